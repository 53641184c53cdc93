/** torch.nn.utils: clips gradients in place, before the optimizer's step. */
import { no_grad } from '../autograd/index.ts';
import { clamp, div, mul } from '../ops/arithmetic.ts';
import { amax, sum } from '../ops/reduce.ts';
import { copyInto, stack } from '../ops/shape.ts';
import { abs, sqrt } from '../ops/unary.ts';
import { def } from '../scope.ts';
import { Tensor } from '../tensor.ts';

const gradsOf = (parameters: Tensor | Iterable<Tensor>): Tensor[] =>
  (parameters instanceof Tensor ? [parameters] : [...parameters]).flatMap((parameter) => parameter.ownGrad ?? []);

/** Scales all gradients together so that their norm is at most `max_norm`; returns the norm they had, a 0-d tensor. */
export const clip_grad_norm_ = def(
  'clip_grad_norm_(parameters, max_norm, norm_type)',
  (parameters: Tensor | Iterable<Tensor>, max_norm: number, norm_type: number = 2): Tensor =>
    no_grad(() => {
      const grads = gradsOf(parameters);
      if (norm_type !== 2 && norm_type !== Number.POSITIVE_INFINITY) {
        throw new Error(`clip_grad_norm_: norm_type is 2 or Infinity, got ${norm_type}`);
      }
      const parts = grads.map((grad) => (norm_type === 2 ? sum(mul(grad, grad)) : amax(abs(grad))));
      const all = stack(parts);
      const total = norm_type === 2 ? sqrt(sum(all)) : amax(all);
      const scale = clamp(div(max_norm, total.add(1e-6)), null, 1);
      for (const grad of grads) copyInto(grad, mul(grad, scale));
      return total;
    }),
);

/** Holds each element of each gradient within ±clip_value. */
export const clip_grad_value_ = def(
  'clip_grad_value_(parameters, clip_value)',
  (parameters: Tensor | Iterable<Tensor>, clip_value: number): void =>
    no_grad(() => {
      for (const grad of gradsOf(parameters)) copyInto(grad, clamp(grad, -clip_value, clip_value));
    }),
);
