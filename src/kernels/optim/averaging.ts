/**
 * torch.optim.swa_utils: a second model whose weights are the mean of what training has passed through, evenly (SWA) or with older
 * ones fading (EMA).
 * @family averaging
 */

import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { tensorsOf } from '../core/kinds.ts';
import type { DeviceLike } from '../core/placement.ts';
import { Tensor } from '../core/tensor.ts';
import { deepcopy } from '../nn/deepcopy.ts';
import { Module } from '../nn/module.ts';
import { add, div, mul, sub } from '../public/ops/arithmetic.ts';
import { tensor } from '../public/ops/creation.ts';
import { type Schedulable, schedule } from './lr_scheduler.ts';
import type { PerGroup } from './schedules.ts';

/** A parameter's new mean, of its mean so far, its present value, and how many values the mean is of (a 0-d tensor). */
export type Averaging = (averaged: Tensor, current: Tensor, count: Tensor) => Tensor;

/** The same for all parameters at once, in place. */
export type AveragingAll = (averaged: Tensor[], current: Tensor[], count: Tensor) => void;

/**
 * The rule of an even mean.
 * @names torch.optim.swa_utils.get_swa_avg_fn
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * torch.optim.swa_utils.get_swa_avg_fn()(torch.tensor([1.5]), torch.tensor([2.5]), torch.tensor(1))
 * // tensor([2.])
 */
export function get_swa_avg_fn(): Averaging {
  return (averaged, current, count) => add(averaged, div(sub(current, averaged), add(count, 1)));
}

/**
 * The rule of a mean in which older values fade: decay · mean + (1 − decay) · value.
 * @names torch.optim.swa_utils.get_ema_avg_fn
 * @throws {Error} for a decay outside [0, 1]
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * torch.optim.swa_utils.get_ema_avg_fn(0.9)(torch.tensor([1.5]), torch.tensor([2.5]), torch.tensor(1))
 * // tensor([1.6000])
 */
export function get_ema_avg_fn(decay: number = 0.999): Averaging {
  if (!(decay >= 0 && decay <= 1)) fail('Invalid decay value, please provide a value in [0, 1] range', decay);
  return (averaged, current) => add(mul(averaged, decay), current, 1 - decay);
}

const forAll =
  (rule: Averaging): AveragingAll =>
  (averaged, current, count) =>
    no_grad(() =>
      tensorsOf(averaged, 'averaged').forEach((each, at) => void each.copy_(rule(each, current[at], count))),
    );

/**
 * `get_swa_avg_fn` for lists of parameters.
 * @names torch.optim.swa_utils.get_swa_multi_avg_fn
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * const averaged = [torch.tensor([1.5])];
 * torch.optim.swa_utils.get_swa_multi_avg_fn()(averaged, [torch.tensor([2.5])], torch.tensor(1));
 * averaged[0]
 * // tensor([2.])
 */
export const get_swa_multi_avg_fn = (): AveragingAll => forAll(get_swa_avg_fn());

/**
 * `get_ema_avg_fn` for lists of parameters.
 * @names torch.optim.swa_utils.get_ema_multi_avg_fn
 * @throws {Error} for a decay outside [0, 1]
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * const averaged = [torch.tensor([1.5])];
 * torch.optim.swa_utils.get_ema_multi_avg_fn(0.9)(averaged, [torch.tensor([2.5])], torch.tensor(1));
 * averaged[0]
 * // tensor([1.6000])
 */
export const get_ema_multi_avg_fn = (decay: number = 0.999): AveragingAll => forAll(get_ema_avg_fn(decay));

/**
 * A copy of a model, `module`, whose parameters are means of the model's at each call of `update_parameters`: even ones, or by
 * `avg_fn` or `multi_avg_fn`. Buffers are the model's last ones, or averaged, too, with `use_buffers`.
 * @names torch.optim.swa_utils.AveragedModel
 * @throws {Error} for both an avg_fn and a multi_avg_fn
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * const model = new torch.nn.Linear(2, 1);
 * const averaged = new torch.optim.swa_utils.AveragedModel(model);
 * averaged.update_parameters(model);
 * await torch.equal(averaged.module.weight, model.weight)
 * // true
 */
export class AveragedModel<M extends Module = Module> extends Module {
  readonly module: M;
  declare n_averaged: Tensor;
  readonly avg_fn: Averaging | null;
  readonly multi_avg_fn: AveragingAll | null;
  readonly use_buffers: boolean;
  /** What n_averaged says, where nothing has to be waited for. */
  protected begun = false;

