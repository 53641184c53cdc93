// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { FanMode } from '../../nn/init.ts';
import type { Int } from '../../ops/core.ts';
import type { Generator } from '../../ops/generator.ts';
import * as plain from '../../nn/init.ts';
import { def } from '../../core/scope.ts';

/**
 * Fills a float tensor in place with uniform values in [a, b), by default [0, 1), and returns it.
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a > b
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_
 */
const _uniform_: {
  (tensor: Tensor | { tensor: Tensor; a?: number; b?: number }, a?: number | { a?: number; b?: number }, b?: number | { b?: number }): Tensor;
} = def('uniform_(@tensor,%a?,%b?)', plain.uniform_);

/**
 * Fills a float tensor in place with normal values of this mean (0) and deviation `std` (1), and returns it.
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative std
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_
 */
const _normal_: {
  (tensor: Tensor | { tensor: Tensor; mean?: number; std?: number }, mean?: number | { mean?: number; std?: number }, std?: number | { std?: number }): Tensor;
} = def('normal_(@tensor,%mean?,%std?)', plain.normal_);

/**
 * Fills a tensor in place with one value, converted to its dtype, and returns it.
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_
 */
const _constant_: {
  (tensor: Tensor, val: number | { val: number }): Tensor;
  (keywords: { tensor: Tensor; val: number }): Tensor;
} = def('constant_(@tensor,%val)', plain.constant_);

/**
 * The gain that keeps the variance through a nonlinearity.
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain
 */
const _calculate_gain: {
  (nonlinearity: string | { nonlinearity: string; param?: number }, param?: number | { param?: number }): number;
} = def('calculate_gain($nonlinearity,%param?)', plain.calculate_gain);

/**
 * Fills a weight in place with uniform values within ±gain·√(3 / fan): the variance is kept through layers.
 * fan: 'fan_in' inputs of an output (the default `mode`), or 'fan_out' outputs of an input; the gain is that of
 * `nonlinearity` ('leaky_relu'), where `a` (0) is the negative slope.
 * @throws {Error} for fewer than two dimensions, a mode or a nonlinearity that is not known
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_
 */
const _kaiming_uniform_: {
  (tensor: Tensor | { tensor: Tensor; a?: number; mode?: FanMode; nonlinearity?: string }, a?: number | { a?: number; mode?: FanMode; nonlinearity?: string }, mode?: FanMode | { mode?: FanMode; nonlinearity?: string }, nonlinearity?: string | { nonlinearity?: string }): Tensor;
} = def('kaiming_uniform_(@tensor,%a?,$mode?,$nonlinearity?)', plain.kaiming_uniform_);

/**
 * Fills a weight in place with normal values of mean 0 and deviation gain/√fan: the variance is kept through layers.
 * fan: 'fan_in' inputs of an output (the default `mode`), or 'fan_out' outputs of an input; the gain is that of
 * `nonlinearity` ('leaky_relu'), where `a` (0) is the negative slope.
 * @throws {Error} for fewer than two dimensions, a mode or a nonlinearity that is not known
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_
 */
const _kaiming_normal_: {
  (tensor: Tensor | { tensor: Tensor; a?: number; mode?: FanMode; nonlinearity?: string }, a?: number | { a?: number; mode?: FanMode; nonlinearity?: string }, mode?: FanMode | { mode?: FanMode; nonlinearity?: string }, nonlinearity?: string | { nonlinearity?: string }): Tensor;
} = def('kaiming_normal_(@tensor,%a?,$mode?,$nonlinearity?)', plain.kaiming_normal_);

/**
 * Fills a weight in place with uniform values within ±gain·√(6 / (fan_in + fan_out)), and returns it; the gain is 1.
 * Keeps the variance both forwards and backwards.
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_
 */
const _xavier_uniform_: {
  (tensor: Tensor | { tensor: Tensor; gain?: number }, gain?: number | { gain?: number }): Tensor;
} = def('xavier_uniform_(@tensor,%gain?)', plain.xavier_uniform_);

/**
 * Fills a weight in place with normal values of mean 0 and deviation gain·√(2 / (fan_in + fan_out)); the gain is 1.
 * Keeps the variance both forwards and backwards.
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_
 */
const _xavier_normal_: {
  (tensor: Tensor | { tensor: Tensor; gain?: number }, gain?: number | { gain?: number }): Tensor;
} = def('xavier_normal_(@tensor,%gain?)', plain.xavier_normal_);

/**
 * Fills a float tensor in place with normal values (mean 0, std 1), those outside [a, b] drawn again (by the inverse
 * of the distribution), and returns it. The bounds, −2 and 2 unless given, are values, not deviations.
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a > b
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_
 */
const _trunc_normal_: {
  (tensor: Tensor | { tensor: Tensor; mean?: number; std?: number; a?: number; b?: number }, mean?: number | { mean?: number; std?: number; a?: number; b?: number }, std?: number | { std?: number; a?: number; b?: number }, a?: number | { a?: number; b?: number }, b?: number | { b?: number }): Tensor;
} = def('trunc_normal_(@tensor,%mean?,%std?,%a?,%b?)', plain.trunc_normal_);

/**
 * The identity matrix.
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.eye_
 */
const _eye_: {
  (tensor: Tensor | { tensor: Tensor }): Tensor;
} = def('eye_(@tensor)', plain.eye_);

/**
 * Convolutions that pass their inputs on: 1 at the kernel's middle, for each of the groups.
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_
 */
const _dirac_: {
  (tensor: Tensor | { tensor: Tensor; groups?: Int }, groups?: Int | { groups?: Int }): Tensor;
} = def('dirac_(@tensor,#groups?)', plain.dirac_);

/**
 * Rows (or columns, where there are more rows) at right angles, of length `gain`; later dimensions count as columns.
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_
 */
const _orthogonal_: {
  (tensor: Tensor | { tensor: Tensor; gain?: number }, gain?: number | { gain?: number }): Tensor;
} = def('orthogonal_(@tensor,%gain?)', plain.orthogonal_);

/**
 * Normal values of deviation `std` (0.01), a part `sparsity` of each column zero.
 * @throws {Error} for another number of dimensions than two
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_
 */
const _sparse_: {
  (tensor: Tensor, sparsity: number | { sparsity: number; std?: number; generator?: Generator | null }, std?: number | { std?: number; generator?: Generator | null }, generator?: Generator | null | { generator?: Generator | null }): Tensor;
  (keywords: { tensor: Tensor; sparsity: number; std?: number; generator?: Generator | null }): Tensor;
} = def('sparse_(@tensor,%sparsity,%std?,generator)', plain.sparse_);

export { _calculate_gain as calculate_gain, _constant_ as constant_, _dirac_ as dirac_, _eye_ as eye_, _kaiming_normal_ as kaiming_normal_, _kaiming_uniform_ as kaiming_uniform_, _normal_ as normal_, _orthogonal_ as orthogonal_, _sparse_ as sparse_, _trunc_normal_ as trunc_normal_, _uniform_ as uniform_, _xavier_normal_ as xavier_normal_, _xavier_uniform_ as xavier_uniform_ };

export { ones_, zeros_ } from '../../nn/init.ts';
