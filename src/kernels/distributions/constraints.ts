/**
 * torch.distributions.constraints: where values may lie. `check` says element by element on the device; `holds` what the host knows of
 * values that a program wrote down, which is checked at once (docs/decisions/0011).
 * https://pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraints
 */
import { no_grad } from '../core/grad-mode.ts';
import { refuseKind, wantKind } from '../core/kinds.ts';
import { Tensor } from '../core/tensor.ts';
import { knownOf } from '../ops/core.ts';
import {
  abs,
  all,
  diagonal,
  div,
  eq,
  ge,
  gt,
  le,
  logical_and,
  logical_or,
  lt,
  matmul,
  narrow,
  ne,
  round,
  square as square_,
  squeeze,
  sub,
  sum,
  transpose,
  tril,
} from './math.ts';

const float = (bound: number): string => (Number.isInteger(bound) ? `${bound}.0` : `${bound}`);
/** A tensor is shown by its value where it has one that is known without asking the device. */
function shown(bound: Tensor | number): string {
  if (!(bound instanceof Tensor)) return float(bound);
  const known = bound.ndim === 0 ? knownOf(bound) : null;
  return known ? float(known.min) : `tensor of shape [${bound.shape}]`;
}

/** What the host knows of a tensor's values. */
export type Known = { min: number; max: number };

/**
 * Where values of a parameter, or of what is sampled, may lie.
 * @example
 * const even = new torch.distributions.constraints.Constraint('Even()', (value) => value.remainder(2).eq(0));
 * even.check(torch.tensor([1, 2]))
 * // tensor([False,  True])
 */
export class Constraint {
  readonly name: string;
  readonly is_discrete: boolean;
  /** How many of the last dimensions one value has. */
  readonly event_dim: number;
  /** Its bounds, where it has some. */
  readonly lower: Tensor | number | null;
  readonly upper: Tensor | number | null;
  /** Of one that is another's with more dimensions as one value: that, and how many more. */
  readonly base: Constraint | null;
  readonly more: number;
  readonly #check: (value: Tensor) => Tensor;
  readonly #holds: (known: Known) => boolean;

  constructor(
    name: string,
    check: (value: Tensor) => Tensor,
    options: {
      is_discrete?: boolean;
      event_dim?: number;
      holds?: (known: Known) => boolean;
      lower?: Tensor | number;
      upper?: Tensor | number;
      base?: Constraint;
      more?: number;
    } = {},
  ) {
    this.name = name;
    this.#check = check;
    this.is_discrete = options.is_discrete ?? false;
    this.event_dim = options.event_dim ?? 0;
    this.#holds = options.holds ?? (() => true);
    this.lower = options.lower ?? null;
    this.upper = options.upper ?? null;
    this.base = options.base ?? null;
    this.more = options.more ?? 0;
  }

  /** What kind it is: GreaterThan. */
  get kind(): string {
    return this.name.slice(0, this.name.indexOf('('));
  }

  get lower_bound(): Tensor | number | null {
    return this.lower;
  }

  get upper_bound(): Tensor | number | null {
    return this.upper;
  }

