// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/rmsprop.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps divided by the root of the running mean of squared gradients: p ← p − lr · g / (√v + eps).
 * lr 0.01, alpha 0.99 (how much of v stays), eps 1e-8, weight_decay 0 (an L2 penalty), momentum 0; centered (false)
 * takes the squared mean gradient off v. State: `step`, `square_avg`, `grad_avg`, `momentum_buffer`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html
 */
const _RMSprop: {
  new (params: Params | { params: Params; lr?: number; alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, lr?: number | { lr?: number; alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, alpha?: number | { alpha?: number; eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, weight_decay?: number | { weight_decay?: number; momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, momentum?: number | { momentum?: number; centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, centered?: boolean | { centered?: boolean; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, maximize?: boolean | { maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, keywords?: { capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }): InstanceType<typeof plain.RMSprop>;
} = defClass('RMSprop(*params;%lr?,%alpha?,%eps?,%weight_decay?,%momentum?,^centered?,^maximize?,^capturable?,^foreach?,^differentiable?)', plain.RMSprop);
type _RMSprop = InstanceType<typeof plain.RMSprop>;

export { _RMSprop as RMSprop };
