// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Adafactor } from '../optim/adafactor.ts';
import { Adagrad } from '../optim/adagrad.ts';
import { ASGD } from '../optim/asgd.ts';
import { LBFGS } from '../optim/lbfgs.ts';
import { Muon } from '../optim/muon.ts';
import { RMSprop } from '../optim/rmsprop.ts';
import { Adadelta, Adamax, NAdam, RAdam, Rprop, SparseAdam } from '../optim/rules.ts';

export const ready = join('optimizers', {
  'torch.optim': { Adafactor, Adagrad, ASGD, LBFGS, Muon, RMSprop, Adadelta, Adamax, NAdam, RAdam, Rprop, SparseAdam },
});
