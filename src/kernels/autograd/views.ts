/**
 * In-place changes of views: the base takes the change into its own history, and every view of it is from then on a look at
 * the base as it has become. So a gradient finds its way whichever of them is used afterwards.
 */

import { isContiguous } from '../lower/view.ts';
import { zero_ } from '../ops/inplace.ts';
import { as_strided, clone, contiguous, sumTo, unstride } from '../ops/shape.ts';
import { type Tensor, views } from '../tensor.ts';
import { link } from './graph.ts';
import { enable_grad } from './mode.ts';

/** Links a view to what its base is now. */
function regrow(view: Tensor, base: Tensor): void {
  const { shape, strides, offset } = view;
  enable_grad(() =>
    link(view, [base], [], ([g]) => [unstride(g!, base.shape, shape, strides, offset)], 'AsStridedBackward'),
  );
}

/** Whether views of the tensor address its elements as its storage does. */
export const isWhole = ({ storage, shape, strides, offset }: Tensor, size: number): boolean =>
  offset === 0 && storage.size === size && isContiguous(shape, strides);

/** Records that `result` was put into a view of `base`. */
export function graft(base: Tensor, { shape, strides, offset }: Tensor, result: Tensor): void {
  views.regrow = regrow;
  const covers = shape.reduce((size, n) => size * n, 1) === base.numel();
  link(
    base,
    [base, result],
    [],
    ([g], [needsBase, needsResult]) => {
      const look = (tensor: Tensor) => as_strided(tensor, shape, strides, offset);
      let rest: Tensor | null = null;
      if (needsBase && !covers) {
        rest = clone(g!);
        zero_(look(rest));
      }
      return [rest, needsResult ? sumTo(look(contiguous(g!)), result.shape) : null];
    },
    'CopySlices',
  );
}
