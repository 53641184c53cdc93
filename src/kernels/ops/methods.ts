/**
 * Puts operators onto Tensor as methods. A method is the function with the tensor as its first argument; its in-place form
 * (`add_`) follows. The types follow from the same lists, so an operator is named in one place.
 */
import { backward, register_hook } from '../autograd/engine.ts';
import type { Dtype, DtypeName, DtypeOf } from '../dtype.ts';
import { cholesky, det, inv, logdet, matrix_power, pinv, qr, slogdet } from '../linalg/index.ts';
import type { DeviceLike } from '../placement.ts';
import type { Op } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { relu } from './activation.ts';
import {
  add,
  addcdiv,
  addcmul,
  clamp,
  clamp_max,
  clamp_min,
  div,
  floor_divide,
  fmod,
  lerp,
  maximum,
  minimum,
  mul,
  pow,
  remainder,
  sub,
} from './arithmetic.ts';
import {
  atan2,
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
} from './binary.ts';
import { allclose, equal, isclose } from './close.ts';
import * as compare from './compare.ts';
import { argwhere, bincount, count_nonzero, masked_select, nonzero, unique, unique_consecutive } from './counted.ts';
import {
  bool,
  byte,
  double,
  float,
  half,
  int,
  long,
  new_empty,
  new_full,
  new_ones,
  new_tensor,
  new_zeros,
  to,
  toPlace,
} from './creation.ts';
import { typeName } from './dtypes.ts';
import { inner } from './einsum.ts';
import {
  gather,
  index_add,
  index_copy,
  index_fill,
  index_select,
  masked_fill,
  masked_scatter,
  scatter,
  scatter_add,
  scatter_reduce,
  take_along_dim,
} from './gather.ts';
import './attributes.ts';
import type { Attributes } from './attributes.ts';
import { at, type Index, index_put, set, take } from './indexing.ts';
import { copy_, fill_, fill_diagonal_, zero_ } from './inplace.ts';
import { install, method, spread } from './install.ts';
import {
  broadcast_to,
  dsplit,
  hsplit,
  moveaxis,
  movedim,
  ravel,
  split_with_sizes,
  swapaxes,
  swapdims,
  tensor_split,
  unflatten,
  vsplit,
} from './join.ts';
import { addbmm, addmm, addmv, addr, baddbmm, bmm, dot, matmul, mm, mv, outer } from './matmul.ts';
import { dist, norm } from './norm.ts';
import { gcd, lcm, renorm } from './numeric.ts';
import { diagonal_scatter, index_reduce, put, select_scatter, slice_scatter } from './parts.ts';
import { corrcoef, cov, cross, kron, vdot } from './products.ts';
import { bernoulli, bernoulli_, exponential_, log_normal_, multinomial, normal_, random_, uniform_ } from './random.ts';
import type { Ranked } from './ranked.ts';
import {
  diag,
  diag_embed,
  diagflat,
  diagonal,
  diff,
  flip,
  fliplr,
  flipud,
  repeat,
  repeat_interleave,
  roll,
  rot90,
  tile,
  trace,
  tril,
  triu,
  unfold,
} from './rearrange.ts';
import { all, amax, amin, any, argmax, argmin, mean, nanmean, nansum, prod, std, sum, variance } from './reduce.ts';
import { cummax, cummin, cumprod, cumsum, logcumsumexp } from './scan.ts';
import {
  as_strided,
  chunk,
  clone,
  contiguous,
  detach,
  expand,
  flatten,
  narrow,
  permute,
  reshape,
  select,
  split,
  squeeze,
  t,
  transpose,
  unbind,
  unsqueeze,
  view,
} from './shape.ts';
import { log_softmax, logsumexp, softmax } from './softmax.ts';
import {
  aminmax,
  argsort,
  histc,
  kthvalue,
  max,
  median,
  min,
  mode,
  msort,
  nanmedian,
  nanquantile,
  quantile,
  sort,
  topk,
} from './sort.ts';
import * as unary from './unary.ts';
import { where } from './where.ts';

const twoOperands = { atan2, copysign, float_power, fmax, fmin, heaviside, hypot, ldexp, logaddexp, logaddexp2, xlogy };

/** PyTorch's second names. */
const aliases = {
  absolute: unary.abs,
  negative: unary.neg,
  sgn: unary.sign,
  fix: unary.trunc,
  arccos: unary.acos,
  arccosh: unary.acosh,
  arcsin: unary.asin,
  arcsinh: unary.asinh,
  arctan: unary.atan,
  arctanh: unary.atanh,
  arctan2: atan2,
  clip: clamp,
  multiply: mul,
  divide: div,
  true_divide: div,
  subtract: sub,
  greater: compare.gt,
  greater_equal: compare.ge,
  less: compare.lt,
  less_equal: compare.le,
  not_equal: compare.ne,
};

const fillers = { uniform_, normal_, log_normal_, exponential_, random_, bernoulli_ };

const whole = { gcd, lcm, renorm };

