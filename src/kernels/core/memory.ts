/**
 * What is in device memory, and what a runner calls at its checkpoints.
 *
 * Handles that a program has dropped are known only after a garbage collection, which engines put off while JavaScript's own
 * heap is small. So when much device memory has been handed out since the last one, `settle()` asks for a collection and
 * waits for it: that is what keeps a loop without any free call at flat memory. Nor does a loop get ahead of its first step's
 * shaders, which take their time.
 */
import { wantKind } from './kinds.ts';
import { runtime } from './runtime.ts';
import type { Tensor } from './tensor.ts';
import type { StartThread } from './threads.ts';

/**
 * Bytes: in use, waiting to be used again, and the most there ever was.
 * @example
 * Object.keys(torch.memory())
 * // ['live', 'pooled', 'peak', 'buffers']
 */
export function memory(): { live: number; pooled: number; peak: number; buffers: number } {
  const { live, pooled, peak, created } = runtime.pool;
  return { live, pooled, peak, buffers: created };
}

/**
 * What a runner calls around a program: it submits, waits and reads.
 * @example
 * torch.host.flush();
 * torch.host.pending
 * // false
 */
export const host = {
  /**
   * Loads what these texts of a program name of torch, before it runs: families.ts's, where torch has families.
   * @example
   * await torch.host.expect(['torch.fft.fft(x)'])
   * // undefined
   */
  expect: async (_texts: readonly string[]): Promise<void> => {},
  /**
   * Submits what is recorded.
   * @example
   * torch.host.flush();
   * torch.host.pending
   * // false
   */
  flush: () => runtime.flush(),
  /**
   * Whether something is recorded that was not submitted.
   * @example
   * torch.host.flush();
   * torch.ones(2).mul(2);
   * torch.host.pending
   * // true
   */
  get pending(): boolean {
    return runtime.pending;
  },
  /**
   * A promise where the loop should wait a moment, undefined otherwise; `wholly`: until everything that was flushed has been submitted.
   * @example
   * await torch.host.settle()
   * // undefined
   */
  settle: (wholly?: boolean): Promise<void> | undefined => runtime.settle(wholly),
  /**
   * The values of one-element tensors, all in one transfer.
   * @example
   * await torch.host.read([torch.tensor([1.5]), torch.tensor([2.5])])
   * // [1.5, 2.5]
   */
  async read(tensors: readonly Tensor[]): Promise<number[]> {
    wantKind('*', tensors, 'tensors');
    return (await runtime.read(tensors)).map(([value]) => value);
  },
  /**
   * How many times it submitted, and how many kernels and plans there were: `flushes`, `kernels`, `plans`.
   * @example
   * Object.keys(torch.host.counts)
   * // ['flushes', 'kernels', 'plans']
   */
  counts: runtime.counts,
  /**
   * What starts the CPU's threads, where the worker that torch is in had better not: it takes a script's text, a message for it, and
   * what to call if that can't be, and returns what has a `terminate()`. Undefined: torch starts them itself, and in a worker of Firefox
   * none, since one that starts another may hang there.
   * @example
   * torch.host.startThread
   * // undefined
   */
  get startThread(): StartThread | undefined {
    return runtime.startThread;
  },
  set startThread(start: StartThread | undefined) {
    runtime.startThread = start;
  },
};
