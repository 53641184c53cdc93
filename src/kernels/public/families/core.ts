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
import { LogSoftmax, ReLU, Sigmoid, Softmax, Tanh } from '../nn/activation.ts';
import { Buffer } from '../nn/buffer.ts';
import { ModuleDict, ModuleList, ParameterDict, ParameterList } from '../nn/containers.ts';
import { Flatten, Identity, Unflatten } from '../nn/flatten.ts';
import { Linear } from '../nn/linear.ts';
import { Parameter } from '../nn/parameter.ts';
import { logsigmoid, relu } from '../ops/activation.ts';
import { add, addcdiv, addcmul, clamp, clamp_max, clamp_min, div, floor_divide, fmod, maximum, minimum, mul, neg, remainder, rsub, sub } from '../ops/arithmetic.ts';
import { adjoint, char, cpu, cuda, element_size, is_complex as is_complex2, is_nonzero, is_same_size as is_same_size2, is_signed as is_signed2, itemsize, nbytes, ndimension, numel as numel2, numpy, short as short2, squeeze_, storage_offset, t_, transpose_, unsqueeze_ } from '../ops/attributes.ts';
import { clone, contiguous, expand, reshape, sum } from '../ops/basis.ts';
import { eq, ge, gt, isfinite, isinf, isnan, le, logical_and, logical_not, logical_or, lt, ne } from '../ops/compare.ts';
import { arange, as_tensor, bool as bool2, byte, double as double2, empty, empty_like, eye, float as float2, half as half2, int as int2, long as long2, new_empty, new_ones, new_tensor, new_zeros, ones, ones_like, tensor, toPlace, tril_indices, triu_indices, zeros, zeros_like } from '../ops/creation.ts';
import { finfo, iinfo } from '../ops/dtypes.ts';
import { flip, fliplr, flipud } from '../ops/flip.ts';
import { full, full_like, linspace, logspace, new_full } from '../ops/from-numbers.ts';
import { gather, index_select, masked_fill, take_along_dim } from '../ops/gather.ts';
import { at, index_put, narrowFrom, set, take } from '../ops/indexing.ts';
import { copy_, fill, fill_, fill_diagonal_, zero_ } from '../ops/inplace.ts';
import { lerp } from '../ops/lerp.ts';
import { cross_entropy, nll_loss } from '../ops/loss.ts';
import { bmm, dot, linear, matmul, mm, mv, outer } from '../ops/matmul.ts';
import { detach_, expand_as, matrixTransposed, reshape_as, reversed, type, type_as, view_as, whereElse } from '../ops/methods.ts';
import { mse_loss } from '../ops/mse-loss.ts';
import { scalar_tensor, set_default_dtype } from '../ops/names.ts';
import { nonzero, whereOrNonzero } from '../ops/nonzero.ts';
import { pow, square } from '../ops/power.ts';
import { bernoulli, normal_, rand, rand_like, randint, randn, randn_like, randperm, uniform_ } from '../ops/random.ts';
import { all, amax, amin, any, argmax, argmin, mean, nanmean, nansum, prod, std, std_mean, var_mean, variance } from '../ops/reduce.ts';
import { cumsum } from '../ops/scan.ts';
import { cat, chunk, detach, flatten, permute, select, split, squeeze, stack, t, transpose, unbind, unsqueeze, view } from '../ops/shape.ts';
import { log_softmax, logsumexp, softmax } from '../ops/softmax.ts';
import { as_strided } from '../ops/strided.ts';
import { tril, triu } from '../ops/triangle.ts';
import { abs, ceil, cos, erf, erfinv, exp, expm1, floor, log, log10, log1p, log2, reciprocal, round, rsqrt, sigmoid, sign, sin, sqrt, tanh, trunc } from '../ops/unary.ts';
import { xlogy } from '../ops/xlogy.ts';
import { Adam, AdamW } from '../optim/adam.ts';
import { SGD } from '../optim/sgd.ts';
import { load, save } from '../../saving/serialization.ts';

