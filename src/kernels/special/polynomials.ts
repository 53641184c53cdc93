/**
 * Orthogonal polynomials: of Chebyshev by angles, of Hermite, Laguerre and Legendre by their recurrences. The order may be a tensor;
 * fractions of it are dropped, and orders below 0 give 0. No gradient flows through them, as in PyTorch.
 */
import { failType } from '../core/callee.ts';
import { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, remainder, sub } from '../ops/arithmetic.ts';
import { floated } from '../ops/basis.ts';
import { eq, ge, gt, le, lt } from '../ops/compare.ts';
import type { Operand } from '../ops/core.ts';
import { full_like, ones_like } from '../ops/creation.ts';
import { asin, asinh, cosh, sinh } from '../ops/rarer.ts';
import { detach } from '../ops/shape.ts';
import { abs, cos, sin, sqrt, trunc } from '../ops/unary.ts';
import { where } from '../ops/where.ts';

/** The argument as a float tensor, and the order, whole. */
function operands(input: Operand, order: Operand): [Tensor, Tensor | number] {
  const n = order instanceof Tensor ? trunc(floated(detach(order))) : Math.trunc(Number(order));
  if (input instanceof Tensor) return [floated(detach(input)), n];
  if (typeof n === 'number') failType('one of input and n must be a Tensor', input, order);
  return [full_like(n, Number(input)), n];
}

/** Orders that are a tensor's are computed up to this one: how great they are only the device knows. NaN above. */
const GREATEST = 64;
/** PyTorch's greatest order of Hermite's polynomials, whose float32 values overflow soon: NaN above. */
const GREATEST_HERMITE = 128;

/** P₀ = 1, P₁ = `first`, and each next one from the last (q) and the one before (p): P of k + 1. */
function recurrence(
  x: Tensor,
  n: Tensor | number,
  first: Tensor,
  next: (k: number, q: Tensor, p: Tensor) => Tensor,
): Tensor {
  let [p, q] = [ones_like(x), first];
  if (typeof n === 'number') {
    if (n < 1) return n < 0 ? full_like(x, 0) : p;
    for (let k = 1; k < n; k++) [p, q] = [q, next(k, q, p)];
    return q;
  }
  let out = where(ge(n, 1), q, where(lt(n, 0), 0, p));
  for (let k = 1; k < GREATEST; k++) {
    [p, q] = [q, next(k, q, p)];
    out = where(gt(n, k), q, out);
  }
  return where(le(n, GREATEST), out, Number.NaN);
}

type Kind = 't' | 'u' | 'v' | 'w';

/** P₁ of each kind, by 2x. */
const FIRST: Record<Kind, (twice: Tensor) => Tensor> = {
  t: (twice) => mul(twice, 0.5),
  u: (twice) => twice,
  v: (twice) => sub(twice, 1),
  w: (twice) => add(twice, 1),
};

/** Up to this order a recurrence is as exact as angles. */
const SHORT = 8;

/** Of |x|, by half its angle: circular for |x| ≤ 1, hyperbolic beyond. */
function angled(kind: Kind, size: Tensor, n: Tensor | number): Tensor {
  const inside = le(size, 1);
  const half = sqrt(mul(abs(sub(size, 1)), 0.5));
  const angle = where(inside, asin(where(inside, half, 0)), asinh(half));
  const turned = (times: Tensor | number) => mul(angle, times);
  const sine = (a: Tensor) => where(inside, sin(a), sinh(a));
  const cosine = (a: Tensor) => where(inside, cos(a), cosh(a));
  const odd = add(mul(n, 2) as Tensor, 1);
  const even = mul(n, 2);
  const one = eq(size, 1);
  const overSine = (over: Tensor, under: Tensor, limit: Tensor | number) =>
    where(one, limit, div(sine(over), where(one, 1, sine(under))));
  if (kind === 't') return cosine(turned(even));
  if (kind === 'u') return overSine(turned(add(even, 2)), turned(2), add(mul(n, 1), 1));
  return kind === 'v' ? div(cosine(turned(odd)), cosine(angle)) : overSine(turned(odd), angle, odd);
}

function chebyshev(kind: Kind, input: Operand, order: Operand, shifted = false): Tensor {
  const [given, n] = operands(input, order);
  const x = shifted ? sub(mul(given, 2), 1) : given;
  if (typeof n === 'number' && n <= SHORT) {
    const twice = mul(x, 2);
    return recurrence(x, n, FIRST[kind](twice), (_, q, p) => sub(mul(twice, q), p));
  }
  const size = abs(x);
  // Mirrored, the third kind is the fourth.
  const mirrored = kind === 'v' ? 'w' : kind === 'w' ? 'v' : kind;
  const left = angled(mirrored, size, n);
  const sign = typeof n === 'number' ? 1 - 2 * (n % 2) : sub(1, mul(remainder(n, 2), 2));
  const out = where(lt(x, 0), mul(left, sign), mirrored === kind ? left : angled(kind, size, n));
  return typeof n === 'number' ? out : where(lt(n, 0), 0, out);
}

/**
 * Chebyshev's polynomial of the first kind of order n. Either may be a number.
 * @names torch.special.chebyshev_polynomial_t
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_t
 * @example
 * torch.special.chebyshev_polynomial_t(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.8750, -0.5000])
 */
export function chebyshev_polynomial_t(input: Operand, n: Operand): Tensor {
  return chebyshev('t', input, n);
}

