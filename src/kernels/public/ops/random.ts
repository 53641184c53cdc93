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
 * The numbers 0 … n − 1 in random order, int32.
 * @see https://pytorch.org/docs/stable/generated/torch.randperm.html
 */
const _randperm: {
  (n: Int | Named<{ n: Int; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; generator?: Source; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; generator?: Source; out?: Tensor | null }>, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('randperm(#n,dtype,device,^requires_grad?,generator)', plain.randperm);

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
 * 1 with the probability that each element says (or that `p` says), otherwise 0.
 * @see https://pytorch.org/docs/stable/generated/torch.bernoulli.html
 */
const _bernoulli: {
  <A extends AnyTensor>(input: A | { input: A; p?: number | null; generator?: Source; out?: Tensor | null }, p?: number | null | { p?: number | null; generator?: Source; out?: Tensor | null }, generator?: Source | { generator?: Source; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('bernoulli(@input,%p?,generator)', plain.bernoulli);

export { _bernoulli as bernoulli, _normal_ as normal_, _rand as rand, _rand_like as rand_like, _randint as randint, _randn as randn, _randn_like as randn_like, _randperm as randperm, _uniform_ as uniform_ };
