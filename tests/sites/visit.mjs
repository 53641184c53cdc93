/** What a reader does and finds in a site, and what its author has from it: what `scripts/sites.mjs` expects of each. */
import { metric, openPage, press, status } from '../pages/site.mjs';
import { visitWhole } from './whole.mjs';

/** What every site's program computes, and says. */
const SUMS = [0, 4, 8, 12, 16];
const LOG = ['true'];

/** What a reader sees of them: the part, what in it, and its words. */
const SHOWN = [
  ['spark-chart', '.value', '16'],
  ['spark-log', '.line', 'true'],
  ['spark-editor', 'textarea, .cm-editor', ''],
];

/** What an author has of the package in one kind of site only: what happens before its program has completed, and what holds then. */
const KINDS = {
  /** Its scripts say in `globalThis.site` what they have. */
  bundler: {
    async holds(page, expect) {
      await page.waitForFunction(() => globalThis.site);
      expect('the SDK’s answer', await page.evaluate(() => globalThis.site.add(1, 2)), 3);
      expect('one Lit', await page.evaluate(() => globalThis.site.hasOneLit), true);
    },
  },
  /**
   * It renders again with what its listener hears, and writes that into `<output>`. Its program holds after the third step, until
   * the application's own button resumes it by the controller.
   */
  framework: {
    async goesOn(page) {
      await status(page, 'paused');
      await page.waitForFunction(hasWritten, {}, '8');
      await page.click('button');
    },
    async holds(page, expect) {
      await page.waitForFunction(hasWritten, {}, '16');
      const statuses = await page.evaluate(() => globalThis.record.statuses);
      expect('the statuses', statuses, ['loading', 'running', 'pausing', 'paused', 'running', 'completed']);
    },
  },
  documentation: {},
};

/**
 * Opens a site's page and presses Run.
 * @param kind a key of KINDS
 * @param isWhole whether with all that is loaded on demand, which the same files on another page need not show again
 * @returns what is wrong
 */
export async function visit(browser, url, kind, isWhole = true) {
  const wrong = [];
  const expect = (what, found, wanted) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (a !== b) wrong.push(`${what}: ${a}, not ${b}`);
  };
  const page = await openPage(browser, url, { before: listen });
  try {
    await press(page, 'Run');
    await KINDS[kind].goesOn?.(page);
    await status(page, 'completed');
    const sums = await metric(page, 'sum', { count: SUMS.length });
    const values = sums.map(({ value }) => value);
    expect('the metric', values, SUMS);
    expect('the log', await page.evaluate(() => globalThis.record.logs.map(({ text }) => text)), LOG);
    for (const shown of SHOWN) await page.waitForFunction(isShown, {}, ...shown);
    await KINDS[kind].holds?.(page, expect);
    if (isWhole) await visitWhole(page, expect);
    // In development Lit has notes of its own.
    const complaints = await page.evaluate(() => globalThis.complaints);
    const ours = complaints.filter((text) => !text.includes('https://lit.dev/msg/'));
    expect('complaints', ours, []);
    expect('problems', page.problems, []);
  } finally {
    await page.close();
  }
  return wrong;
}

/** In the page, ahead of its scripts. */
function listen() {
  globalThis.complaints = [];
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...told) => {
      globalThis.complaints.push(told.join(' '));
      say.apply(console, told);
    };
  }
}

/** In the page: whether a part shows these words. */
function isShown(part, selector, words) {
  const { shadowRoot } = document.querySelector('spark-runner');
  const found = shadowRoot.querySelector(part)?.shadowRoot?.querySelector(selector);
  return found?.textContent.includes(words) && found.checkVisibility();
}

/** In the page: what the application has rendered. */
function hasWritten(words) {
  return document.querySelector('output').textContent.trim() === words;
}
