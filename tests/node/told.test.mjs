/** What JavaScript would let pass, or say nothing of: mistakes with tensors are told, with what to write and where it was. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

describe('a tensor is no array and no number', () => {
  const x = () => torch.ones(3);
  const TOLD = [
    ['x[0]', (x) => x[0], /x\[0\] is x\.at\(0\)/],
    ['x[-1]', (x) => x[-1], /x\[-1\] is x\.at\(-1\)/],
    ["x['1:']", (x) => x['1:'], /x\['1:'\] is x\.at\('1:'\)/],
    ['x[mask]', (x) => x[x.gt(0)], /x\[index\] is x\.at\(index\)/],
    [
      'x[0] = 5',
      (x) => {
        x[0] = 5;
      },
      /x\[0\] = y is x\.set\(0, y\)/,
    ],
    [
      'x[mask] = 0',
      (x) => {
        x[x.gt(0)] = 0;
      },
      /x\[index\] = y is x\.set\(index, y\)/,
    ],
    ['x.data[0]', (x) => x.data[0], /x\.at\(0\)/],
    ['a parameter’s [0]', (x) => new torch.nn.Parameter(x)[0], /x\.at\(0\)/],
    ['x + 1', (x) => x + 1, /a Tensor is no number: a \+ b and a == 1 are a\.add\(b\) and a\.eq\(1\)/],
    ["'loss: ' + x", (x) => `${'loss: '}` + x, /in a text it is String\(a\)/],
    ['x + y', (x) => x + torch.ones(3), /a\.add\(b\)/],
    ['-x', (x) => -x, /a Tensor is no number: -a, .* are a\.neg\(\)/],
    ['x - y', (x) => x - torch.ones(3), /a - b.* a\.sub\(b\)/],
    ['x * 2', (x) => x * 2, /a \* b.* a\.mul\(b\)/],
    ['x / y', (x) => x / torch.ones(3), /a \/ b.* a\.div\(b\)/],
    ['x ** 2', (x) => x ** 2, /a \*\* b.* a\.pow\(b\)/],
    ['x < 2', (x) => x < 2, /a < b.* a\.lt\(b\)/],
    ['x >= y', (x) => x >= torch.ones(3), /a < b.* a\.lt\(b\)/],
    // biome-ignore lint/suspicious/noDoubleEquals: what Python's programmers write
    ['x == 1', (x) => x == 1, /a Tensor is no number: .*a == 1 are .*a\.eq\(1\)/],
    ['Math.exp(x)', (x) => Math.exp(x), /a Tensor is no number/],
  ];
  for (const [name, fn, told] of TOLD)
    it(name, () => assert.throws(() => fn(x()), { name: 'TypeError', message: told }));

  it('what it has not is undefined as of any object, and may be set', () => {
    const t = x();
    assert.equal(t.mine, undefined);
    assert.equal(t.then, undefined);
    t.mine = 1;
    assert.equal(t.mine, 1);
    assert.deepEqual([...x()].length, 3);
    assert.equal('0' in t, false);
  });
});

describe('what torch answers with a promise says so where await is missing', () => {
  const x = () =>
    torch.tensor([
      [2, 1],
      [1, 3.5],
    ]);
  const TOLD = [
    ['a field', (x) => torch.linalg.svd(x).S, /^svd\(\) answers a promise, .*: write \(await svd\(…\)\)\.S$/],
    [
      'taken apart',
      (x) => {
        const [u] = torch.linalg.eigh(x);
        return u;
      },
      /write const \[a, b\] = await eigh\(…\)$/,
    ],
    ['a method', (x) => x.nonzero().float(), /write \(await nonzero\(…\)\)\.float$/],
    ['of a mask', (x) => x.at(x.gt(1)).sum(), /write \(await at\(…\)\)\.sum$/],
    ['of torch.where of a condition', (x) => torch.where(x.gt(1)).length, /\(await where\(…\)\)\.length$/],
    ['a place', (x) => x.tolist()[0], /write \(await x\.tolist\(\)\)\[0\]$/],
    ['values', (x) => x.data().length, /write \(await x\.data\(\)\)\.length$/],
    ['a number’s method', (x) => x.sum().item().toFixed(2), /write \(await x\.item\(\)\)\.toFixed$/],
    ['arithmetic', (x) => x.sum().item() * 2, /write await x\.item\(\)$/],
    ['a comparison', (x) => x.sum().item() < 0.1, /write await x\.item\(\)$/],
    ['a text', (x) => `loss ${x.sum().item()}`, /write await x\.item\(\)$/],
    ['JSON', (x) => JSON.stringify({ loss: x.sum().item() }), /write await x\.item\(\)$/],
    ['an argument', (x) => x.matmul(torch.linalg.inv(x)), /must be a Tensor, not a Promise; await gives/],
  ];
  for (const [name, fn, told] of TOLD)
    it(name, () => assert.throws(() => fn(x()), { name: 'TypeError', message: told }));

  it('and is a promise in all else', async () => {
    const det = torch.linalg.det(x());
    assert.ok(det instanceof Promise);
    assert.equal(await (await det).item(), 6);
    assert.equal(
      await x()
        .sum()
        .item()
        .then((sum) => sum + 1),
      8.5,
    );
    assert.deepEqual(await Promise.all([x().sum().item(), torch.equal(x(), x())]), [7.5, true]);
    assert.equal((await Promise.race([torch.nonzero(x())])).ndim, 2);
    await assert.rejects(
      torch.bincount(x()).catch((error) => Promise.reject(error)),
      /expected integers/,
    );
    assert.equal(Object.prototype.toString.call(det), '[object Promise]');
    assert.match(inspect(det), /^Promise \{/);
  });
});

describe('a tensor where a number is meant', () => {
  const two = () => torch.tensor(2);
  const TOLD = [
    [
      'an end of arange',
      () => torch.arange(two()),
      /^arange: argument 'start' must be a number, not Tensor; await x\.item/,
    ],
    [
      'a size',
      () => torch.zeros(two()),
      /^zeros: argument 'size' must be int, not Tensor; await x\.item\(\) gives one$/,
    ],
    [
      'one of several sizes',
      () => torch.ones(4).view(two(), 2),
      /^view: argument 'shape' must be int, not Tensor; await/,
    ],
    [
      'a factor',
      () => torch.add(torch.ones(2), 1, { alpha: two() }),
      /^add: argument 'alpha' must be a number, not Tensor/,
    ],
    ['an order', () => torch.norm(torch.ones(2), two()), /^norm: argument 'p' must be a number, not Tensor/],
    [
      'a step size',
      () => new torch.optim.SGD([torch.ones(2)], { lr: two() }),
      /^SGD: argument 'lr' must be a number, not/,
    ],
  ];
  for (const [name, fn, told] of TOLD)
    it(`${name} is told what to write`, () => assert.throws(fn, { name: 'TypeError', message: told }));
});

describe('an error of a gradient has the line of what it is the gradient of', () => {
  /** The author's own line, as its stack says. */
  const lineOf = (fn) => {
    try {
      fn();
    } catch (error) {
      return error;
    }
    return assert.fail('nothing was thrown');
  };

  it('where something was changed in place', () => {
    const w = torch.ones(3, { requires_grad: true });
    const theLine = (x) => x.exp();
    const y = theLine(w);
    y.add_(1);
    const error = lineOf(() => y.sum().backward());
    assert.match(error.message, /modified by an inplace operation.*ExpBackward0 saved is at version 1/);
    assert.match(error.message, /the line is that of the operation, whose gradient ExpBackward0 was to give$/);
    assert.match(
      error.stack.split('\n').find((line) => line.includes('.test.mjs')),
      /theLine/,
    );
  });

  it('where a gradient’s own shapes do not fit', () => {
    const w = torch.ones(3, { requires_grad: true });
    const theLine = (x) => x.mul(2).tanh();
    const y = theLine(w);
    y.register_hook(() => torch.ones(5));
    const error = lineOf(() => y.sum().backward());
    assert.match(error.message, /whose gradient TanhBackward0 was to give$/);
    assert.match(
      error.stack.split('\n').find((line) => line.includes('.test.mjs')),
      /theLine/,
    );
  });

  it('not so where the program’s own gradient throws: that has its line', () => {
    class Mine extends torch.autograd.Function {
      static forward(_ctx, x) {
        return x.mul(2);
      }
      static backward() {
        throw new Error('mine');
      }
    }
    const y = Mine.apply(torch.ones(1, { requires_grad: true }));
    const error = lineOf(() => y.sum().backward());
    assert.equal(error.message, 'mine');
    assert.match(error.stack.split('\n')[1], /Mine\.backward|Function\.backward/);
  });
});

