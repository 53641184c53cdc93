import { spark as same } from 'spark-runner/worker';

const x = torch.ones([2, 2]);
for (let step = 0; step < 5; step++) {
  await spark.checkpoint();
  spark.metric('sum', x.mul(step).sum(), { step });
}
console.log(same === spark);
