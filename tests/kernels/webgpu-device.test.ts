/** The WebGPU device as a device: memory, order, reading back, caches, errors. */
import { expect } from 'chai';
import { dtypeOf, type Stored } from '../../src/kernels/core/dtype.ts';
import type { LoopKernel } from '../../src/kernels/core/kernel.ts';
import { viewOf } from '../../src/kernels/core/view.ts';
import { createWebGPUDevice, type WebGPUDevice } from '../../src/kernels/devices/webgpu/device.ts';

let device: WebGPUDevice;
before(async () => {
  device = await createWebGPUDevice();
});
after(() => {
  device.destroy();
});

const NO_SCALARS = new Uint32Array(0);
const word = (x: number) => new Uint32Array(new Float32Array([x]).buffer)[0];

/** x += scalar, in place. */
function adding(size: number): LoopKernel {
  return {
    kind: 'loop',
    buffers: [{ type: 'float32', size, access: 'readwrite' }],
    exprs: [
      { op: 'load', type: 'float32', buffer: 0, view: viewOf([1]), fill: 0 },
      { op: 'scalar', type: 'float32', slot: 0 },
      { op: 'add', type: 'float32', args: [0, 1] },
    ],
    scalars: 1,
    outer: [size],
    inner: [],
    stages: [],
    outputs: [{ expr: 2, buffer: 0, view: viewOf([1]), inner: false }],
  };
}

function filled(values: number[], dtype: Stored = 'float32') {
  const buffer = device.alloc(values.length * 4);
  const Values = {
    float32: Float32Array,
    float16: Float32Array,
    int32: Int32Array,
    uint8: Uint8Array,
    bool: Uint8Array,
  }[dtype];
  device.write(buffer, dtype, new Values(values));
  return buffer;
}

const read = async (buffer: ReturnType<typeof filled>, size: number, dtype: Stored = 'float32') => [
  ...(await device.read([{ buffer, dtype, size }]))[0],
];

it('gives back what was written, in each dtype', async () => {
  const values = { float32: [1.5, -0, 2 ** 80], int32: [-5, 2 ** 31 - 1], uint8: [0, 255, 7], bool: [1, 0, 1, 1, 0] };
  const requests = Object.entries(values).map(([name, data]) => {
    const dtype = dtypeOf(name) as Stored;
    return { buffer: filled(data, dtype), dtype, size: data.length };
  });
  const found = await device.read(requests);
  expect(found.map((v) => [...v])).to.deep.equal(Object.values(values));
  expect(found[2]).to.be.instanceOf(Uint8Array);
});

it('gives back a part of what was written, no matter what else is asked for', async () => {
  const values = { float32: [1.5, -0, 2 ** 80, 4], int32: [-5, 6, 7], bool: [1, 0, 1, 0, 1] };
  const requests = Object.entries(values).map(([name, data]) => {
    const dtype = dtypeOf(name) as Stored;
    return { buffer: filled(data, dtype), dtype, from: 2, size: data.length - 2 };
  });
  expect((await device.read(requests)).map((v) => [...v])).to.deep.equal([[2 ** 80, 4], [7], [1, 0, 1]]);
});

it('keeps the order of writes, steps and reads', async () => {
  const buffer = filled([1, 2]);
  const program = device.compile(adding(2));
  const step = { program, buffers: [buffer], scalars: 0 };
  device.execute([step], new Uint32Array([word(10)]));
  const first = read(buffer, 2);
  device.write(buffer, 'float32', new Float32Array([5, 6]));
  device.execute([step, step], new Uint32Array([word(100)]));
  const second = read(buffer, 2);
  expect(await Promise.all([first, second])).to.deep.equal([
    [11, 12],
    [205, 206],
  ]);
});

it('gives each step its own scalars, however many steps there are', async () => {
  const buffer = filled([0]);
  const program = device.compile(adding(1));
  const count = 1000;
  const scalars = Uint32Array.from({ length: count }, (_, i) => word(i));
  device.execute(
    Array.from({ length: count }, (_, i) => ({ program, buffers: [buffer], scalars: i })),
    scalars,
  );
  expect(await read(buffer, 1)).to.deep.equal([(count * (count - 1)) / 2]);
});