/**
 * Chebyshev's polynomial of the second kind of order n. Either may be a number.
 * @names torch.special.chebyshev_polynomial_u
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_u
 * @example
 * torch.special.chebyshev_polynomial_u(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.7500,  0.0000])
 */
export function chebyshev_polynomial_u(input: Operand, n: Operand): Tensor {
  return chebyshev('u', input, n);
}

/**
 * Chebyshev's polynomial of the third kind of order n. Either may be a number.
 * @names torch.special.chebyshev_polynomial_v
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_v
 * @example
 * torch.special.chebyshev_polynomial_v(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-1.2500, -1.0000])
 */
export function chebyshev_polynomial_v(input: Operand, n: Operand): Tensor {
  return chebyshev('v', input, n);
}

/**
 * Chebyshev's polynomial of the fourth kind of order n. Either may be a number.
 * @names torch.special.chebyshev_polynomial_w
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.chebyshev_polynomial_w
 * @example
 * torch.special.chebyshev_polynomial_w(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.2500,  1.0000])
 */
export function chebyshev_polynomial_w(input: Operand, n: Operand): Tensor {
  return chebyshev('w', input, n);
}

/**
 * Chebyshev's polynomial of the first kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @names torch.special.shifted_chebyshev_polynomial_t
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_t
 * @example
 * torch.special.shifted_chebyshev_polynomial_t(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.5000, -1.0000])
 */
export function shifted_chebyshev_polynomial_t(input: Operand, n: Operand): Tensor {
  return chebyshev('t', input, n, true);
}

/**
 * Chebyshev's polynomial of the second kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @names torch.special.shifted_chebyshev_polynomial_u
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_u
 * @example
 * torch.special.shifted_chebyshev_polynomial_u(torch.tensor([0.25, 0.5]), 2)
 * // tensor([ 0., -1.])
 */
export function shifted_chebyshev_polynomial_u(input: Operand, n: Operand): Tensor {
  return chebyshev('u', input, n, true);
}

/**
 * Chebyshev's polynomial of the third kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @names torch.special.shifted_chebyshev_polynomial_v
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_v
 * @example
 * torch.special.shifted_chebyshev_polynomial_v(torch.tensor([0.25, 0.5]), 2)
 * // tensor([ 1., -1.])
 */
export function shifted_chebyshev_polynomial_v(input: Operand, n: Operand): Tensor {
  return chebyshev('v', input, n, true);
}

/**
 * Chebyshev's polynomial of the fourth kind of order n, of 2x − 1: for x from 0 to 1. Either may be a number.
 * @names torch.special.shifted_chebyshev_polynomial_w
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.shifted_chebyshev_polynomial_w
 * @example
 * torch.special.shifted_chebyshev_polynomial_w(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-1., -1.])
 */
export function shifted_chebyshev_polynomial_w(input: Operand, n: Operand): Tensor {
  return chebyshev('w', input, n, true);
}

/**
 * Hermite's polynomial of order n, as physicists write it. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @names torch.special.hermite_polynomial_h
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.hermite_polynomial_h
 * @example
 * torch.special.hermite_polynomial_h(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-1.7500, -1.0000])
 */
export function hermite_polynomial_h(input: Operand, n: Operand): Tensor {
  return hermite(input, n, 2);
}

/**
 * Hermite's polynomial of order n, as probabilists write it. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @names torch.special.hermite_polynomial_he
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.hermite_polynomial_he
 * @example
 * torch.special.hermite_polynomial_he(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.9375, -0.7500])
 */
export function hermite_polynomial_he(input: Operand, n: Operand): Tensor {
  return hermite(input, n, 1);
}

/** Hₙ₊₁ = c·x·Hₙ − c·n·Hₙ₋₁ */
function hermite(input: Operand, order: Operand, c: number): Tensor {
  const [x, n] = operands(input, order);
  if (typeof n === 'number' && n > GREATEST_HERMITE) return full_like(x, Number.NaN);
  const scaled = mul(x, c);
  return recurrence(x, n, scaled, (k, q, p) => sub(mul(scaled, q), mul(p, c * k)));
}

/**
 * Laguerre's polynomial of order n. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @names torch.special.laguerre_polynomial_l
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.laguerre_polynomial_l
 * @example
 * torch.special.laguerre_polynomial_l(torch.tensor([0.25, 0.5]), 2)
 * // tensor([0.5313, 0.1250])
 */
export function laguerre_polynomial_l(input: Operand, n: Operand): Tensor {
  const [x, order] = operands(input, n);
  return recurrence(x, order, add(neg(x), 1), (k, q, p) => div(sub(mul(sub(2 * k + 1, x), q), mul(p, k)), k + 1));
}

/**
 * Legendre's polynomial of order n. Either may be a number; of a tensor n what is above 64 gives NaN.
 * @names torch.special.legendre_polynomial_p
 * @constant
 * @shape Broadcast<input, n>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.legendre_polynomial_p
 * @example
 * torch.special.legendre_polynomial_p(torch.tensor([0.25, 0.5]), 2)
 * // tensor([-0.4063, -0.1250])
 */
export function legendre_polynomial_p(input: Operand, n: Operand): Tensor {
  const [x, order] = operands(input, n);
  return recurrence(x, order, x, (k, q, p) => div(sub(mul(mul(x, 2 * k + 1), q), mul(p, k)), k + 1));
}
