// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DeviceLike } from '../../core/placement.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Module } from '../../nn/module.ts';
import type { Averaging, AveragingAll } from '../../optim/averaging.ts';
import type { Schedulable } from '../../optim/lr_scheduler.ts';
import type { PerGroup } from '../../optim/schedules.ts';
import * as plain from '../../optim/averaging.ts';
import { def, defClass, type Named } from '../../core/scope.ts';

/**
 * The rule of an even mean.
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 */
const _get_swa_avg_fn: {
  (): Averaging;
} = def('get_swa_avg_fn()', plain.get_swa_avg_fn);

/**
 * The rule of a mean in which older values fade: decay · mean + (1 − decay) · value.
 * @throws {Error} for a decay outside [0, 1]
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 */
const _get_ema_avg_fn: {
  (decay?: number | { decay?: number }): Averaging;
} = def('get_ema_avg_fn(%decay?)', plain.get_ema_avg_fn);

/**
 * A copy of a model, `module`, whose parameters are means of the model's at each call of `update_parameters`: even ones, or by
 * `avg_fn` or `multi_avg_fn`. Buffers are the model's last ones, or averaged, too, with `use_buffers`.
 * @throws {Error} for both an avg_fn and a multi_avg_fn
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 */
const _AveragedModel: {
  new <M extends Module = Module>(model: M | Named<{ model: M; device?: DeviceLike | null; avg_fn?: Averaging | null; multi_avg_fn?: AveragingAll | null; use_buffers?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; avg_fn?: Averaging | null; multi_avg_fn?: AveragingAll | null; use_buffers?: boolean; pin_memory?: boolean }>, avg_fn?: Averaging | null | { avg_fn?: Averaging | null; multi_avg_fn?: AveragingAll | null; use_buffers?: boolean }, multi_avg_fn?: AveragingAll | null | { multi_avg_fn?: AveragingAll | null; use_buffers?: boolean }, use_buffers?: boolean | { use_buffers?: boolean }): plain.AveragedModel<M>;
} = defClass('AveragedModel(&model;device,!avg_fn?,!multi_avg_fn?,^use_buffers?)', plain.AveragedModel);
type _AveragedModel<M extends Module = Module> = plain.AveragedModel<M>;

/**
 * From each group's rate to swa_lr in anneal_epochs, and then that.
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 */
const _SWALR: {
  new (optimizer: Schedulable, swa_lr: PerGroup | { swa_lr: PerGroup; anneal_epochs?: number; anneal_strategy?: 'cos' | 'linear'; last_epoch?: number }, anneal_epochs?: number | { anneal_epochs?: number; anneal_strategy?: 'cos' | 'linear'; last_epoch?: number }, anneal_strategy?: 'cos' | 'linear' | { anneal_strategy?: 'cos' | 'linear'; last_epoch?: number }, last_epoch?: number | { last_epoch?: number }): InstanceType<typeof plain.SWALR>;
  new (keywords: { optimizer: Schedulable; swa_lr: PerGroup; anneal_epochs?: number; anneal_strategy?: 'cos' | 'linear'; last_epoch?: number }): InstanceType<typeof plain.SWALR>;
} = defClass('SWALR(optimizer,swa_lr;%anneal_epochs?,$anneal_strategy?,%last_epoch?)', plain.SWALR);
type _SWALR = InstanceType<typeof plain.SWALR>;

/**
 * Runs all batches through a model, so that the statistics of its BatchNorm layers are those of the data. A batch is a tensor, or a
 * list that begins with one.
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 */
const _update_bn: {
  (loader: Iterable<Tensor | readonly Tensor[]>, model: Module | Named<{ model: Module; device?: DeviceLike | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; pin_memory?: boolean }>): void;
  (keywords: Named<{ loader: Iterable<Tensor | readonly Tensor[]>; model: Module; device?: DeviceLike | null; pin_memory?: boolean }>): void;
} = def('update_bn(*loader,&model,device)', plain.update_bn);

export { _AveragedModel as AveragedModel, _SWALR as SWALR, _get_ema_avg_fn as get_ema_avg_fn, _get_swa_avg_fn as get_swa_avg_fn, _update_bn as update_bn };

export { get_ema_multi_avg_fn, get_swa_multi_avg_fn } from '../../optim/averaging.ts';
