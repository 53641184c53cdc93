// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyOperand, AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Operand, Scalar } from '../../ops/core.ts';
import * as plain from '../../ops/arithmetic.ts';
import { def } from '../../core/scope.ts';

/**
 * input + alpha · other
 * @see https://pytorch.org/docs/stable/generated/torch.add.html
 */
const _add: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'add', Broadcast<A, B>>, other: B | { other: B; alpha?: Scalar; out?: Tensor | null }, alpha?: Scalar | { alpha?: Scalar; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'add', Broadcast<A, B>>; other: B; alpha?: Scalar; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('add(=input,=other,+alpha?)', plain.add);

interface CallsOf_sub<Name extends string> {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; alpha?: number; out?: Tensor | null }, alpha?: number | { alpha?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; alpha?: number; out?: Tensor | null }): Of<Broadcast<A, B>>;
}
/**
 * input − alpha · other
 * @see https://pytorch.org/docs/stable/generated/torch.sub.html
 */
const _sub: CallsOf_sub<'sub'> = def('sub(=input,=other,%alpha?)', plain.sub);

/**
 * other − input
 * @see https://pytorch.org/docs/stable/generated/torch.rsub.html
 */
const _rsub: CallsOf_sub<'rsub'> = def('rsub(=input,=other,%alpha?)', plain.rsub);

interface CallsOf_mul<Name extends string> {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<Name, Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<Name, Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
}
/**
 * input · other, broadcast, in their common dtype; integers wrap around, and of booleans it is the logical and.
 * @throws {Error} for shapes that do not broadcast
 * @throws {TypeError} for what is neither tensor nor number
 * @see https://pytorch.org/docs/stable/generated/torch.mul.html
 */
const _mul: CallsOf_mul<'mul'> = def('mul(=input,=other)', plain.mul);

/**
 * True division; with `rounding_mode` 'floor' or 'trunc' the rounded quotient, in the operands' own dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.div.html
 */
const _div: {
  <A extends AnyOperand, B extends AnyOperand>(input: A & Fits<'div', Broadcast<A, B>>, other: B | { other: B; rounding_mode?: 'floor' | 'trunc' | null; out?: Tensor | null }, rounding_mode?: 'floor' | 'trunc' | null | { rounding_mode?: 'floor' | 'trunc' | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyOperand, B extends AnyOperand>(keywords: { input: A & Fits<'div', Broadcast<A, B>>; other: B; rounding_mode?: 'floor' | 'trunc' | null; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('div(=input,=other,$rounding_mode?)', plain.div);

/**
 * The quotient rounded towards −∞, in the operands' common dtype; the gradient is 0.
 * Floats divided by 0 give ±∞ or NaN; integers divided by a 0 that only the device knows give 0.
 * @throws {RangeError} for integers divided by a 0 that is known
 * @see https://pytorch.org/docs/stable/generated/torch.floor_divide.html
 */
const _floor_divide: CallsOf_mul<'floor_divide'> = def('floor_divide(=input,=other)', plain.floor_divide);

/**
 * The remainder with the sign of the divisor, as Python's %.
 * @see https://pytorch.org/docs/stable/generated/torch.remainder.html
 */
const _remainder: CallsOf_mul<'remainder'> = def('remainder(=input,=other)', plain.remainder);

/**
 * The remainder with the sign of the dividend, as C's fmod.
 * @see https://pytorch.org/docs/stable/generated/torch.fmod.html
 */
const _fmod: CallsOf_mul<'fmod'> = def('fmod(=input,=other)', plain.fmod);

/**
 * The greater of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical or.
 * @throws {TypeError} for a number: use clamp_min
 * @see https://pytorch.org/docs/stable/generated/torch.maximum.html
 */
const _maximum: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'maximum', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'maximum', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('maximum(@input,@other)', plain.maximum);

/**
 * The lesser of two tensors, element by element and broadcast; NaN where either is. Equals share the gradient.
 * Of booleans it is the logical and.
 * @throws {TypeError} for a number: use clamp_max
 * @see https://pytorch.org/docs/stable/generated/torch.minimum.html
 */
const _minimum: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'minimum', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'minimum', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('minimum(@input,@other)', plain.minimum);

/**
 * Values held between two bounds, numbers or tensors; either may be null. NaN stays.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp.html
 */
const _clamp: {
  (input: Tensor | { input: Tensor; min?: Operand | null; max?: Operand | null; out?: Tensor | null }, min?: Operand | null | { min?: Operand | null; max?: Operand | null; out?: Tensor | null }, max?: Operand | null | { max?: Operand | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('clamp(@input,=min?,=max?)', plain.clamp);

/**
 * `clamp` with one bound.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_min.html
 */
const _clamp_min: {
  (input: Tensor, min: Operand | { min: Operand; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; min: Operand; out?: Tensor | null }): Tensor;
} = def('clamp_min(@input,=min)', plain.clamp_min);

/**
 * Values above `max`, a number or a tensor, become `max`; NaN stays. Integers with a fractional bound give float32.
 * The gradient goes to the input up to and at the bound, beyond it to a tensor `max`.
 * @see https://pytorch.org/docs/stable/generated/torch.clamp_max.html
 */
const _clamp_max: {
  (input: Tensor, max: Operand | { max: Operand; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; max: Operand; out?: Tensor | null }): Tensor;
} = def('clamp_max(@input,=max)', plain.clamp_max);

/**
 * input + value · tensor1 · tensor2
 * @see https://pytorch.org/docs/stable/generated/torch.addcmul.html
 */
const _addcmul: {
  (input: Tensor, tensor1: Tensor, tensor2: Operand | { tensor2: Operand; value?: number; out?: Tensor | null }, value?: number | { value?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; tensor1: Tensor; tensor2: Operand; value?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { tensor1: Tensor; tensor2: Operand; value?: number; out?: Tensor | null }): Tensor;
} = def('addcmul(@input,@tensor1,=tensor2,%value?)', plain.addcmul);

/**
 * input + value · tensor1 / tensor2
 * @see https://pytorch.org/docs/stable/generated/torch.addcdiv.html
 */
const _addcdiv: {
  (input: Tensor, tensor1: Operand, tensor2: Operand | { tensor2: Operand; value?: number; out?: Tensor | null }, value?: number | { value?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; tensor1: Operand; tensor2: Operand; value?: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { tensor1: Operand; tensor2: Operand; value?: number; out?: Tensor | null }): Tensor;
} = def('addcdiv(@input,=tensor1,=tensor2,%value?)', plain.addcdiv);

/**
 * Each element with the other sign, in its own dtype; uint8 wraps around.
 * @throws {TypeError} for booleans: use logical_not
 * @see https://pytorch.org/docs/stable/generated/torch.neg.html
 */
const _neg: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('neg(@input)', plain.neg);

export { _add as add, _addcdiv as addcdiv, _addcmul as addcmul, _clamp as clamp, _clamp_max as clamp_max, _clamp_min as clamp_min, _div as div, _floor_divide as floor_divide, _fmod as fmod, _maximum as maximum, _minimum as minimum, _mul as mul, _neg as neg, _remainder as remainder, _rsub as rsub, _sub as sub };
