// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { detect_anomaly, set_detect_anomaly } from './autograd/anomaly.ts';
export { backwardAll as backward, grad, register_hook } from './autograd/engine.ts';
