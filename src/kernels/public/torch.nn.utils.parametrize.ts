// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { ParametrizationList, cached, is_parametrized, register_parametrization, remove_parametrizations, transfer_parametrizations_and_params, type_before_parametrizations } from './nn/parametrize.ts';
