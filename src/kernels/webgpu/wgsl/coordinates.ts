/** A flat index taken apart into coordinates, each only when something asks for it. */
import { sizeOf } from '../../lower/view.ts';
import type { Emitter } from './emitter.ts';

/**
 * Coordinate `d` of the row-major index `flat` (a u32 variable) over `sizes`, written in scope `depth`.
 */
export function coordinateOf(flat: string, sizes: readonly number[], d: number, emitter: Emitter, depth: number): string {
  const after = sizeOf(sizes.slice(d + 1));
  const before = sizeOf(sizes.slice(0, d));
  const quotient = after === 1 ? flat : emitter.known(`${flat}/${after}`, depth, 'q', () => `${flat} / ${after}u`);
  const wrapped = before === 1 ? quotient : `${quotient} % ${sizes[d]}u`;
  return emitter.known(`${flat}:${d}`, depth, 'c', () => `i32(${wrapped})`);
}
