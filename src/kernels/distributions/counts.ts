/** Counts of events, and how they are drawn on a device: no loop there may run until it is lucky, so rounds are fixed. */
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Elementwise, type One, type Value } from './distribution.ts';
import {
  abs,
  add,
  arange,
  clamp,
  cumsum,
  div,
  exp,
  expand,
  firstAccepted,
  floor,
  ge,
  gt,
  inside,
  le,
  lgamma,
  log,
  log1p,
  logical_and,
  logical_or,
  lt,
  mul,
  neg,
  no_grad,
  oneMinus,
  sqrt,
  sub,
  sum,
  unsqueeze,
  where,
  xlogy,
} from './math.ts';

/** Below this mean, a count is found by adding up probabilities; from it on by rejection. */
const FEW = 10;
/** Probabilities that are added up: beyond these less than 1e-12 is left for a mean of `FEW`. */
const TERMS = 48;
/** Rounds of rejection: of four, three are accepted, or more. */
const ROUNDS = 16;

/** How many of the probabilities, added up, a uniform number exceeds. */
function byInverse(logProbs: Tensor, shape: Shape): Tensor {
  const below = cumsum(exp(logProbs), -1);
  return sum(lt(below, unsqueeze(inside(shape), -1)), -1).to('float32');
}

const counts = (): Tensor => arange(TERMS).to('float32');

/** Counts with these means: added up where they are few, else Hörmann's transformed rejection (PTRS). */
export function drawPoisson(rate: Tensor): Tensor {
  return no_grad(() => {
    const { shape } = rate;
    const small = lt(rate, FEW);
    const few = unsqueeze(where(small, rate, 1), -1);
    const k = counts();
    const added = byInverse(sub(sub(xlogy(k, few), few), lgamma(add(k, 1))), shape);
    const many = unsqueeze(where(small, FEW, rate), -1);
    const root = sqrt(many);
    const b = add(mul(root, 2.53), 0.931);
    const a = add(mul(b, 0.02483), -0.059);
    const inverse = add(div(1.1328, sub(b, 3.4)), 1.1239);
    const v_r = sub(0.9277, div(3.6224, sub(b, 2)));
    const rounds = [...shape, ROUNDS];
    const [u, v] = [sub(inside(rounds), 0.5), inside(rounds)];
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
  });
}

/** How many of n tries of probability p succeed: added up where that is few (or few fail), else Hörmann's BTRS. */
export function drawBinomial(count: Tensor, probs: Tensor): Tensor {
  return no_grad(() => {
    const { shape } = probs;
    const flipped = gt(probs, 0.5);
    const p = where(flipped, oneMinus(probs), probs);
    const small = lt(mul(count, p), FEW);
    const k = counts();
    const [n, q] = [unsqueeze(count, -1), unsqueeze(p, -1)];
    const few = where(unsqueeze(small, -1), q, 0);
    const fails = clamp(sub(n, k), 0);
    const ways = sub(sub(lgamma(add(n, 1)), lgamma(add(k, 1))), lgamma(add(fails, 1)));
    const chance = add(ways, add(xlogy(k, few), mul(fails, log1p(neg(few)))));
    const added = byInverse(where(le(k, n), chance, Number.NEGATIVE_INFINITY), shape);
    const [many, odds] = [where(unsqueeze(small, -1), 4 * FEW, n), where(unsqueeze(small, -1), 0.5, q)];
    const spread = sqrt(mul(mul(many, odds), oneMinus(odds)));
    const b = add(mul(spread, 2.53), 1.15);
    const a = add(add(mul(b, 0.0248), mul(odds, 0.01)), -0.0873);
    const c = add(mul(many, odds), 0.5);
    const v_r = sub(0.92, div(4.2, b));
    const alpha = mul(add(div(5.1, b), 2.83), spread);
    const m = floor(mul(add(many, 1), odds));
    const rounds = [...shape, ROUNDS];
    const [u, v] = [sub(inside(rounds), 0.5), inside(rounds)];
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
      mul(sub(held, m), log(div(odds, oneMinus(odds)))),
    );
    const accepted = logical_and(within, logical_or(quick, le(left, right)));
    const found = where(small, added, firstAccepted(held, accepted));
    return where(flipped, sub(count, found), found);
  });
}

/**
 * How many events happen that come at this rate.
 * https://pytorch.org/docs/stable/distributions.html#poisson
 * @example
 * const p = new torch.distributions.Poisson(4);
 * p.log_prob(torch.tensor([3, 4]))
 * // tensor([-1.6329, -1.6329])
 */
export class Poisson extends Elementwise {
  declare readonly rate: Tensor;

  constructor(...args: One<'rate'>) {
    super(args, ['rate']);
  }

  override get arg_constraints() {
    return { rate: constraints.nonnegative };
  }
  override get support(): Constraint {
    return constraints.nonnegative_integer;
  }
  override get mean(): Tensor {
    return this.rate;
  }
  override get mode(): Tensor {
    return floor(this.rate);
  }
  override get variance(): Tensor {
    return this.rate;
  }
  override sample(sample_shape: Shape = []): Tensor {
    return drawPoisson(expand(this.rate, this.extended(sample_shape)));
  }
  override log_prob(value: Value): Tensor {
    return sub(sub(xlogy(this.validated(value), this.rate), this.rate), lgamma(add(value, 1)));
  }
}
