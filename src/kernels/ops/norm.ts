/**
 * Norms of vectors and matrices, and what is measured with them: distances, cosine similarity, normalize.
 * @family norms
 */
import { fail, failType } from '../core/callee.ts';
import { type DtypeName, isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { wantKind } from '../core/kinds.ts';
import { later } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, clamp_min, div, mul, sub } from './arithmetic.ts';
import { expand, floated, stretch, sum, to } from './basis.ts';
import { eq, ne } from './compare.ts';
import {
  broadcastShapes,
  type Dims,
  dimsOf,
  dtypeOf,
  type Int,
  type Shape,
  wantDims,
  wantRank,
  wantTensor,
} from './core.ts';
import { triu_indices } from './creation.ts';
import { index_select } from './gather.ts';
import { heldAbove } from './held-above.ts';
import { pow } from './power.ts';
import { amax, amin, root } from './reduce.ts';
import { permute, squeeze, unbind, unsqueeze } from './shape.ts';
import { abs, sign } from './unary.ts';
import { where } from './where.ts';

/** matrix_norm of the orders that need singular values. */
const spectral_norm = later<(A: Tensor, ord: MatrixOrder, dim: readonly number[], keepdim: boolean) => Promise<Tensor>>(
  'spectral_norm(A,ord,dim,keepdim)',
  () => import('../linalg/factors.ts'),
);

export type MatrixOrder = 'fro' | 'nuc' | number;

/** The input as floats, of the dtype asked for. */
function floats(input: Tensor, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  if (dtype) return to(input, dtypeOf(dtype));
  if (isFloat(input.dtype)) return input;
  failType('expected a float tensor', input);
}

/**
 * (Σ |x|^ord)^(1/ord) along dims, by default over everything; ±Infinity give the greatest and least |x|, 0 counts.
 * @names torch.linalg.vector_norm
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
 * @example
 * torch.linalg.vector_norm(torch.tensor([3, 4]).float(), 1)
 * // tensor(7.)
 */
export function vector_norm(
  x: Tensor,
  ord: number = 2,
  dim?: Dims,
  keepdim: boolean = false,
  dtype?: DtypeName | null,
): Tensor {
  const input = floats(x, dtype);
  const dims = dimsOf(dim, input.ndim);
  if (ord === 0) return to(sum(ne(input, 0), dims, keepdim), 'float32');
  if (ord === 1) return sum(abs(input), dims, keepdim);
  if (ord === 2) return root(sum(mul(input, input), dims, keepdim));
  if (ord === Number.POSITIVE_INFINITY) return amax(abs(input), dims, keepdim);
  if (ord === Number.NEGATIVE_INFINITY) return amin(abs(input), dims, keepdim);
  const out = no_grad(() => pow(sum(pow(abs(input), ord), dims, keepdim), 1 / ord));
  return link(out, [input], [input, out], ([g]) => {
    // Where everything is 0, and where an element is, the gradient is 0.
    const scale = where(eq(out, 0), 0, div(g!, pow(out, ord - 1)));
    const slope = where(eq(input, 0), 0, mul(sign(input), pow(abs(input), ord - 1)));
    return [mul(slope, stretch(scale, input.shape, dims, keepdim))];
  });
}

/** The two dimensions made the last ones. */
export function matricesLast(input: Tensor, row: number, column: number): Tensor {
  const rest = input.shape.map((_, d) => d).filter((d) => d !== row && d !== column);
  return permute(input, [...rest, row, column]);
}

/**
 * A norm of the matrices in two dimensions: 'fro', 'nuc' (the sum of singular values), ±1, ±2 or ±Infinity. The orders of
 * singular values, 'nuc' and ±2, give a Promise, as torch.linalg's factorisations do.
 * @names torch.linalg.matrix_norm
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.matrix_norm.html
 * @example
 * torch.linalg.matrix_norm(torch.tensor([[2, 1], [1, 3.5]]))
 * // tensor(4.2720)
 */
export function matrix_norm(
  A: Tensor,
  ord: MatrixOrder = 'fro',
  dim: Shape = [-2, -1],
  keepdim: boolean = false,
  dtype?: DtypeName | null,
): Tensor {
  const input = floats(A, dtype);
  if (dim.length !== 2) fail('expected two dim', dim);
  const [row, column] = dimsOf(dim, input.ndim);
  wantDims(input, 2);
  if (ord === 'fro') return vector_norm(input, 2, dim, keepdim);
  const size = Math.abs(Number(ord));
  if (ord === 'nuc' || size === 2) return spectral_norm(A, ord, [row, column], keepdim) as unknown as Tensor;
  if (size !== 1 && size !== Number.POSITIVE_INFINITY) fail("expected order 'fro', 'nuc', ±1, ±2 or ±Infinity", ord);
  // 1: the columns' sums, ∞: the rows'.
  const [along, across] = size === 1 ? [row, column] : [column, row];
  const out = (Number(ord) < 0 ? amin : amax)(sum(abs(input), along, true), across, true);
  return keepdim ? out : squeeze(out, dim);
}

/**
 * linalg.norm: of a vector where `dim` is one dimension (or nothing says otherwise), of matrices where it is two.
 * @names torch.linalg.norm
 * @example
 * torch.linalg.norm(torch.tensor([3, 4]).float())
 * // tensor(5.)
 */
