/**
 * What makes a recording run on a device: kernels, their order and their memory. Loaded beside the device, before
 * anything is computed, so that a program's own text starts without waiting for it.
 */
export { Plans, release } from './lower/plans.ts';
export { BufferPool } from './pool.ts';
