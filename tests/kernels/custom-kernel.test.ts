/** torch.kernel on WebGPU: an author's WGSL among torch's own operations; and torch.profiler, which times both. */
import { expect } from 'chai';
import type { KernelError } from '../../src/kernels/devices/webgpu/complaint.ts';
import * as torch from '../../src/kernels/index.ts';

before(() => torch.init({ device: 'webgpu' }));
after(() => torch.init({ device: 'cpu' }));

const HEAD = `@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {`;

const squared = torch.kernel({
  name: 'squared',
  wgsl: `${HEAD}
  if (id.x < arrayLength(&y)) { y[id.x] = x[id.x] * x[id.x]; }
}`,
  outputs: (x) => ({ shape: x.shape }),
  workgroups: (x) => Math.ceil(x.numel() / 64),
  backward: (ctx, grad) => grad.mul(ctx.saved_tensors[0]).mul(2),
}) as (x: torch.Tensor) => torch.Tensor;

const reject = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not reject');
};

it('runs between other operations, over and over', async () => {
  for (let step = 1; step < 4; step++) {
    const x = torch.arange(5, { dtype: 'float32' }).mul(step);
    expect(await squared(x).add(1).tolist()).to.deep.equal([0, 1, 2, 3, 4].map((i) => (i * step) ** 2 + 1));
  }
});

it('takes views, and the same tensor twice', async () => {
  const x = torch.arange(6, { dtype: 'float32' }).reshape([2, 3]);
  expect(await squared(x.t()).tolist()).to.deep.equal([
    [0, 9],
    [1, 16],
    [4, 25],
  ]);
  const sum = torch.kernel({
    wgsl: `@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@compute @workgroup_size(1) fn add(@builtin(workgroup_id) id: vec3u) { y[id.x] = a[id.x] + b[id.x]; }`,
    entry: 'add',
    inputs: [x, x],
    outputs: { shape: [2, 3] },
    workgroups: 6,
  }) as torch.Tensor;
  expect(await sum.sum().item()).to.equal(30);
});

it('has several outputs of several dtypes, wanted or not', async () => {
  const split = torch.kernel({
    wgsl: `@group(0) @binding(0) var<storage, read> x: array<i32>;
@group(0) @binding(1) var<storage, read_write> half: array<f32>;
@group(0) @binding(2) var<storage, read_write> odd: array<u32>;
@compute @workgroup_size(1) fn main(@builtin(workgroup_id) id: vec3u) {
  half[id.x] = f32(x[id.x]) / 2; odd[id.x] = u32(x[id.x] & 1);
}`,
    outputs: (x) => [{ shape: x.shape }, { shape: x.shape, dtype: 'bool' }],
    workgroups: [4],
  });
  const x = torch.arange(4);
  const [half, odd] = split(x) as torch.Tensor[];
  expect(await half.tolist()).to.deep.equal([0, 0.5, 1, 1.5]);
  expect(await odd.tolist()).to.deep.equal([false, true, false, true]);
  expect(await (split(x) as torch.Tensor[])[1].sum().item()).to.equal(2);
});

it('is differentiable when a backward is given, and says when it is not', async () => {
  const x = torch.tensor([1, 2, 3], { dtype: 'float32', requires_grad: true });
  squared(x).mul(10).sum().backward();
  expect(await x.grad!.tolist()).to.deep.equal([20, 40, 60]);
  expect(await torch.autograd.gradcheck(squared, x)).to.equal(true);
  const plain = torch.kernel({
    wgsl: `${HEAD} y[0] = x[0]; }`,
    inputs: [x],
    outputs: { shape: [] },
    workgroups: 1,
  }) as torch.Tensor;
  expect(() => plain.backward()).to.throw(/is not differentiable: give it a backward/);
});

it('tells mistakes at the author’s line, and is usable again afterwards', async () => {
  const broken = torch.kernel({
    name: 'broken',
    wgsl: `${HEAD}
  y[id.x] = 1;
  y[id.x] = nowhere + 1;
}`,
    inputs: [torch.ones(3)],
    outputs: { shape: [3] },
    workgroups: 1,
  }) as torch.Tensor;
  const error = (await reject(broken.tolist())) as KernelError;
  expect(error.name).to.equal('KernelError');
  expect(error.line).to.equal(5);
  expect(error.column).to.be.greaterThan(0);
  expect(error.message).to.match(/torch.kernel 'broken', line 5, column \d+: .*nowhere/);
  expect(error.message).to.contain('y[id.x] = nowhere + 1;');
  expect(await squared(torch.tensor([3], { dtype: 'float32' })).tolist()).to.deep.equal([9]);
});

it('tells what a pipeline is refused for, each time it is asked to run', async () => {
  const missing = torch.kernel({
    wgsl: `${HEAD} y[0] = x[0]; }`,
    entry: 'start',
    outputs: { shape: [3] },
    workgroups: 1,
  }) as (x: torch.Tensor) => torch.Tensor;
  for (let run = 0; run < 2; run++) {
    expect((await reject(missing(torch.ones(3)).tolist())).message).to.match(/torch.kernel 'kernel'/);
  }
  expect(await torch.ones(2).tolist()).to.deep.equal([1, 1]);
});

it('is profiled with torch’s own kernels', async () => {
  const [a, b] = [torch.randn([32, 16]), torch.randn([16, 8])];
  const rows = await torch.profiler.profile(
    async () => {
      for (let i = 0; i < 3; i++) await squared(a.matmul(b)).sum().item();
    },
    { wgsl: true },
  );
  expect(rows.map(({ calls }) => calls)).to.deep.equal(rows.map(() => 3));
  expect(rows.map(({ name }) => name)).to.include('squared');
  const product = rows.find(({ name }) => name.startsWith('matmul 32×8×16'))!;
  expect(product.bytes).to.equal(3 * 4 * (32 * 16 + 16 * 8 + 32 * 8));
  expect(product.wgsl).to.contain('@compute');
  for (const { time_ms } of rows) expect(time_ms === null || time_ms >= 0).to.equal(true);
});
