/**
 * The GPU of this worker, whatever library asks for it. Its prototypes are watched from the start, before any program; what
 * is seen there is understood by `gpu-watch.ts`, which is there before the first `requestAdapter()` answers: there is no other
 * way to a device.
 */
import type { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { GPUWatch } from './gpu-watch.ts';
import type { GPUWork } from './gpu-work.ts';
import { turn } from './turn.ts';

const watch = lazy(() => import('./gpu-watch.ts'));
const firefoxPoll = lazy(() => import('./firefox-poll.ts'));
const isFirefox = (): boolean => /Firefox\//.test(navigator.userAgent);

/** What gate and run ask of the work that the GPU was given. */
export type WorkInFlight = Pick<GPUWork, 'submits' | 'checkpoint' | 'idle' | 'abandon'>;

const NONE: WorkInFlight = { submits: 0, checkpoint: () => undefined, idle: () => undefined, abandon() {} };

export class Gpu {
  work = NONE;
  #watch: GPUWatch | undefined;
  /** Firefox is made to look at its GPU process in time. */
  #nudges = false;

  /** Only in a worker, once, before any program. @param lost is told of every device that is lost, at once */
  watch(lost: (error: SparkProgramError) => void): void {
    if (!globalThis.GPU) return;
    const gpu = this;
    const { requestAdapter } = GPU.prototype;
    GPU.prototype.requestAdapter = async function (this: GPU, ...options: Parameters<typeof requestAdapter>) {
      await Promise.all([gpu.#begin(lost), gpu.#nudge()]);
      const answer = requestAdapter.apply(this, options);
      return gpu.#watch?.answered(answer, 'requestAdapter()') ?? answer;
    };
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = function (this: GPUAdapter, ...options: Parameters<typeof requestDevice>) {
      const opened = requestDevice.apply(this, options);
      return gpu.#watch?.opened(opened) ?? opened;
    };
    const { submit } = GPUQueue.prototype;
    GPUQueue.prototype.submit = function (this: GPUQueue, buffers: Iterable<GPUCommandBuffer>): undefined {
      gpu.#watch?.submitted(this, buffers);
      return submit.call(this, buffers);
    };
  }

  /** Gets what understands it ahead of the first `requestAdapter()`, and has the browser start its GPU process, which takes a while. */
  expect(): void {
    if (!globalThis.GPU) return;
    watch().catch(() => {});
    if (isFirefox()) firefoxPoll().catch(() => {});
    navigator.gpu?.requestAdapter().catch(() => {});
  }

  async #begin(lost: (error: SparkProgramError) => void): Promise<void> {
    if (this.#watch) return;
    try {
      const { watchGPU } = await watch();
      this.#watch ??= watchGPU(lost);
      this.work = this.#watch.work;
    } catch (error) {
      // The program can do without; that its device is lost, nobody tells it then.
      console.warn((error as Error).message);
    }
  }

  /** Firefox answers late without it, and answers. */
  async #nudge(): Promise<void> {
    if (this.#nudges || !isFirefox()) return;
    try {
      const { nudgeFirefox } = await firefoxPoll();
      if (!this.#nudges) nudgeFirefox(turn);
      this.#nudges = true;
    } catch (error) {
      console.warn((error as Error).message);
    }
  }
}
