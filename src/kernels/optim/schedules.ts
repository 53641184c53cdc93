/**
 * The rest of torch.optim.lr_scheduler: schedules that run in cycles, wait for a metric, or are made of others.
 * @family schedules
 */
import { fail, failType } from '../core/callee.ts';
import { type Lambda, LRScheduler, lambdaOf, type Schedulable, schedule, wantLambdas } from './lr_scheduler.ts';

/** A number for all groups, or one each. */
export type PerGroup = number | readonly number[];

/**
 * The base rate × factor for total_iters epochs.
 * @names torch.optim.lr_scheduler.ConstantLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.ConstantLR(optimizer, { factor: 0.5 });
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.5
 */
export const ConstantLR = schedule(
  (optimizer: Schedulable, factor: number = 1 / 3, total_iters: number = 5, last_epoch: number = -1) => ({
    optimizer,
    factor,
    total_iters,
    last_epoch,
  }),
  ({ last_epoch, factor, total_iters }, lr) =>
    last_epoch === 0 ? lr * factor : last_epoch === total_iters ? lr / factor : lr,
  ({ factor }) => {
    if (!(factor >= 0 && factor <= 1)) fail('expected a factor from 0 to 1', factor);
  },
);

/**
 * lr × a function of the epoch, each epoch.
 * @names torch.optim.lr_scheduler.MultiplicativeLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.MultiplicativeLR(optimizer, () => 0.5);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.5
 */
export const MultiplicativeLR = schedule(
  (optimizer: Schedulable, lr_lambda: Lambda, last_epoch: number = -1) => ({ optimizer, lr_lambda, last_epoch }),
  ({ last_epoch, initial, lr_lambda }, lr, _base, group) =>
    initial ? lr : lr * lambdaOf(lr_lambda, group)(last_epoch),
  wantLambdas,
);

/**
 * From the base rate to 0 along (1 - epoch / total_iters) ^ power.
 * @names torch.optim.lr_scheduler.PolynomialLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.PolynomialLR(optimizer, { total_iters: 10 });
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.9
 */
export const PolynomialLR = schedule(
  (optimizer: Schedulable, total_iters: number = 5, power: number = 1, last_epoch: number = -1) => ({
    optimizer,
    total_iters,
    power,
    last_epoch,
  }),
  ({ last_epoch: epoch, initial, total_iters: total, power }, lr) =>
    initial || epoch > total ? lr : lr * ((total - epoch) / (total - epoch + 1)) ** power,
);

/** Half a cosine in T_0 epochs, again and again; `step` may be told the epoch, whole or not. */
const restarting = schedule(
  (optimizer: Schedulable, T_0: number, T_mult: number, eta_min: number, last_epoch: number) => ({
    optimizer,
    T_0,
    T_mult,
    eta_min,
    last_epoch,
  }),
  ({ last_epoch: at, T_0: length, T_mult, eta_min }, _lr, base) => {
    if (T_mult === 1) at %= length;
    else for (; at >= length; length *= T_mult) at -= length;
    return eta_min + ((base - eta_min) * (1 + Math.cos((Math.PI * at) / length))) / 2;
  },
  ({ T_0, T_mult }) => {
    if (!(T_0 > 0 && Number.isInteger(T_0))) fail('expected a whole T_0 of at least 1', T_0);
    if (!(T_mult >= 1 && Number.isInteger(T_mult))) fail('expected a whole T_mult of at least 1', T_mult);
  },
);

/**
 * Half a cosine from the base rate to eta_min in T_0 epochs, again and again, each time T_mult times as long.
 * @names torch.optim.lr_scheduler.CosineAnnealingWarmRestarts
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, 10);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.975528
 */
export class CosineAnnealingWarmRestarts extends restarting {
  constructor(optimizer: Schedulable, T_0: number, T_mult: number = 1, eta_min: number = 0, last_epoch: number = -1) {
    super(optimizer, T_0, T_mult, eta_min, last_epoch);
  }

  /** The next epoch, or any: `step(epoch + batch / batches)`. */
  override step(epoch = this.last_epoch + 1): void {
    if (epoch < 0) fail('expected an epoch of at least 0', epoch);
    this.last_epoch = epoch;
    this.apply();
  }
}

