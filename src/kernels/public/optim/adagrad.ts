// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/adagrad.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps divided by the root of the sum of all squared gradients: p ← p − lr / (1 + t·lr_decay) · g / (√Σg² + eps),
 * t counting the steps before.
 * lr 0.01, lr_decay 0, weight_decay 0 (an L2 penalty), initial_accumulator_value 0, eps 1e-10. State: `step`, `sum`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html
 */
const _Adagrad: {
  new (params: Params | { params: Params; lr?: number; lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, lr?: number | { lr?: number; lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, lr_decay?: number | { lr_decay?: number; weight_decay?: number; initial_accumulator_value?: number; eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, weight_decay?: number | { weight_decay?: number; initial_accumulator_value?: number; eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, initial_accumulator_value?: number | { initial_accumulator_value?: number; eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, eps?: number | { eps?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }, keywords?: { foreach?: boolean | null; differentiable?: boolean | null; fused?: boolean | null }): InstanceType<typeof plain.Adagrad>;
} = defClass('Adagrad(*params;%lr?,%lr_decay?,%weight_decay?,%initial_accumulator_value?,%eps?,^maximize?,^foreach?,^differentiable?,^fused?)', plain.Adagrad);
type _Adagrad = InstanceType<typeof plain.Adagrad>;

export { _Adagrad as Adagrad };
