/**
 * Programs in pages as servers and site generators deliver them: piece by piece, and with fences that are marked to run. The
 * page itself asks for its next piece, once it has seen the one before.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import markdownIt from 'markdown-it';
import spark from '../../dist/npm/plugins/markdown-it.js';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, root } from './site.mjs';

/** What the next page that is asked for is sent, a piece at a time. */
let pieces = [];
let server;
let files;
before(async () => {
  files = await serve({ roots: { '/dist/': join(root, 'dist') }, cors: true });
  let page;
  server = createServer(({ url }, response) => {
    if (url === '/') {
      page = response.setHeader('Content-Type', 'text/html; charset=utf-8');
      page.write(pieces.shift());
      return;
    }
    response.writeHead(204).end();
    if (url !== '/next') return;
    if (pieces.length > 1) page.write(pieces.shift());
    else page.end(pieces.shift());
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
});
after(async () => {
  await new Promise((resolve) => server.close(resolve));
  await files.close();
});

/** In the page, before its scripts: asks for a piece when the element is known, and for the next when there is half a program. */
function follow() {
  globalThis.ran = [];
  addEventListener('spark-log', ({ entries }) => globalThis.ran.push(...entries.map(({ text }) => text)));
  void customElements.whenDefined('spark-runner').then(() => fetch('/next'));
  const observer = new MutationObserver(async () => {
    if (!document.querySelector('pre, script[type="text/spark"]')?.textContent) return;
    observer.disconnect();
    // What hears of the piece has heard.
    await new Promise((resolve) => setTimeout(resolve));
    const runner = document.querySelector('spark-runner');
    await runner?.updateComplete;
    globalThis.halfway = runner && [runner.status, typeof runner.code];
    void fetch('/next');
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}

for (const engine of ['chromium', 'firefox']) {
  describe(`a page in ${engine}`, () => {
    let browser;
    let page;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    async function open(script, ...parts) {
      const head = `<!doctype html><script type="module" async src="${files.origin}/dist/${script}"></script><p>Words</p>`;
      pieces = [head, ...parts];
      page = await browser.newPage();
      await page.evaluateOnNewDocument(follow);
      await page.goto(`http://localhost:${server.address().port}/`);
    }

    it('that arrives in pieces runs and shows its program whole', { timeout: 90_000 }, async () => {
      await open(
        'spark-runner.js',
        `<spark-runner editable autorun="load"><script type="text/spark">console.log('first half');\n`,
        `console.log('second half');</script></spark-runner><p>More words</p>`,
      );
      assert.deepEqual(await page.evaluate(() => globalThis.halfway), ['idle', 'undefined']);
      await page.waitForSelector('spark-runner[status=completed]');
      assert.deepEqual(await page.evaluate(() => globalThis.ran), ['first half', 'second half']);
      const shown = await page.$eval('spark-runner', (runner) => runner.state.code.applied.text);
      assert.equal(shown, "console.log('first half');\nconsole.log('second half');");
      await page.close();
    });

    it('whose fences are marked has a runner for each, once they have come', { timeout: 90_000 }, async () => {
      const one = "```js spark\nconsole.log('one');\n\nconsole.log('two');\n```";
      const html = markdownIt().use(spark).render(`${one}\n\n\`\`\`js\nno();\n\`\`\``);
      const half = html.indexOf('two');
      await open('auto.js', html.slice(0, half), html.slice(half));
      assert.equal(await page.evaluate(() => globalThis.halfway), null);
      await page.waitForSelector('spark-runner');
      assert.equal(await page.$$eval('spark-runner', (all) => all.length), 1);
      await page.$eval('spark-runner', (runner) => void runner.run());
      await page.waitForSelector('spark-runner[status=completed]');
      assert.deepEqual(await page.evaluate(() => globalThis.ran), ['one', 'two']);
      await page.close();
    });
  });
}
