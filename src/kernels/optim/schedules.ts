/**
 * The rest of torch.optim.lr_scheduler: schedules that run in cycles, wait for a metric, or are made of others.
 * @family schedules
 */
import { fail, failType } from '../callee.ts';
import { bind, REQUIRED } from '../nn/arguments.ts';
import { LRScheduler, type Schedulable } from './lr_scheduler.ts';

export * from './lr_scheduler.ts';

interface New<O> {
  new (optimizer: Schedulable, ...options: (O[keyof O] | Partial<O>)[]): LRScheduler & Readonly<O>;
}

/** The class of a schedule: options in PyTorch's order, the next rate, and what is done first where it acts on epoch 0 already. */
function schedule<O extends object>(
  name: string,
  defaults: O,
  next: (self: LRScheduler & O, lr: number, base: number, group: number) => number,
  first?: (self: LRScheduler & O) => void,
): New<O> {
  class Schedule extends LRScheduler {
    static override readonly name: string = name;

    constructor(...args: unknown[]) {
      const { optimizer, ...options } = bind(name, args, { optimizer: REQUIRED as Schedulable, ...defaults });
      super(optimizer);
      Object.assign(this, options);
      first?.(this as never);
      if (first) this.apply();
    }

    override start(): void {
      super.start();
      if (first) this.apply();
    }

    protected override next(lr: number, base: number, group: number): number {
      return next(this as never, lr, base, group);
    }
  }
  return Schedule as unknown as New<O>;
}

const atOnce = (): void => {};
const LAMBDA = { lr_lambda: REQUIRED as ((epoch: number) => number) | ((epoch: number) => number)[] };

/**
 * The base rate × factor for total_iters epochs.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html
 */
export const ConstantLR = schedule(
  'ConstantLR',
  { factor: 1 / 3, total_iters: 5 },
  ({ last_epoch, factor, total_iters }, lr) =>
    last_epoch === 0 ? lr * factor : last_epoch === total_iters ? lr / factor : lr,
  atOnce,
);

/**
 * lr × a function of the epoch, each epoch.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html
 */
export const MultiplicativeLR = schedule(
  'MultiplicativeLR',
  LAMBDA,
  ({ last_epoch, lr_lambda }, lr, _base, group) =>
    lr * (Array.isArray(lr_lambda) ? lr_lambda[group] : lr_lambda)(last_epoch),
);

/**
 * From the base rate to 0 along (1 - epoch / total_iters) ^ power.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html
 */
export const PolynomialLR = schedule(
  'PolynomialLR',
  { total_iters: 5, power: 1 },
  ({ last_epoch: epoch, total_iters: total, power }, lr) =>
    epoch > total ? lr : lr * ((total - epoch) / (total - epoch + 1)) ** power,
);

/**
 * Half a cosine from the base rate to eta_min in T_0 epochs, again and again, each time T_mult times as long.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html
 */
export class CosineAnnealingWarmRestarts extends schedule(
  'CosineAnnealingWarmRestarts',
  { T_0: REQUIRED as number, T_mult: 1, eta_min: 0 },
  ({ last_epoch: at, T_0: length, T_mult, eta_min }, _lr, base) => {
    if (T_mult === 1) at %= length;
    else for (; at >= length; length *= T_mult) at -= length;
    return eta_min + ((base - eta_min) * (1 + Math.cos((Math.PI * at) / length))) / 2;
  },
  ({ T_0, T_mult }) => {
    if (!(T_0 > 0 && Number.isInteger(T_0))) fail('expected a whole T_0 of at least 1', T_0);
    if (!(T_mult >= 1 && Number.isInteger(T_mult))) fail('expected a whole T_mult of at least 1', T_mult);
  },
) {
  /** The next epoch, or any: `step(epoch + batch / batches)`. */
  override step(epoch = this.last_epoch + 1): void {
    if (epoch < 0) fail('expected an epoch of at least 0', epoch);
    this.last_epoch = epoch;
    this.apply();
  }
}

const each = (optimizer: Schedulable, value: number | readonly number[]): readonly number[] =>
  typeof value === 'number' ? optimizer.param_groups.map(() => value) : value;

/** Sets the base rates, and asks for a momentum where that is to move: SGD's `momentum`, or Adam's first `beta`. */
function cycle(
  { optimizer, base_lrs, cycle_momentum }: LRScheduler & { cycle_momentum: boolean },
  base: readonly number[],
) {
  optimizer.param_groups.forEach((group, at) => {
    group.initial_lr = base_lrs[at] = base[at];
    if (cycle_momentum && !('momentum' in group || 'betas' in group))
      fail('cycle_momentum: expected an optimizer with momentum or betas');
  });
}

