/**
 * What the parts look like, in each state of the gallery: light, dark, narrow, from right to left, in long words, in forced
 * colours, in both engines, compared with the pictures in `look/`; what a program that runs has shown; and what a reader is
 * told when something is wrong, or has to be waited for. A change that is meant is stored by
 *
 *     node tests/pages/look.test.mjs --update
 *
 * and looked at before it is committed.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { PNG } from 'pngjs';
import { serve } from '../../scripts/serve.mjs';
import { inTheWhole } from '../whole.mjs';
import { openBrowser, openPage, openSite, root } from './site.mjs';
import { compare, dress, FONTS, openStored, specimenOf } from './stored-pictures.mjs';

const STORED = join(import.meta.dirname, 'look');

/** What `faults/` provokes. */
const FAULTS = ['link', 'dead', 'pause', 'start', 'nothing', 'stop', 'turn', 'saved'];

const PARTS = [
  'controls',
  'status',
  'progress',
  'chart',
  'log',
  'parameters',
  'image',
  'table',
  'plot',
  'error',
  'editor',
  'code',
];

/**
 * How each picture is taken, and of what: sections of the gallery, by the id of their heading, or the parts of a runner, by its
 * id and their tag.
 */
const MODES = {
  light: { shown: [...PARTS, 'canvas', 'model', 'time', 'runner', 'themes'] },
  narrow: { shown: [...PARTS, 'time', 'runner'], width: 360 },
  rtl: { shown: [...PARTS, 'time', 'runner'], url: 'parts.html?lang=ar' },
  // Long words in little room.
  german: {
    shown: ['controls', 'status', 'progress', 'chart', 'log', 'error', 'editor'],
    url: 'parts.html?lang=de',
    width: 360,
  },
  // Programs that have run.
  outputs: {
    shown: ['params spark-params', 'images spark-image', 'images spark-table', 'plots spark-plot'],
    url: 'outputs.html',
  },
  dark: { shown: [...PARTS, 'themes'], scheme: 'dark' },
  forced: { shown: PARTS, forced: true },
  // Programs in which something goes wrong; all in view from the start, as some parts come then.
  faults: { shown: FAULTS, site: 'faults', tall: 6000 },
  'faults-narrow': { shown: FAULTS, site: 'faults', tall: 6000, width: 360 },
  'faults-dark': { shown: FAULTS, site: 'faults', tall: 6000, scheme: 'dark' },
};

/** What each engine is asked for usually: Firefox draws the same style sheets, and what the others have each is in one of these. */
const USUALLY = {
  chromium: ['light', 'narrow', 'outputs', 'dark', 'faults', 'faults-narrow'],
  firefox: ['light'],
};

/** In the page: resolves when every part is there and stands still. */
async function still() {
  const runners = document.querySelectorAll('#images, #plots');
  for (const runner of runners) {
    while (runner.status !== 'completed') await new Promise((done) => runner.addEventListener('spark-status', done));
  }
  const all = (tag, root = document) =>
    [...root.querySelectorAll('*')].flatMap((node) => [
      ...(node.localName === tag ? [node] : []),
      ...(node.shadowRoot ? all(tag, node.shadowRoot) : []),
    ]);
  await Promise.all(all('spark-editor').map((editor) => editor.ready));
  // A chart that was drawn before the letters had come.
  for (const chart of all('spark-chart')) chart.requestUpdate();
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
}

/**
 * In the page: puts sections on whole pixels, so that what is higher or lower above changes no picture but its own; and scrolls
 * anew what is scrolled in them, since Firefox rounds that by where the box was.
 */
async function align() {
  for (const section of document.querySelectorAll('main section')) {
    section.style.cssText += 'position: relative; top: 0';
    const top = section.getBoundingClientRect().top + scrollY;
    section.style.top = `${Math.ceil(top) - top}px`;
  }
  for (const { shadowRoot } of document.querySelectorAll('spark-log')) {
    const box = shadowRoot.querySelector('.box');
    const { scrollTop } = box;
    box.scrollTop = 0;
    await new Promise(requestAnimationFrame);
    box.scrollTop = scrollTop;
  }
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
}

