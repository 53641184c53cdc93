/**
 * torch.optim.lr_scheduler: changes the groups' learning rates, once for each `step()`.
 *
 * As in PyTorch the rules are chained: each computes the next rate from the present one, so that two schedulers can
 * act on one optimizer, and a rate that was set by hand is the one that the schedule goes on from.
 * @family schedules
 */

import { fail, failType } from '../core/callee.ts';
import { INSPECT } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';

/** The part of an optimizer that a schedule touches. */
export interface Schedulable {
  param_groups: { lr: number; initial_lr?: number }[];
}

/**
 * The base of all schedules. An author's own writes `get_lr()`, which gives each group's next rate, and calls `step()` at the end of
 * its constructor for the rates of epoch 0.
 * @names torch.optim.lr_scheduler.LRScheduler
 * @throws {TypeError} for what is no optimizer
 * @throws {Error} for a `last_epoch` other than -1 (the start) with an optimizer that no schedule has seen
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * new torch.optim.lr_scheduler.StepLR(optimizer, 1) instanceof torch.optim.lr_scheduler.LRScheduler
 * // true
 */
export class LRScheduler {
  readonly optimizer: Schedulable;
  readonly base_lrs: number[];
  last_epoch: number;
  /** @internal While the rates are those that it begins with. */
  initial = false;

  constructor(optimizer: Schedulable, last_epoch: number = -1) {
    this.optimizer = optimizer;
    if (!optimizer?.param_groups) failType('expected an optimizer', optimizer);
    for (const group of optimizer.param_groups) {
      if (last_epoch === -1) group.initial_lr ??= group.lr;
      else if (group.initial_lr === undefined)
        fail("param 'initial_lr' is not specified in param_groups when resuming a schedule: last_epoch", last_epoch);
    }
    this.base_lrs = optimizer.param_groups.map((group) => group.initial_lr!);
    this.last_epoch = last_epoch;
  }

  /** The rates after `last_epoch` has been counted up to now, from those before. */
  get_lr(): number[] {
    return this.optimizer.param_groups.map((group, index) => this.next(group.lr, this.base_lrs[index], index));
  }

  /** One group's next rate; `lr` is the rate before. */
  protected next(lr: number, _base: number, _group: number): number {
    return lr;
  }

  /** As if it were new, from the base rate; for SequentialLR. */
  start(): void {
    this.optimizer.param_groups.forEach((group, index) => {
      group.lr = this.base_lrs[index];
    });
    this.last_epoch = -1;
    this.begin();
  }

  /** @internal The rates to begin with. */
  begin(): void {
    this.initial = true;
    LRScheduler.prototype.step.call(this);
    this.initial = false;
  }

  step(): void {
    this.last_epoch++;
    this.apply();
  }

  /** As PyTorch has it, but for the address in memory. */
  toString(): string {
    return `<torch.optim.lr_scheduler.${this.constructor.name} object>`;
  }

  /** What `console.log` of Node shows. */
  [INSPECT](): string {
    return this.toString();
  }

  get_last_lr(): number[] {
    return this.optimizer.param_groups.map((group) => group.lr);
  }

  /** What it has come to, as plain values. */
  state_dict(): Record<string, unknown> {
    const { optimizer: _, initial: __, ...state } = this as Record<string, unknown>;
    return Object.fromEntries(Object.entries(state).filter(([, value]) => typeof value !== 'function'));
  }

  load_state_dict(state: Record<string, unknown>): void {
    Object.assign(this, state);
  }

  protected apply(): void {
    const rates = this.get_lr();
    this.optimizer.param_groups.forEach((group, index) => {
      group.lr = rates[index];
    });
  }
}

/** What every schedule is told, whatever else there is. */
interface Told {
  optimizer: Schedulable;
  last_epoch: number;
}

export type ScheduleClass<A extends unknown[], O> = new (...args: A) => LRScheduler & Readonly<Omit<O, keyof Told>>;

/**
 * The one maker of schedules.
 * @param options the options by their names, of the constructor's arguments; optimizer and last_epoch are among them
 * @param next the next rate of a group, from the one before and the base rate
 * @param first what is done before epoch 0: checks, and other base rates
 */
export function schedule<A extends unknown[], O extends Told>(
  options: (...args: A) => O,
  next: (self: LRScheduler & O, lr: number, base: number, group: number) => number,
  first?: (self: LRScheduler & O) => void,
): ScheduleClass<A, O> {
  class Schedule extends LRScheduler {
    constructor(...args: unknown[]) {
      const { optimizer, last_epoch, ...own } = options(...(args as A));
      super(optimizer, last_epoch);
      Object.assign(this, own);
      first?.(this as never);
      this.begin();
    }

    protected override next(lr: number, base: number, group: number): number {
      return next(this as never, lr, base, group);
    }
  }
  return Schedule as unknown as ScheduleClass<A, O>;
}

