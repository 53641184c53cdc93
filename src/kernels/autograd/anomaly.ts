/**
 * torch.autograd.set_detect_anomaly: which operation's gradient first became NaN, and the line of the program that ran it.
 *
 * Whether a gradient is NaN is known on the device alone, and backward() does not wait for that. So the error comes with the next value
 * that is read (`await loss.item()`), and its stack is that of the operation in the forward pass.
 * @family derivatives
 */
import { no_grad } from '../core/grad-mode.ts';
import { type GradNode, type Grads, watch } from '../core/grad-node.ts';
import { runtime } from '../core/runtime.ts';
import { keep, outside } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { isnan } from '../public/ops/compare.ts';
import { any } from '../public/ops/reduce.ts';
import { stack } from '../public/ops/shape.ts';
import { noteAgain, notesAll, placed } from './places.ts';

/** What has been asked of the device, in the order of the backward pass. */
let asked: { node: GradNode; output: number; flag: Tensor }[] = [];

function ran(node: GradNode, grads: Grads): void {
  grads.forEach((grad, output) => {
    if (!grad?.is_floating_point()) return;
    const flag = no_grad(() => keep(any(isnan(grad))));
    asked.push({ node, output, flag });
  });
}

/** Waits for the answers; the first that is yes is an error. */
async function answer(): Promise<void> {
  if (asked.length === 0) return;
  const all = asked;
  asked = [];
  const values = await outside(() => no_grad(() => stack(all.map(({ flag }) => flag)))).read();
  const first = all[values.indexOf(1)];
  if (!first) return;
  throw placed(
    first.node,
    new Error(`Function '${first.node.name}' returned nan values in its ${first.output}th output.`),
  );
}

/**
 * Looks from here on for gradients that are NaN (or stops looking), at the cost of a stack for each operation; `check_nan` false keeps
 * the stacks alone. The error comes with the next value that is read, and names the line of the forward pass.
 * @names torch.autograd.set_detect_anomaly
 * @see https://pytorch.org/docs/stable/autograd.html#torch.autograd.set_detect_anomaly
 * @example
 * const x = torch.ones(2, { requires_grad: true });
 * torch.autograd.set_detect_anomaly(true);
 * x.log().sum().backward();
 * torch.autograd.set_detect_anomaly(false);
 * x.grad
 * // tensor([1., 1.])
 */
export function set_detect_anomaly(mode: boolean, check_nan: boolean = true): void {
  noteAgain(mode);
  watch.ran = mode && check_nan ? ran : undefined;
  if (mode) runtime.beforeRead = answer;
}

/**
 * Runs `fn`, which may be asynchronous, with set_detect_anomaly(true).
 * @names torch.autograd.detect_anomaly
 * @throws {Error} for a gradient that is NaN, with the line that ran the operation: what it gives is a promise
 * @see https://pytorch.org/docs/stable/autograd.html#torch.autograd.detect_anomaly
 * @example
 * const x = torch.ones(2, { requires_grad: true });
 * await torch.autograd.detect_anomaly(() => x.log().sum().backward());
 * x.grad
 * // tensor([1., 1.])
 */
export async function detect_anomaly<T>(fn: () => T, check_nan: boolean = true): Promise<Awaited<T>> {
  const [{ ran }, all] = [watch, notesAll()];
  set_detect_anomaly(true, check_nan);
  try {
    const result = await outside(fn);
    await answer();
    return result;
  } finally {
    watch.ran = ran;
    noteAgain(all);
  }
}
