// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import type { Lambda, Schedulable } from '../../optim/lr_scheduler.ts';
import * as plain from '../../optim/lr_scheduler.ts';
import { defClass } from '../../core/scope.ts';

/**
 * The base of all schedules. An author's own writes `get_lr()`, which gives each group's next rate, and calls `step()` at the end of
 * its constructor for the rates of epoch 0.
 * @throws {TypeError} for what is no optimizer
 * @throws {Error} for a `last_epoch` other than -1 (the start) with an optimizer that no schedule has seen
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html
 */
const _LRScheduler: {
  new (optimizer: Schedulable | { optimizer: Schedulable; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): plain.LRScheduler;
} = defClass('LRScheduler(optimizer;%last_epoch?)', plain.LRScheduler);
type _LRScheduler = plain.LRScheduler;

/**
 * lr × gamma every step_size epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 */
const _StepLR: {
  new (optimizer: Schedulable, step_size: Int | { step_size: Int; gamma?: number; last_epoch?: number }, gamma?: number | { gamma?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.StepLR>;
  new (keywords: { optimizer: Schedulable; step_size: Int; gamma?: number; last_epoch?: number }): InstanceType<typeof plain.StepLR>;
} = defClass('StepLR(optimizer,#step_size;%gamma?,%last_epoch?)', plain.StepLR);
type _StepLR = InstanceType<typeof plain.StepLR>;

/**
 * lr × gamma at each of the milestones.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html
 */
const _MultiStepLR: {
  new (optimizer: Schedulable, milestones: readonly number[] | { milestones: readonly number[]; gamma?: number; last_epoch?: number }, gamma?: number | { gamma?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.MultiStepLR>;
  new (keywords: { optimizer: Schedulable; milestones: readonly number[]; gamma?: number; last_epoch?: number }): InstanceType<typeof plain.MultiStepLR>;
} = defClass('MultiStepLR(optimizer,*milestones;%gamma?,%last_epoch?)', plain.MultiStepLR);
type _MultiStepLR = InstanceType<typeof plain.MultiStepLR>;

/**
 * lr × gamma every epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html
 */
const _ExponentialLR: {
  new (optimizer: Schedulable, gamma: number | { gamma: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.ExponentialLR>;
  new (keywords: { optimizer: Schedulable; gamma: number; last_epoch?: number }): InstanceType<typeof plain.ExponentialLR>;
} = defClass('ExponentialLR(optimizer,%gamma;%last_epoch?)', plain.ExponentialLR);
type _ExponentialLR = InstanceType<typeof plain.ExponentialLR>;

/**
 * Half a cosine from the base rate down to eta_min in T_max epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 */
const _CosineAnnealingLR: {
  new (optimizer: Schedulable, T_max: number | { T_max: number; eta_min?: number; last_epoch?: number }, eta_min?: number | { eta_min?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.CosineAnnealingLR>;
  new (keywords: { optimizer: Schedulable; T_max: number; eta_min?: number; last_epoch?: number }): InstanceType<typeof plain.CosineAnnealingLR>;
} = defClass('CosineAnnealingLR(optimizer,%T_max;%eta_min?,%last_epoch?)', plain.CosineAnnealingLR);
type _CosineAnnealingLR = InstanceType<typeof plain.CosineAnnealingLR>;

/**
 * From base × start_factor to base × end_factor in a straight line over total_iters epochs: a warm-up.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
 */
const _LinearLR: {
  new (optimizer: Schedulable | { optimizer: Schedulable; start_factor?: number; end_factor?: number; total_iters?: number; last_epoch?: number }, start_factor?: number | { start_factor?: number; end_factor?: number; total_iters?: number; last_epoch?: number }, end_factor?: number | { end_factor?: number; total_iters?: number; last_epoch?: number }, total_iters?: number | { total_iters?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.LinearLR>;
} = defClass('LinearLR(optimizer;%start_factor?,%end_factor?,%total_iters?,%last_epoch?)', plain.LinearLR);
type _LinearLR = InstanceType<typeof plain.LinearLR>;

/**
 * The base rate × a function of the epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
 */
const _LambdaLR: {
  new (optimizer: Schedulable, lr_lambda: Lambda | { lr_lambda: Lambda; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.LambdaLR>;
  new (keywords: { optimizer: Schedulable; lr_lambda: Lambda; last_epoch?: number }): InstanceType<typeof plain.LambdaLR>;
} = defClass('LambdaLR(optimizer,lr_lambda;%last_epoch?)', plain.LambdaLR);
type _LambdaLR = InstanceType<typeof plain.LambdaLR>;

export { _CosineAnnealingLR as CosineAnnealingLR, _ExponentialLR as ExponentialLR, _LRScheduler as LRScheduler, _LambdaLR as LambdaLR, _LinearLR as LinearLR, _MultiStepLR as MultiStepLR, _StepLR as StepLR };
