/**
 * `torch`: PyTorch's names and answers, on WebGPU and on the CPU. Call `await torch.init()` once (a runner has done that for
 * its program); then everything is synchronous except reading values.
 */
export * as autograd from './autograd/index.ts';
export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export { compile } from './compile.ts';
export { type KernelOptions, type KernelOutput, kernel } from './custom.ts';
export * as data from './data/index.ts';
export * as distributions from './distributions.ts';
export type { Dtype, DtypeName, TypedArray } from './dtype.ts';
export * as einops from './einops.ts';
export { type DeviceInfo, device_info, type InitOptions, init } from './init.ts';
export * as linalg from './linalg/index.ts';
export { cholesky, det, inv as inverse, logdet, matrix_power, pinv as pinverse, qr, slogdet } from './linalg/index.ts';
export { hooks as runtime, memory } from './memory.ts';
export * as nn from './nn/index.ts';
export * from './ops/activation.ts';
export { adaptive_avg_pool1d, adaptive_max_pool1d } from './ops/adaptive.ts';
export {
  add,
  addcdiv,
  addcmul,
  clamp,
  clamp as clip,
  clamp_max,
  clamp_min,
  div,
  div as divide,
  div as true_divide,
  floor_divide,
  fmod,
  lerp,
  maximum,
  minimum,
  mul,
  mul as multiply,
  pow,
  remainder,
  rsub,
  sub,
  sub as subtract,
} from './ops/arithmetic.ts';
export { is_complex, is_nonzero, is_same_size, is_signed, numel } from './ops/attributes.ts';
export {
  atan2,
  atan2 as arctan2,
  copysign,
  float_power,
  fmax,
  fmin,
  heaviside,
  hypot,
  ldexp,
  logaddexp,
  logaddexp2,
  xlogy,
} from './ops/binary.ts';
export * from './ops/close.ts';
export * from './ops/compare.ts';
export {
  ge as greater_equal,
  gt as greater,
  le as less_equal,
  lt as less,
  ne as not_equal,
} from './ops/compare.ts';
export {
  conv_transpose1d,
  conv_transpose2d,
  conv_transpose3d,
  conv1d,
  conv2d,
  conv3d,
} from './ops/conv.ts';
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
  as_tensor as asarray,
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
  tensor as from_numpy,
  tril_indices,
  triu_indices,
  zeros,
  zeros_like,
} from './ops/creation.ts';
export { alpha_dropout, dropout, feature_alpha_dropout } from './ops/dropout.ts';
export { can_cast, finfo, iinfo, is_floating_point, is_tensor, promote_types, result_type } from './ops/dtypes.ts';
export { bilinear, einsum, inner, tensordot } from './ops/einsum.ts';
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
export { fill } from './ops/inplace.ts';
export { channel_shuffle, pixel_shuffle, pixel_unshuffle } from './ops/interpolate.ts';
export * from './ops/join.ts';
export {
  addbmm,
  addmm,
  addmv,
  addr,
  baddbmm,
  bmm,
  dot,
  matmul,
  mm,
  mv,
  outer,
  outer as ger,
} from './ops/matmul.ts';
export * from './ops/names.ts';
export { cdist, cosine_similarity, dist, norm, pairwise_distance, pdist } from './ops/norm.ts';
export { group_norm, layer_norm } from './ops/normalization.ts';
export {
  cumulative_trapezoid,
  gcd,
  gradient,
  lcm,
  renorm,
  trapezoid,
  trapezoid as trapz,
  vander,
} from './ops/numeric.ts';
export * from './ops/parts.ts';
export { avg_pool1d, max_pool1d, max_pool2d, max_pool3d } from './ops/pool.ts';
export { chain_matmul, corrcoef, cov, cross, kron, vdot } from './ops/products.ts';
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
export {
  all,
  amax,
  amin,
  any,
  argmax,
  argmin,
  mean,
  nanmean,
  nansum,
  prod,
  std,
  std_mean,
  sum,
  var_mean,
  variance as var,
} from './ops/reduce.ts';
export * from './ops/scan.ts';
export {
  as_strided,
  cat,
  cat as concat,
  cat as concatenate,
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
export { polygamma } from './ops/special.ts';
export * from './ops/unary.ts';
export {
  abs as absolute,
  acos as arccos,
  acosh as arccosh,
  asin as arcsin,
  asinh as arcsinh,
  atan as arctan,
  atanh as arctanh,
  neg as negative,
  sign as sgn,
  trunc as fix,
} from './ops/unary.ts';
export { where } from './ops/where.ts';
export * as optim from './optim/index.ts';
export { accelerator, backends, cuda, type DeviceLike, device } from './placement.ts';
export * as profiler from './profiler/index.ts';
export { load, save } from './serialization.ts';
export * as special from './special.ts';
export { Tensor } from './tensor.ts';
export * as utils from './utils.ts';

export const float32 = 'float32';
export const float16 = 'float16';
export const int32 = 'int32';
/** Kept as int32. */
export const int64 = 'int64';
export const uint8 = 'uint8';
const bool = 'bool';

export { bool, float16 as half, float32 as float, int32 as int, int64 as long };

/** PyTorch's other dtypes by name: what is asked for one of them says that it is not there, and what to take instead. */
export const float64 = 'float64';
export const bfloat16 = 'bfloat16';
export const int16 = 'int16';
export const int8 = 'int8';
export const complex64 = 'complex64';

export { complex64 as cfloat, float64 as double, int16 as short };

export const { E: e, PI: pi } = Math;
export const inf = Infinity;
export const nan = NaN;

// Last, so that the two lists of names stand together, and the second compresses well.
import './ops/methods.ts';
