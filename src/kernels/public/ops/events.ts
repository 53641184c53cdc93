// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Broadcast, Fits, Like, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Source } from '../../ops/random.ts';
import * as plain from '../../ops/events.ts';
import { def } from '../../core/scope.ts';

/**
 * Counts of a Poisson distribution, each with the mean that stands in its place. The dtype is the input's; its gradient is 0.
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative mean, where that is known without asking the device
 * @see https://pytorch.org/docs/stable/generated/torch.poisson.html
 */
const _poisson: {
  <A extends AnyTensor>(input: A | { input: A; generator?: Source; out?: Tensor | null }, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('poisson(@input,generator)', plain.poisson);

/**
 * How many of `count` tries succeed, each with the probability `prob`. Broadcasts.
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/distributions.html#binomial
 */
const _binomial: {
  <A extends AnyTensor, B extends AnyTensor>(count: A & Fits<'binomial', Broadcast<A, B>>, prob: B | { prob: B; generator?: Source; out?: Tensor | null }, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Broadcast<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { count: A & Fits<'binomial', Broadcast<A, B>>; prob: B; generator?: Source; out?: Tensor | null }): Of<Broadcast<A, B>>;
} = def('binomial(@count,@prob,generator)', plain.binomial);

export { _binomial as binomial, _poisson as poisson };
