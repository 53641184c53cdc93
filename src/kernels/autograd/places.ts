/**
 * Where the operations of a program were asked for: errors of their gradients have the author's line.
 *
 * A stack costs time, so that only a program's first operations are noted, and those after each new text: what is wrong with a
 * program shows in its first steps. Detecting anomalies notes all. `spark-runner/kernels/lean` notes none.
 */
import { type GradNode, watch } from '../core/grad-node.ts';

const NOTED = 500;
/** Frames of a stack: torch's own, and a model's, stand before the author's line. */
const FRAMES = 50;

const places = new WeakMap<GradNode, Error>();
let left = NOTED;
let isAll = false;

function note(node: GradNode): void {
  if (!isAll && left-- <= 0) {
    watch.made = undefined;
    return;
  }
  const limited = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = limited;
  try {
    limited.stackTraceLimit = FRAMES;
    places.set(node, new Error('made here'));
    limited.stackTraceLimit = stackTraceLimit;
  } catch {
    // The program has frozen Error.
  }
}

/** From here on all operations are noted, or again so many. */
export function noteAgain(all = false): void {
  left = NOTED;
  isAll = all;
  watch.made = note;
  watch.failed = complain;
}

/** Whether all operations are noted. */
export const notesAll = (): boolean => isAll;

/** Gives an error the stack of the line that asked for the operation, where it was noted. */
export function placed(node: GradNode, error: Error): Error {
  const stack = places.get(node)?.stack;
  // V8's stacks begin with the error itself.
  if (stack) error.stack = `${error}\n${stack.replace(/^Error: made here\n/, '')}`;
  return error;
}

/** An error of a node's gradient, with the author's line or what tells it. */
function complain(node: GradNode, error: Error): Error {
  error.message += places.has(node)
    ? `; the line is that of the operation, whose gradient ${node.name} was to give`
    : '; torch.autograd.set_detect_anomaly(true) tells the line of the operation';
  return placed(node, error);
}