const each = (optimizer: Schedulable, value: PerGroup): readonly number[] =>
  typeof value === 'number' ? optimizer.param_groups.map(() => value) : value;

/** Sets the base rates, and asks for a momentum where that is to move: SGD's `momentum`, or Adam's first `beta`. */
function cycle(
  { optimizer, base_lrs, cycle_momentum }: LRScheduler & { cycle_momentum: boolean },
  base: readonly number[],
): void {
  optimizer.param_groups.forEach((group, at) => {
    group.initial_lr = base_lrs[at] = base[at];
    if (cycle_momentum && !('momentum' in group || 'betas' in group))
      fail('cycle_momentum: expected an optimizer with momentum or betas');
  });
}

/** A group's least and greatest momentum. */
const momenta = (self: LRScheduler & { base_momentum: PerGroup; max_momentum: PerGroup }, group: number): number[] =>
  [self.base_momentum, self.max_momentum].map((given) => each(self.optimizer, given)[group]);

function turn({ optimizer }: LRScheduler, group: number, momentum: number): void {
  const options = optimizer.param_groups[group] as { momentum?: number; betas?: [number, number] };
  if (options.betas) options.betas = [momentum, options.betas[1]];
  else options.momentum = momentum;
}

/**
 * Up to max_lr and down again to next to nothing, once, a step a batch. Needs `total_steps`, or `epochs` and `steps_per_epoch`.
 * @names torch.optim.lr_scheduler.OneCycleLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.OneCycleLR(optimizer, { max_lr: 1, total_steps: 10 });
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.52
 */
export const OneCycleLR = schedule(
  (
    optimizer: Schedulable,
    max_lr: PerGroup,
    total_steps: number | null = null,
    epochs: number | null = null,
    steps_per_epoch: number | null = null,
    pct_start: number = 0.3,
    anneal_strategy: 'cos' | 'linear' = 'cos',
    cycle_momentum: boolean = true,
    base_momentum: PerGroup = 0.85,
    max_momentum: PerGroup = 0.95,
    div_factor: number = 25,
    final_div_factor: number = 1e4,
    three_phase: boolean = false,
    last_epoch: number = -1,
  ) => ({
    ...{ optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum },
    ...{ base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch },
  }),
  (self, _lr, base, group) => {
    const { last_epoch: at, max_lr, pct_start, three_phase } = self;
    const [low, high] = momenta(self, group);
    const total = self.total_steps!;
    if (at > total) fail(`OneCycleLR: expected at most ${total} steps`, at);
    const [max, least] = [each(self.optimizer, max_lr)[group], base / self.final_div_factor];
    const up = pct_start * total - 1;
    const [ends, rates, turns] = three_phase
      ? [
          [up, 2 * up, total - 1],
          [base, max, base, least],
          [high, low, high, high],
        ]
      : [
          [up, total - 1],
          [base, max, least],
          [high, low, high],
        ];
    let phase = 0;
    while (phase < ends.length - 1 && at > ends[phase]) phase++;
    const start = phase ? ends[phase - 1] : 0;
    const part = (at - start) / (ends[phase] - start);
    const done = self.anneal_strategy === 'cos' ? (1 - Math.cos(Math.PI * part)) / 2 : part;
    const along = (values: number[]) => values[phase] + (values[phase + 1] - values[phase]) * done;
    if (self.cycle_momentum) turn(self, group, along(turns));
    return along(rates);
  },
  (self) => {
    self.total_steps ??= self.epochs! * self.steps_per_epoch!;
    if (!(self.total_steps > 0)) fail('OneCycleLR: expected total_steps, or epochs and steps_per_epoch');
    if (!(self.pct_start >= 0 && self.pct_start <= 1)) fail('expected a pct_start from 0 to 1', self.pct_start);
    cycle(
      self,
      each(self.optimizer, self.max_lr).map((max) => max / self.div_factor),
    );
  },
);

