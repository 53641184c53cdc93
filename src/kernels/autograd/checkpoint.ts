/**
 * torch.utils.checkpoint: parts of a model that keep nothing for the backward pass, and are computed again in it.
 * @family checkpoint
 */

import { fail } from '../core/callee.ts';
import { enable_grad, is_grad_enabled } from '../core/grad-mode.ts';
import { type Edge, GradNode, nextSerial } from '../core/grad-node.ts';
import { wantKind } from '../core/kinds.ts';
import { isKeywords, outside } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { get_rng_state, set_rng_state } from '../ops/generator.ts';
import { zeros } from '../public/ops/creation.ts';
import { gradSince } from './engine.ts';

export interface CheckpointOptions {
  /** Taken, and without effect: here there is one way, PyTorch's `false`. */
  use_reentrant?: boolean;
  /** Whether random numbers are the same in both runs: true. */
  preserve_rng_state?: boolean;
}

const OPTIONS = 'use_reentrant preserve_rng_state context_fn determinism_check debug early_stop'.split(' ');

type Result = Tensor | readonly Tensor[];
const listed = (made: Result): readonly Tensor[] => (made instanceof Tensor ? [made] : made);

/** Where what was computed since `mark` leads out: leaves, and nodes of before. `free` gives back what the nodes have saved. */
function outward(results: readonly Tensor[], mark: number, free: boolean): NonNullable<Edge>[] {
  const found: NonNullable<Edge>[] = [];
  const seen = new Set<GradNode>();
  const stack = results.flatMap(({ grad_fn }) => grad_fn ?? []);
  const meet = (edge: Edge) => {
    if (!edge) return;
    if ('node' in edge && edge.node.serial >= mark) stack.push(edge.node);
    else if (!found.some((each) => isSame(each, edge))) found.push(edge);
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (seen.has(node)) continue;
    seen.add(node);
    node.edges.forEach(meet);
    if (free) node.free();
  }
  return found;
}

const isSame = (a: NonNullable<Edge>, b: NonNullable<Edge>): boolean =>
  'leaf' in a ? 'leaf' in b && a.leaf === b.leaf : 'node' in b && a.node === b.node && a.output === b.output;

/** A tensor that a gradient is asked for in place of what an edge leads to. */
function standIn(edge: NonNullable<Edge>): Tensor {
  if ('leaf' in edge) return edge.leaf;
  const tensor = zeros([]);
  tensor.grad_fn = edge.node;
  tensor.output_nr = edge.output;
  return tensor;
}

/**
 * Runs `fn` with these arguments without keeping what its gradient needs; the backward pass runs it again for that. Less memory, and
 * about a third more time. `fn` has to compute the same both times; random numbers are the same, unless preserve_rng_state is false.
 * Options stand in a last plain object.
 * @names torch.utils.checkpoint.checkpoint
 * @throws {TypeError} for a function that gives no tensor, or list of tensors
 * @see https://pytorch.org/docs/stable/checkpoint.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.utils.checkpoint.checkpoint((x) => x.square().sum(), x).backward();
 * x.grad
 * // tensor([2., 4.])
 */
// biome-ignore lint/suspicious/noExplicitAny: as the function takes them
export function checkpoint<R extends Result>(fn: (...args: any[]) => R, ...args: any[]): R {
  wantKind('!', fn, 'function');
  const last = args.at(-1);
  const told = isKeywords(last) && Object.keys(last).every((key) => OPTIONS.includes(key));
  const given = told ? args.slice(0, -1) : args;
  const { preserve_rng_state = true } = (told ? last : {}) as CheckpointOptions;
  const run = () => outside(() => fn(...given));
  if (!is_grad_enabled()) return run();
  const random = get_rng_state();
  const mark = nextSerial();
  const made = run();
  const edges = outward(listed(made), mark, true);
  if (edges.length === 0) return made;
  const inputs = given.filter((each): each is Tensor => each instanceof Tensor);
  const outputs = listed(made).map((each) => each.detach());
  const node = new GradNode('CheckpointBackward', edges, outputs.length, inputs, (grads) => {
    const now = get_rng_state();
    if (preserve_rng_state) set_rng_state(random);
    const since = nextSerial();
    const again = listed(enable_grad(run));
    if (preserve_rng_state) set_rng_state(now);
    if (again.length !== outputs.length)
      fail('checkpoint: the function gave another number of tensors when it was run again');
    const reached = again.filter((each, at) => grads[at] && each.requires_grad);
    const from = grads.filter((each, at): each is Tensor => Boolean(each && again[at].requires_grad));
    return gradSince(since, reached, edges.map(standIn), from, is_grad_enabled());
  });
  outputs.forEach((output, at) => {
    if (output.is_floating_point()) node.attach(output, at);
  });
  return (made instanceof Tensor ? outputs[0] : outputs) as unknown as R;
}

/**
 * Runs functions one after another, in so many segments of which all but the last are checkpoints.
 * @names torch.utils.checkpoint.checkpoint_sequential
 * @see https://pytorch.org/docs/stable/checkpoint.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * const layers = [new torch.nn.Softplus(), new torch.nn.Tanh()];
 * torch.utils.checkpoint.checkpoint_sequential(layers, 2, x).shape
 * // [2]
 */
export function checkpoint_sequential(
  functions: Iterable<(input: Tensor) => Tensor>,
  segments: Int,
  input: Tensor,
  _use_reentrant: boolean = false,
  preserve_rng_state: boolean = true,
): Tensor {
  const list = [...functions];
  const size = Math.floor(list.length / segments);
  const through = (part: typeof list) => (x: Tensor) => part.reduce((value, each) => each(value), x);
  let x = input;
  for (let at = 0; at < segments - 1; at++)
    x = checkpoint(through(list.slice(at * size, (at + 1) * size)), x, { preserve_rng_state });
  return outside(() => through(list.slice((segments - 1) * size))(x));
}
