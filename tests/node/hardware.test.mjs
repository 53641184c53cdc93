/**
 * Kernels as they are written for hardware GPUs, run on whatever adapter Node has, a software one too: they mean the same. Their sizes
 * do not divide the tiles. Skipped where there is no adapter.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adapterEnvironment } from '../../scripts/vulkan.mjs';
import { bundled } from './bundle.mjs';

const { env, lacks } = await adapterEnvironment();
Object.assign(process.env, env);

const FACTS = { software: false, quads: false };
const { torch, runtime, planner, createWebGPUDevice, createCPUDevice } = lacks
  ? {}
  : await bundled(
      'hardware',
      `export { default as torch } from './src/kernels/whole.ts';
       export { runtime } from './src/kernels/core/runtime.ts';
       export * as planner from './src/kernels/lower/planner.ts';
       export { createWebGPUDevice } from './src/kernels/devices/webgpu/device.ts';
       export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';`,
    );

/** Made anew each time: the runtime gives up the one that it had. */
const DEVICES = {
  cpu: () => createCPUDevice(),
  /** As for a GPU of many places, most of which stay empty here: small tiles, and k in parts. */
  vast: () => createWebGPUDevice({ writeFor: { ...FACTS, memory: 32768 } }),
  /** As for one that a single workgroup fills: tiles as large as can be. */
  tiny: () => createWebGPUDevice({ writeFor: { ...FACTS, memory: 32768, places: 1 } }),
};
before(async () => {
  if (lacks) return;
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  if (!globalThis.navigator) globalThis.navigator = {};
  Object.defineProperty(navigator, 'gpu', { value: create([]), configurable: true });
});
after(async () => {
  if (!lacks) runtime.use(await DEVICES.cpu(), planner);
});

/** What `make` computes on a device. */
async function on(name, make) {
  runtime.use(await DEVICES[name](), planner);
  torch.manual_seed(5);
  return Promise.all([make()].flat().map((tensor) => tensor.data()));
}

async function agree(name, make) {
  const [wanted, found] = [await on('cpu', make), await on(name, make)];
  wanted.forEach((values, which) => {
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    values.forEach((value, i) => {
      const error = Math.abs(found[which][i] - value);
      assert.ok(error <= 2e-6 * scale, `result ${which}, element ${i}: ${found[which][i]}, not ${value}`);
    });
  });
}

/** What the kernels of `make` are written as. */
async function shadersOf(make) {
  runtime.use(await DEVICES.vast(), planner);
  const rows = await torch.profiler.profile(() => void make(), { wgsl: true });
  return rows.map(({ wgsl }) => wgsl);
}

describe('products in tiles', { skip: lacks ?? false }, () => {
  for (const [tile, device, m, k, n] of [
    ['128 × 128', 'tiny', 130, 36, 141],
    ['64 × 128', 'tiny', 61, 33, 130],
    ['64 × 64', 'tiny', 70, 33, 61],
    ['32 × 32', 'tiny', 31, 17, 33],
    ['k in parts that divide it', 'vast', 40, 4096, 36],
    ['k in parts that do not', 'vast', 20, 4099, 36],
  ]) {
    it(`${tile}: ${m} × ${k} × ${n}, as they lie and turned round`, () =>
      agree(device, () => {
        const [a, b, c, d] = [
          [m, k],
          [k, n],
          [k, m],
          [n, k],
        ].map((shape) => torch.randn(shape));
        return [a.matmul(b), c.t().matmul(d.t())];
      }));
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
  for (const [rows, columns] of [
    [1024, 1024],
    [1031, 1021],
  ])
    it(`of ${rows} × ${columns}: as it lies, turned round, in place`, () =>
      agree('vast', () => {
        const x = torch.randn([rows, columns]);
        const y = x.t().contiguous();
        const z = x.mul(2);
        z.add_(x.cos());
        return [x.sin(), y, z, x.add(torch.arange(columns))];
      }));
});

describe('attention as one kernel', { skip: lacks ?? false }, () => {
  const { scaled_dot_product_attention } = torch?.nn.functional ?? {};
  for (const [shape, size, out, options] of [
    [[2, 3, 70, 16], 70, 16, {}],
    [[2, 70, 20], 70, 12, { is_causal: true }],
    [[3, 5, 8], 33, 64, { scale: 2 }],
  ]) {
    it(`of ${shape} on ${size} of ${out}, ${JSON.stringify(options)}`, () =>
      agree('vast', () => {
        const [lead, width] = [shape.slice(0, -2), shape.at(-1)];
        const [q, k, v] = [shape, [...lead, size, width], [...lead, size, out]].map((s) => torch.randn(s));
        return scaled_dot_product_attention(q, k, v, options);
      }));
  }

  it('is what a layer computes of several heads where no gradient is wanted', async () => {
    const make = () => {
      const layer = new torch.nn.MultiheadAttention(32, 4, { batch_first: true });
      const x = torch.randn([2, 9, 32]);
      return torch.no_grad(() => layer(x, x, x, { need_weights: false })[0]);
    };
    await agree('vast', make);
    const names = (await torch.profiler.profile(() => void make())).map(({ name }) => name);
    assert.ok(names.includes('attention'), names.join('; '));
  });

  it('leaves gradients to the kernels that have them', () =>
    agree('vast', () => {
      const [q, k, v] = Array.from({ length: 3 }, () => torch.randn([2, 6, 8]).requires_grad_());
      return torch.autograd.grad([scaled_dot_product_attention(q, k, v).sin().sum()], [q, k, v]);
    }));
});

describe('rows that a workgroup holds', { skip: lacks ?? false }, () => {
  for (const length of [128, 384, 640, 1024]) {
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
