/**
 * Special functions beyond the ones that kernels know: polygamma, entr, xlog1py.
 * @family special
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, rsub, sub } from './arithmetic.ts';
import { floated } from './basis.ts';
import { eq, lt } from './compare.ts';
import type { Int, Operand } from './core.ts';
import { unary } from './elementwise.ts';
import { cos, log, log1p, round, sin } from './unary.ts';
import { where } from './where.ts';
import { timesLog, xlogy } from './xlogy.ts';

/** Bernoulli numbers B₂, B₄, … over (2j)!: the tail of the sum in `zeta`. */
export const TAIL: readonly number[] = [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160];

/** x to a whole power, in products: `pow` is long where a shader has many of them. */
const whole = (x: Tensor, n: number): Tensor =>
  n === 1 ? x : n % 2 ? mul(x, whole(x, n - 1)) : whole(mul(x, x), n / 2);

/** Σ over k ≥ 0 of (q + k)^−s for a whole s > 1: eight terms, and Euler and Maclaurin's formula for the rest. */
function zeta(s: number, q: Tensor): Tensor {
  const end = add(q, 8);
  const inverse = div(1, end);
  const square = mul(inverse, inverse);
  let rising = s;
  const factors = TAIL.map((factor, j) => {
    const now = factor * rising;
    rising *= (s + 2 * j + 1) * (s + 2 * j + 2);
    return now;
  });
  const series = factors.reduceRight((sum, factor) => add(mul(sum, square), factor), mul(square, 0));
  let total = mul(whole(inverse, s), add(add(div(end, s - 1), 0.5), mul(series, inverse)));
  for (let k = 7; k >= 0; k--) total = add(total, whole(div(1, add(q, k)), s));
  return total;
}

/** The n-th derivative of the cotangent, a polynomial of it: each derivative multiplies that of the last with −(1 + c²). */
function cotangent(n: number, c: Tensor): Tensor {
  let factors = [0, 1];
  for (let i = 0; i < n; i++) {
    const next = new Array<number>(factors.length + 1).fill(0);
    factors.forEach((factor, k) => {
      if (k === 0) return;
      next[k - 1] -= k * factor;
      next[k + 1] -= k * factor;
    });
    factors = next;
  }
  return factors.reduceRight((sum, factor) => add(mul(sum, c), factor), mul(c, 0));
}

/**
 * The n-th derivative of digamma.
 * @names torch.polygamma torch.special.polygamma
 * @see https://pytorch.org/docs/stable/generated/torch.polygamma.html
 * @example
 * torch.polygamma(1, torch.tensor([0.5, 1]))
 * // tensor([4.9348, 1.6449])
 */
export function polygamma(n: Int, input: Tensor): Tensor {
  const x = floated(input);
  if (!Number.isInteger(n) || n < 0) fail('expected n ≥ 0', n);
  if (n === 0) return digamma(x);
  const out = no_grad(() => {
    let factor = n % 2 ? 1 : -1;
    for (let i = 2; i <= n; i++) factor *= i;
    // Reflected where the sum converges badly: ψₙ(x) = (−1)ⁿ ψₙ(1 − x) − dⁿ/dxⁿ π cot(πx).
    const low = lt(x, 0.5);
    const sum = mul(zeta(n + 1, where(low, rsub(x, 1), x)), factor);
    const angle = mul(sub(x, round(x)), Math.PI);
    const beyond = sub(mul(sum, n % 2 ? -1 : 1), mul(cotangent(n, div(cos(angle), sin(angle))), Math.PI ** (n + 1)));
    return where(low, where(eq(angle, 0), factor * Number.POSITIVE_INFINITY, beyond), sum);
  });
  return link(out, [x], [x], ([g]) => [mul(g!, polygamma(n + 1, x))]);
}

/**
 * input · log(1 + other), and 0 where input is 0 and other is not NaN.
 * Either may be a number. Integers give float32.
 * @names torch.special.xlog1py
 * @shape Broadcast<input, other>
 * @throws {TypeError} where both are numbers
 * @see https://pytorch.org/docs/stable/special.html#torch.special.xlog1py
 * @example
 * torch.special.xlog1py(torch.tensor([0.5, 1]), torch.tensor([1, 2.5]))
 * // tensor([0.3466, 1.2528])
 */
export function xlog1py(input: Operand, other: Operand): Tensor {
  return timesLog(input, other, log1p, (x) => add(x, 1));
}

/**
 * −x · log(x): the entropy's summand; 0 at 0 and −∞ below.
 * @names torch.special.entr
 * @shape input
 * @see https://pytorch.org/docs/stable/special.html#torch.special.entr
 * @example
 * torch.special.entr(torch.tensor([0.5, 1]))
 * // tensor([0.3466, 0.0000])
 */
export function entr(input: Tensor): Tensor {
  const x = floated(input);
  const out = no_grad(() => where(lt(x, 0), Number.NEGATIVE_INFINITY, neg(xlogy(x, x))));
  return link(out, [x], [x], ([g]) => [neg(mul(g!, add(log(x), 1)))]);
}

/**
 * log |Γ(x)|; ∞ at 0 and at negative integers. Integers and booleans give float32.
 * @names torch.lgamma Tensor.lgamma Tensor.lgamma_ torch.special.gammaln
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.lgamma.html
 * @example
 * torch.lgamma(torch.tensor([0.5, 3, 4]))
 * // tensor([0.5724, 0.6931, 1.7918])
 */
export function lgamma(input: Tensor): Tensor {
  return unary(input, 'lgamma', 'x', (g, x) => mul(g, digamma(x)));
}

/**
 * The derivative of log Γ(x); infinite at 0, NaN at negative integers. Integers and booleans give float32.
 * @names torch.digamma torch.special.digamma Tensor.digamma Tensor.digamma_ torch.special.psi
 * @shape input
 * @see https://pytorch.org/docs/stable/generated/torch.digamma.html
 * @example
 * torch.digamma(torch.tensor([0.5, 1, 4]))
 * // tensor([-1.9635, -0.5772,  1.2561])
 */
export function digamma(input: Tensor): Tensor {
  return unary(input, 'digamma', 'x', (g, x) => mul(g, polygamma(1, x)));
}
