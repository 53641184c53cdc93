// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { GradScaler, autocast, custom_bwd, custom_fwd, is_autocast_available } from './amp/amp.ts';
