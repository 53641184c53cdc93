// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Of, Reduce } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Dims, Int } from '../../ops/core.ts';
import * as plain from '../../ops/reduce.ts';
import { def, type Named } from '../../core/scope.ts';

interface CallsOf_mean<Name extends string> {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<Name, Reduce<A, B, C>>; dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<Name, Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>>;
}
/**
 * The mean of a float tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.mean.html
 */
const _mean: CallsOf_mean<'mean'> = def('mean(@input,#dim?,^keepdim?,dtype)', plain.mean);

interface CallsOf_amax<Name extends string> {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<Name, Reduce<A, B, C>>; dim?: B; axis?: B; keepdim?: C; out?: Tensor | null }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<Name, Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C; out?: Tensor | null }, keepdim?: C | { keepdim?: C; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>>;
}
/**
 * The greatest along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `any`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amax.html
 */
const _amax: CallsOf_amax<'amax'> = def('amax(@input,#dim?,^keepdim?)', plain.amax);

/**
 * The least along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `all`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amin.html
 */
const _amin: CallsOf_amax<'amin'> = def('amin(@input,#dim?,^keepdim?)', plain.amin);

interface CallsOf_argmax<Name extends string> {
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<Name, Reduce<A, B, C>>; dim?: B; axis?: B; keepdim?: C; out?: Tensor | null }): Of<Reduce<A, B, C>, 'int32'>;
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(input: A & Fits<Name, Reduce<A, B, C>>, dim?: B | { dim?: B; axis?: B; keepdim?: C; out?: Tensor | null }, keepdim?: C | { keepdim?: C; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>, 'int32'>;
}
/**
 * Where the greatest is along dim, or in the flattened tensor: int32.
 * The first of equals; a NaN counts as the greatest.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmax.html
 */
const _argmax: CallsOf_argmax<'argmax'> = def('argmax(@input,#dim?,^keepdim?)', plain.argmax);

/**
 * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmin.html
 */
const _argmin: CallsOf_argmax<'argmin'> = def('argmin(@input,#dim?,^keepdim?)', plain.argmin);

/**
 * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.any.html
 */
const _any: CallsOf_amax<'any'> = def('any(@input,#dim?,^keepdim?)', plain.any);

/**
 * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.all.html
 */
const _all: CallsOf_amax<'all'> = def('all(@input,#dim?,^keepdim?)', plain.all);

/**
 * The sum of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nansum.html
 */
const _nansum: CallsOf_mean<'nansum'> = def('nansum(@input,#dim?,^keepdim?,dtype)', plain.nansum);

/**
 * The mean of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nanmean.html
 */
const _nanmean: CallsOf_mean<'nanmean'> = def('nanmean(@input,#dim?,^keepdim?,dtype)', plain.nanmean);

/**
 * The product along one dimension, or of everything; integers and booleans are multiplied as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.prod.html
 */
const _prod: {
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'prod', Reduce<A, B, C>>; dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(input: A & Fits<'prod', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; axis?: B; keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Reduce<A, B, C>>;
} = def('prod(@input,#dim?,^keepdim?,dtype)', plain.prod);

interface CallsOf_variance {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: Tensor | null }, dim?: Dims | boolean | { dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: Tensor | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: Tensor | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null; out?: Tensor | null }, correction?: number | null | { correction?: number | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
}
/** The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`. */
const _variance: CallsOf_variance = def('var(@input,~dim?,^unbiased?,^keepdim?,%correction?)', plain.variance);

/**
 * The standard deviation: the root of `var`.
 * @see https://pytorch.org/docs/stable/generated/torch.std.html
 */
const _std: CallsOf_variance = def('std(@input,~dim?,^unbiased?,^keepdim?,%correction?)', plain.std);

interface CallsOf_var_mean {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: readonly Tensor[] | null }, dim?: Dims | boolean | { dim?: Dims | boolean; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: readonly Tensor[] | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null; out?: readonly Tensor[] | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null; out?: readonly Tensor[] | null }, correction?: number | null | { correction?: number | null; out?: readonly Tensor[] | null }, keywords?: { out?: readonly Tensor[] | null }): [Tensor, Tensor];
}
/**
 * [variance, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.var_mean.html
 */
const _var_mean: CallsOf_var_mean = def('var_mean(@input,~dim?,^unbiased?,^keepdim?,%correction?)', plain.var_mean);

/**
 * [standard deviation, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.std_mean.html
 */
const _std_mean: CallsOf_var_mean = def('std_mean(@input,~dim?,^unbiased?,^keepdim?,%correction?)', plain.std_mean);

export { _all as all, _amax as amax, _amin as amin, _any as any, _argmax as argmax, _argmin as argmin, _mean as mean, _nanmean as nanmean, _nansum as nansum, _prod as prod, _std as std, _std_mean as std_mean, _var_mean as var_mean, _variance as variance };
