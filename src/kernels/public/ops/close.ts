// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Broadcast, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/close.ts';
import { def } from '../../core/scope.ts';

/**
 * |input − other| ≤ atol + rtol · |other|; equal infinities are close, NaNs only with `equal_nan`.
 * @see https://pytorch.org/docs/stable/generated/torch.isclose.html
 */
const _isclose: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'isclose', Broadcast<A, B>>, other: B | { other: B; rtol?: number; atol?: number; equal_nan?: boolean; out?: Tensor | null }, rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean; out?: Tensor | null }, atol?: number | { atol?: number; equal_nan?: boolean; out?: Tensor | null }, equal_nan?: boolean | { equal_nan?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'isclose', Broadcast<A, B>>; other: B; rtol?: number; atol?: number; equal_nan?: boolean; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('isclose(@input,@other,%rtol?,%atol?,^equal_nan?)', plain.isclose);

/**
 * Whether all elements are close: a Promise of a boolean, since only the device knows.
 * @see https://pytorch.org/docs/stable/generated/torch.allclose.html
 */
const _allclose: {
  (input: Tensor, other: Tensor | { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }, rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean }, atol?: number | { atol?: number; equal_nan?: boolean }, equal_nan?: boolean | { equal_nan?: boolean }): Promise<boolean>;
  (keywords: { input: Tensor; other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean }): Promise<boolean>;
} = def('allclose(@input,@other,%rtol?,%atol?,^equal_nan?)', plain.allclose);

/**
 * Whether two tensors have the same shape and elements: a Promise of a boolean, since only the device knows.
 * @see https://pytorch.org/docs/stable/generated/torch.equal.html
 */
const _equal: {
  (input: Tensor, other: Tensor | { other: Tensor }): Promise<boolean>;
  (keywords: { input: Tensor; other: Tensor }): Promise<boolean>;
} = def('equal(@input,@other)', plain.equal);

export { _allclose as allclose, _equal as equal, _isclose as isclose };
