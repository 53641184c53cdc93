// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { aminmax, argsort, bucketize, histc, isin, kthvalue, max, median, min, mode, msort, nanmedian, nanquantile, quantile, searchsorted, sort, topk } from '../ops/sort.ts';

export const ready = join('sorting', {
}, {
  'Tensor torch': [aminmax, argsort, histc, kthvalue, max, median, min, mode, msort, nanmedian, nanquantile, quantile, sort, topk],
  torch: [bucketize, isin, searchsorted],
});
