// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Int } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/activation.ts';
import { def, type Named } from '../../scope.ts';

/**
 * max(x, 0); NaN stays NaN.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
const _relu: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('relu(input,inplace)', plain.relu, 51);

/**
 * x above 0, negative_slope (0.01) times x elsewhere; the gradient at 0 is the slope.
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html
 */
const _leaky_relu: {
  (input: Tensor, negative_slope?: number, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; negative_slope?: number; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { negative_slope?: number; inplace?: boolean }): Tensor;
  (input: Tensor, negative_slope: number | undefined, keywords: { inplace?: boolean }): Tensor;
} = def('leaky_relu(input,negative_slope,inplace)', plain.leaky_relu, 3);

/**
 * x above 0, alpha · (eˣ − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html
 */
const _elu: {
  (input: Tensor, alpha?: number, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; alpha?: number; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { alpha?: number; inplace?: boolean }): Tensor;
  (input: Tensor, alpha: number | undefined, keywords: { inplace?: boolean }): Tensor;
} = def('elu(input,alpha,inplace)', plain.elu, 3);

/**
 * x above 0, alpha · (e^(x / alpha) − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html
 */
const _celu: {
  (input: Tensor, alpha?: number, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; alpha?: number; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { alpha?: number; inplace?: boolean }): Tensor;
  (input: Tensor, alpha: number | undefined, keywords: { inplace?: boolean }): Tensor;
} = def('celu(input,alpha,inplace)', plain.celu, 3);

/**
 * elu with the scale and slope that keep mean 0 and variance 1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html
 */
const _selu: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('selu(input,inplace)', plain.selu, 3);

/**
 * x · sigmoid(x), also known as swish.
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html
 */
const _silu: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('silu(input,inplace)', plain.silu, 3);

/**
 * x · Φ(x), or its tanh approximation.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 */
const _gelu: {
  (input: Tensor, approximate?: 'none' | 'tanh'): Tensor;
  (keywords: { input: Tensor; approximate?: 'none' | 'tanh' }): Tensor;
  (input: Tensor, keywords: { approximate?: 'none' | 'tanh' }): Tensor;
} = def('gelu(input,approximate)', plain.gelu, 3);

/**
 * log(1 + exp(beta · x)) / beta, and x itself above the threshold.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html
 */
const _softplus: {
  (input: Tensor, beta?: number, threshold?: number): Tensor;
  (keywords: { input: Tensor; beta?: number; threshold?: number }): Tensor;
  (input: Tensor, keywords: { beta?: number; threshold?: number }): Tensor;
  (input: Tensor, beta: number | undefined, keywords: { threshold?: number }): Tensor;
} = def('softplus(input,beta,threshold)', plain.softplus, 3);

/**
 * x held between two bounds; no gradient at the bounds themselves.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html
 */
const _hardtanh: {
  (input: Tensor, min_val?: number, max_val?: number, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; min_val?: number; max_val?: number; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { min_val?: number; max_val?: number; inplace?: boolean }): Tensor;
  (input: Tensor, min_val: number | undefined, keywords: { max_val?: number; inplace?: boolean }): Tensor;
  (input: Tensor, min_val: number | undefined, max_val: number | undefined, keywords: { inplace?: boolean }): Tensor;
} = def('hardtanh(input,min_val,max_val,inplace)', plain.hardtanh, 3);

/**
 * x held between 0 and 6, in its own dtype; NaN stays NaN. No gradient at 0 and 6 themselves.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html
 */
const _relu6: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('relu6(input,inplace)', plain.relu6, 3);

/**
 * relu6(x + 3) / 6
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html
 */
const _hardsigmoid: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('hardsigmoid(input,inplace)', plain.hardsigmoid, 3);

/**
 * x · hardsigmoid(x)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html
 */
const _hardswish: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('hardswish(input,inplace)', plain.hardswish, 3);

/**
 * x, but 0 within ±lambd.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html
 */
const _hardshrink: {
  (input: Tensor, lambd?: number): Tensor;
  (keywords: { input: Tensor; lambd?: number }): Tensor;
  (input: Tensor, keywords: { lambd?: number }): Tensor;
} = def('hardshrink(input,lambd)', plain.hardshrink, 3);

/**
 * x moved towards 0 by lambd, and 0 within ±lambd.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html
 */
const _softshrink: {
  (input: Tensor, lambd?: number): Tensor;
  (keywords: { input: Tensor; lambd?: number }): Tensor;
  (input: Tensor, keywords: { lambd?: number }): Tensor;
} = def('softshrink(input,lambd)', plain.softshrink, 3);

/**
 * x − tanh(x). Integers give float32.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html
 */
const _tanhshrink: {
  (input: Tensor): Tensor;
  (keywords: { input: Tensor }): Tensor;
} = def('tanhshrink(input)', plain.tanhshrink, 3);

/**
 * x / (1 + |x|)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html
 */
const _softsign: {
  (input: Tensor): Tensor;
  (keywords: { input: Tensor }): Tensor;
} = def('softsign(input)', plain.softsign, 3);

/**
 * x above the threshold, `value` elsewhere.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html
 */
