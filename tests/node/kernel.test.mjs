/** torch.kernel, torch.profiler and torch.memory where there is no GPU. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

const options = { name: 'twice', wgsl: '…', outputs: (x) => ({ shape: x.shape }), workgroups: 1 };

describe('torch.kernel on the CPU', () => {
  it('says what to do without a cpu function', () => {
    assert.throws(
      () => torch.kernel(options)(torch.ones(2)),
      /torch.kernel 'twice': the CPU device has no WGSL: give the kernel a `cpu` function/,
    );
  });

  it('runs the cpu function, with the kernel’s own backward', async () => {
    const twice = torch.kernel({ ...options, cpu: (x) => x.mul(2), backward: (_, grad) => grad.mul(2) });
    const x = torch.tensor([1, 2], { dtype: 'float32', requires_grad: true });
    const y = twice(x);
    y.sum().backward();
    assert.deepEqual(
      [await y.tolist(), await x.grad.tolist()],
      [
        [2, 4],
        [2, 2],
      ],
    );
    const plain = torch.kernel({ ...options, inputs: [x], cpu: (t) => t.mul(2) });
    assert.throws(() => plain.sum().backward(), /torch.kernel 'twice' is not differentiable/);
  });

  it('checks what the cpu function gives, and the options', () => {
    const wrong = torch.kernel({ ...options, cpu: (x) => x.sum() });
    assert.throws(
      () => wrong(torch.ones(2)),
      /output 0 of its cpu function should be float32 of shape \[2\], got float32 of \[\]/,
    );
    assert.throws(() => torch.kernel({ wgsl: '' }), /give it \{ wgsl, outputs, workgroups \}/);
    assert.throws(() => torch.kernel(options)(3), /input 0 must be a Tensor, got number/);
  });
});

describe('torch.profiler', () => {
  it('gives a plain row for each kernel', async () => {
    const [a, b] = [torch.randn(32, 16), torch.randn(16, 8)];
    await torch.ones(1).item();
    const rows = await torch.profiler.profile(async () => {
      for (let i = 0; i < 3; i++) await a.matmul(b).sum().item();
    });
    const product = rows.find(({ name }) => name.startsWith('matmul 32×8×16'));
    assert.equal(product.calls, 3);
    assert.equal(product.bytes, 3 * 4 * (32 * 16 + 16 * 8 + 32 * 8));
    assert.ok(rows.every(({ time_ms }) => time_ms >= 0));
    assert.deepEqual(structuredClone(rows), rows);
  });

  it('leaves nothing behind when the function throws', async () => {
    await assert.rejects(
      torch.profiler.profile(() => {
        throw new Error('mine');
      }),
      /mine/,
    );
    assert.deepEqual(await torch.profiler.profile(() => {}), []);
  });
});

describe('torch.memory', () => {
  it('counts what is in use, waiting, and the most there was', async () => {
    const before = torch.memory();
    const kept = torch.randn(1000).mul(2);
    await kept.data();
    const after = torch.memory();
    assert.ok(after.live >= before.live + 4000);
    assert.ok(after.peak >= after.live + after.pooled - 8192);
    assert.deepEqual(Object.keys(after), ['live', 'pooled', 'peak', 'buffers']);
  });
});
