/** Numbers as JavaScript writes them: whole ones are integers or floats as they are used, and none becomes another number. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

const { nn } = torch;
const F = nn.functional;
const { tensor } = torch;
const { operators } = JSON.parse(readFileSync(new URL('../../src/kernels/api.json', import.meta.url), 'utf8'));

const list = (x) => x.tolist();
const MATRIX = [
  [1, 2],
  [3, 5],
];

describe('a tensor of whole numbers', () => {
  it('is int32 while nothing needs floats', async () => {
    const x = tensor(MATRIX);
    assert.equal(x.dtype, 'int32');
    for (const same of [x.add(1), x.t(), x.sum(), x.at(0), x.clone(), torch.cat([x, x])])
      assert.equal(same.dtype, 'int32');
    assert.deepEqual(
      await list(
        torch
          .arange(12)
          .view(6, 2)
          .at(tensor([5, 0])),
      ),
      [
        [10, 11],
        [0, 1],
      ],
    );
    assert.equal(await F.cross_entropy(torch.zeros(2, 2), tensor([0, 1])).item(), Math.fround(Math.log(2)));
  });

  it('is float32 where gradients are asked for', async () => {
    const x = tensor([1, 2], { requires_grad: true });
    assert.equal(x.dtype, 'float32');
    x.mul(x).sum().backward();
    assert.deepEqual(await list(x.grad), [2, 4]);
    for (const made of [
      tensor([1, 2]).requires_grad_(),
      torch.full([2], 3, { requires_grad: true }),
      torch.arange(3, { requires_grad: true }),
      new nn.Parameter(tensor([1, 2])),
      torch.where(tensor([true, false]), 1, 0).requires_grad_(),
    ])
      assert.deepEqual([made.dtype, made.requires_grad], ['float32', true]);
  });

  it('stays an index or a label after it has been taken for floats', async () => {
    const labels = tensor([0, 1]);
    assert.equal(await labels.mean().item(), 0.5);
    assert.equal(labels.dtype, 'int32');
    assert.deepEqual(await list(torch.eye(2).at(labels)), [
      [1, 0],
      [0, 1],
    ]);
  });

  it('is float32 in products', () => {
    const [x, v, floats] = [tensor(MATRIX), tensor([1, 2]), torch.ones(2, 2)];
    for (const made of [
      x.matmul(floats),
      floats.matmul(x),
      x.matmul(x),
      x.mm(x),
      x.mv(v),
      v.dot(v),
      F.linear(x, floats),
      F.linear(x, x, v),
      torch.einsum('ij,jk->ik', x, floats),
      torch.einsum('ij,jk->ik', x, x),
      torch.tensordot(x, x),
      torch.chain_matmul(x, x, x),
      torch.addmm(x, x, x),
      F.bilinear(x, x, torch.ones(1, 2, 2)),
      F.conv1d(tensor([[[1, 2, 3]]]), torch.ones(1, 1, 2)),
      F.conv1d(tensor([[[1, 2, 3]]]), tensor([[[1, 1]]]), tensor([1])),
      F.conv_transpose2d(tensor([[[[1, 2]]]]), tensor([[[[1, 1]]]])),
      new nn.Linear(2, 1)(x),
      new nn.Linear(2, 1)(x.at(0)),
    ])
      assert.equal(made.dtype, 'float32');
  });

  it('is an integer beside integers whose dtype was said', () => {
    const [x, int] = [tensor(MATRIX), tensor(MATRIX, { dtype: 'int32' })];
    for (const made of [x.matmul(int), int.matmul(x), torch.einsum('ij,jk->ik', x, int), x.add(int)]) {
      assert.equal(made.dtype, 'int32');
      assert.throws(() => made.mean(), /float/);
    }
  });

  it('is float32 for a loss beside floats', async () => {
    const [x, y] = [tensor([0.5, 1]).requires_grad_(), tensor([1, 0])];
    for (const loss of [
      F.mse_loss(x, y),
      F.l1_loss(x, y),
      F.smooth_l1_loss(x, y),
      F.huber_loss(x, y),
      F.binary_cross_entropy(torch.sigmoid(x), y),
      F.binary_cross_entropy_with_logits(x, y),
      F.kl_div(x, y),
      F.poisson_nll_loss(x, y),
      F.soft_margin_loss(x, y),
      new nn.MSELoss()(x, y),
      new nn.BCELoss()(torch.sigmoid(x), y),
    ]) {
      assert.equal(loss.dtype, 'float32');
      x.grad = null;
      loss.backward();
      assert.equal(x.grad.dtype, 'float32');
    }
    assert.equal(await F.mse_loss(tensor([1, 2]), tensor([1, 4])).item(), 2);
    // As PyTorch takes class probabilities.
    assert.equal(
      F.cross_entropy(
        torch.zeros(2, 2),
        tensor([
          [1, 0],
          [0, 1],
        ]),
      ).dtype,
      'float32',
    );
  });

  it('is float32 wherever an operator refuses integers', async () => {
    const wrong = [];
    const values = async (x) => JSON.stringify(await list(x));
    const space = (name) =>
      name
        .split('.')
        .slice(1, -1)
        .reduce((at, part) => at[part], torch);
    const data = { matrix: MATRIX, rows: [[[1, 2, 3, 4]]] };
    for (const [name, given, ...rest] of operators
      .flatMap(({ kind, names }) => (kind === 'function' ? names : []))
      .filter(
        (name) =>
          !/rand|sparse_|bernoulli|multinomial|normal|poisson|dropout|rrelu|gumbel|exponential|uniform|geometric|cauchy/.test(
            name,
          ),
      )
      .flatMap((name) => [
        [name, 'matrix'],
        [name, 'rows'],
        [name, 'matrix', 0],
      ])) {
      const word = name.split('.').at(-1);
      const call = async (dtype) => {
        const x = tensor(data[given], { dtype });
        return name.startsWith('Tensor.') ? x[word](...rest) : space(name)[word](x, ...rest);
      };
      const refused = await call('int32').then(
        () => null,
        (error) => error,
      );
      if (!refused || refused instanceof RangeError) continue;
      const wanted = await call('float32').catch(() => null);
      if (!(wanted instanceof torch.Tensor)) continue;
      const got = await call(null).catch((error) => error);
      if (!(got instanceof torch.Tensor) || (await values(got)) !== (await values(wanted)))
        wrong.push(`${name}: ${got}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('stays what it is through views, picks and arithmetic of whole numbers', async () => {
    const x = tensor([1, 2, 4]);
    for (const made of [
      x.view(3, 1),
      x.at('1:'),
      x.at([0, 2]),
      x.at(torch.randperm(3)),
      await x.at(x.gt(1)),
      x.index_select(0, tensor([0], { dtype: 'int32' })),
      x.mul(2).add(x),
      x.neg(),
      x.sum(),
      torch.stack([x, x]),
      torch.where(x.gt(1), x, 0),
      torch.zeros_like(x),
      torch.block_diag(x, x),
      torch.meshgrid(x, x)[0],
      torch.einops.rearrange(x, '(a b) -> a b', { a: 1 }),
      x.new_full([2], 3),
      torch.full([2], 3),
      torch.arange(4),
    ])
      assert.equal(made.mean().dtype, 'float32');
  });

  it('becomes float32 by what changes it in place', async () => {
    const half = tensor([0.5, 0.5]);
    for (const change of [
      (x) => x.add_(0.5),
      (x) => x.add_(half),
      (x) => x.div_(2),
      (x) => x.copy_(half),
      (x) => x.fill_(0.5),
      (x) => x.set(0, 0.5),
      (x) => x.set([0], half.at(0)),
      (x) => x.at(0).copy_(half.at(0)),
      (x) => x.masked_fill_(x.gt(1), 0.5),
      (x) => x.uniform_(),
      (x) => x.normal_(),
      (x) => nn.init.uniform_(x),
      (x) => x.sqrt_(),
      (x) => x.clamp_(0.5, 1),
    ]) {
      const x = tensor([1, 2]);
      const view = x.view(2, 1);
      change(x);
      assert.deepEqual([x.dtype, view.dtype], ['float32', 'float32'], String(change));
    }
    const x = tensor([1, 2]);
    x.set(0, 0.5);
    assert.deepEqual(await list(x), [0.5, 2]);
    assert.deepEqual(await list(tensor([1, 2]).masked_fill(tensor([true, false]), -Infinity)), [-Infinity, 2]);
    assert.throws(() => tensor([1, 2]).uniform_(2, 1));
  });

  it('is an integer for good where that is said', async () => {
    const x = tensor([1, 2]);
    for (const made of [
      x.long(),
      x.int(),
      x.to('int64'),
      x.type('int32'),
      tensor([1, 2], { dtype: 'int64' }),
      torch.full([2], 1, { dtype: 'int32' }),
      torch.arange(3, { dtype: 'int32' }),
      tensor([1n, 2n]),
      tensor(new Int32Array([1, 2])),
      torch.randint(3, [2]),
      torch.as_tensor(x, { dtype: 'int32' }),
    ]) {
      assert.throws(() => made.mean(), /float/);
      assert.throws(() => made.requires_grad_(), /floating point/);
      assert.throws(() => made.add_(0.5), /can't be cast to int32/);
    }
    assert.equal(await x.mean().item(), 1.5);
  });

  it('is float32 beside a fraction that it would have to cut off', async () => {
    const [x, first] = [tensor([1, 2]), tensor([0])];
    for (const [made, wanted] of [
      [F.pad(x, [1, 0], 'constant', 0.5), [0.5, 1, 2]],
      [F.pad(x, [1, 0], 'constant', 1e10), [1e10, 1, 2]],
      [x.index_fill(0, first, 0.5), [0.5, 2]],
      [x.index_fill(0, first, -Infinity), [-Infinity, 2]],
      [x.scatter(0, first, 0.5), [0.5, 2]],
      [x.masked_fill(tensor([true, false]), 0.5), [0.5, 2]],
      [F.threshold(x, 1, 0.5), [0.5, 2]],
      [torch.full_like(x, 0.5), [0.5, 0.5]],
      [x.new_full([1], 0.5), [0.5]],
    ])
      assert.deepEqual([made.dtype, await list(made)], ['float32', wanted]);
    const int = x.long();
    for (const made of [
      F.pad(int, [1, 0], 'constant', 0.5),
      int.index_fill(0, first, 0.5),
      int.masked_fill(tensor([true, false]), 0.5),
    ])
      assert.equal(made.dtype, 'int32');
    assert.throws(() => F.pad(int, [1, 0], 'constant', 1e10), /overflow/);
  });

  it('may be scores and labels in one call', async () => {
    assert.equal((await F.cross_entropy(tensor([[0, 0]]), tensor([1])).item()).toFixed(4), '0.6931');
    assert.equal(await F.nll_loss(tensor([[-1, -2]]), tensor([1])).item(), 2);
  });

  it('says the first error where neither integers nor floats will do', () => {
    assert.throws(() => tensor([1, 2]).matmul(tensor([1, 2, 3])), /3 ≠ 2|cannot be multiplied/);
    assert.throws(() => F.embedding(tensor([9]), torch.ones(2, 2)), { name: 'RangeError' });
    const x = tensor([1, 2]);
    assert.throws(() => x.normal_(0, -1));
    assert.equal(x.dtype, 'int32');
  });
});

describe('a number too large for int32', () => {
  it('makes floats where no dtype is said', async () => {
    for (const [made, wanted] of [
      [tensor(1e10), 1e10],
      [tensor(-9e15), -9e15],
      [tensor([1e10, 2]), [1e10, 2]],
      [tensor([2 ** 31]), [2 ** 31]],
      [torch.full([2], 1e10), [1e10, 1e10]],
      [torch.arange(0, 3 * 2 ** 31, 2 ** 31), [0, 2 ** 31, 2 ** 32]],
      [torch.where(tensor([true, false]), 1e10, 0), [1e10, 0]],
      [torch.where(tensor([true, false]), tensor([1, 1]), 1e10), [1, 1e10]],
      [tensor([1]).add(1e10), [1e10]],
      [tensor([1]).mul(-1e10), [-1e10]],
      [tensor([1, 2]).masked_fill(tensor([true, false]), -1e10), [-1e10, 2]],
      [tensor([1]).clamp({ min: 1e10 }), [1e10]],
      [torch.scalar_tensor(1e10), 1e10],
      [tensor(new Uint32Array([4294967295])), [Math.fround(4294967295)]],
      [tensor(new BigUint64Array([2n ** 40n])), [2 ** 40]],
      [tensor(2n ** 40n), 2 ** 40],
      [tensor(1e300 * 1e300), Infinity],
    ]) {
      assert.equal(made.dtype, 'float32');
      assert.deepEqual(
        await list(made),
        JSON.parse(JSON.stringify(wanted), (_, x) => (typeof x === 'number' ? Math.fround(x) : (x ?? Infinity))),
      );
    }
    for (const largest of [2 ** 31 - 1, -(2 ** 31)]) assert.equal(await tensor(largest).item(), largest);
  });

  it('is refused where a dtype has no room for it', () => {
    const int = tensor([1], { dtype: 'int32' });
    for (const [dtype, wrong] of [
      ['int32', 2 ** 31],
      ['int32', -(2 ** 31) - 1],
      ['int64', 1e10],
      ['int32', Number.NaN],
      ['int32', Infinity],
      ['uint8', 256],
      ['uint8', Number.NaN],
    ]) {
      const refusal = { message: /value cannot be converted to type \w+ without overflow.*got/ };
      for (const call of [
        () => tensor(wrong, { dtype }),
        () => tensor([1, wrong], { dtype }),
        () => tensor(new Float64Array([wrong]), { dtype }),
        () => torch.full([2], wrong, { dtype }),
      ])
        assert.throws(call, refusal, `${dtype} ${wrong}`);
    }
    for (const call of [
      () => int.fill_(1e10),
      () => int.set(0, 1e10),
      () => int.masked_fill(tensor([true]), -1e10),
      () => int.new_full([1], 1e10),
      () => torch.arange(2 ** 31, 2 ** 31 + 2, { dtype: 'int32' }),
      () => tensor([2n ** 40n], { dtype: 'int64' }),
      () => torch.randint(0, 1e10, [2]),
      () => torch.linspace(0, 1e10, 3, { dtype: 'int32' }),
    ])
      assert.throws(call, /overflow/, String(call));
  });

  it('is compared as what it is', async () => {
    const int = tensor([2 ** 31 - 1, -(2 ** 31), 0], { dtype: 'int32' });
    assert.deepEqual(await list(int.lt(2 ** 31)), [true, true, true]);
    assert.deepEqual(await list(int.eq(2 ** 31)), [false, false, false]);
    assert.deepEqual(await list(int.ge(-(2 ** 31) - 1)), [true, true, true]);
    assert.deepEqual(await list(int.gt(1e10)), [false, false, false]);
  });

  it('cuts fractions off where integers are said, as PyTorch does', async () => {
    assert.deepEqual(await list(tensor([1.7, -1.7], { dtype: 'int32' })), [1, -1]);
    assert.deepEqual(await list(torch.full([1], 1.5, { dtype: 'int32' })), [1]);
    assert.deepEqual(await list(tensor([-1], { dtype: 'uint8' })), [255]);
  });
});

describe('typed arrays and BigInts', () => {
  it('give their own numbers', async () => {
    for (const [data, dtype, wanted] of [
      [new Int8Array([-1, 1]), 'int32', [-1, 1]],
      [new Uint16Array([65535]), 'int32', [65535]],
      [new Uint32Array([7]), 'int32', [7]],
      [new BigInt64Array([1n, -5n]), 'int32', [1, -5]],
      [new Float64Array([1, 2]), 'float32', [1, 2]],
      [new Uint8ClampedArray([255]), 'int32', [255]],
      [[1n, 5n], 'int32', [1, 5]],
      [
        [new Float32Array([1, 2]), new Float32Array([3, 4])],
        'float32',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [new Int32Array([1, 2]), [3, 4]],
        'int32',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ]) {
      const made = tensor(data);
      assert.equal(made.dtype, dtype);
      assert.deepEqual(await list(made), wanted);
    }
    assert.deepEqual(await list(tensor(new BigInt64Array([1n, 0n]), { dtype: 'bool' })), [true, false]);
  });
});

describe('what is no number', () => {
  it('is refused in PyTorch’s words, with its place', () => {
    const refused = (data, message) => assert.throws(() => tensor(data), { name: 'TypeError', message });
    refused(['a'], /tensor: could not infer dtype of string, at \[0\]/);
    refused([undefined, 1], /could not infer dtype of undefined, at \[0\]/);
    refused(
      [
        [1, 2],
        [3, null],
      ],
      /could not infer dtype of null, at \[1\]\[1\]/,
    );
    refused([{}], /could not infer dtype of object, at \[0\]/);
    refused([() => 1], /could not infer dtype of function/);
    refused([Promise.resolve(1)], /a Promise: await it, at \[0\]/);
    refused([1, [2]], /ragged|could not infer/);
    for (const wrong of [undefined, null, {}, 'a', () => 1, new ArrayBuffer(8), Symbol.iterator])
      refused(wrong, /tensor: /);
    const holes = [1, 2, 3];
    delete holes[1];
    refused(holes, /undefined, at \[1\]/);
    for (const call of [
      () => torch.full([2], 'a'),
      () => torch.full([2], undefined),
      () => tensor([1, 2]).fill_('a'),
      () => tensor([1, 2]).set(0, undefined),
    ])
      assert.throws(call, TypeError);
  });

  it('may be a tensor of one element', async () => {
    assert.deepEqual(await list(tensor([tensor(1.5), tensor(2.5)])), [1.5, 2.5]);
    assert.deepEqual(
      await list(
        tensor([
          [tensor([1]), 2],
          [3, torch.ones(1, 1)],
        ]),
      ),
      [
        [1, 2],
        [3, 1],
      ],
    );
    assert.equal(tensor([tensor(1.5), 2], { dtype: 'int32' }).dtype, 'int32');
    assert.throws(
      () => tensor([torch.ones(2), torch.ones(2)]),
      /only one element tensors can be converted to scalars.*stack/,
    );
  });
});
