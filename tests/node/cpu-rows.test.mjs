/** Rows and windows on the CPU whose sizes do not divide what the assembled code takes at a time. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

let torch;
before(async () => {
  torch = await import('../../dist/kernels.js');
  await torch.init({ device: 'cpu' });
  torch.manual_seed(3);
});

const close = (found, wanted, tolerance) =>
  found.forEach((x, i) => {
    const y = wanted[i];
    assert.ok(Object.is(x, y) || Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y)), `${i}: ${x}, not ${y}`);
  });

describe('softmax keeps each exponential from the walk that sums them to the one that divides', () => {
  for (const [shape, dim] of [
    [[5, 67], 1],
    [[67, 5], 0],
    [[3, 4, 6], 1],
    [[1, 1001], 1],
    [[2, 40001], 1],
  ]) {
    it(`[${shape}] along ${dim}`, async () => {
      const x = torch.randn(shape).mul(30);
      const y = x.softmax(dim);
      const values = await x.transpose(dim, -1).contiguous().data();
      const found = await y.transpose(dim, -1).contiguous().data();
      const length = shape[dim];
      const wanted = new Float64Array(values.length);
      for (let row = 0; row < values.length; row += length) {
        const part = Array.from(values.subarray(row, row + length));
        const top = Math.max(...part);
        const total = part.reduce((sum, v) => sum + Math.exp(v - top), 0);
        part.forEach((v, i) => {
          wanted[row + i] = Math.exp(v - top) / total;
        });
      }
      close(found, wanted, 1e-6);
    });
  }
});

describe('what is kept for a later walk is of the same point there', () => {
  for (const name of ['sin', 'exp', 'tanh', 'erf', 'log', 'cos', 'sigmoid', 'expm1'])
    it(name, async () => {
      // The four points that are computed at a time lie along the first dimension, which is not the last.
      const x = torch.rand([7, 3]).add(0.1).requires_grad_();
      const part = x.narrow(1, 0, 2);
      const factor = part.detach()[name]();
      part.mul(factor.add(0)).sum().backward();
      const found = await x.grad.narrow(1, 0, 2).contiguous().data();
      close(found, await part.detach().contiguous()[name]().data(), 1e-6);
    });
});

describe('the greatest and the least of a row', () => {
  for (const length of [3, 64, 67]) {
    it(`are NaN wherever one of ${length} is`, async () => {
      for (let at = 0; at < length; at++) {
        const x = torch.arange(length).float().sub(5);
        x.index_fill_(0, torch.tensor([at]), Number.NaN);
        assert.deepEqual(await torch.stack([x.amax(0), x.amin(0)]).tolist(), [Number.NaN, Number.NaN]);
      }
    });
    it(`are the numbers themselves without one, infinite ones too: ${length}`, async () => {
      const x = torch.arange(length).float().sub(1);
      assert.deepEqual(await torch.stack([x.amax(0), x.amin(0)]).tolist(), [length - 2, -1]);
      x.index_fill_(0, torch.tensor([0]), Number.NEGATIVE_INFINITY);
      assert.deepEqual(await torch.stack([x.amax(0), x.amin(0)]).tolist(), [length - 2, Number.NEGATIVE_INFINITY]);
    });
  }
});

describe('windows beyond the edges are read from a padded copy', () => {
  for (const [kernel, stride, padding, dilation] of [
    [3, 1, 1, 1],
    [5, 1, 2, 1],
    [5, 2, 3, 1],
    [3, 1, 2, 2],
    [[3, 5], [1, 2], [0, 2], 1],
  ]) {
    it(`kernel ${kernel}, stride ${stride}, padding ${padding}, dilation ${dilation}`, async () => {
      const [kh, kw] = [kernel].flat().length > 1 ? kernel : [kernel, kernel];
      const x = torch.randn([2, 3, 11, 14]);
      const w = torch.randn([4, 3, kh, kw]);
      const y = torch.nn.functional.conv2d(x, w, null, { stride, padding, dilation });
      const windows = torch.nn.functional.unfold(x, [kh, kw], { stride, padding, dilation });
      const [pixels, weights] = [await windows.data(), await w.data()];
      const depth = 3 * kh * kw;
      const places = windows.shape[2];
      const wanted = Float64Array.from(await y.data(), (_, i) => {
        const [b, o, at] = [Math.floor(i / (4 * places)), Math.floor(i / places) % 4, i % places];
        let sum = 0;
        for (let k = 0; k < depth; k++) sum += pixels[(b * depth + k) * places + at] * weights[o * depth + k];
        return sum;
      });
      close(await y.data(), wanted, 1e-5);
    });
  }
});

describe('a convolution is a product with its windows, gradients too', () => {
  for (const [what, channels, filters, size, more] of [
    ['filters that fill no panel, windows that fill no tile', 3, 11, [9, 7], { padding: 1 }],
    ['fewer filters than are worth a panel', 2, 3, [6, 6], { padding: 1 }],
    ['windows longer than a block', 50, 9, [6, 5], { padding: 1 }],
    ['steps and holes', 4, 8, [13, 11], { padding: 2, stride: 2, dilation: 2 }],
    ['more windows than tables hold', 2, 5, [70, 71], {}],
    ['gradients that are long sums', 2, 5, [1, 7001], { kernel: [1, 3] }],
  ]) {
    it(what, async () => {
      const { kernel = [3, 3], ...options } = more;
      const x = torch.randn([2, channels, ...size]).requires_grad_();
      const w = torch.randn([filters, channels, ...kernel]).requires_grad_();
      const bias = torch.randn([filters]);
      const y = torch.nn.functional.conv2d(x, w, bias, options);
      const windows = torch.nn.functional.unfold(x, kernel, options);
      const wanted = w
        .flatten(1)
        .matmul(windows)
        .add(bias.reshape([-1, 1]))
        .reshape(y.shape);
      const factor = torch.randn(y.shape);
      close(await y.data(), await wanted.data(), 1e-4);
      const gradients = (of) => torch.autograd.grad(of.relu().mul(factor).sum(), [x, w]);
      const found = gradients(y);
      for (const [at, gradient] of gradients(wanted).entries())
        close(await found[at].data(), await gradient.data(), 1e-4);
    });
  }
});
