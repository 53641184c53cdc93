/** torch.autograd, and the modes that torch itself exports. */
export { backward, grad, register_hook } from './engine.ts';
export { enable_grad, is_grad_enabled, no_grad, set_grad_enabled } from './mode.ts';
