'use client';

import { LitElement } from 'lit';
import { useEffect } from 'react';
import { SparkRunnerElement } from 'spark-runner';
import { use } from 'spark-runner/client';

const PROGRAM = `
import { spark as same } from 'spark-runner/worker';

const x = torch.ones([2, 2]);
for (let step = 0; step < 5; step++) {
  await spark.checkpoint();
  spark.metric('sum', x.mul(step).sum(), { step });
}
console.log(same === spark);`;

export function Runner() {
  useEffect(() => {
    globalThis.site = {
      hasOneLit: SparkRunnerElement.prototype instanceof LitElement,
      add: async (a, b) => (await use({ code: 'spark.expose({ add: (a, b) => a + b })' })).add(a, b),
    };
  }, []);
  return (
    <spark-runner backend="cpu" editable>
      <pre>
        <code>{PROGRAM}</code>
      </pre>
    </spark-runner>
  );
}
