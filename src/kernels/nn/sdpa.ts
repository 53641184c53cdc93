/**
 * torch.nn.attention: which implementation of scaled_dot_product_attention is taken. Here there is one, so that what programs say about it
 * is taken and changes nothing.
 * @family sdpa
 */
import { failType } from '../core/callee.ts';

/**
 * PyTorch's names of implementations.
 * @names torch.nn.attention.SDPBackend
 * @see https://pytorch.org/docs/stable/generated/torch.nn.attention.SDPBackend.html
 * @example
 * torch.nn.attention.SDPBackend.MATH
 * // 0
 */
export const SDPBackend = {
  ERROR: -1,
  MATH: 0,
  FLASH_ATTENTION: 1,
  EFFICIENT_ATTENTION: 2,
  CUDNN_ATTENTION: 3,
  OVERRIDEABLE: 4,
} as const;

/**
 * False: there is one implementation, and nothing that could not be fused.
 * @names torch.nn.attention.WARN_FOR_UNFUSED_KERNELS
 * @example
 * torch.nn.attention.WARN_FOR_UNFUSED_KERNELS
 * // false
 */
export const WARN_FOR_UNFUSED_KERNELS = false;

/**
 * Runs `fn`, the last argument, with the implementation that there is: `sdpa_kernel(SDPBackend.MATH, () => model(x))`, where Python writes
 * `with`.
 * @names torch.nn.attention.sdpa_kernel
 * @throws {TypeError} without a function
 * @see https://pytorch.org/docs/stable/generated/torch.nn.attention.sdpa_kernel.html
 * @example
 * const { SDPBackend, sdpa_kernel } = torch.nn.attention;
 * const x = torch.ones([1, 2, 2]);
 * sdpa_kernel(SDPBackend.MATH, () => torch.nn.functional.scaled_dot_product_attention(x, x, x))
 * // tensor([[[1., 1.],
 * //          [1., 1.]]])
 */
export function sdpa_kernel<T>(...args: [...options: unknown[], fn: () => T]): T {
  const fn = args.at(-1);
  if (typeof fn !== 'function')
    failType(
      'sdpa_kernel: expected what runs in it as the last argument: sdpa_kernel(SDPBackend.MATH, () => model(x))',
      fn,
    );
  return fn() as T;
}
