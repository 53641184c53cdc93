// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/activations.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * min(max(x, 0), 6), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html
 */
const _ReLU6: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.ReLU6>;
} = defClass('ReLU6(;^inplace?)', plain.ReLU6);
type _ReLU6 = InstanceType<typeof plain.ReLU6>;

/**
 * ELU with the scale and the slope that keep mean 0 and variance 1 through layers.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SELU.html
 */
const _SELU: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.SELU>;
} = defClass('SELU(;^inplace?)', plain.SELU);
type _SELU = InstanceType<typeof plain.SELU>;

/**
 * x · sigmoid(x), for any shape; also known as swish.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html
 */
const _SiLU: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.SiLU>;
} = defClass('SiLU(;^inplace?)', plain.SiLU);
type _SiLU = InstanceType<typeof plain.SiLU>;

/**
 * x · tanh(softplus(x)), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Mish.html
 */
const _Mish: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.Mish>;
} = defClass('Mish(;^inplace?)', plain.Mish);
type _Mish = InstanceType<typeof plain.Mish>;

/**
 * relu6(x + 3) / 6, for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html
 */
const _Hardsigmoid: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.Hardsigmoid>;
} = defClass('Hardsigmoid(;^inplace?)', plain.Hardsigmoid);
type _Hardsigmoid = InstanceType<typeof plain.Hardsigmoid>;

/**
 * x · relu6(x + 3) / 6, for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html
 */
