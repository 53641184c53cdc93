// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Dims, Int } from '../../ops/core.ts';
import type { AnyTensor, Fits, Of, Reduce } from '../../shapes.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/reduce.ts';
import { def, type Named } from '../../scope.ts';

/**
 * The mean of a float tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.mean.html
 */
const _mean: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'mean', Reduce<A, B, C>>; dim?: B; keepdim?: C; dtype?: DtypeName | null } | { input: A & Fits<'mean', Reduce<A, B, C>>; axis?: B; keepdim?: C; dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'mean', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; keepdim?: C; dtype?: DtypeName | null } | { axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
} = def('mean(@input,#dim,keepdim,dtype)', plain.mean, 17);

/**
 * The greatest along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `any`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amax.html
 */
const _amax: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'amax', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'amax', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'amax', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
} = def('amax(@input,#dim,keepdim)', plain.amax, 17);

/**
 * The least along one or several dims, or of everything; NaN where one is among them.
 * Equals share the gradient evenly. Of booleans it is `all`.
 * @throws {Error} along an empty dimension
 * @see https://pytorch.org/docs/stable/generated/torch.amin.html
 */
const _amin: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'amin', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'amin', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'amin', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
} = def('amin(@input,#dim,keepdim)', plain.amin, 17);

/**
 * Where the greatest is along dim, or in the flattened tensor: int32.
 * The first of equals; a NaN counts as the greatest.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmax.html
 */
const _argmax: {
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'argmax', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'argmax', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(input: A & Fits<'argmax', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
} = def('argmax(@input,#dim,keepdim)', plain.argmax, 17);

/**
 * Where the least is along dim, or in the flattened tensor: int32. The first of equals; a NaN counts as the least.
 * @throws {RangeError} along an empty dimension
 * @throws {Error} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.argmin.html
 */
const _argmin: {
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'argmin', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'argmin', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(input: A & Fits<'argmin', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>, 'int32'>;
} = def('argmin(@input,#dim,keepdim)', plain.argmin, 17);

/**
 * Whether any element is other than 0 (as NaN is), along one or several dims or of everything; false of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.any.html
 */
const _any: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'any', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'any', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'any', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
} = def('any(@input,#dim,keepdim)', plain.any, 17);

/**
 * Whether all elements are other than 0 (as NaN is), along one or several dims or of everything; true of none.
 * The result is bool, of a uint8 tensor uint8.
 * @see https://pytorch.org/docs/stable/generated/torch.all.html
 */
const _all: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: { input: A & Fits<'all', Reduce<A, B, C>>; dim?: B; keepdim?: C } | { input: A & Fits<'all', Reduce<A, B, C>>; axis?: B; keepdim?: C }): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'all', Reduce<A, B, C>>, dim?: B | { dim?: B; keepdim?: C } | { axis?: B; keepdim?: C }, keepdim?: C | { keepdim?: C }): Of<Reduce<A, B, C>>;
} = def('all(@input,#dim,keepdim)', plain.all, 17);

/**
 * The sum of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nansum.html
 */
const _nansum: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'nansum', Reduce<A, B, C>>; dim?: B; keepdim?: C; dtype?: DtypeName | null } | { input: A & Fits<'nansum', Reduce<A, B, C>>; axis?: B; keepdim?: C; dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'nansum', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; keepdim?: C; dtype?: DtypeName | null } | { axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
} = def('nansum(@input,#dim,keepdim,dtype)', plain.nansum, 17);

/**
 * The mean of what is no NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nanmean.html
 */
const _nanmean: {
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'nanmean', Reduce<A, B, C>>; dim?: B; keepdim?: C; dtype?: DtypeName | null } | { input: A & Fits<'nanmean', Reduce<A, B, C>>; axis?: B; keepdim?: C; dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, const B extends Dims | undefined = undefined, C extends boolean = false>(input: A & Fits<'nanmean', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; keepdim?: C; dtype?: DtypeName | null } | { axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
} = def('nanmean(@input,#dim,keepdim,dtype)', plain.nanmean, 17);

/**
 * The product along one dimension, or of everything; integers and booleans are multiplied as int32.
 * @see https://pytorch.org/docs/stable/generated/torch.prod.html
 */
const _prod: {
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(keywords: Named<{ input: A & Fits<'prod', Reduce<A, B, C>>; dim?: B; keepdim?: C; dtype?: DtypeName | null } | { input: A & Fits<'prod', Reduce<A, B, C>>; axis?: B; keepdim?: C; dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
  <A extends AnyTensor, B extends Int | null | undefined = undefined, C extends boolean = false>(input: A & Fits<'prod', Reduce<A, B, C>>, dim?: B | Named<{ dim?: B; keepdim?: C; dtype?: DtypeName | null } | { axis?: B; keepdim?: C; dtype?: DtypeName | null }>, keepdim?: C | Named<{ keepdim?: C; dtype?: DtypeName | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null }>): Of<Reduce<A, B, C>>;
} = def('prod(@input,#dim,keepdim,dtype)', plain.prod, 17);

/** The variance along dims, by default unbiased: divided by n − 1, or by n − `correction`. */
const _variance: {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { input: Tensor; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, dim?: Dims | boolean | { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): Tensor;
} = def('var(@input,~dim,unbiased,keepdim,correction)', plain.variance, 17);

/**
 * The standard deviation: the root of `var`.
 * @see https://pytorch.org/docs/stable/generated/torch.std.html
 */
const _std: {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { input: Tensor; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, dim?: Dims | boolean | { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): Tensor;
} = def('std(@input,~dim,unbiased,keepdim,correction)', plain.std, 17);

/**
 * [variance, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.var_mean.html
 */
const _var_mean: {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { input: Tensor; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, dim?: Dims | boolean | { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): [Tensor, Tensor];
} = def('var_mean(@input,~dim,unbiased,keepdim,correction)', plain.var_mean, 1);

/**
 * [standard deviation, mean]
 * @see https://pytorch.org/docs/stable/generated/torch.std_mean.html
 */
const _std_mean: {
  (input: Tensor | { input: Tensor; dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { input: Tensor; axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, dim?: Dims | boolean | { dim?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null } | { axis?: Dims | boolean; unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, unbiased?: boolean | null | { unbiased?: boolean | null; keepdim?: boolean; correction?: number | null }, keepdim?: boolean | { keepdim?: boolean; correction?: number | null }, correction?: number | null | { correction?: number | null }): [Tensor, Tensor];
} = def('std_mean(@input,~dim,unbiased,keepdim,correction)', plain.std_mean, 1);

export { _all as all, _amax as amax, _amin as amin, _any as any, _argmax as argmax, _argmin as argmin, _mean as mean, _nanmean as nanmean, _nansum as nansum, _prod as prod, _std as std, _std_mean as std_mean, _var_mean as var_mean, _variance as variance };
