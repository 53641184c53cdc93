/** Asking about dtypes: which one a mix of operands gives, what a dtype can hold. */

import { failType } from '../core/callee.ts';
import { type Dtype, type DtypeName, isFloat, promote, type Stored } from '../core/dtype.ts';
import { Tensor } from '../core/tensor.ts';
import { dtypeOf, resultDtype, type Scalar, tensorOf } from './core.ts';

/**
 * The dtype that an operation of the two gives: tensors with dimensions outrank 0-d ones, and those outrank numbers.
 * @names torch.result_type
 * @example
 * torch.result_type(torch.tensor([1, 2]), 2.5)
 * // 'float32'
 */
export const result_type = (a: Tensor | Scalar, b: Tensor | Scalar): Dtype => resultDtype(a, b);

/**
 * The smallest dtype that holds both.
 * @names torch.promote_types
 * @example
 * torch.promote_types('int32', 'float32')
 * // 'float32'
 */
export const promote_types = (a: DtypeName, b: DtypeName): Dtype => promote(dtypeOf(a), dtypeOf(b));

const CATEGORY: Record<Dtype, number> = { bool: 0, uint8: 1, int32: 1, float16: 2, float32: 2, complex64: 3 };

/**
 * Whether results of one dtype may be stored in the other: never from floats to integers, or from numbers to bool.
 * @names torch.can_cast
 * @example
 * torch.can_cast('float32', 'int32')
 * // false
 */
export const can_cast = (from: DtypeName, to: DtypeName): boolean => CATEGORY[dtypeOf(from)] <= CATEGORY[dtypeOf(to)];

/**
 * Whether a value is a tensor.
 * @names torch.is_tensor
 * @example
 * torch.is_tensor([1, 2])
 * // false
 */
export const is_tensor = (value: unknown): value is Tensor => value instanceof Tensor;
/**
 * Whether its dtype is one of floating point.
 * @names torch.is_floating_point
 * @example
 * torch.is_floating_point(torch.ones(1))
 * // true
 */
export const is_floating_point = (input: Tensor): boolean => isFloat(tensorOf('is_floating_point', input).dtype);

export interface FloatInfo {
  dtype: Dtype;
  bits: number;
  eps: number;
  max: number;
  min: number;
  tiny: number;
  smallest_normal: number;
  resolution: number;
}

/**
 * What a float dtype can hold.
 * @names torch.finfo
 * @see https://pytorch.org/docs/stable/type_info.html
 * @example
 * torch.finfo('float32').eps
 * // 1.19209e-7
 */
export function finfo(dtype: DtypeName = 'float32'): FloatInfo {
  const type = dtypeOf(dtype);
  if (!isFloat(type))
    failType(`torch.finfo() requires a floating point input type; '${type}' is none: use torch.iinfo`);
  const [bits, digits, range, resolution] = type === 'float16' ? [16, 10, 14, 1e-3] : [32, 23, 126, 1e-6];
  const eps = 2 ** -digits;
  const max = (2 - eps) * 2 ** (range + 1);
  const tiny = 2 ** -range;
  return { dtype: type, bits, eps, max, min: -max, tiny, smallest_normal: tiny, resolution };
}

/**
 * What an integer dtype can hold.
 * @names torch.iinfo
 * @see https://pytorch.org/docs/stable/generated/torch.iinfo.html
 * @example
 * torch.iinfo('int32').max
 * // 2147483647
 */
export function iinfo(dtype: DtypeName): { dtype: Dtype; bits: number; max: number; min: number } {
  const type = dtypeOf(dtype);
  if (type === 'uint8') return { dtype: type, bits: 8, max: 255, min: 0 };
  if (type === 'int32') return { dtype: type, bits: 32, max: 2 ** 31 - 1, min: -(2 ** 31) };
  failType(`torch.iinfo() requires an integer input type; '${type}' is none`);
}

const NAMES: Record<string, string> = {
  float32: 'Float',
  float16: 'Half',
  int32: 'Int',
  uint8: 'Byte',
  bool: 'Bool',
} satisfies Record<Stored, string>;

/** @internal */
export const typeName = ({ storage }: Tensor): string => `torch.${NAMES[storage.dtype]}Tensor`;
