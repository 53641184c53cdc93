/** torch's families (docs/decisions/0038): which name is of which, what a text asks for, and how a new family gets there. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import whole from '../../dist/kernels.js';
import { declare } from '../../scripts/declare.mjs';

const root = join(import.meta.dirname, '..', '..');
const kernels = join(root, 'src', 'kernels');
const { names, operators } = JSON.parse(readFileSync(join(kernels, 'api.json'), 'utf8'));

/** In a process that has the core alone: what a function of torch, given as text, gives. */
function inCore(run, argument) {
  const code = `import(${JSON.stringify(pathToFileURL(join(root, 'dist', 'torch.js')).href)}).then(async ({ default: torch }) => {
    const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage(await (${run})(torch, workerData));
  });`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData: argument });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** All that stands in torch and its namespaces, and the methods, as [path, family]; family '' for what is there. */
const lookAround = `(torch) => {
  const found = [];
  const look = (space, path) => {
    for (const [word, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(space))) {
      if (word === 'constructor' || /\\.(constraint_registry|cuda|SDPBackend)$/.test(path)) continue;
      let family = '';
      try { if (get) get.call(torch.zeros([1, 1])); } catch (error) { family = /family '(\\w+)'/.exec(error.message)?.[1] ?? (/not implemented for tensors/.test(error.message) ? '' : error.message); }
      found.push([path + '.' + word, family]);
      if (value && Object.getPrototypeOf(value) === Object.prototype && path.split('.').length < 4) look(value, path + '.' + word);
    }
  };
  return torch.init({ device: 'cpu' }).then(() => {
    look(torch, 'torch');
    look(torch.Tensor.prototype, 'Tensor');
    return found;
  });
}`;

describe('the core of torch', () => {
  let there;
  before(async () => {
    there = new Map(await inCore(lookAround));
  });

  it('lists what is there, and tells what to write for the rest', async () => {
    const [listed, told] = await inCore(`(torch) => {
      let told = '';
      try { torch.nn.LSTM; } catch (error) { told = error.message; }
      return [Object.entries(torch.nn).map(([name, value]) => [name, typeof value]), told];
    }`);
    const found = new Map(listed);
    assert.equal(found.get('Linear'), 'function');
    assert.equal(found.has('LSTM'), false);
    assert.match(told, /torch\.nn\.LSTM is not loaded: .*await torch\.need\('recurrent'\);/);
  });

  it('prints what things are; what is in them with a text that prints', async () => {
    const texts = await inCore(`async (torch) => {
      await torch.init({ device: 'cpu' });
      const look = () => [String(torch.ones(2)), String(new torch.nn.Linear(2, 1))];
      const before = look();
      await torch.host.expect(['console.log(x)']);
      return [...before, ...look()];
    }`);
    assert.deepEqual(texts, [
      "tensor(..., size=(2,), dtype=torch.float32, values='await t.tolist()')",
      'Linear()',
      'tensor([1., 1.])',
      'Linear(in_features=2, out_features=1, bias=True)',
    ]);
  });

  it('has all names of torch, those of its namespaces and all methods', () => {
    for (const name of names) assert.ok(there.has(`torch.${name}`), name);
    for (const { names } of operators) for (const name of names) assert.ok(there.has(name), name);
    for (const space of ['nn', 'optim', 'distributions'])
      for (const name of Object.keys(whole[space])) assert.ok(there.has(`torch.${space}.${name}`), name);
  });

  it('says of each name that is not there whose it is', () => {
    const families = new Set([...there.values()].filter(Boolean));
    for (const family of families) assert.match(family, /^\w+$/);
    for (const [name, family] of Object.entries({
      ...{ 'torch.linalg.svd': 'linalg', 'torch.cholesky': 'linalg', 'Tensor.det': 'linalg', 'Tensor.sort': 'sorting' },
      ...{ 'torch.nn.LSTM': 'recurrent', 'torch.nn.functional.conv2d': 'convolution', 'Tensor.lgamma_': 'special' },
      ...{ 'torch.optim.lr_scheduler.StepLR': 'schedules', 'torch.distributions.Normal': 'distributions' },
      ...{ 'torch.nn.Linear': '', 'torch.optim.Adam': '', 'torch.matmul': '', 'Tensor.add_': '', 'Tensor.T': '' },
    }))
      assert.equal(there.get(name), family, name);
  });

  it('is whole when all families are there', async () => {
    const families = [...new Set([...there.values()].filter(Boolean))];
    const run = `async (torch, families) => {
      await torch.need(...families);
      return (${lookAround})(torch);
    }`;
    const after = await inCore(run, families);
    assert.deepEqual(
      after.filter(([, family]) => family),
      [],
    );
    assert.deepEqual(after.map(([name]) => name).sort(), [...there.keys()].sort());
  });
});

