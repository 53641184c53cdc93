/** Sparse tensors in coordinate form: against the same written out, and a graph network that learns with one. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(async () => {
  await torch.init({ device: 'cpu' });
  torch.manual_seed(2);
});

const floats = (values) => torch.tensor(values, { dtype: 'float32' });
const INDICES = [
  [0, 1, 1, 2, 1],
  [2, 0, 2, 1, 0],
];
const sparse = (options = {}) => torch.sparse_coo_tensor(INDICES, floats([3, 4, 5, 6, 0.5]), [3, 4], options);
const DENSE = [
  [0, 0, 3, 0],
  [4.5, 0, 5, 0],
  [0, 6, 0, 0],
];

describe('a sparse tensor', () => {
  it('is what it is written out', async () => {
    const a = sparse();
    assert.deepEqual(await a.to_dense().tolist(), DENSE);
    assert.deepEqual(await a.t().to_dense().tolist(), await floats(DENSE).t().tolist());
    assert.deepEqual(
      [[...a.shape], a._nnz(), a.is_sparse, a.dtype, a.sparse_dim(), a.dense_dim()],
      [[3, 4], 5, true, 'float32', 2, 0],
    );
    const once = await a.coalesce();
    assert.deepEqual(await once.indices().tolist(), [
      [0, 1, 1, 2],
      [2, 0, 2, 1],
    ]);
    assert.deepEqual(await once.values().tolist(), [3, 4.5, 5, 6]);
    assert.deepEqual(await (await floats(DENSE).to_sparse()).to_dense().tolist(), DENSE);
    assert.deepEqual([...torch.sparse_coo_tensor(INDICES, [1, 1, 1, 1, 1]).shape], [3, 3]);
    const rows = torch.sparse_coo_tensor(
      [[1, 1]],
      floats([
        [1, 2],
        [3, 4],
      ]),
      [3, 2],
    );
    assert.deepEqual(await rows.to_dense().tolist(), [
      [0, 0],
      [4, 6],
      [0, 0],
    ]);
  });

  it('is multiplied, added and summed, with gradients', async () => {
    const [a, x] = [sparse({ requires_grad: true }), torch.randn(4, 2, { requires_grad: true })];
    const full = floats(DENSE).requires_grad_();
    const weights = torch.randn(3, 2);
    torch.sparse.mm(a, x).mul(weights).sum().backward();
    const other = x.detach().requires_grad_();
    full.matmul(other).mul(weights).sum().backward();
    assert.ok(await torch.allclose(x.grad, other.grad));
    const wanted = full.grad.at(torch.tensor(INDICES[0]), torch.tensor(INDICES[1]));
    assert.ok(await torch.allclose(a.grad._values(), wanted));
    const plain = floats(DENSE);
    assert.ok(await torch.allclose(a.matmul(x.select(1, 0)), plain.matmul(x.select(1, 0))));
    assert.ok(
      await torch.allclose(
        torch.sparse.addmm(torch.ones(3, 2), a, x, { beta: 2, alpha: 0.5 }),
        plain.matmul(x).mul(0.5).add(2),
      ),
    );
    assert.ok(await torch.allclose(torch.sparse.sum(a), plain.sum()));
    assert.ok(await torch.allclose(torch.sparse.sum(a, 0), plain.sum(0)));
    assert.ok(await torch.allclose(torch.sparse.sum(a, 1), plain.sum(1)));
    assert.ok(await torch.allclose(a.add(a.mul(2)).to_dense(), plain.mul(3)));
  });

  it('refuses what does not fit, by name', () => {
    const wrong = [
      [
        () => torch.sparse_coo_tensor([[0, 5]], [1, 2], [3]),
        /sparse_coo_tensor: index 5 is out of bounds for dimension 0 with size 3/,
      ],
      [() => torch.sparse_coo_tensor([[0, 1]], [1, 2, 3], [3]), /same nnz/],
      [() => torch.sparse_coo_tensor(torch.tensor([[0, 1]]), [1, 2]), /expected a size: .*only the device knows/],
      [() => torch.sparse.mm(torch.ones(2, 2), torch.ones(2, 2)), /mm: argument 'mat1' must be a sparse tensor/],
      [() => torch.sparse.mm(sparse(), torch.ones(3, 2)), /mat1 and mat2 shapes cannot be multiplied \(3x4 and 3x2\)/],
      [() => sparse().indices(), /Cannot get indices on an uncoalesced tensor: call await x.coalesce\(\) first/],
    ];
    for (const [call, message] of wrong) assert.throws(call, message);
  });
});

it('a graph convolution network tells two communities apart from two labels', async () => {
  const edges = [];
  for (const start of [0, 6])
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++) if (i === j || (i + j) % 2 === 0 || j === i + 1) edges.push([start + i, start + j]);
  edges.push([0, 6]);
  const both = edges.flatMap(([i, j]) =>
    i === j
      ? [[i, j]]
      : [
          [i, j],
          [j, i],
        ],
  );
  const degree = Array.from({ length: 12 }, (_, n) => both.filter(([i]) => i === n).length);
  const adjacency = torch.sparse_coo_tensor(
    [both.map(([i]) => i), both.map(([, j]) => j)],
    floats(both.map(([i, j]) => 1 / Math.sqrt(degree[i] * degree[j]))),
    [12, 12],
  );
  class GCN extends torch.nn.Module {
    constructor() {
      super();
      this.first = new torch.nn.Linear(12, 8);
      this.second = new torch.nn.Linear(8, 2);
    }
    forward(x) {
      return torch.sparse.mm(adjacency, this.second(torch.sparse.mm(adjacency, this.first(x)).relu()));
    }
  }
  const model = new GCN();
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.05 });
  const known = torch.tensor([1, 7]);
  for (let step = 0; step < 60; step++) {
    optimizer.zero_grad();
    torch.nn.functional.cross_entropy(model(torch.eye(12)).index_select(0, known), torch.tensor([0, 1])).backward();
    optimizer.step();
  }
  assert.deepEqual(await model(torch.eye(12)).argmax(1).tolist(), [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
});
