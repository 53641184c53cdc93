/** The playground: what a link brings, comparing, several files; and all of it by keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { keysOf, listen } from '../by-keyboard.mjs';
import { openBrowser, status } from '../site.mjs';
import { endOfFirst, open, PATIENCE } from './site.mjs';

describe('the playground', () => {
  const ready = (page) => page.waitForFunction(() => document.querySelector('#program-1')?.code?.includes('torch'));

  it('shows a text that came with a link, all files of it, with a warning, and runs it on no wish of a page', async () => {
    const first = await open('playground.html');
    await ready(first);
    const link = await first.evaluate(async () => {
      const text = 'globalThis.ran = true;\nconsole.log("a stranger");\n// @filename: more.js\nexport {};';
      const bytes = new TextEncoder().encode(text);
      const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
      const packed = new Uint8Array(await new Response(stream).arrayBuffer());
      const letters = btoa(String.fromCharCode(...packed))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');
      return `spark-code=program-1.${letters}`;
    });
    await first.close();
    const page = await open(`playground.html#${link}`);
    await page.waitForFunction(() => {
      const shadow = document.querySelector('#program-1')?.shadowRoot;
      const text = (root) =>
        [...root.querySelectorAll('*')].map((each) => (each.shadowRoot ? text(each.shadowRoot) : '')).join('') +
        root.textContent;
      const tabs = shadow?.querySelector('spark-editor')?.shadowRoot?.querySelectorAll('[role=tab]');
      return tabs?.length === 2 && /came with a link/.test(text(shadow));
    });
    const code = await page.$eval('#program-1', (runner) => runner.code);
    assert.doesNotMatch(code, /a stranger/);
    assert.equal(await page.$eval('#program-1', (runner) => runner.status), 'idle');
    await page.close();
  });

  /** Does what a reader does with the page's own controls, by their names. */
  const control = (page, selector, name, value) =>
    page.evaluate(
      (selector, name, value) => {
        const named = (each) => (each.labels?.[0] ?? each).textContent.trim().startsWith(name);
        for (const each of [...document.querySelectorAll(`.playground ${selector}`)].filter(named)) {
          if (value === undefined) {
            each.click();
            continue;
          }
          each.value = value;
          for (const type of ['input', 'change']) each.dispatchEvent(new Event(type, { bubbles: true }));
        }
      },
      selector,
      name,
      value,
    );

  it('compares two runs, of which each has its seed', async () => {
    const page = await open('playground.html');
    await ready(page);
    await control(page, 'button', 'Compare');
    await page.waitForFunction(() => document.querySelector('#program-2')?.code?.includes('torch'));
    await control(page, 'select', 'Device', 'cpu');
    await page.evaluate(() => {
      for (const [i, runner] of document.querySelectorAll('spark-runner').entries()) runner.seed = 3 + i;
    });
    await control(page, 'button', 'Run both');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('spark-runner')].every(({ status }) => status === 'completed'),
    );
    const cells = await page.$$eval('.figures tbody td', (all) => all.map((cell) => Number(cell.textContent)));
    assert.ok(cells.length >= 4 && cells.every(Number.isFinite), `${cells}`);
    assert.notEqual(cells[0], cells[1]);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('has a program of several files in tabs, and takes another', async () => {
    const page = await open('playground.html');
    await ready(page);
    const tabs = (count) =>
      page.waitForFunction(
        (count) => {
          const editor = document.querySelector('#program-1').shadowRoot.querySelector('spark-editor');
          const all = [...(editor?.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
          return all.length === count && all.map((tab) => tab.textContent.trim());
        },
        {},
        count,
      );
    const names = async (count) => (await tabs(count)).jsonValue();
    await control(page, 'input', 'Another file', 'more.js');
    await control(page, 'button', 'Add');
    assert.deepEqual(await names(2), ['main.js', 'more.js']);
    const example = await page.$$eval('option', (all) => all.find(({ text }) => text === 'A model and its data').value);
    await control(page, 'select', 'Example', example);
    assert.deepEqual(await names(3), ['main.js', 'data.js', 'model.js']);
    await control(page, 'select', 'Device', 'cpu');
    assert.equal(await endOfFirst(page), 'completed');
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});

for (const engine of ['chromium', 'firefox']) {
  describe(`the playground by keyboard in ${engine}`, () => {
    let own;
    let page;
    before(async () => {
      own = await openBrowser(engine, { webgpu: false });
      page = await open('playground.html', { before: listen, context: own });
      await page.waitForFunction(() => document.querySelector('#program-1')?.code?.includes('torch'));
    });
    after(() => own?.close());

    const { focus, key, tabTo, has } = keysOf(() => page);
    /** Resolves when a reading of the first program, or of the other, is so. */
    const until = (isSo, ...given) => page.waitForFunction(isSo, { timeout: PATIENCE }, ...given);
    const tabs = (...names) =>
      until((wanted) => {
        const editor = document.querySelector('#program-1').shadowRoot.querySelector('spark-editor');
        const all = [...(editor?.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
        return all.map((tab) => tab.textContent.trim()).join() === wanted;
      }, names.join());
    const type = (text) => page.keyboard.type(text);

    it('skips to what the page is about', async () => {
      await key('Tab');
      await has(/^a Skip to content/);
      const skipped = await tabTo(/^select Example/);
      assert.ok(
        skipped.some((each) => /^a Playground/.test(each)),
        `by the page's navigation: ${skipped}`,
      );
    });

    it('chooses an example', async () => {
      const before = await page.$eval('#program-1', ({ code }) => code);
      await key('ArrowDown');
      await until((old) => document.querySelector('#program-1').code !== old, before);
      await key('ArrowUp');
      await until((old) => document.querySelector('#program-1').code === old, before);
      await has(/^select Example/);
    });

    it('adds a file', async () => {
      await tabTo(/^input Another file/);
      await type('more.js');
      await key('Enter');
      await tabs('main.js', 'more.js');
      await has(/^input Another file/);
    });

    it('chooses a device, a speed and a seed', async () => {
      await tabTo(/^select Device/);
      await key('End');
      await until(() => document.querySelector('#program-1').backend === 'cpu');
      await tabTo(/^select Speed/);
      await key('End');
      await until(() => document.querySelector('#program-1').tempo < 10);
      await tabTo(/^button Steps$/);
      await tabTo(/^input Seed/);
      await type('7');
      await key('Enter');
      await until(() => document.querySelector('#program-1').seed === 7);
    });

    it('runs, pauses, goes on and stops', async () => {
      await tabTo(/^button Run$/, { back: true });
      await page.keyboard.press('Enter');
      await status(page, 'running');
      await has(/^button Pause$/);
      await page.keyboard.press(' ');
      await status(page, 'paused');
      await has(/^button Resume$/);
      await page.keyboard.press(' ');
      await status(page, 'running');
      await tabTo(/^button Stop$/);
      await page.keyboard.press('Enter');
      await status(page, 'stopped');
      await focus();
    });

    it('goes from file to file, changes one, and leaves the text again', async () => {
      await tabTo(/^tab main\.js$/);
      await key('ArrowRight');
      await has(/^tab more\.js$/);
      await tabTo(/Program text/);
      await key('Enter');
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await type('// by keyboard');
      await key('Escape');
      await tabTo(/^button Apply$/);
      await page.keyboard.press('Enter');
      await until(() => document.querySelector('#program-1').code.includes('// by keyboard'));
      await focus();
    });

    it('copies a link, and is told so', async () => {
      await tabTo(/^button Copy link$/);
      await key('Enter');
      await until(() => globalThis.said.some((text) => /link/i.test(text)));
      await has(/^button Copy link$/);
    });

    it('takes the program along as a page, and closes the menu', async () => {
      await tabTo(/^button Copy$/);
      await tabTo(/^summary Take the program along$/);
      await key('Enter');
      await until(() => document.querySelector('#program-1').shadowRoot.querySelector('.tools .menu'));
      await tabTo(/^button Download as a page$/);
      await key('Enter');
      await until(() => globalThis.saved.some((name) => name.endsWith('.html')));
      await key('Escape');
      await has(/^summary Take the program along$/);
    });

    it('compares with another run', async () => {
      await tabTo(/^button Compare two runs$/, { back: true });
      await key('Enter');
      await until(() => document.querySelector('#program-2')?.code?.includes('// by keyboard'));
      await has(/^button Compare two runs$/);
      await tabTo(/^button Run both afresh$/);
      await page.keyboard.press('Enter');
      await until(() => [...document.querySelectorAll('spark-runner')].every((each) => each.status === 'running'));
      const passed = await tabTo(/^button Pause$/);
      assert.ok(
        passed.some((each) => /^select Device/.test(each)),
        `${passed}`,
      );
      await page.keyboard.press('Enter');
      await status(page, 'paused');
      assert.deepEqual(page.problems, []);
    });
  });
}
