// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { compile } from '../../core/compile.ts';
import { bfloat16, bool, cfloat, complex64, double, e, float, float16, float32, float64, half, inf, int, int16, int32, int64, int8, long, nan, pi, short, uint8 } from '../../core/dtypes.ts';
import { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from '../../core/grad-mode.ts';
import { host, memory } from '../../core/memory.ts';
import { accelerator, backends, device } from '../../core/placement.ts';
import { Tensor } from '../../core/tensor.ts';
import { device_info, init } from '../../devices/init.ts';
import { need } from '../../families.ts';
import { Module } from '../../nn/module.ts';
import { Sequential } from '../../nn/shaped.ts';
import { is_complex, is_same_size, is_signed, numel } from '../../ops/attributes.ts';
import { can_cast, is_floating_point, is_tensor, promote_types, result_type } from '../../ops/dtypes.ts';
import { Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state } from '../../ops/generator.ts';
import { Size, broadcast_shapes, get_default_dtype } from '../../ops/names.ts';
import { Optimizer } from '../../optim/optimizer.ts';
import { backward, backwardAll, grad, register_hook, register_post_accumulate_grad_hook } from '../autograd/engine.ts';
import { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax, Mish, PReLU, RReLU, ReLU, ReLU6, SELU, SiLU, Sigmoid, Softmax, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh, Tanhshrink, Threshold } from '../nn/activation.ts';
import { Buffer } from '../nn/buffer.ts';
import { ModuleDict, ModuleList, ParameterDict, ParameterList } from '../nn/containers.ts';
import { Flatten, Identity, Unflatten } from '../nn/flatten.ts';
import { Linear } from '../nn/linear.ts';
import { Parameter } from '../nn/parameter.ts';
import { celu, elu, gelu, glu, gumbel_softmax, hardshrink, hardsigmoid, hardswish, hardtanh, leaky_relu, logsigmoid, mish, prelu, relu, relu6, rrelu, selu, silu, softmin, softplus, softshrink, softsign, tanhshrink, threshold } from '../ops/activation.ts';
import { add, addcdiv, addcmul, clamp, clamp_max, clamp_min, div, floor_divide, fmod, maximum, minimum, mul, neg, remainder, rsub, sub } from '../ops/arithmetic.ts';
import { adjoint, char, cpu, cuda, element_size, is_complex as is_complex2, is_nonzero, is_same_size as is_same_size2, is_signed as is_signed2, itemsize, nbytes, ndimension, numel as numel2, numpy, short as short2, squeeze_, storage_offset, t_, transpose_, unsqueeze_ } from '../ops/attributes.ts';
import { clone, contiguous, expand, reshape, sum } from '../ops/basis.ts';
import { atan2, copysign, float_power, fmax, fmin, heaviside, hypot, ldexp, lerp, logaddexp, logaddexp2, xlogy } from '../ops/binary.ts';
import { bitwise_and, bitwise_left_shift, bitwise_not, bitwise_or, bitwise_right_shift, bitwise_xor, eq, ge, gt, isfinite, isinf, isnan, isneginf, isposinf, le, logical_and, logical_not, logical_or, logical_xor, lt, ne, signbit } from '../ops/compare.ts';
import { count_nonzero, nonzero, one_hot, whereOrNonzero } from '../ops/counted.ts';
import { arange, as_tensor, bool as bool2, byte, double as double2, empty, empty_like, eye, float as float2, half as half2, int as int2, long as long2, new_empty, new_ones, new_tensor, new_zeros, ones, ones_like, tensor, toPlace, tril_indices, triu_indices, zeros, zeros_like } from '../ops/creation.ts';
import { finfo, iinfo } from '../ops/dtypes.ts';
import { flip, fliplr, flipud } from '../ops/flip.ts';
import { full, full_like, linspace, logspace, new_full } from '../ops/from-numbers.ts';
import { gather, index_add, index_copy, index_fill, index_select, masked_fill, scatter, scatter_add, scatter_reduce, take_along_dim } from '../ops/gather.ts';
import { at, index_put, narrowFrom, set, take } from '../ops/indexing.ts';
import { copy_, fill, fill_, fill_diagonal_, zero_ } from '../ops/inplace.ts';
import { binary_cross_entropy, binary_cross_entropy_with_logits, gaussian_nll_loss, huber_loss, kl_div, l1_loss, mse_loss, poisson_nll_loss, smooth_l1_loss } from '../ops/loss-pointwise.ts';
import { cross_entropy, nll_loss } from '../ops/loss.ts';
import { addbmm, addmm, addmv, addr, baddbmm, bmm, dot, linear, matmul, mm, mv, outer } from '../ops/matmul.ts';
import { detach_, expand_as, matrixTransposed, reshape_as, reversed, type, type_as, view_as, whereElse } from '../ops/methods.ts';
import { scalar_tensor, set_default_dtype } from '../ops/names.ts';
import { pow, square } from '../ops/power.ts';
import { bernoulli, bernoulli_, exponential_, log_normal_, multinomial, normal, normal_, rand, rand_like, randint, randint_like, randn, randn_like, random_, randperm, uniform_ } from '../ops/random.ts';
import { all, amax, amin, any, argmax, argmin, mean, nanmean, nansum, prod, std, std_mean, var_mean, variance } from '../ops/reduce.ts';
import { cummax, cummin, cumprod, cumsum, logcumsumexp } from '../ops/scan.ts';
import { cat, chunk, detach, flatten, permute, select, split, squeeze, stack, t, transpose, unbind, unsqueeze, view } from '../ops/shape.ts';
import { log_softmax, logsumexp, softmax } from '../ops/softmax.ts';
import { as_strided } from '../ops/strided.ts';
import { tril, triu } from '../ops/triangle.ts';
import { abs, acos, acosh, asin, asinh, atan, atanh, ceil, cos, cosh, deg2rad, erf, erfc, erfinv, exp, exp2, expm1, floor, frac, log, log10, log1p, log2, logit, nan_to_num, positive, rad2deg, reciprocal, round, rsqrt, sgn, sigmoid, sign, sin, sinc, sinh, sqrt, tan, tanh, trunc } from '../ops/unary.ts';
import { Adam, AdamW } from '../optim/adam.ts';
import { SGD } from '../optim/sgd.ts';
import { load, save } from '../../saving/serialization.ts';

export const ready = join('core', {
  torch: { float32, float16, int32, int64, uint8, bool, half, float, int, long, float64, bfloat16, int16, int8, complex64, cfloat, double, short, e, pi, inf, nan, clip: clamp, divide: div, true_divide: div, multiply: mul, negative: neg, subtract: sub, is_complex, is_same_size, is_signed, numel, arctan2: atan2, greater_equal: ge, greater: gt, less_equal: le, less: lt, not_equal: ne, asarray: as_tensor, from_numpy: tensor, can_cast, is_floating_point, is_tensor, promote_types, result_type, Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state, ger: outer, Size, broadcast_shapes, get_default_dtype, concat: cat, concatenate: cat, absolute: abs, arccos: acos, arccosh: acosh, arcsin: asin, arcsinh: asinh, arctan: atan, arctanh: atanh, fix: trunc, compile, enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled, host, runtime: host, memory, accelerator, backends, device, Tensor, device_info, init, need, load, save },
  'torch.autograd': { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled },
  'torch.nn': { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax, Mish, PReLU, RReLU, ReLU, ReLU6, SELU, SiLU, Sigmoid, Softmax, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh, Tanhshrink, Threshold, Buffer, ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential, Flatten, Identity, Unflatten, Linear, Module, Parameter },
  'torch.optim': { Adam, AdamW, Optimizer, SGD },
  'torch.special': { expit: sigmoid },
  Tensor: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, nelement: numel2, is_complex: is_complex2, is_signed: is_signed2, is_same_size: is_same_size2, ndimension, element_size, storage_offset, cpu, cuda, numpy, swapaxes_: transpose_, swapdims_: transpose_, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, to: toPlace, float: float2, at, ger: outer, type_as, absolute: abs, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc },
  Tensor_: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, absolute: abs, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc },
  getter: { itemsize, nbytes, H: adjoint, T: reversed, mT: matrixTransposed, mH: matrixTransposed },
}, {
  'torch torch.nn.functional': [celu, elu, gelu, glu, gumbel_softmax, hardshrink, hardsigmoid, hardswish, hardtanh, leaky_relu, logsigmoid, mish, prelu, relu6, rrelu, selu, silu, softmin, softplus, softshrink, softsign, tanhshrink, threshold],
  'Tensor Tensor_ torch torch.nn.functional': [relu, sigmoid, tanh],
  'Tensor Tensor_ torch': [add, addcdiv, addcmul, clamp, clamp_max, clamp_min, div, floor_divide, fmod, mul, neg, remainder, sub, atan2, copysign, float_power, fmax, fmin, heaviside, hypot, ldexp, lerp, logaddexp, logaddexp2, bitwise_and, bitwise_left_shift, bitwise_not, bitwise_or, bitwise_right_shift, bitwise_xor, eq, ge, gt, isfinite, isinf, isnan, isneginf, isposinf, le, logical_and, logical_not, logical_or, logical_xor, lt, ne, signbit, index_add, index_copy, index_fill, masked_fill, scatter, scatter_add, scatter_reduce, index_put, addbmm, addmm, addmv, addr, baddbmm, pow, square, cumprod, cumsum, tril, triu, abs, acos, acosh, asin, asinh, atan, atanh, ceil, cos, cosh, deg2rad, exp, floor, frac, log, log10, log2, nan_to_num, positive, rad2deg, reciprocal, rsqrt, sgn, sign, sin, sinh, sqrt, tan, trunc],
  'Tensor torch': [maximum, minimum, is_nonzero, clone, reshape, sum, count_nonzero, nonzero, flip, fliplr, flipud, gather, index_select, take_along_dim, narrowFrom, take, bmm, dot, mm, mv, outer, bernoulli, multinomial, all, amax, amin, any, argmax, argmin, mean, nanmean, nansum, prod, std, variance, cummax, cummin, logcumsumexp, chunk, detach, flatten, permute, select, split, squeeze, t, transpose, unbind, unsqueeze, as_strided],
  torch: [rsub, whereOrNonzero, arange, as_tensor, empty, empty_like, eye, ones, ones_like, tensor, tril_indices, triu_indices, zeros, zeros_like, finfo, iinfo, full, full_like, linspace, logspace, fill, scalar_tensor, set_default_dtype, normal, rand, rand_like, randint, randint_like, randn, randn_like, randperm, std_mean, var_mean, cat, stack],
  'Tensor Tensor_ torch torch.special': [xlogy, erf, erfc, erfinv, exp2, expm1, log1p, logit, round, sinc],
  'Tensor torch torch.linalg': [matmul],
  'Tensor torch torch.nn.functional torch.special': [log_softmax, softmax],
  'Tensor torch torch.special': [logsumexp],
  'torch.autograd': [backwardAll, grad],
  'Tensor torch.autograd': [register_hook],
  'torch.nn.functional': [one_hot, binary_cross_entropy, binary_cross_entropy_with_logits, gaussian_nll_loss, huber_loss, kl_div, l1_loss, mse_loss, poisson_nll_loss, smooth_l1_loss, cross_entropy, nll_loss, linear],
  Tensor: [register_post_accumulate_grad_hook, backward, short2, char, squeeze_, unsqueeze_, transpose_, t_, contiguous, expand, half2, double2, int2, long2, bool2, byte, new_tensor, new_zeros, new_ones, new_empty, new_full, set, copy_, fill_, zero_, fill_diagonal_, whereElse, detach_, type, expand_as, reshape_as, view_as, uniform_, normal_, log_normal_, exponential_, random_, bernoulli_, view],
});
