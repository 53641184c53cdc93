/** Angles around a mean direction. */
import type { Shape } from '../ops/core.ts';
import type { Tensor } from '../tensor.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Elementwise, type Two } from './distribution.ts';
import {
  abs,
  add,
  atan2,
  clamp,
  cos,
  div,
  exp,
  expand,
  firstAccepted,
  gt,
  inside,
  log,
  logical_or,
  lt,
  mul,
  no_grad,
  oneMinus,
  rand,
  sign,
  sqrt,
  square,
  sub,
  tensor,
  unsqueeze,
  where,
  zeros_like,
} from './math.ts';

/** Polynomials for the modified Bessel functions of order 0 and 1, below and from 3.75 on (Abramowitz and Stegun, 9.8). */
const SMALL = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.360768e-1, 0.45813e-2],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.2658733e-1, 0.301532e-2, 0.32411e-3],
];
const LARGE = [
  [
    0.39894228, 0.1328592e-1, 0.225319e-2, -0.157565e-2, 0.916281e-2, -0.2057706e-1, 0.2635537e-1, -0.1647633e-1,
    0.392377e-2,
  ],
  [
    0.39894228, -0.3988024e-1, -0.362018e-2, 0.163801e-2, -0.1031555e-1, 0.2282967e-1, -0.2895312e-1, 0.1787654e-1,
    -0.420059e-2,
  ],
];

const polynomial = (x: Tensor, factors: readonly number[]): Tensor =>
  factors.reduceRight<Tensor>((sum, factor) => add(mul(sum, x), factor), zeros_like(x));

/** log I₀(x) or log I₁(x), for x > 0. */
function logBessel(x: Tensor, order: 0 | 1): Tensor {
  const small = polynomial(square(div(x, 3.75)), SMALL[order]);
  const near = log(order ? mul(abs(x), small) : small);
  const far = add(sub(x, mul(log(x), 0.5)), log(polynomial(div(3.75, x), LARGE[order])));
  return where(lt(x, 3.75), near, far);
}

/** Rounds of rejection: of three, two are accepted, or more. */
const ROUNDS = 16;

/**
 * Angles from −π to π around a direction: a normal distribution on the circle.
 * https://pytorch.org/docs/stable/distributions.html#vonmises
 */
export class VonMises extends Elementwise {
  declare readonly loc: Tensor;
  declare readonly concentration: Tensor;

  constructor(...args: Two<'loc', 'concentration'>) {
    super(args, ['loc', 'concentration']);
  }

  override get arg_constraints(): Record<string, Constraint> {
    return { loc: constraints.real, concentration: constraints.positive };
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return oneMinus(exp(sub(logBessel(this.concentration, 1), logBessel(this.concentration, 0))));
  }
  override log_prob(value: Tensor): Tensor {
    const around = mul(this.concentration, cos(sub(this.validated(value), this.loc)));
    return sub(sub(around, Math.log(2 * Math.PI)), logBessel(this.concentration, 0));
  }
  /** Best and Fisher's rejection from a wrapped Cauchy distribution. */
  override sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => {
      const shape = this.extended(sample_shape);
      const k = unsqueeze(expand(this.concentration, shape), -1);
      const tau = add(sqrt(add(mul(square(k), 4), 1)), 1);
      const rho = div(sub(tau, sqrt(mul(tau, 2))), mul(k, 2));
      // For small concentrations the formula loses its digits: its series.
      const r = where(lt(k, 1e-3), add(div(1, k), k), div(add(square(rho), 1), mul(rho, 2)));
      const rounds = [...shape, ROUNDS];
      const z = cos(mul(rand(rounds), Math.PI));
      const f = div(add(mul(r, z), 1), add(r, z));
      const c = mul(k, sub(r, f));
      const u = inside(rounds);
      const accepted = logical_or(gt(sub(mul(c, sub(2, c)), u), 0), gt(sub(add(log(div(c, u)), 1), c), 0));
      const drawn = firstAccepted(f, accepted);
      const held = clamp(drawn, -1, 1);
      const angle = atan2(sqrt(clamp(sub(1, square(held)), 0)), held);
      const turned = add(mul(sign(sub(rand(shape), 0.5)), angle), this.loc);
      const whole = tensor(2 * Math.PI, 'float32');
      return sub(add(turned, Math.PI).remainder(whole), Math.PI);
    });
  }
}
