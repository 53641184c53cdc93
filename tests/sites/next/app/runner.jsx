// #region in-your-site
'use client';

import 'spark-runner';

const code = `
  const x = torch.ones([2, 2]);
  for (let step = 0; step < 5; step++) {
    await spark.checkpoint();
    spark.metric('sum', x.mul(step).sum(), { step });
  }
  console.log(true);`;

export function Runner() {
  return (
    <spark-runner editable>
      <pre>
        <code>{code}</code>
      </pre>
    </spark-runner>
  );
}
// #endregion