function turn({ optimizer }: LRScheduler, group: number, momentum: number): void {
  const options = optimizer.param_groups[group] as { momentum?: number; betas?: [number, number] };
  if (options.betas) options.betas = [momentum, options.betas[1]];
  else options.momentum = momentum;
}

/**
 * Up to max_lr and down again to next to nothing, once, a step a batch. Needs `total_steps`, or `epochs` and `steps_per_epoch`.
 * https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html
 */
export const OneCycleLR = schedule(
  'OneCycleLR',
  {
    max_lr: REQUIRED as number | readonly number[],
    total_steps: null as number | null,
    epochs: null as number | null,
    steps_per_epoch: null as number | null,
    pct_start: 0.3,
    anneal_strategy: 'cos' as 'cos' | 'linear',
    cycle_momentum: true,
    base_momentum: 0.85,
    max_momentum: 0.95,
    div_factor: 25,
    final_div_factor: 1e4,
    three_phase: false,
  },
  (self, _lr, base, group) => {
    const { last_epoch: at, max_lr, pct_start, three_phase, base_momentum: low, max_momentum: high } = self;
    const total = self.total_steps!;
    if (at > total) fail(`OneCycleLR: expected at most ${total} steps`, at);
    const [max, least] = [each(self.optimizer, max_lr)[group], base / self.final_div_factor];
    const up = pct_start * total - 1;
    const [ends, rates, momenta] = three_phase
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
    if (self.cycle_momentum) turn(self, group, along(momenta));
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
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html
 */
export const CyclicLR = schedule(
  'CyclicLR',
  {
    base_lr: REQUIRED as number | readonly number[],
    max_lr: REQUIRED as number | readonly number[],
    step_size_up: 2000,
    step_size_down: null as number | null,
    mode: 'triangular' as 'triangular' | 'triangular2' | 'exp_range',
    gamma: 1,
    scale_fn: null as ((x: number) => number) | null,
    scale_mode: 'cycle' as 'cycle' | 'iterations',
    cycle_momentum: true,
    base_momentum: 0.8,
    max_momentum: 0.9,
  },
  (self, _lr, base, group) => {
    const { last_epoch: step, step_size_up: up, scale_fn, base_momentum: low, max_momentum: high } = self;
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
 */
export class ReduceLROnPlateau extends schedule(
  'ReduceLROnPlateau',
  {
    mode: 'min',
    factor: 0.1,
    patience: 10,
    threshold: 1e-4,
    threshold_mode: 'rel',
    cooldown: 0,
    min_lr: 0 as number | readonly number[],
    eps: 1e-8,
  },
  ({ optimizer, factor, min_lr, eps }, lr, _base, group) => {
    const next = Math.max(lr * factor, each(optimizer, min_lr)[group]);
    return lr - next > eps ? next : lr;
  },
) {
  best = this.mode === 'min' ? Infinity : -Infinity;
  num_bad_epochs = 0;
  cooldown_counter = 0;

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

  override state_dict() {
    const { best, num_bad_epochs, cooldown_counter, last_epoch } = this;
    return { best, num_bad_epochs, cooldown_counter, last_epoch };
  }

  override load_state_dict(state: ReturnType<ReduceLROnPlateau['state_dict']>): void {
    Object.assign(this, state);
  }
}

/**
 * Several schedules at once, each acting on what the ones before it made of the rate.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html
 */
export class ChainedScheduler {
  protected readonly schedulers: readonly LRScheduler[];

  constructor(schedulers: readonly LRScheduler[]) {
    this.schedulers = schedulers;
  }

  step(): void {
    for (const scheduler of this.schedulers) scheduler.step();
  }

  get_last_lr(): number[] {
    return this.schedulers[0].get_last_lr();
  }
}

/**
 * One schedule after the other: each begins, as if it were new, at its milestone.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html
 */
export class SequentialLR extends ChainedScheduler {
  readonly #milestones: readonly number[];
  last_epoch = 0;

  constructor(
    optimizer: Schedulable,
    schedulers: readonly LRScheduler[],
    milestones: readonly number[] | { milestones: readonly number[] },
  );
  constructor(...args: unknown[]) {
    const wanted = { optimizer: REQUIRED, schedulers: REQUIRED as LRScheduler[], milestones: REQUIRED as number[] };
    const { schedulers, milestones } = bind('SequentialLR', args, wanted);
    super(schedulers);
    if (schedulers.length !== milestones.length + 1)
      fail('SequentialLR: expected one scheduler more than milestones', schedulers.length, milestones);
    this.#milestones = milestones;
    schedulers[0].start();
  }

  override step(): void {
    this.last_epoch++;
    const at = this.#milestones.filter((epoch) => epoch <= this.last_epoch).length;
    if (this.#milestones[at - 1] === this.last_epoch) this.schedulers[at].start();
    else this.schedulers[at].step();
  }
}
