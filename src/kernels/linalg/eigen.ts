/**
 * Eigenvalues and eigenvectors of general matrices. How many steps they take depends on the values, so these are read first: the
 * decomposition itself is done on the CPU, its gradient on the device.
 * @family eigen
 */

import { know } from '../complex/forms.ts';
import { complexTensor } from '../complex/tensor.ts';
import { fail } from '../core/callee.ts';
import { link } from '../core/grad-node.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, neg, sub } from '../ops/arithmetic.ts';
import { sum } from '../ops/basis.ts';
import { eye, fromValues, zeros } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { cat, narrow, select, stack, unsqueeze } from '../ops/shape.ts';
import { where } from '../ops/where.ts';
import { eigen, type Matrix } from './schur.ts';
import { adjoint, matrixShape, solve } from './solve.ts';

/** The matrices of a batch as numbers, of which those that are real have no imaginary part. */
function matrices(values: ArrayLike<number>, n: number, isPair: boolean): Matrix[] {
  const step = isPair ? 2 : 1;
  const count = values.length / (n * n * step);
  return Array.from({ length: count }, (_, b) => {
    const at = (odd: number) => Float64Array.from({ length: n * n }, (_, i) => values[(b * n * n + i) * step + odd]);
    return { re: at(0), im: isPair ? at(1) : new Float64Array(n * n) };
  });
}

const interleaved = (all: readonly Matrix[]): Float32Array =>
  Float32Array.from(all.flatMap(({ re, im }) => Array.from(re, (each, i) => [each, im[i]]).flat()));

/** A complex matrix's pair as a real matrix of four blocks, of which products and adjoints are those of complex ones. */
function blocks(pair: Tensor): Tensor {
  const [re, im] = [select(pair, -1, 0), select(pair, -1, 1)];
  return cat([cat([re, neg(im)], -1), cat([im, re], -1)], -2);
}

/** And back. */
function pairOf(matrix: Tensor, n: number): Tensor {
  const left = narrow(matrix, -1, 0, n);
  return stack([narrow(left, -2, 0, n), narrow(left, -2, n, n)], -1);
}

/**
 * The gradient V⁻ᴴ (D + (Vᴴ gV − Vᴴ V · Re diag(Vᴴ gV)) / conj(λ_j − λ_i)) Vᴴ, D being the eigenvalues' (PyTorch's linalg_eig_backward).
 */
function gradient(L: Tensor, V: Tensor, gL: Tensor | null, gV: Tensor | null, n: number): Tensor {
  const diagonal = unsqueeze(eye(n, n, 'bool'), -1);
  const adjointV = adjoint(blocks(V));
  let inner = where(diagonal, gL ? unsqueeze(gL, -2) : 0, zeros([n, n, 2]));
  if (gV) {
    const turned = pairOf(matmul(adjointV, blocks(gV)), n);
    const kept = sum(where(eye(n, n, 'bool'), select(turned, -1, 0), 0), -2, true);
    const free = sub(turned, mul(pairOf(matmul(adjointV, blocks(V)), n), unsqueeze(kept, -1)));
    const gap = where(diagonal, 1, sub(unsqueeze(L, -3), unsqueeze(L, -2)));
    // Divided by the conjugate: multiplied with the gap itself, over its square.
    const [x, y] = [select(free, -1, 0), select(free, -1, 1)];
    const [a, b] = [select(gap, -1, 0), select(gap, -1, 1)];
    const product = stack([sub(mul(x, a), mul(y, b)), add(mul(x, b), mul(y, a))], -1);
    const square = unsqueeze(add(mul(a, a), mul(b, b)), -1);
    inner = add(inner, where(diagonal, 0, div(product, square)));
  }
  return pairOf(solve(adjointV, matmul(blocks(inner), adjointV)), n);
}

/** What can be told without the values is told at once. */
function decomposed(name: string, A: Tensor): Promise<[Tensor, Tensor]> {
  const isPair = A.pair !== null;
  const [n] = isPair ? [A.shape.at(-1)!] : matrixShape(A, true);
  if (isPair && A.shape.at(-2) !== n) fail('expected square matrices', A);
  return decompose(name, A, n);
}

async function decompose(name: string, A: Tensor, n: number): Promise<[Tensor, Tensor]> {
  const [source, isPair] = [A.pair ?? A, A.pair !== null];
  const values = await source.read();
  return scoped((): [Tensor, Tensor] => {
    if (!values.every(Number.isFinite)) fail('input tensor should not contain infs or NaNs');
    const found = matrices(values, n, isPair).map((each) => eigen(each, n));
    const missing = found.indexOf(undefined);
    if (missing >= 0) fail(`the algorithm failed to converge for matrix ${missing} of the batch`);
    const all = found as NonNullable<(typeof found)[0]>[];
    const parts: [Tensor, Tensor] = [
      fromValues(interleaved(all.map((each) => each.values)), [...A.shape.slice(0, -1), 2], 'float32'),
      fromValues(interleaved(all.map((each) => each.vectors)), [...A.shape, 2], 'float32'),
    ];
    const [L, V] = link(parts, [source], parts, ([gL, gV]) => {
      const pair = gradient(parts[0], parts[1], gL, gV, n);
      return [isPair ? pair : select(pair, -1, 0)];
    });
    return [complexTensor(L), complexTensor(V)];
  }, name);
}

/**
 * [eigenvalues, eigenvectors] of square matrices, complex: A V = V diag(L). The vectors are the columns of V, of length 1; which
 * eigenvalue comes first is not promised. The gradient is that of what does not depend on the vectors' phases.
 * @names torch.linalg.eig
 * @later ./eigen.ts
 * @throws {Error} for matrices with infinities or NaN
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eig.html
 * @example
 * const [eigenvalues] = await torch.linalg.eig(torch.tensor([[2, 0], [0, 3]]).float());
 * eigenvalues
 * // tensor([2.+0.j, 3.+0.j])
 */
export async function eig(A: Tensor): Promise<NamedTuple<['eigenvalues', 'eigenvectors']>> {
  const [eigenvalues, eigenvectors] = await decomposed('eig', A);
  return namedTuple<['eigenvalues', 'eigenvectors']>('linalg_eig', { eigenvalues, eigenvectors });
}

/**
 * The eigenvalues of square matrices, complex, in no order.
 * @names torch.linalg.eigvals
 * @later ./eigen.ts
 * @throws {Error} for matrices with infinities or NaN
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.eigvals.html
 * @example
 * torch.linalg.eigvals(torch.tensor([[2, 0], [0, 3]]).float())
 * // tensor([2.+0.j, 3.+0.j])
 */
export function eigvals(A: Tensor): Promise<Tensor> {
  return decomposed('eigvals', A).then(([values]) => values);
}

know(eig, eigvals);