const indexed = {
  index_reduce,
  put,
  scatter,
  scatter_add,
  scatter_reduce,
  index_add,
  index_copy,
  index_fill,
  masked_fill,
  masked_scatter,
  index_put,
};

/** Methods that compute a new tensor. */
const pure = {
  ...whole,
  select_scatter,
  slice_scatter,
  diagonal_scatter,
  ...unary,
  ...compare,
  ...twoOperands,
  isclose,
  allclose,
  equal,
  ...aliases,
  matmul,
  mm,
  bmm,
  mv,
  dot,
  addmm,
  addmv,
  addr,
  baddbmm,
  addbmm,
  outer,
  ger: outer,
  inner,
  cross,
  vdot,
  kron,
  matrix_power,
  cov,
  corrcoef,
  dist,
  norm,
  det,
  logdet,
  slogdet,
  inverse: inv,
  pinverse: pinv,
  cholesky,
  qr,
  clamp_min,
  clamp_max,
  add,
  sub,
  mul,
  div,
  floor_divide,
  remainder,
  fmod,
  pow,
  maximum,
  minimum,
  clamp,
  addcmul,
  addcdiv,
  lerp,
  contiguous,
  clone,
  detach,
  view,
  flatten,
  transpose,
  t,
  squeeze,
  unsqueeze,
  narrow,
  select,
  unbind,
  split,
  chunk,
  to: toPlace as never,
  float,
  half,
  double,
  int,
  long,
  bool,
  byte,
  sum,
  mean,
  prod,
  nansum,
  nanmean,
  std,
  amax,
  amin,
  argmax,
  argmin,
  any,
  all,
  var: variance,
  log_softmax,
  logsumexp,
  softmax,
  ...fillers,
  bernoulli,
  multinomial,
  relu,
  as_strided,
  new_tensor,
  new_full,
  new_zeros,
  new_ones,
  new_empty,
  tril,
  triu,
  flip,
  fliplr,
  flipud,
  roll,
  rot90,
  repeat_interleave,
  unfold,
  diagonal,
  trace,
  diag,
  diag_embed,
  diagflat,
  diff,
  tensor_split,
  hsplit,
  vsplit,
  dsplit,
  split_with_sizes,
  swapaxes,
  swapdims,
  movedim,
  moveaxis,
  unflatten,
  ravel,
  broadcast_to,
  cummax,
  cummin,
  cumprod,
  cumsum,
  logcumsumexp,
  aminmax,
  argsort,
  histc,
  kthvalue,
  max,
  median,
  min,
  mode,
  msort,
  nanmedian,
  nanquantile,
  quantile,
  sort,
  topk,
  argwhere,
  bincount,
  count_nonzero,
  masked_select,
  nonzero,
  unique,
  unique_consecutive,
  ...indexed,
  gather,
  index_select,
  take_along_dim,
  take,
};

/** Those that also exist in place. */
const inPlace = {
  ...whole,
  ...unary,
  ...compare,
  ...twoOperands,
  ...aliases,
  addmm,
  addmv,
  addr,
  baddbmm,
  addbmm,
  clamp_min,
  clamp_max,
  add,
  sub,
  mul,
  div,
  floor_divide,
  remainder,
  fmod,
  pow,
  clamp,
  addcmul,
  addcdiv,
  lerp,
  relu,
  tril,
  triu,
  cumsum,
  cumprod,
  ...indexed,
};

type Methods<T> = {
  [K in keyof T]: T[K] extends Op<[input: infer _S, ...rest: infer A], infer R> ? Op<A, R> : never;
};
type InPlaceMethods<T> = {
  [K in keyof T as `${K & string}_`]: T[K] extends Op<[input: infer _S, ...rest: infer A], infer _R>
    ? Op<A, Tensor>
    : never;
};

/** Of everything a tensor, along a dimension values and indices. */
interface Extreme {
  (dim?: null): Tensor;
  (dim: number, keepdim?: boolean): Ranked;
  (keywords: { dim: number; keepdim?: boolean }): Ranked;
}

/** Those whose result has the tensor's own dtype, whatever that is. */
type Keeping =
  | ('clone' | 'contiguous' | 'detach' | 'flatten' | 'transpose' | 't' | 'squeeze' | 'unsqueeze' | 'narrow' | 'select')
  | ('unbind' | 'split' | 'chunk' | 'as_strided' | 'tril' | 'triu' | 'fliplr' | 'flipud' | 'roll' | 'rot90' | 'unfold')
  | ('repeat_interleave' | 'diagonal' | 'diag' | 'diag_embed' | 'swapaxes' | 'swapdims' | 'movedim' | 'moveaxis')
  | ('unflatten' | 'ravel' | 'broadcast_to' | 'gather' | 'index_select' | 'take_along_dim' | 'take' | 'masked_fill');

type Kept<T, D extends Dtype> = {
  [K in keyof T & Keeping]: T[K] extends Op<[input: infer _S, ...rest: infer A], infer R>
    ? Op<A, R extends Tensor ? Tensor<D> : Tensor<D>[]>
    : never;
};

