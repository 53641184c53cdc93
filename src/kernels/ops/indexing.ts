/**
 * Indexing as Python writes it in brackets: `x.at(0, { slice: [1, null, 2] }, null, '...', index)` and assignment through
 * `x.set(indices, value)`. Integers, slices (also as text: '1:', '::2'), null and '...' are views; an integer tensor (or array)
 * picks elements, and a boolean one those where it is true.
 */

import { fail, failRange, failType } from '../core/callee.ts';
import { dtypeOfScalar, isFloat } from '../core/dtype.ts';
import { isLiteral, literal, settleAsFloat } from '../core/literal.ts';
import { keep, promises, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { add } from './arithmetic.ts';
import { alias, reshape, to } from './basis.ts';
import { broadcastShapes, dimOf, type Int, knownOf, type Scalar, type Shape, text } from './core.ts';
import { arange, fromValues, full, tensor } from './creation.ts';
import { assign, copy_ } from './inplace.ts';
import { fetchAt, pickedAddress, putAt } from './places.ts';
import { cumsum } from './scan.ts';
import { flatten, narrow, select, slice, unsqueeze } from './shape.ts';
import { where } from './where.ts';

/** One entry between the brackets. */
export type Index =
  | number
  | null
  | '...'
  | `${string}:${string}`
  | { slice: readonly (number | null)[] }
  | { ellipsis: true }
  | Tensor
  | boolean
  | readonly number[]
  | readonly boolean[];

const isEllipsis = (index: Index): boolean =>
  index === '...' || (typeof index === 'object' && index !== null && !Array.isArray(index) && 'ellipsis' in index);
const isSlice = (index: Index): index is { slice: readonly (number | null)[] } =>
  typeof index === 'object' &&
  index !== null &&
  !Array.isArray(index) &&
  !(index instanceof Tensor) &&
  'slice' in index;
/** A slice written as Python writes it: ':', '1:', '-3:', '0:8:2'. */
const WRITTEN = /^(-?\d*):(-?\d*)(?::(-?\d*))?$/;
const isMask = ({ dtype }: Tensor): boolean => dtype === 'bool' || dtype === 'uint8';

interface Picked {
  /** The view that integers, slices and null make. */
  view: Tensor;
  /** Index tensors and masks, by the (first) dimension of the view they pick from. */
  picks: Map<number, Tensor>;
}

const refuse = (index: unknown): never =>
  failType("expected integers, slices ('1:' or { slice: [1, null] }), null, '...', tensors or lists", index);

function resolve(input: Tensor, given: readonly Index[]): Picked {
  const indices = given.map((index) => {
    if (typeof index === 'boolean' || Array.isArray(index))
      return tensor(index as number[], Array.isArray(index) && index.length === 0 ? 'int32' : null);
    const written = typeof index === 'string' && WRITTEN.exec(index.replaceAll(' ', ''));
    return written ? { slice: written.slice(1).map((part) => (part ? Number(part) : null)) } : index;
  }) as Index[];
  const takes = (index: Index) =>
    index === null || isEllipsis(index) ? 0 : index instanceof Tensor && isMask(index) ? index.ndim : 1;
  const consumed = indices.reduce<number>((sum, index) => sum + takes(index), 0);
  if (consumed > input.ndim) {
    failRange(`too many indices for tensor of dimension ${input.ndim}`, indices.length);
  }
  if (indices.filter(isEllipsis).length > 1) failRange(`an index can only have a single ellipsis ('...')`);
  let view = input;
  let dim = 0;
  const picks = new Map<number, Tensor>();
  for (const index of indices) {
    if (isEllipsis(index)) dim += input.ndim - consumed;
    else if (index === null) view = unsqueeze(view, dim++);
    else if (typeof index === 'number') {
      if (!Number.isInteger(index)) refuse(index);
      view = select(view, dim, index);
    } else if (isSlice(index)) {
      const [start = null, end = null, step = 1] = index.slice;
      view = slice(view, dim++, start, end, step ?? 1);
    } else {
      const pick = index as Tensor;
      if (!(pick instanceof Tensor)) refuse(index);
      if (isFloat(pick.dtype)) failType('expected integers or bool as index', pick.dtype);
      if (isMask(pick)) {
        // A single truth value makes a dimension of its own.
        if (pick.ndim === 0) view = unsqueeze(view, dim);
        const mask = pick.ndim === 0 ? reshape(pick, [1]) : pick;
        const picked = view.shape.slice(dim, dim + mask.ndim);
        if (mask.shape.join() !== picked.join()) {
          failRange(`the mask does not match the indexed tensor at dimension ${dim}`, pick, view);
        }
        picks.set(dim, mask);
        dim += mask.ndim;
      } else picks.set(dim++, pick);
    }
  }
  return { view, picks };
}

/** Masks as the index tensors of their true elements, which the device has to be asked for. */
async function counted(picks: ReadonlyMap<number, Tensor>): Promise<Map<number, Tensor>> {
  const lists = [...picks].map(async ([dim, pick]): Promise<[number, Tensor][]> => {
    if (!isMask(pick)) return [[dim, pick]];
    const places = placesOf(await pick.data(), pick.shape);
    return places.map((list, d) => [dim + d, fromValues(list, [list.length], 'int32')]);
  });
  return new Map((await Promise.all(lists)).flat());
}

/** Where values are not 0: for each dimension a list of coordinates. */
export function placesOf(values: ArrayLike<number>, shape: Shape): Int32Array[] {
  const flat: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) flat.push(i);
  let below = 1;
  return shape
    .map((_, d) => shape.length - 1 - d)
    .map((d) => {
      const scale = below;
      below *= shape[d];
      return Int32Array.from(flat, (at) => Math.floor(at / scale) % shape[d]);
    })
    .reverse();
}

