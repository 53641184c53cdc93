/**
 * Losses of nn.functional that ask for a margin: rankings, hinges, triplets, embeddings.
 * @family losses
 */
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { logsigmoid } from './activation.ts';
import { add, clamp_min, div, minimum, mul, neg, rsub, sub } from './arithmetic.ts';
import { floated, reshape, sum } from './basis.ts';
import { eq, le, logical_and, logical_not, lt, ne } from './compare.ts';
import { arange } from './creation.ts';
import { type Legacy, type Reduction, reduced } from './loss.ts';
import { pairwise_distance } from './norm.ts';
import { pow } from './power.ts';
import { any, mean } from './reduce.ts';
import { unsqueeze } from './shape.ts';
import { sqrt } from './unary.ts';
import { where } from './where.ts';

/** Refuses tensors whose ranks do not go together. */
function wantRanks(fit: boolean, ...tensors: Tensor[]): void {
  if (fit) return;
  fail('the sizes do not go together', ...tensors);
}

const hinge = (x: Tensor): Tensor => clamp_min(x, 0);

/**
 * max(0, −target · (input1 − input2) + margin): target 1 wants the first to be greater, −1 the second.
 * @names torch.nn.functional.margin_ranking_loss
 * @example
 * const target = torch.tensor([1, 1]).float();
 * torch.nn.functional.margin_ranking_loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]), target)
 * // tensor(0.2500)
 */
export function margin_ranking_loss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  margin: number = 0,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const { ndim } = target;
  wantRanks(input1.ndim === ndim && input2.ndim === ndim, input1, input2, target);
  return reduced(hinge(add(floated(mul(neg(target), sub(input1, input2))), margin)), reduction, size_average, reduce);
}

/**
 * input where target is 1, max(0, margin − input) where it is −1.
 * @names torch.nn.functional.hinge_embedding_loss
 * @example
 * torch.nn.functional.hinge_embedding_loss(torch.tensor([0.5, 2]), torch.tensor([1, -1]))
 * // tensor(0.2500)
 */
export function hinge_embedding_loss(
  input: Tensor,
  target: Tensor,
  margin: number = 1,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const x = floated(input);
  return reduced(
    add(where(ne(target, 1), hinge(rsub(x, margin)), 0), where(ne(target, -1), x, 0)),
    reduction,
    size_average,
    reduce,
  );
}

/**
 * log(1 + exp(−target · input))
 * @names torch.nn.functional.soft_margin_loss
 * @example
 * torch.nn.functional.soft_margin_loss(torch.tensor([0.5, 2]), torch.tensor([1, -1]).float())
 * // tensor(1.3005)
 */
export function soft_margin_loss(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  return reduced(neg(logsigmoid(mul(input, target))), reduction, size_average, reduce);
}

/**
 * 1 − cos where target is 1, max(0, cos − margin) where it is −1, of the vectors' angle.
 * @names torch.nn.functional.cosine_embedding_loss
 * @example
 * torch.nn.functional.cosine_embedding_loss(torch.tensor([[1, 0.5]]), torch.tensor([[0.5, 1]]), torch.tensor([1]))
 * // tensor(0.2000)
 */
export function cosine_embedding_loss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  margin: number = 0,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const rank = target.ndim + 1;
  const fit = rank < 3 && input1.ndim === rank && input2.ndim === rank;
  wantRanks(fit, input1, input2, target);
  const square = (x: Tensor) => add(sum(mul(x, x), -1), 1e-12);
  const cosine = div(sum(mul(input1, input2), -1), sqrt(mul(square(input1), square(input2))));
  return reduced(
    add(where(eq(target, 1), rsub(cosine, 1), 0), where(eq(target, -1), hinge(sub(cosine, margin)), 0)),
    reduction,
    size_average,
    reduce,
  );
}

type Triple = [anchor: Tensor, positive: Tensor, negative: Tensor];
export type Distance = (a: Tensor, b: Tensor) => Tensor;

/** The anchor nearer to the positive than to the negative by a margin; `swap` measures from the positive too. */
function triplet([anchor, positive, negative]: Triple, distance: Distance, margin: number, swap: boolean): Tensor {
  let away = distance(anchor, negative);
  if (swap) away = minimum(away, distance(positive, negative));
  return hinge(add(sub(distance(anchor, positive), away), margin));
}

