/** The exponential of matrices, and linear systems of tensors seen as matrices. */
import { fail } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { expand, reshape } from '../ops/basis.ts';
import { type Dims, dimOf, type Int } from '../ops/core.ts';
import { eye } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { permute } from '../ops/shape.ts';
import { inv, matrixShape, solve } from './solve.ts';

/** Up to a norm of 2, a sum of so many terms is exact in float32; what is greater is halved, and its exponential squared. */
const [NORM, TERMS] = [2, 15];

/** The greatest sum of magnitudes in a row of a batch of matrices. */
function greatestRow(values: ArrayLike<number>, n: number): number {
  let most = 0;
  for (let at = 0; at < values.length; at += n) {
    let row = 0;
    for (let j = 0; j < n; j++) row += Math.abs(values[at + j]);
    if (row > most) most = row;
  }
  return most;
}

/**
 * The exponential of square matrices, Σ Aᵏ / k!
 * @names torch.linalg.matrix_exp torch.matrix_exp Tensor.matrix_exp
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_exp.html
 * @example
 * await torch.linalg.matrix_exp(torch.tensor([[0, 1], [0, 0.5]]))
 * // tensor([[1.0000, 1.2974],
 * //         [0.0000, 1.6487]])
 */
export function matrix_exp(A: Tensor): Promise<Tensor> {
  return powers(A, matrixShape(A, true)[0]);
}

async function powers(A: Tensor, n: number): Promise<Tensor> {
  const norm = greatestRow(await A.data(), n);
  return scoped(() => {
    if (A.numel() === 0) return mul(A, 1);
    const halvings = norm > NORM && norm < Number.POSITIVE_INFINITY ? Math.ceil(Math.log2(norm / NORM)) : 0;
    const scaled = mul(A, 2 ** -halvings);
    let out = expand(eye(n), A.shape);
    for (let k = TERMS; k >= 1; k--) out = add(mul(matmul(scaled, out), 1 / k), eye(n));
    for (let k = 0; k < halvings; k++) out = matmul(out, out);
    return out;
  }, 'matrix_exp');
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/**
 * The inverse of a tensor for tensordot: `ind` says how many of its first dimensions are a matrix's rows.
 * @names torch.linalg.tensorinv
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.tensorinv.html
 * @example
 * (await torch.linalg.tensorinv(torch.eye(6).reshape(2, 3, 6))).shape
 * // [6, 2, 3]
 */
export function tensorinv(A: Tensor, ind: Int = 2): Tensor {
  if (ind <= 0) fail('expected a strictly positive ind', ind);
  const [rows, columns] = [A.shape.slice(0, ind), A.shape.slice(ind)];
  if (sizeOf(rows) !== sizeOf(columns))
    fail(`expected the first ${ind} dimensions to have as many elements as the others`, A);
  return reshape(inv(reshape(A, [sizeOf(rows), sizeOf(columns)])), [...columns, ...rows]);
}

/**
 * X with tensordot(A, X, X.ndim) = B. `dims` of A are moved to its end first.
 * @names torch.linalg.tensorsolve
 * @later ./factors.ts
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.tensorsolve.html
 * @example
 * (await torch.linalg.tensorsolve(torch.eye(6).reshape(2, 3, 6), torch.ones([2, 3]))).shape
 * // [6]
 */
export function tensorsolve(A: Tensor, B: Tensor, dims: Dims | null = null): Tensor {
  const last = (dims === null ? [] : [dims].flat()).map((dim) => dimOf(dim, A.ndim));
  const order = A.shape.map((_, d) => d).filter((d) => !last.includes(d));
  const moved = permute(A, [...order, ...last]);
  const shape = moved.shape.slice(B.ndim);
  if (sizeOf(moved.shape.slice(0, B.ndim)) !== B.numel() || sizeOf(shape) !== B.numel())
    fail('expected A to have the dimensions of B first, and as many elements in the others', A, B);
  return reshape(solve(reshape(moved, [B.numel(), B.numel()]), reshape(B, [B.numel()])), shape);
}
