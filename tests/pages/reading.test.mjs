/**
 * What assistive technology is told of a runner with everything that teaches: plot, file, tabs, look back and speed, each by its role, its
 * name and its value; and all of it used by keyboard alone.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { keysOf, listen } from './by-keyboard.mjs';
import { openBrowser, openPage, root, status } from './site.mjs';

describe('a runner that is heard, not seen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  const table = join(folder, 'numbers.csv');
  let site;
  let browser;
  let page;
  before(async () => {
    writeFileSync(table, 'x\n1\n2\n3\n');
    const roots = { '/': join(root, 'tests/pages/reading'), '/dist/': join(root, 'dist') };
    site = await serve({ roots });
    browser = await openBrowser('chromium', { webgpu: false });
    page = await openPage(browser, `${site.origin}/`, { before: listen, viewport: { width: 1000, height: 1600 } });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const { tabTo, key, has } = keysOf(() => page);
  /** "role name: value" of all that a screen reader comes to, from above. */
  async function heard() {
    const all = [];
    const add = ({ role, name, value, valuetext, children = [] }) => {
      all.push(`${role} ${name}${value === undefined ? '' : `: ${valuetext || value}`}`.trim());
      children.forEach(add);
    };
    add(await page.accessibility.snapshot());
    return all;
  }
  /** Resolves when something of that kind is heard. */
  async function hears(wanted) {
    let all;
    for (let frames = 0; frames < 500; frames++) {
      all = await heard();
      if (all.some((each) => wanted.test(each))) return;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    assert.fail(`${wanted} is none of ${all.join(' | ')}`);
  }

  it('is begun, and waits for a file', async () => {
    await tabTo(/^button Run$/);
    await page.keyboard.press('Enter');
    await status(page, 'running');
    for (const wanted of [
      /^button Numbers, as CSV: No file chosen$/,
      /^StaticText Running$/,
      /^combobox Speed: Full speed$/,
      /^spinbutton Number of steps: 10$/,
    ])
      await hears(wanted);
  });

  it('has its speed chosen, and an earlier step looked at', async () => {
    await tabTo(/^select Speed$/);
    await key('ArrowDown');
    await hears(/^combobox Speed: 30 steps\/s$/);
    await tabTo(/^input Look back$/);
    await key('ArrowLeft');
    await hears(/^slider Look back: /);
    await tabTo(/^button Now$/);
    await page.keyboard.press('Enter');
    await has(/^button Now$/);
  });

  it('is given a file, and says its points', async () => {
    await tabTo(/^(button|input) Numbers, as CSV/);
    const choosing = page.waitForFileChooser();
    await page.keyboard.press(' ');
    await (await choosing).accept([table]);
    await status(page, 'completed');
    await hears(/^application Plot “points”$/);
    await hears(/^button Numbers, as CSV: numbers\.csv$/);
    await tabTo(/^application Plot “points”$/);
    await key('ArrowRight');
    await key('ArrowRight');
    await hears(/x 2 · y 4/);
  });

  it('has its files in tabs, of which one is chosen', async () => {
    await tabTo(/^tab main\.js$/);
    await key('ArrowRight');
    await has(/^tab twice\.js$/);
    await hears(/^textbox Program text: export const twice/);
    assert.deepEqual(page.problems, []);
  });
});
