/** A GPU that has no more memory for one buffer: the only way to see that at will is to say so in its place. */
import { expect } from 'chai';
import { runtime } from '../../src/kernels/core/runtime.ts';
import { createWebGPUDevice } from '../../src/kernels/devices/webgpu/device.ts';
import * as torch from '../../src/kernels/index.ts';
import * as planner from '../../src/kernels/lower/planner.ts';
import { rejection } from '../runtime/rig.ts';

/** The next buffer of at least so many bytes is none: what uses it is refused. */
function refuseNext(bytes: number): () => void {
  const { createBuffer, popErrorScope } = GPUDevice.prototype;
  let [refused, told] = [false, false];
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    if (!refused && descriptor.size >= bytes) {
      refused = true;
      buffer.destroy();
    }
    return buffer;
  };
  GPUDevice.prototype.popErrorScope = async function () {
    const tell = refused && !told;
    told ||= tell;
    const error = await popErrorScope.call(this);
    return tell ? new GPUOutOfMemoryError('not enough memory left') : error;
  };
  return () => Object.assign(GPUDevice.prototype, { createBuffer, popErrorScope });
}

describe('a program on a GPU whose memory runs out', () => {
  before(async function () {
    if (!(await navigator.gpu?.requestAdapter())) this.skip();
    runtime.use(await createWebGPUDevice(), planner);
  });

  it('is told what held how much, and has memory when it tries again', async () => {
    const size = 1 << 20;
    const restore = refuseNext(size * 4);
    try {
      const kept = torch.ones([1000]);
      expect(await kept.sum().item()).to.equal(1000);
      runtime.pool.give(runtime.pool.take(1 << 16));
      const attempt = async (): Promise<number> => {
        const values = torch.rand([size]).mul(0).add(2);
        runtime.flush();
        return (await values.data())[size - 1] as number;
      };
      const error = await rejection(attempt());
      expect(error.message).to.match(
        /the GPU is out of memory: not enough memory left\. Before, tensors hold [\d.]+ MiB in \d+ buffers, plans .* MiB, and [\d.]+ MiB wait/,
      );
      expect(error.message).to.match(/Smaller batches need less/);
      expect(await attempt()).to.equal(2);
      expect(await kept.sum().item()).to.equal(1000);
    } finally {
      restore();
    }
  });
});
