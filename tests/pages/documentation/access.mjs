/** Every kind of page of the site, and what comes up in one: no violation that axe-core knows, light and dark; no page is wider than a phone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheWhole } from '../../whole.mjs';
import { OF_COLOURS, violations } from '../axe.mjs';
import { endOfFirst, open } from './site.mjs';

const KINDS = [
  'index.html',
  'learn/first-loop.html',
  'gallery/index.html',
  'gallery/n-body.html',
  'playground.html',
  'reference/elements.html',
  'reference/torch-einops.html',
  'compatibility/benchmarks.html',
  '404.html',
];

/** Kinds that are made of what those are made of. */
const FURTHER = [
  'learn/index.html',
  'learn/from-pytorch.html',
  'gallery/tensorflow.html',
  'reference/index.html',
  'reference/names.html',
  'authors/index.html',
  'authors/in-your-site.html',
  'troubleshooting.html',
];

/** In either scheme: VitePress follows the reader's. */
async function assertNone(page) {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.waitForFunction(
      (dark) => document.documentElement.classList.contains('dark') === dark,
      {},
      value === 'dark',
    );
    // What fades from one to the other has done so.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
    assert.deepEqual(await violations(page, { only: value === 'dark' ? OF_COLOURS : undefined }), [], value);
  }
}

describe('each kind of page', () => {
  for (const path of [...KINDS, ...FURTHER])
    it(
      `passes axe on ${path}, with nothing to scroll sideways at 360 px`,
      FURTHER.includes(path) ? inTheWhole : {},
      async () => {
        const page = await open(path);
        await assertNone(page);
        await page.setViewport({ width: 360, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `it is ${wide} px wide`);
        assert.deepEqual(page.problems, []);
        await page.close();
      },
    );
});

/** What a reader brings up: on which page, in which width, and how. */
const STATES = {
  'what a search finds': [
    'learn/first-loop.html',
    1280,
    async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('.VPLocalSearchBox input');
      await page.keyboard.type('pause');
      await page.waitForSelector('.VPLocalSearchBox a.result');
    },
  ],
  'the menu of a phone': [
    'learn/first-loop.html',
    360,
    async (page) => {
      await page.click('.VPNavBarHamburger');
      await page.waitForSelector('.VPNavScreen');
    },
  ],
  'the sidebar of a phone': [
    'learn/first-loop.html',
    360,
    async (page) => {
      await page.click('.VPLocalNav .menu');
      await page.waitForSelector('.VPSidebar.open');
    },
  ],
  'a program that has run': ['learn/network.html', 1280, endOfFirst],
  'an example of the reference that has run': [
    'reference/torch-einops.html',
    1280,
    async (page) => {
      await page.click('.run-example');
      await page.waitForFunction(() => document.querySelector('.example spark-runner')?.status === 'completed');
    },
  ],
  'two runs that are compared': [
    'playground.html',
    1280,
    async (page) => {
      await page.evaluate(() =>
        [...document.querySelectorAll('.playground button')].find((each) => /Compare/.test(each.textContent)).click(),
      );
      await page.waitForFunction(() => document.querySelector('#program-2')?.code?.includes('torch'));
      await endOfFirst(page);
      await page.waitForSelector('.figures');
    },
  ],
};

describe('what a reader brings up', () => {
  for (const [name, [path, width, bring]] of Object.entries(STATES))
    it(`passes axe: ${name}`, async () => {
      const page = await open(path, { width });
      await bring(page);
      await assertNone(page);
      await page.close();
    });
});
