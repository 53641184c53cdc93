/** torch.autograd, and the modes that torch itself exports. */
export * from '../public/torch.autograd.ts';
export { CustomFunction as Function, type FunctionContext } from './function.ts';
export * as functional from './functional.ts';

import type * as checks from './gradcheck.ts';

export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from '../core/grad-mode.ts';

type Check = typeof checks;

/**
 * Compares a function's gradients with finite differences; loaded when it is used.
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * await torch.autograd.gradcheck((x) => x.square(), [x])
 * // true
 */
export const gradcheck: Check['gradcheck'] = async (...args) => (await import('./gradcheck.ts')).gradcheck(...args);
/**
 * The same for second derivatives.
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * await torch.autograd.gradgradcheck((x) => x.pow(3), [x])
 * // true
 */
export const gradgradcheck: Check['gradgradcheck'] = async (...args) =>
  (await import('./gradcheck.ts')).gradgradcheck(...args);
