/**
 * The cross entropy of a linear map.
 * @family losses
 */
import type { Tensor } from '../core/tensor.ts';
import { reshape } from './basis.ts';
import type { Int } from './core.ts';
import { cross_entropy, type Reduction } from './loss.ts';
import { linear } from './matmul.ts';

/**
 * cross_entropy(linear(input, linear_weight, linear_bias), target): inputs (N, in), a weight (C, in), or (C, d…, in) for logits
 * (N, C, d…).
 * @names torch.nn.functional.linear_cross_entropy
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.linear_cross_entropy.html
 * @example
 * torch.nn.functional.linear_cross_entropy(torch.ones([2, 4]), torch.ones([3, 4]), torch.tensor([0, 2]))
 * // tensor(1.0986)
 */
export function linear_cross_entropy(
  input: Tensor,
  linear_weight: Tensor,
  target: Tensor,
  linear_bias: Tensor | null = null,
  weight: Tensor | null = null,
  reduction: Reduction = 'mean',
  ignore_index: Int | null = null,
  label_smoothing: number = 0,
  _options?: unknown,
): Tensor {
  const width = linear_weight.shape.at(-1)!;
  const outputs = linear_weight.shape.slice(0, -1);
  const bias = linear_bias && reshape(linear_bias, [-1]);
  const logits = reshape(linear(input, reshape(linear_weight, [-1, width]), bias), [
    ...input.shape.slice(0, -1),
    ...outputs,
  ]);
  return cross_entropy(logits, target, weight, null, ignore_index ?? -100, null, reduction, label_smoothing);
}
