/**
 * Products beyond matmul: cross, kron, chains and powers of matrices, covariance.
 * @family numeric
 */
import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { Tensor } from '../core/tensor.ts';
import { clamp, div, mul, sub } from './arithmetic.ts';
import { reshape, sum, to } from './basis.ts';
import { dimOf, type Int, knownOf, text, wantNumbers, wantTensor } from './core.ts';
import { eye } from './creation.ts';
import { dot, matmul } from './matmul.ts';
import { mean } from './reduce.ts';
import { cat, narrow, transpose, unsqueeze } from './shape.ts';
import { sqrt } from './unary.ts';

/**
 * a × b of vectors of 3 along dim; by default the first dimension of size 3 (linalg.cross: the last one).
 * @names torch.cross Tensor.cross
 * @see https://pytorch.org/docs/stable/generated/torch.cross.html
 * @example
 * torch.cross(torch.tensor([1, 0, 0]), torch.tensor([0, 1, 0]))
 * // tensor([0, 0, 1])
 */
export function cross(input: Tensor, other: Tensor, dim?: Int | null): Tensor {
  wantTensor(input);
  wantTensor(other, 'other');
  if (input.ndim !== other.ndim) {
    fail('expected the same number of dimensions', input, other);
  }
  const d = typeof dim === 'number' ? dimOf(dim, input.ndim) : input.shape.indexOf(3);
  if (input.shape[d] !== 3 || other.shape[d] !== 3) {
    fail('expected a dimension of length 3', input, other);
  }
  // Each element of the result from the next two: [1, 2, 0] and [2, 0, 1].
  const turned = (x: Tensor, by: number) => cat([narrow(x, d, by, 3 - by), narrow(x, d, 0, by)], d);
  return sub(mul(turned(input, 1), turned(other, 2)), mul(turned(input, 2), turned(other, 1)));
}

/**
 * linalg.cross, whose dimension is the last unless said otherwise.
 * @names torch.linalg.cross
 * @example
 * torch.linalg.cross(torch.tensor([1, 0, 0]), torch.tensor([0, 1, 0]))
 * // tensor([0, 0, 1])
 */
export function linalgCross(input: Tensor, other: Tensor, dim: Int = -1): Tensor {
  return cross(input, other, dim);
}

/**
 * Σ input · other of two vectors of one length: the same as `dot`, there being no complex numbers here.
 * @names torch.vdot Tensor.vdot
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.vdot.html
 * @example
 * torch.vdot(torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6]))
 * // tensor(32.)
 */
export function vdot(input: Tensor, other: Tensor): Tensor {
  return dot(input, other);
}

/**
 * Kronecker's product: every element of input times the whole of other.
 * @names torch.kron Tensor.kron
 * @see https://pytorch.org/docs/stable/generated/torch.kron.html
 * @example
 * torch.kron(torch.eye(2), torch.tensor([[1, 2]]))
 * // tensor([[1., 2., 0., 0.],
 * //         [0., 0., 1., 2.]])
 */
export function kron(input: Tensor, other: Tensor): Tensor {
  const rank = Math.max(input.ndim, other.ndim);
  const sizes = (x: Tensor) => [...new Array<number>(rank - x.ndim).fill(1), ...x.shape];
  const [a, b] = [sizes(input), sizes(other)];
  const left = reshape(
    input,
    a.flatMap((n) => [n, 1]),
  );
  const right = reshape(
    other,
    b.flatMap((n) => [1, n]),
  );
  return reshape(
    mul(left, right),
    a.map((n, d) => n * b[d]),
  );
}

/**
 * The product of matrices, from the left; the first and the last may be vectors.
 * @names torch.linalg.multi_dot
 * @see https://pytorch.org/docs/stable/generated/torch.linalg.multi_dot.html
 * @example
 * torch.linalg.multi_dot([torch.tensor([[2, 1], [1, 3.5]]), torch.eye(2), torch.ones([2, 1])])
 * // tensor([[3.0000],
 * //         [4.5000]])
 */
export function multi_dot(tensors: readonly Tensor[]): Tensor {
  if (tensors.length < 2) fail('expected at least 2 tensors', tensors.length);
  return tensors.reduce((product, next) => matmul(product, next));
}

/**
 * The product of matrices, in the order that costs least.
 * @names torch.chain_matmul
 * @example
 * torch.chain_matmul(torch.tensor([[1, 2], [3, 4]]), torch.eye(2), torch.ones([2, 1]))
 * // tensor([[3.],
 * //         [7.]])
 */
export const chain_matmul = (...matrices: Tensor[]): Tensor => multi_dot(matrices);

/**
 * The covariance of variables in rows, observations in columns; weighted by counts (fweights) and weights (aweights).
 * @names torch.cov Tensor.cov
 * @see https://pytorch.org/docs/stable/generated/torch.cov.html
 * @example
 * torch.cov(torch.tensor([[1, 2, 3], [3, 2, 1.5]]))
 * // tensor([[ 1.0000, -0.7500],
 * //         [-0.7500,  0.5833]])
 */
export function cov(
  input: Tensor,
  correction: Int = 1,
  fweights: Tensor | null = null,
  aweights: Tensor | null = null,
): Tensor {
  wantTensor(input);
  wantNumbers(input);
  if (input.ndim > 2) fail('expected at most 2 dimensions', input);
  const rows = to(input.ndim < 2 ? reshape(input, [1, -1]) : input, 'float32');
  const observations = rows.shape[1];
  for (const [name, given] of Object.entries({ fweights, aweights })) {
    if (!given) continue;
    const fits = given.ndim < 2 && given.numel() === observations && isFloat(given.dtype) === (given === aweights);
    if (fits && !((knownOf(given)?.min ?? 0) < 0)) continue;
    fail(
      `expected ${observations} ${name}, ${given === aweights ? 'floats' : 'integers'} and none negative, got ${given.dtype} of shape ${text(given.shape)}`,
    );
  }
  const weights = fweights && aweights ? mul(fweights, aweights) : (fweights ?? aweights);
  const total = weights ? sum(weights) : observations;
  const centre = weights ? div(sum(mul(rows, weights), 1, true), total) : mean(rows, 1, true);
  const centred = sub(rows, centre);
  const lost = weights && aweights ? mul(div(sum(mul(weights, aweights)), total), correction) : correction;
  const freedom = total instanceof Tensor ? clamp(sub(total, lost), 0) : Math.max(total - correction, 0);
  const out = div(matmul(weights ? mul(centred, weights) : centred, transpose(centred, 0, 1)), freedom);
  return rows.shape[0] === 1 ? reshape(out, []) : out;
}

/**
 * Pearson's correlation of variables in rows.
 * @names torch.corrcoef Tensor.corrcoef
 * @see https://pytorch.org/docs/stable/generated/torch.corrcoef.html
 * @example
 * torch.corrcoef(torch.tensor([[1, 2, 3], [3, 2, 1.5]]))
 * // tensor([[ 1.0000, -0.9820],
 * //         [-0.9820,  1.0000]])
 */
export function corrcoef(input: Tensor): Tensor {
  const c = cov(input);
  if (c.ndim === 0) return div(c, c);
  const size = c.shape[0];
  const deviation = sqrt(sum(mul(c, eye(size)), 1));
  return clamp(div(div(c, unsqueeze(deviation, 1)), deviation), -1, 1);
}
