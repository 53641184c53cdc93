/** What lies between two tensors; the gradient beside it. */
import { Tensor } from '../core/tensor.ts';
import { add, mul, sub } from './arithmetic.ts';
import { lt } from './compare.ts';
import { type Operand, wantFloat, wantOneType } from './core.ts';
import { abs } from './unary.ts';
import { where } from './where.ts';

/**
 * input + weight · (end − input)
 * @names torch.lerp Tensor.lerp Tensor.lerp_
 * @see https://pytorch.org/docs/stable/generated/torch.lerp.html
 * @example
 * torch.lerp(torch.tensor([0, 10]), torch.tensor([10, 20]), 0.25)
 * // tensor([ 2.5000, 12.5000])
 */
export function lerp(input: Tensor, end: Tensor, weight: Operand): Tensor {
  wantOneType(input, end);
  wantFloat(input);
  if (weight instanceof Tensor) wantOneType(input, weight);
  // From the nearer end, so that weight 1 gives `end` itself, infinities too.
  const near = (w: Operand) => add(input, mul(w, sub(end, input)));
  const far = (w: Operand) => sub(end, mul(sub(1, w), sub(end, input)));
  if (!(weight instanceof Tensor)) return Math.abs(Number(weight)) < 0.5 ? near(weight) : far(weight);
  return where(lt(abs(weight), 0.5), near(weight), far(weight));
}
