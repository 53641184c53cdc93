// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { AlphaDropout, Dropout, Dropout1d, Dropout2d, Dropout3d, FeatureAlphaDropout } from '../nn/dropout.ts';
import { alpha_dropout, dropout, dropout1d, dropout2d, dropout3d, feature_alpha_dropout } from '../ops/dropout.ts';

export const ready = join('dropout', {
  'torch.nn': { AlphaDropout, Dropout, Dropout1d, Dropout2d, Dropout3d, FeatureAlphaDropout },
}, {
  'torch torch.nn.functional': [alpha_dropout, dropout, feature_alpha_dropout],
  'torch.nn.functional': [dropout1d, dropout2d, dropout3d],
});
