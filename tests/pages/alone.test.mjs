/** A page whose author copied `spark-runner.js` and nothing else of dist/: what is missing is said where the tag stands. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage, press, root, status } from './site.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <title>A copy</title>
  <script type="module" src="./spark-runner.js"></script>
  <spark-runner><pre><code>spark.metric('one', 1);</code></pre></spark-runner>
</html>`;

let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-copy-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  copyFileSync(join(root, 'dist', 'spark-runner.js'), join(folder, 'spark-runner.js'));
  server = await serve({ roots: { '/': folder } });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const engine of ['chromium', 'firefox']) {
  describe(`spark-runner.js without the files beside it, in ${engine}`, () => {
    it('is there, and says when it is to run what to host', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await openPage(browser, `${server.origin}/`);
        await press(page, 'Run');
        await status(page, 'error');
        const [message] = await page.evaluate(() => globalThis.record.errors);
        assert.match(message, /page-backstage-.*every file of dist\//);
        const shown = await page.waitForFunction(() => {
          const { shadowRoot } = document.querySelector('spark-runner');
          return shadowRoot.querySelector('.spark-absent')?.textContent;
        });
        assert.match(await shown.jsonValue(), /every file of dist\//);
      } finally {
        await browser.close();
      }
    });
  });
}
