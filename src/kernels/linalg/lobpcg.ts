/**
 * A few of the greatest or least eigenvalues of a symmetric matrix, by products with it alone: locally optimal block preconditioned
 * conjugate gradients (Knyazev 2001, https://doi.org/10.1137/S1064827500366124), with the basis of Hetmaniuk and Lehoucq (2006).
 *
 * The device multiplies; of each step it is asked for the products of the basis with itself, a matrix of three times as many rows as
 * there are eigenvalues, and the eigenproblem that is left is solved on the CPU in 64 bits: one readback a step.
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, sub } from '../ops/arithmetic.ts';
import { reshape, sum } from '../ops/basis.ts';
import { gt } from '../ops/compare.ts';
import type { Int } from '../ops/core.ts';
import { eye, fromValues, zeros } from '../ops/creation.ts';
import { matmul } from '../ops/matmul.ts';
import { randn } from '../ops/random.ts';
import { cat, detach, flatten, narrow, select, stack, transpose, unsqueeze } from '../ops/shape.ts';
import { abs, sqrt } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { adjoint, matrixShape, solve } from './solve.ts';
import { ritz, type Square } from './symmetric.ts';

/** What a tracker is told after each step, and may stop by: PyTorch's names. */
export interface LOBPCG {
  readonly A: Tensor;
  readonly B: Tensor | null;
  readonly iK: Tensor | null;
  readonly iparams: { readonly m: number; readonly n: number; readonly k: number; readonly niter: number };
  readonly fparams: { readonly tol: number };
  readonly bparams: { readonly largest: boolean };
  readonly ivars: { istep: number; iterations_left: number; converged_count: number };
  /** `force_stop: true` ends it. */
  readonly bvars: { force_stop?: boolean };
  readonly tvars: { rerr: Tensor };
  /** Eigenvalues, eigenvectors, what is left of A X − B X E, and the basis, as far as they are known. */
  E: Tensor;
  X: Tensor;
  R: Tensor;
  S: Tensor;
}

export type Tracker = (worker: LOBPCG) => void;

const EPSILON = 1.2e-7;
const norms = (x: Tensor): Tensor => sqrt(sum(mul(x, x), 0));
const inner = (x: Tensor, y: Tensor): Tensor => matmul(transpose(x, 0, 1), y);
const columns = (x: Tensor, from: number, count: number): Tensor => narrow(x, 1, from, count);
const matrixOf = (values: ArrayLike<number>, rows: number, count: number): Tensor =>
  fromValues(Float32Array.from(values), [rows, count], 'float32');

/** Squares, one after the other. */
function squares(values: ArrayLike<number>, n: number, ...from: number[]): Square[] {
  return from.map((start) => ({ n, values: Float64Array.from({ length: n * n }, (_, i) => values[start + i]) }));
}

/**
 * [E, X]: the k greatest (or, with `largest: false`, least) eigenvalues of symmetric matrices A, and their eigenvectors as the columns of
 * X: A X = X E, or A X = B X E with a positive definite B. It begins at X, of at least k columns, or at random; `n` says how many then.
 * `iK` is a preconditioner, about A⁻¹. It ends when the relative residuals are below `tol` (3.5e-4), or after `niter` steps (1000; −1: never).
 * `method` 'ortho' makes what is new in a step orthogonal to what there is, 'basic' does not: that is less work and less robust.
 * Gradients flow to A where there is no B. Of a batch of matrices each is done by itself.
 * @names torch.lobpcg
 * @later ./lobpcg.ts
 * @throws {Error} for matrices that are not square or of fewer than 3 n rows, and for a B or X of another shape
 * @see https://pytorch.org/docs/stable/generated/torch.lobpcg.html
 * @example
 * const A = torch.diag(torch.tensor([1, 2, 3, 4, 5, 6.5]));
 * const [E, X] = await torch.lobpcg(A, 2);
 * [E, X.shape]
 * // [tensor([6.5000, 5.0000]), [6, 2]]
 */
