/**
 * Every page of the demo, light and dark, wide and narrow: no violation that axe-core knows, nothing to scroll sideways. The
 * pages that show every part in every state are looked at in both engines.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { usually } from '../whole.mjs';
import { OF_COLOURS, violations } from './axe.mjs';
import { openBrowser, openPage, openSite } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The bare page has no landmarks: it shows the least that works. */
const BARE = { region: false, 'landmark-one-main': false, 'page-has-heading-one': false };

/** Nothing to scroll sideways, nothing wrong that a width brings; contrast is the same in every width. */
async function assertNarrow(page, rules) {
  await page.setViewport({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `the page is ${width} px wide`);
  assert.deepEqual(await violations(page, { rules: { ...rules, 'color-contrast': false } }), []);
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
      const page = await openPage(browser, site.url + file, { viewport: { width: 1280, height: 800 } });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        assert.deepEqual(await violations(page, value === 'dark' ? { only: OF_COLOURS } : { rules }), [], value);
      }
      await assertNarrow(page, rules);
      await page.close();
    });
  }
});

/**
 * In the page: what is pressed and is smaller than a finger, 44 × 44 px (WCAG 2.5.5), fields with letters in which a phone zooms in, and what
 * stands over the page's edge. What stands in a line of text is as high as that (2.5.8), and what scrolls by itself may be wider.
 */
function tooSmall() {
  const PRESSED = 'button, input, select, summary, [role=button], [role=tab], [role=slider], [role=menuitem]';
  const found = new Set();
  const look = (root, owner) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot, element.localName);
      const isField = element.matches('input:not([type=checkbox], [type=range], [type=file]), select, textarea');
      if (!owner || !(isField || element.matches(PRESSED)) || element.matches('.inline')) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || !element.getClientRects().length) continue;
      const { width, height, right, left } = boxOf(element);
      const name = `${owner} ${element.localName}.${element.className} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}"`;
      if (!element.matches('textarea') && (Math.round(width) < 44 || Math.round(height) < 44))
        found.add(`${name} is ${Math.round(width)} × ${Math.round(height)} px`);
      if (isField && Number.parseFloat(getComputedStyle(element).fontSize) < 16) found.add(`${name} has small letters`);
      if ((right > innerWidth + 1 || left < -1) && !isInScroller(element)) found.add(`${name} stands over the edge`);
    }
  };
  const boxOf = (element) => {
    const label = element.labels?.[0];
    if (element.type === 'checkbox' && label?.contains(element)) return label.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const around = getComputedStyle(element, '::after');
    const [top, right] = [around.top, around.right].map(Number.parseFloat);
    // What can be pressed around it belongs to it.
    if (element.type !== 'checkbox' || around.content === 'none') return box;
    return {
      width: box.width - 2 * right,
      height: box.height - 2 * top,
      left: box.left + right,
      right: box.right - right,
    };
  };
  const isInScroller = (element) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  look(document, '');
  return [...found];
}

describe('the parts under a finger', () => {
  it('are large enough for it in all their states, have fields that no phone zooms in on, and stay within 360 px', async () => {
    const browser = await openBrowser('chromium');
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
      for (const file of ['parts.html', 'outputs.html']) {
        await page.goto(site.url + file);
        assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
        // All menus are open, as are all editors, which come when they are in view.
        await page.evaluate(async () => {
          await customElements.whenDefined('spark-runner');
          const inside = (root) =>
            [...root.querySelectorAll('*')].flatMap((each) => [
              each,
              ...(each.shadowRoot ? inside(each.shadowRoot) : []),
            ]);
          for (const part of inside(document)) {
            if (!/^spark-/.test(part.localName)) continue;
            part.scrollIntoView();
            // Of what programs show here some parts come later, or never.
            if (document.querySelector('#everything')) await customElements.whenDefined(part.localName);
            await part.updateComplete;
          }
          await document.querySelector('#everything')?.run();
          for (const menu of inside(document))
            if (menu.localName === 'details' && menu.getRootNode().host) menu.open = true;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        });
        assert.deepEqual(await page.evaluate(tooSmall), [], file);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, `${file} scrolls sideways`);
      }
    } finally {
      await browser.close();
    }
  });
});

for (const scheme of ['light', 'dark']) {
  describe(`the parts in firefox, ${scheme}`, usually('firefox'), () => {
    let browser;
    before(async () => {
      const override = scheme === 'dark' ? 0 : 1;
      browser = await openBrowser('firefox', {
        prefs: { 'layout.css.prefers-color-scheme.content-override': override },
      });
    });
    after(() => browser.close());

    for (const file of ['parts.html', 'outputs.html']) {
      it(`/${file} passes axe${scheme === 'dark' ? '' : ', also at 320 px'}`, async () => {
        const page = await openPage(browser, site.url + file, { viewport: { width: 1280, height: 800 } });
        if (scheme === 'dark') assert.deepEqual(await violations(page, { only: OF_COLOURS }), []);
        else {
          assert.deepEqual(await violations(page), []);
          await assertNarrow(page);
        }
        await page.close();
      });
    }
  });
}
