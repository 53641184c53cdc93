/**
 * What makes a recording run on a device, as the runtime asks for it. `lower/planner.ts` is it, and comes beside the device: nothing
 * below it knows how kernels are planned.
 */
import type { Device } from './device.ts';
import type { Node } from './graph.ts';
import type { BufferPool } from './pool.ts';

/** What has been done, for benchmarks and tests. */
export interface Counts {
  /** Submissions, their kernels, and plans that were made. */
  flushes: number;
  kernels: number;
  plans: number;
}

/** What a recording is computed for. */
export interface Wanted {
  /** Values that must be in memory afterwards. */
  roots: ReadonlySet<Node>;
  /** Leaves that nothing refers to any more. */
  dying: ReadonlySet<Node>;
}

/** Plans by the structure that they are for. */
export interface Plans {
  /**
   * Computes the roots, which are leaves afterwards, and gives back the memory of what is dying.
   * @param measure runs the steps in the device's place
   * @throws {Error} where there is no memory: what was computed before is done, and what it leaves to the rest is told to `left`
   */
  run(nodes: readonly Node[], wanted: Wanted, measure: Device['execute'] | null, left: (leaf: Node) => void): void;
  /** Gives up all plans that do not run, and their memory. */
  forget(): void;
}

export interface Planner {
  BufferPool: typeof BufferPool;
  Plans: new (device: Device, pool: BufferPool, counts: Counts) => Plans;
  /** Gives back the memory of leaves. */
  release(pool: BufferPool, leaves: readonly Node[]): void;
}
