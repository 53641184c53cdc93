/** Programs as PyTorch's users write them, whose answers or refusals were once other than PyTorch 2.13's. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import torch from '../../dist/kernels.js';

const { nn } = torch;

before(() => torch.init({ device: 'cpu' }));

describe('torch.fft', () => {
  for (const n of [2, 4, 6])
    it(`of one wave in ${n} gives zeros where there is none`, async () => {
      const turn = torch.fft.fft(torch.ones(n));
      const [first, ...others] = await turn.real.tolist();
      const noise = Math.max(...[...others, ...(await turn.imag.tolist())].map(Math.abs));
      assert.equal(first, n);
      assert.equal(noise, 0);
    });

  it('is written as in PyTorch', () => {
    const wave = torch.arange(6).float().div(10);
    assert.equal(
      String(torch.fft.rfft(wave)),
      'tensor([ 1.5000+0.0000j, -0.3000+0.5196j, -0.3000+0.1732j, -0.3000+0.0000j])',
    );
    assert.equal(
      String(torch.fft.fft(wave.narrow(0, 0, 4))),
      'tensor([ 0.6000+0.0000j, -0.2000+0.2000j, -0.2000+0.0000j, -0.2000-0.2000j])',
    );
  });
});

describe('layers of convolution', () => {
  for (const Conv of [nn.Conv1d, nn.Conv2d, nn.Conv3d])
    it(`${Conv.name} refuse a stride with padding 'same' when they are made`, () => {
      const text = { message: "padding='same' is not supported for strided convolutions" };
      assert.throws(() => new Conv(3, 4, 3, { padding: 'same', stride: 2 }), text);
      assert.equal(new Conv(3, 4, 3, { padding: 'same', stride: 1 }).padding, 'same');
    });
});

describe('sequences', () => {
  const { pack_padded_sequence, pad_sequence } = nn.utils.rnn;
  it('are filled up at the beginning where that is asked for', async () => {
    const given = [torch.ones(2), torch.ones(3)];
    const filled = pad_sequence(given, { batch_first: true, padding_value: -1, padding_side: 'left' });
    assert.deepEqual(await filled.tolist(), [
      [-1, 1, 1],
      [1, 1, 1],
    ]);
    assert.throws(
      () => pad_sequence(given, { padding_side: 'top' }),
      /Expected padding_side to be one of left or right, got top$/,
    );
  });

  it('are written as in PyTorch when they are packed', () => {
    const x = torch.arange(6).float().reshape(3, 2, 1);
    assert.equal(
      String(pack_padded_sequence(x, [1, 3], { enforce_sorted: false })),
      'PackedSequence(data=tensor([[1.],\n        [0.],\n        [3.],\n        [5.]]), batch_sizes=tensor([2, 1, 1]), ' +
        'sorted_indices=tensor([1, 0]), unsorted_indices=tensor([1, 0]))',
    );
    assert.match(String(pack_padded_sequence(x, [3, 1])), /, sorted_indices=None, unsorted_indices=None\)$/);
  });
});

it('a distribution’s support shows the bounds that it was given', () =>
  assert.equal(String(new torch.distributions.Uniform(0, 1.5).support), 'Interval(lower_bound=0.0, upper_bound=1.5)'));
