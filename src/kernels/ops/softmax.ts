/** softmax, log_softmax and logsumexp: shifted by the greatest value, so that nothing overflows. */
import { failType } from '../core/callee.ts';
import { type DtypeName, isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { reshape, stretch, sum, to } from './basis.ts';
import { eq } from './compare.ts';
import { dimOf, dimsOf, type Int, type Shape, wantTensor } from './core.ts';
import { amax } from './reduce.ts';
import { abs, exp, log } from './unary.ts';
import { where } from './where.ts';

function prepared(input: Tensor, dtype?: DtypeName | null): Tensor {
  wantTensor(input);
  if (dtype) return to(input, dtype);
  if (!isFloat(input.dtype)) failType('expected floats, or { dtype }', input);
  return input;
}

/**
 * exp(x) / Σ exp(x) along dim.
 * @names torch.softmax torch.nn.functional.softmax torch.special.softmax Tensor.softmax
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 * @example
 * torch.softmax(torch.tensor([0.5, 1, 1.5]), 0)
 * // tensor([0.1863, 0.3072, 0.5065])
 */
export function softmax(input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor {
  return shares(prepared(input, dtype), dim, false);
}

/** softmax that is 0, not NaN, along rows of −∞ alone: attention of a query that may see nothing. */
export function safe_softmax(input: Tensor, dim: Int): Tensor {
  return shares(prepared(input), dim, true);
}

function shares(x: Tensor, dim: Int, safe: boolean): Tensor {
  const d = dimOf(dim, x.ndim);
  const out = no_grad(() => {
    if (x.numel() === 0) return mul(x, 1);
    const dims = x.ndim === 0 ? null : [d];
    const top = amax(x, dims, true);
    const e = exp(sub(x, safe ? where(eq(top, Number.NEGATIVE_INFINITY), 0, top) : top));
    const total = sum(e, dims, true);
    return div(e, safe ? where(eq(total, 0), 1, total) : total);
  });
  return link(out, [x], [out], ([g]) => {
    const weighted = mul(g!, out);
    return [sub(weighted, mul(out, sum(weighted, x.ndim ? d : null, true)))];
  });
}

/**
 * log(softmax(x)) along dim, without losing what is small.
 * @names torch.log_softmax torch.nn.functional.log_softmax torch.special.log_softmax Tensor.log_softmax
 * @shape Same<input, dim>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 * @example
 * torch.log_softmax(torch.tensor([0.5, 1, 1.5]), 0)
 * // tensor([-1.6803, -1.1803, -0.6803])
 */
export function log_softmax(input: Tensor, dim: Int, dtype?: DtypeName | null): Tensor {
  const x = prepared(input, dtype);
  const d = dimOf(dim, x.ndim);
  const along = x.ndim ? d : null;
  const out = no_grad(() => {
    if (x.numel() === 0) return mul(x, 1);
    const shifted = sub(x, amax(x, along, true));
    return sub(shifted, log(sum(exp(shifted), along, true)));
  });
  return link(out, [x], [out], ([g]) => [sub(g!, mul(exp(out), sum(g!, along, true)))]);
}

/**
 * log Σ exp(x) along dims.
 * @names torch.logsumexp torch.special.logsumexp Tensor.logsumexp
 * @shape Reduce<input, dim, keepdim>
 * @see https://pytorch.org/docs/stable/generated/torch.logsumexp.html
 * @example
 * torch.logsumexp(torch.tensor([[0.5, 1], [1, 2]]), 1)
 * // tensor([1.4741, 2.3133])
 */
export function logsumexp(input: Tensor, dim: Int | Shape, keepdim: boolean = false): Tensor {
  const x = prepared(isFloat(input.dtype) ? input : to(input, 'float32'));
  const dims = dimsOf(dim, x.ndim);
  const { shape } = x;
  const out = no_grad(() => {
    if (x.numel() === 0) return log(sum(exp(x), dims, keepdim));
    const top = amax(x, dims, true);
    // An infinite maximum is not subtracted: inf − inf would be NaN.
    const safe = where(eq(abs(top), Number.POSITIVE_INFINITY), 0, top);
    const total = add(log(sum(exp(sub(x, safe)), dims, true)), safe);
    return keepdim
      ? total
      : reshape(
          total,
          shape.filter((_, d) => !dims.includes(d)),
        );
  });
  return link(out, [x], [x, out], ([g]) => [
    mul(stretch(g!, shape, dims, keepdim), exp(sub(x, stretch(out, shape, dims, keepdim)))),
  ]);
}
