// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { LRScheduler, Lambda, Schedulable } from '../../optim/lr_scheduler.ts';
import type { PerGroup } from '../../optim/schedules.ts';
import * as plain from '../../optim/schedules.ts';
import { defClass } from '../../core/scope.ts';

/**
 * The base rate × factor for total_iters epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html
 */
const _ConstantLR: {
  new (optimizer: Schedulable | { optimizer: Schedulable; factor?: number; total_iters?: number; last_epoch?: number }, factor?: number | { factor?: number; total_iters?: number; last_epoch?: number }, total_iters?: number | { total_iters?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.ConstantLR>;
} = defClass('ConstantLR(optimizer;%factor?,%total_iters?,%last_epoch?)', plain.ConstantLR);
type _ConstantLR = InstanceType<typeof plain.ConstantLR>;

/**
 * lr × a function of the epoch, each epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html
 */
const _MultiplicativeLR: {
  new (optimizer: Schedulable, lr_lambda: Lambda | { lr_lambda: Lambda; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.MultiplicativeLR>;
  new (keywords: { optimizer: Schedulable; lr_lambda: Lambda; last_epoch?: number }): InstanceType<typeof plain.MultiplicativeLR>;
} = defClass('MultiplicativeLR(optimizer,lr_lambda;%last_epoch?)', plain.MultiplicativeLR);
type _MultiplicativeLR = InstanceType<typeof plain.MultiplicativeLR>;

/**
 * From the base rate to 0 along (1 - epoch / total_iters) ^ power.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html
 */
const _PolynomialLR: {
  new (optimizer: Schedulable | { optimizer: Schedulable; total_iters?: number; power?: number; last_epoch?: number }, total_iters?: number | { total_iters?: number; power?: number; last_epoch?: number }, power?: number | { power?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.PolynomialLR>;
} = defClass('PolynomialLR(optimizer;%total_iters?,%power?,%last_epoch?)', plain.PolynomialLR);
type _PolynomialLR = InstanceType<typeof plain.PolynomialLR>;

/**
 * Half a cosine from the base rate to eta_min in T_0 epochs, again and again, each time T_mult times as long.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html
 */
const _CosineAnnealingWarmRestarts: {
  new (optimizer: Schedulable, T_0: number | { T_0: number; T_mult?: number; eta_min?: number; last_epoch?: number }, T_mult?: number | { T_mult?: number; eta_min?: number; last_epoch?: number }, eta_min?: number | { eta_min?: number; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): plain.CosineAnnealingWarmRestarts;
  new (keywords: { optimizer: Schedulable; T_0: number; T_mult?: number; eta_min?: number; last_epoch?: number }): plain.CosineAnnealingWarmRestarts;
} = defClass('CosineAnnealingWarmRestarts(optimizer,%T_0;%T_mult?,%eta_min?,%last_epoch?)', plain.CosineAnnealingWarmRestarts);
type _CosineAnnealingWarmRestarts = plain.CosineAnnealingWarmRestarts;

/**
 * Up to max_lr and down again to next to nothing, once, a step a batch. Needs `total_steps`, or `epochs` and `steps_per_epoch`.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html
 */
const _OneCycleLR: {
  new (optimizer: Schedulable, max_lr: PerGroup | { max_lr: PerGroup; total_steps?: number | null; epochs?: number | null; steps_per_epoch?: number | null; pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, total_steps?: number | null | { total_steps?: number | null; epochs?: number | null; steps_per_epoch?: number | null; pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, epochs?: number | null | { epochs?: number | null; steps_per_epoch?: number | null; pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, steps_per_epoch?: number | null | { steps_per_epoch?: number | null; pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, pct_start?: number | { pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, anneal_strategy?: 'cos' | 'linear' | { anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, cycle_momentum?: boolean | { cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, base_momentum?: PerGroup | { base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, max_momentum?: PerGroup | { max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, div_factor?: number | { div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, final_div_factor?: number | { final_div_factor?: number; three_phase?: boolean; last_epoch?: number }, three_phase?: boolean | { three_phase?: boolean; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.OneCycleLR>;
  new (keywords: { optimizer: Schedulable; max_lr: PerGroup; total_steps?: number | null; epochs?: number | null; steps_per_epoch?: number | null; pct_start?: number; anneal_strategy?: 'cos' | 'linear'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; div_factor?: number; final_div_factor?: number; three_phase?: boolean; last_epoch?: number }): InstanceType<typeof plain.OneCycleLR>;
} = defClass('OneCycleLR(optimizer,max_lr;%total_steps?,%epochs?,%steps_per_epoch?,%pct_start?,$anneal_strategy?,^cycle_momentum?,base_momentum,max_momentum,%div_factor?,%final_div_factor?,^three_phase?,%last_epoch?)', plain.OneCycleLR);
type _OneCycleLR = InstanceType<typeof plain.OneCycleLR>;

/**
 * From base_lr up to max_lr in step_size_up steps and down again, over and over, a step a batch. `mode` is 'triangular',
 * 'triangular2' (each cycle half as high) or 'exp_range' (gamma ** step as high), unless there is a scale_fn of the cycle, or of
 * the step where scale_mode is 'iterations'.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html
 */
const _CyclicLR: {
  new (optimizer: Schedulable, base_lr: PerGroup, max_lr: PerGroup | { max_lr: PerGroup; step_size_up?: number; step_size_down?: number | null; mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, step_size_up?: number | { step_size_up?: number; step_size_down?: number | null; mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, step_size_down?: number | null | { step_size_down?: number | null; mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, mode?: 'triangular' | 'triangular2' | 'exp_range' | { mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, gamma?: number | { gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, scale_fn?: (((x: number) => number) | null) | { scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, scale_mode?: 'cycle' | 'iterations' | { scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, cycle_momentum?: boolean | { cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, base_momentum?: PerGroup | { base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }, max_momentum?: PerGroup | { max_momentum?: PerGroup; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.CyclicLR>;
  new (keywords: { optimizer: Schedulable; base_lr: PerGroup; max_lr: PerGroup; step_size_up?: number; step_size_down?: number | null; mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }): InstanceType<typeof plain.CyclicLR>;
  new (optimizer: Schedulable, keywords: { base_lr: PerGroup; max_lr: PerGroup; step_size_up?: number; step_size_down?: number | null; mode?: 'triangular' | 'triangular2' | 'exp_range'; gamma?: number; scale_fn?: ((x: number) => number) | null; scale_mode?: 'cycle' | 'iterations'; cycle_momentum?: boolean; base_momentum?: PerGroup; max_momentum?: PerGroup; last_epoch?: number }): InstanceType<typeof plain.CyclicLR>;
} = defClass('CyclicLR(optimizer,base_lr,max_lr;%step_size_up?,%step_size_down?,$mode?,%gamma?,scale_fn,$scale_mode?,^cycle_momentum?,base_momentum,max_momentum,%last_epoch?)', plain.CyclicLR);
type _CyclicLR = InstanceType<typeof plain.CyclicLR>;

/**
 * lr × factor when a metric has not become better for `patience` epochs: `scheduler.step(await loss.item())`.
 * https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html
 */
const _ReduceLROnPlateau: {
  new (optimizer: Schedulable | { optimizer: Schedulable; mode?: 'min' | 'max'; factor?: number; patience?: number; threshold?: number; threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, mode?: 'min' | 'max' | { mode?: 'min' | 'max'; factor?: number; patience?: number; threshold?: number; threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, factor?: number | { factor?: number; patience?: number; threshold?: number; threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, patience?: number | { patience?: number; threshold?: number; threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, threshold?: number | { threshold?: number; threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, threshold_mode?: 'rel' | 'abs' | { threshold_mode?: 'rel' | 'abs'; cooldown?: number; min_lr?: PerGroup; eps?: number }, cooldown?: number | { cooldown?: number; min_lr?: PerGroup; eps?: number }, min_lr?: PerGroup | { min_lr?: PerGroup; eps?: number }, eps?: number | { eps?: number }): plain.ReduceLROnPlateau;
} = defClass('ReduceLROnPlateau(optimizer;$mode?,%factor?,%patience?,%threshold?,$threshold_mode?,%cooldown?,min_lr,%eps?)', plain.ReduceLROnPlateau);
type _ReduceLROnPlateau = plain.ReduceLROnPlateau;

/**
 * Several schedules at once, each acting on what the ones before it made of the rate.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html
 */
const _ChainedScheduler: {
  new (schedulers: readonly LRScheduler[] | { schedulers: readonly LRScheduler[]; optimizer?: Schedulable | null }, optimizer?: Schedulable | null | { optimizer?: Schedulable | null }): plain.ChainedScheduler;
} = defClass('ChainedScheduler(*schedulers;optimizer)', plain.ChainedScheduler);
type _ChainedScheduler = plain.ChainedScheduler;

/**
 * One schedule after the other: each begins, as if it were new, at its milestone.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
 */
const _SequentialLR: {
  new (optimizer: Schedulable, schedulers: readonly LRScheduler[], milestones: readonly number[] | { milestones: readonly number[]; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): plain.SequentialLR;
  new (keywords: { optimizer: Schedulable; schedulers: readonly LRScheduler[]; milestones: readonly number[]; last_epoch?: number }): plain.SequentialLR;
  new (optimizer: Schedulable, keywords: { schedulers: readonly LRScheduler[]; milestones: readonly number[]; last_epoch?: number }): plain.SequentialLR;
} = defClass('SequentialLR(optimizer,*schedulers,*milestones;%last_epoch?)', plain.SequentialLR);
type _SequentialLR = plain.SequentialLR;

export { _ChainedScheduler as ChainedScheduler, _ConstantLR as ConstantLR, _CosineAnnealingWarmRestarts as CosineAnnealingWarmRestarts, _CyclicLR as CyclicLR, _MultiplicativeLR as MultiplicativeLR, _OneCycleLR as OneCycleLR, _PolynomialLR as PolynomialLR, _ReduceLROnPlateau as ReduceLROnPlateau, _SequentialLR as SequentialLR };
