/** Every page of the demo, light and dark, wide and narrow: no violation that axe-core knows, nothing to scroll sideways. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage, openSite, root } from './site.mjs';

describe('the demo pages', () => {
  let site;
  let browser;
  before(async () => {
    site = await openSite();
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const file of [
    '',
    'cnn.html',
    'vae.html',
    'rl.html',
    'text.html',
    'wgsl.html',
    'parts.html',
    'outputs.html',
    'cdn.html',
  ]) {
    for (const scheme of ['light', 'dark']) {
      it(`/${file} passes axe in ${scheme}`, async () => {
        const page = await openPage(browser, site.url + file);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
        const violations = await page.evaluate(async (bare) => {
          // The bare page has no landmarks: it shows the least that works.
          const rules = bare
            ? {
                region: { enabled: false },
                'landmark-one-main': { enabled: false },
                'page-has-heading-one': { enabled: false },
              }
            : {};
          const result = await globalThis.axe.run(document, { rules });
          return result.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
          );
        }, file === 'cdn.html');
        assert.deepEqual(violations, []);
        await page.close();
      });
    }

    it(`/${file} fits a page of 320 px`, async () => {
      const page = await openPage(browser, site.url + file);
      await page.setViewport({ width: 320, height: 640 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `the page is ${width} px wide`);
      await page.close();
    });
  }
});
