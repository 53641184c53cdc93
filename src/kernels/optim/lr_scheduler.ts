/**
 * torch.optim.lr_scheduler: changes the groups' learning rates, once for each `step()`.
 *
 * As in PyTorch the rules are chained: each computes the next rate from the present one, so that two schedulers can
 * act on one optimizer, and a rate that was set by hand is the one that the schedule goes on from.
 * @family schedules
 */

import { fail, failType } from '../callee.ts';
import { bind, REQUIRED } from '../nn/arguments.ts';

/** The part of an optimizer that a schedule touches. */
export interface Schedulable {
  param_groups: { lr: number; initial_lr?: number }[];
}

export abstract class LRScheduler {
  readonly optimizer: Schedulable;
  readonly base_lrs: number[];
  last_epoch = 0;

  constructor(optimizer: Schedulable) {
    this.optimizer = optimizer;
    if (!optimizer?.param_groups) failType('expected an optimizer', optimizer);
    for (const group of optimizer.param_groups) group.initial_lr ??= group.lr;
    this.base_lrs = optimizer.param_groups.map((group) => group.initial_lr!);
  }

  /** The rate after `last_epoch` has been counted up to now; `lr` is the rate before. */
  protected next(lr: number, _base: number, _group: number): number {
    return lr;
  }

  /** As if it were new, from the base rate; for SequentialLR. */
  start(): void {
    this.last_epoch = 0;
    this.optimizer.param_groups.forEach((group, index) => {
      group.lr = this.base_lrs[index];
    });
  }

  step(): void {
    this.last_epoch++;
    this.apply();
  }

  get_last_lr(): number[] {
    return this.optimizer.param_groups.map((group) => group.lr);
  }

  state_dict(): { last_epoch: number } {
    return { last_epoch: this.last_epoch };
  }

  load_state_dict(state: { last_epoch: number }): void {
    this.last_epoch = state.last_epoch;
  }

  /** Schedules that already act on epoch 0 call this at the end of their constructor. */
  protected apply(): void {
    this.optimizer.param_groups.forEach((group, index) => {
      group.lr = this.next(group.lr, this.base_lrs[index], index);
    });
  }
}

/**
 * lr × gamma every step_size epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 */
export class StepLR extends LRScheduler {
  declare readonly step_size: number;
  declare readonly gamma: number;

  constructor(optimizer: Schedulable, step_size: number | { step_size: number; gamma?: number }, gamma?: number);
  constructor(...args: unknown[]) {
    const { optimizer, ...own } = bind('StepLR', args, {
      optimizer: REQUIRED as Schedulable,
      step_size: REQUIRED as number,
      gamma: 0.1,
    });
    super(optimizer);
    Object.assign(this, own);
  }

  protected override next(lr: number): number {
    return this.last_epoch % this.step_size === 0 ? lr * this.gamma : lr;
  }
}

/**
 * lr × gamma at each of the milestones.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html
 */
export class MultiStepLR extends LRScheduler {
  declare readonly milestones: number[];
  declare readonly gamma: number;

  constructor(optimizer: Schedulable, milestones: number[] | { milestones: number[]; gamma?: number }, gamma?: number);
  constructor(...args: unknown[]) {
    const { optimizer, ...own } = bind('MultiStepLR', args, {
      optimizer: REQUIRED as Schedulable,
      milestones: REQUIRED as number[],
      gamma: 0.1,
    });
    super(optimizer);
    Object.assign(this, own);
  }

  protected override next(lr: number): number {
    return lr * this.gamma ** this.milestones.filter((epoch) => epoch === this.last_epoch).length;
  }
}

/**
 * lr × gamma every epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html
 */
export class ExponentialLR extends LRScheduler {
  declare readonly gamma: number;

  constructor(optimizer: Schedulable, gamma: number | { gamma: number });
  constructor(...args: unknown[]) {
    const { optimizer, ...own } = bind('ExponentialLR', args, {
      optimizer: REQUIRED as Schedulable,
      gamma: REQUIRED as number,
    });
    super(optimizer);
    Object.assign(this, own);
  }

  protected override next(lr: number): number {
    return lr * this.gamma;
  }
}

/**
 * Half a cosine from the base rate down to eta_min in T_max epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 */
export class CosineAnnealingLR extends LRScheduler {
  declare readonly T_max: number;
  declare readonly eta_min: number;

  constructor(optimizer: Schedulable, T_max: number | { T_max: number; eta_min?: number }, eta_min?: number);
  constructor(...args: unknown[]) {
    const { optimizer, ...own } = bind('CosineAnnealingLR', args, {
      optimizer: REQUIRED as Schedulable,
      T_max: REQUIRED as number,
      eta_min: 0,
    });
    super(optimizer);
    Object.assign(this, own);
  }

  protected override next(lr: number, base: number): number {
    const { last_epoch: epoch, T_max, eta_min } = this;
    if ((epoch - 1 - T_max) % (2 * T_max) === 0) {
      return lr + ((base - eta_min) * (1 - Math.cos(Math.PI / T_max))) / 2;
    }
    const rise = (at: number) => 1 + Math.cos((Math.PI * at) / T_max);
    return (rise(epoch) / rise(epoch - 1)) * (lr - eta_min) + eta_min;
  }
}

/**
 * From base × start_factor to base × end_factor in a straight line over total_iters epochs: a warm-up.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
 */
export class LinearLR extends LRScheduler {
  declare readonly start_factor: number;
  declare readonly end_factor: number;
  declare readonly total_iters: number;

  constructor(optimizer: Schedulable, options?: { start_factor?: number; end_factor?: number; total_iters?: number });
  constructor(optimizer: Schedulable, start_factor: number, end_factor?: number, total_iters?: number);
  constructor(...args: unknown[]) {
    const { optimizer, ...own } = bind('LinearLR', args, {
      optimizer: REQUIRED as Schedulable,
      start_factor: 1 / 3,
      end_factor: 1,
      total_iters: 5,
    });
    super(optimizer);
    Object.assign(this, own);
    this.apply();
  }

  override start(): void {
    super.start();
    this.apply();
  }

  protected override next(lr: number): number {
    const { last_epoch: epoch, start_factor: start, end_factor: end, total_iters: total } = this;
    if (epoch === 0) return lr * start;
    if (epoch > total) return lr;
    return lr * (1 + (end - start) / (total * start + (epoch - 1) * (end - start)));
  }
}

/**
 * The base rate × a function of the epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
 */
export class LambdaLR extends LRScheduler {
  readonly lr_lambdas: ((epoch: number) => number)[];

  constructor(optimizer: Schedulable, lr_lambda: ((epoch: number) => number) | ((epoch: number) => number)[]) {
    super(optimizer);
    const given = Array.isArray(lr_lambda) ? lr_lambda : optimizer.param_groups.map(() => lr_lambda);
    if (given.length !== optimizer.param_groups.length) {
      fail(`Expected ${optimizer.param_groups.length} lr_lambdas`, given.length);
    }
    this.lr_lambdas = given;
    this.apply();
  }

  override start(): void {
    super.start();
    this.apply();
  }

  protected override next(_lr: number, base: number, group: number): number {
    return base * this.lr_lambdas[group](this.last_epoch);
  }
}
