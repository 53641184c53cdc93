// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { argwhere, bincount, masked_select, unique, unique_consecutive } from '../ops/distinct.ts';
import { histogram, histogramdd } from '../ops/histogram.ts';

export const ready = join('counting', {
}, {
  'Tensor torch': [argwhere, bincount, masked_select, unique, unique_consecutive, histogram],
  torch: [histogramdd],
});
