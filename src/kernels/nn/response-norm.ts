/**
 * LocalResponseNorm: nn.functional.local_response_norm as a module.
 * @family convolution
 */
import type { Int } from '../ops/core.ts';
import * as F from '../public/torch.nn.functional.ts';
import { ofOne } from './layer.ts';

/**
 * Each element divided by a power of the mean square of `size` channels around it.
 * @names torch.nn.LocalResponseNorm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html
 * @example
 * const layer = new torch.nn.LocalResponseNorm(2);
 * layer(torch.ones([1, 3, 8])).shape
 * // [1, 3, 8]
 */
export const LocalResponseNorm = ofOne(
  F.local_response_norm,
  (size: Int, alpha: number = 1e-4, beta: number = 0.75, k: number = 1) => ({ size, alpha, beta, k }),
);
