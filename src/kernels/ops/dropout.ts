/** Dropout: each element zeroed with probability p, the rest scaled by 1/(1−p). The mask is not stored but drawn again. */
import { no_grad } from '../autograd/mode.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { wantTensor } from './core.ts';
import { bernoulli } from './random.ts';

export function checkDropout(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new Error(`dropout probability has to be between 0 and 1, but got ${p}`);
}

export const dropout = def(
  'dropout(input, p, training, inplace)',
  (input: Tensor, p: number = 0.5, training: boolean = true): Tensor => {
    wantTensor('dropout', input);
    checkDropout(p);
    if (!training || p === 0) return input;
    if (p === 1) return mul(input, 0);
    return mul(
      input,
      no_grad(() => mul(bernoulli(input, 1 - p), 1 / (1 - p))),
    );
  },
);
