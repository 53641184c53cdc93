// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { orthogonal, spectral_norm, weight_norm } from './nn/parametrizations.ts';
