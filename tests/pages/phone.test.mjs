/** What a reader with a phone has of a runner: 360 points, and a finger. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { watchShifts } from './shifts.mjs';
import { openBrowser, openPage, root } from './site.mjs';

/** So high a window has everything in view that could move. */
const HEIGHT = 3000;

let site;
let browser;
before(async () => {
  site = await serve({ roots: { '/': join(root, 'tests', 'pages', 'cases'), '/dist/': join(root, 'dist') } });
  browser = await openBrowser('chromium');
});
after(() => Promise.all([browser.close(), site.close()]));

async function open(width) {
  const viewport = { width, height: HEIGHT, isMobile: true, hasTouch: true };
  const page = await openPage(browser, `${site.origin}/phone.html`, { before: watchShifts, viewport });
  assert.ok(await page.evaluate(() => matchMedia('(hover: none) and (pointer: coarse)').matches));
  return page;
}

/** In the page: runs the program to its end, and until all its names are there. */
async function run() {
  const runner = document.querySelector('spark-runner');
  await runner.run();
  while (runner.status !== 'completed') await new Promise((done) => runner.addEventListener('spark-status', done));
  const chart = () => runner.shadowRoot.querySelector('spark-chart').shadowRoot;
  while (chart()?.querySelectorAll('.series li').length !== 6 || !chart().querySelector('.u-over'))
    await new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
}

describe('a phone', () => {
  /** In the page: how high the drawing is without axes, of one field for all curves. */
  const plotted = async () => {
    const chart = document.querySelector('spark-runner').shadowRoot.querySelector('spark-chart');
    chart.oneAxis = true;
    while (chart.shadowRoot.querySelectorAll('.u-over').length > 1) await new Promise(requestAnimationFrame);
    return chart.shadowRoot.querySelector('.u-over').clientHeight;
  };

  it('has a drawing that is nearly as high as on a page twice as wide, and names beside each other', async () => {
    const heights = [];
    for (const width of [720, 360]) {
      const page = await open(width);
      await page.evaluate(run);
      heights.push(await page.evaluate(plotted));
      if (width === 360) {
        const [shown, all] = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-chart');
          const list = shadowRoot.querySelector('.series');
          const tops = [...list.children].map((item) => item.getBoundingClientRect().top);
          return [new Set(tops).size, list.scrollWidth > list.clientWidth];
        });
        assert.deepEqual([shown, all], [1, true]);
      }
      await page.close();
    }
    const [wide, narrow] = heights;
    assert.ok(narrow >= (2 / 3) * wide, `${narrow} px where ${wide} px are drawn on a wide page`);
  });

  it('sees nothing move: neither at the first drawing of a picture sized by constants, nor as names come', async () => {
    const page = await open(360);
    const room = () =>
      document.querySelector('spark-runner').shadowRoot.querySelector('spark-canvas').getBoundingClientRect().height;
    const kept = await page.evaluate(room);
    await page.evaluate(run);
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
    const drawn = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-canvas');
      return shadowRoot.querySelector('.base').getBoundingClientRect().height;
    });
    assert.ok(Math.abs(kept - drawn) < 1, `${kept} px are kept for ${drawn} px`);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  for (const locale of ['en', 'ar', 'de', 'es', 'ja', 'zh']) {
    it(`reads five digits of steps whole, in ${locale}`, async () => {
      const page = await open(360);
      const wanted = await page.evaluate(async (language) => {
        const runner = document.querySelector('spark-runner');
        document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
        runner.locale = language;
        await customElements.whenDefined('spark-time');
        const { shadowRoot } = runner.shadowRoot.querySelector('spark-time');
        const isReady = () => {
          const label = shadowRoot.querySelector('label')?.textContent;
          return shadowRoot.querySelector('.count') && label && (language === 'en' || label !== 'Speed');
        };
        while (!isReady()) await new Promise(requestAnimationFrame);
        const field = shadowRoot.querySelector('.count');
        field.value = '88888';
        const letters = document.createElement('span');
        letters.textContent = field.value;
        letters.style.cssText = `position: absolute; font: ${getComputedStyle(field).font}`;
        field.after(letters);
        const { paddingLeft, paddingRight } = getComputedStyle(field);
        const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const row = field.closest('.row');
        return [letters.offsetWidth, room, row.scrollWidth - row.clientWidth];
      }, locale);
      const [letters, room, over] = wanted;
      assert.ok(room >= letters, `${letters} px of letters in ${room} px`);
      assert.equal(over, 0, 'the row is wider than its place');
      await page.close();
    });
  }
});
