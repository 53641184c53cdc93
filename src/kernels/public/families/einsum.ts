// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { rearrange, reduce, repeat } from '../../einops/einops.ts';
import { einsum } from '../../ops/einsum.ts';
import { Bilinear } from '../nn/bilinear.ts';
import { bilinear, inner, tensordot } from '../ops/einsum.ts';

export const ready = join('einsum', {
  torch: { einsum },
  'torch.einops': { rearrange, reduce, repeat },
  'torch.nn': { Bilinear },
}, {
  'torch torch.nn.functional': [bilinear],
  'Tensor torch': [inner],
  torch: [tensordot],
});
