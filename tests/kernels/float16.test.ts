/** float16 on WebGPU: halves in memory, floats in registers where the adapter has shader-f16; elsewhere an error that says so. */
import { expect } from 'chai';
import type { LoopKernel } from '../../src/kernels/core/kernel.ts';
import { runtime } from '../../src/kernels/core/runtime.ts';
import type { Tensor } from '../../src/kernels/core/tensor.ts';
import { viewOf } from '../../src/kernels/core/view.ts';
import { createWebGPUDevice } from '../../src/kernels/devices/webgpu/device.ts';
import { writeKernel } from '../../src/kernels/devices/webgpu/wgsl/write.ts';
import * as torch from '../../src/kernels/index.ts';
import * as planner from '../../src/kernels/lower/planner.ts';
import { unlessInThisEngine } from '../settings.ts';

const F = torch.nn.functional;

/** y = x + x, from and to memory of these types. */
const doubled = (from: 'float16' | 'float32', to: 'float16' | 'float32'): LoopKernel => ({
  kind: 'loop',
  buffers: [
    { type: from, size: 8, access: 'read' },
    { type: to, size: 8, access: 'write' },
  ],
  exprs: [
    { op: 'load', type: 'float32', buffer: 0, view: viewOf([1]), fill: 0 },
    { op: 'add', type: 'float32', args: [0, 0] },
  ],
  scalars: 0,
  outer: [8],
  inner: [],
  stages: [],
  outputs: [{ expr: 1, buffer: 1, view: viewOf([1]), inner: false }],
});

before(unlessInThisEngine);