export function lobpcg(
  A: Tensor,
  k: Int | null = null,
  B: Tensor | null = null,
  X: Tensor | null = null,
  n: Int | null = null,
  iK: Tensor | null = null,
  niter: Int | null = null,
  tol: number | null = null,
  largest: boolean | null = true,
  method: 'ortho' | 'basic' | null = 'ortho',
  tracker: Tracker | null = null,
): Promise<Tensor[]> {
  const [m] = matrixShape(A, true);
  const shape = (x: Tensor) => x.shape.join();
  if (B && shape(B) !== shape(A)) fail('A and B must have the same shape', A, B);
  if (B && A.requires_grad) fail('there is no gradient where there is a B: A.detach() has none');
  const wanted = k ?? X?.shape.at(-1) ?? 1;
  const width = X?.shape.at(-1) ?? n ?? wanted;
  if (m < 3 * width)
    fail(
      `the LOBPCG algorithm is not applicable when the number of A rows (=${m}) is smaller than 3 x the number of requested ` +
        `eigenpairs (=${width}); torch.linalg.eigh gives all`,
    );
  const lead = A.shape.slice(0, -2);
  if (X && shape(X) !== [...lead, m, width].join()) fail(`expected X of shape [${[...lead, m, width].join(', ')}]`, X);
  const options = {
    k: Math.min(wanted, width),
    n: width,
    niter: niter ?? 1000,
    tol: tol ?? Math.sqrt(EPSILON),
    largest: largest ?? true,
    isOrtho: method !== 'basic',
    tracker,
  };
  return all(A, B, X, iK, options);
}

interface Options {
  k: number;
  n: number;
  niter: number;
  tol: number;
  largest: boolean;
  isOrtho: boolean;
  tracker: Tracker | null;
}

/** Each matrix of a batch after the other. */
async function all(A: Tensor, B: Tensor | null, X: Tensor | null, iK: Tensor | null, options: Options) {
  // What a call has made goes with it, but for what is made after a wait.
  await null;
  const { k } = options;
  const [m, lead] = [A.shape.at(-1)!, A.shape.slice(0, -2)];
  const count = lead.reduce((product, size) => product * size, 1);
  const found: Tensor[][] = [];
  for (let at = 0; at < count; at++) {
    const part = (x: Tensor | null) =>
      x && scoped(() => detach(x.ndim > 2 ? select(reshape(x, [-1, ...x.shape.slice(-2)]), 0, at) : x));
    found.push(await one(part(A)!, part(B), part(X), part(iK), options));
  }
  return scoped((): Tensor[] => {
    const parts = no_grad((): [Tensor, Tensor] => [
      reshape(stack(found.map(([E]) => E)), [...lead, k]),
      reshape(stack(found.map(([, V]) => V)), [...lead, m, k]),
    ]);
    const result = link(parts, [A], parts, ([gE, gX]) => [gradient(A, parts[0], parts[1], gE, gX)]);
    return [...result];
  }, 'lobpcg');
}