  constructor(
    model: M,
    _device: DeviceLike | null = null,
    avg_fn: Averaging | null = null,
    multi_avg_fn: AveragingAll | null = null,
    use_buffers: boolean = false,
  ) {
    super();
    if (avg_fn && multi_avg_fn) fail('Only one of avg_fn and multi_avg_fn should be provided');
    this.module = deepcopy(model);
    this.register_buffer('n_averaged', tensor(0));
    this.avg_fn = avg_fn;
    this.multi_avg_fn = multi_avg_fn;
    this.use_buffers = use_buffers;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as the model's own
  override forward(...inputs: any[]): any {
    return (this.module as Module)(...inputs);
  }

  /** Takes the model's parameters into the mean; the first time it is they. */
  update_parameters(model: Module): void {
    no_grad(() => {
      const count = this.n_averaged;
      const all = (of: Module) => [...of.parameters(), ...(this.use_buffers ? of.buffers() : [])] as Tensor[];
      const [averaged, current] = [all(this.module), all(model)];
      if (!this.begun) for (const [at, each] of averaged.entries()) each.copy_(current[at]);
      else (this.multi_avg_fn ?? forAll(this.avg_fn ?? get_swa_avg_fn()))(averaged, current, count);
      this.begun = true;
      if (!this.use_buffers) for (const [at, each] of this.module.buffers().entries()) each.copy_(model.buffers()[at]);
      count.add_(1);
    });
  }
}

/**
 * From each group's rate to swa_lr in anneal_epochs, and then that.
 * @names torch.optim.swa_utils.SWALR
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * const w = torch.ones(1, { requires_grad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 1 });
 * const scheduler = new torch.optim.swa_utils.SWALR(optimizer, 0.1, { anneal_epochs: 1 });
 * optimizer.step();
 * scheduler.step();
 * optimizer.param_groups[0].lr
 * // 0.1
 */
export const SWALR = schedule(
  (
    optimizer: Schedulable,
    swa_lr: PerGroup,
    anneal_epochs: number = 10,
    anneal_strategy: 'cos' | 'linear' = 'cos',
    last_epoch: number = -1,
  ) => ({ optimizer, swa_lr, anneal_epochs, anneal_strategy, last_epoch }),
  ({ last_epoch, swa_lr, anneal_epochs, anneal_strategy }, lr, _base, group) => {
    const step = anneal_epochs === 0 ? Math.max(1, last_epoch) : last_epoch;
    const done = (at: number) => {
      const part = Math.max(0, Math.min(1, at / Math.max(1, anneal_epochs)));
      return anneal_strategy === 'cos' ? (1 - Math.cos(Math.PI * part)) / 2 : part;
    };
    const [before, now] = [done(step - 1), done(step)];
    const end = typeof swa_lr === 'number' ? swa_lr : swa_lr[group];
    const start = before === 1 ? end : (lr - before * end) / (1 - before);
    return end * now + start * (1 - now);
  },
  ({ anneal_strategy, anneal_epochs }) => {
    if (!['cos', 'linear'].includes(anneal_strategy))
      fail("anneal_strategy must be 'cos' or 'linear'", anneal_strategy);
    if (!(Number.isInteger(anneal_epochs) && anneal_epochs >= 0))
      fail('anneal_epochs must be equal or greater than 0', anneal_epochs);
  },
);

/** What follows the batches it sees. */
type Following = Module & { reset_running_stats(): void; momentum: number | null };

const isFollowing = (module: Module): module is Following =>
  'reset_running_stats' in module && /BatchNorm/.test(module._get_name());

/**
 * Runs all batches through a model, so that the statistics of its BatchNorm layers are those of the data. A batch is a tensor, or a
 * list that begins with one.
 * @names torch.optim.swa_utils.update_bn
 * @see https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema
 * @example
 * const bn = new torch.nn.BatchNorm1d(2);
 * await torch.optim.swa_utils.update_bn([torch.tensor([[1, 2.5], [3, 4.5]])], bn);
 * bn.running_mean
 * // tensor([2.0000, 3.5000])
 */
export function update_bn(
  loader: Iterable<Tensor | readonly Tensor[]>,
  model: Module,
  _device: DeviceLike | null = null,
): void {
  const norms = model.modules().filter(isFollowing);
  if (norms.length === 0) return;
  const momenta = norms.map(({ momentum }) => momentum);
  const { training } = model;
  model.train();
  for (const norm of norms) {
    norm.reset_running_stats();
    norm.momentum = null;
  }
  no_grad(() => {
    for (const batch of loader) model(batch instanceof Tensor ? batch : batch[0]);
  });
  norms.forEach((norm, at) => {
    norm.momentum = momenta[at];
  });
  model.train(training);
}
