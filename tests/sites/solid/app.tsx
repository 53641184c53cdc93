// #region in-your-site
import 'spark-runner';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
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
  let runner!: SparkRunnerElement;
  const [sum, setSum] = createSignal<number>();
  return (
    <>
      <spark-runner
        ref={runner}
        prop:program={{ code }}
        label={`Sum: ${sum()}`}
        editable
        on:spark-metric={({ metrics }) => setSum(metrics.at(-1)?.value)}
      />
      <button type="button" onClick={() => runner.controller.resume()}>
        Resume
      </button>
      <output>{sum()}</output>
    </>
  );
}
// #endregion

render(() => <App />, document.querySelector('#app')!);
