/**
 * What a reader downloads who opens a page with README's sample and presses Run, counted where it is served; and the full editor,
 * which comes to a reader who turns to the text, and finds them where they are.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { FIRST_RUN, SPARE, TORCH_RUN } from '../../scripts/budgets.mjs';
import { serve } from '../../scripts/serve.mjs';
import { sample } from '../snippets.mjs';
import { openBrowser, openPage, press, root, status } from './site.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <title>A first run</title>
  <script type="module" src="/dist/spark-runner.js"></script>
  ${sample}
</html>`;

let folder;
let server;
/** The files of dist/ that were asked for, in order. */
let asked = [];
/** How often the full editor does not come. */
let failures = 0;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-first-run-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  server = await serve({
    roots: { '/': folder, '/dist/': join(root, 'dist') },
    refuses: (path) => {
      if (path.startsWith('/dist/')) asked.push(path.slice('/dist/'.length));
      return path.includes('page-code-view-') && failures-- > 0;
    },
  });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const bytesOf = (name) => gzipSync(readFileSync(join(root, 'dist', name)), { level: 9 }).length;
const kib = (bytes) => (bytes / 1024).toFixed(1);
/** The README's row of this name tells these bytes, which may be old by five percent, and this limit. */
function assertTold(row, bytes, { limit }, told) {
  const [, figure, most] = new RegExp(`^\\| ${row} +\\| ([\\d.]+) +\\| ([\\d.]+) +\\|$`, 'm').exec(readme);
  assert.ok(
    Math.abs(figure * 1024 - bytes) <= 0.05 * bytes,
    `the README says ${figure} KiB of “${row}”; it is ${told}`,
  );
  assert.equal(most * 1024, limit, 'the README says the limit');
}
const hasEditor = () => asked.some((name) => name.startsWith('page-code-view-'));

/** In the page: the editor, or what matches in it; undefined while it is not there. */
const inEditor = (selector) => {
  const editor = document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor');
  return selector ? editor.shadowRoot?.querySelector(selector) : editor;
};
const text = (page) => page.evaluate(() => document.querySelector('spark-runner').state.code.draft?.text ?? '');

