/**
 * What of the site its own style sheet makes, light, dark and on a phone, compared with the pictures in `looks/`; a change that is meant is
 * stored by
 *
 *     node --test-name-pattern='looks as' tests/pages/documentation.test.mjs --update
 *
 * and looked at before it is committed. Of parts, not of pages: the text of a page changes with every commit, and a table of measurements
 * with every build. That a page keeps within its width, `access.mjs` asks of all kinds.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { compare, dress, FONTS, openStored, specimenOf } from '../stored-pictures.mjs';
import { newPage, PLACE, server } from './site.mjs';

const STORED = join(import.meta.dirname, 'looks');

/** The parts of each page, by what they are called and where they are found. */
const PARTS = {
  index: { lead: '.lead', tag: '.copy-tag', cards: '.cards.three' },
  'learn/first-loop': { runner: 'spark-runner', table: '.vp-doc table' },
  'gallery/index': { card: '.cards li' },
  playground: { tools: '.playground > .tools', program: '.playground section' },
  'reference/torch-einops': { names: '.names', example: '.example' },
  'reference/elements': { statuses: '.statuses' },
};

const MODES = { light: { width: 1280 }, dark: { width: 1280, scheme: 'dark' }, narrow: { width: 360 } };

/** In the page: resolves when its letters and pictures are there, with what floats put away. */
async function stands() {
  const plain = new CSSStyleSheet();
  plain.replaceSync('.VPNav, .VPLocalNav, .VPSidebar { position: absolute !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, plain];
  await globalThis.dressed;
  await customElements.whenDefined('spark-runner');
  await Promise.all([...document.querySelectorAll('spark-runner')].map((runner) => runner.updateComplete));
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
}

/** In the page: puts a part on a whole pixel, so that what is above it changes nothing. @returns its box */
async function place(selector) {
  const part = document.querySelector(selector);
  part.scrollIntoView();
  for (const picture of part.querySelectorAll('img'))
    while (!picture.complete) await new Promise((done) => picture.addEventListener('load', done, { once: true }));
  const { x, y } = part.getBoundingClientRect();
  const [left, top] = [x + scrollX, y + scrollY];
  part.style.cssText += `position: relative; left: ${Math.ceil(left) - left}px; top: ${Math.ceil(top) - top}px`;
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  const { width, height } = part.getBoundingClientRect();
  return { x: Math.ceil(left), y: Math.ceil(top), width: Math.ceil(width), height: Math.ceil(height) };
}

async function pictureOf(page, selector) {
  const clip = await page.evaluate(place, selector);
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true })));
}

describe('the site looks as it was stored', () => {
  before(() => openStored(STORED));

  for (const [mode, { width, scheme = 'light' }] of Object.entries(MODES))
    for (const [path, parts] of Object.entries(PARTS))
      it(`on ${path}, ${mode}`, async (t) => {
        const page = await newPage();
        await page.evaluateOnNewDocument(dress, FONTS, ['--vp-font-family-base', '--vp-font-family-mono']);
        await page.setViewport({ width, height: 1600 });
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await page.goto(`${server.origin}${PLACE}${path}.html`, { waitUntil: 'networkidle0' });
        await page.evaluate(stands);
        const other = compare(STORED, `${mode}/specimen`, await specimenOf(page));
        if (other) return t.skip(`letters or form controls are drawn in another way here: ${other}`);
        const wrong = [];
        for (const [part, selector] of Object.entries(parts)) {
          const name = `${mode}/${path.replace('/', '-')}-${part}`;
          wrong.push(compare(STORED, name, await pictureOf(page, selector)));
        }
        await page.close();
        assert.deepEqual(wrong.filter(Boolean), []);
      });
});
