// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AdjustRate, Quintic } from '../../optim/muon.ts';
import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/muon.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps along the momentum made orthogonal, for the matrices of hidden layers; other parameters take another optimizer.
 * lr 1e-3, weight_decay 0.1 (decoupled), momentum 0.95, nesterov true, ns_steps 5. State: `momentum_buffer`.
 * @throws {Error} for a parameter that is no matrix, or an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Muon.html
 */
const _Muon: {
  new (params: Params | { params: Params; lr?: number; weight_decay?: number; momentum?: number; nesterov?: boolean; ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, lr?: number | { lr?: number; weight_decay?: number; momentum?: number; nesterov?: boolean; ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, weight_decay?: number | { weight_decay?: number; momentum?: number; nesterov?: boolean; ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, momentum?: number | { momentum?: number; nesterov?: boolean; ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, nesterov?: boolean | { nesterov?: boolean; ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, ns_coefficients?: Quintic | { ns_coefficients?: Quintic; eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, eps?: number | { eps?: number; ns_steps?: number; adjust_lr_fn?: AdjustRate }, ns_steps?: number | { ns_steps?: number; adjust_lr_fn?: AdjustRate }, adjust_lr_fn?: AdjustRate | { adjust_lr_fn?: AdjustRate }): InstanceType<typeof plain.Muon>;
} = defClass('Muon(*params;%lr?,%weight_decay?,%momentum?,^nesterov?,*ns_coefficients?,%eps?,%ns_steps?,$adjust_lr_fn?)', plain.Muon);
type _Muon = InstanceType<typeof plain.Muon>;

export { _Muon as Muon };
