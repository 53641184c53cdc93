/**
 * Importing the package where there is no page: on a server, in a worker, in an edge runtime, in tests with a made-up DOM. It
 * throws nothing and leaves nothing behind; where there is a DOM, the element is there.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const run = promisify(execFile);

/** What the package exports as code. */
const entries = Object.entries(exports)
  .filter(([, target]) => target.default?.endsWith('.js'))
  .map(([name]) => name.replace('.', 'spark-runner'));
const bundles = ['spark-runner', 'client', 'kernels'].map((name) => `spark-runner/dist/${name}.js`);

/** What they are where no condition is Node's, and the files that pages load; not what needs Node, or React. */
const FILES = [
  ...Object.entries(exports).flatMap(([name, target]) =>
    target.default?.endsWith('.js') && !/^\.\/(node|vite|react)$/.test(name) ? [target.default] : [],
  ),
  './dist/spark-runner.js',
  './dist/client.js',
];

/** Runs a module in a Node of its own. @returns the JSON that it prints last */
async function inNode(text, ...flags) {
  const { stdout } = await run('node', [...flags, '--input-type=module', '--eval', text], { cwd: root });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Globals of a page that an import has left. */
const LEFT = `['document', 'window', 'HTMLElement'].filter((name) => name in globalThis)`;

/** What every runtime has beside the language, as it is agreed on, and what Node 20 has not yet of the language. */
const COMMON = `const names = ['AbortController', 'AbortSignal', 'Blob', 'Event', 'EventTarget', 'Headers', 'Request', 'Response', 'TextDecoder',
  'TextEncoder', 'MessageChannel', 'MessagePort', 'URL', 'WebAssembly', 'clearTimeout', 'console', 'fetch', 'performance', 'queueMicrotask', 'setTimeout',
  'structuredClone'];
const context = vm.createContext(Object.fromEntries(names.map((name) => [name, globalThis[name]])));
vm.runInContext(\`Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}\`, context);`;
const BARE = 'const context = vm.createContext({});';

/** Imports files, each with all that it imports, in contexts without a DOM. @param context what is there instead */
const inContexts = (files, context) => `
import { readFile } from 'node:fs/promises';
import vm from 'node:vm';
async function look(file) {
  ${context}
  const modules = new Map();
  const load = (url) => {
    if (!modules.has(url)) modules.set(url, readFile(new URL(url), 'utf8').then((text) =>
      new vm.SourceTextModule(text, { context, identifier: url })));
    return modules.get(url);
  };
  const module = await load(file);
  await module.link((specifier, { identifier }) => load(import.meta.resolve(specifier, identifier)));
  await module.evaluate();
  return { names: Object.keys(module.namespace), left: vm.runInContext("${LEFT}", context) };
}
${report(files.map((file) => [file, pathToFileURL(join(root, file)).href]))}`;
const CONTEXT_FLAGS = ['--experimental-vm-modules', '--experimental-import-meta-resolve', '--no-warnings'];

/** Prints what look() finds of each, or what it throws. @param list names with what look() is given */
function report(list) {
  return `const told = {};
for (const [name, given] of ${JSON.stringify(list)})
  told[name] = await look(given).catch((error) => ({ error: String(error?.stack ?? error) }));
console.log(JSON.stringify(told));
process.exit();`;
}

describe('the package, imported where there is no page', () => {
  for (const entry of [...entries, ...bundles]) {
    it(`${entry}, in Node`, async () => {
      const { names, left } = await inNode(
        `const module = await import('${entry}');
        console.log(JSON.stringify({ names: Object.keys(module), left: ${LEFT} }));
        process.exit();`,
      );
      assert.ok(names.length > 0);
      assert.deepEqual(left, []);
    });
  }

  for (const [where, context, files] of [
    ['in a runtime for the edge', COMMON, FILES],
    ['where there is nothing but the language', BARE, FILES.filter((file) => /(index|client|runner)\.js$/.test(file))],
  ]) {
    it(`each file of it, ${where}`, async () => {
      const told = await inNode(inContexts(files, context), ...CONTEXT_FLAGS);
      for (const file of files) {
        const { names, left, error } = told[file];
        assert.equal(error, undefined, file);
        assert.ok(names.length > 0, file);
        assert.deepEqual(left, [], file);
      }
    });
  }
});

/** How a page is made by libraries that have one for tests, with its globals as a test runner puts them. */
const PAGES = {
  jsdom: `import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });`,
  'happy-dom': `import { Window } from 'happy-dom';
const window = new Window({ url: 'http://localhost/' });`,
};
const GLOBALS = `for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !/^(Event|EventTarget|CustomEvent|AbortSignal|AbortController|MessageEvent)$/.test(name)) continue;
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
Object.assign(globalThis, { window, document: window.document });`;

for (const [library, page] of Object.entries(PAGES)) {
  describe(`with the globals of ${library}`, () => {
    let told;
    before(async () => {
      told = await inNode(`${page}\n${GLOBALS}
        const look = async (name) => {
          if (name !== 'element') return Object.keys(await import(name));
          document.body.innerHTML = '<spark-runner><pre><code>spark.metric("a", 1)</code></pre></spark-runner>';
          const runner = document.querySelector('spark-runner');
          await runner.updateComplete;
          return { status: runner.status };
        };
        ${report([...entries, 'element'].map((name) => [name, name]))}`);
    });

    for (const entry of entries) {
      it(`${entry} is imported`, () => {
        assert.equal(told[entry].error, undefined);
        assert.ok(told[entry].length > 0);
      });
    }

    it('the element is there, and idle', () => assert.deepEqual(told.element, { status: 'idle' }));
  });
}
