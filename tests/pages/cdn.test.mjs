/** The page that is nothing but a script from another origin and a runner with its program inside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { metric, openBrowser, openPage, openSite, press, root, status } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

it('is made of one script tag and one runner', () => {
  const html = readFileSync(join(root, 'demo', 'cdn.html'), 'utf8');
  assert.match(html, /<script type="module" src="http:\/\/localhost:8081\/spark-runner\.js"><\/script>/);
  assert.equal(html.match(/<script type="module"/g).length, 1);
  assert.doesNotMatch(html, /<link|<style|importmap/);
});

for (const engine of ['chromium', 'firefox']) {
  describe(`a bundle from another origin in ${engine}`, () => {
    it('runs its program with nothing configured', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await openPage(browser, `${site.url}cdn.html`);
        const source = await page.$eval('script[src]', (script) => script.src);
        assert.ok(source.startsWith(site.cdnURL) && !source.startsWith(site.url), `${source} is another origin`);
        await press(page, 'Run');
        await status(page, 'completed');
        const losses = await metric(page, 'loss', { count: 100 });
        assert.ok(losses.at(-1).value < 0.05, `the loss fell from ${losses[0].value} to ${losses.at(-1).value}`);
        assert.deepEqual(page.problems, []);
      } finally {
        await browser.close();
      }
    });
  });
}