export function linalgNorm(
  A: Tensor,
  ord: MatrixOrder | null = null,
  dim: Dims = null,
  keepdim: boolean = false,
  dtype?: DtypeName | null,
): Tensor {
  wantTensor(A);
  if (ord !== null && typeof ord !== 'string') wantKind('%', ord, 'ord');
  if (ord === null) return vector_norm(A, 2, dim, keepdim, dtype);
  const rank = dim === null ? A.ndim : typeof dim === 'number' ? 1 : dim.length;
  if (rank === 2) return matrix_norm(A, ord, (dim as Shape) ?? [0, 1], keepdim, dtype);
  if (rank !== 1) {
    fail('expected dim, or a 1D or 2D input', A);
  }
  if (typeof ord === 'string') fail('expected a number as the order of a vector', ord);
  return vector_norm(A, ord, dim, keepdim, dtype);
}

/**
 * torch.norm: as vector_norm over `dim`, with 'fro' (the default) and 'nuc' as PyTorch's older function takes them.
 * @names torch.norm Tensor.norm
 * @see https://pytorch.org/docs/stable/generated/torch.norm.html
 * @example
 * torch.norm(torch.tensor([3, 4]).float())
 * // tensor(5.)
 */
export function norm(
  input: Tensor,
  p: MatrixOrder | null = 'fro',
  dim: Dims = null,
  keepdim: boolean = false,
  dtype?: DtypeName | null,
): Tensor {
  const x = floats(input, dtype);
  if (p !== null && typeof p !== 'string') wantKind('%', p, 'p');
  if (p === 'nuc') return matrix_norm(x, p, (dim as Shape) ?? [0, 1], keepdim);
  if (typeof p === 'string' && p !== 'fro') fail("expected a number, 'fro' or 'nuc'", p);
  return vector_norm(x, typeof p === 'number' ? p : 2, dim, keepdim);
}

/**
 * The p-norm of input − other.
 * @names torch.dist Tensor.dist
 * @see https://pytorch.org/docs/stable/generated/torch.dist.html
 * @example
 * torch.dist(torch.tensor([0, 0]), torch.tensor([3, 4]))
 * // tensor(5.)
 */
export function dist(input: Tensor, other: Tensor, p: number = 2): Tensor {
  return vector_norm(sub(input, other), p);
}

/**
 * The p-norm distance of each row of x1 [B…, P, M] from each of x2 [B…, R, M]: [B…, P, R].
 * @names torch.cdist
 * @see https://pytorch.org/docs/stable/generated/torch.cdist.html
 * @example
 * torch.cdist(torch.tensor([[0, 0], [1, 1.5]]), torch.tensor([[3, 4]]))
 * // tensor([[5.0000],
 * //         [3.2016]])
 */
export function cdist(x1: Tensor, x2: Tensor, p: number = 2, _compute_mode?: string | null): Tensor {
  wantTensor(x1, 'x1');
  wantTensor(x2, 'x2');
  if (x1.ndim < 2 || x2.ndim < 2) {
    fail('expected at least 2D', x1, x2);
  }
  if (x1.shape.at(-1) !== x2.shape.at(-1)) {
    fail('expected the same number of columns', x1, x2);
  }
  if (!(p >= 0)) fail('expected p ≥ 0', p);
  const apart = sub(unsqueeze(x1, -2), unsqueeze(x2, -3));
  return x1.shape.at(-1) === 0 ? sum(apart, -1) : vector_norm(apart, p, -1);
}

/**
 * The p-norm distances of the rows of [N, M] from each other, each pair once: [N (N − 1) / 2].
 * @names torch.pdist torch.nn.functional.pdist
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pdist.html
 * @example
 * torch.pdist(torch.tensor([[0, 0], [3, 4], [0, 4.5]]))
 * // tensor([5.0000, 4.5000, 3.0414])
 */
export function pdist(input: Tensor, p: number = 2): Tensor {
  wantRank(input, 2);
  if (!(p >= 0)) fail('expected a p of at least 0', p);
  const [first, second] = unbind(triu_indices(input.shape[0], input.shape[0], 1));
  return vector_norm(sub(index_select(input, 0, first), index_select(input, 0, second)), p, -1);
}

/**
 * The p-norm of x1 − x2 + eps along the last dimension.
 * @names torch.pairwise_distance torch.nn.functional.pairwise_distance
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html
 * @example
 * torch.pairwise_distance(torch.tensor([[0, 0]]).float(), torch.tensor([[3, 4]]).float())
 * // tensor([5.0000])
 */
export function pairwise_distance(
  x1: Tensor,
  x2: Tensor,
  p: number = 2,
  eps: number = 1e-6,
  keepdim: boolean = false,
): Tensor {
  return vector_norm(add(floated(sub(x1, x2)), eps), p, -1, keepdim);
}

/**
 * Σ x1 · x2 / (‖x1‖ ‖x2‖) along dim, each norm at least eps.
 * @names torch.cosine_similarity torch.nn.functional.cosine_similarity
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html
 * @example
 * torch.cosine_similarity(torch.tensor([[1, 0]]).float(), torch.tensor([[1, 1]]).float())
 * // tensor([0.7071])
 */
export function cosine_similarity(x1: Tensor, x2: Tensor, dim: Int = 1, eps: number = 1e-8): Tensor {
  const shape = broadcastShapes(x1.shape, x2.shape);
  const unit = (x: Tensor) => div(x, heldAbove(vector_norm(x, 2, dim, true), eps));
  return sum(mul(unit(expand(x1, shape)), unit(expand(x2, shape))), dim);
}

/**
 * Each vector along dim divided by its p-norm (at least eps).
 * @names torch.nn.functional.normalize
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html
 * @example
 * torch.nn.functional.normalize(torch.tensor([[3, 4]]).float())
 * // tensor([[0.6000, 0.8000]])
 */
export function normalize(input: Tensor, p: number = 2, dim: Int = 1, eps: number = 1e-12): Tensor {
  return div(input, clamp_min(vector_norm(input, p, dim, true), eps));
}
