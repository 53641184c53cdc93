/** What a GPU that hangs is answered for with. The GPU that does so is what can't be had; the rest is in device-loss.test.ts. */
import { expect } from 'chai';
import { rejection } from '../../../tests/runtime/rig.ts';
import { answered, Devices } from './devices.ts';

it('answers for a GPU that does not, and keeps no device that comes too late', async () => {
  const late = Promise.withResolvers<GPUDevice>();
  const asked = [answered(new Promise(() => {}), 'requestAdapter()'), new Devices(() => {}).opened(late.promise)];
  for (const error of await Promise.all(asked.map(rejection))) {
    expect(error.phase).to.equal('device');
    expect(error.message).to.match(/gave no answer within 10 s/);
    expect(error.hint).to.match(/Run asks again/);
  }
  await new Promise<void>((resolve) => {
    const device: Partial<GPUDevice> = { queue: {} as GPUQueue, lost: new Promise(() => {}) };
    late.resolve({ ...device, destroy: resolve } as unknown as GPUDevice);
  });
});