/**
 * max(0, |anchor − positive| − |anchor − negative| + margin), the distances being p-norms.
 * @names torch.nn.functional.triplet_margin_loss
 * @example
 * const [anchor, positive, negative] = [torch.tensor([[0, 0.5]]), torch.tensor([[1, 0.5]]), torch.tensor([[0, 1.5]])];
 * torch.nn.functional.triplet_margin_loss(anchor, positive, negative)
 * // tensor(1.)
 */
export function triplet_margin_loss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  margin: number = 1,
  p: number = 2,
  eps: number = 1e-6,
  swap: boolean = false,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const fit = anchor.ndim === positive.ndim && anchor.ndim === negative.ndim;
  wantRanks(fit, anchor, positive, negative);
  return reduced(
    triplet([anchor, positive, negative], (a, b) => pairwise_distance(a, b, p, eps), margin, swap),
    reduction,
    size_average,
    reduce,
  );
}

/**
 * triplet_margin_loss with a distance of one's own.
 * @names torch.nn.functional.triplet_margin_with_distance_loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html
 * @example
 * const [anchor, positive, negative] = [torch.tensor([[0, 0.5]]), torch.tensor([[1, 0.5]]), torch.tensor([[0, 1.5]])];
 * torch.nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative)
 * // tensor(1.)
 */
export function triplet_margin_with_distance_loss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  distance_function: Distance | null = null,
  margin: number = 1,
  swap: boolean = false,
  reduction: Reduction = 'mean',
): Tensor {
  const losses = triplet([anchor, positive, negative], distance_function ?? pairwise_distance, margin, swap);
  return reduced(losses, reduction);
}

/** Which class each row [N, C] (or the one row [C]) is of, as a mask. */
const classMask = (target: Tensor, classes: number): Tensor => eq(unsqueeze(target, -1), arange(classes));

/**
 * Σ over the other classes of max(0, margin − x[y] + x[c])ᵖ, over the number of classes.
 * @names torch.nn.functional.multi_margin_loss
 * @example
 * torch.nn.functional.multi_margin_loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([1, 2]))
 * // tensor(0.5000)
 */
export function multi_margin_loss(
  input: Tensor,
  target: Tensor,
  p: number = 1,
  margin: number = 1,
  weight: Tensor | null = null,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  if (p !== 1 && p !== 2) fail('expected p 1 or 2', p);
  const rows = input.shape.slice(0, -1);
  const fit = (input.ndim < 2 && target.numel() === 1) || (input.ndim === 2 && target.shape.join() === rows.join());
  wantRanks(fit, input, target);
  const classes = input.shape.at(-1) ?? 1;
  const own = classMask(reshape(target, rows), classes);
  const score = sum(where(own, input, 0), -1, true);
  let each = pow(hinge(add(sub(input, score), margin)), p);
  if (weight) each = mul(each, sum(where(own, weight, 0), -1, true));
  return reduced(div(sum(where(own, 0, each), -1), classes), reduction, size_average, reduce);
}

/**
 * For each class that the target lists (up to a −1) and each that it doesn't: max(0, 1 − x[y] + x[c]), over the classes.
 * @names torch.nn.functional.multilabel_margin_loss
 * @example
 * const logits = torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]);
 * torch.nn.functional.multilabel_margin_loss(logits, torch.tensor([[0, -1, -1], [2, 1, -1]]))
 * // tensor(0.0833)
 */
export function multilabel_margin_loss(
  input: Tensor,
  target: Tensor,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
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
  return reduced(div(sum(each, [-2, -1]), classes), reduction, size_average, reduce);
}

/**
 * binary_cross_entropy_with_logits, averaged over the classes.
 * @names torch.nn.functional.multilabel_soft_margin_loss
 * @example
 * const logits = torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]);
 * torch.nn.functional.multilabel_soft_margin_loss(logits, torch.tensor([[1, 0, 0], [0, 1, 1]]).float())
 * // tensor(0.5217)
 */
export function multilabel_soft_margin_loss(
  input: Tensor,
  target: Tensor,
  weight: Tensor | null = null,
  size_average?: Legacy,
  reduce?: Legacy,
  reduction: Reduction = 'mean',
): Tensor {
  const each = neg(add(mul(target, logsigmoid(input)), mul(rsub(target, 1), logsigmoid(neg(input)))));
  return reduced(mean(weight ? mul(each, weight) : each, -1), reduction, size_average, reduce);
}
