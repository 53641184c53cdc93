/**
 * ctc_loss: the probability of a label sequence over all its alignments with the input's steps.
 * @family losses
 */
import { fail } from '../core/callee.ts';
import { link } from '../core/grad-node.ts';
import { Tensor } from '../core/tensor.ts';
import { add, clamp_min, div, mul, neg, sub } from './arithmetic.ts';
import { expand, reshape, to } from './basis.ts';
import { eq, gt, logical_and, logical_or, lt, ne } from './compare.ts';
import { type Int, wantTensor } from './core.ts';
import { arange, full, tensor, zeros } from './creation.ts';
import { gather } from './gather.ts';
import { at } from './indexing.ts';
import { type Reduction, reduced } from './loss.ts';
import { cumsum } from './scan.ts';
import { cat, narrow, select, stack, unsqueeze } from './shape.ts';
import { logsumexp } from './softmax.ts';
import { exp } from './unary.ts';
import { where } from './where.ts';

/** The logarithm of what is impossible; finite, so that differences of it are no NaN. */
const NEVER = -1e30;

export type Lengths = Tensor | readonly number[] | number;

/** Targets that stand one after the other [Σ lengths] as rows [N, S]; what is behind a row's length doesn't count. */
function rowsOf(targets: Tensor, lengths: Tensor, given: Lengths): Tensor {
  const longest = Array.isArray(given) ? Math.max(0, ...given) : targets.shape[0];
  if (targets.shape[0] === 0) return zeros([lengths.shape[0], 0], 'int32');
  const place = add(unsqueeze(sub(cumsum(lengths, 0), lengths), -1), arange(longest));
  return at(targets, where(lt(place, targets.shape[0]), place, 0));
}

/**
 * The negative log-likelihood of targets ([N, S] or one after the other) given log-probabilities [T, N, C] (or [T, C]);
 * 'mean' divides each loss by its target's length first.
 * @names torch.nn.functional.ctc_loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html
 * @example
 * const log_probs = torch.zeros([4, 1, 3]).log_softmax(2);
 * torch.nn.functional.ctc_loss(log_probs, torch.tensor([[1, 2]]), [4], [2])
 * // tensor(0.8432)
 */
export function ctc_loss(
  log_probs: Tensor,
  targets: Tensor,
  input_lengths: Lengths,
  target_lengths: Lengths,
  blank: Int = 0,
  reduction: Reduction = 'mean',
  zero_infinity: boolean = false,
): Tensor {
  wantTensor(log_probs, 'log_probs');
  const single = log_probs.ndim === 2;
  const input = single ? unsqueeze(log_probs, 1) : log_probs;
  const [steps, batch, classes] = input.shape;
  const lengthsOf = (lengths: Lengths) =>
    reshape(lengths instanceof Tensor ? to(lengths, 'int32') : tensor([lengths].flat() as number[], 'int32'), [-1]);
  const [inputs, labels] = [lengthsOf(input_lengths), lengthsOf(target_lengths)];
  if (input.ndim !== 3 || inputs.shape[0] !== batch || labels.shape[0] !== batch || blank < 0 || blank >= classes) {
    fail(
      'expected input_lengths and target_lengths of size batch_size, and blank one of the classes',
      log_probs,
      inputs,
      labels,
      blank,
    );
  }
  const rows = targets.ndim > 1 ? targets : single ? unsqueeze(targets, 0) : rowsOf(targets, labels, target_lengths);
  // A blank before, between and behind the labels.
  const blanks = (count: number) => full([batch, count], blank, 'int32');
  const count = rows.shape[1];
  const states = 2 * count + 1;
  const state = arange(states);
  const own = where(lt(arange(count), unsqueeze(labels, -1)), to(rows, 'int32'), blank);
  const spaced = reshape(stack([blanks(count), own], -1), [batch, 2 * count]);
  const path = cat([spaced, blanks(1)], -1);
  const moved = (x: Tensor, by: number, fill: number) =>
    cat([full([batch, Math.min(by, states)], fill, x.dtype), narrow(x, 1, 0, Math.max(states - by, 0))], 1);
  const skips = logical_and(ne(path, blank), ne(path, moved(path, 2, blank)));
  const scores = gather(input, 2, expand(path, [steps, batch, states]));
  let alpha = where(lt(state, 2), select(scores, 0, 0), NEVER);
  for (let t = 1; t < steps; t++) {
    const ways = [alpha, moved(alpha, 1, NEVER), where(skips, moved(alpha, 2, NEVER), NEVER)];
    const next = add(logsumexp(stack(ways), 0), select(scores, 0, t));
    alpha = where(unsqueeze(gt(inputs, t), -1), next, alpha);
  }
  const last = unsqueeze(mul(labels, 2), -1);
  const ends = logical_or(eq(state, last), eq(state, sub(last, 1)));
  const loss = neg(logsumexp(where(ends, alpha, NEVER), 1));
  const counts = unsqueeze(lt(unsqueeze(arange(steps), -1), inputs), -1);
  // PyTorch's gradient is that of the logits behind log_probs, as if log_softmax were a part of the loss.
  const shifted = link(zeros([batch]), [input], [input, counts], ([g]) => [
    mul(where(counts, exp(input), 0), unsqueeze(g!, -1)),
  ]);
  const possible = lt(loss, -NEVER / 2);
  const losses = where(possible, add(loss, shifted), zero_infinity ? 0 : Number.POSITIVE_INFINITY);
  if (reduction === 'mean') return reduced(div(losses, clamp_min(labels, 1)), reduction);
  return reduced(single ? reshape(losses, []) : losses, reduction);
}
