// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Betas } from '../../optim/adam.ts';
import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/adam.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps along the mean gradient divided by the root of the mean squared one, both running and corrected for their
 * start. lr 1e-3, betas [0.9, 0.999], eps 1e-8, weight_decay 0 (an L2 penalty), amsgrad false (divide by the
 * greatest so far). State: `step`, `exp_avg`, `exp_avg_sq`, `max_exp_avg_sq`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adam.html
 */
const _Adam: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, lr?: number | { lr?: number; betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, betas?: Betas | { betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, weight_decay?: number | { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, amsgrad?: boolean | { amsgrad?: boolean; maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, maximize?: boolean | { maximize?: boolean; decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, decoupled_weight_decay?: boolean | { decoupled_weight_decay?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, keywords?: { foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }): InstanceType<typeof plain.Adam>;
} = defClass('Adam(*params;%lr?,*betas?,%eps?,%weight_decay?,^amsgrad?,^maximize?,^decoupled_weight_decay?,^foreach?,^capturable?,^differentiable?,^fused?)', plain.Adam);
type _Adam = InstanceType<typeof plain.Adam>;

/**
 * Adam whose weight_decay (0.01) shrinks the parameters themselves, p ← p · (1 − lr · weight_decay), with no part in
 * the gradient. The other options and the state are Adam's.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html
 */
const _AdamW: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, lr?: number | { lr?: number; betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, betas?: Betas | { betas?: Betas; eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, weight_decay?: number | { weight_decay?: number; amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, amsgrad?: boolean | { amsgrad?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, keywords?: { foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }): InstanceType<typeof plain.AdamW>;
} = defClass('AdamW(*params;%lr?,*betas?,%eps?,%weight_decay?,^amsgrad?,^maximize?,^foreach?,^capturable?,^differentiable?,^fused?)', plain.AdamW);
type _AdamW = InstanceType<typeof plain.AdamW>;

export { _Adam as Adam, _AdamW as AdamW };
