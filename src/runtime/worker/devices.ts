/**
 * The GPU devices of this worker, whatever library opened them: tells when the browser has taken one away, and when a
 * program goes on with one that was destroyed. A device that is destroyed and then left alone is no loss: libraries
 * open some to look at, and tidy up.
 *
 * Applied to the prototypes, once, before any program. A question that the GPU never answers is answered here, so that
 * whoever awaits it does not wait for ever.
 */
import { SparkProgramError } from '../errors.ts';

/**
 * Milliseconds that the GPU has for an adapter, and for a device. Longer than what `torch` gives it, which then has the
 * CPU to take instead; a program of the author's own has nothing else.
 */
const PATIENCE = 10_000;

const AGAIN = 'Run again to begin anew.';
const TAKEN = `The browser took the GPU away, with all that was on it. ${AGAIN}`;
const DESTROYED = `The program, or a library in it, destroyed the device and went on using it. ${AGAIN}`;

/** @param lost is told of every loss, at once */
export function watchDevices(lost: (error: SparkProgramError) => void): void {
  if (!globalThis.GPUAdapter) return;
  /** Queues of devices that were destroyed. */
  const destroyed = new WeakMap<GPUQueue, GPUDeviceLostInfo>();
  const tell = ({ message, reason }: GPUDeviceLostInfo, hint: string): void => {
    const found = (message || reason || 'unknown').replace(/\.$/, '');
    lost(new SparkProgramError(`WebGPU: the device was lost (${found}).`, { phase: 'device', hint }));
  };

  const { requestAdapter } = GPU.prototype;
  GPU.prototype.requestAdapter = function (this: GPU, ...options: Parameters<typeof requestAdapter>) {
    return answered(requestAdapter.apply(this, options), 'requestAdapter()');
  };
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = function (this: GPUAdapter, ...options: Parameters<typeof requestDevice>) {
    const opened = requestDevice.apply(this, options).then((device) => {
      const { queue } = device;
      void device.lost.then((info) => {
        if (info.reason === 'destroyed') destroyed.set(queue, info);
        else tell(info, TAKEN);
      });
      return device;
    });
    return answered(opened, 'requestDevice()', (device) => device.destroy());
  };
  const { submit } = GPUQueue.prototype;
  GPUQueue.prototype.submit = function (this: GPUQueue, buffers: Iterable<GPUCommandBuffer>): undefined {
    const info = destroyed.get(this);
    // A submit of nothing is a nudge, and no use.
    if (info && !(Array.isArray(buffers) && buffers.length === 0)) tell(info, DESTROYED);
    return submit.call(this, buffers);
  };
}

/** @param tooLate takes what comes when nobody waits for it any more */
function answered<T>(answer: Promise<T>, asked: string, tooLate?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      const hint =
        'The GPU or its driver may hang: close other pages that use it, or start the browser anew. Run asks again.';
      const message = `WebGPU: ${asked} gave no answer within ${PATIENCE / 1000} s.`;
      reject(new SparkProgramError(message, { phase: 'device', hint }));
    }, PATIENCE);
    answer.then((value) => (over ? tooLate?.(value) : resolve(value)), reject).finally(() => clearTimeout(timer));
  });
}
