/**
 * The GPU devices of this worker, whatever library opened them: tells when the browser has taken one away, and when a
 * program goes on with one that was destroyed. A device that is destroyed and then left alone is no loss: libraries
 * open some to look at, and tidy up.
 *
 * A question that the GPU never answers is answered here, so that whoever awaits it does not wait for ever.
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

export class Devices {
  readonly #lost: (error: SparkProgramError) => void;
  /** Queues of devices that were destroyed. */
  readonly #destroyed = new WeakMap<GPUQueue, GPUDeviceLostInfo>();

  /** @param lost is told of every loss, at once */
  constructor(lost: (error: SparkProgramError) => void) {
    this.#lost = lost;
  }

  /** A device was asked for. */
  opened(asked: Promise<GPUDevice>): Promise<GPUDevice> {
    const opened = asked.then((device) => {
      const { queue } = device;
      void device.lost.then((info) => {
        if (info.reason === 'destroyed') this.#destroyed.set(queue, info);
        else this.#tell(info, TAKEN);
      });
      return device;
    });
    return answered(opened, 'requestDevice()', (device) => device.destroy());
  }

  /** A device is about to get work. */
  submitted(queue: GPUQueue, buffers: Iterable<GPUCommandBuffer>): void {
    const info = this.#destroyed.get(queue);
    // A submit of nothing is a nudge, and no use.
    if (info && !(Array.isArray(buffers) && buffers.length === 0)) this.#tell(info, DESTROYED);
  }

  #tell({ message, reason }: GPUDeviceLostInfo, hint: string): void {
    const found = (message || reason || 'unknown').replace(/\.$/, '');
    this.#lost(new SparkProgramError(`WebGPU: the device was lost (${found}).`, { phase: 'device', hint }));
  }
}

/**
 * What the GPU answers, or an error that says it does not.
 * @param tooLate takes what comes when nobody waits for it any more
 */
export function answered<T>(answer: Promise<T>, asked: string, tooLate?: (value: T) => void): Promise<T> {
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
