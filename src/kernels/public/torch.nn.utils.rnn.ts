// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { PackedSequence, invert_permutation, pack_padded_sequence, pack_sequence, pad_packed_sequence, unpack_sequence, unpad_sequence } from './nn/packed.ts';
export { pad_sequence } from './nn/sequences.ts';
