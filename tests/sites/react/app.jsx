/** The element in JSX, the component and the hook, as one page. */
import { LitElement } from 'lit';
import { useEffect, useRef } from 'react';
import { SparkRunnerElement } from 'spark-runner';
import { SparkRunner, useSpark } from 'spark-runner/react';

const PROGRAM = `
import { spark as same } from 'spark-runner/worker';

const x = torch.ones([2, 2]);
for (let step = 0; step < 5; step++) {
  await spark.checkpoint();
  spark.metric('sum', x.mul(step).sum(), { step });
}
console.log(same === spark);`;

export function App() {
  const runner = useRef(null);
  const complete = useRef(() => {});
  const sums = useSpark({ code: 'spark.expose({ add: (a, b) => a + b })' });
  useEffect(() => {
    globalThis.site = {
      hasOneLit: SparkRunnerElement.prototype instanceof LitElement,
      // By both: the element says by its handler that it has come to its end, and knows the property it was given.
      async add(a, b) {
        const completed = new Promise((resolve) => (complete.current = resolve));
        await runner.current.run();
        await completed;
        await sums.run();
        return (await sums.exposed.add(a, b)) + runner.current.exposed.zero;
      },
    };
  }, [sums]);
  return (
    <main>
      <spark-runner backend="cpu" editable>
        <pre>
          <code>{PROGRAM}</code>
        </pre>
      </spark-runner>
      <SparkRunner
        ref={runner}
        label="Nothing"
        stopTimeout="3s"
        keepAlive
        className="second"
        program={{ code: 'spark.expose({ zero: 0 })' }}
        onSparkStatus={({ status }) => status === 'completed' && complete.current()}
      />
      <p>{sums.status}</p>
    </main>
  );
}
