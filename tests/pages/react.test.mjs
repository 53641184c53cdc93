/** React in a page: docs/frameworks.md's example, `useSpark()` as components come and go, and views that React and Vue hide. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, root } from './site.mjs';

const [, EXAMPLE] = /^```jsx\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'docs', 'frameworks.md'), 'utf8'));

/** A program that runs until it is stopped, and says which worker it is in. */
const LOOP = `const which = Math.random();
let rate = 1;
spark.expose({ which, rate, twice: (x) => 2 * x });
for (let step = 0; ; step++) {
  await spark.checkpoint();
  spark.metric('step', step);
  await new Promise((resolve) => setTimeout(resolve, 5));
}`;

const PAGES = {
  example: `
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './example.jsx';
createRoot(document.querySelector('main')).render(createElement(StrictMode, null, createElement(App)));`,

  hook: `
import { StrictMode, createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useSpark } from 'spark-runner/react';
globalThis.workers = 0;
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    globalThis.workers++;
  }
};
globalThis.seen = [];
globalThis.identities = new Set();
function Program({ text }) {
  const spark = useSpark({ code: text }, { autorun: true, backend: 'cpu' });
  globalThis.spark = spark;
  useEffect(() => {
    for (const one of [spark.run, spark.reload, spark.reset, spark.controller, spark.exposed]) globalThis.identities.add(one);
  });
  useEffect(() => void globalThis.seen.push(spark.status), [spark.status]);
  return h('p', null, spark.status);
}
function App() {
  const [shown, setShown] = useState(true);
  const [text, setText] = useState(${JSON.stringify(LOOP)});
  const [, again] = useState(0);
  Object.assign(globalThis, { setShown, setText, again });
  return shown && h(Program, { text });
}
createRoot(document.querySelector('main')).render(h(StrictMode, null, h(App)));`,

  activity: `
import { Activity, StrictMode, createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SparkRunner, useSpark } from 'spark-runner/react';
const CODE = ${JSON.stringify(LOOP)};
globalThis.statuses = [];
function View() {
  globalThis.spark = useSpark({ code: CODE }, { autorun: true });
  return h(SparkRunner, {
    ref: (element) => void (globalThis.runner = element ?? globalThis.runner),
    program: { code: CODE },
    autorun: 'load',
    onSparkStatus: ({ status }) => globalThis.statuses.push(status),
  });
}
function App() {
  const [shown, show] = useState(true);
  globalThis.show = show;
  return h(Activity, { mode: shown ? 'visible' : 'hidden' }, h(View));
}
createRoot(document.querySelector('main')).render(h(StrictMode, null, h(App)));`,

  keepalive: `
import { KeepAlive, createApp, h, ref } from 'vue';
import 'spark-runner';
const shown = ref(true);
globalThis.show = (is) => void (shown.value = is);
const Runner = {
  render: () => h('spark-runner', {
    ref: (element) => void (globalThis.runner = element ?? globalThis.runner),
    code: ${JSON.stringify(LOOP)},
    autorun: 'load',
  }),
};
const Other = { render: () => h('p', 'Elsewhere') };
createApp({ render: () => h(KeepAlive, null, () => h(shown.value ? Runner : Other)) }).mount('main');`,
};

