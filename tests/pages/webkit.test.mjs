/**
 * The demo in WebKitGTK, with real clicks on its buttons. Programs run on the CPU there: the engine has no WebGPU and, up to
 * 2.50 at least, no SharedArrayBuffer, not even for isolated pages. Skipped where its driver is not installed.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findWebKit } from '../../scripts/browsers.mjs';
import { packDigits } from '../../scripts/digits.mjs';
import { serve } from '../../scripts/serve.mjs';
import { inTheWhole } from '../whole.mjs';
import { root } from './site.mjs';
import { openWebKit } from './webkit.mjs';

/** In the page, ahead of its own scripts: what fails in it, whoever throws. */
const RECORD = `<script>
  globalThis.problems = [];
  addEventListener('error', ({ message }) => message && problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push('unhandled: ' + reason));
</script>`;

const KINDS = {
  'a page': {},
  'a page that is isolated from other origins': {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  },
};

/** In the page: begins to note what a runner says. */
async function listen(selector) {
  await customElements.whenDefined('spark-runner');
  const runner = document.querySelector(selector);
  const record = { statuses: [], metrics: [] };
  Object.assign(globalThis, { runner, record });
  runner.addEventListener('spark-status', ({ status }) => record.statuses.push(status));
  runner.addEventListener('spark-metric', ({ metrics }) => record.metrics.push(...metrics));
  await runner.updateComplete;
}

/** In the page: the runner's button of that name, once it can be pressed, in view. */
async function button(name) {
  const { runner } = globalThis;
  const find = (node) =>
    [...node.querySelectorAll('*')]
      .map((at) =>
        at.localName === 'button' && (at.ariaLabel ?? at.textContent).trim().startsWith(name)
          ? at
          : at.shadowRoot && find(at.shadowRoot),
      )
      .find(Boolean);
  let found;
  while (!(found = find(runner.shadowRoot)) || found.ariaDisabled === 'true') {
    await new Promise(requestAnimationFrame);
  }
  found.scrollIntoView({ block: 'center' });
  return found;
}

/** In the page: resolves when the runner has that status. */
function reached(wanted) {
  const { runner } = globalThis;
  return new Promise((resolve, reject) => {
    const look = ({ error } = {}) => {
      if (error) reject(error);
      else if (runner.status === wanted) resolve();
    };
    runner.addEventListener('spark-error', look);
    runner.addEventListener('spark-status', look);
    look();
  });
}

/** In the page: resolves when a program has said so many numbers more. */
function measured(count) {
  const { runner, record } = globalThis;
  const enough = record.metrics.length + count;
  return new Promise((resolve) => {
    const look = () => record.metrics.length >= enough && resolve();
    runner.addEventListener('spark-metric', look);
  });
}

/** In the page: whether each picture of a part has something drawn on it, once that is so of all of them. */
async function drawn(part) {
  const isDrawn = (canvas) => {
    const copy = new OffscreenCanvas(canvas.width || 1, canvas.height || 1).getContext('2d');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    return data.some(Boolean);
  };
  for (;;) {
    const canvases = globalThis.runner.shadowRoot.querySelector(part)?.shadowRoot?.querySelectorAll('canvas') ?? [];
    if (canvases.length && [...canvases].every((canvas) => canvas.width && isDrawn(canvas))) return canvases.length;
    await new Promise(requestAnimationFrame);
  }
}

/** In the page: resolves when a text stands in the runner's log. */
async function logged(text) {
  const log = () => globalThis.runner.shadowRoot.querySelector('spark-log')?.shadowRoot;
  while (!log()?.querySelector('[role=log]')?.textContent.includes(text)) await new Promise(requestAnimationFrame);
}

const { lacks } = findWebKit();
for (const [kind, headers] of Object.entries(KINDS)) {
  const skips = lacks ? { skip: `there is no ${lacks}` } : headers === KINDS['a page'] ? {} : inTheWhole;
  describe(`${kind} in WebKit`, skips, () => {
    let site;
    let browser;
    before(async () => {
      packDigits();
      site = await serve({
        roots: { '/': join(root, 'demo'), '/dist/': join(root, 'dist') },
        headers,
        // Three times through the digits are enough to see that it learns.
        rewrite: (html) => html.replace('<head>', `<head>${RECORD}`).replace('10 * 125; // ten', '3 * 125; // three'),
      });
      browser = await openWebKit();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    const open = async (page, runner = 'spark-runner') => {
      await browser.goto(`${site.origin}/${page}`);
      await browser.evaluate(listen, runner);
    };
    const press = async (name) => browser.click(await browser.evaluate(button, name));
    const unproblematic = async () => assert.deepEqual(await browser.evaluate(() => globalThis.problems), []);

    it('trains, holds at Pause, goes on, and draws its curves', { timeout: 300_000 }, async () => {
      await open('index.html');
      const isolated = await browser.evaluate(() => globalThis.crossOriginIsolated);
      assert.equal(isolated, Object.keys(headers).length > 0);
      await press('Run');
      await browser.evaluate(measured, 30);
      await press('Pause');
      await browser.evaluate(reached, 'paused');
      const held = await browser.evaluate(() => globalThis.record.metrics.length);
      await press('Resume');
      await browser.evaluate(reached, 'completed');
      const { statuses: all, metrics } = await browser.evaluate(() => globalThis.record);
      const without = all.filter((status) => !['loading', 'pausing'].includes(status));
      assert.deepEqual(without, ['running', 'paused', 'running', 'completed']);
      assert.ok(metrics.length > held, `${held} numbers at the pause, ${metrics.length} at the end`);
      const accuracy = metrics.filter(({ name }) => name === 'test accuracy').map(({ value }) => value);
      assert.ok(accuracy.at(-1) > 0.85, `${accuracy}`);
      assert.equal(await browser.evaluate(drawn, 'spark-chart'), 1);
      await unproblematic();
    });

    it('shows pictures, tables and a log', { timeout: 120_000 }, async () => {
      await open('outputs.html', '#images');
      await browser.evaluate(() => globalThis.runner.scrollIntoView());
      await browser.evaluate(reached, 'completed');
      assert.ok((await browser.evaluate(drawn, 'spark-image')) > 3);
      await open('outputs.html', '#log');
      await browser.evaluate(() => globalThis.runner.scrollIntoView());
      await browser.evaluate(reached, 'completed');
      await browser.evaluate(logged, 'this failed');
      await unproblematic();
    });

    it('ends a training at Stop', { timeout: 120_000 }, async () => {
      await open('rl.html');
      await press('Run');
      await browser.evaluate(measured, 3);
      await press('Stop');
      await browser.evaluate(reached, 'stopped');
      await unproblematic();
    });
  });
}
