/** A program whose tensors are those of another library, by the page's import map: pause, reload and stop are the same. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

let server;
before(async () => {
  server = await serve({
    roots: {
      '/': join(root, 'tests/pages/library'),
      '/dist/': join(root, 'dist'),
      '/jax/': join(root, 'node_modules/@jax-js/jax/dist'),
    },
  });
});
after(() => server.close());

for (const engine of ['chromium', 'firefox']) {
  describe(`a program with a library of the author’s own, in ${engine}`, () => {
    it('pauses, goes on from the very same step, keeps its weights over a reload, and stops', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await openPage(browser, `${server.origin}/`);
        await press(page, 'Run');
        const { length } = await metric(page, 'loss', { count: 5 });
        await press(page, 'Pause');
        await status(page, 'paused');
        await press(page, 'Resume');
        const points = await metric(page, 'loss', { count: length + 20 });
        assert.deepEqual(
          points.map(({ step }) => step),
          points.map((_, i) => i),
        );
        assert.ok(points.at(-1).value < points[0].value, 'it learns');

        const before = await page.evaluate(async () => {
          const runner = document.querySelector('spark-runner');
          const code = runner.querySelector('script').textContent;
          await runner.reload(code.replace('0.002', '0.001'));
          return globalThis.record.metrics.length;
        });
        const all = await metric(page, 'loss', { count: before + 5 });
        assert.deepEqual(
          all.map(({ step }) => step),
          all.map((_, i) => i),
        );
        assert.ok(all.at(-1).value < points.at(-1).value, 'the loss goes on from where it was');

        await press(page, 'Stop');
        await status(page, 'stopped');
        assert.deepEqual(page.problems, []);
      } finally {
        await browser.close();
      }
    });
  });
}