let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-react-'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['react', 'react-dom', 'vue'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  symlinkSync(root, join(folder, 'node_modules', 'spark-runner'), 'junction');
  writeFileSync(join(folder, 'example.jsx'), EXAMPLE);
  const input = {};
  for (const [name, text] of Object.entries(PAGES)) {
    writeFileSync(join(folder, `${name}.js`), text);
    input[name] = join(folder, `${name}.html`);
    const script = `<script type="module" src="./${name}.js"></script>`;
    writeFileSync(input[name], `<!doctype html><html lang="en"><title>${name}</title><main></main>${script}</html>`);
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    define: {
      // StrictMode mounts twice there, and React says what it does not like.
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    },
    resolve: { dedupe: ['react'] },
    build: { rolldownOptions: { input } },
  });
  server = await serve({ roots: { '/': join(folder, 'dist') } });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const engine of ['chromium', 'firefox']) {
  describe(`in ${engine}`, () => {
    let browser;
    let page;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    const open = async (name) => {
      await page?.close();
      page = await browser.newPage();
      page.problems = [];
      page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
      await page.evaluateOnNewDocument(() => {
        globalThis.complaints = [];
        for (const level of ['error', 'warn'])
          console[level] = (...words) => globalThis.complaints.push(words.join(' '));
      });
      await page.goto(`${server.origin}/${name}.html`);
    };
    const has = (holds, ...given) => page.waitForFunction(holds, {}, ...given);
    const clean = async () => {
      assert.deepEqual(await page.evaluate(() => globalThis.complaints), []);
      assert.deepEqual(page.problems, []);
    };

    it('the example in the documentation does what it says', { timeout: 90_000 }, async () => {
      await open('example');
      await has(() => document.querySelector('#hook')?.textContent === 'idle, 0 numbers, sum undefined');
      await page.click('#run');
      await has(() => document.querySelector('#hook').textContent === 'completed, 100 numbers, sum 5050');
      await page.evaluate(() => document.querySelector('spark-runner').run());
      await has(() => document.querySelector('#element').textContent === 'completed');
      await page.click('#stop');
      await has(() => document.querySelector('#hook').textContent.startsWith('stopped'));
      await clean();
    });

    it('useSpark() runs once under StrictMode, and renderings change nothing', { timeout: 90_000 }, async () => {
      await open('hook');
      await has(() => globalThis.spark?.metrics.step?.length > 2);
      await page.evaluate(() => globalThis.again(1));
      const before = await page.evaluate(() => globalThis.spark.values.which);
      await has((steps) => globalThis.spark.metrics.step.length > steps, 10);
      assert.equal(await page.evaluate(() => globalThis.spark.values.which), before);
      assert.deepEqual(await page.evaluate(() => [globalThis.workers, globalThis.identities.size]), [1, 5]);
      assert.equal(await page.evaluate(() => globalThis.spark.exposed.twice(4)), 8);
      await page.evaluate(() => void (globalThis.spark.exposed.rate = 3));
      await has(() => globalThis.spark.values.rate === 3);
      await clean();
    });

    it('an edited program takes over, and one that is refused is told', { timeout: 90_000 }, async () => {
      await page.evaluate((text) => globalThis.setText(text), LOOP.replace('2 * x', '3 * x'));
      await has(() => globalThis.spark.exposed.twice && globalThis.seen.includes('reloading'));
      await has(() => globalThis.spark.status === 'running');
      assert.equal(await page.evaluate(() => globalThis.spark.exposed.twice(4)), 12);
      assert.equal(await page.evaluate(() => globalThis.workers), 1);
      await page.evaluate(() => globalThis.setText('let let = 1'));
      await has(() => globalThis.spark.error);
      assert.equal(await page.evaluate(() => globalThis.spark.exposed.twice(4)), 12);
      await clean();
    });

    it('a component that is gone ends its program, and another one has another', {
      timeout: 90_000,
    }, async () => {
      await page.evaluate(() => {
        globalThis.kept = globalThis.spark;
        globalThis.setShown(false);
      });
      await has(() => globalThis.kept.controller.status === 'stopped');
      await page.evaluate((text) => {
        globalThis.setText(text);
        globalThis.setShown(true);
      }, LOOP);
      await has(() => globalThis.spark !== globalThis.kept && globalThis.spark.status === 'running');
      assert.equal(await page.evaluate(() => globalThis.workers), 2);
      await clean();
    });

    it('an <Activity> that is hidden and shown again is a move: the same workers run on', {
      timeout: 90_000,
    }, async () => {
      await open('activity');
      await has(() => globalThis.spark?.values.which && globalThis.runner.exposed.which);
      const which = () => page.evaluate(() => [globalThis.spark.values.which, globalThis.runner.exposed.which]);
      const workers = await which();
      await page.evaluate(async () => {
        globalThis.show(false);
        while (globalThis.runner.checkVisibility()) await new Promise(requestAnimationFrame);
        globalThis.show(true);
        while (!globalThis.runner.checkVisibility()) await new Promise(requestAnimationFrame);
        globalThis.steps = globalThis.spark.metrics.step.length;
      });
      await has(() => globalThis.spark.metrics.step.length > globalThis.steps + 5);
      assert.deepEqual(await which(), workers);
      assert.deepEqual(
        await page.evaluate(() => [globalThis.spark.status, globalThis.runner.status, globalThis.statuses]),
        ['running', 'running', ['loading', 'running']],
      );
      await page.evaluate(() => globalThis.show(false));
      // Hidden for longer: what has no element ends, and the element is in the page still.
      await has(() => globalThis.spark.controller.status === 'stopped');
      assert.equal(await page.evaluate(() => globalThis.runner.status), 'running');
      await page.evaluate(() => {
        globalThis.show(true);
        void globalThis.spark.run();
      });
      await has((old) => globalThis.spark.status === 'running' && globalThis.spark.values.which !== old, workers[0]);
      await clean();
    });

    it('a <KeepAlive> that is left and entered again is a move, too', { timeout: 90_000 }, async () => {
      await open('keepalive');
      await has(() => globalThis.runner?.exposed.which);
      const which = () => page.evaluate(() => globalThis.runner.exposed.which);
      const worker = await which();
      await page.evaluate(async () => {
        globalThis.show(false);
        while (globalThis.runner.isConnected) await new Promise(requestAnimationFrame);
        globalThis.show(true);
        while (!globalThis.runner.isConnected) await new Promise(requestAnimationFrame);
        globalThis.steps = globalThis.runner.metrics.step.length;
      });
      await has(() => globalThis.runner.metrics.step.length > globalThis.steps + 5);
      assert.deepEqual([await which(), await page.evaluate(() => globalThis.runner.status)], [worker, 'running']);
      await clean();
    });
  });
}
