/**
 * The site of documentation as `npm run site` writes it, once for all that is asked of it here, put at some place of a host; and how a page
 * of it is opened.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serve } from '../../../scripts/serve.mjs';
import { writeSite } from '../../../scripts/site.mjs';
import { openBrowser } from '../site.mjs';

/** Where the site is put: nowhere near a host's own beginning. */
export const PLACE = '/some/where/';

export const out = mkdtempSync(join(tmpdir(), 'spark-site-'));
export let server;
export let browser;
before(async () => {
  await writeSite(out);
  server = await serve({ roots: { [PLACE]: out } });
  browser = await openBrowser('chromium');
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(out, { recursive: true, force: true });
});

/** In the page: runs what a runner has, on the CPU or where it likes; resolves with how that ended, in a word or by its error. */
export function giveEnds() {
  globalThis.endOf = async (runner, device = 'cpu') => {
    await customElements.whenDefined('spark-runner');
    runner.backend = device;
    await runner.run();
    return new Promise((resolve) => {
      const look = () =>
        /completed|error|stopped/.test(runner.status) && resolve(runner.error?.message ?? runner.status);
      runner.addEventListener('spark-status', look);
      look();
    });
  };
}
export const endOfFirst = (page) => page.evaluate(() => globalThis.endOf(document.querySelector('spark-runner')));

/** A machine that runs other tests beside these is slow: nothing here is late before that. */
export const PATIENCE = 180_000;

export async function newPage(context = browser) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/**
 * Opens a page; `problems` are errors, failed requests, and warnings about the package.
 * @param {string} path
 * @param {{ width?: number, scheme?: 'light' | 'dark', before?: () => void, context?: object }} [options] `before` runs in it ahead of its
 * own scripts; `context` is another browser than Chromium
 */
export async function open(path, { width = 1280, scheme, before: first = () => {}, context } = {}) {
  const page = await newPage(context);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && page.problems.push(`${response.status()} ${response.url()}`),
  );
  page.on('console', (line) => /error|warn/.test(line.type()) && page.problems.push(line.text()));
  await page.evaluateOnNewDocument(giveEnds);
  await page.evaluateOnNewDocument(first);
  await page.setViewport({ width, height: 900 });
  if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${server.origin}${PLACE}${path}`, { waitUntil: 'load' });
  // What is drawn by VitePress is its own once it has taken over.
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__ ?? !document.querySelector('#app'));
  return page;
}