/** The steps for one matrix. */
async function one(
  A: Tensor,
  B: Tensor | null,
  X: Tensor | null,
  iK: Tensor | null,
  options: Options,
): Promise<Tensor[]> {
  const { k, n, tol, largest, isOrtho, tracker } = options;
  const m = A.shape[0];
  const product = (x: Tensor) => (B ? matmul(B, x) : x);
  const untracked = <T>(fn: () => T): T => scoped(() => no_grad(fn), 'lobpcg');
  let S = untracked(() => (X ? mul(X, 1) : randn([m, n])));
  const scale = untracked(() => {
    const size = (x: Tensor) => sqrt(sum(mul(x, x)));
    return [div(size(matmul(A, S)), size(S)), div(size(product(S)), size(S))];
  });
  let worker = null as LOBPCG | null;
  let left = options.niter;
  for (let istep = 0; ; istep++) {
    const s: number = S.shape[1];
    const [AS, BS] = untracked(() => [matmul(A, S), product(S)]);
    const told = untracked(() =>
      cat([worker ? worker.tvars.rerr : zeros([n]), flatten(inner(S, AS)), flatten(inner(S, BS))]),
    );
    const values = await told.data();
    if (worker) {
      let converged = 0;
      while (converged < n && values[converged] < tol) converged++;
      worker.ivars.converged_count = converged;
      tracker?.(worker);
      if (worker.bvars.force_stop || worker.ivars.iterations_left === 0 || converged >= k)
        return untracked(() => [narrow(worker!.E, 0, 0, k), mul(columns(worker!.X, 0, k), 1)]);
    }
    const [G, H] = squares(values, s, n, n + s * s);
    if (!(G.values.every(Number.isFinite) && H.values.every(Number.isFinite)))
      scoped(() => fail('A or X has infinities or NaNs'), 'lobpcg');
    const { eigenvalues, first, rest } = ritz(G, H, n, largest);
    if (first.length < n * s) scoped(() => fail(`the columns of X are not independent: ${n} are asked for`), 'lobpcg');
    const basis: Tensor = S;
    const next = untracked(() => {
      const coefficients = matrixOf(first, s, n);
      const x = matmul(basis, coefficients);
      const E = fromValues(Float32Array.from(eigenvalues), [n], 'float32');
      const [Ax, Bx] = [matmul(AS, coefficients), matmul(BS, coefficients)];
      const R = sub(Ax, mul(Bx, E));
      const rerr = div(norms(R), mul(norms(x), add(mul(abs(E), scale[1]), scale[0])));
      const P = rest.length ? [matmul(basis, matrixOf(rest, s, rest.length / s))] : [];
      const known = cat([x, ...P], 1);
      let W = iK ? matmul(iK, R) : R;
      const unit = () => {
        const size = norms(W);
        W = div(W, where(gt(size, 0), size, 1));
      };
      unit();
      // Once leaves what rounding has left of it; that is gone the second time.
      for (let i = 0; isOrtho && i < 2; i++) {
        W = sub(W, matmul(known, inner(known, product(W))));
        unit();
      }
      return { E, X: x, R, rerr, S: cat([known, W], 1) };
    });
    S = next.S;
    worker = {
      A,
      B,
      iK,
      iparams: { m, n, k, niter: options.niter },
      fparams: { tol },
      bparams: { largest },
      ivars: { istep: istep + 1, iterations_left: --left, converged_count: 0 },
      bvars: worker?.bvars ?? {},
      tvars: { rerr: next.rerr },
      E: next.E,
      X: next.X,
      R: next.R,
      S,
    };
  }
}

/**
 * Of eigenvalues X diag(gE) Xᵀ; of eigenvectors what turns them, within their span by the gaps between eigenvalues, and out of it by
 * solving (A − e) z = g there. Made symmetric, as A is.
 */
function gradient(A: Tensor, E: Tensor, X: Tensor, gE: Tensor | null, gX: Tensor | null): Tensor {
  const [m, k] = [A.shape.at(-1)!, E.shape.at(-1)!];
  const diagonal = eye(k, k, 'bool');
  let turn = where(diagonal, gE ? unsqueeze(gE, -1) : 0, zeros([k, k]));
  let out = zeros([m, m]);
  if (gX) {
    const gap = where(diagonal, 1, sub(unsqueeze(E, -2), unsqueeze(E, -1)));
    turn = add(turn, where(diagonal, 0, div(matmul(adjoint(X), gX), gap)));
    const span = matmul(X, adjoint(X));
    const outside = sub(eye(m), span);
    // One system for each eigenvalue; of its span's own directions the matrix is 1.
    const shifted = sub(unsqueeze(A, -3), mul(unsqueeze(unsqueeze(E, -1), -1), eye(m)));
    const wide = unsqueeze(outside, -3);
    const right = unsqueeze(adjoint(matmul(outside, gX)), -1);
    const z = solve(add(matmul(matmul(wide, shifted), wide), unsqueeze(span, -3)), right);
    out = sub(out, matmul(adjoint(reshape(z, [...E.shape, m])), adjoint(X)));
  }
  out = add(out, matmul(matmul(X, turn), adjoint(X)));
  return div(add(out, adjoint(out)), 2);
}
