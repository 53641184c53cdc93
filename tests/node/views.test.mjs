/** In-place changes of views: the base and all its views see them, and gradients follow. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const torch = await import(join(import.meta.dirname, '..', '..', 'dist', 'kernels.js'));
await torch.init({ device: 'cpu' });

const leaf = (...values) => torch.tensor(values, { dtype: 'float32', requires_grad: true });
const list = (tensor) => tensor.tolist();

describe('an in-place change of a view', () => {
  it('reaches the base, with the gradient of what was put there', async () => {
    const w = leaf(2, 3);
    const x = torch.zeros([3, 2]);
    x.set(1, w);
    x.mul(
      torch.tensor([
        [1, 1],
        [10, 20],
        [1, 1],
      ]),
    )
      .sum()
      .backward();
    assert.deepEqual(await list(x), [
      [0, 0],
      [2, 3],
      [0, 0],
    ]);
    assert.deepEqual(await list(w.grad), [10, 20]);
  });

  it('takes the gradient from what it replaced', async () => {
    const w = leaf(1, 2, 3);
    const y = w.mul(2);
    y.at(1).mul_(10);
    y.set(0, 7);
    assert.deepEqual(await list(y), [7, 40, 6]);
    y.sum().backward();
    assert.deepEqual(await list(w.grad), [0, 20, 2]);
  });

  it('is seen by views that were made before', async () => {
    const w = leaf(1, 2, 3, 4);
    const y = w.mul(1);
    const before = y.view(2, 2);
    y.at({ slice: [0, 2] }).mul_(w.at({ slice: [2, 4] }));
    assert.deepEqual(await list(before), [
      [3, 8],
      [3, 4],
    ]);
    before.sum().backward();
    assert.deepEqual(await list(w.grad), [3, 4, 2, 3]);
  });

  it('goes through a view of a view, and a transpose', async () => {
    const w = leaf(5, 6);
    const x = torch.zeros([2, 3]);
    x.t()
      .at({ slice: [1, 3] })
      .at(0)
      .add_(w);
    assert.deepEqual(await list(x), [
      [0, 5, 0],
      [0, 6, 0],
    ]);
    x.mul(
      torch.tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    )
      .sum()
      .backward();
    assert.deepEqual(await list(w.grad), [2, 5]);
  });

  it('builds a sequence step by step', async () => {
    const w = leaf(2);
    const out = torch.ones([4, 1]);
    for (let i = 1; i < 4; i++)
      out.set(
        i,
        out
          .at(i - 1)
          .clone()
          .mul(w),
      );
    assert.deepEqual(await list(out), [[1], [2], [4], [8]]);
    out.sum().backward();
    assert.deepEqual(await list(w.grad), [1 + 4 + 12]);
  });

  it('is differentiated twice', async () => {
    const w = leaf(3);
    const x = torch.zeros([2]);
    x.set(0, w.mul(w).mul(w).reshape([]));
    const [first] = torch.autograd.grad(x.sum(), w, { create_graph: true });
    const [second] = torch.autograd.grad(first.sum(), w);
    assert.deepEqual([await list(first), await list(second)], [[27], [18]]);
  });

  it('is refused for a leaf that requires a gradient, and for memory that several elements share', () => {
    const w = leaf(1, 2);
    assert.throws(() => w.at(0).add_(1), /view of a leaf Variable that requires grad/);
    assert.throws(() => w.add_(1), /a leaf Variable that requires grad/);
    assert.throws(() => torch.zeros([1]).expand(3).add_(1), /more than one element of the written-to tensor/);
    torch.no_grad(() => w.at(0).add_(1));
  });

  it('makes a gradient that needs the old values fail', () => {
    const w = leaf(1, 2);
    const y = w.mul(1);
    const z = y.mul(y);
    y.at(0).zero_();
    assert.throws(() => z.sum().backward(), /modified by an inplace operation/);
  });
});

describe('set', () => {
  it('takes index tensors, arrays and slices together', async () => {
    const x = torch.zeros([3, 4]);
    x.set([{ slice: [] }, torch.tensor([0, -1])], torch.tensor([1, 2]));
    x.set([[1]], 5);
    assert.deepEqual(await list(x), [
      [1, 0, 0, 2],
      [5, 5, 5, 5],
      [1, 0, 0, 2],
    ]);
  });

  it('takes masks, with one value or one for each place', async () => {
    const x = torch.arange(6).reshape([2, 3]).float();
    x.set(x.gt(3), -1);
    assert.deepEqual(await list(x), [
      [0, 1, 2],
      [3, -1, -1],
    ]);
    x.set(x.lt(0), torch.tensor([7, 8]).float());
    assert.deepEqual(await list(x), [
      [0, 1, 2],
      [3, 7, 8],
    ]);
    x.set([torch.tensor([false, true])], torch.tensor([[4, 5, 6]]).float());
    assert.deepEqual(await list(x), [
      [0, 1, 2],
      [4, 5, 6],
    ]);
    x.set(
      [{ slice: [] }, torch.tensor([true, false, true])],
      torch
        .tensor([
          [9, 8],
          [7, 6],
        ])
        .float(),
    );
    assert.deepEqual(await list(x), [
      [9, 1, 8],
      [7, 5, 6],
    ]);
  });

  it('gives the values their gradient through masks and index tensors', async () => {
    const w = leaf(1, 2);
    const x = torch.zeros([4]);
    x.set(torch.tensor([true, false, false, true]), w);
    x.set([[1, 2]], w.mul(3));
    assert.deepEqual(await list(x), [1, 3, 6, 2]);
    x.mul(torch.tensor([1, 10, 100, 1000]))
      .sum()
      .backward();
    assert.deepEqual(await list(w.grad), [31, 1300]);
  });

  it('says which index is out of range', () => {
    const x = torch.zeros([3, 2]);
    assert.throws(() => x.set([[0, 3]], 1), /set: index 3 is out of bounds for dimension 0 with size 3/);
    assert.throws(() => x.at({ slice: [] }, torch.tensor([-3])), /at: index -3 is out of bounds for dimension 1/);
    assert.throws(() => x.set([torch.tensor([true, false])], 1), /the mask does not match.*\[2\]/);
  });
});
