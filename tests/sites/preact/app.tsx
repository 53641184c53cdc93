// #region in-your-site
import 'spark-runner';
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SparkRunnerElement } from 'spark-runner';

const code = `
  const x = torch.ones([2, 2]);
  for (let step = 0; step < 5; step++) {
    await spark.checkpoint();
    spark.metric('sum', x.mul(step).sum(), { step });
    if (step === 2) spark.controller().pause();
  }
  console.log(true);`;

function App() {
  const runner = useRef<SparkRunnerElement>(null);
  const [sum, setSum] = useState<number>();
  return (
    <>
      <spark-runner
        ref={runner}
        program={{ code }}
        editable
        onspark-metric={({ metrics }) => setSum(metrics.at(-1)?.value)}
      />
      <button type="button" onClick={() => runner.current?.controller.resume()}>
        Resume
      </button>
      <output>{sum}</output>
    </>
  );
}
// #endregion

render(<App />, document.querySelector('#app')!);
