/** A program that a reader takes along: to the menu and through the files by keys alone, and then from a file, without any server. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage, press, root, status } from './site.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <title>Two files</title>
  <script type="module" src="/dist/spark-runner.js"></script>
  <spark-runner label="Two files" editable>
    <script type="text/spark">
      import { net } from './model.js';
      console.log(net(21));
    </script>
    <script type="text/spark" name="model.js">
      export const net = (x) => 2 * x;
    </script>
  </spark-runner>
</html>`;

let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-along-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  server = await serve({ roots: { '/': folder, '/dist/': join(root, 'dist') }, cors: true });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In the page: the text of what has the focus, through shadow roots. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent.trim();
}

/** In the page, before its scripts: files are not saved but told. */
function hearFiles() {
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    if (blob.type === 'text/html') globalThis.saved = blob.text();
    return createObjectURL.call(URL, blob);
  };
}

for (const engine of ['chromium', 'firefox']) {
  describe(`a program that is taken along, in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine, { webgpu: false });
    });
    after(() => browser.close());

    it('is a page that runs from a file', async () => {
      const page = await openPage(browser, `${server.origin}/`, { before: hearFiles });
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector('spark-runner');
        return (
          shadowRoot.querySelector('.tools') &&
          shadowRoot.querySelector('spark-editor').shadowRoot?.querySelector('[role=tab]')
        );
      });
      const tabTo = async (wanted) => {
        for (let presses = 0; presses < 20; presses++) {
          await page.keyboard.press('Tab');
          if ((await page.evaluate(focused)) === wanted) return;
        }
        throw new Error(`Tab never comes to ${wanted}`);
      };
      await tabTo('Two files');
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(focused), 'model.js');
      await tabTo('Take the program along');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('spark-runner').shadowRoot.querySelector('.menu'));
      await tabTo('Download as a page');
      await page.keyboard.press('Enter');
      const text = await page.waitForFunction(() => globalThis.saved).then((saved) => saved.jsonValue());
      assert.deepEqual(page.problems, []);
      await page.close();

      const cdn = /https:\/\/cdn\.[^"]+\/dist\/spark-runner\.js/;
      assert.match(text, cdn);
      const file = join(folder, `${engine}.html`);
      writeFileSync(file, text.replace(cdn, `${server.origin}/dist/spark-runner.js`));
      const alone = await openPage(browser, pathToFileURL(file).href);
      await press(alone, 'Run');
      await status(alone, 'completed');
      const line = await alone.evaluate(() => document.querySelector('spark-runner').state.log.line(0)?.text);
      assert.equal(line, '42');
      await alone.close();
    });
  });
}
