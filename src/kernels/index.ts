/**
 * `torch`: PyTorch's names and answers, on WebGPU and on the CPU. Call `await torch.init()` once (a runner has done that for
 * its program); then everything is synchronous except reading values.
 */
import './ops/methods.ts';

export * as autograd from './autograd/index.ts';
export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export * as data from './data/index.ts';
export type { Dtype, DtypeName, TypedArray } from './dtype.ts';
export { type DeviceInfo, device_info, type InitOptions, init } from './init.ts';
export { hooks as runtime, memory } from './memory.ts';
export * as nn from './nn/index.ts';
export * from './ops/activation.ts';
export {
  add,
  addcdiv,
  addcmul,
  clamp,
  div,
  floor_divide,
  fmod,
  lerp,
  maximum,
  minimum,
  mul,
  pow,
  remainder,
  rsub,
  sub,
} from './ops/arithmetic.ts';
export * from './ops/compare.ts';
export { conv_transpose1d, conv_transpose2d, conv1d, conv2d } from './ops/conv.ts';
export {
  argwhere,
  bincount,
  count_nonzero,
  masked_select,
  nonzero,
  unique,
  unique_consecutive,
} from './ops/counted.ts';
export {
  arange,
  as_tensor,
  empty,
  empty_like,
  eye,
  full,
  full_like,
  linspace,
  logspace,
  ones,
  ones_like,
  tensor,
  tril_indices,
  triu_indices,
  zeros,
  zeros_like,
} from './ops/creation.ts';
export { dropout } from './ops/dropout.ts';
export { can_cast, finfo, iinfo, is_floating_point, is_tensor, promote_types, result_type } from './ops/dtypes.ts';
export * from './ops/gather.ts';
export {
  default_generator,
  Generator,
  get_rng_state,
  initial_seed,
  manual_seed,
  seed,
  set_rng_state,
} from './ops/generator.ts';
export { type Index, index_put, take } from './ops/indexing.ts';
export * from './ops/join.ts';
export { addmm, bmm, dot, matmul, mm, mv } from './ops/matmul.ts';
export {
  bernoulli,
  multinomial,
  normal,
  rand,
  rand_like,
  randint,
  randint_like,
  randn,
  randn_like,
  randperm,
} from './ops/random.ts';
export {
  block_diag,
  cartesian_prod,
  combinations,
  diag,
  diag_embed,
  diagflat,
  diagonal,
  diff,
  flip,
  fliplr,
  flipud,
  meshgrid,
  repeat_interleave,
  roll,
  rot90,
  tile,
  trace,
  tril,
  triu,
} from './ops/rearrange.ts';
export { all, amax, amin, any, argmax, argmin, mean, sum, variance as var } from './ops/reduce.ts';
export * from './ops/scan.ts';
export {
  as_strided,
  cat,
  chunk,
  clone,
  detach,
  flatten,
  narrow,
  permute,
  reshape,
  select,
  split,
  squeeze,
  stack,
  t,
  transpose,
  unbind,
  unsqueeze,
} from './ops/shape.ts';
export { log_softmax, logsumexp, softmax } from './ops/softmax.ts';
export * from './ops/sort.ts';
export * from './ops/unary.ts';
export { where } from './ops/where.ts';
export * as optim from './optim/index.ts';
export { load, save } from './serialization.ts';
export { Tensor } from './tensor.ts';
export * as utils from './utils.ts';

export const float32 = 'float32';
export const int32 = 'int32';
/** Kept as int32. */
export const int64 = 'int64';
export const uint8 = 'uint8';
const bool = 'bool';

export { bool, float32 as float, int32 as int, int64 as long };
