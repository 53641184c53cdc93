/**
 * What all distributions share: shapes, drawing, checks of arguments, and the errors of what a distribution does not have.
 * https://pytorch.org/docs/stable/distributions.html#distribution
 */
import { fail, failType } from '../core/callee.ts';
import { wantWhole } from '../core/integers.ts';
import { isKeywords } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { knownOf, type Shape, text } from '../ops/core.ts';
import { tensor } from '../ops/creation.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import { exp, expand, no_grad, type Param, sqrt, together } from './math.ts';

/** What is asked the probability of: a tensor, or one number. */
export type Value = Tensor | number;

/** A value as a tensor. @throws {TypeError} for what is none, and no number */
export function asValue(value: Value): Tensor {
  if (value instanceof Tensor) return value;
  if (typeof value !== 'number') failType('expected a Tensor or a number as value', value);
  return tensor(value, 'float32');
}

/** Whether arguments are checked where a distribution is not told. */
let validating = true;

export interface Options {
  /** False: parameters and values are not checked. */
  validate_args?: boolean | null;
}

/** Refuses where what the host knows of values lies outside. */
const size = (shape: Shape): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** Values as far as the host knows them. */
function valuesOf(value: Tensor): string {
  const known = knownOf(value);
  if (!known) return String(value);
  return value.numel() === 1 ? `tensor(${known.min})` : `values from ${known.min} to ${known.max}`;
}

const missing = (distribution: Distribution, what: string): never =>
  fail(`${distribution.constructor.name}.${what} is not implemented, as in PyTorch`);

/**
 * The base of all distributions.
 * @example
 * new torch.distributions.Normal(0, 1) instanceof torch.distributions.Distribution
 * // true
 */
export abstract class Distribution {
  readonly batch_shape: Shape;
  readonly event_shape: Shape;
  /** Whether `rsample` lets gradients through to the parameters. */
  readonly has_rsample: boolean = false;
  readonly has_enumerate_support: boolean = false;
  protected readonly validates: boolean;

  protected constructor(batch_shape: Shape, event_shape: Shape = [], validate_args: boolean | null = null) {
    this.batch_shape = batch_shape;
    this.event_shape = event_shape;
    this.validates = validate_args ?? validating;
  }

  /** Whether distributions check their arguments that are not told. */
  static set_default_validate_args(value: boolean): void {
    validating = value;
  }

  /** The parameters that have a constraint, by their names. */
  get arg_constraints(): Record<string, Constraint> {
    return {};
  }

  get support(): Constraint {
    return missing(this, 'support');
  }

  get mean(): Tensor {
    return missing(this, 'mean');
  }

  get mode(): Tensor {
    return missing(this, 'mode');
  }

  get variance(): Tensor {
    return missing(this, 'variance');
  }

  get stddev(): Tensor {
    return sqrt(this.variance);
  }

  /** Draws that gradients pass through to the parameters: [...sample_shape, ...batch_shape, ...event_shape]. */
  rsample(_sample_shape: Shape = []): Tensor {
    return missing(this, 'rsample');
  }

  sample(sample_shape: Shape = []): Tensor {
    return no_grad(() => this.rsample(sample_shape));
  }

  /** The logarithm of the density, or of the probability. */
  abstract log_prob(value: Value): Tensor;

  /** The probability of a value not above this one. */
  cdf(_value: Tensor): Tensor {
    return missing(this, 'cdf');
  }

  /** The inverse of `cdf`. */
  icdf(_value: Tensor): Tensor {
    return missing(this, 'icdf');
  }

  entropy(): Tensor {
    return missing(this, 'entropy');
  }

  /** All values of a discrete distribution: [values, ...batch_shape, ...event_shape]. */
  enumerate_support(_expand: boolean | { expand?: boolean } = true): Tensor {
    return missing(this, 'enumerate_support');
  }

  /** e to the power of the entropy. */
  perplexity(): Tensor {
    return exp(this.entropy());
  }

  /** The same distribution of another, wider batch shape. */
  abstract expand(batch_shape: Shape): Distribution;

  /** How many draws, in which shape. @throws {TypeError} for what is no list of whole numbers */
  protected sizes(sample_shape: Shape): Shape {
    if (!Array.isArray(sample_shape)) failType('sample: expected an array of sizes, as in sample([5])', sample_shape);
    wantWhole(sample_shape, 'sample_shape');
    return sample_shape;
  }

  /** The shape of a draw. */
  protected extended(sample_shape: Shape = []): number[] {
    return [...this.sizes(sample_shape), ...this.batch_shape, ...this.event_shape];
  }

  /** Refuses parameters that are known to lie outside of their constraints. */
  protected checked(given: Record<string, Tensor> = this as never): void {
    if (!this.validates) return;
    for (const [name, constraint] of Object.entries(this.arg_constraints)) {
      const value: unknown = given[name];
      if (!(value instanceof Tensor) || constraint.holds(value)) continue;
      fail(
        `Expected parameter ${name} (Tensor of shape ${size(value.shape)}) of distribution ${this} to satisfy the constraint ${constraint}, but found invalid values:\n${valuesOf(value)}`,
      );
    }
  }