describe('a text', () => {
  /** The families that it asks for, beside those that these need. */
  const families = async (...texts) => {
    const run = `async (torch, texts) => {
      const has = { linalg: () => torch.linalg.svd, sorting: () => torch.sort, recurrent: () => torch.nn.LSTM, losses: () => torch.nn.MSELoss,
        data: () => torch.data.DataLoader, schedules: () => torch.optim.lr_scheduler.StepLR, numeric: () => torch.gcd, special: () => torch.lgamma,
        checkpoint: () => torch.utils.checkpoint.checkpoint };
      await torch.host.expect(texts);
      return Object.keys(has).filter((name) => { try { return has[name](); } catch { return false; } });
    }`;
    return (await inCore(run, texts)).join(' ');
  };
  for (const [text, wanted] of [
    ['const x = torch.randn([2]);', ''],
    ['x.sort(); const l = new torch.nn.MSELoss();', 'sorting losses'],
    ['const { nn: { LSTM }, optim } = torch;', 'recurrent'],
    ['const { sort, nn } = torch; nn.Linear', 'sorting'],
    ["import { lgamma } from 'spark-runner/kernels';", 'special'],
    ["torch['lgamma'](x); const f = x [ `sort` ];", 'sorting special'],
    ['const la = torch.linalg; la[name](x);', 'linalg numeric'],
    ['new torch.utils.data.DataLoader(set)', 'data'],
    ['const scheduler = new torch.optim\n  .lr_scheduler\n  .StepLR(o, 1);', 'schedules'],
    ["Math.max(a, b); spark.param('x', { value: 1, min: 0, max: 2 });", ''],
    ['const data = await x.data(); const norm = torch.linear;', ''],
    ['const LSTM = 1; lgamma(2); model.LSTM;', ''],
    ['await spark.checkpoint(); const { transforms } = data;', ''],
    ['y = torch.utils.checkpoint.checkpoint(f, x);', 'checkpoint'],
  ])
    it(`asks for ${wanted || 'nothing'}: ${text}`, async () => assert.equal(await families(text), wanted));

  it('counts for those that come later', async () => {
    const text = 'export const F = torch.nn;';
    assert.equal(await families(text, "import { F } from './layers.js'; new F.LSTM(1, 2);"), 'recurrent');
  });

  it('may be told of by names, of which torch knows all', async () => {
    const run = `async (torch) => {
      await torch.need('nn.LSTM', 'Tensor.sort', 'linalg', 'nn.Linear', 'torch.special', 'relu');
      const there = [torch.nn.LSTM, torch.sort, torch.linalg.svd, torch.lgamma].map(Boolean);
      return [there, await torch.need('nn.LTSM').catch((error) => error.message)];
    }`;
    const [there, told] = await inCore(run);
    assert.deepEqual(there, [true, true, true, true]);
    assert.match(told, /^need: torch has no 'nn\.LTSM'\. Its families are activations, amp, attention, /);
  });
});

describe('a family that is added', () => {
  let copy;
  const write = (path, text) => {
    mkdirSync(join(copy, 'kernels', path, '..'), { recursive: true });
    writeFileSync(join(copy, 'kernels', path), text);
  };
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'spark-families-'));
    cpSync(kernels, join(copy, 'kernels'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  const operator = (name, from = '../ops/arithmetic.ts', use = 'mul') => `/** An example. */
import type { Tensor } from '../core/tensor.ts';
import { ${use} } from '${from}';

/**
 * An example.
 * @names torch.${name} Tensor.${name}
 */
export function ${name}(input: Tensor): Tensor {
  return ${use}(input, input);
}
`;

  it('is its folder, or what a file says, and all that they declare is its own', () => {
    write('sample/times.ts', operator('times'));
    write(
      'ops/twice.ts',
      operator('twice', '../sample/times.ts', 'times').replace('An example.', 'An example. @family other'),
    );
    const written = declare(join(copy, 'kernels'));
    const list = written.get('public/families/index.ts');
    assert.match(list, /\n {2}sample: \{\s+names: \{\s+'Tensor torch': 'times',/);
    assert.match(list, /\n {2}other: \{\s+needs: 'sample',\s+names: \{\s+'Tensor torch': 'twice',/);
    assert.match(written.get('public/families/load.ts'), /\n {2}sample: \(\) => import\('\.\/sample\.ts'\),/);
    assert.match(
      written.get('public/families/sample.ts'),
      /import \{ times \} from '\.\.\/sample\/times\.ts';\s+export const ready = join\('sample', \{\s+\}, \{\s+'Tensor torch': \[times\],/,
    );
    assert.ok(!written.get('public/families/core.ts').includes('sample'));
  });

  it('is refused where the core imports it', () => {
    write('ops/thrice.ts', operator('thrice', '../sample/times.ts', 'times'));
    assert.throws(
      () => declare(join(copy, 'kernels')),
      /sample\/times\.ts is of the family sample, and the core imports it: .*ops\/thrice\.ts\. Take what the core needs/,
    );
    rmSync(join(copy, 'kernels', 'ops', 'thrice.ts'));
  });

  it('is refused where it shares a file that says nothing with another', () => {
    write('ops/shared.ts', operator('shared').replace(/@names.*/, ''));
    write('sample/more.ts', operator('more', '../ops/shared.ts', 'shared'));
    write('ops/most.ts', operator('most', './shared.ts', 'shared').replace('An example.', 'An example. @family other'));
    assert.throws(
      () => declare(join(copy, 'kernels')),
      /ops\/shared\.ts is needed by the families other and sample: say in its head which it is of/,
    );
    write(
      'ops/shared.ts',
      operator('shared')
        .replace(/@names.*/, '')
        .replace('An example.', 'An example. @family sample'),
    );
    assert.match(declare(join(copy, 'kernels')).get('public/families/index.ts'), /'Tensor torch': 'more times',/);
  });

  it('is refused where another needs it that it needs', () => {
    write('sample/again.ts', operator('again', '../ops/most.ts', 'most'));
    assert.throws(() => declare(join(copy, 'kernels')), /families need each other in a circle: other → sample → other/);
  });
});