function pickFrom(view: Tensor, picks: ReadonlyMap<number, Tensor>): Tensor {
  const picked = fetchAt(view, pickedAddress(view.shape, picks));
  return isLiteral(view) ? literal(picked) : picked;
}

/**
 * x[indices]. How many elements a boolean mask picks only the device knows: with one among the indices the result is a
 * promise, `await x.at(mask)`.
 * @names Tensor.at
 * @dtype input
 * @shape At<input, indices>
 * @promise HasMask<indices>
 * @example
 * torch.tensor([[1, 2, 3], [4, 5, 6]]).at(0, [1, 2])
 * // tensor([2, 3])
 */
export function at(input: Tensor, ...indices: Index[]): Tensor {
  return scoped(() => {
    const { view, picks } = resolve(input, indices);
    if ([...picks.values()].some(isMask)) {
      keep(view);
      for (const pick of picks.values()) keep(pick);
      const promise = counted(picks).then((lists) => scoped(() => pickFrom(view, lists)));
      return (promises.mark?.(promise, 'at') ?? promise) as unknown as Tensor;
    }
    if (picks.size > 0) return pickFrom(view, picks);
    return view === input ? alias(input, input.shape, input.strides, input.offset, (g) => g) : view;
  }, 'at');
}

/** What a view becomes when `values` are put where the picks are, or added to what is there. */
function put(view: Tensor, picks: ReadonlyMap<number, Tensor>, values: Tensor, accumulate: boolean) {
  const mask = [...picks].find(([, pick]) => isMask(pick));
  const mismatch = (picked: string) =>
    fail('shape mismatch: the value cannot be broadcast to the indexing result', values, picked);
  if (!mask) {
    const address = pickedAddress(view.shape, picks);
    if (!broadcasts(values.shape, address.shape)) mismatch(text(address.shape));
    return putAt(accumulate ? 'add' : 'set', view, address, values);
  }
  if (picks.size > 1) fail(`a mask together with other index tensors is not supported; use await torch.nonzero(mask)`);
  // The picked elements' dimension becomes the mask's dimensions again; where the mask is false the view's own elements stay.
  const [dim, test] = mask;
  const { shape } = view;
  const after = shape.slice(dim + test.ndim);
  const count = values.shape.at(-1 - after.length) ?? 1;
  const lead = values.shape.slice(0, Math.max(values.ndim - 1 - after.length, 0));
  let source = values;
  if (count !== 1) {
    const known = knownOf(test);
    if (known && known.sum !== count) mismatch(text([...shape.slice(0, dim), known.sum, ...after]));
    const order = reshape(add(cumsum(flatten(test), 0), -1), test.shape);
    source = pickFrom(values, new Map([[lead.length, order]]));
  } else if (values.ndim > after.length) {
    source = reshape(values, [...lead, ...test.shape.map(() => 1), ...values.shape.slice(lead.length + 1)]);
  }
  if (!broadcasts(source.shape, shape)) mismatch(text([...shape.slice(0, dim), 'n' as never, ...after]));
  const wide = reshape(to(test, 'bool'), [...test.shape, ...after.map(() => 1)]);
  return where(wide, accumulate ? add(view, source) : to(source, view.dtype), view);
}

