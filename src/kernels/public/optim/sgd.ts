// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/sgd.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps against the gradient: p ← p − lr · g, or along b ← momentum · b + (1 − dampening) · g, which begins as g.
 * lr 1e-3, momentum 0, dampening 0, weight_decay 0 (an L2 penalty), nesterov false (g + momentum · b).
 * State, with momentum: `momentum_buffer`.
 * @throws {Error} for an option out of range, or nesterov without momentum or with dampening
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
 */
const _SGD: {
  new (params: Params | { params: Params; lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, lr?: number | { lr?: number; momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, momentum?: number | { momentum?: number; dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, dampening?: number | { dampening?: number; weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, weight_decay?: number | { weight_decay?: number; nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, nesterov?: boolean | { nesterov?: boolean; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, keywords?: { foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }): InstanceType<typeof plain.SGD>;
} = defClass('SGD(*params;%lr?,%momentum?,%dampening?,%weight_decay?,^nesterov?,^maximize?,^foreach?,^differentiable?,^fused?)', plain.SGD);
type _SGD = InstanceType<typeof plain.SGD>;

export { _SGD as SGD };
