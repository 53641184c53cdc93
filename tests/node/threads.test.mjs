/**
 * Threads of the CPU device, in Node: what they compute is bit for bit what one thread computes; nobody waits for a helper that does not come,
 * and all are gone in the end.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { bundled, file } from './bundle.mjs';

const { getBuiltinModule } = process;
const threads = getBuiltinModule('node:worker_threads');
/** Those that have not ended. */
const running = new Set();

class Counted extends threads.Worker {
  constructor(...args) {
    super(...args);
    running.add(this);
    this.ended = new Promise((resolve) => {
      this.once('exit', () => {
        running.delete(this);
        resolve();
      });
    });
  }
  /** Tests wait for them; that a process does not, is a test of its own. */
  unref() {}
}

/** What a helper is for the moment. */
let Worker = Counted;
process.getBuiltinModule = (name) =>
  name === 'node:worker_threads' ? { ...threads, Worker } : getBuiltinModule.call(process, name);

const { assemble, Code, createCPUDevice, Heap, Pool, random, V, viewOf } = await bundled(
  'threads',
  `export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';
   export { Heap } from './src/kernels/devices/cpu/heap.ts';
   export { Pool } from './src/kernels/devices/cpu/threads/pool.ts';
   export { assemble } from './src/kernels/devices/cpu/wasm/assemble.ts';
   export { Code, V } from './src/kernels/devices/cpu/wasm/assembler.ts';
   export { viewOf } from './src/kernels/core/view.ts';
   export * as random from './tests/kernels/random-kernels.ts';`,
);

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Runs a kernel on these values. @returns what stands for the bits of all buffers afterwards */
function run(device, { kernel, memory, scalars }) {
  const buffers = memory.map((data, b) => {
    const buffer = device.alloc(data.length * 4);
    device.write(buffer, kernel.buffers[b].type, data);
    return buffer;
  });
  device.execute([{ program: device.compile(kernel), buffers, scalars: 0 }], scalars);
  const found = buffers.map((buffer, b) =>
    device.readNow({ buffer, dtype: kernel.buffers[b].type, size: memory[b].length }),
  );
  for (const buffer of buffers) device.free(buffer);
  return found.map(({ buffer }) => createHash('sha256').update(Buffer.from(buffer)).digest('hex'));
}

/** As many numbers, about normal. */
function numbers(count, seed) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from({ length: count }, () => uniform() + uniform() - uniform() - uniform());
}

/** out[m, n] = Σ a[m, k] · b[k, n], or of b[n, k] where it is `turned`; so many of them. */
function product(m, n, k, { turned = false, count = 1 } = {}) {
  const sizes = [m * k, n * k, m * n];
  const buffers = sizes.map((size, b) => ({ type: 'float32', size: count * size, access: b < 2 ? 'read' : 'write' }));
  const kernel = {
    kind: 'contract',
    buffers,
    exprs: [{ op: 'reduced', type: 'float32', stage: 0 }],
    scalars: [],
    batch: [count],
    m: [m],
    n: [n],
    k: [k],
    a: { buffer: 0, view: viewOf([m * k, k, 1]) },
    b: { buffer: 1, view: viewOf([n * k, ...(turned ? [k, 1] : [1, n])]) },
    outputs: [{ expr: 0, buffer: 2, view: viewOf([m * n, n, 1]) }],
  };
  const memory = buffers.map(({ size }, b) => (b < 2 ? numbers(size, b + 1) : new Float32Array(size)));
  return { kernel, memory, scalars: new Uint32Array(1) };
}

/** Waits until helpers are there, and have done something. */
async function helped(device) {
  for (const since = device.threads.pool?.helped ?? 0; (device.threads.pool?.helped ?? 0) === since; await turn())
    run(device, product(64, 64, 64));
}

describe('with helpers', () => {
  let alone;
  let many;
  before(async () => {
    alone = await createCPUDevice({ threads: { most: 1 } });
    many = await createCPUDevice({ threads: { most: 3, least: 0 } });
    await helped(many);
  });
  after(() => {
    alone.destroy();
    many.destroy();
  });

  for (const [name, make] of Object.entries(random)) {
    if (!/^random[A-Z]/.test(name) || name === 'randomOf') continue;
    test(`${name} comes out bit for bit as with one thread`, () => {
      for (let seed = 0; seed < 150; seed++) {
        const it = make(seed);
        assert.deepEqual(run(many, it), run(alone, it), `seed ${seed}`);
      }
    });
  }

  test('so do products of all shapes', () => {
    for (const [m, n, k] of [
      ...[
        [1, 1, 1],
        [4, 8, 1],
        [3, 7, 5],
        [5, 9, 0],
        [1, 300, 50],
        [300, 1, 50],
        [7, 501, 385],
      ],
      ...[
        [64, 64, 64],
        [65, 63, 400],
        [128, 10, 784],
        [10, 128, 64],
        [250, 129, 800],
        [401, 402, 7],
        [66, 40, 7000],
      ],
    ]) {
      for (const turned of [false, true]) {
        const it = product(m, n, k, { turned });
        assert.deepEqual(run(many, it), run(alone, it), `${[m, n, k]}, ${turned ? 'turned' : 'as it is'}`);
      }
    }
  });

  test('so do many small products, which are shared as they are', async () => {
    const small = await createCPUDevice({ threads: { most: 3, least: 1 << 16 } });
    await helped(small);
    for (const [m, n, k] of [
      [32, 32, 32],
      [33, 21, 50],
      [64, 16, 64],
      [5, 100, 300],
      [40, 7, 384],
      [40, 7, 385],
    ]) {
      for (const turned of [false, true]) {
        const it = product(m, n, k, { turned, count: 30 });
        const before = small.threads.pool.helped;
        const wanted = run(alone, it);
        do {
          assert.deepEqual(run(small, it), wanted, `${[m, n, k]}, ${turned ? 'turned' : 'as it is'}`);
          await turn();
        } while (k < 385 && small.threads.pool.helped === before);
      }
    }
    small.destroy();
  });

  test('so it does in memory that has grown since they came', () => {
    const large = many.alloc(1 << 27);
    const it = product(500, 300, 200);
    assert.deepEqual(run(many, it), run(alone, it));
    many.free(large);
  });

  test('they did some of it', () => {
    assert.equal(many.threads.pool.helpers, 2);
  });
});

