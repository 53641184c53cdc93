/**
 * How many events there are, drawn on a device: no loop there may run until it is lucky, so rounds are fixed.
 * @family events
 */
import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { sum, to } from './basis.ts';
import { ge, gt, le, logical_and, logical_or, lt } from './compare.ts';
import { knownOf, type Shape, wantFloat } from './core.ts';
import { arange } from './creation.ts';
import { broadcast_tensors } from './join.ts';
import { rand, type Source } from './random.ts';
import { cumsum } from './scan.ts';
import { select, unsqueeze } from './shape.ts';
import { lgamma } from './special.ts';
import { abs, exp, floor, log, log1p, sqrt } from './unary.ts';
import { where } from './where.ts';
import { xlogy } from './xlogy.ts';

/** Below this mean, a count is found by adding up probabilities; from it on by rejection. */
const FEW = 10;
/** Probabilities that are added up: beyond these less than 1e-12 is left for a mean of `FEW`. */
const TERMS = 48;
/** Rounds of rejection: of four, three are accepted, or more. */
const ROUNDS = 16;

/** Uniform in (0, 1), its ends left out. */
export const inside = (shape: Shape, generator?: Source): Tensor =>
  clamp(rand(shape, null, null, false, generator), 2 ** -126, 1 - 2 ** -24);

/** Of draws along the last dimension the first that is accepted (or else the last): a rejection sampler of so many rounds. */
export function firstAccepted(draws: Tensor, accepted: Tensor): Tensor {
  let found = select(draws, -1, -1);
  for (let at = draws.shape.at(-1)! - 2; at >= 0; at--)
    found = where(select(accepted, -1, at), select(draws, -1, at), found);
  return found;
}

/** How many of the probabilities, added up, a uniform number exceeds. */
function byInverse(logProbs: Tensor, shape: Shape, generator: Source): Tensor {
  const below = cumsum(exp(logProbs), -1);
  return to(sum(lt(below, unsqueeze(inside(shape, generator), -1)), -1), 'float32');
}

const counts = (): Tensor => to(arange(TERMS), 'float32');

/** A count of mean `input` in its place: added up where that is few, else Hörmann's transformed rejection (PTRS). */
function drawPoisson(rate: Tensor, generator: Source): Tensor {
  const { shape } = rate;
  const small = lt(rate, FEW);
  const few = unsqueeze(where(small, rate, 1), -1);
  const k = counts();
  const added = byInverse(sub(sub(xlogy(k, few), few), lgamma(add(k, 1))), shape, generator);
  const many = unsqueeze(where(small, FEW, rate), -1);
  const root = sqrt(many);
  const b = add(mul(root, 2.53), 0.931);
  const a = add(mul(b, 0.02483), -0.059);
  const inverse = add(div(1.1328, sub(b, 3.4)), 1.1239);
  const v_r = sub(0.9277, div(3.6224, sub(b, 2)));
  const rounds = [...shape, ROUNDS];
  const [u, v] = [sub(inside(rounds, generator), 0.5), inside(rounds, generator)];
  const us = sub(0.5, abs(u));
  const drawn = floor(add(add(mul(add(div(mul(a, 2), us), b), u), many), 0.43));
  const quick = logical_and(ge(us, 0.07), le(v, v_r));
  const possible = logical_and(ge(drawn, 0), logical_or(ge(us, 0.013), le(v, us)));
  const [left, right] = [
    log(div(mul(v, inverse), add(div(a, mul(us, us)), b))),
    sub(sub(mul(drawn, log(many)), many), lgamma(add(clamp(drawn, 0), 1))),
  ];
  const accepted = logical_or(quick, logical_and(possible, le(left, right)));
  return where(small, added, firstAccepted(clamp(drawn, 0), accepted));
}

