// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { gradcheck, gradgradcheck } from '../../autograd/index.ts';
import { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from '../../autograd/mode.ts';
import { compile } from '../../compile.ts';
import { bfloat16, bool, cfloat, complex64, double, e, float, float16, float32, float64, half, inf, int, int16, int32, int64, int8, long, nan, pi, short, uint8 } from '../../dtypes.ts';
import { need } from '../../families.ts';
import { device_info, init } from '../../init.ts';
import { host, memory } from '../../memory.ts';
import { ones_, zeros_ } from '../../nn/init.ts';
import { Module } from '../../nn/module.ts';
import { Sequential } from '../../nn/shaped.ts';
import { skip_init } from '../../nn/utils.ts';
import { is_complex, is_same_size, is_signed, numel } from '../../ops/attributes.ts';
import { can_cast, is_floating_point, is_tensor, promote_types, result_type } from '../../ops/dtypes.ts';
import { Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state } from '../../ops/generator.ts';
import { atleast_1d, atleast_2d, atleast_3d, broadcast_tensors } from '../../ops/join.ts';
import { Size, broadcast_shapes, get_default_dtype } from '../../ops/names.ts';
import { Optimizer } from '../../optim/optimizer.ts';
import { accelerator, backends, device } from '../../placement.ts';
import { profile, record_function } from '../../profiler/index.ts';
import { backwardAll, grad, register_hook } from '../autograd/engine.ts';
import { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax, Mish, PReLU, RReLU, ReLU, ReLU6, SELU, SiLU, Sigmoid, Softmax, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh, Tanhshrink, Threshold } from '../nn/activation.ts';
import { Buffer } from '../nn/buffer.ts';
import { ModuleDict, ModuleList, ParameterDict, ParameterList } from '../nn/containers.ts';
import { Flatten, Identity, Unflatten } from '../nn/flatten.ts';
import { calculate_gain, constant_, dirac_, eye_, kaiming_normal_, kaiming_uniform_, normal_, orthogonal_, sparse_, trunc_normal_, uniform_, xavier_normal_, xavier_uniform_ } from '../nn/init.ts';
import { Linear } from '../nn/linear.ts';
import { Parameter } from '../nn/parameter.ts';
import { clip_grad_norm_, clip_grad_value_, clip_grads_with_norm_, get_total_norm, parameters_to_vector, vector_to_parameters } from '../nn/utils.ts';
import { clamp, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { adjoint, cpu, cuda, element_size, is_complex as is_complex2, is_same_size as is_same_size2, is_signed as is_signed2, itemsize, nbytes, ndimension, numel as numel2, numpy, storage_offset, transpose_ } from '../ops/attributes.ts';
import { atan2 } from '../ops/binary.ts';
import { ge, gt, le, lt, ne } from '../ops/compare.ts';
import { as_tensor, float as float2, tensor, toPlace } from '../ops/creation.ts';
import { at } from '../ops/indexing.ts';
import { movedim, vstack } from '../ops/join.ts';
import { outer } from '../ops/matmul.ts';
import { matrixTransposed, reversed, type_as } from '../ops/methods.ts';
import { cat } from '../ops/shape.ts';
import { abs, acos, acosh, asin, asinh, atan, atanh, sigmoid, trunc } from '../ops/unary.ts';
import { Adam, AdamW } from '../optim/adam.ts';
import { SGD } from '../optim/sgd.ts';
import { load, save } from '../../serialization.ts';
import { Tensor } from '../../tensor.ts';
import '../autograd/engine.ts';
import '../nn/activation.ts';
import '../nn/buffer.ts';
import '../nn/containers.ts';
import '../nn/flatten.ts';
import '../nn/init.ts';
import '../nn/linear.ts';
import '../nn/module.ts';
import '../nn/parameter.ts';
import '../nn/utils.ts';
import '../ops/activation.ts';
import '../ops/arithmetic.ts';
import '../ops/attributes.ts';
import '../ops/basis.ts';
import '../ops/binary.ts';
import '../ops/close.ts';
import '../ops/compare.ts';
import '../ops/counted.ts';
import '../ops/creation.ts';
import '../ops/dtypes.ts';
import '../ops/flip.ts';
import '../ops/gather.ts';
import '../ops/generator.ts';
import '../ops/indexing.ts';
import '../ops/inplace.ts';
import '../ops/join.ts';
import '../ops/loss-pointwise.ts';
import '../ops/loss.ts';
import '../ops/matmul.ts';
import '../ops/methods.ts';
import '../ops/names.ts';
import '../ops/power.ts';
import '../ops/random.ts';
import '../ops/reduce.ts';
import '../ops/scan.ts';
import '../ops/shape.ts';
import '../ops/softmax.ts';
import '../ops/strided.ts';
import '../ops/triangle.ts';
import '../ops/unary.ts';
import '../optim/adam.ts';
import '../optim/optimizer.ts';
import '../optim/sgd.ts';

join('core', {
  torch: { float32, float16, int32, int64, uint8, bool, half, float, int, long, float64, bfloat16, int16, int8, complex64, cfloat, double, short, e, pi, inf, nan, clip: clamp, divide: div, true_divide: div, multiply: mul, negative: neg, subtract: sub, is_complex, is_same_size, is_signed, numel, arctan2: atan2, greater_equal: ge, greater: gt, less_equal: le, less: lt, not_equal: ne, asarray: as_tensor, from_numpy: tensor, can_cast, is_floating_point, is_tensor, promote_types, result_type, Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state, atleast_1d, atleast_2d, atleast_3d, broadcast_tensors, moveaxis: movedim, row_stack: vstack, ger: outer, Size, broadcast_shapes, get_default_dtype, concat: cat, concatenate: cat, absolute: abs, arccos: acos, arccosh: acosh, arcsin: asin, arcsinh: asinh, arctan: atan, arctanh: atanh, fix: trunc, enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled, compile, need, device_info, init, host, runtime: host, memory, accelerator, backends, device, load, save, Tensor },
  'torch.autograd': { backward: backwardAll, grad, register_hook, enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled, gradcheck, gradgradcheck },
  'torch.nn': { CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax, Mish, PReLU, RReLU, ReLU, ReLU6, SELU, SiLU, Sigmoid, Softmax, Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh, Tanhshrink, Threshold, Buffer, ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential, Flatten, Identity, Unflatten, Linear, Module, Parameter },
  'torch.nn.init': { calculate_gain, constant_, dirac_, eye_, kaiming_normal_, kaiming_uniform_, normal_, ones_, orthogonal_, sparse_, trunc_normal_, uniform_, xavier_normal_, xavier_uniform_, zeros_ },
  'torch.nn.utils': { clip_grad_norm_, clip_grad_value_, clip_grads_with_norm_, get_total_norm, parameters_to_vector, skip_init, vector_to_parameters },
  'torch.optim': { Adam, AdamW, Optimizer, SGD },
  'torch.profiler': { profile, record_function },
  'torch.special': { expit: sigmoid },
  Tensor: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, nelement: numel2, is_complex: is_complex2, is_signed: is_signed2, is_same_size: is_same_size2, ndimension, element_size, storage_offset, cpu, cuda, numpy, swapaxes_: transpose_, swapdims_: transpose_, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, to: toPlace, float: float2, at, moveaxis: movedim, ger: outer, type_as, absolute: abs, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc },
  Tensor_: { subtract: sub, multiply: mul, divide: div, true_divide: div, clip: clamp, negative: neg, arctan2: atan2, not_equal: ne, less: lt, less_equal: le, greater: gt, greater_equal: ge, absolute: abs, arcsin: asin, arccos: acos, arctan: atan, arcsinh: asinh, arccosh: acosh, arctanh: atanh, fix: trunc },
  getter: { itemsize, nbytes, H: adjoint, T: reversed, mT: matrixTransposed, mH: matrixTransposed },
});
