/**
 * What is different, and how often it is there: results whose size only the values decide, of functions that few programs call.
 * @family counting
 */
import { fail, failType } from '../core/callee.ts';
import { isFloat, type TypedArray } from '../core/dtype.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { expand } from './basis.ts';
import { broadcastShapes, dimOf, type Int, wantTensor } from './core.ts';
import { greatest } from './counted.ts';
import { fromValues } from './creation.ts';
import { index_select } from './gather.ts';
import { placesOf, take } from './indexing.ts';
import { list, nonzero } from './nonzero.ts';
import { detach, transpose } from './shape.ts';

/**
 * Where elements are not 0, a row of coordinates each: a promise.
 * @names torch.argwhere Tensor.argwhere
 * @constant
 * @see https://pytorch.org/docs/stable/generated/torch.argwhere.html
 * @example
 * await torch.argwhere(torch.tensor([[0, 5], [7, 0]]))
 * // tensor([[0, 1],
 * //         [1, 0]])
 */
export function argwhere(input: Tensor): Promise<Tensor> {
  return nonzero(input);
}

/**
 * The elements where the mask is true, as a vector.
 * @names torch.masked_select Tensor.masked_select
 * @see https://pytorch.org/docs/stable/generated/torch.masked_select.html
 * @example
 * await torch.masked_select(torch.tensor([1, 2, 3]), torch.tensor([true, false, true]))
 * // tensor([1, 3])
 */
export async function masked_select(input: Tensor, mask: Tensor): Promise<Tensor> {
  wantTensor(mask, 'mask');
  if (mask.dtype !== 'bool' && mask.dtype !== 'uint8') failType('expected a bool mask', mask.dtype);
  const shape = broadcastShapes(input.shape, mask.shape);
  const values = await expand(mask, shape).data();
  return scoped(() => take(expand(input, shape), list(placesOf(values, [values.length])[0])));
}

export type Found = Promise<Tensor | Tensor[]>;

function answer(output: Tensor, inverse: Tensor | false, counts: ArrayLike<number> | false): Tensor | Tensor[] {
  const more = [...(inverse ? [inverse] : []), ...(counts ? [list(counts)] : [])];
  return more.length ? [output, ...more] : output;
}

/** Rows of values, compared one element after the other. */
const comparing = (values: TypedArray, width: number) => (a: number, b: number) => {
  for (let i = 0; i < width; i++) {
    const [x, y] = [values[a * width + i], values[b * width + i]];
    if (x !== y) return x < y ? -1 : x > y ? 1 : Number.isNaN(x) ? 1 : -1;
  }
  return 0;
};

async function distinct(
  input: Tensor,
  ordered: boolean,
  return_inverse: boolean,
  return_counts: boolean,
  dim: number | null,
): Found {
  wantTensor(input);
  const d = dim === null ? null : dimOf(dim, input.ndim);
  if (d !== null && input.shape.some((n, at) => n === 0 && at !== d))
    fail(`expected no dimensions of size 0 besides dim ${d}`, input);
  const n = d === null ? input.numel() : input.shape[d];
  const values = await (d === null ? input : transpose(input, d, 0)).data();
  const width = n ? values.length / n : 0;
  const compare = comparing(values, width);
  const order = Array.from({ length: n }, (_, i) => i);
  if (ordered) order.sort((a, b) => compare(a, b) || a - b);
  const firsts: number[] = [];
  const counts: number[] = [];
  const inverse = new Int32Array(n);
  for (const [i, at] of order.entries()) {
    if (i === 0 || compare(order[i - 1], at) !== 0) {
      firsts.push(at);
      counts.push(0);
    }
    counts[counts.length - 1]++;
    inverse[at] = firsts.length - 1;
  }
  return scoped(() => {
    const output = d === null ? take(detach(input), list(firsts)) : index_select(detach(input), d, list(firsts));
    const places = return_inverse && fromValues(inverse, d === null ? input.shape : [n], 'int32');
    return answer(output, places, return_counts && counts);
  });
}

/**
 * The different values (or, with dim, slices) in order; if wanted, where each element went and how many there are of each.
 * @names torch.unique Tensor.unique
 * @see https://pytorch.org/docs/stable/generated/torch.unique.html
 * @example
 * await torch.unique(torch.tensor([3, 1, 3, 2]))
 * // tensor([1, 2, 3])
 */
export function unique(
  input: Tensor,
  _sorted: boolean = true,
  return_inverse: boolean = false,
  return_counts: boolean = false,
  dim: Int | null = null,
): Found {
  return distinct(input, true, return_inverse, return_counts, dim);
}

/**
 * The first of each run of equal values (or, with dim, slices).
 * @names torch.unique_consecutive Tensor.unique_consecutive
 * @see https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html
 * @example
 * await torch.unique_consecutive(torch.tensor([1, 1, 2, 1]))
 * // tensor([1, 2, 1])
 */
export function unique_consecutive(
  input: Tensor,
  return_inverse: boolean = false,
  return_counts: boolean = false,
  dim: Int | null = null,
): Found {
  return distinct(input, false, return_inverse, return_counts, dim);
}

/**
 * How often each number from 0 on is there, or the sum of the weights that stand with it.
 * @names torch.bincount Tensor.bincount
 * @see https://pytorch.org/docs/stable/generated/torch.bincount.html
 * @example
 * await torch.bincount(torch.tensor([0, 1, 1, 3]))
 * // tensor([1, 2, 0, 1])
 */
export async function bincount(input: Tensor, weights: Tensor | null = null, minlength: Int = 0): Promise<Tensor> {
  wantTensor(input);
  if (isFloat(input.dtype) || input.dtype === 'bool') failType('expected integers', input);
  if (minlength < 0) fail('expected minlength ≥ 0', minlength);
  if (weights && weights.shape.join() !== input.shape.join())
    fail('expected 1D weights of the same length as the input', weights, input);
  const [values, heavy] = await Promise.all([input.data(), weights?.data()]);
  if (input.ndim !== 1 || values.some((n) => n < 0)) fail('bincount: only supports 1-d non-negative integral inputs.');
  const found = new Float64Array(Math.max(greatest(values) + 1, minlength));
  values.forEach((n, i) => {
    found[n] += heavy ? heavy[i] : 1;
  });
  return fromValues(found, [found.length], weights ? 'float32' : 'int32');
}
