/**
 * Programs in files, edited while they run, on a real Vite server with the package's plugin; and what `vite build` makes of
 * them. Everything is observed through the page: the numbers that the program gives, its worker, and whether the page was loaded.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build, createServer, preview } from 'vite';
import sparkRunner from '../../dist/npm/vite.js';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, root } from './site.mjs';

/** Each step gives how many there were, in all, and what the files say now. */
const train = (factor, more = '') => `
import { half } from './model.ts';
interface Kept { steps: number; worker: number }
const kept: Kept = spark.persist('kept', () => ({ steps: 0, worker: Math.random() }));
${more}
for (;;) {
  await spark.checkpoint();
  await new Promise((resolve) => setTimeout(resolve, 2));
  spark.metric('steps', ++kept.steps);
  spark.metric('value', half(${factor}));
  spark.metric('worker', kept.worker);
}
`;
const model = (divisor) => `
import { name } from './names';
export const half = (x: number): number => (name === 'names' ? x / ${divisor} : NaN);
`;
const PAGE = `<!doctype html>
<html lang="en">
  <title>Programs in files</title>
  <body></body>
  <script type="module" src="/main.js"></script>
</html>`;
/** Each way of naming a program, and what it takes on the page. */
const WAYS = {
  'by ?spark': `import program from './train.ts?spark'; use(program, { onEvent: record });`,
  'by use({ src })': `use({ src: '/train.ts' }, { onEvent: record });`,
  'by <spark-runner src>': `import 'spark-runner';
    document.body.innerHTML = '<spark-runner src="/train.ts" autorun="load"></spark-runner>';
    const runner = document.querySelector('spark-runner');
    runner.addEventListener('spark-metric', ({ metrics }) => record({ type: 'metric', metrics }));
    runner.addEventListener('spark-error', ({ error }) => record({ type: 'error', error }));
    runner.addEventListener('spark-reload', ({ phase }) => record({ type: 'reload', phase }));`,
};
const main = (way) => `
import { use } from 'spark-runner/client';
const metrics = {};
globalThis.seen = { metrics, errors: [], reloads: [], loaded: Math.random() };
function record(event) {
  if (event.type === 'metric') for (const { name, value } of event.metrics) (metrics[name] ??= []).push(value);
  if (event.type === 'error') {
    const { message, source, line, column } = event.error;
    seen.errors.push({ message, source, line, column });
  }
  if (event.type === 'reload') seen.reloads.push(event.phase);
}
${way}`;

