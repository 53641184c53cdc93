/**
 * The one small interface that page and program share. This file has the contract only; the page's
 * implementation is in `page/controller.ts`, the program's in `worker/controller.ts`, and
 * `tests/runtime/controller-contract.ts` holds both to it.
 */
import type { SparkStatus } from './status.ts';

export type { SparkStatus } from './status.ts';

/** Requests that do not fit the current status are no-ops, never exceptions (the table is in `status.ts`). */
export interface SparkController {
  /** What is happening now. Read-only; changes are announced by `spark-status` events on the element. */
  readonly status: SparkStatus;
  /** Asks the program to hold at its next checkpoint. It stays held until `resume()`. */
  pause(): void;
  /** Lets a paused program go on; takes back a pause that has not been reached yet. */
  resume(): void;
  /** The next checkpoint throws SparkStopError; the worker terminates after the throw, or at the stop timeout. */
  stop(): void;
  /**
   * Passes at once unless something was asked; holds while paused; yields now and then so that messages and
   * frames get through.
   * @throws {SparkStopError} when a stop was asked
   * @throws {SparkReloadError} when new code waits to take over
   */
  checkpoint(): Promise<void>;
}
