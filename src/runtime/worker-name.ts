/** What the page calls the workers that it starts for programs, by which the worker's module knows that it is in one. */
export const WORKER_NAME = 'spark-runner';
