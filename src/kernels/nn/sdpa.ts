/**
 * torch.nn.attention: which implementation of scaled_dot_product_attention is taken. On a hardware GPU there are several, of which
 * the best is taken by itself; elsewhere there is one, MATH.
 * @family sdpa
 */
import { failType } from '../core/callee.ts';
import { runtime } from '../core/runtime.ts';

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
 * False: nothing is told of implementations that the device does not have.
 * @names torch.nn.attention.WARN_FOR_UNFUSED_KERNELS
 * @example
 * torch.nn.attention.WARN_FOR_UNFUSED_KERNELS
 * // false
 */
export const WARN_FOR_UNFUSED_KERNELS = false;

/**
 * Runs `fn`, the last argument, with the implementations named, as far as the device has them:
 * `sdpa_kernel(SDPBackend.MATH, () => model(x))`, where Python writes `with`.
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
  const before = runtime.attention;
  runtime.attention = wayOf(args.slice(0, -1).flat());
  try {
    return fn() as T;
  } finally {
    runtime.attention = before;
  }
}

/** Scores in memory for MATH alone, and none for others alone; the faster way where both may be. */
function wayOf(backends: readonly unknown[]): typeof runtime.attention {
  if (backends.length === 0) return undefined;
  if (!backends.includes(SDPBackend.MATH)) return 'whole';
  return backends.every((backend) => backend === SDPBackend.MATH) ? 'none' : undefined;
}