/** In the page: where each of these is. */
function boxesOf(names) {
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.floor(x), Math.floor(y + scrollY), Math.ceil(width), Math.ceil(height) + 1];
  };
  return names.map((name) => {
    const [id, part] = name.split(' ');
    const element = document.getElementById(id);
    return [part ?? id, box(part ? element.shadowRoot.querySelector(part) : element.closest('section'))];
  });
}

/** A page in a mode, as a picture of all that is to be shown of it. */
async function pictures(browser, sites, engine, options) {
  const {
    shown,
    width = 1280,
    tall = 900,
    site = 'demo',
    url = site === 'demo' ? 'parts.html' : '',
    scheme = 'light',
    forced = false,
  } = options;
  const page = await openPage(browser, sites[site].url + url, {
    before: [dress, FONTS],
    viewport: { width, height: tall },
    media: engine === 'chromium' && [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
  if (url.startsWith('parts'))
    await page.waitForFunction(() => document.querySelectorAll('#language-grid > *').length === 6);
  // In a window as high as the page: an editor comes when it is in view, and measures the letters that are there then.
  await page.evaluate(() => Promise.all([globalThis.dressed, globalThis.ready]));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: height + 400 });
  await page.evaluate(still);
  const specimen = await specimenOf(page);
  let boxes;
  let whole;
  // What comes late on a busy machine moves the page: another picture then.
  for (let tries = 0; !isDeepStrictEqual(boxes, await page.evaluate(boxesOf, shown)); tries++) {
    assert.ok(tries < 10, 'the page does not stand still');
    await page.evaluate(align);
    // The first picture makes Chromium draw what is far down in a box that scrolls; the second shows it.
    await page.screenshot();
    boxes = await page.evaluate(boxesOf, shown);
    whole = PNG.sync.read(Buffer.from(await page.screenshot()));
  }
  await page.close();
  const taken = boxes.map(([name, [x, y, width, height]]) => {
    const part = new PNG({ width, height });
    PNG.bitblt(whole, part, x, y, width, Math.min(height, whole.height - y), 0, 0);
    return [name, part];
  });
  return { specimen, taken };
}

let open;
/** A browser as it is asked for: the one before, where that was asked for in the same way. */
async function browserFor(...asked) {
  const key = JSON.stringify(asked);
  if (open?.key !== key || !open.browser.connected) {
    await open?.browser.close();
    open = { key, browser: await openBrowser(...asked) };
  }
  return open.browser;
}

describe('the gallery looks as it was stored', () => {
  let sites;
  before(async () => {
    openStored(STORED);
    const roots = { '/': join(root, 'tests/pages/faults'), '/demo/': join(root, 'demo'), '/dist/': join(root, 'dist') };
    const faults = await serve({ roots });
    sites = { demo: await openSite(), faults: { url: `${faults.origin}/`, close: faults.close } };
  });
  after(() => Promise.all([open?.browser, ...Object.values(sites)].map((each) => each?.close())));

  for (const engine of ['chromium', 'firefox']) {
    for (const [mode, options] of Object.entries(MODES)) {
      const isAsked = USUALLY[engine].includes(mode) || process.argv.includes('--update');
      it(`in ${engine}, ${mode}`, isAsked ? {} : inTheWhole, async (t) => {
        const prefs = {
          'ui.prefersReducedMotion': 1,
          'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
          ...(options.forced && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
        };
        const webgpu = options.site === 'faults';
        const browser = await browserFor(engine, { webgpu, ...(engine === 'firefox' && { prefs }) });
        // What a page has saved is not there for the next.
        const context = await browser.createBrowserContext();
        try {
          const { specimen, taken } = await pictures(context, sites, engine, options);
          const other = compare(STORED, `${engine}/${mode}/specimen`, specimen);
          if (other) return t.skip(`letters or form controls are drawn in another way here: ${other}`);
          const wrong = taken
            .map(([name, picture]) => compare(STORED, `${engine}/${mode}/${name}`, picture))
            .filter(Boolean);
          assert.deepEqual(wrong, []);
        } finally {
          await context.close();
        }
      });
    }
  }
});