/** How a cycle's height goes on: by the number of the cycle, or of the step. */
const HEIGHTS: Record<string, (self: { gamma: number }, cycle: number, step: number) => number> = {
  triangular: () => 1,
  triangular2: (_, cycle) => 2 ** (1 - cycle),
  exp_range: ({ gamma }, _, step) => gamma ** step,
};

/**
 * From base_lr up to max_lr in step_size_up steps and down again, over and over, a step a batch. `mode` is 'triangular',
 * 'triangular2' (each cycle half as high) or 'exp_range' (gamma ** step as high), unless there is a scale_fn of the cycle, or of
 * the step where scale_mode is 'iterations'.
 * @names torch.optim.lr_scheduler.CyclicLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.CyclicLR(optimizer, 0.1, 1);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.10045
 */
export const CyclicLR = schedule(
  (
    optimizer: Schedulable,
    base_lr: PerGroup,
    max_lr: PerGroup,
    step_size_up: number = 2000,
    step_size_down: number | null = null,
    mode: 'triangular' | 'triangular2' | 'exp_range' = 'triangular',
    gamma: number = 1,
    scale_fn: ((x: number) => number) | null = null,
    scale_mode: 'cycle' | 'iterations' = 'cycle',
    cycle_momentum: boolean = true,
    base_momentum: PerGroup = 0.8,
    max_momentum: PerGroup = 0.9,
    last_epoch: number = -1,
  ) => ({
    ...{ optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode },
    ...{ cycle_momentum, base_momentum, max_momentum, last_epoch },
  }),
  (self, _lr, base, group) => {
    const { last_epoch: step, step_size_up: up, scale_fn } = self;
    const [low, high] = momenta(self, group);
    const total = up + (self.step_size_down ?? up);
    const nth = Math.floor(1 + step / total);
    const at = step % total;
    const part = at <= up ? at / up : (total - at) / (total - up);
    const scale = scale_fn ? scale_fn(self.scale_mode === 'cycle' ? nth : step) : HEIGHTS[self.mode](self, nth, step);
    if (self.cycle_momentum) turn(self, group, high - (high - low) * part * scale);
    return base + (each(self.optimizer, self.max_lr)[group] - base) * part * scale;
  },
  (self) => {
    if (!self.scale_fn && !HEIGHTS[self.mode])
      fail("expected mode 'triangular', 'triangular2' or 'exp_range'", self.mode);
    cycle(self, each(self.optimizer, self.base_lr));
  },
);

/**
 * lr × factor when a metric has not become better for `patience` epochs: `scheduler.step(await loss.item())`.
 * https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html
 * @names torch.optim.lr_scheduler.ReduceLROnPlateau
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, { patience: 0 });
 * for (const loss of [1, 2]) scheduler.step(loss);
 * optimizer.param_groups[0].lr
 * // 0.1
 */
export class ReduceLROnPlateau extends LRScheduler {
  readonly mode: 'min' | 'max';
  readonly factor: number;
  readonly patience: number;
  readonly threshold: number;
  readonly threshold_mode: 'rel' | 'abs';
  readonly cooldown: number;
  readonly min_lr: PerGroup;
  readonly eps: number;
  best: number;
  num_bad_epochs = 0;
  cooldown_counter = 0;

  constructor(
    optimizer: Schedulable,
    mode: 'min' | 'max' = 'min',
    factor: number = 0.1,
    patience: number = 10,
    threshold: number = 1e-4,
    threshold_mode: 'rel' | 'abs' = 'rel',
    cooldown: number = 0,
    min_lr: PerGroup = 0,
    eps: number = 1e-8,
  ) {
    super(optimizer);
    if (factor >= 1) fail('Factor should be < 1.0', factor);
    if (mode !== 'min' && mode !== 'max') fail("expected mode 'min' or 'max'", mode);
    if (threshold_mode !== 'rel' && threshold_mode !== 'abs')
      fail("expected threshold_mode 'rel' or 'abs'", threshold_mode);
    this.mode = mode;
    this.factor = factor;
    this.patience = patience;
    this.threshold = threshold;
    this.threshold_mode = threshold_mode;
    this.cooldown = cooldown;
    this.min_lr = min_lr;
    this.eps = eps;
    this.best = mode === 'min' ? Infinity : -Infinity;
    this.last_epoch = 0;
  }

