/** torch is declared once: what its public face says follows from the operators' own declarations. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as names from '../../dist/kernels.js';
import { declare } from '../../scripts/declare.mjs';

const root = join(import.meta.dirname, '..', '..');
const kernels = join(root, 'src', 'kernels');
const api = JSON.parse(readFileSync(join(kernels, 'api.json'), 'utf8'));
const torch = names.default;

before(() => torch.init({ device: 'cpu' }));

/** What stands under a public name, of torch or of a tensor. */
function found(name) {
  if (!name.startsWith('Tensor.'))
    return name
      .split('.')
      .slice(1)
      .reduce((space, word) => space?.[word], torch);
  const { get, value } = Object.getOwnPropertyDescriptor(torch.Tensor.prototype, name.slice('Tensor.'.length)) ?? {};
  return get ?? value;
}

describe('the public face of torch', () => {
  it('is what the declarations say', () => {
    for (const [path, text] of declare(kernels))
      assert.ok(
        readFileSync(join(kernels, path), 'utf8') === text,
        `src/kernels/${path} is out of date: npm run declare`,
      );
  });

  it('has the names that are stored, and nothing else', () => {
    assert.deepEqual(Object.keys(torch).sort(), api.names);
    assert.deepEqual(Object.keys(names).sort(), [...api.names, 'default'].sort());
    for (const name of api.names) assert.notEqual(torch[name], undefined, name);
    for (const [name, value] of Object.entries(names))
      assert.equal(value, name === 'default' ? torch : torch[name], name);
  });

  it('has each operator under all its names', () => {
    for (const { names, kind } of api.operators)
      for (const name of names)
        if (kind === 'constant') assert.notEqual(found(name), undefined, name);
        else assert.equal(typeof found(name), 'function', name);
  });

  it('says of each operator what it is', () => {
    for (const { name, kind, signatures, summary } of api.operators) {
      assert.ok(summary, `${name} has no summary`);
      if (kind === 'function') assert.ok(signatures.length > 0, `${name} has no signature`);
    }
  });

  it('says through which operators a gradient flows', async () => {
    let tried = 0;
    for (const { name, kind, signatures, differentiable } of api.operators) {
      const required = signatures[0]?.parameters.filter(({ optional }) => !optional) ?? [];
      if (kind !== 'function' || required.length !== 1 || required[0].type !== 'Tensor') continue;
      const input = torch.rand([3, 3]).requires_grad_();
      // What it gives of a method that is no function of torch, or of a getter.
      const run = name.startsWith('Tensor.') ? () => found(name).call(input) : () => found(name)(input);
      const made = await (async () => run())().catch(() => null);
      const tensors = [made?.values ?? made].flat().filter((each) => each instanceof torch.Tensor);
      if (tensors.length === 0) continue;
      tried++;
      assert.equal(
        tensors.some((tensor) => tensor.requires_grad),
        differentiable,
        name,
      );
    }
    assert.ok(tried > 100, `only ${tried} operators were tried`);
  });

  it('keeps the names of classes', () => {
    const { Tensor, Generator, nn, optim } = torch;
    assert.deepEqual(
      [Tensor, Generator, nn.Linear, nn.ReLU, optim.Adam].map(({ name }) => name),
      ['Tensor', 'Generator', 'Linear', 'ReLU', 'Adam'],
    );
  });
});

const EXAMPLE = `/** An example. */
import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';

/**
 * So many times the tensor.
 * @names torch.times torch.multiple Tensor.times Tensor.times_
 * @shape input
 */
export function times(input: Tensor, factor: number = 2): Tensor {
  return mul(input, factor);
}
`;

describe('an operator that is added', () => {
  let copy;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'spark-declare-'));
    cpSync(kernels, join(copy, 'kernels'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'kernels', 'ops', 'times.ts'), EXAMPLE);
    for (const [path, text] of declare(join(copy, 'kernels'))) writeFileSync(join(copy, 'kernels', path), text);
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('is in the list of the API, with what it is', () => {
    const { names, operators } = JSON.parse(readFileSync(join(copy, 'kernels', 'api.json'), 'utf8'));
    assert.ok(names.includes('times') && names.includes('multiple'));
    const { signatures, differentiable, summary } = operators.find(({ name }) => name === 'torch.times');
    assert.deepEqual([differentiable, summary], [true, 'So many times the tensor.']);
    assert.deepEqual(signatures[0].parameters[1], { name: 'factor', type: 'number', optional: true, default: '2' });
  });

  it('is a function of torch and a method, with keywords and in place', async () => {
    const { build } = await import('vite');
    await build({
      root: copy,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: join(copy, 'dist'),
        target: 'es2022',
        minify: false,
        lib: { entry: join(copy, 'kernels', 'main.ts'), formats: ['es'], fileName: () => 'main.mjs' },
      },
    });
    const torch = await import(pathToFileURL(join(copy, 'dist', 'main.mjs')).href);
    await torch.init({ device: 'cpu' });
    const x = torch.tensor([1, 2]);
    assert.deepEqual(await torch.times(x, { factor: 3 }).tolist(), [3, 6]);
    assert.deepEqual(await torch.default.multiple(x).tolist(), [2, 4]);
    assert.deepEqual(await x.times(4).tolist(), [4, 8]);
    assert.deepEqual(await x.times_({ factor: 5 }).tolist(), [5, 10]);
    assert.deepEqual(await x.tolist(), [5, 10]);
    assert.throws(
      () => x.times({ by: 3 }),
      /times\(\) got an unexpected keyword argument 'by'; it knows input, factor/,
    );
  });

  it('has the types of all ways to call it', () => {
    const check = (program) => {
      writeFileSync(join(copy, 'program.ts'), `import * as torch from './kernels/main.ts';\n${program}`);
      const compilerOptions = {
        ...{ target: 'es2023', module: 'esnext', moduleResolution: 'bundler', lib: ['ES2024', 'DOM', 'DOM.Iterable'] },
        ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
        types: ['@webgpu/types'],
      };
      writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      return spawnSync(process.execPath, [tsc, '-p', copy], { encoding: 'utf8' }).stdout.trim();
    };
    assert.equal(
      check(`const x = torch.ones(2);
        torch.times(x, { factor: 3 });
        torch.multiple(x, 3).times().times_({ factor: 2 }).sum();`),
      '',
    );
    assert.match(check('torch.times(torch.ones(2), { by: 3 });'), /program\.ts\(2,.*'by'/s);
    assert.match(check('torch.ones(2).times(3).add(torch.ones(5));'), /\(2,.*\[2\] and \[5\] do not broadcast/s);
    assert.match(check("torch.ones(2).times_('3');"), /program\.ts\(2,/);
  });
});
