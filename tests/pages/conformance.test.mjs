/**
 * PyTorch's own answers on WebGPU, in both engines: the operators that training an MLP or a CNN goes through. Every operator
 * is run by `npm run conformance`, which takes longer.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inBrowser } from '../conformance/run.mjs';
import { many, usually } from '../whole.mjs';

const OPS = [
  'Tensor.at',
  'torch.add',
  'torch.argmax',
  'torch.cat',
  'torch.eq',
  'torch.exp',
  'torch.log_softmax',
  'torch.matmul',
  'torch.mean',
  'torch.mul',
  'torch.nn.functional.conv2d',
  'torch.nn.functional.cross_entropy',
  'torch.nn.functional.linear',
  'torch.nn.functional.max_pool2d',
  'torch.nn.functional.relu',
  'torch.reshape',
  'torch.softmax',
  'torch.sum',
  'torch.transpose',
  'arithmetic',
  // Of transforms there are many, and Node asks them of the CPU.
  ...many([], ['transforms']),
];
const RUNS = ['mlp-sgd', 'mlp-sgd-momentum', 'mlp-adam', 'mlp-adamw'];

for (const engine of ['chromium', 'firefox']) {
  describe(`torch on WebGPU in ${engine}`, usually(engine), () => {
    let session;
    before(async () => {
      session = await inBrowser(engine, 'webgpu');
    });
    after(() => session.close());

    for (const name of OPS) {
      it(`answers ${name} as PyTorch`, async () => {
        const row = await session.op(name);
        assert.deepEqual(row.failed, []);
        assert.ok(row.passed > 0, 'some case was run');
      });
    }
    for (const name of RUNS) {
      it(`follows the training run ${name}`, async () => {
        assert.equal(await session.run(name), null);
      });
    }
  });
}
