/**
 * Runs PyTorch's answers on a device: in this Node process (CPU), or in a browser's page (either device). Both give rows
 * `{ op, passed, failed: [{ id, problem }], known }`; an operator that is not there gives `{ op, missing: true }`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser } from '../pages/site.mjs';
import { checkCase, lookUp } from './check.mjs';
import { isKnown } from './known.mjs';
import { canRun, followRun } from './train.mjs';

const here = import.meta.dirname;
const root = join(here, '..', '..');

const names = (folder) => readdirSync(join(here, folder)).map((file) => file.replace(/\.json$/, ''));
/** Operators by PyTorch's database, and groups of calls that make.py makes. */
export const OPS = [...names('ops'), ...names('made')];
export const RUNS = names('training');

const MADE = names('made');
const folderOf = (op) => (MADE.includes(op) ? 'made' : 'ops');

const read = (folder, name) => JSON.parse(readFileSync(join(here, folder, `${name}.json`), 'utf8'));

/** One operator's cases; the same text runs in Node and in a page. */
export async function runOp(torch, { op, cases }, { checkCase, lookUp, isKnown }) {
  if (!cases[0].op && !lookUp(torch, op)) return { op, missing: true, passed: 0, failed: [], known: 0 };
  const row = { op, passed: 0, failed: [], known: 0 };
  for (const test of cases) {
    const problem = await checkCase(torch, test.op ?? op, test);
    if (problem === null) row.passed++;
    else if (isKnown(test.op ?? op, test.id)) row.known++;
    else row.failed.push({ id: test.op ? `${test.op} ${test.id}` : test.id, problem });
  }
  return row;
}

const tools = { checkCase, lookUp, isKnown };

/** `torch` in this process, on the CPU, as built into dist/. */
export async function inNode() {
  const torch = await import(join(root, 'dist', 'kernels.js'));
  await torch.init({ device: 'cpu' });
  return {
    /** Whether the operator, or every layer of the run's model, is there. */
    has: (name) => MADE.includes(name) || lookUp(torch, name) !== undefined,
    canRun: (name) => canRun(torch, read('training', name)),
    op: (name) => runOp(torch, read(folderOf(name), name), tools),
    run: (name) => followRun(torch, read('training', name)),
    close: async () => {},
  };
}

/**
 * `torch` in a page.
 * @param {'chromium' | 'firefox'} engine
 * @param {'webgpu' | 'cpu'} device
 */
export async function inBrowser(engine, device) {
  const server = await serve({ roots: { '/': here, '/dist/': join(root, 'dist') } });
  const browser = await openBrowser(engine);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/page.html`);
  await page.evaluate(async (wanted) => {
    const [torch, check, known, train] = await Promise.all([
      import('/dist/kernels.js'),
      import('/check.mjs'),
      import('/known.mjs'),
      import('/train.mjs'),
    ]);
    const info = await torch.init({ device: wanted });
    if (info.device !== wanted) throw new Error(`torch runs on ${info.device}, not on ${wanted}`);
    Object.assign(globalThis, { torch, tools: { ...check, ...known, ...train } });
  }, device);
  return {
    op: async (name) =>
      page.evaluate(
        async (url, source) => {
          const data = await (await fetch(url)).json();
          // The function's own text, so that a page runs what Node runs.
          globalThis.runOp ??= (await import(`data:text/javascript,${encodeURIComponent(`export default ${source}`)}`)).default;
          return globalThis.runOp(globalThis.torch, data, globalThis.tools);
        },
        `/${folderOf(name)}/${name}.json`,
        runOp.toString(),
      ),
    run: async (name) =>
      page.evaluate(async (url) => {
        const found = await globalThis.tools.followRun(globalThis.torch, await (await fetch(url)).json());
        return found === undefined ? 'missing' : found;
      }, `/training/${name}.json`).then((found) => (found === 'missing' ? undefined : found)),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
