/** Products, convolutions and rows as they are written for hardware GPUs. Sizes do not divide the tiles. Skipped where there is no adapter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheWhole, many } from '../whole.mjs';
import { agree, lacks, runtime, shadersOf, torch } from './as-hardware.mjs';

describe('products in tiles', { skip: lacks ?? false }, () => {
  for (const [tile, device, m, k, n, seldom] of [
    ['128 × 128', 'tiny', 130, 36, 141],
    ['64 × 128', 'tiny', 61, 33, 130, 'seldom'],
    ['64 × 64', 'tiny', 70, 33, 61, 'seldom'],
    ['32 × 32', 'tiny', 31, 17, 33],
    ['k in parts that divide it', 'vast', 40, 4096, 36, 'seldom'],
    ['k in parts that do not', 'vast', 20, 4099, 36],
  ]) {
    it(`${tile}: ${m} × ${k} × ${n}, as they lie and turned round`, seldom ? inTheWhole : {}, () =>
      agree(device, () => {
        const [a, b, c, d] = [
          [m, k],
          [k, n],
          [k, m],
          [n, k],
        ].map((shape) => torch.randn(shape));
        return [a.matmul(b), c.t().matmul(d.t())];
      }),
    );
  }

  it('go through workgroup memory', async () => {
    const shaders = await shadersOf(() => torch.randn([70, 80]).matmul(torch.randn([80, 90])));
    assert.ok(shaders.some((text) => /var<workgroup> tile_a/.test(text)));
  });

  it('leave narrow ones to the shader without', async () => {
    const shaders = await shadersOf(() => torch.randn([70, 80]).matmul(torch.randn([80, 10])));
    assert.ok(shaders.every((text) => !/tile_a/.test(text)));
  });

  it('in batches, with what follows them', () =>
    agree('tiny', () => {
      const [x, w, bias] = [torch.randn([3, 30, 36]), torch.randn([3, 36, 20]), torch.randn([20])];
      const y = torch.nn.functional.gelu(x.matmul(w).add(bias));
      return [y, x.matmul(w).relu().sum([0, 1])];
    }));

  it('of a matrix with itself', () =>
    agree('tiny', () => {
      const x = torch.randn([30, 36]);
      return x.matmul(x.t());
    }));

  it('of parts of matrices, and through run-time offsets', () =>
    agree('tiny', () => {
      const [a, b] = [torch.randn([60, 90]), torch.randn([90, 20])];
      return [4, 7].map((at) =>
        a
          .narrow(0, at, 30)
          .narrow(1, at, 64)
          .matmul(b.narrow(0, at, 64)),
      );
    }));

  it('of sizes that change: right for each, and after a few no pipeline is made any more', async () => {
    const sizes = [
      [33, 41, 35],
      [39, 53, 37],
      [45, 65, 43],
      [51, 71, 47],
      [57, 77, 61],
    ];
    const product = ([m, k, n]) => torch.randn([m, k]).matmul(torch.randn([k, n]));
    await agree('tiny', () =>
      sizes.map((size) => {
        const made = product(size);
        runtime.flush();
        return made;
      }),
    );
    const { createComputePipelineAsync } = GPUDevice.prototype;
    const made = [];
    GPUDevice.prototype.createComputePipelineAsync = function (descriptor) {
      if (descriptor.compute.module && descriptor.label.includes('tile_a')) made.push(descriptor.label);
      return createComputePipelineAsync.call(this, descriptor);
    };
    try {
      for (const size of [
        [55, 69, 49],
        [37, 75, 63],
      ])
        await product(size).data();
    } finally {
      GPUDevice.prototype.createComputePipelineAsync = createComputePipelineAsync;
    }
    assert.equal(made.length, 0, made[0]);
  });

  it('with gradients', () =>
    agree('tiny', () => {
      const [x, w] = [torch.randn([30, 40]), torch.randn([40, 20])].map((t) => t.requires_grad_());
      return torch.autograd.grad([x.matmul(w).tanh().sum()], [x, w]);
    }));

  it('do not take in what is beyond k', () =>
    agree('tiny', () => {
      const rows = torch.full([20, 24], Number.NaN);
      rows.narrow(1, 0, 20).copy_(torch.ones([20, 20]));
      return rows.narrow(1, 0, 20).matmul(torch.ones([20, 30]));
    }));
});

describe('convolutions in tiles', { skip: lacks ?? false }, () => {
  for (const [channels, image, options] of [
    [[16, 20], [9, 11], { padding: 1 }],
    [[34, 32], [8, 9], { groups: 2, padding: 2, dilation: 2, stride: 2 }],
  ]) {
    it(`${channels} on ${image}, ${JSON.stringify(options)}, and their gradients`, () =>
      agree('tiny', () => {
        const x = torch.randn([3, channels[0], ...image]).requires_grad_();
        const w = torch.randn([channels[1], channels[0] / (options.groups ?? 1), 3, 3]).requires_grad_();
        const b = torch.randn([channels[1]]).requires_grad_();
        const y = torch.nn.functional.conv2d(x, w, b, options);
        return [y, ...torch.autograd.grad([y.square().sum()], [x, w, b])];
      }));
  }
});

describe('what has few results', { skip: lacks ?? false }, () => {
  it('of a long k: in parts of its first dimension, and of the second', async () => {
    const make = () => {
      const x = torch.randn([2, 1, 20, 20]);
      const w = torch.randn([8, 1, 3, 3]).requires_grad_();
      return torch.autograd.grad([torch.nn.functional.conv2d(x, w).square().sum()], [w]);
    };
    await agree('vast', make);
    const shaders = await shadersOf(make);
    assert.ok(
      shaders.some((text) => text?.includes('// next dispatch')),
      'in two kernels',
    );
  });

  it('of k in one dimension', () => agree('vast', () => torch.randn([32, 784]).matmul(torch.randn([784, 10]))));
});

describe('large maps, several points an invocation', { skip: lacks ?? false }, () => {
  for (const [rows, columns] of many(
    [[1031, 1021]],
    [
      [1024, 1024],
      [1031, 1021],
    ],
  ))
    it(`of ${rows} × ${columns}: as it lies, turned round, in place`, () =>
      agree('vast', () => {
        const x = torch.randn([rows, columns]);
        const y = x.t().contiguous();
        const z = x.mul(2);
        z.add_(x.cos());
        return [x.sin(), y, z, x.add(torch.arange(columns))];
      }));
});

describe('rows that a workgroup holds', { skip: lacks ?? false }, () => {
  for (const length of many([384, 1024], [128, 384, 640, 1024])) {
    it(`of ${length}: softmax, layer norm, cross-entropy, the place of the greatest`, () =>
      agree('tiny', () => {
        const x = torch.randn([5, length]).requires_grad_();
        const { layer_norm, cross_entropy } = torch.nn.functional;
        const loss = cross_entropy(x, torch.tensor([0, 1, 2, 3, length - 1]));
        const y = layer_norm(x, [length], torch.randn([length]), torch.randn([length]));
        const total = y.sin().sum().add(x.softmax(-1).square().sum()).add(loss);
        return [y, loss, x.argmax(-1), x.max(-1).values, ...torch.autograd.grad([total], [x])];
      }));
  }

  it('are read once', async () => {
    const [text] = await shadersOf(() => torch.tensor(new Float32Array(2048)).reshape([2, 1024]).softmax(-1));
    assert.equal(text.match(/= b\d+\[/g).length, 4, text);
  });
});
