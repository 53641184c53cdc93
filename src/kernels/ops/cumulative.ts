/**
 * Scans besides sums: products, extremes, logarithms of sums of exponentials.
 * @family numeric
 */
import type { DtypeName } from '../core/dtype.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, maximum, minimum, mul, sub } from './arithmetic.ts';
import { clone, expand, reshape, sum } from './basis.ts';
import { eq } from './compare.ts';
import { dimOf, type Int, make, node, own, wantFloat, wantTensor } from './core.ts';
import { eye, zeros } from './creation.ts';
import { type Ranked, ranked } from './named-tuple.ts';
import { sendAlong } from './places.ts';
import { along, cumsum, prepared, reverseSum, scanned } from './scan.ts';
import { cat, narrow, transpose, unsqueeze } from './shape.ts';
import { triu } from './triangle.ts';
import { exp, log1p } from './unary.ts';
import { where } from './where.ts';

/**
 * The product of all elements up to each one.
 * @names torch.cumprod Tensor.cumprod Tensor.cumprod_
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.cumprod.html
 * @example
 * torch.cumprod(torch.tensor([1, 2, 3]), 0)
 * // tensor([1, 2, 6])
 */
export function cumprod(input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor {
  const [x, d] = prepared(input, dim, dtype);
  const out = along('prod', x, d);
  return link(out, [x], [x], ([g]) => {
    if (is_grad_enabled() && x.ndim) {
      // To be differentiated again: [..., i, k], the product up to k without the factor i.
      const n = x.shape[d];
      const row = unsqueeze(transpose(x, d, -1), -2);
      const rows = expand(row, [...row.shape.slice(0, -2), n, n]);
      const others = triu(cumprod(where(eye(n, n, 'bool'), 1, rows), -1));
      return [transpose(sum(mul(others, unsqueeze(transpose(g!, d, -1), -2)), -1), d, -1)];
    }
    // Up to the first zero the plain formula holds, and beyond it nothing counts; the zero itself is left out of its products.
    const zero = eq(x, 0);
    const first = mul(zero, eq(cumsum(zero, d), 1));
    const without = cumprod(where(first, 1, x), d);
    const plain = div(reverseSum(mul(g!, cumprod(x, d)), d), where(zero, 1, x));
    return [where(zero, where(first, reverseSum(mul(g!, without), d), 0), plain)];
  });
}

/**
 * The greatest element up to each one, and where it is: `{ values, indices }`.
 * @names torch.cummax Tensor.cummax
 * @see https://pytorch.org/docs/stable/generated/torch.cummax.html
 * @example
 * torch.cummax(torch.tensor([1, 3, 2]), 0)
 * // torch.return_types.cummax(
 * // values=tensor([1, 3, 3]),
 * // indices=tensor([0, 1, 1]))
 */
export function cummax(input: Tensor, dim: Int): Ranked {
  return extreme(input, dim, 'max');
}

/**
 * The least element up to each one, and where it is: `{ values, indices }`.
 * @names torch.cummin Tensor.cummin
 * @see https://pytorch.org/docs/stable/generated/torch.cummin.html
 * @example
 * torch.cummin(torch.tensor([3, 1, 2]), 0)
 * // torch.return_types.cummin(
 * // values=tensor([3, 1, 1]),
 * // indices=tensor([0, 1, 1]))
 */
export function cummin(input: Tensor, dim: Int): Ranked {
  return extreme(input, dim, 'min');
}

/**
 * log Σ exp of all elements up to each one.
 * @names torch.logcumsumexp Tensor.logcumsumexp
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.logcumsumexp.html
 * @example
 * torch.logcumsumexp(torch.tensor([0.5, 1, 1.5]), 0)
 * // tensor([0.5000, 1.4741, 2.1803])
 */
export function logcumsumexp(input: Tensor, dim: Int): Tensor {
  wantTensor(input);
  const d = dimOf(dim, input.ndim);
  wantFloat(input);
  // Each round adds what lies 1, 2, 4, … elements before, so that nothing overflows and small terms are kept.
  let out = input.ndim ? input : reshape(input, [1]);
  const n = out.shape[d];
  for (let s = 1; s < n; s *= 2) {
    const [before, later] = [narrow(out, d, 0, n - s), narrow(out, d, s, n - s)];
    const top = maximum(before, later);
    // Equal infinities have no distance.
    const gap = where(eq(before, later), 0, sub(minimum(before, later), top));
    out = cat([narrow(out, d, 0, s), add(top, log1p(exp(gap)))], d);
  }
  return reshape(out, input.shape);
}

/** The greatest or least so far, and where it was. */
function extreme(input: Tensor, dim: number, op: 'max' | 'min'): Ranked {
  wantTensor(input);
  const d = dimOf(dim, input.ndim);
  if ((input.shape[d] ?? 1) < 2 || input.numel() === 0) return ranked(clone(input), zeros(input.shape, 'int32'));
  const scan = scanned(op, transpose(input, d, -1));
  const values = make(scan);
  const indices = transpose(make(node('positions', 'int32', scan.shape, [own(scan)], {})), d, -1);
  const { shape } = input;
  const out = link(transpose(values, d, -1), [input], [indices], ([g]) => [sendAlong(g!, shape, d, indices)]);
  return ranked(out, indices);
}