describe('a helper', () => {
  let alone;
  let device;
  const it = product(200, 120, 80);
  const begin = async (options) => {
    device = await createCPUDevice({ threads: { most: 3, least: 0, ...options } });
    // Its code comes, and the first job asks for helpers.
    while (!device.threads.pool) {
      run(device, it);
      await turn();
    }
    run(device, it);
  };
  const allEnded = () => Promise.all([...running].map(({ ended }) => ended));
  before(async () => {
    alone = await createCPUDevice({ threads: { most: 1 } });
  });
  afterEach(async () => {
    device.destroy();
    await allEnded();
    assert.equal(running.size, 0);
    Worker = Counted;
  });

  test('that can not be started is done without, and asked for once', async () => {
    let asked = 0;
    Worker = class {
      constructor() {
        asked++;
        throw new Error('refused');
      }
    };
    await begin();
    for (let n = 0; n < 3; n++) assert.deepEqual(run(device, it), run(alone, it));
    assert.equal(asked, 1);
    assert.equal(device.threads.pool.helpers, 0);
  });

  test('that fails as it begins is done without', async () => {
    let failed;
    const told = new Promise((resolve) => {
      failed = resolve;
    });
    Worker = class extends Counted {
      constructor(_, options) {
        super('throw new Error("no")', options);
        this.once('error', failed);
      }
    };
    await begin();
    await told;
    assert.deepEqual(run(device, it), run(alone, it));
    assert.equal(device.threads.pool.helpers, 0);
  });

  test('that has not come yet is not waited for', async () => {
    Worker = class extends Counted {
      constructor(_, options) {
        super('setInterval(() => {}, 1000)', options);
      }
    };
    await begin();
    for (let n = 0; n < 3; n++) assert.deepEqual(run(device, it), run(alone, it));
    assert.equal(running.size, 2);
  });

  test('that somebody has ended is not waited for', async () => {
    await begin();
    await helped(device);
    await Promise.all([...running].map((worker) => worker.terminate()));
    for (let n = 0; n < 3; n++) assert.deepEqual(run(device, it), run(alone, it));
  });

  test('that nobody needs goes, and comes again', async () => {
    await begin({ idle: 20 });
    await helped(device);
    const first = [...running];
    await Promise.all(first.map(({ ended }) => ended));
    assert.equal(device.threads.pool.helpers, 0);
    await helped(device);
    assert.ok(running.size > 0);
    assert.deepEqual(run(device, it), run(alone, it));
  });

  test('goes with its device', async () => {
    await begin();
    await helped(device);
    assert.equal(running.size, 2);
    device.destroy();
    await allEnded();
    assert.equal(running.size, 0);
  });
});

test('a process ends without waiting for helpers', async () => {
  const program = `
    import { createCPUDevice } from ${JSON.stringify(file('threads'))};
    const device = await createCPUDevice({ threads: { most: 2, least: 0 } });
    const kernel = ${JSON.stringify(product(64, 64, 64).kernel)};
    const buffers = kernel.buffers.map(({ size }) => device.alloc(size * 4));
    while (!device.threads.pool?.helped) {
      device.execute([{ program: device.compile(kernel), buffers, scalars: 0 }], new Uint32Array(1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    console.log('helped');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  assert.equal(stdout, 'helped\n');
});

test('a part that fails, wherever, is told; the next job is done', async () => {
  const heap = new Heap(undefined, true);
  const pool = new Pool(heap, 3);
  const code = new Code(1);
  code.mem(V.store, 0, -1, code.get(0), code.ints(7))();
  const module = assemble(heap, [{ code, params: 1 }]);
  for (pool.job(module); pool.helpers < 2; await turn());
  const to = heap.alloc(64 * 4);
  const jobOf = (beyond) => {
    const job = pool.job(module);
    for (let part = 0; part < 64; part++) {
      job.part();
      job.functions[0](part === beyond ? -16 : (to + part * 4) * 4);
    }
    return job;
  };
  for (const beyond of [0, 63, 31]) {
    assert.throws(() => jobOf(beyond).run(), /failed|out of bounds/);
    heap.i.fill(0, to, to + 256);
    jobOf(-1).run();
    assert.ok(heap.i.subarray(to, to + 256).every((value) => value === 7));
  }
  pool.end();
  await Promise.all([...running].map(({ ended }) => ended));
});

test('there is no shared memory where threads are not wanted, and as much of it as there is room for', () => {
  assert.ok(!new Heap().isShared);
  const { Memory } = WebAssembly;
  const asked = [];
  WebAssembly.Memory = class extends Memory {
    constructor(options) {
      asked.push(options.maximum);
      if (options.maximum > 20000) throw new RangeError('no room');
      super(options);
    }
  };
  try {
    assert.ok(new Heap(undefined, true).isShared);
    assert.deepEqual(asked, [65536, 32768, 16384]);
  } finally {
    WebAssembly.Memory = Memory;
  }
});
