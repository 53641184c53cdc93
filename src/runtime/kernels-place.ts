/**
 * What stands in a sandboxed program where it imports the kernels: their address is one of the worker's own and known only
 * there. It is as long as that, so that no column moves.
 */
export const KERNELS_IN_SANDBOX = 'spark-runner:kernels'.padEnd(
  'blob:null/00000000-0000-0000-0000-000000000000'.length,
  '-',
);
