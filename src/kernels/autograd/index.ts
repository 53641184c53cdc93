/** torch.autograd, and the modes that torch itself exports. */

export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from '../core/grad-mode.ts';
export * from '../public/torch.autograd.ts';
export { CustomFunction as Function, type FunctionContext } from './function.ts';
export * as functional from './functional.ts';
export { gradcheck, gradgradcheck } from './gradcheck.ts';
