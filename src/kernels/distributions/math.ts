/** The functions of torch that distributions are written in, as programs call them, and a few of their own. */
import { no_grad } from '../core/grad-mode.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import { firstAccepted as first, inside as within } from '../ops/events.ts';
import { add, clamp, mul, neg, rsub, sub } from '../public/ops/arithmetic.ts';
import { sum } from '../public/ops/basis.ts';
import { gt, lt } from '../public/ops/compare.ts';
import { tensor } from '../public/ops/creation.ts';
import { broadcast_tensors } from '../public/ops/join.ts';
import { whereOrNonzero as where } from '../public/ops/nonzero.ts';
import { log_softmax, softmax } from '../public/ops/softmax.ts';
import { lgamma } from '../public/ops/special.ts';
import { log, log1p, sigmoid } from '../public/ops/unary.ts';

export { no_grad } from '../core/grad-mode.ts';
export { logsigmoid } from '../public/ops/activation.ts';
export { softplus } from '../public/ops/activations.ts';
export { add, clamp, clamp_max, clamp_min, div, mul, neg, rsub, sub } from '../public/ops/arithmetic.ts';
export { clone, expand, reshape, sum } from '../public/ops/basis.ts';
export { atan2 } from '../public/ops/binary.ts';
export { eq, ge, gt, le, logical_and, logical_or, logical_or as either, lt, ne } from '../public/ops/compare.ts';
export { one_hot } from '../public/ops/counted.ts';
export { arange, eye, ones, ones_like, tensor, zeros, zeros_like } from '../public/ops/creation.ts';
export { cumprod } from '../public/ops/cumulative.ts';
export { binomial, poisson } from '../public/ops/events.ts';
export { flip } from '../public/ops/flip.ts';
export { full, full_like } from '../public/ops/from-numbers.ts';
export { gather, index_select } from '../public/ops/gather.ts';
export { narrowFrom as narrow } from '../public/ops/indexing.ts';
export { broadcast_tensors } from '../public/ops/join.ts';
export { binary_cross_entropy_with_logits } from '../public/ops/loss-pointwise.ts';
export { matmul } from '../public/ops/matmul.ts';
export { whereOrNonzero as where } from '../public/ops/nonzero.ts';
export { pow, square } from '../public/ops/power.ts';
export { bernoulli, rand, randn } from '../public/ops/random.ts';
export { asin, atan, tan } from '../public/ops/rarer.ts';
export { diag_embed, diagonal } from '../public/ops/rearrange.ts';
export { all, any, argmax, mean } from '../public/ops/reduce.ts';
export { multinomial } from '../public/ops/sampling.ts';
export { cumsum } from '../public/ops/scan.ts';
export { cat, detach, permute, select, squeeze, stack, transpose, unsqueeze } from '../public/ops/shape.ts';
export { log_softmax, logsumexp, softmax } from '../public/ops/softmax.ts';
export { digamma, lgamma } from '../public/ops/special.ts';
export { tril } from '../public/ops/triangle.ts';
export {
  abs,
  ceil,
  cos,
  erf,
  erfinv,
  exp,
  expm1,
  floor,
  log,
  log1p,
  reciprocal,
  round,
  rsqrt,
  sigmoid,
  sign,
  sin,
  sqrt,
  tanh,
} from '../public/ops/unary.ts';
export { xlogy } from '../public/ops/xlogy.ts';

/** A parameter of a distribution. */
export type Param = Tensor | number;

/** The spacing of float32 at 1, and its least normal number. */
export const EPS = 2 ** -23;
export const TINY = 2 ** -126;
export const EULER = 0.5772156649015329;
export const LOG_2PI = Math.log(2 * Math.PI);

/** A parameter as a float tensor. */
export const own = (value: Param): Tensor =>
  value instanceof Tensor ? (value.is_floating_point() ? value : value.to('float32')) : tensor(value, 'float32');

/** Parameters as tensors of the shape that they broadcast to. */
export const together = (...values: Param[]): Tensor[] => broadcast_tensors(...values.map(own));

/** The sum over the last `count` dimensions. */
export const sumRight = (value: Tensor, count: number): Tensor =>
  count === 0
    ? value
    : sum(
        value,
        Array.from({ length: count }, (_, d) => -1 - d),
      );

export const inside = (shape: Shape): Tensor => scoped(() => within(shape));

/** x, held away from 0 and 1. */
export const clampProbs = (probs: Tensor): Tensor => clamp(probs, EPS, 1 - EPS);

/** Log-odds (or, of several classes, logarithms) of probabilities, which are held away from 0 and 1. */
export function logitsOf(probs: Tensor, binary: boolean): Tensor {
  const held = clampProbs(probs);
  return binary ? sub(log(held), log1p(neg(held))) : log(held);
}

export const probsOf = (logits: Tensor, binary: boolean): Tensor => (binary ? sigmoid(logits) : softmax(logits, -1));

/** Logits of which the exponentials sum to 1. */
export const normalized = (logits: Tensor): Tensor => log_softmax(logits, -1);

/** x · log x, and 0 at 0. */
export const xLogX = (x: Tensor): Tensor =>
  where(gt(x, 0), mul(x, log(where(gt(x, 0), x, 1))), where(lt(x, 0), Number.NaN, 0));

/** log B(a, b) */
export const logBeta = (a: Tensor, b: Tensor): Tensor => sub(add(lgamma(a), lgamma(b)), lgamma(add(a, b)));

/** Values where a condition does not hold, a number where it does. */
export const except = (value: Tensor, when: Tensor, number: number): Tensor => where(when, number, value);

export const firstAccepted = (draws: Tensor, accepted: Tensor): Tensor =>
  scoped(() => no_grad(() => first(draws, accepted)));

/** 1 − x */
export const oneMinus = (value: Tensor): Tensor => rsub(value, 1);
