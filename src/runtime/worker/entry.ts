/**
 * The worker's module: `spark` and the errors that end a program become globals, and the worker listens to its page.
 * Imported by a program as `spark-runner/worker`, it is the same module, already running; under another address it gives
 * what the first one made, so that `instanceof` holds. In a worker of somebody else's, or where there is none, it starts nothing.
 */
import * as errors from '../errors.ts';
import { WORKER_NAME } from '../worker-name.ts';
import { programHost } from './program-host.ts';
import { spark } from './spark.ts';

export type { SparkController, SparkStatus } from '../controller.ts';
export type { Spark, SparkParam } from './spark.ts';
export { spark };

const own = { spark, SparkStopError: errors.SparkStopError, SparkReloadError: errors.SparkReloadError };
const scope = globalThis as typeof globalThis & Partial<typeof own> & { name?: string };
if (!scope.spark && typeof Window === 'undefined' && scope.name === WORKER_NAME) {
  Object.assign(scope, own);
  programHost.start();
}

export const { SparkStopError = own.SparkStopError, SparkReloadError = own.SparkReloadError } = scope;
export type SparkStopError = errors.SparkStopError;
export type SparkReloadError = errors.SparkReloadError;
