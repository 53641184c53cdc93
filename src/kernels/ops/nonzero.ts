/** Where elements are not 0, and what is chosen by that. How many there are only the values know: promises. */
import { wantKind } from '../core/kinds.ts';
import { Tensor } from '../core/tensor.ts';
import { type Operand, wantTensor } from './core.ts';
import { fromValues } from './creation.ts';
import { placesOf } from './indexing.ts';
import { where } from './where.ts';

/** Places as a tensor. */
export const list = (values: ArrayLike<number>): Tensor => fromValues(values, [values.length], 'int32');

/**
 * Where elements are not 0: a row of coordinates each; with `as_tuple` a vector for each dimension.
 * @names torch.nonzero Tensor.nonzero
 * @constant
 * @example
 * await torch.nonzero(torch.tensor([0, 5, 0, 7]))
 * // tensor([[1],
 * //         [3]])
 */
export async function nonzero(input: Tensor, as_tuple?: false): Promise<Tensor>;

export async function nonzero(input: Tensor, as_tuple: boolean): Promise<Tensor[]>;

export async function nonzero(input: Tensor, as_tuple: boolean = false): Promise<Tensor | Tensor[]> {
  wantTensor(input);
  const { shape } = input;
  const values = await input.data();
  if (as_tuple) return placesOf(values, shape.length ? shape : [1]).map(list);
  const places = placesOf(values, shape);
  const count = shape.length ? places[0].length : Number(values[0] !== 0);
  const rows = Array.from({ length: count }, (_, i) => places.map((of) => of[i])).flat();
  return fromValues(rows, [count, shape.length], 'int32');
}

/**
 * `input` where the condition holds, else `other`. With only a condition: where it holds, a promise of a vector for each dimension.
 * @names torch.where
 * @see https://pytorch.org/docs/stable/generated/torch.where.html
 * @example
 * const x = torch.tensor([-1.5, 2, -3]);
 * torch.where(x.gt(0), x, 0)
 * // tensor([0., 2., 0.])
 */
export function whereOrNonzero(condition: Tensor | boolean, input: Operand, other: Operand): Tensor;

export function whereOrNonzero(condition: Tensor): Promise<Tensor[]>;

export function whereOrNonzero(
  condition: Tensor | boolean,
  input?: Operand,
  other?: Operand,
): Tensor | Promise<Tensor[]> {
  if (input === undefined && other === undefined && condition instanceof Tensor) return nonzero(condition, true);
  for (const [name, value] of Object.entries({ input, other })) wantKind('=', value, name);
  return where(condition, input!, other!);
}