  protected override next(lr: number, _base: number, group: number): number {
    const next = Math.max(lr * this.factor, each(this.optimizer, this.min_lr)[group]);
    return lr - next > this.eps ? next : lr;
  }

  /** @param metrics a number: the value of a tensor is `await tensor.item()` */
  override step(metrics?: number): void {
    if (typeof metrics !== 'number') failType('metrics: expected a number, as await tensor.item() gives', metrics);
    const { mode, threshold } = this;
    this.last_epoch++;
    const sign = mode === 'min' ? 1 : -1;
    const bar = this.best - sign * threshold * (this.threshold_mode === 'rel' ? this.best : 1);
    const better = sign * metrics < sign * bar || !Number.isFinite(this.best);
    if (better) this.best = metrics;
    this.num_bad_epochs = better ? 0 : this.num_bad_epochs + 1;
    if (this.cooldown_counter > 0) {
      this.cooldown_counter--;
      this.num_bad_epochs = 0;
    }
    if (this.num_bad_epochs <= this.patience) return;
    this.apply();
    this.cooldown_counter = this.cooldown;
    this.num_bad_epochs = 0;
  }
}

/**
 * Several schedules at once, each acting on what the ones before it made of the rate.
 * @names torch.optim.lr_scheduler.ChainedScheduler
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const { ChainedScheduler, ExponentialLR, StepLR } = torch.optim.lr_scheduler;
 * const scheduler = new ChainedScheduler([new ExponentialLR(optimizer, 0.5), new StepLR(optimizer, 1)]);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.05
 */
export class ChainedScheduler {
  protected readonly schedulers: readonly LRScheduler[];

  constructor(schedulers: readonly LRScheduler[], optimizer: Schedulable | null = null) {
    this.schedulers = schedulers;
    const others = schedulers.some((each) => each.optimizer !== (optimizer ?? schedulers[0].optimizer));
    if (others) fail('ChainedScheduler expects all schedulers to belong to the same optimizer');
  }

  step(): void {
    for (const scheduler of this.schedulers) scheduler.step();
  }

  get_last_lr(): number[] {
    return this.schedulers[0].get_last_lr();
  }

  state_dict(): Record<string, unknown> {
    return { _schedulers: this.schedulers.map((each) => each.state_dict()) };
  }

  load_state_dict(state: Record<string, unknown>): void {
    const states = state._schedulers as Record<string, unknown>[];
    for (const [at, each] of states.entries()) this.schedulers[at].load_state_dict(each);
  }
}

/**
 * One schedule after the other: each begins, as if it were new, at its milestone.
 * @names torch.optim.lr_scheduler.SequentialLR
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const { ConstantLR, ExponentialLR, SequentialLR } = torch.optim.lr_scheduler;
 * const parts = [new ConstantLR(optimizer, 0.5), new ExponentialLR(optimizer, 0.9)];
 * const scheduler = new SequentialLR(optimizer, parts, [1]);
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 1
 */
export class SequentialLR extends ChainedScheduler {
  readonly #milestones: readonly number[];
  last_epoch: number;

  constructor(
    optimizer: Schedulable,
    schedulers: readonly LRScheduler[],
    milestones: readonly number[],
    last_epoch: number = -1,
  ) {
    super(schedulers, optimizer);
    this.last_epoch = last_epoch + 1;
    if (schedulers.length !== milestones.length + 1)
      fail('SequentialLR: expected one scheduler more than milestones', schedulers.length, milestones);
    this.#milestones = milestones;
    schedulers[0].start();
  }

  override state_dict(): Record<string, unknown> {
    return { ...super.state_dict(), last_epoch: this.last_epoch };
  }

  override load_state_dict(state: Record<string, unknown>): void {
    super.load_state_dict(state);
    this.last_epoch = state.last_epoch as number;
  }

  override step(): void {
    this.last_epoch++;
    const at = this.#milestones.filter((epoch) => epoch <= this.last_epoch).length;
    if (this.#milestones[at - 1] === this.last_epoch) this.schedulers[at].start();
    else this.schedulers[at].step();
  }
}
