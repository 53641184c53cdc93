/** Special functions beyond the ones that kernels know: polygamma, entr, xlog1py, Bessel's, the normal distribution's. */
import { link } from '../autograd/graph.ts';
import { no_grad } from '../autograd/mode.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { add, div, mul, pow, rsub, sub } from './arithmetic.ts';
import { timesLog, xlogy } from './binary.ts';
import { lt } from './compare.ts';
import { floated } from './creation.ts';
import { digamma, log, log1p, neg, sin } from './unary.ts';
import { where } from './where.ts';

/** Bernoulli numbers B₂, B₄, … over (2j)!: the tail of the sum in `zeta`. */
const TAIL = [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160];

/** Σ over k ≥ 0 of (q + k)^−s for a whole s > 1: eight terms, and Euler and Maclaurin's formula for the rest. */
function zeta(s: number, q: Tensor): Tensor {
  let total = pow(q, -s);
  for (let k = 1; k < 8; k++) total = add(total, pow(add(q, k), -s));
  const end = add(q, 8);
  total = add(total, mul(pow(end, -s), add(div(end, s - 1), 0.5)));
  let rising = s;
  TAIL.forEach((factor, j) => {
    total = add(total, mul(pow(end, -s - 2 * j - 1), factor * rising));
    rising *= (s + 2 * j + 1) * (s + 2 * j + 2);
  });
  return total;
}

/** The n-th derivative of digamma. */
export const polygamma = def('polygamma(n, input)', (n: number, input: Tensor): Tensor => {
  const x = floated('polygamma', input);
  if (!Number.isInteger(n) || n < 0) throw new Error(`polygamma(n, x) does not support negative n, got ${n}`);
  if (n === 0) return digamma(x);
  const out = no_grad(() => {
    if (n === 1) {
      // Reflected where the sum converges badly.
      const low = lt(x, 0.5);
      const sum = zeta(2, where(low, rsub(x, 1), x));
      return where(low, sub(pow(div(Math.PI, sin(mul(x, Math.PI))), 2), sum), sum);
    }
    let factor = n % 2 ? 1 : -1;
    for (let i = 2; i <= n; i++) factor *= i;
    return mul(zeta(n + 1, x), factor);
  });
  return link('PolygammaBackward', out, [x], [x], ([g]) => [mul(g!, polygamma(n + 1, x))]);
});

export const xlog1py = timesLog(
  'xlog1py',
  (x) => log1p(x),
  (x) => add(x, 1),
);

/** −x · log(x): the entropy's summand; 0 at 0 and −∞ below. */
export const entr = def('entr(input)', (input: Tensor): Tensor => {
  const x = floated('entr', input);
  const out = no_grad(() => where(lt(x, 0), Number.NEGATIVE_INFINITY, neg(xlogy(x, x))));
  return link('EntrBackward', out, [x], [x], ([g]) => [neg(mul(g!, add(log(x), 1)))]);
});