/** An application in a folder, with the package installed as from npm. */
function makeApplication(way, files = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spark-vite-')));
  const installed = join(folder, 'node_modules', 'spark-runner');
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, 'dist'), join(installed, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  for (const name of Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('package.json', '{ "name": "app", "private": true, "type": "module" }');
  write('index.html', PAGE);
  write('main.js', main(way));
  write('train.ts', train(8));
  write('model.ts', model(2));
  write('names.ts', `export const name: string = 'names';`);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { folder, write, config: { root: folder, configFile: false, logLevel: 'error', plugins: [sparkRunner()] } };
}

/** Resolves when the page has seen what the function says. */
const seen = async (page, test, ...args) => {
  await page.waitForFunction(test, { polling: 50, timeout: 60_000 }, ...args);
  return page.evaluate(() => globalThis.seen);
};
const hasValue = (value) => globalThis.seen?.metrics.value?.at(-1) === value;
const hasErrors = (count) => globalThis.seen?.errors.length === count;

let browser;
before(async () => {
  browser = await openBrowser('chromium');
});
after(() => browser.close());

async function open(url) {
  const page = await browser.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
  await page.goto(url);
  return page;
}

for (const [how, way] of Object.entries(WAYS)) {
  describe(`a program that is named ${how}, while Vite serves`, { timeout: 180_000 }, () => {
    let [application, server, page] = [];
    before(async () => {
      application = makeApplication(way);
      server = await createServer({ ...application.config, server: { port: 0, host: 'localhost' } });
      await server.listen();
      page = await open(server.resolvedUrls.local[0]);
      await seen(page, hasValue, 4);
    });
    after(async () => {
      await page?.close();
      await server?.close();
      rmSync(application.folder, { recursive: true, force: true });
    });

    /** What was there before is there still: the page, the worker, and each step after the one before it. */
    const goesOn = ({ loaded, metrics }, { loaded: before }) => {
      assert.equal(loaded, before, 'the page was not loaded again');
      assert.equal(new Set(metrics.worker).size, 1, 'it is the same worker');
      assert.deepEqual(
        metrics.steps,
        metrics.steps.map((_, i) => i + 1),
      );
    };

    it('takes an edit of its file at its next checkpoint, and keeps what it has', async () => {
      const first = await seen(page, hasValue, 4);
      application.write('train.ts', train(20));
      goesOn(await seen(page, hasValue, 10), first);
    });

    it('takes an edit of a file that it imports, and of one that this imports', async () => {
      const first = await seen(page, hasValue, 10);
      application.write('model.ts', model(4));
      goesOn(await seen(page, hasValue, 5), first);
      application.write('names.ts', `export const name: string = 'other';`);
      goesOn(await seen(page, () => Number.isNaN(globalThis.seen.metrics.value.at(-1))), first);
      application.write('names.ts', `export const name: string = 'names';`);
      goesOn(await seen(page, hasValue, 5), first);
    });

    it('goes on where an edit is refused, which is told at its line; and takes the next good one', async () => {
      const first = await seen(page, hasValue, 5);
      application.write('train.ts', train(40, 'const broken: number = ;'));
      const { errors } = await seen(page, hasErrors, 1);
      assert.deepEqual([errors[0].source, errors[0].line, errors[0].column], ['train.ts', 5, 24], errors[0].message);
      await page.waitForFunction(
        (count) => globalThis.seen.metrics.steps.length > count + 5,
        {},
        first.metrics.steps.length,
      );
      assert.equal((await page.evaluate(() => globalThis.seen)).reloads.at(-1), 'rejected');
      application.write('model.ts', `${model(4)}const broken = (;`);
      const second = await seen(page, hasErrors, 2);
      assert.equal(second.errors[1].source, 'train.ts', 'which is still to be mended');
      application.write('train.ts', train(40));
      const third = await seen(page, hasErrors, 3);
      assert.deepEqual([third.errors[2].source, third.errors[2].line], ['model.ts', 4], third.errors[2].message);
      application.write('model.ts', model(4));
      goesOn(await seen(page, hasValue, 10), first);
      assert.deepEqual(page.problems, []);
    });
  });
}

describe('what a program imports in the way of Vite', { timeout: 180_000 }, () => {
  const FILES = {
    'train.ts': `
import { three } from 'three-things';
import data from './data.json';
import shader from './shader.wgsl?raw';
import { shared } from '@/shared';
import { env } from './env';
spark.expose({ answer: () => [three, data.size, shader, shared, env] });`,
    'data.json': '{ "size": 1 }',
    'shader.wgsl': 'first',
    'shared.ts': `export const shared: string = 'one';`,
    'env.js': `export const env = 'env';`,
  };
  const MAIN = `
import program from './train.ts?spark';
import { shared } from '@/shared';
globalThis.app = use(program);
globalThis.shared = shared;
globalThis.loaded = Math.random();
globalThis.answer = async () => (await app).answer();`;
  let application;
  before(() => {
    application = makeApplication(MAIN, FILES);
    const installed = join(application.folder, 'node_modules', 'three-things');
    mkdirSync(installed);
    writeFileSync(
      join(installed, 'package.json'),
      '{ "name": "three-things", "version": "1.0.0", "main": "index.js" }',
    );
    writeFileSync(join(installed, 'index.js'), 'exports.three = 3;'); // as many are: no module
    Object.assign(application.config, { resolve: { alias: { '@': application.folder } }, base: '/app/' });
  });
  after(() => rmSync(application.folder, { recursive: true, force: true }));

  it('is there while it serves, and edits of it are taken without loading the page', async () => {
    const server = await createServer({ ...application.config, server: { port: 0, host: 'localhost' } });
    await server.listen();
    try {
      const page = await open(server.resolvedUrls.local[0]);
      /** Resolves with the answer once it is another. */
      const answers = (wanted) =>
        page.waitForFunction(
          async (text) => JSON.stringify(await globalThis.answer?.()) === text,
          { polling: 50 },
          JSON.stringify(wanted),
        );
      await answers([3, 1, 'first', 'one', 'env']);
      const loaded = await page.evaluate(() => globalThis.loaded);
      application.write('data.json', '{ "size": 2 }');
      await answers([3, 2, 'first', 'one', 'env']);
      application.write('shader.wgsl', 'second');
      await answers([3, 2, 'second', 'one', 'env']);
      application.write('env.js', `export const env = 'new';`);
      await answers([3, 2, 'second', 'one', 'new']);
      assert.equal(await page.evaluate(() => globalThis.loaded), loaded, 'the page was not loaded again');
      // What the page itself imports, too, is Vite's to take: by loading the page again, as without programs.
      application.write('shared.ts', `export const shared: string = 'two';`);
      await page.waitForFunction((before) => globalThis.shared === 'two' && globalThis.loaded !== before, {}, loaded);
      await answers([3, 2, 'second', 'two', 'new']);
      assert.deepEqual(page.problems, []);
    } finally {
      await server.close();
    }
  });

  it('is in the file that is built', async () => {
    await build({ ...application.config });
    const server = await preview({ ...application.config, preview: { port: 0, host: 'localhost' } });
    try {
      const page = await open(server.resolvedUrls.local[0]);
      await page.waitForFunction(() => globalThis.answer);
      assert.deepEqual(await page.evaluate(() => globalThis.answer()), [3, 2, 'second', 'two', 'new']);
    } finally {
      await server.close();
    }
  });
});

describe('what docs/hot-reload.md says to write', { timeout: 180_000 }, () => {
  /** By the name beside each. */
  const written = Object.fromEntries(
    [...readFileSync(join(root, 'docs', 'hot-reload.md'), 'utf8').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```/gm)].map(
      (block) => block.slice(1),
    ),
  );
  const isLost = () => globalThis.state?.().loss === 0;
  /** A rate of 1 takes all of the loss at the next step; the steps go on. */
  const learnsAtOnce = (settings) => settings.replace('0.01', '1');

  it('works with Vite', async () => {
    const { 'vite.config.js': config, 'main.js': main, 'train.ts': train, 'settings.ts': settings } = written;
    const application = makeApplication('', {
      ...{ 'vite.config.js': config, 'train.ts': train, 'settings.ts': settings },
      'main.js': `${main}\nglobalThis.state = () => s.state;`,
    });
    symlinkSync(join(root, 'node_modules', 'vite'), join(application.folder, 'node_modules', 'vite'), 'junction');
    const server = await createServer({
      root: application.folder,
      logLevel: 'error',
      server: { port: 0, host: 'localhost' },
    });
    await server.listen();
    try {
      const page = await open(server.resolvedUrls.local[0]);
      await page.waitForFunction(() => globalThis.state?.().steps > 5);
      const { steps, loss } = await page.evaluate(() => ({ ...globalThis.state() }));
      assert.ok(loss > 0, `the loss is ${loss}`);
      application.write('settings.ts', learnsAtOnce(settings));
      await page.waitForFunction(isLost);
      assert.ok((await page.evaluate(() => globalThis.state().steps)) > steps);
      assert.deepEqual(page.problems, []);
    } finally {
      await server.close();
      rmSync(application.folder, { recursive: true, force: true });
    }
  });

  it('works without a build, by reload() and by the event', async () => {
    const {
      'index.html': html,
      'again.js': again,
      'edited.js': edited,
      'train.ts': train,
      'settings.ts': settings,
    } = written;
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spark-plain-')));
    const write = (name, text) => writeFileSync(join(folder, name), text);
    const rate = settings.replace(': number', '');
    write('index.html', `<!doctype html>${html}<script type="module" src="/dist/spark-runner.js"></script>`);
    write('train.js', train.replace('./settings.ts', 'settings'));
    write('settings.js', rate);
    const server = await serve({ roots: { '/': folder, '/dist/': join(root, 'dist') } });
    try {
      const page = await open(`${server.origin}/`);
      await page.evaluate(() => {
        globalThis.state = () => document.querySelector('spark-runner').exposed?.state ?? { loss: 1, steps: 0 };
      });
      const run = (script) => page.evaluate(`(async () => { ${script} })()`);
      await page.waitForFunction(() => globalThis.state().steps > 5);
      write('settings.js', learnsAtOnce(rate));
      await run(again);
      await page.waitForFunction(isLost);
      const steps = await page.evaluate(() => globalThis.state().steps);
      write('settings.js', `${rate}spark.persist('state').loss = 1;`);
      await run(edited);
      await page.waitForFunction(
        (before) => globalThis.state().steps > before && globalThis.state().loss > 0,
        {},
        steps,
      );
      assert.deepEqual(page.problems, []);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('vite build', { timeout: 180_000 }, () => {
  it('makes one file of a program and what it imports, which runs', async () => {
    const program = `
      import { half } from './model.ts';
      import { spark as same } from 'spark-runner/worker';
      const later = await import('./later.ts');
      export default async function main(): Promise<void> {
        spark.metric('value', half(8) + later.one);
        spark.metric('same', Number(same === spark));
        spark.metric('sum', await torch.ones(3).sum().item());
      }`;
    const application = makeApplication(
      `import program from './train.ts?spark';
       globalThis.program = program;
       const { controller } = await use(program, { onEvent: record, backend: 'cpu' });
       globalThis.controller = controller;`,
      { 'train.ts': program, 'later.ts': 'export const one: number = 1;' },
    );
    try {
      const { output } = await build({ ...application.config, base: './' });
      const programs = output.filter(({ fileName }) => /train/.test(fileName));
      assert.equal(programs.length, 1);
      assert.match(programs[0].fileName, /^assets\/train-[\w-]{8}\.js$/);
      assert.doesNotMatch(String(programs[0].source), /: number|: Promise/);
      const server = await preview({ ...application.config, preview: { port: 0, host: 'localhost' } });
      try {
        const page = await open(server.resolvedUrls.local[0]);
        const { metrics, errors } = await seen(page, () => globalThis.controller?.status === 'completed');
        assert.deepEqual(errors, []);
        assert.deepEqual(metrics, { value: [5], same: [1], sum: [3] });
        assert.deepEqual(page.problems, []);
      } finally {
        await server.close();
      }
    } finally {
      rmSync(application.folder, { recursive: true, force: true });
    }
  });
});
