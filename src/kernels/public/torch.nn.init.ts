// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { calculate_gain, constant_, dirac_, eye_, kaiming_normal_, kaiming_uniform_, normal_, ones_, orthogonal_, sparse_, trunc_normal_, uniform_, xavier_normal_, xavier_uniform_, zeros_ } from './nn/init.ts';
