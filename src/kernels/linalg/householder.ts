/** Orthogonal matrices as products of reflections I − τ v vᵀ, as LAPACK keeps them: v below the diagonal, with 1 on it. */

import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { expand, reshape, sum } from '../ops/basis.ts';
import { eq, gt, lt } from '../ops/compare.ts';
import { arange, eye, zeros } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { cat, narrow, unsqueeze } from '../ops/shape.ts';
import { sqrt } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { adjoint, matrixShape } from './solve.ts';

/** The i-th reflection's vector, a column. */
function reflector(A: Tensor, i: number): Tensor {
  const rows = unsqueeze(arange(A.shape.at(-2)!), -1);
  return where(eq(rows, i), 1, where(gt(rows, i), narrow(A, -1, i, 1), 0));
}

/** H₁ H₂ … · X, or, `turned`, … H₂ H₁ · X. */
function reflected(A: Tensor, tau: Tensor, X: Tensor, turned: boolean): Tensor {
  const count = tau.shape.at(-1)!;
  let out = X;
  for (let step = 0; step < count; step++) {
    const i = turned ? step : count - 1 - step;
    const v = reflector(A, i);
    out = sub(out, mul(mul(v, unsqueeze(narrow(tau, -1, i, 1), -1)), matmul(adjoint(v), out)));
  }
  return out;
}

/**
 * The first columns of the product of the reflections that geqrf gives: as many as A has.
 * @names torch.linalg.householder_product torch.orgqr Tensor.orgqr
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.householder_product.html
 * @example
 * const [a, tau] = await torch.geqrf(torch.tensor([[2, 1], [1, 3.5]]));
 * (await torch.linalg.householder_product(a, tau)).shape
 * // [2, 2]
 */
export function householder_product(input: Tensor, tau: Tensor): Tensor {
  const [m, n] = matrixShape(input);
  if (m < n) fail('input must have at least as many rows as columns', input);
  if (tau.shape.at(-1)! > n) fail('tau must not be longer than input has columns', tau, input);
  return reflected(input, tau, expand(eye(m, n), input.shape), false);
}

/**
 * Q · other of the reflections that geqrf gives (other · Q without `left`; with Qᵀ for Q if `transpose`).
 * @names torch.ormqr Tensor.ormqr
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.ormqr.html
 * @example
 * const [a, tau] = await torch.geqrf(torch.tensor([[2, 1], [1, 3.5]]));
 * (await torch.ormqr(a, tau, torch.eye(2))).shape
 * // [2, 2]
 */
export function ormqr(
  input: Tensor,
  tau: Tensor,
  other: Tensor,
  left: boolean = true,
  transpose: boolean = false,
): Tensor {
  matrixShape(input);
  return left ? reflected(input, tau, other, transpose) : adjoint(reflected(input, tau, adjoint(other), !transpose));
}

/**
 * [a, tau]: R on and above the diagonal of a, and below it the vectors of the reflections whose product is Q.
 * @names torch.geqrf Tensor.geqrf
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.geqrf.html
 * @example
 * const [a, tau] = await torch.geqrf(torch.tensor([[2, 1], [1, 3.5]]));
 * a.shape
 * // [2, 2]
 */
export function geqrf(input: Tensor): NamedTuple<['a', 'tau']> {
  const [m, n] = matrixShape(input);
  const rows = unsqueeze(arange(m), -1);
  const taus: Tensor[] = [];
  let rest = input;
  for (let k = 0; k < Math.min(m, n); k++) {
    const column = narrow(rest, -1, k, 1);
    const first = narrow(column, -2, k, 1);
    const below = where(gt(rows, k), column, 0);
    const square = sum(mul(below, below), -2, true);
    const done = eq(square, 0);
    const size = sqrt(where(done, 1, add(square, mul(first, first))));
    const beta = where(lt(first, 0), size, neg(size));
    const tau = where(done, 0, div(sub(beta, first), beta));
    const v = where(eq(rows, k), 1, where(done, 0, div(below, where(done, 1, sub(first, beta)))));
    const turned = sub(rest, mul(mul(v, tau), matmul(adjoint(v), rest)));
    // Columns that are done keep their vectors.
    const columns = arange(n);
    rest = where(lt(columns, k), rest, where(eq(columns, k), where(gt(rows, k), v, turned), turned));
    taus.push(narrow(tau, -1, 0, 1));
  }
  const batch = input.shape.slice(0, -2);
  const tau = taus.length ? cat(taus, -1) : zeros([...batch, 1, 0]);
  return namedTuple('geqrf', { a: rest, tau: reshape(tau, [...batch, Math.min(m, n)]) });
}