/**
 * lr × gamma every step_size epochs.
 * @names torch.optim.lr_scheduler.StepLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.StepLR(optimizer, 1);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.1
 */
export const StepLR = schedule(
  (optimizer: Schedulable, step_size: Int, gamma: number = 0.1, last_epoch: number = -1) => ({
    optimizer,
    step_size,
    gamma,
    last_epoch,
  }),
  ({ last_epoch: epoch, step_size, gamma }, lr) => (epoch > 0 && epoch % step_size === 0 ? lr * gamma : lr),
);

/**
 * lr × gamma at each of the milestones.
 * @names torch.optim.lr_scheduler.MultiStepLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.MultiStepLR(optimizer, [1, 3]);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.1
 */
export const MultiStepLR = schedule(
  (optimizer: Schedulable, milestones: readonly number[], gamma: number = 0.1, last_epoch: number = -1) => ({
    optimizer,
    milestones,
    gamma,
    last_epoch,
  }),
  ({ last_epoch, milestones, gamma }, lr) => lr * gamma ** milestones.filter((epoch) => epoch === last_epoch).length,
);

/**
 * lr × gamma every epoch.
 * @names torch.optim.lr_scheduler.ExponentialLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.5
 */
export const ExponentialLR = schedule(
  (optimizer: Schedulable, gamma: number, last_epoch: number = -1) => ({ optimizer, gamma, last_epoch }),
  ({ initial, gamma }, lr) => (initial ? lr : lr * gamma),
);

/**
 * Half a cosine from the base rate down to eta_min in T_max epochs.
 * @names torch.optim.lr_scheduler.CosineAnnealingLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 10);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.975528
 */
export const CosineAnnealingLR = schedule(
  (optimizer: Schedulable, T_max: number, eta_min: number = 0, last_epoch: number = -1) => ({
    optimizer,
    T_max,
    eta_min,
    last_epoch,
  }),
  ({ last_epoch: epoch, initial, T_max, eta_min }, lr, base) => {
    if (initial) return lr;
    if ((epoch - 1 - T_max) % (2 * T_max) === 0) {
      return lr + ((base - eta_min) * (1 - Math.cos(Math.PI / T_max))) / 2;
    }
    const rise = (at: number) => 1 + Math.cos((Math.PI * at) / T_max);
    return (rise(epoch) / rise(epoch - 1)) * (lr - eta_min) + eta_min;
  },
);

/**
 * From base × start_factor to base × end_factor in a straight line over total_iters epochs: a warm-up.
 * @names torch.optim.lr_scheduler.LinearLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.LinearLR(optimizer, { start_factor: 0.5 });
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.6
 */
export const LinearLR = schedule(
  (
    optimizer: Schedulable,
    start_factor: number = 1 / 3,
    end_factor: number = 1,
    total_iters: number = 5,
    last_epoch: number = -1,
  ) => ({ optimizer, start_factor, end_factor, total_iters, last_epoch }),
  ({ last_epoch: epoch, initial, start_factor: start, end_factor: end, total_iters: total }, lr) => {
    if (epoch === 0) return lr * start;
    if (initial || epoch > total) return lr;
    return lr * (1 + (end - start) / (total * start + (epoch - 1) * (end - start)));
  },
  ({ start_factor, end_factor }) => {
    if (!(start_factor > 0 && start_factor <= 1)) fail('expected a start_factor above 0 and up to 1', start_factor);
    if (!(end_factor >= 0 && end_factor <= 1)) fail('expected an end_factor from 0 to 1', end_factor);
  },
);

/** A function of the epoch, for all groups or one each. */
export type Lambda = ((epoch: number) => number) | readonly ((epoch: number) => number)[];

/** The function of a group. */
export const lambdaOf = (given: Lambda, group: number): ((epoch: number) => number) =>
  typeof given === 'function' ? given : given[group];

/** Refuses a list of another length than the groups'. */
export function wantLambdas({ optimizer, lr_lambda }: { optimizer: Schedulable; lr_lambda: Lambda }): void {
  if (typeof lr_lambda !== 'function' && lr_lambda.length !== optimizer.param_groups.length)
    fail(`Expected ${optimizer.param_groups.length} lr_lambdas`, lr_lambda.length);
}

/**
 * The base rate × a function of the epoch.
 * @names torch.optim.lr_scheduler.LambdaLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.LambdaLR(optimizer, (epoch) => 0.5 ** epoch);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.5
 */
export const LambdaLR = schedule(
  (optimizer: Schedulable, lr_lambda: Lambda, last_epoch: number = -1) => ({ optimizer, lr_lambda, last_epoch }),
  ({ last_epoch, lr_lambda }, _lr, base, group) => base * lambdaOf(lr_lambda, group)(last_epoch),
  wantLambdas,
);
