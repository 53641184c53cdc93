/** Losses of nn.functional over classes (nll_loss, cross_entropy), and how every loss is reduced. */
import { fail, failRange, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import type { Ref } from '../core/graph.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf, viewOf } from '../core/view.ts';
import { add, div, mul, neg } from './arithmetic.ts';
import { reshape, sum } from './basis.ts';
import { ne } from './compare.ts';
import {
  castRef,
  constRef,
  coordRef,
  type Int,
  knownOf,
  make,
  mapNode,
  mapRef,
  reduceNode,
  refOf,
  refThrough,
  type Shape,
  text,
  wantFloat,
  wantTensor,
} from './core.ts';
import { mean } from './reduce.ts';
import { log_softmax } from './softmax.ts';
import { where } from './where.ts';

export type Reduction = 'mean' | 'sum' | 'none';

/** A loss for each element made one number, as asked; `size_average` and `reduce` are PyTorch's older way of asking. */
export function reduced(
  losses: Tensor,
  reduction: string,
  size_average?: boolean | null,
  reduce?: boolean | null,
): Tensor {
  if (typeof size_average === 'boolean' || typeof reduce === 'boolean')
    reduction = reduce === false ? 'none' : size_average === false ? 'sum' : 'mean';
  if (reduction === 'mean') return mean(losses);
  if (reduction === 'sum') return sum(losses);
  if (reduction === 'none') return losses;
  fail("expected reduction 'mean', 'sum' or 'none'", reduction);
}

export type Legacy = boolean | null;

/** Where the class is: [N, C, d…] → loop [N, d…, C]. */
function classesLast(shape: Shape): number[] {
  const [first, classes, ...rest] = shape.length === 1 ? [1, shape[0]] : shape;
  return [first, ...rest, classes];
}

/** Whether an element of `shape` is at its target's class, which counts. */
const chosen = (shape: Shape, dim: number, target: Ref, ignore_index: number): Ref =>
  mapRef('and', 'bool', shape, [
    mapRef('eq', 'bool', shape, [coordRef(shape, dim), target]),
    mapRef('ne', 'bool', shape, [target, constRef(ignore_index, 'int32', shape)]),
  ]);

/** input[n, target[n]] of log-probabilities [N, C, d…], times the class's weight and by how much it counts. */
function picked(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  ignore_index: number,
): { losses: Tensor; weights: Tensor } {
  const loop = classesLast(input.shape);
  const outer = loop.slice(0, -1);
  const classes = loop.at(-1)!;
  const strides =
    input.ndim === 1 ? [0, input.strides[0]] : [input.strides[0], ...input.strides.slice(2), input.strides[1]];
  const values = refThrough(input, viewOf(strides));
  const wantedStrides = target.ndim === 0 ? [0] : [...target.strides];
  const wanted = castRef(refThrough(target, viewOf([...wantedStrides, 0])), 'int32', loop);
  const counted = chosen(loop, loop.length - 1, wanted, ignore_index);
  const zero = constRef(0, 'float32', loop);
  const scale = weight
    ? refThrough(weight, viewOf([...outer.map(() => 0), weight.strides[0]]))
    : constRef(1, 'float32', loop);
  const scaled = weight ? mapRef('mul', 'float32', loop, [values, scale]) : values;
  const shape = target.shape;
  const total = (ref: ReturnType<typeof mapRef>) => make(reduceNode('sum', 'float32', outer, [classes], ref), shape);
  const losses = total(mapRef('where', 'float32', loop, [counted, scaled, zero]));
  const weights = total(mapRef('where', 'float32', loop, [counted, scale, zero]));
  const inputs = input.shape;
  const out = link(losses, [input], [target, ...(weight ? [weight] : [])], ([g]) => {
    // One element of each row gets the gradient; written in the input's own order of dimensions.
    const spread = (strides: readonly number[]) => (inputs.length === 1 ? [0] : [strides[0], 0, ...strides.slice(1)]);
    const channel = inputs.length === 1 ? 0 : 1;
    const label = castRef(refThrough(target, viewOf(spread(target.strides))), 'int32', inputs);
    const grad = refThrough(g!, viewOf(spread(refOf(g!).view.strides)));
    const live = chosen(inputs, channel, label, ignore_index);
    const scaledGrad = weight
      ? mapRef('mul', 'float32', inputs, [
          grad,
          refThrough(weight, viewOf(inputs.map((_, d) => (d === channel ? weight.strides[0] : 0)))),
        ])
      : grad;
    const made = make(mapNode('where', 'float32', inputs, [live, scaledGrad, constRef(0, 'float32', inputs)]));
    return [
      link(made, [g!], [target, ...(weight ? [weight] : [])], ([gg]) => [
        picked(gg!, target, weight, ignore_index).losses,
      ]),
    ];
  });
  return { losses: out, weights };
}

function checkClasses(input: Tensor, target: Tensor, weight: Tensor | null, ignore_index: number): void {
  wantTensor(input);
  wantTensor(target, 'target');
  wantFloat(input);
  const classes = input.ndim === 1 ? input.shape[0] : input.shape[1];
  const expected = input.ndim === 1 ? [] : [input.shape[0], ...input.shape.slice(2)];
  if (input.ndim === 0 || target.shape.join() !== expected.join()) {
    fail(`expected a target of shape ${text(expected)} for this input`, target, input);
  }
  if (isFloat(target.dtype)) failType('expected class numbers (integers) as target', target);
  if (weight && (weight.ndim !== 1 || weight.shape[0] !== classes)) {
    fail(`expected a weight for each of ${classes} classes`, weight);
  }
  const known = knownOf(target);
  const wrong = known && [known.min, known.max].find((at) => at !== ignore_index && (at < 0 || at >= classes));
  if (typeof wrong === 'number') failRange(`Target ${wrong} is out of bounds: there are ${classes} classes`);
}

/**
 * Minus the log-probability of each target; mean over what is not ignored, weighted.
 * @names torch.nn.functional.nll_loss
 * @shape ClassLoss<input, target, reduction>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 * @example
 * torch.nn.functional.nll_loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]).log_softmax(1), torch.tensor([0, 2]))
 * // tensor(0.2515)
 */
export function nll_loss(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null = null,
  _size_average?: unknown,
  ignore_index: Int = -100,
  _reduce?: unknown,
  reduction: Reduction = 'mean',
): Tensor {
  checkClasses(input, target, weight, ignore_index);
  const { losses, weights } = picked(input, target, weight, ignore_index);
  const minus = neg(losses);
  if (reduction !== 'mean') return reduced(minus, reduction);
  return div(sum(minus), sum(weights));
}

/**
 * log_softmax and nll_loss in one; a float target holds probabilities of classes instead of a class.
 * @names torch.nn.functional.cross_entropy
 * @shape ClassLoss<input, target, reduction>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 * @example
 * torch.nn.functional.cross_entropy(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([0, 2]))
 * // tensor(0.2515)
 */
export function cross_entropy(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null = null,
  _size_average?: unknown,
  ignore_index: Int = -100,
  _reduce?: unknown,
  reduction: Reduction = 'mean',
  label_smoothing: number = 0,
): Tensor {
  wantTensor(input);
  wantTensor(target, 'target');
  if (label_smoothing < 0 || label_smoothing > 1) fail('expected label_smoothing between 0 and 1', label_smoothing);
  const dim = input.ndim === 1 ? 0 : 1;
  const classes = input.shape[dim];
  const logp = log_softmax(input, dim);
  const weights = weight && input.ndim > 1 ? perClass(weight, input.ndim) : weight;
  if (isFloat(target.dtype)) {
    if (target.shape.join() !== input.shape.join()) {
      fail("with class probabilities the target's shape must be the input's", input, target);
    }
    const smooth = label_smoothing ? add(mul(target, 1 - label_smoothing), label_smoothing / classes) : target;
    const each = neg(sum(weights ? mul(mul(smooth, logp), weights) : mul(smooth, logp), dim));
    return reduction === 'mean' ? div(sum(each), sizeOf(input.shape) / classes) : reduced(each, reduction);
  }
  checkClasses(input, target, weight, ignore_index);
  if (label_smoothing === 0) return nll_loss(logp, target, weight, null, ignore_index, null, reduction);
  const { losses, weights: counts } = picked(logp, target, weight, ignore_index);
  const spread = where(ne(target, ignore_index), neg(sum(weights ? mul(logp, weights) : logp, dim)), 0);
  const each = add(mul(neg(losses), 1 - label_smoothing), mul(spread, label_smoothing / classes));
  return reduction === 'mean' ? div(sum(each), sum(counts)) : reduced(each, reduction);
}

const perClass = (weight: Tensor, rank: number): Tensor =>
  reshape(weight, [1, weight.shape[0], ...new Array<number>(rank - 2).fill(1)]);
