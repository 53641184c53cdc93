// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.


export { functional_call, stack_module_state } from '../../func/modules.ts';
