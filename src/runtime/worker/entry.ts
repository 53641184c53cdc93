/**
 * The worker's module: `spark` becomes a global, and the worker listens to its page. Imported by a program as
 * `spark-runner/worker`, it is the same module, already running.
 */
import { programHost } from './program-host.ts';
import { spark } from './spark.ts';

export type { SparkController, SparkStatus } from '../controller.ts';
export { SparkReloadError, SparkStopError } from '../errors.ts';
export type { Spark, SparkParam } from './spark.ts';
export { spark };

const scope = globalThis as typeof globalThis & { spark?: typeof spark };
if (!scope.spark && typeof Window === 'undefined') {
  scope.spark = spark;
  programHost.start();
}
