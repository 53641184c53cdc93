/**
 * Every public name of torch is documented: a sentence, shapes, dtypes, errors, source, and an example that is run. Names are those that
 * torch has as it is built; what is said of them is parsed. What `npm run api` writes has all of them.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { reachable, readDocs, topOfFiles } from '../../scripts/api/docs.mjs';
import { withExample } from '../../scripts/api/examples.mjs';
import { reference } from '../../scripts/api/reference.mjs';
import { readExample, run } from '../../scripts/api/run.mjs';
import { show } from '../../scripts/api/show.mjs';
import { builtTorch, filesOf } from '../../scripts/api.mjs';
import { declare } from '../../scripts/declare.mjs';

const root = join(import.meta.dirname, '..', '..');
const kernels = join(root, 'src', 'kernels');
const torch = await builtTorch();
/** What an example of one line shows. */
const shown = async (code) => show(torch, (await run(torch, code)).value);

describe('the reference', () => {
  let made;
  before(async () => {
    made = await reference(torch, kernels);
  });

  it('lacks nothing: every name has a sentence, shapes, dtypes, errors, source and an example that gives what it says', () => {
    assert.equal(made.lacking.join('\n\n'), '');
  });

  it('has no mistake that ends in JavaScript’s own words: each that was tried is told by what was asked and what was found', () => {
    const tried = made.entries.reduce((sum, { facts }) => sum + (facts?.tried ?? 0), 0);
    assert.ok(tried > 3000, `only ${tried} were tried`);
    const unclear = made.entries.flatMap(({ names, facts }) =>
      (facts?.unclear ?? []).map(({ by, says }) => `${names[0]}, ${by}: ${says}`),
    );
    assert.equal(unclear.join('\n'), '');
  });

  it('has every name that torch has, and measures what its examples do', () => {
    const { entryOf } = readDocs(kernels);
    const names = reachable(torch);
    assert.ok(names.length > 1700, `only ${names.length} names were found`);
    const facts = new Map(made.entries.flatMap(({ names: all, facts: known }) => all.map((name) => [name, known])));
    for (const name of [
      'torch.softmax',
      'Tensor.softmax',
      'torch.nn.Linear',
      'torch.distributions.Normal',
      'Tensor.data',
    ])
      assert.ok(names.includes(name) || name === 'Tensor.data', name);
    assert.equal(entryOf('Tensor.softmax'), entryOf('torch.nn.functional.softmax'));
    const softmax = facts.get('torch.softmax');
    assert.equal(softmax.shapes, 'input [3] → [3]');
    assert.deepEqual(softmax.dtypes, [{ of: 'input', takes: { float32: 'float32', float16: 'float16' } }]);
    assert.match(softmax.errors[0].says, /^RangeError: softmax: Dimension out of range .* got 9\)$/);
    assert.equal(facts.get('torch.nn.Linear').shapes, '[3, 4] → [3, 2]');
    assert.match(facts.get('torch.nn.Linear').errors[0].says, /Linear: argument 'in_features' must be int/);
    assert.equal(facts.get('torch.optim.SGD').result, 'tensor([ 1.2000, -1.6000])');
    assert.equal(facts.get('torch.seed').shapes, null);
  });

  it('has examples that compilers take, as a program in JavaScript that is checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spark-examples-'));
    const lines = [`import torch from ${JSON.stringify(join(kernels, 'main.ts'))};`];
    /** By the line that each example begins at: what it is of. */
    const starts = [];
    for (const { facts, names, tags } of made.entries) {
      if (!facts || /always/.test(tags.get('throws') ?? '')) continue;
      starts.push([lines.length + 1, names[0]]);
      lines.push('async () => {', ...facts.code.split('\n'), '};');
    }
    const compilerOptions = {
      ...{ target: 'es2023', module: 'esnext', moduleResolution: 'bundler', lib: ['ES2024', 'DOM', 'DOM.Iterable'] },
      ...{ allowJs: true, checkJs: true, strict: true, noImplicitAny: false, noImplicitThis: false, noEmit: true },
      ...{ skipLibCheck: true, allowImportingTsExtensions: true, types: ['@webgpu/types'] },
    };
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'examples.js'), lines.join('\n'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['examples.js'] }));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    const wrong = [...stdout.matchAll(/^.*examples\.js\((\d+),\d+\): (.*)$/gm)].map(
      ([, line, says]) => `${starts.findLast(([start]) => start <= Number(line))[1]}: ${says}`,
    );
    assert.equal(wrong.join('\n'), '');
    assert.equal(stdout, '');
    assert.ok(starts.length > 1000, `only ${starts.length} were checked`);
  });

  it('is written as pages with an anchor for each name, and as data', () => {
    const files = filesOf(made.entries);
    const text = [...files.values()].join('\n');
    for (const { names, kind, isInternal } of made.entries)
      if (!isInternal && kind !== 'namespace')
        for (const name of names) assert.ok(text.includes(`<a id="${name}"></a>`), `${name} has no anchor`);
    const data = JSON.parse(files.get('api.json'));
    const softmax = data.find(({ names }) => names.includes('Tensor.softmax'));
    assert.equal(softmax.source, 'src/kernels/ops/softmax.ts#softmax');
    assert.equal(softmax.example.result, 'tensor([0.1863, 0.3072, 0.5065])');
    assert.equal(softmax.example.method, 'torch.tensor([0.5, 1, 1.5]).softmax(0)');
    for (const page of ['spark.md', 'client.md', 'elements.md', 'README.md']) assert.ok(files.has(page), page);
    assert.match(files.get('spark.md'), /`checkpoint\(\): Promise<void>` \| Short for/);
    assert.match(files.get('client.md'), /`use\(.*\)/);
    assert.match(files.get('elements.md'), /## spark-runner/);
    for (const page of ['spark.md', 'client.md'])
      for (const line of files.get(page).split('\n'))
        assert.doesNotMatch(line, /^\| `.*` \| *\|$/, `${page} says nothing of it`);
  });
});

/** Operators that lack something each, and one that lacks nothing. */
const ADDED = `/** What is added. */
import type { Tensor } from '../core/tensor.ts';
import { mul } from './arithmetic.ts';

/**
 * @names torch.nameless
 * @example
 * torch.abs(torch.ones(1))
 * // tensor([1.])
 */
export function nameless(input: Tensor): Tensor {
  return mul(input, 2);
}

/**
 * An absolute value without an example.
 * @names torch.bare
 */
export function bare(input: Tensor): Tensor {
  return mul(input, 2);
}
`;

describe('what is not documented', () => {
  let copy;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'spark-docs-'));
    cpSync(kernels, copy, { recursive: true });
    const softmax = join(copy, 'ops/softmax.ts');
    const text = readFileSync(softmax, 'utf8');
    assert.ok(text.includes('// tensor([0.1863, 0.3072, 0.5065])'));
    writeFileSync(softmax, text.replace('// tensor([0.1863, 0.3072, 0.5065])', '// tensor([0.1864, 0.3072, 0.5065])'));
    writeFileSync(join(copy, 'ops/added.ts'), ADDED);
    for (const [path, written] of declare(copy)) writeFileSync(join(copy, path), written);
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('is found: an operator without a sentence or an example, an example of something else, or with another result', async () => {
    const { lacking } = await reference(torch, copy, ['torch.nameless', 'torch.bare', 'torch.softmax', 'torch.relu']);
    const about = (name) => lacking.filter((each) => each.startsWith(`${name} `)).join('\n');
    assert.match(about('torch.nameless'), /no sentence says what it is/);
    assert.match(about('torch.nameless'), /its example does not name it/);
    assert.match(about('torch.bare'), /no example/);
    assert.match(about('torch.softmax'), /its example gives\ntensor\(\[0.1863, .*\nwhere it says\ntensor\(\[0.1864/);
    assert.equal(lacking.length, 4);
  });

  it('is found where torch has a name that no source declares', async () => {
    const { nn, ...rest } = torch;
    const names = reachable(Object.assign(Object.create(null), rest, { nn: { ...nn, Secret: class {} }, secret() {} }));
    const { entryOf } = readDocs(kernels);
    assert.deepEqual(names.filter((name) => /ecret$/.test(name) && !entryOf(name)).sort(), [
      'torch.nn.Secret',
      'torch.secret',
    ]);
  });

  it('is found among the functions and classes that modules of operators, layers and optimizers export', () => {
    const bare = [];
    let seen = 0;
    for (const { file, name, comment } of topOfFiles(kernels, ['ops', 'nn', 'optim', 'linalg', 'data'])) {
      seen++;
      if (!comment) bare.push(`${file}: ${name}`);
    }
    assert.ok(seen > 300, `only ${seen} were found`);
    assert.deepEqual(bare, []);
  });
});

describe('an example', () => {
  it('shows tensors as PyTorch prints them', async () => {
    assert.equal(
      await shown('torch.tensor([[1, 2.5], [-3, 4]])'),
      'tensor([[ 1.0000,  2.5000],\n        [-3.0000,  4.0000]])',
    );
    assert.equal(await shown('torch.tensor([true, false])'), 'tensor([ True, False])');
    assert.equal(await shown('torch.tensor([1e-5, 1.5])'), 'tensor([1.0000e-05, 1.5000e+00])');
    assert.equal(await shown('torch.tensor([1, Infinity, NaN])'), 'tensor([1., inf, nan])');
    assert.equal(await shown('torch.zeros([0, 3])'), 'tensor([], size=(0, 3))');
    assert.equal(await shown('torch.tensor(2.5).half()'), 'tensor(2.5000, dtype=torch.float16)');
    assert.equal(await shown('torch.ones([2, 1, 1])'), 'tensor([[[1.]],\n\n        [[1.]]])');
    assert.equal(
      await shown('torch.arange(30)'),
      'tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16, 17,\n        18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])',
    );
  });

  it('shows all else as a program would write it', async () => {
    assert.equal(await shown('[1, "a", null, true]'), "[1, 'a', null, true]");
    assert.equal(await shown('({ a: torch.ones(1), b: 0.1 + 0.2 })'), '{ a: tensor([1.]), b: 0.3 }');
    assert.equal(await shown('new torch.nn.ReLU()'), 'ReLU()');
  });

  it('has its calls noted, those in functions and of what is constructed too', async () => {
    const { calls } = await run(torch, 'const f = (x) => x.mul(2).T;\nnew torch.nn.ReLU()(f(torch.ones([1, 2])))', [
      'T',
    ]);
    assert.deepEqual(
      calls.map(({ kind, name }) => name ?? kind),
      ['make', 'ones', 'call', 'mul', 'T', 'call'],
    );
  });

  it('is written into a comment in the place of the one before, with other tags left as they are', () => {
    const before = '/**\n * Adds.\n * @example\n * old\n * // 1\n * @see there\n */';
    const after = withExample(before, 'a\nb', 'c\n d');
    assert.equal(after, '/**\n * Adds.\n * @see there\n * @example\n * a\n * b\n * // c\n * //  d\n */');
    assert.equal(withExample('/** Adds. */', 'a', '1'), '/**\n * Adds.\n * @example\n * a\n * // 1\n */');
    assert.deepEqual(readExample('a\nb\n// c\n//  d'), { code: 'a\nb', result: 'c\n d' });
  });
});