const _threshold: {
  (input: Tensor, threshold: number, value: number, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; threshold: number; value: number; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { threshold: number; value: number; inplace?: boolean }): Tensor;
  (input: Tensor, threshold: number, keywords: { value: number; inplace?: boolean }): Tensor;
  (input: Tensor, threshold: number, value: number, keywords: { inplace?: boolean }): Tensor;
} = def('threshold(input,threshold,value,inplace)', plain.threshold, 3);

/**
 * log(sigmoid(x)), without losing what is small.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html
 */
const _logsigmoid: {
  (input: Tensor): Tensor;
  (keywords: { input: Tensor }): Tensor;
} = def('logsigmoid(input)', plain.logsigmoid, 3);

/**
 * x · tanh(softplus(x))
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html
 */
const _mish: {
  (input: Tensor, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { inplace?: boolean }): Tensor;
} = def('mish(input,inplace)', plain.mish, 3);

/**
 * The first half along dim, times the sigmoid of the second.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html
 */
const _glu: {
  (input: Tensor, dim?: Int): Tensor;
  (keywords: ({ input: Tensor; dim?: Int } | { input: Tensor; axis?: Int })): Tensor;
  (input: Tensor, keywords: ({ dim?: Int } | { axis?: Int })): Tensor;
} = def('glu(input,#dim)', plain.glu, 3);

/**
 * x above 0, weight · x below: one weight, or one for each channel (dimension 1).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html
 */
const _prelu: {
  (input: Tensor, weight: Tensor): Tensor;
  (keywords: { input: Tensor; weight: Tensor }): Tensor;
  (input: Tensor, keywords: { weight: Tensor }): Tensor;
} = def('prelu(input,weight)', plain.prelu, 3);

/**
 * leaky_relu whose slope is drawn for each element in training, and the mean of the bounds otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html
 */
const _rrelu: {
  (input: Tensor, lower?: number, upper?: number, training?: boolean, inplace?: boolean): Tensor;
  (keywords: { input: Tensor; lower?: number; upper?: number; training?: boolean; inplace?: boolean }): Tensor;
  (input: Tensor, keywords: { lower?: number; upper?: number; training?: boolean; inplace?: boolean }): Tensor;
  (input: Tensor, lower: number | undefined, keywords: { upper?: number; training?: boolean; inplace?: boolean }): Tensor;
  (input: Tensor, lower: number | undefined, upper: number | undefined, keywords: { training?: boolean; inplace?: boolean }): Tensor;
  (input: Tensor, lower: number | undefined, upper: number | undefined, training: boolean | undefined, keywords: { inplace?: boolean }): Tensor;
} = def('rrelu(input,lower,upper,training,inplace)', plain.rrelu, 3);

/**
 * softmax(−x)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html
 */
const _softmin: {
  (input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor;
  (keywords: Named<({ input: Tensor; dim: Int; dtype?: DtypeName | null } | { input: Tensor; axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, keywords: Named<({ dim: Int; dtype?: DtypeName | null } | { axis: Int; dtype?: DtypeName | null })>): Tensor;
  (input: Tensor, dim: Int, keywords: Named<{ dtype?: DtypeName | null }>): Tensor;
} = def('softmin(input,#dim,dtype)', plain.softmin, 3);

/**
 * Samples of the Gumbel-softmax distribution; `hard` ones are one-hot, with the gradient of the soft ones.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html
 */
const _gumbel_softmax: {
  (logits: Tensor, tau?: number, hard?: boolean, eps?: number, dim?: Int): Tensor;
  (keywords: ({ logits: Tensor; tau?: number; hard?: boolean; eps?: number; dim?: Int } | { logits: Tensor; tau?: number; hard?: boolean; eps?: number; axis?: Int })): Tensor;
  (logits: Tensor, keywords: ({ tau?: number; hard?: boolean; eps?: number; dim?: Int } | { tau?: number; hard?: boolean; eps?: number; axis?: Int })): Tensor;
  (logits: Tensor, tau: number | undefined, keywords: ({ hard?: boolean; eps?: number; dim?: Int } | { hard?: boolean; eps?: number; axis?: Int })): Tensor;
  (logits: Tensor, tau: number | undefined, hard: boolean | undefined, keywords: ({ eps?: number; dim?: Int } | { eps?: number; axis?: Int })): Tensor;
  (logits: Tensor, tau: number | undefined, hard: boolean | undefined, eps: number | undefined, keywords: ({ dim?: Int } | { axis?: Int })): Tensor;
} = def('gumbel_softmax(logits,tau,hard,eps,#dim)', plain.gumbel_softmax, 3);

export { _celu as celu, _elu as elu, _gelu as gelu, _glu as glu, _gumbel_softmax as gumbel_softmax, _hardshrink as hardshrink, _hardsigmoid as hardsigmoid, _hardswish as hardswish, _hardtanh as hardtanh, _leaky_relu as leaky_relu, _logsigmoid as logsigmoid, _mish as mish, _prelu as prelu, _relu as relu, _relu6 as relu6, _rrelu as rrelu, _selu as selu, _silu as silu, _softmin as softmin, _softplus as softplus, _softshrink as softshrink, _softsign as softsign, _tanhshrink as tanhshrink, _threshold as threshold };
