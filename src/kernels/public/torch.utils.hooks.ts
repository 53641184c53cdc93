// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { RemovableHandle } from './nn/hooks.ts';
