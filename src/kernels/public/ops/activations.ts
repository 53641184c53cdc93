// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { AnyTensor, Fits, Like, Of, Same } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/activations.ts';
import { def, type Named } from '../../core/scope.ts';

/**
 * x above 0, negative_slope (0.01) times x elsewhere; the gradient at 0 is the slope.
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html
 */
const _leaky_relu: {
  <A extends AnyTensor>(input: A | { input: A; negative_slope?: number; inplace?: boolean; out?: Tensor | null }, negative_slope?: number | { negative_slope?: number; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('leaky_relu(@input,%negative_slope?,^inplace?)', plain.leaky_relu);

/**
 * x above 0, alpha · (eˣ − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html
 */
const _elu: {
  <A extends AnyTensor>(input: A | { input: A; alpha?: number; inplace?: boolean; out?: Tensor | null }, alpha?: number | { alpha?: number; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('elu(@input,%alpha?,^inplace?)', plain.elu);

/**
 * x above 0, alpha · (e^(x / alpha) − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html
 */
const _celu: {
  <A extends AnyTensor>(input: A | { input: A; alpha?: number; inplace?: boolean; out?: Tensor | null }, alpha?: number | { alpha?: number; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('celu(@input,%alpha?,^inplace?)', plain.celu);

interface CallsOf_selu {
  <A extends AnyTensor>(input: A | { input: A; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
}
/**
 * elu with the scale and slope that keep mean 0 and variance 1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html
 */
const _selu: CallsOf_selu = def('selu(@input,^inplace?)', plain.selu);

/**
 * x · sigmoid(x), also known as swish.
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html
 */
const _silu: CallsOf_selu = def('silu(@input,^inplace?)', plain.silu);

/**
 * x · Φ(x), or its tanh approximation.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 */
const _gelu: {
  <A extends AnyTensor>(input: A | { input: A; approximate?: 'none' | 'tanh'; out?: Tensor | null }, approximate?: 'none' | 'tanh' | { approximate?: 'none' | 'tanh'; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('gelu(@input,$approximate?)', plain.gelu);

/**
 * log(1 + exp(beta · x)) / beta, and x itself above the threshold.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softplus.html
 */
const _softplus: {
  <A extends AnyTensor>(input: A | { input: A; beta?: number; threshold?: number; out?: Tensor | null }, beta?: number | { beta?: number; threshold?: number; out?: Tensor | null }, threshold?: number | { threshold?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('softplus(@input,%beta?,%threshold?)', plain.softplus);

/**
 * x held between two bounds; no gradient at the bounds themselves.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html
 */
const _hardtanh: {
  <A extends AnyTensor>(input: A | { input: A; min_val?: number; max_val?: number; inplace?: boolean; out?: Tensor | null }, min_val?: number | { min_val?: number; max_val?: number; inplace?: boolean; out?: Tensor | null }, max_val?: number | { max_val?: number; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('hardtanh(@input,%min_val?,%max_val?,^inplace?)', plain.hardtanh);

/**
 * x held between 0 and 6, in its own dtype; NaN stays NaN. No gradient at 0 and 6 themselves.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html
 */
const _relu6: CallsOf_selu = def('relu6(@input,^inplace?)', plain.relu6);

/**
 * relu6(x + 3) / 6
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html
 */
const _hardsigmoid: CallsOf_selu = def('hardsigmoid(@input,^inplace?)', plain.hardsigmoid);

/**
 * x · hardsigmoid(x)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html
 */
const _hardswish: CallsOf_selu = def('hardswish(@input,^inplace?)', plain.hardswish);

/**
 * x, but 0 within ±lambd.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html
 */
const _hardshrink: {
  <A extends AnyTensor>(input: A | { input: A; lambd?: number; out?: Tensor | null }, lambd?: number | { lambd?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('hardshrink(@input,%lambd?)', plain.hardshrink);

/**
 * x moved towards 0 by lambd, and 0 within ±lambd.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html
 */
const _softshrink: {
  <A extends AnyTensor>(input: A | { input: A; lambd?: number; out?: Tensor | null }, lambd?: number | { lambd?: number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('softshrink(@input,%lambd?)', plain.softshrink);

/**
 * x − tanh(x). Integers give float32.
 * @throws {TypeError} for booleans
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html
 */
const _tanhshrink: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('tanhshrink(@input)', plain.tanhshrink);

/**
 * x / (1 + |x|)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html
 */
const _softsign: {
  <A extends AnyTensor>(input: A | { input: A; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('softsign(@input)', plain.softsign);

/**
 * x above the threshold, `value` elsewhere.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html
 */
const _threshold: {
  <A extends AnyTensor>(input: A, threshold: number, value: number | { value: number; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; threshold: number; value: number; inplace?: boolean; out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(input: A, keywords: { threshold: number; value: number; inplace?: boolean; out?: Tensor | null }): Like<A>;
} = def('threshold(@input,%threshold,%value,^inplace?)', plain.threshold);

/**
 * x · tanh(softplus(x))
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html
 */
const _mish: CallsOf_selu = def('mish(@input,^inplace?)', plain.mish);

/**
 * The first half along dim, times the sigmoid of the second.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html
 */
const _glu: {
  (input: Tensor | { input: Tensor; dim?: Int; axis?: Int; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('glu(@input,#dim?)', plain.glu);

/**
 * x above 0, weight · x below: one weight, or one for each channel (dimension 1).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html
 */
const _prelu: {
  <A extends AnyTensor>(input: A, weight: Tensor | { weight: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
  <A extends AnyTensor>(keywords: { input: A; weight: Tensor; out?: Tensor | null }): Like<A>;
} = def('prelu(@input,@weight)', plain.prelu);

/**
 * leaky_relu whose slope is drawn for each element in training, and the mean of the bounds otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html
 */
const _rrelu: {
  <A extends AnyTensor>(input: A | { input: A; lower?: number; upper?: number; training?: boolean; inplace?: boolean; out?: Tensor | null }, lower?: number | { lower?: number; upper?: number; training?: boolean; inplace?: boolean; out?: Tensor | null }, upper?: number | { upper?: number; training?: boolean; inplace?: boolean; out?: Tensor | null }, training?: boolean | { training?: boolean; inplace?: boolean; out?: Tensor | null }, inplace?: boolean | { inplace?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Like<A>;
} = def('rrelu(@input,%lower?,%upper?,^training?,^inplace?)', plain.rrelu);

/**
 * softmax(−x)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html
 */
const _softmin: {
  <A extends AnyTensor, B extends Int>(input: A & Fits<'softmin', Same<A, B>>, dim: B | Named<{ dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { axis: B; dtype?: DtypeName | null; out?: Tensor | null }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int>(keywords: Named<{ input: A & Fits<'softmin', Same<A, B>>; dim: B; dtype?: DtypeName | null; out?: Tensor | null } | { input: A & Fits<'softmin', Same<A, B>>; axis: B; dtype?: DtypeName | null; out?: Tensor | null }>): Of<Same<A, B>>;
} = def('softmin(@input,#dim,dtype)', plain.softmin);

/**
 * Samples of the Gumbel-softmax distribution; `hard` ones are one-hot, with the gradient of the soft ones.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html
 */
const _gumbel_softmax: {
  <A extends AnyTensor, B extends Int = -1>(keywords: { logits: A & Fits<'gumbel_softmax', Same<A, B>>; tau?: number; hard?: boolean; eps?: number; dim?: B; axis?: B; out?: Tensor | null }): Of<Same<A, B>>;
  <A extends AnyTensor, B extends Int = -1>(logits: A & Fits<'gumbel_softmax', Same<A, B>>, tau?: number | { tau?: number; hard?: boolean; eps?: number; dim?: B; axis?: B; out?: Tensor | null }, hard?: boolean | { hard?: boolean; eps?: number; dim?: B; axis?: B; out?: Tensor | null }, eps?: number | { eps?: number; dim?: B; axis?: B; out?: Tensor | null }, dim?: B | { dim?: B; axis?: B; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Of<Same<A, B>>;
} = def('gumbel_softmax(@logits,%tau?,^hard?,%eps?,#dim?)', plain.gumbel_softmax);

export { _celu as celu, _elu as elu, _gelu as gelu, _glu as glu, _gumbel_softmax as gumbel_softmax, _hardshrink as hardshrink, _hardsigmoid as hardsigmoid, _hardswish as hardswish, _hardtanh as hardtanh, _leaky_relu as leaky_relu, _mish as mish, _prelu as prelu, _relu6 as relu6, _rrelu as rrelu, _selu as selu, _silu as silu, _softmin as softmin, _softplus as softplus, _softshrink as softshrink, _softsign as softsign, _tanhshrink as tanhshrink, _threshold as threshold };
