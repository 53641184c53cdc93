/**
 * What makes a recording run on a device: kernels, their order and their memory. Loaded beside the device, before
 * anything is computed, so that a program's own text starts without waiting for it.
 */
export { BufferPool } from '../core/pool.ts';
export { Plans, release } from './plans.ts';