  /** A value as a tensor. Refuses values that do not fit, or are known to lie outside of the support. */
  protected validated(given: Value): Tensor {
    const value = asValue(given);
    if (!this.validates) return value;
    const event = value.shape.slice(value.ndim - this.event_shape.length);
    if (value.ndim < this.event_shape.length || event.join() !== this.event_shape.join())
      fail(`The right-most size of value must match event_shape: ${text(value.shape)} vs ${text(this.event_shape)}.`);
    const expected = [...this.batch_shape, ...this.event_shape];
    for (let d = 1; d <= Math.min(expected.length, value.ndim); d++) {
      const [a, b] = [value.shape.at(-d)!, expected.at(-d)!];
      if (a !== 1 && b !== 1 && a !== b)
        fail(`Value is not broadcastable with batch_shape+event_shape: ${text(value.shape)} vs ${text(expected)}.`);
    }
    const { support } = this;
    if (!support.holds(value))
      fail(
        `Expected value argument (Tensor of shape ${size(value.shape)}) to be within the support (${support}) of the distribution ${this}, but found invalid values:\n${valuesOf(value)}`,
      );
    return value;
  }

  /** Its name, and its parameters: those of one element by value, where that is known, the others by shape. */
  toString(): string {
    const parameters = Object.keys(this.arg_constraints).flatMap((name) => {
      const value = Object.hasOwn(this, name) ? (this as unknown as Record<string, unknown>)[name] : undefined;
      if (!(value instanceof Tensor)) return [];
      const known = value.numel() === 1 ? knownOf(value) : null;
      // A float in Python, also where it is a whole number.
      const text = known && (Number.isInteger(known.min) ? known.min.toFixed(1) : `${known.min}`);
      return `${name}: ${text ?? `torch.Size([${value.shape.join(', ')}])`}`;
    });
    return `${this.constructor.name}(${parameters.join(', ')})`;
  }
}

/** One parameter, two or three, by position or in one object. */
export type One<A extends string> = [Param, (boolean | null | Options)?] | [Record<A, Param> & Options];
export type Two<A extends string, B extends string> =
  | [Param, Param, (boolean | null | Options)?]
  | [Param, Record<B, Param> & Options]
  | [Record<A | B, Param> & Options];

export type Three<A extends string, B extends string, C extends string> =
  | [Param, Param, Param, (boolean | null | Options)?]
  | [Param, Param, Record<C, Param> & Options]
  | [Param, Record<B | C, Param> & Options]
  | [Record<A | B | C, Param> & Options];

/** Probabilities of 1, or their log-odds: one of the two. */
export type Either<P = Param> =
  | [P, (boolean | null | Options)?]
  | [null, P, (boolean | null | Options)?]
  | [({ probs: P } | { logits: P }) & Options];

/** Arguments by their names: by position, or in one object; options go last in either case. */
export function named<N extends string>(
  callee: string,
  args: readonly unknown[],
  ...names: N[]
): { values: Record<N, Param>; validate_args: boolean | null } {
  const last = args.at(-1);
  const keywords = isKeywords(last) ? last : {};
  const positional = isKeywords(last) ? args.slice(0, -1) : args;
  const all = [...names, 'validate_args'];
  if (positional.length > all.length)
    failType(`${callee}() takes at most ${all.length} arguments but ${positional.length} were given`);
  for (const key of Object.keys(keywords)) {
    if (!all.includes(key))
      failType(`${callee}() got an unexpected keyword argument '${key}'; it knows ${all.join(', ')}`);
    if (positional[all.indexOf(key)] !== undefined) failType(`${callee}() got multiple values for argument '${key}'`);
  }
  const values: Record<string, Param> = Object.fromEntries(
    names.flatMap((name, at) => {
      const value = keywords[name] ?? positional[at];
      return value === undefined || value === null ? [] : [[name, value as Param]];
    }),
  );
  return { values, validate_args: (keywords.validate_args ?? positional[names.length] ?? null) as boolean | null };
}

/** Refuses what lacks a parameter. */
export function wantAll(callee: string, values: Record<string, unknown>, ...names: string[]): void {
  const lacking = names.filter((name) => !(name in values));
  if (lacking.length)
    failType(
      `${callee}() missing ${lacking.length} required argument${lacking.length > 1 ? 's' : ''}: ${lacking.map((name) => `'${name}'`).join(', ')}`,
    );
}

/** A distribution of single numbers whose parameters broadcast to its batch shape. */
export abstract class Elementwise extends Distribution {
  readonly #names: string[];

  /** `defaults` are of parameters that may be left out. */
  protected constructor(args: readonly unknown[], names: readonly string[], defaults: Record<string, Param> = {}) {
    const { values: given, validate_args } = named(new.target.name, args, ...names);
    const values: Record<string, Param> = { ...defaults, ...given };
    wantAll(new.target.name, values, ...names);
    const tensors = together(...names.map((name) => values[name]));
    super(tensors[0].shape, [], validate_args);
    this.#names = [...names];
    for (const [at, name] of names.entries())
      Object.defineProperty(this, name, { value: tensors[at], enumerable: true });
    this.checked();
  }

  override get support(): Constraint {
    return constraints.real;
  }

  override expand(batch_shape: Shape): this {
    const wide = this.#names.map((name) => [name, expand((this as never)[name], batch_shape)]);
    return new (this.constructor as new (keywords: object) => this)({
      ...Object.fromEntries(wide),
      ...this.kept(),
      validate_args: false,
    });
  }

  /** What else a wider one is told. */
  protected kept(): object {
    return {};
  }
}
