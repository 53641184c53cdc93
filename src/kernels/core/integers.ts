/**
 * Whole numbers where integers are meant: sizes, strides, dimensions, indices, counts. A fraction (n / 2 of an odd n), a text or a
 * BigInt is refused by the argument's name before anything is recorded, since a kernel would be told of memory that is not there.
 * One rule: public forms of operators (`def`) and classes (`defClass`) and what takes its arguments by hand ask here.
 */
import { failRange } from './callee.ts';
import { refuseKind } from './kinds.ts';

/**
 * Refuses what is no whole number, nor a list of such. A size of a list that is null is for the function to judge.
 * @param mixed the argument may be something else altogether ('same', a tensor): only numbers are looked at
 */
export function wantWhole(value: unknown, name: string, mixed = false): void {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    for (const each of value as unknown as Iterable<unknown>) if (each !== null) wantWhole(each, name, mixed);
  } else if (typeof value === 'number' ? !Number.isInteger(value) : !mixed || value === undefined)
    refuseKind('int', value, name);
}

/** A dimension counted from 0; negative ones count from the end. A 0-d tensor has a dimension 0 here, as in PyTorch. */
export function dimOf(dim: number, rank: number): number {
  const range = Math.max(rank, 1);
  if (!Number.isInteger(dim) || dim < -range || dim >= range) {
    failRange(`Dimension out of range (expected to be in range of [${-range}, ${range - 1}], but got ${dim})`);
  }
  return dim < 0 ? dim + range : dim;
}
