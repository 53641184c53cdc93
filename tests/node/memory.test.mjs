/** Device memory that runs out, in small: on a CPU device of 16 MiB. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { torch, runtime, scoped, planner, createCPUDevice, BufferPool, collectGarbage } = await bundled(
  'memory',
  `export * as torch from './src/kernels/index.ts';
   export { runtime } from './src/kernels/core/runtime.ts';
   export * as planner from './src/kernels/lower/planner.ts';
   export { BufferPool } from './src/kernels/core/pool.ts';
   export { scoped } from './src/kernels/core/scope.ts';
   export { collectGarbage } from './src/kernels/core/garbage.ts';
   export { createCPUDevice } from './src/kernels/devices/cpu/device.ts';`,
);

const MIB = 2 ** 20;
const PAGES = 16 * 16;

describe('a pool', () => {
  /** A pool on a device that only counts, and the ids of what the device has. */
  function counted(options) {
    const alive = new Set();
    let ids = 0;
    const device = {
      maxBytes: 64 * MIB,
      alloc: (bytes) => {
        alive.add(++ids);
        return { id: ids, bytes };
      },
      free: ({ id }) => assert.ok(alive.delete(id), `buffer ${id} is freed once`),
    };
    return { device, alive, pool: new BufferPool(device, options) };
  }

  it('gives the oldest of what waits, and a certain one to whom it asks for it', () => {
    const { pool, alive } = counted();
    const made = Array.from({ length: 200 }, () => pool.take(100));
    for (const buffer of made) pool.give(buffer);
    assert.equal(pool.again(made[150]), true);
    assert.equal(pool.again(made[150]), false);
    const taken = Array.from({ length: 199 }, () => pool.take(100));
    assert.deepEqual(
      taken,
      made.filter((buffer) => buffer !== made[150]),
    );
    assert.equal(alive.size, 200);
    assert.deepEqual([pool.live, pool.pooled], [200 * 256, 0]);
  });

  it('keeps no more waiting than was in use at once, or what may wait in any case', () => {
    const { pool, alive } = counted({ most: MIB });
    for (let size = 100_000; size < 1_000_000; size += 10_000) pool.give(pool.take(size));
    assert.ok(pool.pooled <= MIB, `${pool.pooled} bytes wait`);
    assert.ok(alive.size < 10);
    const held = Array.from({ length: 20 }, () => pool.take(MIB));
    for (const buffer of held) pool.give(buffer);
    assert.ok(pool.pooled >= 20 * MIB, 'all that a loop has used waits for its next turn');
    assert.equal(pool.peak >= 20 * MIB, true);
  });

  it('keeps more ready where a loop leaves garbage behind, up to 48 MiB in all', () => {
    const { pool } = counted();
    const held = [20_000, 200_000, 400_000].map((size) => Array.from({ length: 100 }, () => pool.take(size)));
    const one = pool.take(100);
    pool.give(one);
    for (const buffers of held) for (const buffer of buffers.slice(0, 10)) pool.give(buffer);
    for (const buffers of held) pool.take(buffers[0].bytes);
    assert.equal(pool.low.size, 3);
    const before = pool.created;
    pool.grow();
    assert.ok(pool.created > before + 400, `${pool.created - before} more, most of them small`);
    assert.ok(pool.pooled <= 48 * MIB, `${pool.pooled} bytes wait`);
    assert.ok(pool.pooled > 40 * MIB, `${pool.pooled} bytes wait`);
  });

  it('destroys first what was asked for longest ago', () => {
    const { pool, alive } = counted({ most: 2600 });
    const [old, young] = [pool.take(1000), pool.take(500)];
    pool.give(old);
    pool.give(young);
    const more = [pool.take(700), pool.take(700)];
    for (const buffer of more) pool.give(buffer);
    assert.ok(!alive.has(old.id));
    assert.ok(alive.has(young.id));
  });

  it('gives back everything that waits, and what plans no longer need, when the device is short', () => {
    let forgotten = 0;
    const { device, pool, alive } = counted({ forget: () => forgotten++ });
    const needs = new Map([[256, 1]]);
    pool.enroll(needs);
    const kept = pool.workspace(100, 0);
    pool.workspace(100, 1);
    const held = pool.take(100);
    pool.give(pool.take(5000));
    assert.match(device.onShort(), /^tensors hold 0\.0 MiB in 1 buffers, plans .* and .* wait/);
    assert.deepEqual([...alive], [kept.id, held.id]);
    assert.equal(forgotten, 1);
    pool.dismiss(needs);
    pool.fit();
    assert.deepEqual([...alive], [held.id]);
    assert.equal(pool.pooled, 0);
  });
});

