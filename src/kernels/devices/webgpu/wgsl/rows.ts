/** The emitter of kernels that walk a single inner dimension: coordinate `i` (i32) of row `o` (u32). */

import type { ScanKernel, SortKernel } from '../../../core/kernel.ts';
import type { Facts } from '../../../lower/policy.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';

export function rowEmitter(kernel: ScanKernel | SortKernel, facts: Facts): Emitter {
  const { outer, inner } = kernel;
  return new Emitter(kernel, facts, {
    sizes: [...outer, ...inner],
    depth: (d) => (d < outer.length ? 0 : 1),
    name: (d, emitter) => (d < outer.length ? coordinateOf('o', outer, d, emitter, 0) : 'i'),
  });
}
