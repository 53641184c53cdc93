/**
 * Linear systems and determinants. Which row is the pivot only the device knows, so every step is written with masks instead
 * of exchanged rows: n steps of a few kernels each, meant for small matrices. A singular matrix gives infinities and NaN
 * where PyTorch throws, since to throw would be to wait for the device.
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { div, mul, neg, remainder, sub } from '../ops/arithmetic.ts';
import { expand, reshape, sum, sumTo, to } from '../ops/basis.ts';
import { eq, gt, logical_and, logical_not, lt } from '../ops/compare.ts';
import { broadcastShapes, wantDims, wantFloat, wantTensor } from '../ops/core.ts';
import { arange, eye, full } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { any, argmax, prod } from '../ops/reduce.ts';
import { cat, narrow, stack, transpose, unsqueeze } from '../ops/shape.ts';
import { abs, log, sign } from '../ops/unary.ts';
import { where } from '../ops/where.ts';

/** Matrices transposed. */
export const adjoint = (A: Tensor): Tensor => transpose(A, -1, -2);

/** Refuses what is no float matrix (or batch of them), or not square where it must be. Gives its rows and columns. */
export function matrixShape(A: Tensor, square = false): [number, number] {
  wantTensor(A, 'A');
  wantDims(A, 2);
  wantFloat(A);
  const [m, n] = [A.shape.at(-2)!, A.shape.at(-1)!];
  if (square && m !== n) fail('expected square matrices', A);
  return [m, n];
}

/** Gauss and Jordan's elimination of [A | B]: A⁻¹ B, the pivots in order, and the sign of the rows' permutation. */
function eliminate(A: Tensor, B: Tensor): { solution: Tensor; pivots: Tensor; parity: Tensor } {
  const n = A.shape.at(-1)!;
  const rows = arange(n);
  let table = cat([A, B], -1);
  let free = full(A.shape.slice(0, -1), true);
  const [pivots, order, masks]: Tensor[][] = [[], [], []];
  for (let k = 0; k < n; k++) {
    const column = narrow(table, -1, k, 1);
    const chosen = argmax(where(free, abs(reshape(column, free.shape)), -1), -1, true);
    const here = eq(rows, chosen);
    const mask = unsqueeze(here, -1);
    const row = sum(where(mask, table, 0), -2, true);
    const pivot = narrow(row, -1, k, 1);
    const scaled = div(row, where(eq(pivot, 0), 1, pivot));
    table = where(mask, scaled, sub(table, mul(column, scaled)));
    free = logical_and(free, logical_not(here));
    pivots.push(reshape(pivot, [...A.shape.slice(0, -2), 1]));
    order.push(chosen);
    masks.push(here);
  }
  const permutation = to(stack(masks, -2), 'float32');
  const from = cat(order, -1);
  const inversions = logical_and(lt(unsqueeze(rows, -1), rows), gt(unsqueeze(from, -1), unsqueeze(from, -2)));
  const flips = sum(sum(inversions, -1), -1);
  const all = cat(pivots, -1);
  const singular = unsqueeze(any(eq(all, 0), -1, true), -1);
  const solution = matmul(permutation, narrow(table, -1, n, B.shape.at(-1)!));
  return {
    solution: where(singular, Number.POSITIVE_INFINITY, solution),
    pivots: all,
    parity: sub(1, mul(remainder(flips, 2), 2)),
  };
}

/** Whether a right side is of vectors: it has a dimension less than the matrices. */
export const isVector = (A: Tensor, B: Tensor): boolean =>
  B.ndim === 1 || (A.ndim - 1 === B.ndim && B.shape.join() === A.shape.slice(0, -1).join());

/**
 * X with A X = B for square matrices A; B of matrices, or of vectors where it has a dimension less.
 * @names torch.linalg.solve
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve.html
 * @example
 * await torch.linalg.solve(torch.tensor([[2, 1], [1, 3.5]]), torch.tensor([1, 2.5]))
 * // tensor([0.1667, 0.6667])
 */
export function solve(A: Tensor, B: Tensor, left: boolean = true): Tensor {
  const [n] = matrixShape(A, true);
  wantTensor(B, 'B');
  if (!left) return adjoint(solve(adjoint(A), adjoint(B)));
  const vector = isVector(A, B);
  const right = vector ? unsqueeze(B, -1) : B;
  if (right.shape.at(-2) !== n) {
    fail('Incompatible shapes of A and B for the equation AX = B', A, B);
  }
  const batch = broadcastShapes(A.shape.slice(0, -2), right.shape.slice(0, -2));
  const solution = no_grad(() =>
    n === 0
      ? expand(right, [...batch, ...right.shape.slice(-2)])
      : eliminate(expand(A, [...batch, n, n]), expand(right, [...batch, ...right.shape.slice(-2)])).solution,
  );
  const out = link(solution, [A, right], [A, solution], ([g]) => {
    const back = solve(adjoint(A), g!);
    return [sumTo(neg(matmul(back, adjoint(solution))), A.shape), sumTo(back, right.shape)];
  });
  return vector ? reshape(out, out.shape.slice(0, -1)) : out;
}

