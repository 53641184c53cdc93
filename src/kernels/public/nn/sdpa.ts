// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.


export { SDPBackend, WARN_FOR_UNFUSED_KERNELS, sdpa_kernel } from '../../nn/sdpa.ts';
