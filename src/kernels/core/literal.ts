/**
 * Whole numbers are not yet integers: JavaScript writes 1.0 as 1, so [1, 2] may be meant as either. A tensor made of such numbers
 * with no dtype said is int32 for as long as nothing needs floats, and its storage is marked:
 *
 * - Views have the mark with the storage. So has what a public form computes of marked tensors and of no other integers.
 * - Where a public form refuses integers (`mean`, `softmax`, a loss beside a float), it is called again with float32 in their place; the
 *   tensor itself stays what it is, and can still be an index or a label.
 * - Products (`factors` in ops/core.ts) take marked tensors for floats, unless an integer is among them whose dtype was said.
 * - What asks the tensor itself for floats makes them of it, for good: `requires_grad`, and a change in place by floats or fractions.
 * - `long()`, `int()`, `to('int32')` and a dtype that is given end it.
 */
import type { Tensor } from './tensor.ts';

export const literals = {
  /** Costs nothing until there is one. */
  exist: false,
  /** Whether a fraction that would be cut off is refused: where whole numbers are tried as integers first. */
  strict: false,
  /** The tensor as float32; set by ops/basis.ts, which is above this file. */
  float: undefined as unknown as (tensor: Tensor) => Tensor,
};

/** Tensors, also those that are functions (`t.data`); there is nothing else with a storage that has strides. */
export const isTensor = (value: unknown): value is Tensor =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  'storage' in value &&
  'strides' in value;

/** A result, or what a list or a named tuple has for results. */
export const partsOf = (result: unknown): unknown[] => (isTensor(result) ? [result] : Object.values(result ?? {}));

export const isLiteral = (value: unknown): boolean => isTensor(value) && value.storage.literal === true;

/** Marks what is made of whole numbers. */
export function literal<T extends Tensor>(made: T): T {
  if (made.storage.dtype === 'int32') literals.exist = made.storage.literal = true;
  return made;
}

/** Makes a marked tensor's memory float32, for all that look at it. */
export const settleAsFloat = (tensor: Tensor): void => {
  if (isLiteral(tensor)) tensor.storage.convert('float32');
};

const hasLiteral = (arg: unknown): boolean => isLiteral(arg) || (Array.isArray(arg) && arg.some(isLiteral));

const asFloat = (arg: unknown): unknown =>
  isLiteral(arg) ? literals.float(arg as Tensor) : hasLiteral(arg) ? (arg as unknown[]).map(asFloat) : arg;

/** Marks what was computed of marked tensors alone; where those were picked does not matter. */
function inherit<R>(result: R, args: readonly unknown[]): R {
  if (result instanceof Promise) return result.then((each) => inherit(each, args)) as R;
  const isInteger = ({ storage: { dtype, literal } }: Tensor) => !literal && (dtype === 'int32' || dtype === 'uint8');
  if (!args.flat().filter(isTensor).some(isInteger))
    for (const each of partsOf(result)) if (isTensor(each) && each.storage.literal === undefined) literal(each);
  return result;
}

/**
 * Calls a function of torch with whole numbers as integers and, if it refuses those (or would cut a fraction off beside them), as floats:
 * all of them, or else the first alone, where another is a label. The first error is the one to tell.
 * `inPlace`: its first argument is changed; `dtype` and `index`: where it takes those.
 */
export function leniently<A extends unknown[], R>(
  fn: (...args: A) => R,
  args: A,
  { inPlace = false, dtype = -1, index = -1 } = {},
): R {
  if (!args.some(hasLiteral)) return fn(...args);
  const was = literals.strict;
  try {
    literals.strict = true;
    const result = fn(...args);
    return args[dtype]
      ? result
      : inherit(
          result,
          args.filter((_, at) => at !== index),
        );
  } catch (error) {
    literals.strict = false;
    const first = args.findIndex(isLiteral);
    const target = inPlace && first === 0 ? (args[0] as Tensor) : null;
    target?.storage.convert('float32');
    for (const all of [true, false])
      try {
        const given = args.map((arg, at) => (at !== index && (all || at === first) ? asFloat(arg) : arg)) as A;
        const result = fn(...given);
        // What is promised may read them later than they would be let go.
        if (result instanceof Promise)
          given.forEach((arg, at) => {
            if (arg !== args[at]) for (const each of partsOf(arg)) if (isTensor(each)) each.scoped = false;
          });
        return result;
      } catch {}
    target?.storage.convert('int32');
    if (target) literal(target);
    throw error;
  } finally {
    literals.strict = was;
  }
}
