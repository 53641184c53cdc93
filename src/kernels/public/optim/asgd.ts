// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/asgd.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Steps against the gradient with a rate that falls, and in `ax` of the state the mean of where the steps have been since t0.
 * lr 0.01, lambd 1e-4 (decay of the parameters, and of the rate), alpha 0.75, t0 1e6, weight_decay 0.
 * State: `step`, `eta`, `mu`, `ax`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.ASGD.html
 */
const _ASGD: {
  new (params: Params | { params: Params; lr?: number; lambd?: number; alpha?: number; t0?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, lr?: number | { lr?: number; lambd?: number; alpha?: number; t0?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, lambd?: number | { lambd?: number; alpha?: number; t0?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, alpha?: number | { alpha?: number; t0?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, t0?: number | { t0?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, weight_decay?: number | { weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, keywords?: { foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }): InstanceType<typeof plain.ASGD>;
} = defClass('ASGD(*params;%lr?,%lambd?,%alpha?,%t0?,%weight_decay?,^maximize?,^foreach?,^differentiable?,^capturable?)', plain.ASGD);
type _ASGD = InstanceType<typeof plain.ASGD>;

export { _ASGD as ASGD };
