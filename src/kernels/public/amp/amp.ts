// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import * as plain from '../../amp/amp.ts';
import { def, defClass } from '../../core/scope.ts';

/**
 * Scales nothing: a loss is given back as it is, and `step` is the optimizer's.
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.GradScaler
 */
const _GradScaler: typeof plain.GradScaler = defClass('GradScaler', plain.GradScaler);
type _GradScaler = plain.GradScaler;

/**
 * False: computation has one precision.
 * @see https://pytorch.org/docs/stable/amp.html
 */
const _is_autocast_available: {
  (device_type: string | { device_type: string }): boolean;
} = def('is_autocast_available($device_type)', plain.is_autocast_available);

/**
 * The function itself: what it computes has one precision.
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.custom_fwd
 */
const _custom_fwd: {
  <F>(fwd: F | { fwd: F; cast_inputs?: unknown }, cast_inputs?: unknown | { cast_inputs?: unknown }): F;
} = def('custom_fwd(fwd,cast_inputs)', plain.custom_fwd);

/**
 * The function itself: what it computes has one precision.
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.custom_bwd
 */
const _custom_bwd: {
  <F>(bwd: F | { bwd: F }): F;
} = def('custom_bwd(bwd)', plain.custom_bwd);

export { _GradScaler as GradScaler, _custom_bwd as custom_bwd, _custom_fwd as custom_fwd, _is_autocast_available as is_autocast_available };

export { autocast } from '../../amp/amp.ts';
