// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { grad, grad_and_value, hessian, jacfwd, jacrev, jvp, linearize, vjp } from './func/derivatives.ts';
export { functional_call, functionalize, replace_all_batch_norm_modules_, stack_module_state } from './func/modules.ts';
export { vmap } from './func/vmap.ts';