export const ready = join('core', {
  torch: { float32, float16, int32, int64, uint8, bool, half, float, int, long, float64, bfloat16, int16, int8, complex64, cfloat, double, short, e, pi, inf, nan, clip: clamp, divide: div, true_divide: div, multiply: mul, negative: neg, subtract: sub, is_complex, is_same_size, is_signed, numel, greater_equal: ge, greater: gt, less_equal: le, less: lt, not_equal: ne, asarray: as_tensor, from_numpy: tensor, can_cast, is_floating_point, is_tensor, promote_types, result_type, Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state, ger: outer, Size, broadcast_shapes, get_default_dtype, concat: cat, concatenate: cat, absolute: abs, fix: trunc, compile, enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled, host, runtime: host, memory, accelerator, backends, device, Tensor, device_info, init, need, load, save },
  'torch.autograd': { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled },
  'torch.nn': { LogSoftmax, ReLU, Sigmoid, Softmax, Tanh, Buffer, ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential, Flatten, Identity, Unflatten, Linear, Module, Parameter },
  'torch.optim': { Adam, AdamW, Optimizer, SGD },
  'torch.special': { expit: sigmoid },
  Tensor: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, nelement: numel2, is_complex: is_complex2, is_signed: is_signed2, is_same_size: is_same_size2, ndimension, element_size, storage_offset, cpu, cuda, numpy, swapaxes_: transpose_, swapdims_: transpose_, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, to: toPlace, float: float2, at, ger: outer, type_as, absolute: abs, fix: trunc },
  Tensor_: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, absolute: abs, fix: trunc },
  getter: { itemsize, nbytes, H: adjoint, T: reversed, mT: matrixTransposed, mH: matrixTransposed },
}, {
  'torch torch.nn.functional': [logsigmoid],
  'Tensor Tensor_ torch torch.nn.functional': [relu, sigmoid, tanh],
  'Tensor Tensor_ torch': [add, addcdiv, addcmul, clamp, clamp_max, clamp_min, div, floor_divide, fmod, mul, neg, remainder, sub, eq, ge, gt, isfinite, isinf, isnan, le, logical_and, logical_not, logical_or, lt, ne, masked_fill, index_put, lerp, pow, square, cumsum, tril, triu, abs, ceil, cos, exp, floor, log, log10, log2, reciprocal, rsqrt, sign, sin, sqrt, trunc],
  'Tensor torch': [maximum, minimum, is_nonzero, clone, reshape, sum, flip, fliplr, flipud, gather, index_select, take_along_dim, narrowFrom, take, bmm, dot, mm, mv, outer, nonzero, bernoulli, all, amax, amin, any, argmax, argmin, mean, nanmean, nansum, prod, std, variance, chunk, detach, flatten, permute, select, split, squeeze, t, transpose, unbind, unsqueeze, as_strided],
  torch: [rsub, arange, as_tensor, empty, empty_like, eye, ones, ones_like, tensor, tril_indices, triu_indices, zeros, zeros_like, finfo, iinfo, full, full_like, linspace, logspace, fill, scalar_tensor, set_default_dtype, whereOrNonzero, rand, rand_like, randint, randn, randn_like, randperm, std_mean, var_mean, cat, stack],
  'Tensor torch torch.linalg': [matmul],
  'Tensor torch torch.nn.functional torch.special': [log_softmax, softmax],
  'Tensor torch torch.special': [logsumexp],
  'Tensor Tensor_ torch torch.special': [erf, erfinv, expm1, log1p, round, xlogy],
  'torch.autograd': [backwardAll, grad],
  'Tensor torch.autograd': [register_hook],
  'torch.nn.functional': [cross_entropy, nll_loss, linear, mse_loss],
  Tensor: [register_post_accumulate_grad_hook, backward, short2, char, squeeze_, unsqueeze_, transpose_, t_, contiguous, expand, half2, double2, int2, long2, bool2, byte, new_tensor, new_zeros, new_ones, new_empty, new_full, set, copy_, fill_, zero_, fill_diagonal_, whereElse, detach_, type, expand_as, reshape_as, view_as, uniform_, normal_, view],
});
