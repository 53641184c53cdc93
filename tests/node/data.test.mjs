/** torch.data: datasets, samplers and loaders. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const { data } = torch;
const { DataLoader, TensorDataset } = data;

before(() => torch.init({ device: 'cpu' }));

const rows = (n) => new TensorDataset(torch.arange(2 * n, { dtype: 'float32' }).reshape([n, 2]), torch.arange(n));
const labels = async (loader) => Promise.all([...loader].map(async ([, y]) => y.tolist()));

describe('DataLoader', () => {
  it('gives batches of a TensorDataset in order, the last one smaller or left out', async () => {
    const loader = new DataLoader(rows(5), { batch_size: 2 });
    assert.equal(loader.length, 3);
    const batches = [...loader];
    assert.deepEqual(
      batches.map(([x, y]) => [x.shape, y.shape]),
      [
        [[2, 2], [2]],
        [[2, 2], [2]],
        [[1, 2], [1]],
      ],
    );
    assert.deepEqual(await batches[1][0].tolist(), [
      [4, 5],
      [6, 7],
    ]);
    assert.deepEqual(await labels(new DataLoader(rows(5), 2, { drop_last: true })), [
      [0, 1],
      [2, 3],
    ]);
  });

  it('shuffles anew each epoch, and repeats itself after manual_seed', async () => {
    const loader = new DataLoader(rows(20), { batch_size: 20, shuffle: true });
    torch.manual_seed(1);
    const [[first], [second]] = [await labels(loader), await labels(loader)];
    assert.notDeepEqual(first, second);
    assert.deepEqual(
      first.toSorted((a, b) => a - b),
      Array.from({ length: 20 }, (_, i) => i),
    );
    torch.manual_seed(1);
    assert.deepEqual([await labels(loader), await labels(loader)], [[first], [second]]);
    const own = () =>
      labels(new DataLoader(rows(20), { shuffle: true, generator: new torch.Generator().manual_seed(4) }));
    assert.deepEqual(await own(), await own());
  });

  it('keeps x and y of a shuffled item together', async () => {
    for (const [x, y] of new DataLoader(rows(9), { batch_size: 4, shuffle: true })) {
      assert.deepEqual(
        (await x.tolist()).map(([first]) => first / 2),
        await y.tolist(),
      );
    }
  });

  it('collates items of plain arrays and of datasets of one’s own', async () => {
    const [batch] = new DataLoader(
      [
        { x: [1, 2.5], name: 'a' },
        { x: [3, 4], name: 'b' },
      ],
      { batch_size: 2 },
    );
    assert.deepEqual(
      [await batch.x[0].tolist(), await batch.x[1].tolist(), batch.name],
      [
        [1, 3],
        [2.5, 4],
        ['a', 'b'],
      ],
    );
    class Squares extends data.Dataset {
      __len__() {
        return 4;
      }
      __getitem__(i) {
        return [torch.tensor([i]), i * i];
      }
    }
    const [[x, y]] = new DataLoader(new Squares(), { batch_size: 4 });
    assert.deepEqual(
      [x.shape, await y.tolist()],
      [
        [4, 1],
        [0, 1, 4, 9],
      ],
    );
    const [sum] = new DataLoader(new Squares(), {
      batch_size: 4,
      collate_fn: (items) => items.reduce((s, [, v]) => s + v, 0),
    });
    assert.equal(sum, 14);
    assert.deepEqual([...new DataLoader([1, 2], { batch_size: null })], [1, 2]);
  });

  it('waits for items that are promises in for await, and says so otherwise', async () => {
    const loader = new DataLoader({ length: 3, at: async (i) => i }, { batch_size: 3 });
    const batches = [];
    for await (const batch of loader) batches.push(await batch.tolist());
    assert.deepEqual(batches, [[0, 1, 2]]);
    assert.throws(() => [...loader], /for await/);
  });

  it('refuses options that contradict each other', () => {
    const sampler = new data.SequentialSampler([1]);
    assert.throws(() => new DataLoader([1], { sampler, shuffle: true }), /mutually exclusive with shuffle/);
    assert.throws(() => new DataLoader([1], { batch_size: 0 }), /positive integer value, got 0/);
    assert.throws(() => new DataLoader([1], { batch_sampler: [[0]], drop_last: true }), /mutually exclusive/);
    assert.throws(() => new DataLoader(5), /a dataset has a length/);
    assert.throws(() => new DataLoader([1], { batchsize: 1 }), /unexpected keyword argument 'batchsize'/);
  });
});

describe('datasets', () => {
  it('split at random without overlap, by counts or fractions', async () => {
    const parts = data.random_split(rows(10), [0.7, 0.3], { generator: new torch.Generator().manual_seed(0) });
    assert.deepEqual(
      parts.map((part) => part.length),
      [7, 3],
    );
    const all = parts.flatMap((part) => part.indices);
    assert.deepEqual(
      all.toSorted((a, b) => a - b),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    const [batch] = await labels(new DataLoader(parts[1], { batch_size: 3 }));
    assert.deepEqual(batch, [...parts[1].indices]);
    assert.throws(() => data.random_split(rows(10), [4, 4]), /Sum of input lengths does not equal/);
    assert.equal(torch.utils.data.random_split, data.random_split);
  });

  it('join, and check their sizes', async () => {
    const joined = new data.ConcatDataset([[1, 2], [3]]);
    assert.deepEqual([joined.length, joined.at(2), joined.at(-1)], [3, 3, 3]);
    assert.throws(() => joined.at(3), /out of range/);
    assert.throws(() => new TensorDataset(torch.ones(2), torch.ones(3)), /Size mismatch between tensors.*\[2\].*\[3\]/);
  });
});

describe('samplers', () => {
  it('draw with weights, with and without replacement', () => {
    const generator = new torch.Generator().manual_seed(2);
    const drawn = [...new data.WeightedRandomSampler([0, 1, 3], 4000, { generator })];
    assert.ok(!drawn.includes(0));
    const share = drawn.filter((i) => i === 2).length / 4000;
    assert.ok(Math.abs(share - 0.75) < 0.03, `${share}`);
    assert.deepEqual([...new data.WeightedRandomSampler([1, 0, 1], 2, false)].toSorted(), [0, 2]);
    assert.equal([...new data.RandomSampler([1, 2, 3], { num_samples: 7 })].length, 7);
    assert.equal([...new data.RandomSampler([1, 2, 3], true, 7)].length, 7);
    assert.deepEqual([...new data.BatchSampler(new data.SequentialSampler([1, 2, 3]), 2, false)], [[0, 1], [2]]);
    assert.deepEqual([...new data.SubsetRandomSampler([5, 7])].toSorted(), [5, 7]);
  });
});
