/** Losses of nn.functional that ask for a margin: rankings, hinges, triplets, embeddings. */
import { fail } from '../callee.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { logsigmoid } from './activation.ts';
import { add, clamp_min, div, minimum, mul, pow, rsub, sub } from './arithmetic.ts';
import { eq, le, logical_and, logical_not, lt, ne } from './compare.ts';
import { arange, floated } from './creation.ts';
import { loss, type Reduction, reduced, type Two } from './loss.ts';
import { pairwise_distance } from './norm.ts';
import { any, mean, sum } from './reduce.ts';
import { reshape, unsqueeze } from './shape.ts';
import { neg, sqrt } from './unary.ts';
import { where } from './where.ts';

type Three = [input1: Tensor, input2: Tensor, target: Tensor];

/** Refuses tensors whose ranks do not go together. */
function wantRanks(fit: boolean, ...tensors: Tensor[]): void {
  if (fit) return;
  fail('the sizes do not go together', ...tensors);
}

const hinge = (x: Tensor): Tensor => clamp_min(x, 0);

/** max(0, −target · (input1 − input2) + margin): target 1 wants the first to be greater, −1 the second. */
export const margin_ranking_loss = loss<[...Three, margin?: number]>(
  'margin_ranking_loss(input1, input2, target, margin, reduction)',
  (input1, input2, target, margin = 0) => {
    const { ndim } = target;
    wantRanks(input1.ndim === ndim && input2.ndim === ndim, input1, input2, target);
    return hinge(add(floated(mul(neg(target), sub(input1, input2))), margin));
  },
);

/** input where target is 1, max(0, margin − input) where it is −1. */
export const hinge_embedding_loss = loss<[...Two, margin?: number]>(
  'hinge_embedding_loss(input, target, margin, reduction)',
  (input, target, margin = 1) => {
    const x = floated(input);
    return add(where(ne(target, 1), hinge(rsub(x, margin)), 0), where(ne(target, -1), x, 0));
  },
);

/** log(1 + exp(−target · input)) */
export const soft_margin_loss = loss<Two>('soft_margin_loss(input, target, reduction)', (input, target) =>
  neg(logsigmoid(mul(input, target))),
);

/** 1 − cos where target is 1, max(0, cos − margin) where it is −1, of the vectors' angle. */
export const cosine_embedding_loss = loss<[...Three, margin?: number]>(
  'cosine_embedding_loss(input1, input2, target, margin, reduction)',
  (input1, input2, target, margin = 0) => {
    const rank = target.ndim + 1;
    const fit = rank < 3 && input1.ndim === rank && input2.ndim === rank;
    wantRanks(fit, input1, input2, target);
    const square = (x: Tensor) => add(sum(mul(x, x), -1), 1e-12);
    const cosine = div(sum(mul(input1, input2), -1), sqrt(mul(square(input1), square(input2))));
    return add(where(eq(target, 1), rsub(cosine, 1), 0), where(eq(target, -1), hinge(sub(cosine, margin)), 0));
  },
);

type Triple = [anchor: Tensor, positive: Tensor, negative: Tensor];
type Distance = (a: Tensor, b: Tensor) => Tensor;

/** The anchor nearer to the positive than to the negative by a margin; `swap` measures from the positive too. */
function triplet([anchor, positive, negative]: Triple, distance: Distance, margin: number, swap: boolean): Tensor {
  let away = distance(anchor, negative);
  if (swap) away = minimum(away, distance(positive, negative));
  return hinge(add(sub(distance(anchor, positive), away), margin));
}

export const triplet_margin_loss = loss<[...Triple, margin?: number, p?: number, eps?: number, swap?: boolean]>(
  'triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction)',
  (anchor, positive, negative, margin = 1, p = 2, eps = 1e-6, swap = false) => {
    const fit = anchor.ndim === positive.ndim && anchor.ndim === negative.ndim;
    wantRanks(fit, anchor, positive, negative);
    return triplet([anchor, positive, negative], (a, b) => pairwise_distance(a, b, p, eps), margin, swap);
  },
);

/**
 * triplet_margin_loss with a distance of one's own.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html
 */
export const triplet_margin_with_distance_loss = def(
  'triplet_margin_with_distance_loss(anchor, positive, negative, distance_function, margin, swap, reduction)',
  (
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    distance_function: Distance | null = null,
    margin: number = 1,
    swap: boolean = false,
    reduction: Reduction = 'mean',
  ): Tensor => {
    const losses = triplet([anchor, positive, negative], distance_function ?? pairwise_distance, margin, swap);
    return reduced(losses, reduction);
  },
);

/** Which class each row [N, C] (or the one row [C]) is of, as a mask. */
const classMask = (target: Tensor, classes: number): Tensor => eq(unsqueeze(target, -1), arange(classes));

/** Σ over the other classes of max(0, margin − x[y] + x[c])ᵖ, over the number of classes. */
export const multi_margin_loss = loss<[...Two, p?: number, margin?: number, weight?: Tensor | null]>(
  'multi_margin_loss(input, target, p, margin, weight, reduction)',
  (input, target, p = 1, margin = 1, weight = null) => {
    if (p !== 1 && p !== 2) fail('expected p 1 or 2', p);
    const rows = input.shape.slice(0, -1);
    const fit = (input.ndim < 2 && target.numel() === 1) || (input.ndim === 2 && target.shape.join() === rows.join());
    wantRanks(fit, input, target);
    const classes = input.shape.at(-1) ?? 1;
    const own = classMask(reshape(target, rows), classes);
    const score = sum(where(own, input, 0), -1, true);
    let each = pow(hinge(add(sub(input, score), margin)), p);
    if (weight) each = mul(each, sum(where(own, weight, 0), -1, true));
    return div(sum(where(own, 0, each), -1), classes);
  },
);

/** For each class that the target lists (up to a −1) and each that it doesn't: max(0, 1 − x[y] + x[c]), over the classes. */
export const multilabel_margin_loss = loss<Two>('multilabel_margin_loss(input, target, reduction)', (input, target) => {
  wantRanks(input.ndim < 3 && input.shape.join() === target.shape.join(), input, target);
  const classes = input.shape.at(-1) ?? 1;
  const [x, labels] = input.ndim ? [input, target] : [reshape(input, [1]), reshape(target, [1])];
  const at = arange(classes);
  // [..., label, class]: a label counts when no −1 stands at or before it.
  const ended = any(logical_and(lt(unsqueeze(labels, -2), 0), le(at, unsqueeze(at, -1))), -1, true);
  const counts = logical_not(ended);
  const named = logical_and(classMask(labels, classes), counts);
  const score = sum(where(named, unsqueeze(x, -2), 0), -1, true);
  const pairs = logical_and(logical_not(any(named, -2, true)), counts);
  const each = where(pairs, hinge(add(sub(unsqueeze(x, -2), score), 1)), 0);
  return div(sum(each, [-2, -1]), classes);
});

/** binary_cross_entropy_with_logits, averaged over the classes. */
export const multilabel_soft_margin_loss = loss<[...Two, weight?: Tensor | null]>(
  'multilabel_soft_margin_loss(input, target, weight, reduction)',
  (input, target, weight = null) => {
    const each = neg(add(mul(target, logsigmoid(input)), mul(rsub(target, 1), logsigmoid(neg(input)))));
    return mean(weight ? mul(each, weight) : each, -1);
  },
);