interface Written<D extends Dtype> {
  /** Adds the gradients of this tensor to the `grad` of the leaves it was computed from (or only of `inputs`). */
  backward: Op<
    [
      gradient?: Tensor | null,
      retain_graph?: boolean | null,
      create_graph?: boolean,
      inputs?: Tensor | readonly Tensor[] | null,
    ],
    void
  >;
  /** Calls the hook with the tensor's gradient; what it returns replaces the gradient. */
  register_hook(hook: (grad: Tensor) => Tensor | void): { remove(): void };
  /** x[indices] of Python. */
  at(...indices: Index[]): Tensor<D>;
  /** x[indices] = value of Python. */
  set(indices: Index | readonly Index[], value: Tensor | number | boolean): Tensor;
  reshape(...shape: number[] | [readonly number[]]): Tensor<D>;
  view(...shape: number[] | [readonly number[]]): Tensor<D>;
  permute(...dims: number[] | [readonly number[]]): Tensor<D>;
  expand(...size: number[] | [readonly number[]]): Tensor<D>;
  copy_(src: Tensor): Tensor;
  fill_(value: number | boolean | Tensor): Tensor;
  zero_(): Tensor;
  detach_(): Tensor;
  where(condition: Tensor, other: Tensor | number): Tensor;
  type_as<O extends Dtype>(other: Tensor<O>): Tensor<O>;
  to<N extends DtypeName>(dtype: N | { readonly dtype: N }, copy?: boolean): Tensor<DtypeOf<N>>;
  to<O extends Dtype>(other: Tensor<O>, copy?: boolean): Tensor<O>;
  to(device: DeviceLike, copy?: boolean): Tensor<D>;
  to(options: { readonly device: DeviceLike; readonly non_blocking?: boolean }): Tensor<D>;
  to<N extends DtypeName>(device: DeviceLike, dtype: N): Tensor<DtypeOf<N>>;
  /** PyTorch's name of its kind ('torch.FloatTensor'), or the tensor in another dtype. */
  type(): string;
  type<N extends DtypeName>(dtype: N): Tensor<DtypeOf<N>>;
  expand_as(other: Tensor): Tensor<D>;
  reshape_as(other: Tensor): Tensor<D>;
  max: Extreme & ((other: Tensor) => Tensor);
  min: Extreme & ((other: Tensor) => Tensor);
  median: Extreme;
  nanmedian: Extreme;
  nonzero(as_tuple?: false): Promise<Tensor>;
  nonzero(as_tuple: true | { as_tuple: boolean }): Promise<Tensor[]>;
  /** The dimensions in the opposite order. */
  readonly T: Tensor<D>;
  /** The last two dimensions exchanged. */
  readonly mT: Tensor<D>;
  /** The slices of the first dimension. */
  [Symbol.iterator](): Iterator<Tensor<D>>;
  flip(...dims: number[] | [readonly number[]]): Tensor<D>;
  repeat(...repeats: number[] | [readonly number[]]): Tensor<D>;
  tile(...dims: number[] | [readonly number[]]): Tensor<D>;
  fill_diagonal_: Op<[fill_value: number, wrap?: boolean], Tensor>;
  view_as(other: Tensor): Tensor<D>;
}

type All<D extends Dtype> = Attributes<D> &
  Omit<Methods<typeof pure>, keyof Written<D> | Keeping> &
  Kept<typeof pure, D> &
  InPlaceMethods<typeof inPlace> &
  Written<D>;

declare module '../tensor.ts' {
  interface Tensor<out D extends Dtype = Dtype> extends All<D> {}
}

install(pure, inPlace);
install({
  copy_,
  fill_,
  zero_,
  fill_diagonal_,
});
method('backward', backward as never);
method('register_hook', register_hook);
method('at', at);
method('set', set);
for (const [name, fn] of Object.entries({
  reshape,
  view,
  permute,
  expand,
  repeat,
  tile,
  flip,
})) {
  method(name, spread(fn as Op<[Tensor, readonly number[]], Tensor>) as never);
}
method('where', (input: Tensor, condition: Tensor, other: Tensor) => where(condition, input, other));
method('detach_', (input: Tensor) => {
  input.grad_fn = null;
  return input.requires_grad_(false);
});
method('type', (input: Tensor, dtype?: DtypeName) => (dtype ? to(input, dtype) : typeName(input)));
method('type_as', (input: Tensor, other: Tensor) => to(input, other.dtype));
method('expand_as', (input: Tensor, other: Tensor) => expand(input, other.shape));
method('reshape_as', (input: Tensor, other: Tensor) => reshape(input, other.shape));
method('view_as', (input: Tensor, other: Tensor) => view(input, other.shape));
Object.defineProperties(Tensor.prototype, {
  T: {
    get(this: Tensor) {
      return permute(this, this.shape.map((_, d) => d).reverse());
    },
  },
  mT: {
    get(this: Tensor) {
      return transpose(this, -2, -1);
    },
  },
  [Symbol.iterator]: {
    value(this: Tensor) {
      return unbind(this).values();
    },
  },
});
