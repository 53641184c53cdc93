// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { BasePruningMethod, CustomFromMask, Identity, L1Unstructured, LnStructured, PruningContainer, RandomStructured, RandomUnstructured, custom_from_mask, global_unstructured, identity, is_pruned, l1_unstructured, ln_structured, random_structured, random_unstructured, remove } from './nn/prune.ts';