/** The same of n tries of probability p: added up where that is few (or few fail), else Hörmann's BTRS. */
function drawBinomial(count: Tensor, probs: Tensor, generator: Source): Tensor {
  const { shape } = probs;
  const flipped = gt(probs, 0.5);
  const p = where(flipped, rsub(probs, 1), probs);
  const small = lt(mul(count, p), FEW);
  const k = counts();
  const [n, q] = [unsqueeze(count, -1), unsqueeze(p, -1)];
  const few = where(unsqueeze(small, -1), q, 0);
  const fails = clamp(sub(n, k), 0);
  const ways = sub(sub(lgamma(add(n, 1)), lgamma(add(k, 1))), lgamma(add(fails, 1)));
  const chance = add(ways, add(xlogy(k, few), mul(fails, log1p(neg(few)))));
  const added = byInverse(where(le(k, n), chance, Number.NEGATIVE_INFINITY), shape, generator);
  const [many, odds] = [where(unsqueeze(small, -1), 4 * FEW, n), where(unsqueeze(small, -1), 0.5, q)];
  const spread = sqrt(mul(mul(many, odds), rsub(odds, 1)));
  const b = add(mul(spread, 2.53), 1.15);
  const a = add(add(mul(b, 0.0248), mul(odds, 0.01)), -0.0873);
  const c = add(mul(many, odds), 0.5);
  const v_r = sub(0.92, div(4.2, b));
  const alpha = mul(add(div(5.1, b), 2.83), spread);
  const m = floor(mul(add(many, 1), odds));
  const rounds = [...shape, ROUNDS];
  const [u, v] = [sub(inside(rounds, generator), 0.5), inside(rounds, generator)];
  const us = sub(0.5, abs(u));
  const drawn = floor(add(mul(add(div(mul(a, 2), us), b), u), c));
  const within = logical_and(ge(drawn, 0), le(drawn, many));
  const quick = logical_and(ge(us, 0.07), le(v, v_r));
  const held = where(within, drawn, m);
  const left = log(div(mul(v, alpha), add(div(a, mul(us, us)), b)));
  const right = add(
    add(
      sub(lgamma(add(m, 1)), lgamma(add(held, 1))),
      sub(lgamma(add(sub(many, m), 1)), lgamma(add(sub(many, held), 1))),
    ),
    mul(sub(held, m), log(div(odds, rsub(odds, 1)))),
  );
  const accepted = logical_and(within, logical_or(quick, le(left, right)));
  const found = where(small, added, firstAccepted(held, accepted));
  return where(flipped, sub(count, found), found);
}

/**
 * Counts of a Poisson distribution, each with the mean that stands in its place. The dtype is the input's; its gradient is 0.
 * @names torch.poisson
 * @shape input
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative mean, where that is known without asking the device
 * @see https://pytorch.org/docs/stable/generated/torch.poisson.html
 * @example
 * torch.poisson(torch.tensor([0, 2.5, 100])).shape
 * // [3]
 */
export function poisson(input: Tensor, generator?: Source): Tensor {
  wantFloat(input);
  const known = knownOf(input);
  if (known && !(known.min >= 0)) fail('invalid Poisson rate, expected rate to be non-negative', input);
  const out = no_grad(() => to(drawPoisson(input, generator), input.dtype));
  return link(out, [input], [], ([g]) => [mul(g!, 0)]);
}

/**
 * How many of `count` tries succeed, each with the probability `prob`. Broadcasts.
 * @names torch.binomial
 * @shape Broadcast<count, prob>
 * @constant
 * @throws {TypeError} for integers and booleans
 * @see https://pytorch.org/docs/stable/distributions.html#binomial
 * @example
 * torch.binomial(torch.tensor([3, 5]).float(), torch.tensor([0, 1]).float())
 * // tensor([0., 5.])
 */
export function binomial(count: Tensor, prob: Tensor, generator?: Source): Tensor {
  if (!isFloat(count.dtype) || !isFloat(prob.dtype)) failType('expected tensors of floats', count, prob);
  const [tries, odds] = broadcast_tensors(count, prob);
  return no_grad(() => to(drawBinomial(tries, odds, generator), count.dtype));
}
