/** A flat index taken apart into coordinates, each only when something asks for it. */
import { sizeOf } from '../../../core/view.ts';
import type { Scopes } from './scopes.ts';

/** Coordinate `d` (i32) of the row-major index `flat` (a u32 variable of scope `depth`) over `sizes`. */
export function coordinateOf(
  flat: string,
  sizes: readonly number[],
  d: number,
  emitter: Scopes,
  depth: number,
): string {
  const bound = sizeOf(sizes);
  const after = sizeOf(sizes.slice(d + 1));
  const quotient = emitter.quotient(flat, after, bound, depth);
  let text = quotient;
  if (d > 0) text += ` - ${emitter.quotient(flat, after * sizes[d], bound, depth)} * ${sizes[d]}u`;
  return emitter.known(`i32(${text})`, depth, 'c', () => `i32(${text})`);
}
