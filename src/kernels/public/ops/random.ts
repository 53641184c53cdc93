// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName, DtypeOf } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { AnyTensor, Like, Of, Shape, Sized } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Size } from '../../ops/creation.ts';
import type { Source } from '../../ops/random.ts';
import * as plain from '../../ops/random.ts';
import { def, type Named } from '../../core/scope.ts';

interface CallsOf_rand {
  <const A extends Shape, N extends DtypeName>(...size: A): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Shape, N extends DtypeName>(...args: [...size: A, keywords: Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>]): Of<Sized<A>, DtypeOf<N>>;
  <const A extends Size, N extends DtypeName>(size: A | Named<{ size: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; generator?: Source; out?: Tensor | null }>, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Sized<A>, DtypeOf<N>>;
}
/**
 * Uniform in [0, 1).
 * @see https://pytorch.org/docs/stable/generated/torch.rand.html
 */
const _rand: CallsOf_rand = def('rand(...#size,dtype,device,^requires_grad?,generator)', plain.rand);

/**
 * Standard normal.
 * @see https://pytorch.org/docs/stable/generated/torch.randn.html
 */
const _randn: CallsOf_rand = def('randn(...#size,dtype,device,^requires_grad?,generator)', plain.randn);

interface CallsOf_rand_like {
  <A extends AnyTensor, N extends DtypeName>(input: A | Named<{ input: A; dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, dtype?: N | null | Named<{ dtype?: N | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; generator?: Source; out?: Tensor | null }>, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A, DtypeOf<N>>;
}
/**
 * Uniform in [0, 1), of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.rand_like.html
 */
const _rand_like: CallsOf_rand_like = def('rand_like(@input,dtype,device,^requires_grad?,generator)', plain.rand_like);

/**
 * Standard normal, of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.randn_like.html
 */
const _randn_like: CallsOf_rand_like = def('randn_like(@input,dtype,device,^requires_grad?,generator)', plain.randn_like);

/**
 * Integers from low (0 unless given) to below high.
 * @see https://pytorch.org/docs/stable/generated/torch.randint.html
 */
const _randint: {
  (low: Int, high: Int | Shape | Named<{ high: Int | Shape; size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, size?: Shape | Int | null | Named<{ size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; generator?: Source; out?: Tensor | null }>, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: Named<{ low: Int; high: Int | Shape; size?: Shape | Int | null; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>): Tensor;
} = def('randint(#low,#high,#size?,dtype,device,^requires_grad?,generator)', plain.randint);

/**
 * Integers from low (0 unless given) to below high, of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.randint_like.html
 */
const _randint_like: {
  <A extends AnyTensor>(input: A, low: Int | Named<{ low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, high?: Int | null | Named<{ high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, generator?: Source | Named<{ generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: Named<{ input: A; low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Like<A>;
} = def('randint_like(@input,#low,#high?,dtype,generator,device,^requires_grad?)', plain.randint_like);

/**
 * The numbers 0 … n − 1 in random order, int32.
 * @see https://pytorch.org/docs/stable/generated/torch.randperm.html
 */
const _randperm: {
  (n: Int | Named<{ n: Int; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; generator?: Source; out?: Tensor | null }>, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('randperm(#n,dtype,device,^requires_grad?,generator)', plain.randperm);

/**
 * Indices drawn with the probabilities that each row of `input` (1-d or 2-d, weights that need not sum to 1) says.
 * @see https://pytorch.org/docs/stable/generated/torch.multinomial.html
 */
const _multinomial: {
  (input: Tensor, num_samples: Int | { num_samples: Int; replacement?: boolean; generator?: Source; out?: Tensor | null }, replacement?: boolean | { replacement?: boolean; generator?: Source; out?: Tensor | null }, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; num_samples: Int; replacement?: boolean; generator?: Source; out?: Tensor | null }): Tensor;
} = def('multinomial(@input,#num_samples,^replacement?,generator)', plain.multinomial);

/**
 * Normal with this mean and deviation: numbers (then with `size`) or tensors, element by element.
 * @see https://pytorch.org/docs/stable/generated/torch.normal.html
 */
const _normal: {
  (mean?: Tensor | number | Named<{ mean?: Tensor | number; std?: Tensor | number; size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, std?: Tensor | number | Named<{ std?: Tensor | number; size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, size?: Shape | Int | null | Named<{ size?: Shape | Int | null; generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, generator?: Source | Named<{ generator?: Source; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor;
} = def('normal(=mean?,=std?,#size?,generator,dtype,device,^requires_grad?)', plain.normal);

/**
 * Uniform in [from, to).
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html
 */
const _uniform_: {
  (input: Tensor | { input: Tensor; from?: number; to?: number; generator?: Source }, from?: number | { from?: number; to?: number; generator?: Source }, to?: number | { to?: number; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('uniform_(@input,%from?,%to?,generator)', plain.uniform_);

/**
 * Fills in place with normal values of this mean (0) and deviation `std` (1).
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative std, or a leaf that requires grad, outside no_grad
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html
 */
const _normal_: {
  (input: Tensor | { input: Tensor; mean?: number; std?: number; generator?: Source }, mean?: number | { mean?: number; std?: number; generator?: Source }, std?: number | { std?: number; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('normal_(@input,%mean?,%std?,generator)', plain.normal_);

/**
 * exp of a normal.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.log_normal_.html
 */
const _log_normal_: {
  (input: Tensor | { input: Tensor; mean?: number; std?: number; generator?: Source }, mean?: number | { mean?: number; std?: number; generator?: Source }, std?: number | { std?: number; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('log_normal_(@input,%mean?,%std?,generator)', plain.log_normal_);

/**
 * Exponential with rate `lambd`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html
 */
const _exponential_: {
  (input: Tensor | { input: Tensor; lambd?: number; generator?: Source }, lambd?: number | { lambd?: number; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('exponential_(@input,%lambd?,generator)', plain.exponential_);

/**
 * Integers from `from` to below `to`; one number given is `to`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html
 */
const _random_: {
  (input: Tensor | { input: Tensor; from?: Int | null; to?: Int | null; generator?: Source }, from?: Int | null | { from?: Int | null; to?: Int | null; generator?: Source }, to?: Int | null | { to?: Int | null; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('random_(@input,#from?,#to?,generator)', plain.random_);

/**
 * 1 with probability `p` (a number or a tensor), otherwise 0, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html
 */
const _bernoulli_: {
  (input: Tensor | { input: Tensor; p?: number | Tensor; generator?: Source }, p?: number | Tensor | { p?: number | Tensor; generator?: Source }, generator?: Source | { generator?: Source }): Tensor;
} = def('bernoulli_(@input,=p?,generator)', plain.bernoulli_);

/**
 * 1 with the probability that each element says (or that `p` says), otherwise 0.
 * @see https://pytorch.org/docs/stable/generated/torch.bernoulli.html
 */
const _bernoulli: {
  <A extends AnyTensor>(input: A | { input: A; p?: number | null; generator?: Source; out?: Tensor | null }, p?: number | null | { p?: number | null; generator?: Source; out?: Tensor | null }, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('bernoulli(@input,%p?,generator)', plain.bernoulli);

export { _bernoulli as bernoulli, _bernoulli_ as bernoulli_, _exponential_ as exponential_, _log_normal_ as log_normal_, _multinomial as multinomial, _normal as normal, _normal_ as normal_, _rand as rand, _rand_like as rand_like, _randint as randint, _randint_like as randint_like, _randn as randn, _randn_like as randn_like, _random_ as random_, _randperm as randperm, _uniform_ as uniform_ };
