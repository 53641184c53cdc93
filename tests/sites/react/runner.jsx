// #region in-your-site
import { useRef, useState } from 'react';
import { SparkRunner } from 'spark-runner/react';

const code = `
  const x = torch.ones([2, 2]);
  for (let step = 0; step < 5; step++) {
    await spark.checkpoint();
    spark.metric('sum', x.mul(step).sum(), { step });
    if (step === 2) spark.controller().pause();
  }
  console.log(true);`;

export function Runner() {
  const runner = useRef(null);
  const [sum, setSum] = useState();
  return (
    <>
      <SparkRunner
        ref={runner}
        program={{ code }}
        label={`Sum: ${sum}`}
        editable
        onSparkMetric={({ metrics }) => setSum(metrics.at(-1)?.value)}
      />
      <button type="button" onClick={() => runner.current.controller.resume()}>
        Resume
      </button>
      <output>{sum}</output>
    </>
  );
}
// #endregion
