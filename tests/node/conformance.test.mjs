/** PyTorch's own answers, every case of every operator, on the CPU; and its training runs, step by step. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inNode, OPS, RUNS } from '../conformance/run.mjs';

const session = await inNode();

describe('torch on the CPU answers as PyTorch', () => {
  for (const name of OPS) {
    it(name, async () => {
      const row = await session.op(name);
      assert.ok(!row.missing, `${name} is not there`);
      assert.deepEqual(row.failed, []);
    });
  }
});

describe('torch on the CPU follows the training run', () => {
  for (const name of RUNS) {
    it(name, async () => {
      assert.equal(await session.run(name), null);
    });
  }
});
