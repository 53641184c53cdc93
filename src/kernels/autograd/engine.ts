/**
 * Walks the graph from results to inputs: `tensor.backward()`, `torch.autograd.backward` and `torch.autograd.grad`.
 *
 * A node runs when every gradient it waits for has arrived. Hooks are the program's own code and may replace a gradient.
 */
import { add } from '../ops/arithmetic.ts';
import { ones_like } from '../ops/creation.ts';
import { copyInto } from '../ops/shape.ts';
import { def, outside } from '../scope.ts';
import { Storage } from '../storage.ts';
import { Tensor } from '../tensor.ts';
import { type Edge, edgeOf, type GradNode } from './graph.ts';
import { enable_grad, is_grad_enabled, no_grad } from './mode.ts';

export interface BackwardOptions {
  retain_graph?: boolean;
  create_graph?: boolean;
}

const leafHooks = new WeakMap<Tensor, Set<(grad: Tensor) => Tensor | void>>();

/** Calls `hook` with each gradient of the tensor; what it returns replaces it. */
export function register_hook(tensor: Tensor, hook: (grad: Tensor) => Tensor | void): { remove(): void } {
  if (!tensor.requires_grad) throw new Error("cannot register a hook on a tensor that doesn't require gradient");
  if (tensor.grad_fn) {
    const entry = { output: tensor.output_nr, hook };
    const { hooks } = tensor.grad_fn;
    hooks.push(entry);
    return { remove: () => void hooks.splice(hooks.indexOf(entry), 1) };
  }
  const hooks = leafHooks.get(tensor) ?? new Set();
  leafHooks.set(tensor, hooks.add(hook));
  return { remove: () => void hooks.delete(hook) };
}

const called = (hook: (grad: Tensor) => Tensor | void, grad: Tensor): Tensor => outside(() => hook(grad)) ?? grad;

/** A tensor of the same values that shares no storage; costs nothing. */
function owned(grad: Tensor): Tensor {
  if (grad.offset !== 0 || !grad.is_contiguous() || grad.storage.size !== grad.numel()) return add(grad, 0);
  const copy = new Tensor(new Storage(grad.storage.node), grad.shape);
  copy.grad_fn = grad.grad_fn;
  copy.output_nr = grad.output_nr;
  return copy;
}

function accumulate(leaf: Tensor, grad: Tensor): void {
  for (const hook of leafHooks.get(leaf) ?? []) grad = called(hook, grad);
  const before = leaf.ownGrad;
  if (!before) leaf.accumulate(owned(grad));
  else if (is_grad_enabled()) leaf.accumulate(add(before, grad));
  else copyInto(before, add(before, grad));
}

/** Adds up what arrives for one output, or for one input that `grad` asks for. */
const plus = (a: Tensor | null | undefined, b: Tensor): Tensor => (a ? add(a, b) : b);

