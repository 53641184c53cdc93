/**
 * A bound that gradients do not notice.
 * @family core
 */
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { clamp_min } from './arithmetic.ts';

/** A bound from below that gradients pass as if it were not there. */
export function heldAbove(input: Tensor, least: number): Tensor {
  return link(
    no_grad(() => clamp_min(input, least)),
    [input],
    [],
    ([g]) => [g],
  );
}