const _Hardswish: {
  new (inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.Hardswish>;
} = defClass('Hardswish(;^inplace?)', plain.Hardswish);
type _Hardswish = InstanceType<typeof plain.Hardswish>;

/**
 * x above 0, alpha · (exp(x) − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ELU.html
 */
const _ELU: {
  new (alpha?: number | { alpha?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.ELU>;
} = defClass('ELU(;%alpha?,^inplace?)', plain.ELU);
type _ELU = InstanceType<typeof plain.ELU>;

/**
 * x above 0, alpha · (exp(x / alpha) − 1) below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CELU.html
 */
const _CELU: {
  new (alpha?: number | { alpha?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.CELU>;
} = defClass('CELU(;%alpha?,^inplace?)', plain.CELU);
type _CELU = InstanceType<typeof plain.CELU>;

/**
 * x above 0, negative_slope · x below.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 */
const _LeakyReLU: {
  new (negative_slope?: number | { negative_slope?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.LeakyReLU>;
} = defClass('LeakyReLU(;%negative_slope?,^inplace?)', plain.LeakyReLU);
type _LeakyReLU = InstanceType<typeof plain.LeakyReLU>;

/**
 * x held between min_val and max_val.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html
 */
const _Hardtanh: {
  new (min_val?: number | { min_val?: number; max_val?: number; inplace?: boolean }, max_val?: number | { max_val?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.Hardtanh>;
} = defClass('Hardtanh(;%min_val?,%max_val?,^inplace?)', plain.Hardtanh);
type _Hardtanh = InstanceType<typeof plain.Hardtanh>;

/**
 * x above the threshold, `value` elsewhere.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html
 */
const _Threshold: {
  new (threshold: number, value: number | { value: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.Threshold>;
  new (keywords: { threshold: number; value: number; inplace?: boolean }): InstanceType<typeof plain.Threshold>;
} = defClass('Threshold(%threshold,%value;^inplace?)', plain.Threshold);
type _Threshold = InstanceType<typeof plain.Threshold>;

/**
 * x · Φ(x), Φ being the normal distribution's, or its approximation by tanh.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GELU.html
 */
const _GELU: {
  new (approximate?: 'none' | 'tanh' | { approximate?: 'none' | 'tanh' }): InstanceType<typeof plain.GELU>;
} = defClass('GELU(;$approximate?)', plain.GELU);
type _GELU = InstanceType<typeof plain.GELU>;

/**
 * The first half along `dim` times the sigmoid of the second half.
 * @throws {Error} where the size of `dim` is odd
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GLU.html
 */
const _GLU: {
  new (dim?: Int | { dim?: Int; axis?: Int }): InstanceType<typeof plain.GLU>;
} = defClass('GLU(;#dim?)', plain.GLU);
type _GLU = InstanceType<typeof plain.GLU>;

/**
 * x beyond ±lambd, 0 between.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html
 */
const _Hardshrink: {
  new (lambd?: number | { lambd?: number }): InstanceType<typeof plain.Hardshrink>;
} = defClass('Hardshrink(;%lambd?)', plain.Hardshrink);
type _Hardshrink = InstanceType<typeof plain.Hardshrink>;

/**
 * x moved by lambd towards 0, and 0 between ±lambd.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html
 */
const _Softshrink: {
  new (lambd?: number | { lambd?: number }): InstanceType<typeof plain.Softshrink>;
} = defClass('Softshrink(;%lambd?)', plain.Softshrink);
type _Softshrink = InstanceType<typeof plain.Softshrink>;

/**
 * log(1 + exp(beta · x)) / beta; x itself where beta · x is above the threshold.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html
 */
const _Softplus: {
  new (beta?: number | { beta?: number; threshold?: number }, threshold?: number | { threshold?: number }): InstanceType<typeof plain.Softplus>;
} = defClass('Softplus(;%beta?,%threshold?)', plain.Softplus);
type _Softplus = InstanceType<typeof plain.Softplus>;

/**
 * log(sigmoid(x)), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html
 */
const _LogSigmoid: {
  new (): InstanceType<typeof plain.LogSigmoid>;
} = defClass('LogSigmoid(;)', plain.LogSigmoid);
type _LogSigmoid = InstanceType<typeof plain.LogSigmoid>;

/**
 * x / (1 + |x|), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html
 */
const _Softsign: {
  new (): InstanceType<typeof plain.Softsign>;
} = defClass('Softsign(;)', plain.Softsign);
type _Softsign = InstanceType<typeof plain.Softsign>;

/**
 * x − tanh(x), for any shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html
 */
const _Tanhshrink: {
  new (): InstanceType<typeof plain.Tanhshrink>;
} = defClass('Tanhshrink(;)', plain.Tanhshrink);
type _Tanhshrink = InstanceType<typeof plain.Tanhshrink>;

/**
 * softmax of −x along `dim`.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html
 */
const _Softmin: {
  new (dim: Int | { dim: Int } | { axis: Int }): InstanceType<typeof plain.Softmin>;
} = defClass('Softmin(#dim;)', plain.Softmin);
type _Softmin = InstanceType<typeof plain.Softmin>;

/**
 * softmax over the channels of [N, C, H, W] or [C, H, W].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html
 */
const _Softmax2d: {
  new (): InstanceType<typeof plain.Softmax2d>;
} = defClass('Softmax2d(;)', plain.Softmax2d);
type _Softmax2d = InstanceType<typeof plain.Softmax2d>;

/**
 * leaky_relu with slopes drawn between two bounds in training.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html
 */
const _RReLU: {
  new (lower?: number | { lower?: number; upper?: number; inplace?: boolean }, upper?: number | { upper?: number; inplace?: boolean }, inplace?: boolean | { inplace?: boolean }): InstanceType<typeof plain.RReLU>;
} = defClass('RReLU(;%lower?,%upper?,^inplace?)', plain.RReLU);
type _RReLU = InstanceType<typeof plain.RReLU>;

/**
 * x above 0, a learnt multiple of x below: one weight, or one for each channel.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html
 */
const _PReLU: {
  new (num_parameters?: Int | Named<{ num_parameters?: Int; init?: number; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, init?: number | Named<{ init?: number; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.PReLU;
} = defClass('PReLU(;#num_parameters?,%init?,device,dtype)', plain.PReLU);
type _PReLU = plain.PReLU;

export { _CELU as CELU, _ELU as ELU, _GELU as GELU, _GLU as GLU, _Hardshrink as Hardshrink, _Hardsigmoid as Hardsigmoid, _Hardswish as Hardswish, _Hardtanh as Hardtanh, _LeakyReLU as LeakyReLU, _LogSigmoid as LogSigmoid, _Mish as Mish, _PReLU as PReLU, _RReLU as RReLU, _ReLU6 as ReLU6, _SELU as SELU, _SiLU as SiLU, _Softmax2d as Softmax2d, _Softmin as Softmin, _Softplus as Softplus, _Softshrink as Softshrink, _Softsign as Softsign, _Tanhshrink as Tanhshrink, _Threshold as Threshold };
