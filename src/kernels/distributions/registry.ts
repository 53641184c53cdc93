/** torch.distributions.biject_to and transform_to: from all real numbers to where a constraint holds. */
import { fail } from '../core/callee.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { type Param, sub } from './math.ts';
import {
  AffineTransform,
  ComposeTransform,
  CorrCholeskyTransform,
  ExpTransform,
  IndependentTransform,
  identity_transform,
  LowerCholeskyTransform,
  PositiveDefiniteTransform,
  SigmoidTransform,
  SoftmaxTransform,
  StickBreakingTransform,
  type Transform,
} from './transforms.ts';

type Make = (constraint: Constraint) => Transform;

/** Transforms by the kind of constraint, or for one constraint. */
class Registry {
  readonly #name: string;
  readonly #known = new Map<string | Constraint, Make>();

  constructor(name: string, known: Record<string, Make>) {
    this.#name = name;
    for (const [kind, make] of Object.entries(known)) this.#known.set(kind, make);
  }

  /** Adds one: for a constraint of a program's own, or in another one's place. */
  register(constraint: Constraint, make: Make): Make {
    this.#known.set(constraint, make);
    return make;
  }

  /** The transform to where the constraint holds. @throws {Error} where there is none */
  of(constraint: Constraint): Transform {
    const make = this.#known.get(constraint) ?? this.#known.get(constraint.kind);
    if (!make) fail(`Cannot ${this.#name} ${constraint} constraint: ${this.#name}.register adds a transform`);
    return make(constraint);
  }
}

const within: Make = ({ lower, upper }) => {
  if (lower === 0 && upper === 1) return new SigmoidTransform();
  return new ComposeTransform([new SigmoidTransform(), new AffineTransform(lower!, width(lower!, upper!))]);
};
const width = (lower: Param, upper: Param): Param =>
  typeof lower === 'number' && typeof upper === 'number' ? upper - lower : sub(upper, lower);

const BOTH: Record<string, Make> = {
  Real: () => identity_transform,
  GreaterThan: ({ lower }) =>
    lower === 0 ? new ExpTransform() : new ComposeTransform([new ExpTransform(), new AffineTransform(lower!, 1)]),
  GreaterThanEq: ({ lower }) =>
    lower === 0 ? new ExpTransform() : new ComposeTransform([new ExpTransform(), new AffineTransform(lower!, 1)]),
  LessThan: ({ upper }) => new ComposeTransform([new ExpTransform(), new AffineTransform(upper!, -1)]),
  Interval: within,
  HalfOpenInterval: within,
  LowerCholesky: () => new LowerCholeskyTransform(),
  CorrCholesky: () => new CorrCholeskyTransform(),
  PositiveDefinite: () => new PositiveDefiniteTransform(),
};

/** A call that is also a registry: `biject_to(constraint)`, `biject_to.register(constraint, make)`. */
function callable(registry: Registry): ((constraint: Constraint) => Transform) & { register: Registry['register'] } {
  const find = (constraint: Constraint): Transform => {
    const { base, more } = constraint;
    return base ? new IndependentTransform(find(base), more) : registry.of(constraint);
  };
  return Object.assign(find, { register: registry.register.bind(registry) });
}

/**
 * Bijections from all real numbers to where a constraint holds.
 * @example
 * torch.distributions.biject_to(torch.distributions.constraints.positive)(torch.tensor([0.5, 1]))
 * // tensor([1.6487, 2.7183])
 */
export const biject_to = callable(new Registry('biject_to', { ...BOTH, Simplex: () => new StickBreakingTransform() }));

/**
 * Transforms, not necessarily bijective, that are easy on optimizers.
 * @example
 * torch.distributions.transform_to(torch.distributions.constraints.simplex)(torch.tensor([0.5, 1]))
 * // tensor([0.3775, 0.6225])
 */
export const transform_to = callable(new Registry('transform_to', { ...BOTH, Simplex: () => new SoftmaxTransform() }));

/**
 * The names that a program may know them by.
 * @example
 * const { constraint_registry, constraints } = torch.distributions;
 * constraint_registry.biject_to(constraints.positive)(torch.tensor([0.5, 1]))
 * // tensor([1.6487, 2.7183])
 */
export const constraint_registry = { biject_to, transform_to, constraints };