function broadcasts(from: Shape, into: Shape): boolean {
  return from.length <= into.length && from.every((n, d) => n === 1 || n === into[d + into.length - from.length]);
}

/**
 * x[indices] = value, in place.
 * @names Tensor.set
 * @example
 * const x = torch.zeros([2, 3]);
 * x.set([0, 1], 5);
 * x
 * // tensor([[0., 5., 0.],
 * //         [0., 0., 0.]])
 */
export function set(input: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar): Tensor {
  return scoped(() => {
    const { view, picks } = resolve(input, Array.isArray(indices) ? indices : [indices as Index]);
    if (isFloat(value instanceof Tensor ? value.dtype : dtypeOfScalar(value))) settleAsFloat(input);
    const from = value instanceof Tensor ? value : full([], value, input.dtype);
    if (picks.size > 0) assign(view, put(view, picks, from, false));
    else {
      if (broadcastShapes(view.shape, from.shape).join() !== view.shape.join()) {
        fail('shape mismatch: the value cannot be broadcast to the indexing result', from, view);
      }
      copy_(view, from);
    }
    return input;
  }, 'set');
}

/**
 * The input with `values` where a list of index tensors (or masks) points; added to what is there where `accumulate`.
 * @names torch.index_put Tensor.index_put Tensor.index_put_
 * @see https://pytorch.org/docs/stable/generated/torch.index_put.html
 * @example
 * torch.index_put(torch.zeros(3), [torch.tensor([0, 2])], torch.tensor([1.5, 2]))
 * // tensor([1.5000, 0.0000, 2.0000])
 */
export function index_put(
  input: Tensor,
  indices: readonly (Tensor | null)[],
  values: Tensor,
  accumulate: boolean = false,
): Tensor {
  if (values.dtype !== input.dtype) failType('expected one dtype', input, values);
  const { picks } = resolve(
    input,
    indices.map((index) => index ?? { slice: [] }),
  );
  return put(input, picks, values, accumulate);
}

/**
 * The input's elements at flat positions, in the index's shape.
 * @names torch.take Tensor.take
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.take.html
 * @example
 * torch.take(torch.tensor([[1, 2, 3.5], [4, 5, 6]]), torch.tensor([0, 5]))
 * // tensor([1., 6.])
 */
export function take(input: Tensor, index: Tensor): Tensor {
  if (index.dtype !== 'int32') failType('expected integers as index', index.dtype);
  return fetchAt(input, pickedAddress([input.numel()], new Map([[0, index]])));
}

/**
 * `length` indices of a dimension from `start` on. A view.
 * @names torch.narrow Tensor.narrow
 * @dtype input
 * @see https://pytorch.org/docs/stable/generated/torch.narrow.html
 * @example
 * torch.narrow(torch.tensor([1, 2, 3, 4]), 0, 1, 2)
 * // tensor([2, 3])
 */
export function narrowFrom(input: Tensor, dim: Int, start: Int | Tensor, length: Int): Tensor {
  if (!(start instanceof Tensor)) return narrow(input, dim, start, length);
  // Where to start is known on the device only: the elements are picked there.
  const before = Array.from({ length: dimOf(dim, input.ndim) }, (): Index => ({ slice: [] }));
  return at(input, ...before, add(arange(length), start));
}
