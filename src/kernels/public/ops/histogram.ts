// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Histogram } from '../../ops/histogram.ts';
import type { NamedTuple } from '../../ops/named-tuple.ts';
import * as plain from '../../ops/histogram.ts';
import { def } from '../../core/scope.ts';

/**
 * How many values, or how much of `weight`, fall between edges, of which the last belongs to the last bin: so many bins of equal width from
 * the least to the greatest value, or in `range`; or the edges themselves. With `density` the areas below add up to 1.
 * @see https://pytorch.org/docs/stable/generated/torch.histogram.html
 */
const _histogram: {
  (input: Tensor, bins: Int | Tensor | { bins: Int | Tensor; range?: readonly [number, number] | null; weight?: Tensor | null; density?: boolean; out?: readonly Tensor[] | null }, range?: readonly [number, number] | null | { range?: readonly [number, number] | null; weight?: Tensor | null; density?: boolean; out?: readonly Tensor[] | null }, weight?: Tensor | null | { weight?: Tensor | null; density?: boolean; out?: readonly Tensor[] | null }, density?: boolean | { density?: boolean; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): NamedTuple<['hist', 'bin_edges']>;
  (keywords: { input: Tensor; bins: Int | Tensor; range?: readonly [number, number] | null; weight?: Tensor | null; density?: boolean; out?: readonly Tensor[] | null }): NamedTuple<['hist', 'bin_edges']>;
} = def('histogram(@input,~bins,*range?,@weight?,^density?)', plain.histogram);

/**
 * The same of several variables, which the last dimension of the input holds: for each so many bins (or one number for all), or its
 * edges. `range` is a list of the least and the greatest value of each in turn; with edges it is not looked at.
 * @throws {Error} for an input without two dimensions, and for bins, a range or weights that do not fit it
 * @throws {TypeError} for an input that is not of floats
 * @see https://pytorch.org/docs/stable/generated/torch.histogramdd.html
 */
const _histogramdd: {
  (input: Tensor, bins: Int | readonly (Int | Tensor)[] | { bins: Int | readonly (Int | Tensor)[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }, range?: readonly number[] | null | { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }, weight?: Tensor | null | { weight?: Tensor | null; density?: boolean }, density?: boolean | { density?: boolean }): Histogram;
  (keywords: { input: Tensor; bins: Int | readonly (Int | Tensor)[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): Histogram;
} = def('histogramdd(@input,~bins,*range?,@weight?,^density?)', plain.histogramdd);

export { _histogram as histogram, _histogramdd as histogramdd };