it('runs more workgroups than one dimension of a dispatch may have', async () => {
  const size = 65536 * 64 + 3;
  const buffer = device.alloc(size * 4);
  device.write(buffer, 'float32', new Float32Array(size).fill(1));
  device.execute(
    [{ program: device.compile(adding(size)), buffers: [buffer], scalars: 0 }],
    new Uint32Array([word(2)]),
  );
  const [values] = await device.read([{ buffer, dtype: 'float32', size }]);
  expect(values.every((x) => x === 3)).to.equal(true);
  device.free(buffer);
});

it('gives one program for equal structures, and another for a constant that JSON cannot tell apart', () => {
  expect(device.compile(adding(7))).to.equal(device.compile(adding(7)));
  const constant = (value: number): LoopKernel => {
    const kernel = adding(7);
    kernel.exprs[1] = { op: 'const', type: 'float32', value };
    return { ...kernel, scalars: 0 };
  };
  const programs = [0, -0, NaN, Infinity, -Infinity].map((x) => device.compile(constant(x)));
  expect(new Set(programs).size).to.equal(5);
});

it('creates nothing in steady state', async () => {
  const buffer = filled([0, 0, 0]);
  const step = { program: device.compile(adding(3)), buffers: [buffer], scalars: 0 };
  const round = async () => {
    device.execute([step, step], new Uint32Array([word(1)]));
    await device.read([{ buffer, dtype: 'float32', size: 3 }]);
  };
  await round();
  const gpu = device.device;
  const made: string[] = [];
  for (const name of ['createBuffer', 'createBindGroup', 'createComputePipelineAsync', 'createShaderModule'] as const) {
    const real = gpu[name] as (...args: unknown[]) => unknown;
    Object.assign(gpu, {
      [name]: (...args: unknown[]) => {
        made.push(name);
        return real.apply(gpu, args);
      },
    });
  }
  for (let i = 0; i < 5; i++) await round();
  expect(made).to.deep.equal([]);
});

it('forgets the bind groups of freed buffers', async () => {
  const program = device.compile(adding(3)) as ReturnType<WebGPUDevice['compile']> & { groups: Map<string, unknown> };
  const before = program.groups.size;
  for (let i = 0; i < 5; i++) {
    const buffer = filled([1, 2, 3]);
    device.execute([{ program, buffers: [buffer], scalars: 0 }], new Uint32Array([word(1)]));
    expect(program.groups.size).to.equal(before + 1);
    device.free(buffer);
  }
  expect(program.groups.size).to.equal(before);
});

it('never dispatches what has no elements', async () => {
  const buffer = device.alloc(0);
  device.execute([{ program: device.compile(adding(0)), buffers: [buffer], scalars: 0 }], new Uint32Array([word(1)]));
  device.execute([], NO_SCALARS);
  expect(await read(buffer, 0)).to.deep.equal([]);
  await device.idle();
});

it('says how much memory was asked for when it is more than there is', () => {
  expect(() => device.alloc(2 ** 45)).to.throw(/needs 33554432 MiB; this GPU allows \d+ MiB/);
});

it('prints a kernel as WGSL', () => {
  expect(device.wgslOf(adding(3))).to.match(/@compute[\s\S]*b0\[c_\d+\] = /);
});

it('rejects what is read after the GPU refused something, instead of giving wrong values', async () => {
  const other = await createWebGPUDevice();
  const buffer = other.alloc(16);
  const error = console.error;
  console.error = () => {};
  other.device.createShaderModule({ code: 'this is not WGSL' });
  let message = '';
  await other.read([{ buffer, dtype: 'float32', size: 4 }]).catch((e: Error) => (message = e.message));
  console.error = error;
  expect(message).to.match(/^WebGPU: /);
  other.destroy();
});

it('rejects what is read once the device is gone', async () => {
  const other = await createWebGPUDevice();
  const buffer = other.alloc(16);
  other.destroy();
  let message = '';
  await other.read([{ buffer, dtype: 'float32', size: 4 }]).catch((e: Error) => (message = e.message));
  expect(message).to.match(/WebGPU/);
});

