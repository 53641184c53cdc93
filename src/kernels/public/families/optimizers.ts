// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Adagrad } from '../../optim/adagrad.ts';
import { LBFGS } from '../../optim/lbfgs.ts';
import { RMSprop } from '../../optim/rmsprop.ts';
import { Adadelta, Adamax, NAdam, RAdam, Rprop } from '../../optim/rules.ts';

join('optimizers', {
  'torch.optim': { Adagrad, LBFGS, RMSprop, Adamax, NAdam, RAdam, Adadelta, Rprop },
});
