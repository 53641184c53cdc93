// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { clip_grad_norm_, clip_grad_value_, parameters_to_vector, vector_to_parameters } from './nn/utils.ts';
export * as rnn from './torch.nn.utils.rnn.ts';
