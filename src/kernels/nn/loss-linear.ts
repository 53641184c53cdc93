/**
 * Losses that bring the last layer along: LinearCrossEntropyLoss, and AdaptiveLogSoftmaxWithLoss for very many classes.
 * @family losses
 */
import { fail } from '../core/callee.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { checkIndex, type Int, type Shape, wantRank } from '../ops/core.ts';
import type { Reduction } from '../ops/loss.ts';
import { type NamedTuple, namedTuple } from '../ops/named-tuple.ts';
import { ModuleList, Sequential } from '../public/nn/containers.ts';
import { Linear } from '../public/nn/linear.ts';
import { add, neg } from '../public/ops/arithmetic.ts';
import { reshape } from '../public/ops/basis.ts';
import { gather } from '../public/ops/gather.ts';
import { narrowFrom as narrow } from '../public/ops/indexing.ts';
import { argmax, mean } from '../public/ops/reduce.ts';
import { cat, squeeze, unsqueeze } from '../public/ops/shape.ts';
import { linear_cross_entropy, log_softmax } from '../public/torch.nn.functional.ts';
import { hold, Module } from './module.ts';

/**
 * The cross entropy of a learnt linear map: inputs (N, in_features), targets as CrossEntropyLoss takes them, for logits
 * (N, num_classes, …out_features). The map is `linear`.
 * @names torch.nn.LinearCrossEntropyLoss
 * @also device dtype
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LinearCrossEntropyLoss.html
 * @example
 * const loss = new torch.nn.LinearCrossEntropyLoss(4, 3);
 * loss(torch.ones([2, 4]), torch.tensor([0, 2])).shape
 * // []
 */
export class LinearCrossEntropyLoss extends Module {
  declare readonly num_classes: number;
  declare readonly out_features: readonly number[];
  declare readonly reduction: Reduction;
  declare readonly weight: Tensor | null;
  declare readonly ignore_index: number | null;
  declare readonly label_smoothing: number;
  readonly linear: Linear;

  constructor(
    in_features: Int,
    num_classes: Int,
    out_features: Shape = [],
    bias: boolean = false,
    reduction: Reduction = 'mean',
    weight: Tensor | null = null,
    ignore_index: Int | null = null,
    label_smoothing: number = 0,
    _options: unknown = null,
  ) {
    super();
    hold(this, { in_features, num_classes, out_features, bias, reduction, ignore_index, label_smoothing });
    this.register_buffer('weight', weight);
    this.linear = new Linear(in_features, num_classes * sizeOf(out_features), bias);
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return scoped(() => {
      const { linear, num_classes, out_features, weight, reduction, ignore_index, label_smoothing } = this;
      const matrix = reshape(linear.weight, [num_classes, ...out_features, linear.in_features]);
      const options = { linear_bias: linear.bias, weight, reduction, ignore_index, label_smoothing };
      return linear_cross_entropy(input, matrix, target, options);
    });
  }
}

/**
 * log_softmax over many classes, frequent ones first: those before the first of `cutoffs` are told by one linear map, `head`, and each
 * cluster after it by one of its own, `tail`, that is `div_value` times narrower than the last. Called with (N, in_features) and targets
 * (N), or one of each, it gives { output, loss }: the log-probability of each target, and the mean of their negatives.
 *
 * All clusters are computed for all inputs here, as which targets are in which is known on the device alone.
 * @names torch.nn.AdaptiveLogSoftmaxWithLoss
 * @also device dtype
 * @throws {Error} for cutoffs that do not rise, or reach n_classes
 * @see https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html
 * @example
 * const loss = new torch.nn.AdaptiveLogSoftmaxWithLoss(4, 10, [2, 5]);
 * loss.log_prob(torch.ones([3, 4])).shape
 * // [3, 10]
 */
export class AdaptiveLogSoftmaxWithLoss extends Module {
  declare readonly in_features: number;
  declare readonly n_classes: number;
  declare readonly cutoffs: readonly number[];
  declare readonly div_value: number;
  declare readonly head_bias: boolean;
  readonly head: Linear;
  readonly tail: ModuleList;

  constructor(in_features: Int, n_classes: Int, cutoffs: Shape, div_value: number = 4, head_bias: boolean = false) {
    super();
    const rising = cutoffs.every((at, i) => Number.isInteger(at) && at > (cutoffs[i - 1] ?? 0) && at < n_classes);
    if (cutoffs.length === 0 || !rising)
      fail(
        'cutoffs should be a sequence of unique, positive integers sorted in an increasing order, each below n_classes',
        cutoffs,
      );
    hold(this, { in_features, n_classes, cutoffs: [...cutoffs, n_classes], div_value, head_bias });
    this.head = new Linear(in_features, cutoffs[0] + cutoffs.length, head_bias);
    this.tail = new ModuleList(
      cutoffs.map((from, i) => {
        const width = Math.floor(in_features / div_value ** (i + 1));
        return new Sequential(
          new Linear(in_features, width, false),
          new Linear(width, this.cutoffs[i + 1] - from, false),
        );
      }),
    );
  }

  reset_parameters(): void {
    for (const module of this.modules()) if (module instanceof Linear) module.reset_parameters();
  }

  /** The log-probabilities of all classes: (N, in_features) → (N, n_classes). */
  log_prob(input: Tensor): Tensor {
    return scoped(() => {
      const first = this.cutoffs[0];
      const head = log_softmax(this.head(input), 1);
      const tails = [...this.tail].map((tail, i) => add(log_softmax(tail(input), 1), narrow(head, 1, first + i, 1)));
      return cat([narrow(head, 1, 0, first), ...tails], 1);
    });
  }

  /** The likeliest class of each input. */
  predict(input: Tensor): Tensor {
    return argmax(this.log_prob(input), 1);
  }

  override forward(input: Tensor, target: Tensor): NamedTuple<['output', 'loss']> {
    return scoped(() => {
      wantRank(input, 1, 2);
      checkIndex(target, 0, this.n_classes);
      const batched = input.ndim === 2;
      const [x, y] = batched ? [input, target] : [unsqueeze(input, 0), unsqueeze(target, 0)];
      const output = squeeze(gather(this.log_prob(x), 1, unsqueeze(y, 1)), 1);
      return namedTuple('_ASMoutput', { output: batched ? output : squeeze(output, 0), loss: neg(mean(output)) });
    });
  }
}
