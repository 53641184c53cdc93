// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName, DtypeOf } from '../../dtype.ts';
import type { Int, Shape } from '../../ops/core.ts';
import type { Size } from '../../ops/creation.ts';
import type { Source } from '../../ops/random.ts';
import type { DeviceLike } from '../../placement.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/random.ts';
import { def, type Named } from '../../scope.ts';

/**
 * Uniform in [0, 1).
 * @see https://pytorch.org/docs/stable/generated/torch.rand.html
 */
const _rand: {
  <N extends DtypeName>(size: Size, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(...size: number[]): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ size: Size; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(...args: [...size: number[], keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>]): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor<DtypeOf<N>>;
} = def('rand(...#size,dtype,device,requires_grad,generator)', plain.rand, 1);

/**
 * Standard normal.
 * @see https://pytorch.org/docs/stable/generated/torch.randn.html
 */
const _randn: {
  <N extends DtypeName>(size: Size, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(...size: number[]): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ size: Size; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(...args: [...size: number[], keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>]): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(size: Size, dtype: N | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor<DtypeOf<N>>;
} = def('randn(...#size,dtype,device,requires_grad,generator)', plain.randn, 1);

/**
 * Uniform in [0, 1), of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.rand_like.html
 */
const _rand_like: {
  <N extends DtypeName>(input: Tensor, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ input: Tensor; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor<DtypeOf<N>>;
} = def('rand_like(input,dtype,device,requires_grad,generator)', plain.rand_like, 1);

/**
 * Standard normal, of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.randn_like.html
 */
const _randn_like: {
  <N extends DtypeName>(input: Tensor, dtype?: N | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(keywords: Named<{ input: Tensor; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor<DtypeOf<N>>;
  <N extends DtypeName>(input: Tensor, dtype: N | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor<DtypeOf<N>>;
} = def('randn_like(input,dtype,device,requires_grad,generator)', plain.randn_like, 1);

/**
 * Integers from low (0 unless given) to below high.
 * @see https://pytorch.org/docs/stable/generated/torch.randint.html
 */
const _randint: {
  (low: Int, high: Int | Shape, size?: Shape | Int | null, dtype?: DtypeName | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor;
  (keywords: Named<{ low: Int; high: Int | Shape; size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (low: Int, keywords: Named<{ high: Int | Shape; size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (low: Int, high: Int | Shape, keywords: Named<{ size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (low: Int, high: Int | Shape, size: Shape | Int | null | undefined, keywords: Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (low: Int, high: Int | Shape, size: Shape | Int | null | undefined, dtype: DtypeName | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (low: Int, high: Int | Shape, size: Shape | Int | null | undefined, dtype: DtypeName | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor;
  (low: Int, high: Int | Shape, size: Shape | Int | null | undefined, dtype: DtypeName | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor;
} = def('randint(#low,#high,#size,dtype,device,requires_grad,generator)', plain.randint, 1);

/**
 * Integers from low (0 unless given) to below high, of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.randint_like.html
 */
const _randint_like: {
  (input: Tensor, low: Int, high?: Int | null, dtype?: DtypeName | null, generator?: Source, device?: DeviceLike | null, requires_grad?: boolean): Tensor;
  (keywords: Named<{ input: Tensor; low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, keywords: Named<{ low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, low: Int, keywords: Named<{ high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, low: Int, high: Int | null | undefined, keywords: Named<{ dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, low: Int, high: Int | null | undefined, dtype: DtypeName | null | undefined, keywords: Named<{ generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, low: Int, high: Int | null | undefined, dtype: DtypeName | null | undefined, generator: Source | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (input: Tensor, low: Int, high: Int | null | undefined, dtype: DtypeName | null | undefined, generator: Source | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor;
} = def('randint_like(input,#low,#high,dtype,generator,device,requires_grad)', plain.randint_like, 1);

/**
 * The numbers 0 … n − 1 in random order, int32.
 * @see https://pytorch.org/docs/stable/generated/torch.randperm.html
 */
const _randperm: {
  (n: Int, dtype?: DtypeName | null, device?: DeviceLike | null, requires_grad?: boolean, generator?: Source): Tensor;
  (keywords: Named<{ n: Int; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (n: Int, keywords: Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (n: Int, dtype: DtypeName | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; pin_memory?: boolean }>): Tensor;
  (n: Int, dtype: DtypeName | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean; generator?: Source }>): Tensor;
  (n: Int, dtype: DtypeName | null | undefined, device: DeviceLike | null | undefined, requires_grad: boolean | undefined, keywords: { generator?: Source }): Tensor;
} = def('randperm(#n,dtype,device,requires_grad,generator)', plain.randperm, 1);

/**
 * Indices drawn with the probabilities that each row of `input` (1-d or 2-d, weights that need not sum to 1) says.
 * @see https://pytorch.org/docs/stable/generated/torch.multinomial.html
 */
const _multinomial: {
  (input: Tensor, num_samples: Int, replacement?: boolean, generator?: Source): Tensor;
  (keywords: { input: Tensor; num_samples: Int; replacement?: boolean; generator?: Source }): Tensor;
  (input: Tensor, keywords: { num_samples: Int; replacement?: boolean; generator?: Source }): Tensor;
  (input: Tensor, num_samples: Int, keywords: { replacement?: boolean; generator?: Source }): Tensor;
  (input: Tensor, num_samples: Int, replacement: boolean | undefined, keywords: { generator?: Source }): Tensor;
} = def('multinomial(input,#num_samples,replacement,generator)', plain.multinomial, 17);

/**
 * Normal with this mean and deviation: numbers (then with `size`) or tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.normal.html
 */
const _normal: {
  (mean?: Tensor | number, std?: Tensor | number, size?: Shape | Int | null, generator?: Source, dtype?: DtypeName | null, device?: DeviceLike | null, requires_grad?: boolean): Tensor;
  (keywords: Named<{ mean?: Tensor | number; std?: Tensor | number; size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, keywords: Named<{ std?: Tensor | number; size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, std: Tensor | number | undefined, keywords: Named<{ size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, std: Tensor | number | undefined, size: Shape | Int | null | undefined, keywords: Named<{ generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, std: Tensor | number | undefined, size: Shape | Int | null | undefined, generator: Source | undefined, keywords: Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, std: Tensor | number | undefined, size: Shape | Int | null | undefined, generator: Source | undefined, dtype: DtypeName | null | undefined, keywords: Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>): Tensor;
  (mean: Tensor | number | undefined, std: Tensor | number | undefined, size: Shape | Int | null | undefined, generator: Source | undefined, dtype: DtypeName | null | undefined, device: DeviceLike | null | undefined, keywords: Named<{ requires_grad?: boolean }>): Tensor;
} = def('normal(mean,std,#size,generator,dtype,device,requires_grad)', plain.normal, 1);

/**
 * Uniform in [from, to).
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html
 */
const _uniform_: {
  (input: Tensor, from?: number, to?: number, generator?: Source): Tensor;
  (keywords: { input: Tensor; from?: number; to?: number; generator?: Source }): Tensor;
  (input: Tensor, keywords: { from?: number; to?: number; generator?: Source }): Tensor;
  (input: Tensor, from: number | undefined, keywords: { to?: number; generator?: Source }): Tensor;
  (input: Tensor, from: number | undefined, to: number | undefined, keywords: { generator?: Source }): Tensor;
} = def('uniform_(input,from,to,generator)', plain.uniform_, 16);

/**
 * Fills in place with normal values of this mean (0) and deviation `std` (1).
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative std, or a leaf that requires grad, outside no_grad
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html
 */
const _normal_: {
  (input: Tensor, mean?: number, std?: number, generator?: Source): Tensor;
  (keywords: { input: Tensor; mean?: number; std?: number; generator?: Source }): Tensor;
  (input: Tensor, keywords: { mean?: number; std?: number; generator?: Source }): Tensor;
  (input: Tensor, mean: number | undefined, keywords: { std?: number; generator?: Source }): Tensor;
  (input: Tensor, mean: number | undefined, std: number | undefined, keywords: { generator?: Source }): Tensor;
} = def('normal_(input,mean,std,generator)', plain.normal_, 16);

/**
 * exp of a normal.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html
 */
const _log_normal_: {
  (input: Tensor, mean?: number, std?: number, generator?: Source): Tensor;
  (keywords: { input: Tensor; mean?: number; std?: number; generator?: Source }): Tensor;
  (input: Tensor, keywords: { mean?: number; std?: number; generator?: Source }): Tensor;
  (input: Tensor, mean: number | undefined, keywords: { std?: number; generator?: Source }): Tensor;
  (input: Tensor, mean: number | undefined, std: number | undefined, keywords: { generator?: Source }): Tensor;
} = def('log_normal_(input,mean,std,generator)', plain.log_normal_, 16);

/**
 * Exponential with rate `lambd`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html
 */
const _exponential_: {
  (input: Tensor, lambd?: number, generator?: Source): Tensor;
  (keywords: { input: Tensor; lambd?: number; generator?: Source }): Tensor;
  (input: Tensor, keywords: { lambd?: number; generator?: Source }): Tensor;
  (input: Tensor, lambd: number | undefined, keywords: { generator?: Source }): Tensor;
} = def('exponential_(input,lambd,generator)', plain.exponential_, 16);

/**
 * Integers from `from` to below `to`; one number given is `to`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html
 */
const _random_: {
  (input: Tensor, from?: Int | null, to?: Int | null, generator?: Source): Tensor;
  (keywords: { input: Tensor; from?: Int | null; to?: Int | null; generator?: Source }): Tensor;
  (input: Tensor, keywords: { from?: Int | null; to?: Int | null; generator?: Source }): Tensor;
  (input: Tensor, from: Int | null | undefined, keywords: { to?: Int | null; generator?: Source }): Tensor;
  (input: Tensor, from: Int | null | undefined, to: Int | null | undefined, keywords: { generator?: Source }): Tensor;
} = def('random_(input,#from,#to,generator)', plain.random_, 16);

/**
 * 1 with probability `p` (a number or a tensor), otherwise 0, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html
 */
const _bernoulli_: {
  (input: Tensor, p?: number | Tensor, generator?: Source): Tensor;
  (keywords: { input: Tensor; p?: number | Tensor; generator?: Source }): Tensor;
  (input: Tensor, keywords: { p?: number | Tensor; generator?: Source }): Tensor;
  (input: Tensor, p: number | Tensor | undefined, keywords: { generator?: Source }): Tensor;
} = def('bernoulli_(input,p,generator)', plain.bernoulli_, 16);

/**
 * 1 with the probability that each element says (or that `p` says), otherwise 0.
 * @see https://pytorch.org/docs/stable/generated/torch.bernoulli.html
 */
const _bernoulli: {
  (input: Tensor, p?: number | null, generator?: Source): Tensor;
  (keywords: { input: Tensor; p?: number | null; generator?: Source }): Tensor;
  (input: Tensor, keywords: { p?: number | null; generator?: Source }): Tensor;
  (input: Tensor, p: number | null | undefined, keywords: { generator?: Source }): Tensor;
} = def('bernoulli(input,p,generator)', plain.bernoulli, 17);

export { _bernoulli as bernoulli, _bernoulli_ as bernoulli_, _exponential_ as exponential_, _log_normal_ as log_normal_, _multinomial as multinomial, _normal as normal, _normal_ as normal_, _rand as rand, _rand_like as rand_like, _randint as randint, _randint_like as randint_like, _randn as randn, _randn_like as randn_like, _random_ as random_, _randperm as randperm, _uniform_ as uniform_ };
