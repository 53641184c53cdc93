// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { AnyTensor, Like, Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Source } from '../../ops/random.ts';
import * as plain from '../../ops/sampling.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * Integers from low (0 unless given) to below high, of another tensor's shape and dtype.
 * @see https://pytorch.org/docs/stable/generated/torch.randint_like.html
 */
const _randint_like: {
  <A extends AnyTensor>(input: A, low: Int | Named<{ low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, high?: Int | null | Named<{ high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, generator?: Source | Named<{ generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: Named<{ input: A; low: Int; high?: Int | null; dtype?: DtypeName | null; generator?: Source; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>): Like<A>;
} = def('randint_like(@input,#low,#high?,dtype,generator,device,^requires_grad?)', plain.randint_like);

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

export { _bernoulli_ as bernoulli_, _exponential_ as exponential_, _log_normal_ as log_normal_, _multinomial as multinomial, _normal as normal, _randint_like as randint_like, _random_ as random_ };