function walk(
  roots: readonly Tensor[],
  seeds: readonly Tensor[],
  { create_graph = false, retain_graph = create_graph }: BackwardOptions,
  wanted?: readonly Tensor[],
): (Tensor | null)[] {
  const waiting = new Map<GradNode, number>();
  const found: (Tensor | null)[] = (wanted ?? []).map(() => null);
  const wantedAt = (edge: Edge, at: number) => {
    if (!edge) return false;
    const own = edgeOf(wanted![at]);
    if ('leaf' in edge) return edge.leaf === wanted![at];
    return own !== null && 'node' in own && own.node === edge.node && own.output === edge.output;
  };
  const visit = (node: GradNode) => {
    const stack = [node];
    while (stack.length > 0) {
      for (const edge of stack.pop()!.edges) {
        if (!edge || 'leaf' in edge) continue;
        const count = waiting.get(edge.node);
        waiting.set(edge.node, (count ?? 0) + 1);
        if (count === undefined) stack.push(edge.node);
      }
    }
  };
  const grads = new Map<GradNode, (Tensor | null)[]>();
  const arrive = (edge: Edge, grad: Tensor) => {
    if (!edge) return;
    wanted?.forEach((_, at) => {
      if (wantedAt(edge, at)) found[at] = plus(found[at], grad);
    });
    if ('leaf' in edge) {
      if (!wanted) accumulate(edge.leaf, grad);
      return;
    }
    const slots = grads.get(edge.node) ?? new Array<Tensor | null>(edge.node.outputs).fill(null);
    slots[edge.output] = plus(slots[edge.output], grad);
    grads.set(edge.node, slots);
  };

  const starts = new Set(roots.flatMap(({ grad_fn }) => grad_fn ?? []));
  for (const node of starts) {
    if (waiting.has(node)) continue;
    waiting.set(node, 0);
    visit(node);
  }
  for (const [at, root] of roots.entries()) arrive(edgeOf(root), seeds[at]);
  const ready = [...starts].filter((node) => waiting.get(node) === 0);
  while (ready.length > 0) {
    const node = ready.pop()!;
    let outputs = grads.get(node);
    grads.delete(node);
    if (outputs) {
      for (const { output, hook } of node.hooks) {
        const grad = outputs[output];
        if (grad) outputs = outputs.with(output, called(hook, grad));
      }
      outputs.forEach((grad, output) => {
        if (grad) for (const tensor of node.retaining(output)) tensor.accumulate(owned(grad));
      });
      const inputs = node.run(outputs);
      node.edges.forEach((edge, at) => {
        const grad = inputs[at];
        if (edge && grad) arrive(edge, grad);
      });
      if (!retain_graph) node.free();
    }
    for (const edge of node.edges) {
      if (!edge || 'leaf' in edge) continue;
      const left = waiting.get(edge.node)! - 1;
      waiting.set(edge.node, left);
      if (left === 0) ready.push(edge.node);
    }
  }
  return found;
}

function seedOf(root: Tensor, given: Tensor | null | undefined): Tensor {
  if (!root.requires_grad) throw new Error('element 0 of tensors does not require grad and does not have a grad_fn');
  if (!given) {
    if (root.numel() !== 1) throw new Error('grad can be implicitly created only for scalar outputs');
    return ones_like(root);
  }
  if (given.shape.join() !== root.shape.join()) {
    throw new Error(
      `Mismatch in shape: grad_output has a shape of [${given.shape}] and output has a shape of [${root.shape}]`,
    );
  }
  return given;
}

const inMode = <T>(create_graph: boolean | undefined, fn: () => T): T => (create_graph ? enable_grad(fn) : no_grad(fn));

/** Adds d(tensor)/d(leaf) to the `grad` of every leaf it was computed from. */
export const backward = def(
  'backward(tensor, gradient, retain_graph, create_graph)',
  (tensor: Tensor, gradient?: Tensor | null, retain_graph?: boolean, create_graph?: boolean): void => {
    inMode(create_graph, () => walk([tensor], [seedOf(tensor, gradient)], { retain_graph, create_graph }));
  },
);

/**
 * The gradients of outputs with respect to inputs, without touching any `grad`.
 * @throws {Error} for an input the outputs do not depend on, unless `allow_unused` (then null)
 */
export const grad = def(
  'grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused)',
  (
    outputs: Tensor | readonly Tensor[],
    inputs: Tensor | readonly Tensor[],
    grad_outputs?: Tensor | readonly (Tensor | null)[] | null,
    retain_graph?: boolean,
    create_graph?: boolean,
    allow_unused = false,
  ): (Tensor | null)[] => {
    const roots = outputs instanceof Tensor ? [outputs] : outputs;
    const wanted = inputs instanceof Tensor ? [inputs] : inputs;
    const seeds = grad_outputs instanceof Tensor ? [grad_outputs] : (grad_outputs ?? []);
    if (wanted.some((input) => !input.requires_grad))
      throw new Error('One of the differentiated Tensors does not require grad');
    return inMode(create_graph, () => {
      const found = walk(
        roots,
        roots.map((root, at) => seedOf(root, seeds[at])),
        { retain_graph, create_graph },
        wanted,
      );
      if (!allow_unused && found.includes(null)) {
        throw new Error(
          'One of the differentiated Tensors appears to not have been used in the graph. Set { allow_unused: true } if this is the desired behavior.',
        );
      }
      return found;
    });
  },
);