describe('a collection of garbage', () => {
  it('is over when all that was lost before it is told, whatever earlier ones have left behind', async () => {
    let told = 0;
    const registry = new FinalizationRegistry((value) => {
      if (typeof value === 'object') value.found = true;
      else told++;
    });
    const lose = () => {
      for (let i = 0; i < 1000; i++) registry.register({}, i);
    };
    let collections = 0;
    for (let round = 1; round <= 8; round++) {
      lose();
      const other = collectGarbage(registry);
      if (await collectGarbage(registry)) {
        collections++;
        assert.equal(told, 1000 * round, `${told} were told after ${round} rounds`);
      }
      await other;
    }
    assert.ok(collections > 0);
  });

  it('is called for before results that were let go of hold more than 128 MiB beside what was there', async () => {
    runtime.use(await createCPUDevice(), planner);
    const x = torch.ones([MIB / 2]);
    let waits;
    while (!waits) {
      x.add(1);
      runtime.flush();
      waits = runtime.settle();
      assert.ok(runtime.pool.live < 132 * MIB, `${runtime.pool.live} bytes are in use`);
    }
    await waits;
  });
});

describe('reading a tensor', () => {
  beforeEach(async () => runtime.use(await createCPUDevice(), planner));

  it('takes no more of its memory than it looks at', async () => {
    const x = torch.arange(1200).reshape(30, 40);
    const sizes = [];
    const { device } = runtime;
    device.readNow = (request) => {
      sizes.push(request.size);
      return Object.getPrototypeOf(device).readNow.call(device, request);
    };
    assert.deepEqual(await x.at(3).narrow(0, 5, 3).tolist(), [125, 126, 127]);
    assert.deepEqual(await x.narrow(0, 28, 2).narrow(1, 39, 1).tolist(), [[1159], [1199]]);
    assert.deepEqual(await x.t().narrow(0, 0, 2).narrow(1, 1, 2).tolist(), [
      [40, 80],
      [41, 81],
    ]);
    assert.deepEqual(await x.narrow(0, 7, 0).tolist(), []);
    assert.deepEqual(await torch.host.read([x.at(7, 7), x.at(29, 38)]), [287, 1198]);
    assert.equal((await x.data()).length, 1200);
    // Each begins at an even place.
    assert.deepEqual(sizes, [4, 42, 42, 0, 2, 1, 1200]);
  });
});

describe('a program on a device of little memory', () => {
  beforeEach(async () => runtime.use(await createCPUDevice({ most: PAGES }), planner));

  it('goes on with sizes that change all the time', async () => {
    for (let i = 1; i <= 120; i++) {
      const size = 50_000 + i * 5_000;
      const sum = scoped(() => torch.ones([size]).cumsum(0).mul(2).flip(0).narrow(0, 0, 1).clone());
      assert.equal(await sum.item(), 2 * size);
    }
    assert.ok(runtime.pool.created > 100);
  });

  it('goes on with kernels that need room of their own', async () => {
    for (let i = 1; i <= 30; i++) {
      const size = 20_000 + i * 20_000;
      const sorted = scoped(() => torch.arange(size).flip(0).sort()[0].narrow(0, 5, 1).clone());
      assert.equal(await sorted.item(), 5);
    }
  });

  it('is told what holds how much when there is no more, and goes on once it has let something go', async () => {
    const kept = [];
    const fill = async () => {
      for (let i = 0; i < 40; i++) {
        kept.push(torch.full([MIB / 4], i));
        runtime.flush();
      }
    };
    await assert.rejects(
      fill,
      /1\.0 MiB were asked for, but there is no more memory: tensors hold \d+(\.\d)? MiB in \d+ buffers, plans .* MiB, and 0\.0 MiB wait/,
    );
    const last = kept.length - 1;
    assert.ok(last > 8);
    for (const tensor of kept.slice(0, 4)) tensor.storage.release();
    assert.equal((await kept[last].data()).at(-1), last, 'what there was no memory for is computed after all');
    assert.equal((await kept[last - 1].data()).at(-1), last - 1);
  });

  it('changes nothing twice where there was no memory for a later result', async () => {
    const weights = torch.zeros([MIB / 4]);
    const kept = [];
    const step = async () => {
      weights.add_(1);
      kept.push(weights.add(kept.length));
      runtime.flush();
    };
    await assert.rejects(async () => {
      for (;;) await step();
    }, /no more memory/);
    const steps = kept.length;
    for (const tensor of kept.slice(0, 4)) tensor.storage.release();
    assert.equal((await weights.data())[7], steps);
    assert.equal((await kept.at(-1).data())[7], steps + steps - 1);
  });
});
