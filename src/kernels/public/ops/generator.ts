// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.


export { Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state } from '../../ops/generator.ts';
