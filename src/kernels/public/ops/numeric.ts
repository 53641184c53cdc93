// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Broadcast, Fits, Of, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import type { Spacing } from '../../ops/numeric.ts';
import * as plain from '../../ops/numeric.ts';
import { def } from '../../core/scope.ts';

/**
 * ∫ y along a dimension by the trapezoidal rule, at the points x or dx apart.
 * @see https://pytorch.org/docs/stable/generated/torch.trapezoid.html
 */
const _trapezoid: {
  (y: Tensor | { y: Tensor; x?: Tensor | null; dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, x?: Tensor | null | { x?: Tensor | null; dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, dx?: number | { dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('trapezoid(@y,@x?,%dx?,#dim?)', plain.trapezoid);

/**
 * The running integrals.
 * @see https://pytorch.org/docs/stable/generated/torch.cumulative_trapezoid.html
 */
const _cumulative_trapezoid: {
  (y: Tensor | { y: Tensor; x?: Tensor | null; dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, x?: Tensor | null | { x?: Tensor | null; dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, dx?: number | { dx?: number; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('cumulative_trapezoid(@y,@x?,%dx?,#dim?)', plain.cumulative_trapezoid);

/**
 * The gradient of a table of samples along each of `dim` (by default all), by central differences; `spacing` is a step, or for
 * each dimension a step or the samples' coordinates. At the ends of order `edge_order`, 1 or 2.
 * @see https://pytorch.org/docs/stable/generated/torch.gradient.html
 */
const _gradient: {
  (input: Tensor | { input: Tensor; spacing?: Spacing | null; dim?: Int | Shape | null; axis?: Int | Shape | null; edge_order?: Int; out?: Tensor | null }, spacing?: Spacing | null | { spacing?: Spacing | null; dim?: Int | Shape | null; axis?: Int | Shape | null; edge_order?: Int; out?: Tensor | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; axis?: Int | Shape | null; edge_order?: Int; out?: Tensor | null }, edge_order?: Int | { edge_order?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor[];
} = def('gradient(@input,spacing,#dim?,#edge_order?)', plain.gradient);

/**
 * Powers of a vector's elements in columns, N of them (as many as elements by default), the highest first unless `increasing`.
 * @see https://pytorch.org/docs/stable/generated/torch.vander.html
 */
const _vander: {
  (x: Tensor | { x: Tensor; N?: Int | null; increasing?: boolean; out?: Tensor | null }, N?: Int | null | { N?: Int | null; increasing?: boolean; out?: Tensor | null }, increasing?: boolean | { increasing?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('vander(@x,#N?,^increasing?)', plain.vander);

/**
 * The slices of a dimension scaled down to a p-norm of at most maxnorm.
 * @see https://pytorch.org/docs/stable/generated/torch.renorm.html
 */
const _renorm: {
  (input: Tensor, p: number, dim: Int, maxnorm: number | { maxnorm: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; p: number; dim: Int; maxnorm: number; out?: Tensor | null } | { input: Tensor; p: number; axis: Int; maxnorm: number; out?: Tensor | null }): Tensor;
  (input: Tensor, keywords: { p: number; dim: Int; maxnorm: number; out?: Tensor | null } | { p: number; axis: Int; maxnorm: number; out?: Tensor | null }): Tensor;
  (input: Tensor, p: number, keywords: { dim: Int; maxnorm: number; out?: Tensor | null } | { axis: Int; maxnorm: number; out?: Tensor | null }): Tensor;
} = def('renorm(@input,%p,#dim,%maxnorm)', plain.renorm);

/**
 * The greatest common divisor of integers.
 * @see https://pytorch.org/docs/stable/generated/torch.gcd.html
 */
const _gcd: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('gcd(@input,@other)', plain.gcd);

/**
 * The least common multiple of integers.
 * @see https://pytorch.org/docs/stable/generated/torch.lcm.html
 */
const _lcm: {
  (input: Tensor, other: Tensor | { other: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; other: Tensor; out?: Tensor | null }): Tensor;
} = def('lcm(@input,@other)', plain.lcm);

/**
 * Mantissa and exponent: input = mantissa · 2^exponent, the mantissa's size between 0.5 and 1. 0, infinities and NaN are their own mantissa.
 * @see https://pytorch.org/docs/stable/generated/torch.frexp.html
 */
const _frexp: {
  (input: Tensor | { input: Tensor; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): NamedTuple<['mantissa', 'exponent']>;
} = def('frexp(@input)', plain.frexp);

/**
 * The number that follows `input` in the direction of `other`, of those that the dtype has. Broadcasts. A GPU may take a number below
 * 2⁻¹²⁶ for 0.
 * @throws {TypeError} where both are integers or booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nextafter.html
 */
const _nextafter: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'nextafter', Broadcast<A, B>>, other: B | { other: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'nextafter', Broadcast<A, B>>; other: B; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('nextafter(@input,@other)', plain.nextafter);

/**
 * Where elements of a tensor of this shape are that are counted row by row: their coordinates, a tensor for each dimension.
 * @see https://pytorch.org/docs/stable/generated/torch.unravel_index.html
 */
const _unravel_index: {
  (indices: Tensor, shape: Int | Shape | { shape: Int | Shape; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor[];
  (keywords: { indices: Tensor; shape: Int | Shape; out?: Tensor | null }): Tensor[];
} = def('unravel_index(@indices,#shape)', plain.unravel_index);

export { _cumulative_trapezoid as cumulative_trapezoid, _frexp as frexp, _gcd as gcd, _gradient as gradient, _lcm as lcm, _nextafter as nextafter, _renorm as renorm, _trapezoid as trapezoid, _unravel_index as unravel_index, _vander as vander };