it('tells all who read what was refused, and forgets it: what comes after may be right', async () => {
  const good = filled([1, 2]);
  device.device.createBuffer({ size: 16, usage: 0x8000_0000 });
  const [first, second] = await Promise.allSettled([read(good, 2), read(good, 2)]);
  for (const { status } of [first, second]) expect(status).to.equal('rejected');
  expect((first as PromiseRejectedResult).reason.message).to.match(/^WebGPU: /);
  expect(await read(good, 2)).to.deep.equal([1, 2]);
});

describe('while shaders are compiled', () => {
  /** A device whose pipelines come when they are let go; `asked` says how many it was asked for. */
  async function held() {
    const own = await createWebGPUDevice();
    const gpu = own.device;
    const real = gpu.createComputePipelineAsync;
    const gate = { asked: 0, submits: 0, release: () => {}, refuse: (_: Error) => {} };
    const released = new Promise<void>((resolve, reject) => Object.assign(gate, { release: resolve, refuse: reject }));
    Object.assign(gpu, {
      createComputePipelineAsync: async (descriptor: GPUComputePipelineDescriptor) => {
        gate.asked++;
        const made = real.call(gpu, descriptor);
        await released;
        return made;
      },
    });
    const submit = gpu.queue.submit;
    Object.assign(gpu.queue, {
      submit: (buffers: GPUCommandBuffer[]) => {
        // Firefox is nudged by empty ones.
        if (buffers.length > 0) gate.submits++;
        return submit.call(gpu.queue, buffers);
      },
    });
    const buffer = own.alloc(8);
    own.write(buffer, 'float32', new Float32Array([1, 2]));
    const values = async () => [...(await own.read([{ buffer, dtype: 'float32', size: 2 }]))[0]];
    const add = (size: number) => ({ program: own.compile(adding(size)), buffers: [buffer], scalars: 0 });
    return { own, gate, buffer, values, add };
  }

  it('has asked for all of a batch’s before the first is there, and submits nothing till then', async () => {
    const { own, gate, values, add } = await held();
    own.execute([add(1), add(2)], new Uint32Array([word(10)]));
    expect(gate).to.include({ asked: 2, submits: 0 });
    gate.release();
    expect(await values()).to.deep.equal([21, 12]);
    own.destroy();
  });

  it('keeps the order of steps, writes, reads and what is freed, and their values as they were asked for', async () => {
    const { own, gate, buffer, values, add } = await held();
    const other = own.alloc(8);
    const step = add(2);
    const scalars = new Uint32Array([word(10)]);
    own.execute([step], scalars);
    own.execute([{ ...step, buffers: [other] }], scalars);
    own.free(other);
    const first = values();
    const written = new Float32Array([5, 6]);
    own.write(buffer, 'float32', written);
    written.fill(0);
    scalars[0] = word(100);
    own.execute([step], scalars);
    scalars[0] = 0;
    step.buffers = [];
    const second = values();
    expect(gate.submits).to.equal(0);
    gate.release();
    expect(await Promise.all([first, second])).to.deep.equal([
      [11, 12],
      [105, 106],
    ]);
    own.destroy();
  });

  it('tells whoever may go too far ahead when nothing waits any more', async () => {
    const { own, gate, add } = await held();
    expect(own.behind!(true)).to.equal(undefined);
    own.execute([add(2)], new Uint32Array([word(1)]));
    expect(own.behind!()).to.equal(undefined);
    const behind = own.behind!(true);
    gate.release();
    await behind;
    expect(gate.submits).to.equal(1);
    expect(own.behind!(true)).to.equal(undefined);
    own.destroy();
  });

  it('tells a pipeline that is refused to whoever reads, each time it should have run', async () => {
    const { own, gate, values, add } = await held();
    gate.refuse(new Error('too much of everything'));
    for (let round = 0; round < 2; round++) {
      own.execute([add(2)], new Uint32Array([word(1)]));
      const [{ reason }] = (await Promise.allSettled([values()])) as PromiseRejectedResult[];
      expect(reason.message).to.equal('WebGPU: too much of everything');
    }
    expect(await values()).to.deep.equal([1, 2]);
    own.destroy();
  });

  it('leaves nobody waiting when the device goes', async () => {
    const { own, values, add } = await held();
    own.execute([add(2)], new Uint32Array([word(1)]));
    const waiting = [values(), own.idle(), own.behind!(true)];
    own.destroy();
    const settled = await Promise.allSettled(waiting);
    expect(settled.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'fulfilled']);
  });
});
