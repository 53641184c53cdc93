/** Angles around a mean direction. */
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import { i0e, i1e } from '../public/special/functions.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { Elementwise, type Two, type Value } from './distribution.ts';
import {
  add,
  atan2,
  clamp,
  cos,
  div,
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
} from './math.ts';

/** Rounds of rejection: of three, two are accepted, or more. */
const ROUNDS = 16;

/**
 * Angles from −π to π around a direction: a normal distribution on the circle.
 * https://pytorch.org/docs/stable/distributions.html#vonmises
 * @example
 * const p = new torch.distributions.VonMises(0, 1);
 * p.log_prob(torch.tensor([0.5, 1]))
 * // tensor([-1.1962, -1.5335])
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
    return oneMinus(div(i1e(this.concentration), i0e(this.concentration)));
  }
  override log_prob(value: Value): Tensor {
    // cos − 1, as the Bessel function is scaled by e^−k.
    const around = mul(this.concentration, sub(cos(sub(this.validated(value), this.loc)), 1));
    return sub(sub(around, Math.log(2 * Math.PI)), log(i0e(this.concentration)));
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