for (const engine of ['chromium', 'firefox']) {
  describe(`README’s sample, in ${engine}`, { timeout: 300_000 }, () => {
    let browser;
    let page;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());
    beforeEach(async () => {
      await page?.close();
      asked = [];
      failures = 0;
      page = await openPage(browser, `${server.origin}/`, { viewport: { width: 900, height: 1400 } });
      await page.waitForFunction(inEditor, {}, 'textarea');
    });

    const find = async (selector) => (await page.waitForFunction(inEditor, {}, selector)).asElement();
    /** Where a line of the text area is, and some letters into it. */
    const pointIn = async (line) => {
      const area = await find('textarea');
      return area.evaluate((element, number) => {
        const box = element.getBoundingClientRect();
        const padding = Number.parseFloat(getComputedStyle(element).paddingTop);
        const height = (box.height - 2 * padding) / element.value.split('\n').length;
        return { x: box.left + 60, y: box.top + padding + (number - 0.5) * height };
      }, line);
    };
    const lines = async () => (await text(page)).split('\n');

    it('runs on what a first run may weigh, and without the full editor', async () => {
      await press(page, 'Run');
      await status(page, 'completed');
      await page.waitForFunction(() => {
        const chart = document.querySelector('spark-runner').shadowRoot.querySelector('spark-chart');
        return chart.shadowRoot?.querySelector('canvas');
      });
      const rows = [...new Set(asked)].map((name) => [name, bytesOf(name)]);
      const bytes = rows.reduce((sum, [, size]) => sum + size, 0);
      const told = `${kib(bytes)} KiB: ${rows.map(([name, size]) => `${name} ${kib(size)}`).join(', ')}`;
      assert.ok(!hasEditor(), told);
      assert.ok(bytes <= FIRST_RUN.limit * (1 - SPARE), told);
      assert.equal(asked.length, rows.length, 'no file is asked for twice');
      assertTold('a first run of the sample above, in all', bytes, FIRST_RUN, told);
      // Here it may have run on the CPU; on a GPU it takes the other device.
      const isDevice = (name) => name.startsWith('kernels-device-');
      const devices = readdirSync(join(root, 'dist')).filter(isDevice).map(bytesOf);
      const ofTorch = rows.filter(([name]) => /^(torch\.|kernels)/.test(name) && !isDevice(name));
      const torch = ofTorch.reduce((sum, [, size]) => sum + size, Math.max(...devices));
      assert.equal(devices.length, 2);
      assert.ok(torch <= TORCH_RUN.limit * (1 - SPARE), `${kib(torch)} KiB of torch, planner and device; ${told}`);
      assertTold('what the sample above takes of both, on WebGPU', torch, TORCH_RUN, told);
      console.log(`# ${told}`);
    });

    it('asks for what every run needs of the page once a pointer or the focus is on Run, and for none of it again', async () => {
      const prepared = () => asked.filter((name) => /^page-(backstage|session)-/.test(name));
      const there = () =>
        page.waitForFunction(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => /page-(backstage|session)-/.test(name))
              .length === 2,
        );
      const run = 'spark-runner >>> button.main';
      const saveData = (does) =>
        page.evaluate((value) => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: value }, configurable: true });
        }, does);
      await saveData(true);
      await page.hover(run);
      // What is asked for comes in order.
      await page.evaluate(() => fetch('/dist/client.js').then((answer) => answer.text()));
      assert.deepEqual(prepared(), [], 'a reader who saves data');
      await saveData(false);
      await page.mouse.move(0, 0);
      await page.hover(run);
      await there();
      await press(page, 'Run');
      await status(page, 'running', 'completed');
      assert.equal(prepared().length, 2, asked.join());
      await page.reload();
      await page.waitForFunction(inEditor, {}, 'textarea');
      await page.focus(run);
      await there();
    });

    it('has all the words of an idle runner in the first view’s own table', async () => {
      const markup = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('spark-runner');
        const parts = ['spark-controls', 'spark-status'].map((name) => shadowRoot.querySelector(name).shadowRoot);
        return [shadowRoot, ...parts].map((root) => root.innerHTML).join('\n');
      });
      for (const word of ['Program controls', 'Run\nRun again\nResume\nPause', 'Stop\nStopping…', 'Ready', 'Code'])
        assert.ok(markup.includes(word), `“${word}” in ${markup}`);
      assert.ok(!markup.includes('undefined'), markup);
    });

    it('has a text that is a text box before the full editor is there', async () => {
      const area = await find('textarea');
      const { label, value } = await area.evaluate((box) => ({
        label: box.getAttribute('aria-label'),
        value: box.value,
      }));
      assert.equal(label, 'Program text');
      assert.ok(value.startsWith('const ctrl = spark.controller();'), value);
      assert.ok(!hasEditor());
    });

    it('has the full editor when a pointer moves over the text', async () => {
      const { x, y } = await pointIn(2);
      await page.mouse.move(x, y - 300);
      assert.ok(!hasEditor());
      await page.mouse.move(x, y, { steps: 3 });
      await find('.cm-content');
    });

    it('has it when a key leads there, and types where the key went', async () => {
      const summary = await page.evaluateHandle(() =>
        document.querySelector('spark-runner').shadowRoot.querySelector('summary'),
      );
      await summary.focus();
      await page.keyboard.press('Tab');
      await find('.cm-scroller:focus');
      await page.keyboard.press('Enter');
      await find('.cm-content:focus');
      await page.keyboard.type('// mine ');
      assert.equal((await lines())[0], '// mine const ctrl = spark.controller();');
    });

    it('has the cursor where a press put it', async () => {
      const { x, y } = await pointIn(3);
      await page.mouse.click(x, y);
      await find('.cm-content');
      await page.waitForFunction(inEditor, {}, '.cm-content:focus');
      await page.keyboard.type('HERE');
      const changed = (await lines()).map((line, i) => (line.includes('HERE') ? i + 1 : 0)).filter(Boolean);
      assert.deepEqual(changed, [3]);
      assert.match((await lines())[2], /^\S{3,}.*HERE.*\S/, 'in the line, not at one of its ends');
    });

    it('loses no letter that is typed while it comes, and goes on after them', async () => {
      const { x, y } = await pointIn(2);
      failures = 1;
      const failed = new Promise((told) =>
        page.on('console', (line) => /could not be loaded/.test(line.text()) && told()),
      );
      await page.mouse.move(x, y);
      await failed;
      // Pressing there asks again. While a button is down somebody may be selecting: nothing takes the text away.
      await page.mouse.down();
      await page.keyboard.type('one ');
      await page.waitForFunction(inEditor, {}, '.full .cm-content');
      await find('textarea:focus');
      await page.keyboard.type('two ');
      await page.mouse.up();
      await find('.cm-content:focus');
      await page.keyboard.type('three');
      assert.ok((await lines())[1].includes('one two three'), (await lines())[1]);
    });

    it('moves nothing when it takes over', async () => {
      const places = () =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor');
          const box = shadowRoot.querySelector('.box').getBoundingClientRect();
          const numbers = [...shadowRoot.querySelectorAll('.gutter span, .cm-lineNumbers .cm-gutterElement')].filter(
            (number) => /^[35]$/.test(number.textContent) && number.getBoundingClientRect().height,
          );
          const style = getComputedStyle(
            shadowRoot.querySelector('.cm-content') ?? shadowRoot.querySelector('textarea'),
          );
          return [box, ...numbers.map((number) => number.getBoundingClientRect())]
            .map(({ top, height }) => [Math.round(top), Math.round(height)].join('+'))
            .concat(style.fontSize, style.fontFamily, style.lineHeight, style.color);
        });
      const before = await places();
      await page.evaluate(async () => {
        await document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor').ready;
      });
      await find('.has-view');
      assert.deepEqual(await places(), before);
    });
  });
}
