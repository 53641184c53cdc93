/**
 * Every page of the demo, light and dark, wide and narrow: no violation that axe-core knows, nothing to scroll sideways. The
 * pages that show every part in every state are looked at in both engines.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage, openSite, root } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The bare page has no landmarks: it shows the least that works. */
const BARE = { region: false, 'landmark-one-main': false, 'page-has-heading-one': false };

/** What axe finds, one line a rule; rules that are false are left out. */
async function violations(page, rules = {}) {
  const enabled = Object.fromEntries(Object.entries(rules).map(([rule, on]) => [rule, { enabled: on }]));
  return page.evaluate(async (rules) => {
    const result = await globalThis.axe.run(document, { rules });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, enabled);
}

async function openWithAxe(browser, file, options) {
  const page = await openPage(browser, site.url + file, options);
  await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  return page;
}

/** Nothing to scroll sideways, nothing wrong that a width brings; contrast is the same in every width. */
async function assertNarrow(page, rules) {
  await page.setViewport({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `the page is ${width} px wide`);
  assert.deepEqual(await violations(page, { ...rules, 'color-contrast': false }), []);
}

describe('the demo pages', () => {
  let browser;
  before(async () => {
    browser = await openBrowser('chromium');
  });
  after(() => browser.close());

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
    it(`/${file} passes axe in light and dark, and at 320 px`, async () => {
      const rules = file === 'cdn.html' ? BARE : {};
      const page = await openWithAxe(browser, file, { viewport: { width: 1280, height: 800 } });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        assert.deepEqual(await violations(page, rules), [], value);
      }
      await assertNarrow(page, rules);
      await page.close();
    });
  }
});

for (const scheme of ['light', 'dark']) {
  describe(`the parts in firefox, ${scheme}`, () => {
    let browser;
    before(async () => {
      const override = scheme === 'dark' ? 0 : 1;
      browser = await openBrowser('firefox', {
        prefs: { 'layout.css.prefers-color-scheme.content-override': override },
      });
    });
    after(() => browser.close());

    for (const file of ['parts.html', 'outputs.html']) {
      it(`/${file} passes axe, also at 320 px`, async () => {
        const page = await openWithAxe(browser, file, { viewport: { width: 1280, height: 800 } });
        assert.deepEqual(await violations(page), []);
        await assertNarrow(page);
        await page.close();
      });
    }
  });
}
