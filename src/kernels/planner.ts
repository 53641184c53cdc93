/**
 * What makes a recorded trace run on a device: kernels, their order and their memory. Loaded beside the device, before
 * anything is computed, so that a program's own text starts without waiting for it.
 */
export { Plan } from './lower/plan.ts';
export { BufferPool } from './pool.ts';
