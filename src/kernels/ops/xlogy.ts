/** Products with logarithms, which are 0 at 0. */
import { no_grad } from '../core/grad-mode.ts';
import { Tensor } from '../core/tensor.ts';
import { div, mul } from './arithmetic.ts';
import { eq, isnan, le, logical_and, logical_not } from './compare.ts';
import { type Operand, wantTensor } from './core.ts';
import { full } from './creation.ts';
import { differentiable } from './elementwise.ts';
import { log } from './unary.ts';
import { where } from './where.ts';

/** A number as a 0-d tensor, so that what follows knows only tensors. */
export const lifted = (value: Operand): Tensor => (value instanceof Tensor ? value : full([], value));

/** input · logarithm(other), and 0 where input is 0; the logarithm's derivative is 1 over `inner`. */
export function timesLog(
  input: Operand,
  other: Operand,
  logarithm: (x: Tensor) => Tensor,
  inner: (x: Operand) => Tensor,
): Tensor {
  if (!(input instanceof Tensor || other instanceof Tensor)) wantTensor(input);
  const [x, y] = [lifted(input), lifted(other)];
  const out = no_grad(() => where(logical_and(eq(x, 0), logical_not(isnan(y))), 0, mul(x, logarithm(y))));
  return differentiable(
    out,
    input,
    other,
    ['ab', (g, a, b) => where(logical_and(eq(lifted(a), 0), le(inner(b), 0)), 0, mul(g, logarithm(lifted(b))))],
    ['ab', (g, a, b) => div(mul(g, a), inner(b))],
  );
}

/**
 * input · log(other), and 0 where input is 0.
 * @names torch.xlogy torch.special.xlogy Tensor.xlogy Tensor.xlogy_
 * @shape Broadcast<input, other>
 * @see https://pytorch.org/docs/stable/generated/torch.xlogy.html
 * @example
 * torch.xlogy(torch.tensor([0, 1, 2]), torch.tensor([0.5, 2, 2]))
 * // tensor([0.0000, 0.6931, 1.3863])
 */
export function xlogy(input: Operand, other: Operand): Tensor {
  return timesLog(
    input,
    other,
    (x) => log(x),
    (x) => mul(x, 1),
  );
}
