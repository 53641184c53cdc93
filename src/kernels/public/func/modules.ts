// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.


export { functional_call, replace_all_batch_norm_modules_, stack_module_state } from '../../func/modules.ts';
