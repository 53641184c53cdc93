// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Scalar } from '../../ops/core.ts';
import * as plain from '../../ops/inplace.ts';
import { def } from '../../core/scope.ts';

/**
 * Values of another tensor, converted and broadcast.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
 */
const _copy_: {
  (input: Tensor, src: Tensor | Scalar | { src: Tensor | Scalar; non_blocking?: boolean }, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  (keywords: { input: Tensor; src: Tensor | Scalar; non_blocking?: boolean }): Tensor;
} = def('copy_(@input,=src,^non_blocking?)', plain.copy_);

/**
 * A tensor of the input's shape with one value in every place.
 * @see https://pytorch.org/docs/stable/generated/torch.fill.html
 */
const _fill: {
  (input: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; value: Scalar | Tensor; out?: Tensor | null }): Tensor;
} = def('fill(@input,=value)', plain.fill);

/**
 * One value in every place.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html
 */
const _fill_: {
  (input: Tensor, value: Scalar | Tensor | { value: Scalar | Tensor }): Tensor;
  (keywords: { input: Tensor; value: Scalar | Tensor }): Tensor;
} = def('fill_(@input,=value)', plain.fill_);

/**
 * Zeros in every place.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
 */
const _zero_: {
  (input: Tensor | { input: Tensor }): Tensor;
} = def('zero_(@input)', plain.zero_);

/**
 * One value along a matrix's diagonal; with `wrap` it begins again below the square part of a tall one.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html
 */
const _fill_diagonal_: {
  (input: Tensor, fill_value: number | { fill_value: number; wrap?: boolean }, wrap?: boolean | { wrap?: boolean }): Tensor;
  (keywords: { input: Tensor; fill_value: number; wrap?: boolean }): Tensor;
} = def('fill_diagonal_(@input,%fill_value,^wrap?)', plain.fill_diagonal_);

export { _copy_ as copy_, _fill as fill, _fill_ as fill_, _fill_diagonal_ as fill_diagonal_, _zero_ as zero_ };
