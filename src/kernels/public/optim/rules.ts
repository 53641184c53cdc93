// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Betas } from '../../optim/adam.ts';
import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/rules.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Adam with the largest gradient in place of their mean square. State: `step`, `exp_avg`, `exp_inf`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adamax.html
 */
const _Adamax: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, lr?: number | { lr?: number; betas?: Betas; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, betas?: Betas | { betas?: Betas; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, weight_decay?: number | { weight_decay?: number; maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }, keywords?: { foreach?: boolean | null; differentiable?: boolean | null; capturable?: boolean | null }): InstanceType<typeof plain.Adamax>;
} = defClass('Adamax(*params;%lr?,*betas?,%eps?,%weight_decay?,^maximize?,^foreach?,^differentiable?,^capturable?)', plain.Adamax);
type _Adamax = InstanceType<typeof plain.Adamax>;

/**
 * Adam that leaves alone what has no gradient: rows of an embedding that a batch does not look up keep their moments, too. Gradients are dense
 * here, so a row counts as looked up where its gradient is not all 0. State: `step`, `exp_avg`, `exp_avg_sq`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SparseAdam.html
 */
const _SparseAdam: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; maximize?: boolean }, lr?: number | { lr?: number; betas?: Betas; eps?: number; maximize?: boolean }, betas?: Betas | { betas?: Betas; eps?: number; maximize?: boolean }, eps?: number | { eps?: number; maximize?: boolean }, maximize?: boolean | { maximize?: boolean }): InstanceType<typeof plain.SparseAdam>;
} = defClass('SparseAdam(*params;%lr?,*betas?,%eps?,^maximize?)', plain.SparseAdam);
type _SparseAdam = InstanceType<typeof plain.SparseAdam>;

/**
 * Adam with Nesterov's momentum. State: `step`, `mu_product`, `exp_avg`, `exp_avg_sq`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html
 */
const _NAdam: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, lr?: number | { lr?: number; betas?: Betas; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, betas?: Betas | { betas?: Betas; eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, weight_decay?: number | { weight_decay?: number; momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, momentum_decay?: number | { momentum_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, decoupled_weight_decay?: boolean | { decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, keywords?: { foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }): InstanceType<typeof plain.NAdam>;
} = defClass('NAdam(*params;%lr?,*betas?,%eps?,%weight_decay?,%momentum_decay?,^decoupled_weight_decay?,^maximize?,^foreach?,^capturable?,^differentiable?)', plain.NAdam);
type _NAdam = InstanceType<typeof plain.NAdam>;

/**
 * Adam whose rate is rectified while there are few steps. State: `step`, `exp_avg`, `exp_avg_sq`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html
 */
const _RAdam: {
  new (params: Params | { params: Params; lr?: number; betas?: Betas; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, lr?: number | { lr?: number; betas?: Betas; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, betas?: Betas | { betas?: Betas; eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, weight_decay?: number | { weight_decay?: number; decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, decoupled_weight_decay?: boolean | { decoupled_weight_decay?: boolean; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, keywords?: { foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }): InstanceType<typeof plain.RAdam>;
} = defClass('RAdam(*params;%lr?,*betas?,%eps?,%weight_decay?,^decoupled_weight_decay?,^maximize?,^foreach?,^capturable?,^differentiable?)', plain.RAdam);
type _RAdam = InstanceType<typeof plain.RAdam>;

/**
 * Steps in units of what earlier steps were. State: `step`, `square_avg`, `acc_delta`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adadelta.html
 */
const _Adadelta: {
  new (params: Params | { params: Params; lr?: number; rho?: number; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, lr?: number | { lr?: number; rho?: number; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, rho?: number | { rho?: number; eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, eps?: number | { eps?: number; weight_decay?: number; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, weight_decay?: number | { weight_decay?: number; maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, maximize?: boolean | { maximize?: boolean; foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }, keywords?: { foreach?: boolean | null; capturable?: boolean | null; differentiable?: boolean | null }): InstanceType<typeof plain.Adadelta>;
} = defClass('Adadelta(*params;%lr?,%rho?,%eps?,%weight_decay?,^maximize?,^foreach?,^capturable?,^differentiable?)', plain.Adadelta);
type _Adadelta = InstanceType<typeof plain.Adadelta>;

/**
 * Steps that grow while a gradient keeps its sign. State: `step`, `prev`, `step_size`.
 * @throws {Error} for an option out of range
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Rprop.html
 */
const _Rprop: {
  new (params: Params | { params: Params; lr?: number; etas?: readonly [number, number]; step_sizes?: readonly [number, number]; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, lr?: number | { lr?: number; etas?: readonly [number, number]; step_sizes?: readonly [number, number]; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, etas?: readonly [number, number] | { etas?: readonly [number, number]; step_sizes?: readonly [number, number]; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, step_sizes?: readonly [number, number] | { step_sizes?: readonly [number, number]; maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, maximize?: boolean | { maximize?: boolean; capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }, keywords?: { capturable?: boolean | null; foreach?: boolean | null; differentiable?: boolean | null }): InstanceType<typeof plain.Rprop>;
} = defClass('Rprop(*params;%lr?,*etas?,*step_sizes?,^maximize?,^capturable?,^foreach?,^differentiable?)', plain.Rprop);
type _Rprop = InstanceType<typeof plain.Rprop>;

export { _Adadelta as Adadelta, _Adamax as Adamax, _NAdam as NAdam, _RAdam as RAdam, _Rprop as Rprop, _SparseAdam as SparseAdam };
