// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { Adafactor } from './optim/adafactor.ts';
export { Adagrad } from './optim/adagrad.ts';
export { Adam, AdamW } from './optim/adam.ts';
export { ASGD } from './optim/asgd.ts';
export { LBFGS } from './optim/lbfgs.ts';
export { Muon } from './optim/muon.ts';
export { Optimizer } from './optim/optimizer.ts';
export { RMSprop } from './optim/rmsprop.ts';
export { Adadelta, Adamax, NAdam, RAdam, Rprop, SparseAdam } from './optim/rules.ts';
export { SGD } from './optim/sgd.ts';
