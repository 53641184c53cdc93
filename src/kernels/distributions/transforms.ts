/**
 * torch.distributions.transforms: functions with an inverse, and the logarithm of how much they stretch.
 * https://pytorch.org/docs/stable/distributions.html#module-torch.distributions.transforms
 */

import { Callable } from '../core/callable.ts';
import { fail } from '../core/callee.ts';
import { refuseKind, wantKind } from '../core/kinds.ts';
import { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import type { Shape } from '../ops/core.ts';
import type { Constraint } from './constraints.ts';
import * as constraints from './constraints.ts';
import type { Distribution } from './distribution.ts';
import {
  abs,
  add,
  arange,
  cat,
  clamp,
  cumprod,
  cumsum,
  diag_embed,
  diagonal,
  div,
  EPS,
  exp,
  expand,
  expm1,
  full_like,
  log,
  log1p,
  logsigmoid,
  matmul,
  mul,
  narrow,
  neg,
  oneMinus,
  ones_like,
  own,
  type Param,
  pow,
  reshape,
  sigmoid,
  sign,
  softmax,
  softplus,
  sqrt,
  square,
  squeeze,
  stack,
  sub,
  sum,
  sumRight,
  TINY,
  tanh,
  transpose,
  tril,
  zeros,
  zeros_like,
} from './math.ts';
import { choleskyOf } from './matrix.ts';

export interface TransformOptions {
  /** 1: what came last is kept with its inverse, which is then exact. */
  cache_size?: number;
}

/** What calling one does. */
interface Called {
  /** y of x. */
  (x: Tensor): Tensor;
  readonly inv: Called;
}

export interface Transform extends Called {
  readonly inv: Transform;
}

/**
 * A function of values; `inv` is its inverse: `transform(x)` is y, `transform.inv(y)` x.
 * @example
 * const transform = new torch.distributions.ExpTransform();
 * transform instanceof torch.distributions.Transform
 * // true
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: it is called as a function
export abstract class Transform extends Callable {
  /** Whether each value comes from one only. */
  readonly bijective: boolean = false;
  readonly domain: Constraint = constraints.real;
  readonly codomain: Constraint = constraints.real;
  readonly #caches: boolean;
  #last: [x: Tensor, y: Tensor] | null = null;
  #inverse: Inverse | null = null;

  constructor({ cache_size = 0 }: TransformOptions = {}) {
    super();
    if (cache_size !== 0 && cache_size !== 1) fail('cache_size must be 0 or 1', cache_size);
    this.#caches = cache_size === 1;
  }

  /** 1 where it grows with x, −1 where it falls. */
  get sign(): number | Tensor {
    return fail(`${this.constructor.name} has no sign: it is not monotone`);
  }

  get inv(): Transform {
    this.#inverse ??= new Inverse(this);
    return this.#inverse;
  }

  override forward(x: Tensor): Tensor {
    return this.call(x);
  }

  /** y of x, as calling it gives. */
  call(x: Tensor): Tensor {
    wantKind('@', x, 'x');
    if (!this.#caches) return this._call(x);
    if (this.#last?.[0] === x) return this.#last[1];
    const y = this._call(x);
    this.#last = [x, y];
    return y;
  }

  /** @internal x of y. */
  inverted(y: Tensor): Tensor {
    if (!this.#caches) return this._inverse(y);
    if (this.#last?.[1] === y) return this.#last[0];
    const x = this._inverse(y);
    this.#last = [x, y];
    return x;
  }

  abstract _call(x: Tensor): Tensor;

  _inverse(_y: Tensor): Tensor {
    return fail(`${this.constructor.name} has no inverse`);
  }

  /** log |det dy/dx|, without the dimensions of one value. */
  log_abs_det_jacobian(_x: Tensor, _y: Tensor): Tensor {
    return fail(`${this.constructor.name} has no log_abs_det_jacobian: it is not bijective`);
  }

  /** The shape of y for one of x. */
  forward_shape(shape: Shape): Shape {
    return shape;
  }

  inverse_shape(shape: Shape): Shape {
    return shape;
  }

  /** Whether another one does the same. */
  equals(other: Transform): boolean {
    return this === other || this.constructor === other.constructor;
  }

  override toString(): string {
    return `${this.constructor.name}()`;
  }
}

/** Refuses what is no list of transforms. */
function wantTransforms(list: readonly Transform[], name: string): void {
  wantKind('*', list, name);
  for (const each of list) if (!(each instanceof Transform)) refuseKind('a Transform', each, name);
}

class Inverse extends Transform {
  readonly #of: Transform;
  override readonly bijective: boolean;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;

  constructor(of: Transform) {
    super();
    this.#of = of;
    this.bijective = of.bijective;
    this.domain = of.codomain;
    this.codomain = of.domain;
  }
  override get sign() {
    return this.#of.sign;
  }
  override get inv(): Transform {
    return this.#of;
  }
  override _call(x: Tensor): Tensor {
    return this.#of.inverted(x);
  }
  override _inverse(y: Tensor): Tensor {
    return this.#of.call(y);
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    return neg(this.#of.log_abs_det_jacobian(y, x));
  }
  override forward_shape(shape: Shape): Shape {
    return this.#of.inverse_shape(shape);
  }
  override inverse_shape(shape: Shape): Shape {
    return this.#of.forward_shape(shape);
  }
  override equals(other: Transform): boolean {
    return other instanceof Inverse && this.#of.equals(other.#of);
  }
  override toString(): string {
    return `_InverseTransform(${this.#of})`;
  }
}

/**
 * Functions one after the other.
 * @example
 * const parts = [new torch.distributions.ExpTransform(), new torch.distributions.AffineTransform(1, 10)];
 * const transform = new torch.distributions.ComposeTransform(parts);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([17.4872, 28.1828])
 */
export class ComposeTransform extends Transform {
  readonly parts: readonly Transform[];
  override readonly bijective: boolean;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;

  constructor(parts: readonly Transform[], options?: TransformOptions) {
    super(options);
    wantTransforms(parts, 'parts');
    this.parts = parts;
    this.bijective = parts.every((part) => part.bijective);
    // Dimensions of one value grow to what the parts ask for.
    let inner = parts.at(-1)?.codomain.event_dim ?? 0;
    for (const part of parts.toReversed())
      inner = Math.max(inner + part.domain.event_dim - part.codomain.event_dim, part.domain.event_dim);
    const first = parts[0]?.domain ?? constraints.real;
    this.domain = inner > first.event_dim ? constraints.independent(first, inner - first.event_dim) : first;
    let outer = parts[0]?.domain.event_dim ?? 0;
    for (const part of parts)
      outer = Math.max(outer + part.codomain.event_dim - part.domain.event_dim, part.codomain.event_dim);
    const last = parts.at(-1)?.codomain ?? constraints.real;
    this.codomain = outer > last.event_dim ? constraints.independent(last, outer - last.event_dim) : last;
  }
  override get sign() {
    return this.parts.reduce<number | Tensor>(
      (all, { sign }) => (typeof all === 'number' && typeof sign === 'number' ? all * sign : mul(all, sign)),
      1,
    );
  }
  override _call(x: Tensor): Tensor {
    return this.parts.reduce((value, part) => part.call(value), x);
  }
  override _inverse(y: Tensor): Tensor {
    return this.parts.reduceRight((value, part) => part.inverted(value), y);
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    if (this.parts.length === 0) return zeros_like(x);
    const values = [x];
    for (const part of this.parts.slice(0, -1)) values.push(part.call(values.at(-1)!));
    values.push(y);
    let { event_dim } = this.domain;
    const terms = this.parts.map((part, at) => {
      const term = sumRight(part.log_abs_det_jacobian(values[at], values[at + 1]), event_dim - part.domain.event_dim);
      event_dim += part.codomain.event_dim - part.domain.event_dim;
      return term;
    });
    return terms.reduce((a, b) => add(a, b));
  }
  override forward_shape(shape: Shape): Shape {
    return this.parts.reduce((found, part) => part.forward_shape(found), shape);
  }
  override inverse_shape(shape: Shape): Shape {
    return this.parts.reduceRight((found, part) => part.inverse_shape(found), shape);
  }
  override equals(other: Transform): boolean {
    return (
      other instanceof ComposeTransform &&
      other.parts.length === this.parts.length &&
      this.parts.every((part, at) => part.equals(other.parts[at]))
    );
  }
  override toString(): string {
    return `ComposeTransform(\n    ${this.parts.join(',\n    ')}\n)`;
  }
}

/**
 * The last dimensions of another one's values count as one value.
 * @example
 * const transform = new torch.distributions.IndependentTransform(new torch.distributions.ExpTransform(), 1);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([1.6487, 2.7183])
 */
export class IndependentTransform extends Transform {
  readonly base_transform: Transform;
  readonly reinterpreted_batch_ndims: number;
  override readonly bijective: boolean;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;

  constructor(base_transform: Transform, reinterpreted_batch_ndims: number, options?: TransformOptions) {
    super(options);
    wantTransforms([base_transform], 'base_transform');
    this.base_transform = base_transform;
    this.reinterpreted_batch_ndims = reinterpreted_batch_ndims;
    this.bijective = base_transform.bijective;
    this.domain = constraints.independent(base_transform.domain, reinterpreted_batch_ndims);
    this.codomain = constraints.independent(base_transform.codomain, reinterpreted_batch_ndims);
  }
  override get sign() {
    return this.base_transform.sign;
  }
  override _call(x: Tensor): Tensor {
    return this.base_transform(x);
  }
  override _inverse(y: Tensor): Tensor {
    return this.base_transform.inverted(y);
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    return sumRight(this.base_transform.log_abs_det_jacobian(x, y), this.reinterpreted_batch_ndims);
  }
  override forward_shape(shape: Shape): Shape {
    return this.base_transform.forward_shape(shape);
  }
  override inverse_shape(shape: Shape): Shape {
    return this.base_transform.inverse_shape(shape);
  }
  override equals(other: Transform): boolean {
    return (
      other instanceof IndependentTransform &&
      other.reinterpreted_batch_ndims === this.reinterpreted_batch_ndims &&
      this.base_transform.equals(other.base_transform)
    );
  }
}

/**
 * The last dimensions in another shape.
 * @example
 * const transform = new torch.distributions.ReshapeTransform([4], [2, 2]);
 * transform(torch.ones(4))
 * // tensor([[1., 1.],
 * //         [1., 1.]])
 */
export class ReshapeTransform extends Transform {
  readonly in_shape: Shape;
  readonly out_shape: Shape;
  override readonly bijective = true;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;

  constructor(in_shape: Shape, out_shape: Shape, options?: TransformOptions) {
    super(options);
    wantKind('*', in_shape, 'in_shape');
    wantKind('*', out_shape, 'out_shape');
    if (sizeOf(in_shape) !== sizeOf(out_shape))
      fail('in_shape, out_shape have different numbers of elements', in_shape, out_shape);
    this.in_shape = in_shape;
    this.out_shape = out_shape;
    this.domain = constraints.independent(constraints.real, in_shape.length);
    this.codomain = constraints.independent(constraints.real, out_shape.length);
  }
  override _call(x: Tensor): Tensor {
    return reshape(x, this.forward_shape(x.shape));
  }
  override _inverse(y: Tensor): Tensor {
    return reshape(y, this.inverse_shape(y.shape));
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return zeros(x.shape.slice(0, x.ndim - this.in_shape.length));
  }
  override forward_shape(shape: Shape): Shape {
    return [...shape.slice(0, shape.length - this.in_shape.length), ...this.out_shape];
  }
  override inverse_shape(shape: Shape): Shape {
    return [...shape.slice(0, shape.length - this.out_shape.length), ...this.in_shape];
  }
  override equals(other: Transform): boolean {
    return (
      other instanceof ReshapeTransform &&
      `${other.in_shape}|${other.out_shape}` === `${this.in_shape}|${this.out_shape}`
    );
  }
}

/**
 * e^x
 * @example
 * const transform = new torch.distributions.ExpTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([1.6487, 2.7183])
 */
export class ExpTransform extends Transform {
  override readonly bijective = true;
  override readonly codomain = constraints.positive;
  override get sign() {
    return 1;
  }
  override _call(x: Tensor): Tensor {
    return exp(x);
  }
  override _inverse(y: Tensor): Tensor {
    return log(y);
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return x;
  }
}

/**
 * x to a power.
 * @example
 * const transform = new torch.distributions.PowerTransform(2);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.2500, 1.0000])
 */
export class PowerTransform extends Transform {
  readonly exponent: Tensor;
  override readonly bijective = true;
  override readonly domain = constraints.positive;
  override readonly codomain = constraints.positive;

  constructor(exponent: Param, options?: TransformOptions) {
    super(options);
    this.exponent = own(exponent);
  }
  override get sign() {
    return sign(this.exponent);
  }
  override _call(x: Tensor): Tensor {
    return pow(x, this.exponent);
  }
  override _inverse(y: Tensor): Tensor {
    return pow(y, div(1, this.exponent));
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    return log(abs(div(mul(this.exponent, y), x)));
  }
  override equals(other: Transform): boolean {
    return other instanceof PowerTransform && other.exponent === this.exponent;
  }
}

/**
 * 1 / (1 + e^−x)
 * @example
 * const transform = new torch.distributions.SigmoidTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.6225, 0.7311])
 */
export class SigmoidTransform extends Transform {
  override readonly bijective = true;
  override readonly codomain = constraints.unit_interval;
  override get sign() {
    return 1;
  }
  override _call(x: Tensor): Tensor {
    return clamp(sigmoid(x), TINY, 1 - EPS);
  }
  override _inverse(y: Tensor): Tensor {
    const held = clamp(y, TINY, 1 - EPS);
    return sub(log(held), log1p(neg(held)));
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return sub(neg(softplus(neg(x))), softplus(x));
  }
}

/**
 * log(1 + e^x)
 * @example
 * const transform = new torch.distributions.SoftplusTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.9741, 1.3133])
 */
export class SoftplusTransform extends Transform {
  override readonly bijective = true;
  override readonly codomain = constraints.positive;
  override get sign() {
    return 1;
  }
  override _call(x: Tensor): Tensor {
    return softplus(x);
  }
  override _inverse(y: Tensor): Tensor {
    return add(log(neg(expm1(neg(y)))), y);
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return neg(softplus(neg(x)));
  }
}

/**
 * tanh x; with a cache, so that its inverse is exact near ±1.
 * @example
 * const transform = new torch.distributions.TanhTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.4621, 0.7616])
 */
export class TanhTransform extends Transform {
  override readonly bijective = true;
  override readonly codomain = constraints.interval(-1, 1);
  override get sign() {
    return 1;
  }
  override _call(x: Tensor): Tensor {
    return tanh(x);
  }
  override _inverse(y: Tensor): Tensor {
    return mul(sub(log1p(y), log1p(neg(y))), 0.5);
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return mul(sub(sub(Math.LN2, x), softplus(mul(x, -2))), 2);
  }
}

/**
 * |x|; as its inverse it takes y itself.
 * @example
 * const transform = new torch.distributions.AbsTransform();
 * transform(torch.tensor([-1.5, 2]))
 * // tensor([1.5000, 2.0000])
 */
export class AbsTransform extends Transform {
  override readonly codomain = constraints.positive;
  override _call(x: Tensor): Tensor {
    return abs(x);
  }
  override _inverse(y: Tensor): Tensor {
    return y;
  }
}

/**
 * loc + scale · x; of the last `event_dim` dimensions as one value.
 * @example
 * const transform = new torch.distributions.AffineTransform(1, 10);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([ 6., 11.])
 */
export class AffineTransform extends Transform {
  readonly loc: Param;
  readonly scale: Param;
  readonly event_dim: number;
  override readonly bijective = true;
  override readonly domain: Constraint;
  override readonly codomain: Constraint;

  constructor(loc: Param, scale: Param, event_dim = 0, options?: TransformOptions) {
    super(options);
    [this.loc, this.scale, this.event_dim] = [loc, scale, event_dim];
    this.domain = event_dim ? constraints.independent(constraints.real, event_dim) : constraints.real;
    this.codomain = this.domain;
  }
  override get sign() {
    return this.scale instanceof Tensor ? sign(this.scale) : Math.sign(this.scale);
  }
  override _call(x: Tensor): Tensor {
    return add(mul(x, this.scale), this.loc);
  }
  override _inverse(y: Tensor): Tensor {
    return div(sub(y, this.loc), this.scale);
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    const each = this.scale instanceof Tensor ? log(abs(this.scale)) : full_like(x, Math.log(Math.abs(this.scale)));
    return sumRight(expand(each, x.shape), this.event_dim);
  }
  override equals(other: Transform): boolean {
    return other instanceof AffineTransform && other.loc === this.loc && other.scale === this.scale;
  }
}

/**
 * Vectors to the lower triangle of a correlation's Cholesky factor.
 * @example
 * const transform = new torch.distributions.CorrCholeskyTransform();
 * transform(torch.tensor([0.5]))
 * // tensor([[1.0000, 0.0000],
 * //         [0.4621, 0.8868]])
 */
export class CorrCholeskyTransform extends Transform {
  override readonly bijective = true;
  override readonly domain = constraints.real_vector;
  override readonly codomain = constraints.corr_cholesky;

  override _call(x: Tensor): Tensor {
    const r = lowerOf(clamp(tanh(x), EPS - 1, 1 - EPS), -1);
    const rest = cumprod(sqrt(oneMinus(square(r))), -1);
    const d = r.shape.at(-1)!;
    const whole = add(r, diag_embed(ones_like(squeeze(narrow(r, -1, 0, 1), -1))));
    return mul(whole, cat([ones_like(narrow(rest, -1, 0, 1)), narrow(rest, -1, 0, d - 1)], -1));
  }
  override _inverse(y: Tensor): Tensor {
    const d = y.shape.at(-1)!;
    const left = oneMinus(cumsum(square(y), -1));
    const before = cat([ones_like(narrow(left, -1, 0, 1)), narrow(left, -1, 0, d - 1)], -1);
    const t = div(vectorOf(y, -1), sqrt(vectorOf(before, -1)));
    return mul(sub(log1p(t), log1p(neg(t))), 0.5);
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    const left = oneMinus(cumsum(square(y), -1));
    const spread = mul(sum(log(vectorOf(left, -2)), -1), 0.5);
    const slopes = mul(sum(sub(add(x, softplus(mul(x, -2))), Math.LN2), -1), -2);
    return add(spread, slopes);
  }
  override forward_shape(shape: Shape): Shape {
    const d = Math.round((1 + Math.sqrt(1 + 8 * shape.at(-1)!)) / 2);
    return [...shape.slice(0, -1), d, d];
  }
  override inverse_shape(shape: Shape): Shape {
    return [...shape.slice(0, -2), (shape.at(-1)! * (shape.at(-1)! - 1)) / 2];
  }
}

/** The lower triangle, below a diagonal, that a vector fills row by row. */
function lowerOf(x: Tensor, offset: number): Tensor {
  const n = x.shape.at(-1)!;
  const d = Math.round((Math.sqrt(1 + 8 * n) - 1) / 2) - offset;
  const places = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (j <= i + offset ? 1 : 0)));
  let at = 0;
  const rows = places.map((row) => {
    const count = row.reduce<number>((a, b) => a + b, 0);
    const parts = [
      ...(count ? [narrow(x, -1, at, count)] : []),
      ...(count < d ? [zeros([...x.shape.slice(0, -1), d - count])] : []),
    ];
    at += count;
    return cat(parts, -1);
  });
  return stack(rows, -2);
}

/** The lower triangle, below a diagonal, row by row. */
function vectorOf(matrix: Tensor, offset: number): Tensor {
  const d = matrix.shape.at(-1)!;
  const rows = Array.from({ length: d }, (_, i) => i).flatMap((i) => {
    const count = Math.min(Math.max(i + offset + 1, 0), d);
    return count ? [narrow(squeeze(narrow(matrix, -2, i, 1), -2), -1, 0, count)] : [];
  });
  return cat(rows, -1);
}

/**
 * Softmax: many vectors have the same, so it has no Jacobian.
 * @example
 * const transform = new torch.distributions.SoftmaxTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.3775, 0.6225])
 */
export class SoftmaxTransform extends Transform {
  override readonly domain = constraints.real_vector;
  override readonly codomain = constraints.simplex;
  override _call(x: Tensor): Tensor {
    return softmax(x, -1);
  }
  override _inverse(y: Tensor): Tensor {
    return log(y);
  }
}

/**
 * Vectors to shares, one more than they have numbers, by breaking pieces off a stick.
 * @example
 * const transform = new torch.distributions.StickBreakingTransform();
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.4519, 0.4007, 0.1474])
 */
export class StickBreakingTransform extends Transform {
  override readonly bijective = true;
  override readonly domain = constraints.real_vector;
  override readonly codomain = constraints.simplex;

  #offset(x: Tensor): Tensor {
    return log(sub(x.shape.at(-1)!, arange(x.shape.at(-1)!).to('float32')));
  }
  override _call(x: Tensor): Tensor {
    const z = sigmoid(sub(x, this.#offset(x)));
    const rest = cumprod(oneMinus(z), -1);
    const one = ones_like(narrow(z, -1, 0, 1));
    return mul(cat([z, one], -1), cat([one, rest], -1));
  }
  override _inverse(y: Tensor): Tensor {
    const cropped = narrow(y, -1, 0, y.shape.at(-1)! - 1);
    const rest = clamp(oneMinus(cumsum(cropped, -1)), TINY);
    return add(sub(log(cropped), log(rest)), this.#offset(cropped));
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    const z = sub(x, this.#offset(x));
    const cropped = narrow(y, -1, 0, y.shape.at(-1)! - 1);
    return sum(add(add(neg(z), logsigmoid(z)), log(cropped)), -1);
  }
  override forward_shape(shape: Shape): Shape {
    return [...shape.slice(0, -1), shape.at(-1)! + 1];
  }
  override inverse_shape(shape: Shape): Shape {
    return [...shape.slice(0, -1), shape.at(-1)! - 1];
  }
}

/**
 * Matrices to lower triangles with a positive diagonal.
 * @example
 * const transform = new torch.distributions.LowerCholeskyTransform();
 * transform(torch.zeros([2, 2]))
 * // tensor([[1., 0.],
 * //         [0., 1.]])
 */
export class LowerCholeskyTransform extends Transform {
  override readonly domain = constraints.independent(constraints.real, 2);
  override readonly codomain = constraints.lower_cholesky;
  override _call(x: Tensor): Tensor {
    return add(tril(x, -1), diag_embed(exp(diagonal(x, 0, -2, -1))));
  }
  override _inverse(y: Tensor): Tensor {
    return add(tril(y, -1), diag_embed(log(diagonal(y, 0, -2, -1))));
  }
}

/**
 * Matrices to positive definite ones.
 * @example
 * const transform = new torch.distributions.PositiveDefiniteTransform();
 * transform(torch.zeros([2, 2]))
 * // tensor([[1., 0.],
 * //         [0., 1.]])
 */
export class PositiveDefiniteTransform extends Transform {
  override readonly domain = constraints.independent(constraints.real, 2);
  override readonly codomain = constraints.positive_definite;
  override _call(x: Tensor): Tensor {
    const L = new LowerCholeskyTransform().call(x);
    return matmul(L, transpose(L, -2, -1));
  }
  override _inverse(y: Tensor): Tensor {
    return new LowerCholeskyTransform().inverted(choleskyOf(y));
  }
}

/** Several side by side along a dimension, each of a piece (CatTransform) or of one index (StackTransform). */
abstract class Several extends Transform {
  readonly transforms: readonly Transform[];
  readonly dim: number;
  override readonly bijective: boolean;

  constructor(transforms: readonly Transform[], dim: number, options?: TransformOptions) {
    super(options);
    wantTransforms(transforms, 'tseq');
    this.transforms = transforms;
    this.dim = dim;
    this.bijective = transforms.every((each) => each.bijective);
  }
  protected abstract take(value: Tensor): Tensor[];
  protected abstract join(parts: Tensor[]): Tensor;

  override _call(x: Tensor): Tensor {
    return this.join(this.take(x).map((part, at) => this.transforms[at].call(part)));
  }
  override _inverse(y: Tensor): Tensor {
    return this.join(this.take(y).map((part, at) => this.transforms[at].inverted(part)));
  }
  override log_abs_det_jacobian(x: Tensor, y: Tensor): Tensor {
    const ys = this.take(y);
    return this.join(this.take(x).map((part, at) => this.transforms[at].log_abs_det_jacobian(part, ys[at])));
  }
}

/**
 * Transforms of pieces of these lengths of a dimension.
 * @example
 * const parts = [new torch.distributions.ExpTransform(), new torch.distributions.AffineTransform(1, 10)];
 * const transform = new torch.distributions.CatTransform(parts, 0, [1, 1]);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([ 1.6487, 11.0000])
 */
export class CatTransform extends Several {
  readonly lengths: readonly number[];

  constructor(
    tseq: readonly Transform[],
    dim = 0,
    lengths: readonly number[] | null = null,
    options?: TransformOptions,
  ) {
    super(tseq, dim, options);
    this.lengths = lengths ?? tseq.map(() => 1);
  }
  protected override take(value: Tensor): Tensor[] {
    const total = this.lengths.reduce((a, b) => a + b, 0);
    if (value.shape.at(this.dim) !== total)
      fail(`CatTransform: expected dimension ${this.dim} of size ${total}`, value);
    let at = 0;
    return this.lengths.map((length) => narrow(value, this.dim, (at += length) - length, length));
  }
  protected override join(parts: Tensor[]): Tensor {
    return cat(parts, this.dim);
  }
}

/**
 * One transform for each index of a dimension.
 * @example
 * const parts = [new torch.distributions.ExpTransform(), new torch.distributions.AffineTransform(1, 10)];
 * const transform = new torch.distributions.StackTransform(parts);
 * transform(torch.tensor([0.5, 1]))
 * // tensor([ 1.6487, 11.0000])
 */
export class StackTransform extends Several {
  constructor(tseq: readonly Transform[], dim = 0, options?: TransformOptions) {
    super(tseq, dim, options);
  }
  protected override take(value: Tensor): Tensor[] {
    if (value.shape.at(this.dim) !== this.transforms.length)
      fail(`StackTransform: expected dimension ${this.dim} of size ${this.transforms.length}`, value);
    return this.transforms.map((_, at) => squeeze(narrow(value, this.dim, at, 1), this.dim));
  }
  protected override join(parts: Tensor[]): Tensor {
    return stack(parts, this.dim);
  }
}

/**
 * A distribution's own function: values to probabilities.
 * @example
 * const transform = new torch.distributions.CumulativeDistributionTransform(new torch.distributions.Normal(0, 1));
 * transform(torch.tensor([0.5, 1]))
 * // tensor([0.6915, 0.8413])
 */
export class CumulativeDistributionTransform extends Transform {
  readonly distribution: Distribution;
  override readonly bijective = true;
  override readonly domain: Constraint;
  override readonly codomain = constraints.unit_interval;

  constructor(distribution: Distribution, options?: TransformOptions) {
    super(options);
    if (!distribution?.support) refuseKind('a Distribution', distribution, 'distribution');
    this.distribution = distribution;
    this.domain = distribution.support;
  }
  override get sign() {
    return 1;
  }
  override _call(x: Tensor): Tensor {
    return this.distribution.cdf(x);
  }
  override _inverse(y: Tensor): Tensor {
    return this.distribution.icdf(y);
  }
  override log_abs_det_jacobian(x: Tensor, _y: Tensor): Tensor {
    return this.distribution.log_prob(x);
  }
}

/**
 * Changes nothing.
 * @example
 * torch.distributions.identity_transform(torch.tensor([0.5, 1]))
 * // tensor([0.5000, 1.0000])
 */
export const identity_transform = new ComposeTransform([]);