describe('out= is taken by every operator, as in PyTorch', () => {
  it('the result is in the tensor that is given, and is that one', async () => {
    const out = torch.zeros(3);
    const view = out.view(3, 1);
    assert.equal(torch.add(torch.ones(3), 1, { out }), out);
    assert.deepEqual(await view.tolist(), [[2], [2], [2]]);
    torch.matmul(torch.ones(3, 2), torch.ones(2), { out });
    assert.deepEqual(await out.tolist(), [2, 2, 2]);
    torch.exp(torch.zeros(3), { out });
    torch.linspace(0, 1, 3, { out });
    assert.deepEqual(await out.tolist(), [0, 0.5, 1]);
  });

  it('of several results each has its own', async () => {
    const out = [torch.zeros(2), torch.zeros(2, { dtype: 'int32' })];
    const [values, indices] = torch.max(
      torch.tensor([
        [1.5, 2],
        [4, 3],
      ]),
      1,
      { out },
    );
    assert.deepEqual(await values.tolist(), [2, 4]);
    assert.deepEqual(await indices.tolist(), [1, 0]);
    assert.equal(values, out[0]);
  });

  it('converts as a copy does, and takes the shape of the result', async () => {
    const half = torch.zeros(2, { dtype: 'float16' });
    torch.mul(torch.ones(2), 1.5, { out: half });
    assert.deepEqual([half.dtype, await half.tolist()], ['float16', [1.5, 1.5]]);
    const empty = torch.empty(0);
    torch.cat([torch.ones(1), torch.zeros(2)], { out: empty });
    assert.deepEqual(await empty.tolist(), [1, 0, 0]);
  });

  it('refuses what PyTorch refuses', () => {
    const w = torch.ones(2, { requires_grad: true });
    assert.throws(
      () => torch.mul(w, 2, { out: torch.zeros(2) }),
      /mul: functions with out=… don't support automatic differentiation/,
    );
    assert.throws(
      () => torch.exp(torch.ones(2), { out: torch.zeros(2, { dtype: 'int32' }) }),
      /exp: result type float32 can't be cast to the desired output type int32/,
    );
    assert.throws(() => torch.exp(torch.ones(2), { out: 3 }), /exp/);
    assert.throws(
      () => torch.max(torch.ones([2, 2]), 1, { out: torch.zeros(2) }),
      /max: out has to be 2 tensors, got 1/,
    );
    torch.no_grad(() => torch.mul(w, 2, { out: torch.zeros(2) }));
  });
});
