/**
 * What is in device memory, and what a runner calls at its checkpoints.
 *
 * Handles that a program has dropped are known only after a garbage collection, which engines put off while JavaScript's own
 * heap is small. So when much device memory has been handed out since the last one, `settle()` asks for a collection and
 * waits for it: that is what keeps a loop without any free call at flat memory.
 */
import { runtime } from './runtime.ts';
import type { Tensor } from './tensor.ts';

/** Bytes: in use, waiting to be used again, and the most there ever was. */
export function memory(): { live: number; pooled: number; peak: number; buffers: number } {
  const { live, pooled, peak, created } = runtime.pool;
  return { live, pooled, peak, buffers: created };
}

export const host = {
  /** Loads what these texts of a program name of torch, before it runs: families.ts's, where torch has families. */
  expect: async (_texts: readonly string[]): Promise<void> => {},
  /** Submits what is recorded. */
  flush: () => runtime.flush(),
  get pending(): boolean {
    return runtime.pending;
  },
  /** A promise where the loop should wait a moment, undefined otherwise. */
  settle: (): Promise<void> | undefined => runtime.settle(),
  /** The values of one-element tensors, all in one transfer. */
  async read(tensors: readonly Tensor[]): Promise<number[]> {
    const values = await runtime.read(tensors.map(({ storage, dtype }) => ({ storage, dtype })));
    return values.map((array, at) => array[tensors[at].offset]);
  },
  counts: runtime.counts,
};
