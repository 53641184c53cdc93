/**
 * What the page tests share: the demo on two origins, real browsers, and a few ways to look at a runner from outside,
 * through what a reader has: buttons by their names, the picture, the events. Nothing here waits for a time.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { packDigits } from '../../scripts/digits.mjs';
import { serveDemo } from '../../scripts/serve.mjs';
import { newProfile, QUICK } from './firefox-profile.mjs';

export const root = join(import.meta.dirname, '..', '..');

/** Serves the demo on free ports. */
export async function openSite() {
  if (!existsSync(join(root, 'dist', 'spark-runner.js'))) {
    throw new Error('dist/ is not there: run `npm run build` before the page tests.');
  }
  packDigits();
  return serveDemo({ port: 0 });
}

/**
 * Starts an engine.
 * @param {'chromium' | 'firefox'} engine
 * @param {{ webgpu?: boolean, prefs?: Record<string, unknown>, args?: string[] }} [options] false: an engine that has no WebGPU;
 * preferences for Firefox, and switches for Chromium
 */
export async function openBrowser(engine, { webgpu = true, prefs, args = [] } = {}) {
  const found = (await findBrowsers())[engine];
  if (!found) throw new Error(`No ${engine} was found; npm test installs it.`);
  const common = {
    executablePath: found.path,
    headless: true,
    // For what never answers: whatever is awaited of a page rejects once it can't come any more.
    protocolTimeout: 120_000,
  };
  if (engine === 'firefox') {
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      userDataDir: await newProfile(found.path),
      extraPrefsFirefox: { ...QUICK, ...(webgpu && found.prefs), ...prefs },
    });
  }
  return puppeteer.launch({
    ...common,
    browser: 'chrome',
    args: found.args.filter((arg) => webgpu || !/webgpu|swiftshader/.test(arg)).concat(args),
  });
}

/**
 * Opens a page and records what its runner says from the start; `before` runs in it ahead of its own scripts: a function,
 * or one with its argument in a list.
 * @returns the page, with `problems`: uncaught errors and failed requests
 */
export async function openPage(browser, url, { before, viewport, media } = {}) {
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  page.problems = [];
  // Puppeteer's own emulateMediaFeatures knows no forced colours.
  if (media) await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: media });
  if (before) await page.evaluateOnNewDocument(...[before].flat());
  page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
  page.on('response', (response) => {
    // A browser asks for an icon by itself where the page names none.
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      page.problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url);
  // An application may write it later than it is defined.
  await page.waitForSelector('spark-runner');
  await page.evaluate(async () => {
    await customElements.whenDefined('spark-runner');
    const runner = document.querySelector('spark-runner');
    const record = { metrics: [], statuses: [], logs: [], errors: [] };
    globalThis.record = record;
    runner.addEventListener('spark-metric', (event) => record.metrics.push(...event.metrics));
    runner.addEventListener('spark-status', (event) => record.statuses.push(event.status));
    runner.addEventListener('spark-log', (event) => record.logs.push(...event.entries));
    runner.addEventListener('spark-error', (event) => record.errors.push(event.error.message));
    await runner.updateComplete;
  });
  return page;
}

/** Opens a page that trains, chooses device and seed, and starts it afresh with these. */
export async function train(browser, url, { device, seed = 1 }) {
  const page = await openPage(browser, url);
  await page.select('#device', device);
  await page.$eval('#seed', (field, value) => (field.value = value), String(seed));
  await page.click('#knobs button');
  return page;
}

/** The runner's button of that name, in whatever shadow root it is. */
export async function buttonOf(page, name) {
  const handle = await page.evaluateHandle((text) => {
    const search = (root) => {
      for (const node of root.querySelectorAll('*')) {
        const label = (node.getAttribute('aria-label') ?? node.textContent).trim();
        if (node.localName === 'button' && label.startsWith(text)) return node;
        const found = node.shadowRoot && search(node.shadowRoot);
        if (found) return found;
      }
      return null;
    };
    return search(document.querySelector('spark-runner').shadowRoot);
  }, name);
  const button = handle.asElement();
  if (!button) throw new Error(`The runner shows no button "${name}".`);
  return button;
}

/** Presses the runner's button of that name, as a reader would. */
export async function press(page, name) {
  const button = await buttonOf(page, name);
  await button.evaluate((node) => node.addEventListener('click', () => (node.wasPressed = true), { once: true }));
  // A busy browser may move a button between the look where it is and the press; a reader presses again.
  for (let tries = 0; tries < 5; tries++) {
    await button.click();
    if (await button.evaluate((node) => node.wasPressed)) return;
  }
  throw new Error(`Presses on the button "${name}" do not reach it: something lies over it, or it moves.`);
}

/** Evaluates in the page what waits for events; where these do not come, the error says what was awaited and what there was. */
async function awaits(page, what, ...evaluated) {
  try {
    return await page.evaluate(...evaluated);
  } catch (error) {
    if (!/timed out/.test(error.message)) throw error;
    const { statuses, errors } = await page.evaluate(() => globalThis.record);
    const words = [`${what} was awaited, and did not come`, statuses.join(' → '), ...errors, ...page.problems];
    throw new Error(words.join('; '), { cause: error });
  }
}

/** Resolves when the runner is in one of these statuses; rejects when its run is over and it is in none of them. */
export function status(page, ...wanted) {
  const looks = (names) => {
    const runner = document.querySelector('spark-runner');
    return new Promise((resolve, reject) => {
      const look = () => {
        const { status } = runner;
        const isOver = ['completed', 'stopped', 'error'].includes(status);
        if (names.includes(status)) resolve(status);
        // What it is, is told after the status.
        else if (isOver && (status !== 'error' || runner.error)) {
          const why = runner.error?.message ?? 'there was no error';
          reject(new Error(`the runner is ${status}, not ${names.join(' or ')}: ${why}`));
        } else return;
        for (const type of ['spark-status', 'spark-error']) runner.removeEventListener(type, look);
      };
      for (const type of ['spark-status', 'spark-error']) runner.addEventListener(type, look);
      look();
    });
  };
  return awaits(page, wanted.join(' or '), looks, wanted);
}

/** Resolves with the points of a metric once there are `count` of them, or one reaches `least`. */
export function metric(page, name, { count = Number.POSITIVE_INFINITY, least = Number.POSITIVE_INFINITY }) {
  const looks = (wanted, enough, goal) => {
    const runner = document.querySelector('spark-runner');
    return new Promise((resolve, reject) => {
      const look = () => {
        const points = globalThis.record.metrics.filter((point) => point.name === wanted);
        const done = points.length >= (enough ?? Infinity) || points.some((point) => point.value >= (goal ?? Infinity));
        if (done) resolve(points);
        else if (['completed', 'stopped', 'error'].includes(runner.status)) {
          const last = points.at(-1);
          reject(
            new Error(
              `${runner.status} after ${points.length} of "${wanted}", the last ${JSON.stringify(last)}` +
                ` ${globalThis.record.errors.join(' ')}`,
            ),
          );
        } else return;
        runner.removeEventListener('spark-metric', look);
        runner.removeEventListener('spark-status', look);
      };
      runner.addEventListener('spark-metric', look);
      runner.addEventListener('spark-status', look);
      look();
    });
  };
  // What is not finite is nothing in JSON.
  const [enough, goal] = [count, least].map((bound) => (Number.isFinite(bound) ? bound : null));
  return awaits(page, `${name} ${enough ?? ''} ${goal ?? ''}`, looks, name, enough, goal);
}