describe('WGSL of kernels with halves', () => {
  it('asks for f16 only where memory holds halves, and computes in f32', () => {
    const text = (kernel: LoopKernel) => writeKernel(kernel, { software: false, quads: false }).shaders[0].code;
    const mixed = text(doubled('float16', 'float32'));
    expect(mixed)
      .to.match(/^enable f16;/)
      .and.contain('b0: array<f16, 8>')
      .and.contain('b1: array<f32, 8>');
    expect(mixed).to.match(/f32\(b0\[/);
    expect(text(doubled('float32', 'float16'))).to.match(/= f16\(/);
    expect(text(doubled('float32', 'float32'))).not.to.contain('f16');
  });
});

for (const [way, facts] of [
  ['as this adapter likes', undefined],
  ['as a GPU likes', { software: false, quads: false }],
] as const) {
  describe(`float16 on WebGPU, written ${way}`, function () {
    this.timeout(120_000);

    before(async () => {
      await torch.init({ device: 'webgpu' });
      runtime.use(await createWebGPUDevice({ writeFor: facts }), planner);
    });

    /** Nothing but rounding to halves may differ from the same in float32. */
    async function agree(fn: (...inputs: Tensor[]) => Tensor, ...inputs: Tensor[]): Promise<void> {
      const [halves, floats] = [inputs.map((x) => x.half()), inputs.map((x) => x.half().float())];
      for (const x of [...halves, ...floats]) x.requires_grad_();
      const [found, wanted] = [fn(...halves), fn(...floats)];
      expect(found.dtype).to.equal('float16');
      found.backward(torch.ones_like(found));
      wanted.backward(torch.ones_like(wanted));
      const pairs = [[found, wanted], ...halves.map((x, at) => [x.grad!, floats[at].grad!])];
      for (const [a, b] of pairs) {
        expect(a.dtype).to.equal('float16');
        const [x, y] = [await a.data(), await b.data()];
        expect(x.length).to.equal(y.length);
        y.forEach((value, at) => {
          const near = Math.abs(x[at] - value) <= 4e-3 * Math.abs(value) + 4e-3;
          if (!near) throw new Error(`${fn}: element ${at} is ${x[at]} instead of ${value}`);
        });
      }
    }

    it('gives what halves hold, of an odd number of elements too', async function () {
      if (!runtime.device.half) {
        expect(() => torch.tensor([1], { dtype: 'float16' })).to.throw(/float16 .* no shader-f16: use float32/);
        expect(() => torch.ones(2).half()).to.throw(/no shader-f16/);
        this.skip();
      }
      const x = torch.tensor([0.1, 1 / 3, 2049, 2051, 65519, 65520, 6e-8, 2.9e-8, -5], { dtype: 'float16' });
      const wanted = [0.0999755859375, 0.333251953125, 2048, 2052, 65504, Infinity, 2 ** -24, 0, -5];
      expect(await x.tolist()).to.deep.equal(wanted);
      const computed = torch.tensor([0.1, 1 / 3, 2049, 2051, 65519, 65520, -5]).half();
      expect(await computed.tolist()).to.deep.equal([...wanted.slice(0, 6), -5]);
      expect(
        await computed
          .add(1)
          .at({ slice: [1, null, 3] })
          .tolist(),
      ).to.deep.equal([1.3330078125, 65504]);
    });

    it('computes as float32 does, but for rounding', async function () {
      if (!runtime.device.half) this.skip();
      torch.manual_seed(1);
      const r = (...size: number[]) => torch.randn(size);
      await agree((x, y) => x.mul(y).add(1).tanh(), r(3, 5), r(5));
      await agree((a, b) => a.matmul(b), r(7, 20), r(20, 12));
      await agree((a, b) => a.matmul(b), r(33, 17), r(17, 9));
      await agree((x, w, b) => F.linear(x, w, b).relu(), r(16, 64), r(32, 64).mul(0.1), r(32));
      await agree((x, w) => F.conv2d(x, w, null, 1, 1), r(2, 3, 8, 8), r(4, 3, 3, 3).mul(0.2));
      await agree((x) => x.softmax(1).mul(x), r(9, 31));
      await agree((x, w, b) => F.layer_norm(x, [24], w, b), r(5, 24), r(24), r(24));
      await agree((x) => x.mean(), r(129, 257));
      await agree((x) => x.cumsum(1).mul(0.1), r(3, 11));
      await agree((x) => x.sort(1).values.mul(2), r(3, 11));
      await agree((x) => x.index_select(0, torch.tensor([2, 0, 2])), r(4, 3));
      await agree((x, y) => x.index_add(0, torch.tensor([1, 1, 3]), y), r(5, 3), r(3, 3));
      await agree((q, k, v) => F.scaled_dot_product_attention(q, k, v), r(2, 6, 8), r(2, 6, 8), r(2, 6, 8));
    });

    it('trains a model of halves, changed in place, whose file holds halves', async function () {
      if (!runtime.device.half) this.skip();
      torch.manual_seed(0);
      const model = new torch.nn.Sequential(
        new torch.nn.Linear(5, 17),
        new torch.nn.ReLU(),
        new torch.nn.Linear(17, 1),
      );
      model.half();
      const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.02 });
      const x = torch.randn(33, 5).half();
      const y = x.sum(1, true);
      const losses: number[] = [];
      for (let step = 0; step < 40; step++) {
        optimizer.zero_grad();
        const loss = F.mse_loss(model(x) as Tensor, y);
        loss.backward();
        optimizer.step();
        losses.push(await loss.item());
      }
      expect(losses.at(-1)).to.be.lessThan(losses[0] / 5);
      const [weight] = model.parameters();
      weight.detach().at(0).fill_(0.25);
      expect(await weight.at(0).tolist()).to.deep.equal([0.25, 0.25, 0.25, 0.25, 0.25]);
      const loaded = await torch.load(await torch.save(model.state_dict()));
      expect(loaded['0.weight'].dtype).to.equal('float16');
      expect(await loaded['0.weight'].tolist()).to.deep.equal(await weight.tolist());
    });

    it('is read from the middle of a pair of halves on', async function () {
      if (!runtime.device.half) this.skip();
      const x = torch.arange(9).half();
      expect(await x.narrow(0, 3, 4).tolist()).to.deep.equal([3, 4, 5, 6]);
      expect(await x.at({ slice: [5, null, 3] }).tolist()).to.deep.equal([5, 8]);
      expect(await x.at(7).item()).to.equal(7);
    });

    it("binds halves to an author's own shader", async function () {
      if (!runtime.device.half) this.skip();
      const twice = torch.kernel({
        wgsl: `enable f16;
@group(0) @binding(0) var<storage, read> x: array<f16>;
@group(0) @binding(1) var<storage, read_write> y: array<f16>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&y)) { y[id.x] = 2h * x[id.x]; }
}`,
        outputs: (x: Tensor) => [{ shape: x.shape, dtype: 'float16' as const }],
        workgroups: 1,
      });
      const y = twice(torch.tensor([1, 2.5, -3], { dtype: 'float16' })) as Tensor;
      expect(y.dtype).to.equal('float16');
      expect(await y.tolist()).to.deep.equal([2, 5, -6]);
    });
  });
}
