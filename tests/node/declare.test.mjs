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
import type { Tensor } from '../core/tensor.ts';
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

const LAYER = `/** An example. */
import type { Tensor } from '../core/tensor.ts';
import { layer } from './layer.ts';

/**
 * So many times its input.
 * @names torch.nn.Times
 */
export const Times = layer(
  (factor: number, inplace: boolean = false) => ({ factor, inplace }),
  ({ factor }, input: Tensor) => input.mul(factor),
);
`;

const OPTIMIZER = `/** An example. */
import { optimizer } from './maker.ts';
import type { Params } from './optimizer.ts';

/**
 * Steps by the gradient's sign.
 * @names torch.optim.SignSGD
 * @also foreach
 */
export const SignSGD = optimizer(
  (params: Params, lr: number = 1, weight_decay: number = 0) => ({ params, lr, weight_decay }),
  () => ({ step: 0 }),
  (parameter, grad, _state, { lr }) => void parameter.add_(grad.sign(), { alpha: -lr }),
);
`;

const SCHEDULE = `/**
 * An example.
 * @family schedules
 */
import { type Schedulable, schedule } from './lr_scheduler.ts';

/**
 * The base rate divided by the epoch.
 * @names torch.optim.lr_scheduler.InverseLR
 */
export const InverseLR = schedule(
  (optimizer: Schedulable, power: number = 1, last_epoch: number = -1) => ({ optimizer, power, last_epoch }),
  ({ last_epoch, power }, _lr, base) => base / (last_epoch + 1) ** power,
);
`;

describe('what is added', () => {
  let copy;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'spark-declare-'));
    cpSync(kernels, join(copy, 'kernels'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const added = { 'ops/times': EXAMPLE, 'nn/times': LAYER, 'optim/sign': OPTIMIZER, 'optim/inverse': SCHEDULE };
    for (const [file, text] of Object.entries(added)) writeFileSync(join(copy, 'kernels', `${file}.ts`), text);
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

  it('a layer, an optimizer and a schedule are where they belong, with keywords, and in the list', async () => {
    const torch = await import(pathToFileURL(join(copy, 'dist', 'main.mjs')).href);
    const { nn, optim, default: all } = torch;
    assert.equal(all.nn.Times, nn.Times);
    const layer = new nn.Times({ factor: 3 });
    assert.deepEqual(await layer(torch.ones(2)).tolist(), [3, 3]);
    assert.deepEqual([layer._get_name(), nn.Times.name, layer instanceof nn.Module], ['Times', 'Times', true]);
    assert.throws(() => new nn.Times(), /Times\(\) missing required argument: 'factor'/);
    assert.throws(() => new nn.Times(2, { by: 3 }), /unexpected keyword argument 'by'; it knows factor, inplace/);
    const p = new nn.Parameter(torch.ones(1));
    const optimizer = new optim.SignSGD([p], { lr: 0.5, foreach: true });
    const schedule = new optim.lr_scheduler.InverseLR(optimizer, { power: 2 });
    p.mul(7).sum().backward();
    optimizer.step();
    schedule.step();
    assert.deepEqual([await p.tolist(), optimizer.param_groups[0].lr], [[0.5], 0.125]);
    assert.throws(() => new optim.SignSGD([p], -1), /Invalid learning rate: -1/);
    const { operators } = JSON.parse(readFileSync(join(copy, 'kernels', 'api.json'), 'utf8'));
    const { kind, signatures, summary } = operators.find(({ name }) => name === 'torch.optim.SignSGD');
    assert.deepEqual([kind, summary], ['class', "Steps by the gradient's sign."]);
    assert.deepEqual(
      signatures[0].parameters.map(({ name, default: fallback }) => [name, fallback]),
      [
        ['params', undefined],
        ['lr', '1'],
        ['weight_decay', '0'],
        ['foreach', undefined],
      ],
    );
  });

  it('has the types of all ways to call it', () => {
    const RIGHT = [
      `const x = torch.ones(2);
        torch.times(x, { factor: 3 });
        torch.multiple(x, 3).times().times_({ factor: 2 }).sum();`,
      `const x = new torch.nn.Times({ factor: 3 })(torch.ones(2)).sum();
        const o = new torch.optim.SignSGD([x], 0.1, { foreach: true });
        new torch.optim.lr_scheduler.InverseLR(o, { power: 2 }).step();
        class Own extends torch.nn.Times { constructor() { super(2, { inplace: true }); } }
        new Own().factor.toFixed();`,
    ];
    /** With what is said of each, in the line after the import. */
    const WRONG = [
      ['torch.times(torch.ones(2), { by: 3 });', /'by'/],
      ['torch.ones(2).times(3).add(torch.ones(5));', /\[2\] and \[5\] do not broadcast/],
      ["torch.ones(2).times_('3');", /error/],
      ['new torch.nn.Times(2, { inplac: true });', /'inplac'/],
      ["new torch.nn.Times('2');", /error/],
      ['new torch.optim.SignSGD([torch.ones(1)], { momentum: 1 });', /'momentum'/],
    ];
    const programs = [...RIGHT, ...WRONG.map(([program]) => program)];
    const files = programs.map((_, number) => `program-${number}.ts`);
    for (const [number, program] of programs.entries())
      writeFileSync(join(copy, files[number]), `import * as torch from './kernels/main.ts';\n${program}`);
    const compilerOptions = {
      ...{ target: 'es2023', module: 'esnext', moduleResolution: 'bundler', lib: ['ES2024', 'DOM', 'DOM.Iterable'] },
      ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
      types: ['@webgpu/types'],
    };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', copy, '--pretty', 'false'], { encoding: 'utf8' });
    // An error goes on in lines that are further in.
    const errors = stdout.trim().split(/\n(?! )/);
    for (const [number, [program, said]] of WRONG.entries()) {
      const told = errors.filter((error) => error.includes(`${files[RIGHT.length + number]}(2,`));
      assert.equal(told.length, 1, `${program}\n${told.join('\n')}`);
      assert.match(told[0], said);
    }
    assert.equal(errors.length, WRONG.length, stdout);
  });
});
