/** The squared error. */
import type { Tensor } from '../core/tensor.ts';
import { mul, sub } from './arithmetic.ts';
import { text, wantTensor } from './core.ts';
import { type Legacy, type Reduction, reduced } from './loss.ts';

/** What has been warned of: a loop says it once. */
const warned = new Set<string>();

/** input − target. Sizes that differ are broadcast, and warned of in PyTorch's words: [4, 1] and [4] have 16 differences. */
export function differences(input: Tensor, target: Tensor): Tensor {
  wantTensor(input);
  wantTensor(target, 'target');
  const [wanted, given] = [text(input.shape), text(target.shape)];
  if (wanted !== given && !warned.has(wanted + given)) {
    warned.add(wanted + given);
    console.warn(
      `Using a target size (torch.Size(${given})) that is different to the input size (torch.Size(${wanted})). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.`,
    );
  }
  return sub(input, target);
}

/**
 * (input − target)²
 * @names torch.nn.functional.mse_loss
 * @shape Loss<input, target, reduction>
 * @example
 * torch.nn.functional.mse_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.2500)
 */
export function mse_loss(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const difference = differences(input, target);
  return reduced(mul(difference, difference), reduction, size_average, reduce);
}