  /** Whether each value lies there: bool, without the dimensions of one value. */
  check(value: Tensor): Tensor {
    wantKind('@', value, 'value');
    return no_grad(() => this.#check(value));
  }

  /** False where a value that the host knows does not. */
  holds(value: Tensor): boolean {
    const known = knownOf(value);
    return !known || this.allows(known);
  }

  /** The same of the least and the greatest value. */
  allows(known: Known): boolean {
    return this.#holds(known);
  }

  toString(): string {
    return this.name;
  }
}

const bound = (limit: Tensor | number, side: 'min' | 'max'): number => {
  if (!(limit instanceof Tensor)) return limit;
  return knownOf(limit)?.[side] ?? (side === 'min' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
};

/**
 * Everything but NaN.
 * @example
 * torch.distributions.constraints.real.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([True, True, True])
 */
export const real = new Constraint('Real()', (value) => eq(value, value), { holds: ({ min }) => !Number.isNaN(min) });

/**
 * True and false, as 1 and 0.
 * @example
 * torch.distributions.constraints.boolean.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True, False])
 */
export const boolean = new Constraint('Boolean()', (value) => logical_or(eq(value, 0), eq(value, 1)), {
  is_discrete: true,
  holds: ({ min, max }) => min >= 0 && max <= 1,
});

/**
 * Everything greater than a bound.
 * @example
 * torch.distributions.constraints.greater_than(0).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False, False,  True])
 */
export const greater_than = (lower_bound: Tensor | number): Constraint =>
  new Constraint(`GreaterThan(lower_bound=${shown(lower_bound)})`, (value) => gt(value, lower_bound), {
    holds: ({ min }) => min > bound(lower_bound, 'min'),
    lower: lower_bound,
  });

/**
 * Everything from a bound on.
 * @example
 * torch.distributions.constraints.greater_than_eq(0).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True,  True])
 */
export const greater_than_eq = (lower_bound: Tensor | number): Constraint =>
  new Constraint(`GreaterThanEq(lower_bound=${shown(lower_bound)})`, (value) => ge(value, lower_bound), {
    holds: ({ min }) => min >= bound(lower_bound, 'min'),
    lower: lower_bound,
  });

/**
 * Everything less than a bound.
 * @example
 * torch.distributions.constraints.less_than(0).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([ True, False, False])
 */
export const less_than = (upper_bound: Tensor | number): Constraint =>
  new Constraint(`LessThan(upper_bound=${shown(upper_bound)})`, (value) => lt(value, upper_bound), {
    holds: ({ max }) => max < bound(upper_bound, 'max'),
    upper: upper_bound,
  });

/**
 * From one bound to another, both included.
 * @example
 * torch.distributions.constraints.interval(0, 2).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True,  True])
 */
export const interval = (lower_bound: Tensor | number, upper_bound: Tensor | number): Constraint =>
  new Constraint(
    `Interval(lower_bound=${shown(lower_bound)}, upper_bound=${shown(upper_bound)})`,
    (value) => logical_and(ge(value, lower_bound), le(value, upper_bound)),
    {
      holds: ({ min, max }) => min >= bound(lower_bound, 'min') && max <= bound(upper_bound, 'max'),
      lower: lower_bound,
      upper: upper_bound,
    },
  );

/**
 * From one bound to another, the first included.
 * @example
 * torch.distributions.constraints.half_open_interval(0, 2).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True, False])
 */
export const half_open_interval = (lower_bound: Tensor | number, upper_bound: Tensor | number): Constraint =>
  new Constraint(
    `HalfOpenInterval(lower_bound=${shown(lower_bound)}, upper_bound=${shown(upper_bound)})`,
    (value) => logical_and(ge(value, lower_bound), lt(value, upper_bound)),
    {
      holds: ({ min, max }) => min >= bound(lower_bound, 'min') && max < bound(upper_bound, 'max'),
      lower: lower_bound,
      upper: upper_bound,
    },
  );

const isWhole = (value: Tensor): Tensor => eq(value, round(value));

/**
 * Whole numbers from one to another, both included.
 * @example
 * torch.distributions.constraints.integer_interval(0, 2).check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True,  True])
 */
export const integer_interval = (lower_bound: Tensor | number, upper_bound: Tensor | number): Constraint =>
  new Constraint(
    `IntegerInterval(lower_bound=${shown(lower_bound)}, upper_bound=${shown(upper_bound)})`,
    (value) => logical_and(isWhole(value), logical_and(ge(value, lower_bound), le(value, upper_bound))),
    {
      is_discrete: true,
      holds: ({ min, max }) => min >= bound(lower_bound, 'min') && max <= bound(upper_bound, 'max'),
      lower: lower_bound,
      upper: upper_bound,
    },
  );

const fromInteger = (lower_bound: number): Constraint =>
  new Constraint(
    `IntegerGreaterThan(lower_bound=${lower_bound})`,
    (value) => logical_and(isWhole(value), ge(value, lower_bound)),
    { is_discrete: true, holds: ({ min }) => min >= lower_bound },
  );

/**
 * Numbers greater than 0.
 * @example
 * torch.distributions.constraints.positive.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False, False,  True])
 */
export const positive = greater_than(0);
/**
 * Numbers from 0 on.
 * @example
 * torch.distributions.constraints.nonnegative.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True,  True])
 */
export const nonnegative = greater_than_eq(0);
/**
 * Numbers from 0 to 1.
 * @example
 * torch.distributions.constraints.unit_interval.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True, False])
 */
export const unit_interval = interval(0, 1);
/**
 * Whole numbers from 0 on.
 * @example
 * torch.distributions.constraints.nonnegative_integer.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False,  True,  True])
 */
export const nonnegative_integer = fromInteger(0);
/**
 * Whole numbers from 1 on.
 * @example
 * torch.distributions.constraints.positive_integer.check(torch.tensor([-1.5, 0, 2]))
 * // tensor([False, False,  True])
 */
export const positive_integer = fromInteger(1);

/**
 * Vectors of numbers from 0 on with the sum 1.
 * @example
 * torch.distributions.constraints.simplex.check(torch.tensor([0.25, 0.75]))
 * // tensor(True)
 */
export const simplex = new Constraint(
  'Simplex()',
  (value) => logical_and(all(ge(value, 0), -1), lt(abs(sub(sum(value, -1), 1)), 1e-6)),
  { event_dim: 1, holds: ({ min }) => min >= 0 },
);

/**
 * Vectors with a 1 in one place and 0 in all others.
 * @example
 * torch.distributions.constraints.one_hot.check(torch.tensor([0, 1]))
 * // tensor(True)
 */
export const one_hot = new Constraint(
  'OneHot()',
  (value) => logical_and(all(logical_or(eq(value, 0), eq(value, 1)), -1), eq(sum(value, -1), 1)),
  { is_discrete: true, event_dim: 1, holds: ({ min, max }) => min >= 0 && max <= 1 },
);

/**
 * Vectors of counts whose sum is at most this.
 * @example
 * torch.distributions.constraints.multinomial(3).check(torch.tensor([1, 2]))
 * // tensor(True)
 */
export const multinomial = (upper_bound: number): Constraint =>
  new Constraint(
    `Multinomial(upper_bound=${upper_bound})`,
    (value) => logical_and(all(ge(value, 0), -1), le(sum(value, -1), upper_bound)),
    {
      is_discrete: true,
      event_dim: 1,
      holds: ({ min }) => min >= 0,
    },
  );

const matrix = (name: string, check: (value: Tensor) => Tensor) => new Constraint(name, check, { event_dim: 2 });
const allOf = (test: Tensor): Tensor => all(all(test, -1), -1);
const isLower = (value: Tensor): Tensor => allOf(eq(tril(value), value));
const onDiagonal = (value: Tensor): Tensor => diagonal(value, 0, -2, -1);
const isSymmetric = (value: Tensor): Tensor => allOf(lt(abs(sub(value, transpose(value, -2, -1))), 1e-6));

/**
 * Square matrices.
 * @example
 * torch.distributions.constraints.square.check(torch.eye(2))
 * // tensor(True)
 */
export const square = matrix('Square()', (value) => allOf(eq(value, value)));
/**
 * Symmetric matrices.
 * @example
 * torch.distributions.constraints.symmetric.check(torch.eye(2))
 * // tensor(True)
 */
export const symmetric = matrix('Symmetric()', isSymmetric);
/**
 * Matrices with nothing above the diagonal.
 * @example
 * torch.distributions.constraints.lower_triangular.check(torch.eye(2))
 * // tensor(True)
 */
export const lower_triangular = matrix('LowerTriangular()', isLower);
/**
 * Lower triangles with a positive diagonal.
 * @example
 * torch.distributions.constraints.lower_cholesky.check(torch.eye(2))
 * // tensor(True)
 */
export const lower_cholesky = matrix('LowerCholesky()', (value) =>
  logical_and(isLower(value), all(gt(onDiagonal(value), 0), -1)),
);

/**
 * Cholesky factors of correlations: rows of length 1, the diagonal positive.
 * @example
 * torch.distributions.constraints.corr_cholesky.check(torch.eye(2))
 * // tensor(True)
 */
export const corr_cholesky = matrix('CorrCholesky()', (value) => {
  const rows = lt(abs(sub(sum(square_(value), -1), 1)), value.shape.at(-1)! * 1.2e-6);
  return logical_and(logical_and(all(rows, -1), isLower(value)), all(gt(onDiagonal(value), 0), -1));
});

/**
 * Symmetric, and every leading part of positive determinant: what elimination without exchanges shows.
 * @example
 * torch.distributions.constraints.positive_definite.check(torch.eye(2))
 * // tensor(True)
 */
export const positive_definite = matrix('PositiveDefinite()', (value) => {
  let rest = value;
  let good = isSymmetric(value);
  for (let k = value.shape.at(-1)!; k > 0; k--) {
    const part = (row: number, rows: number, column: number, columns: number) =>
      narrow(narrow(rest, -2, row, rows), -1, column, columns);
    const pivot = part(0, 1, 0, 1);
    good = logical_and(good, gt(squeeze(pivot, [-2, -1]), 0));
    if (k > 1) rest = sub(part(1, k - 1, 1, k - 1), matmul(part(1, k - 1, 0, 1), div(part(0, 1, 1, k - 1), pivot)));
  }
  return good;
});

/**
 * What can be told of it is what `positive_definite` tells.
 * @example
 * torch.distributions.constraints.positive_semidefinite.check(torch.eye(2))
 * // tensor(True)
 */
export const positive_semidefinite = positive_definite;

/**
 * The last `reinterpreted_batch_ndims` dimensions count as one value.
 * @example
 * const { independent, positive } = torch.distributions.constraints;
 * independent(positive, 1).check(torch.tensor([-1.5, 0, 2]))
 * // tensor(False)
 */
export const independent = (base: Constraint, reinterpreted_batch_ndims: number): Constraint => {
  if (!(base instanceof Constraint)) refuseKind('a Constraint', base, 'base_constraint');
  return new Constraint(
    `IndependentConstraint(${base}, ${reinterpreted_batch_ndims})`,
    (value) => {
      let found = base.check(value);
      for (let i = 0; i < reinterpreted_batch_ndims; i++) found = all(found, -1);
      return found;
    },
    {
      is_discrete: base.is_discrete,
      event_dim: base.event_dim + reinterpreted_batch_ndims,
      holds: (known) => base.allows(known),
      base,
      more: reinterpreted_batch_ndims,
    },
  );
};

/**
 * A parameter's own support depends on other parameters: it is asked of the distribution.
 * @example
 * torch.distributions.constraints.dependent instanceof torch.distributions.constraints.Constraint
 * // true
 */
export const dependent = new Constraint('Dependent()', (value) => ne(value, value));

/**
 * Vectors of real numbers.
 * @example
 * torch.distributions.constraints.real_vector.check(torch.tensor([-1.5, 0, 2]))
 * // tensor(True)
 */
export const real_vector = independent(real, 1);