/**
 * The inverse of square matrices.
 * @names torch.linalg.inv torch.inverse Tensor.inverse
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.inv.html
 * @example
 * await torch.linalg.inv(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor([[ 0.5833, -0.1667],
 * //         [-0.1667,  0.3333]])
 */
export function inv(A: Tensor): Tensor {
  return solve(A, expand(eye(matrixShape(A, true)[0]), A.shape));
}

/** Pivots and parity, without right sides. */
export function pivotsOf(A: Tensor) {
  const [n] = matrixShape(A, true);
  if (n === 0)
    return { pivots: full(A.shape.slice(0, -1), 1, 'float32'), parity: full(A.shape.slice(0, -2), 1, 'float32') };
  return eliminate(A, narrow(A, -1, 0, 0));
}

/** Up to this size the adjugate is exact enough in float32. */
const SMALL = 6;

/** det(A) · A⁻¹, for singular matrices too (Faddeev and LeVerrier). */
function adjugate(A: Tensor): Tensor {
  const n = A.shape.at(-1)!;
  let M = expand(eye(n), A.shape);
  for (let k = 1; k < n; k++) {
    const product = matmul(A, M);
    const trace = sum(sum(mul(product, eye(n)), -1, true), -2, true);
    M = sub(product, mul(eye(n), div(trace, k)));
  }
  return n % 2 ? M : neg(M);
}

/**
 * The determinant of square matrices.
 * @names torch.linalg.det torch.det Tensor.det
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.det.html
 * @example
 * await torch.linalg.det(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor(6.)
 */
export function det(A: Tensor): Tensor {
  const out = no_grad(() => {
    const { pivots, parity } = pivotsOf(A);
    return mul(prod(pivots, -1), parity);
  });
  const wide = (x: Tensor) => unsqueeze(unsqueeze(x, -1), -1);
  return link(out, [A], [A, out], ([g]) => [
    A.shape.at(-1)! > SMALL ? mul(wide(mul(g!, out)), adjoint(inv(A))) : mul(wide(g!), adjoint(adjugate(A))),
  ]);
}

/**
 * [sign, log |det|] of square matrices.
 * @names torch.linalg.slogdet
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.slogdet.html
 * @example
 * await torch.linalg.slogdet(torch.tensor([[2, 1], [1, 3.5]]))
 * // torch.return_types.linalg_slogdet(
 * // sign=tensor(1.),
 * // logabsdet=tensor(1.7918))
 */
export function slogdet(A: Tensor): NamedTuple<['sign', 'logabsdet']> {
  const [signs, size] = no_grad(() => {
    const { pivots, parity } = pivotsOf(A);
    return [mul(prod(sign(pivots), -1), parity), sum(log(abs(pivots)), -1)];
  });
  const logabsdet = link(size, [A], [A], ([g]) => [mul(unsqueeze(unsqueeze(g!, -1), -1), adjoint(inv(A)))]);
  return namedTuple('linalg_slogdet', { sign: signs, logabsdet });
}

/**
 * log(det), NaN where the determinant is negative.
 * @names torch.linalg.logdet torch.logdet Tensor.logdet
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.logdet.html
 * @example
 * await torch.linalg.logdet(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor(1.7918)
 */
export function logdet(input: Tensor): Tensor {
  const [signs, size] = slogdet(input);
  return where(lt(signs, 0), Number.NaN, size);
}

/** Which places of a matrix are on or below the diagonal. */
export const lowerMask = (m: number, n: number): Tensor => logical_not(gt(arange(n), unsqueeze(arange(m), -1)));

/**
 * X with A X = B (`left`) or X A = B, where only one triangle of A counts (and 1 on its diagonal when `unitriangular`).
 * @names torch.linalg.solve_triangular
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.solve_triangular.html
 * @example
 * const A = torch.tensor([[2, 1], [0, 4.5]]);
 * await torch.linalg.solve_triangular(A, torch.tensor([[1], [9]]).float(), { upper: true })
 * // tensor([[-0.5000],
 * //         [ 2.0000]])
 */
export function solve_triangular(
  A: Tensor,
  B: Tensor,
  upper: boolean,
  left: boolean = true,
  unitriangular: boolean = false,
): Tensor {
  const [n] = matrixShape(A, true);
  const lower = lowerMask(n, n);
  const kept = where(upper ? adjoint(lower) : lower, A, 0);
  return solve(unitriangular ? where(eye(n, n, 'bool'), 1, kept) : kept, B, left);
}
