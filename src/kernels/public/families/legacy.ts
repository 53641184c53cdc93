// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { BoolTensor, ByteTensor, CharTensor, DoubleTensor, FloatTensor, HalfTensor, IntTensor, LongTensor, ShortTensor } from '../../ops/typed.ts';
import { range } from '../ops/range.ts';

export const ready = join('legacy', {
  torch: { BoolTensor, ByteTensor, CharTensor, DoubleTensor, FloatTensor, HalfTensor, IntTensor, LongTensor, ShortTensor },
}, {
  torch: [range],
});
