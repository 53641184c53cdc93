/**
 * Walks the graph from results to inputs: `tensor.backward()`, `torch.autograd.backward` and `torch.autograd.grad`.
 *
 * A node runs when every gradient it waits for has arrived. Hooks are the program's own code and may replace a gradient.
 */

import { fail } from '../core/callee.ts';
import { enable_grad, is_grad_enabled, no_grad } from '../core/grad-mode.ts';
import { type Edge, edgeOf, type GradNode, watch } from '../core/grad-node.ts';
import { tensorsOf, wantKind } from '../core/kinds.ts';
import { outside } from '../core/scope.ts';
import { Storage } from '../core/storage.ts';
import { Tensor } from '../core/tensor.ts';
import { copyInto } from '../ops/shape.ts';
import { add } from '../public/ops/arithmetic.ts';
import { ones_like, zeros_like } from '../public/ops/creation.ts';

export interface BackwardOptions {
  retain_graph?: boolean | null;
  create_graph?: boolean;
}

const leafHooks = new WeakMap<Tensor, Set<(grad: Tensor) => Tensor | void>>();

/**
 * Calls `hook` with each gradient of the tensor; what it returns replaces it.
 * @names torch.autograd.register_hook Tensor.register_hook
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
 * @example
 * const x = torch.ones(2, { requires_grad: true });
 * torch.autograd.register_hook(x, (grad) => grad.mul(10));
 * x.sum().backward();
 * x.grad
 * // tensor([10., 10.])
 */
export function register_hook(tensor: Tensor, hook: (grad: Tensor) => Tensor | void): { remove(): void } {
  if (!tensor.requires_grad) fail("cannot register a hook on a tensor that doesn't require gradient");
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

const afterHooks = new WeakMap<Tensor, Set<(leaf: Tensor) => void>>();

/**
 * Calls `hook` with the leaf each time that its `grad` has been added to: an optimizer's step in the backward pass.
 * @names Tensor.register_post_accumulate_grad_hook
 * @throws {Error} for what is no leaf, or takes no gradient
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
 * @example
 * const x = torch.ones(2, { requires_grad: true });
 * x.register_post_accumulate_grad_hook((p) => {
 *   p.grad = null;
 * });
 * x.sum().backward();
 * x.grad
 * // null
 */
export function register_post_accumulate_grad_hook(tensor: Tensor, hook: (leaf: Tensor) => void): { remove(): void } {
  if (!tensor.requires_grad) fail("cannot register a hook on a tensor that doesn't require gradient");
  if (tensor.grad_fn) fail('post accumulate grad hooks cannot be registered on non-leaf tensors');
  const hooks = afterHooks.get(tensor) ?? new Set();
  afterHooks.set(tensor, hooks.add(hook));
  return { remove: () => void hooks.delete(hook) };
}

const called = (hook: (grad: Tensor) => Tensor | void, grad: Tensor): Tensor => outside(() => hook(grad)) ?? grad;

/** The gradient as a leaf's hooks see it. */
function hooked(leaf: Tensor, grad: Tensor): Tensor {
  grad = settled(leaf, grad);
  for (const hook of leafHooks.get(leaf) ?? []) grad = called(hook, grad);
  return grad;
}

/** A tensor of the same values, in the dtype of what it is the gradient of, that shares no storage; costs nothing. */
function owned(of: Tensor, grad: Tensor): Tensor {
  let copy = grad;
  if (grad.offset !== 0 || !grad.is_contiguous() || grad.storage.size !== grad.numel()) copy = add(grad, 0);
  else {
    copy = new Tensor(new Storage(grad.storage.node), grad.shape);
    copy.grad_fn = grad.grad_fn;
    copy.output_nr = grad.output_nr;
  }
  copy.storage.convert(of.storage.dtype);
  return copy;
}

/** The gradient of a tensor, in that one's dtype: what several have been added up to is float32, as everything inside torch is. */
const settled = (of: Tensor, grad: Tensor): Tensor =>
  grad.storage.dtype === of.storage.dtype ? grad : owned(of, grad);

function accumulate(leaf: Tensor, grad: Tensor): void {
  const before = leaf.ownGrad;
  if (!before) leaf.accumulate(owned(leaf, grad));
  else if (is_grad_enabled()) leaf.accumulate(owned(leaf, add(before, grad)));
  else copyInto(before, add(before, grad));
}

/** Adds up what arrives for one output, or for one input that `grad` asks for. */
const plus = (a: Tensor | null | undefined, b: Tensor): Tensor => (a ? add(a, b) : b);

const list = <T extends Tensor | null>(given: T | readonly T[]): readonly T[] =>
  given === null || given instanceof Tensor ? [given as T] : (given as readonly T[]);

/** Where gradients are wanted: which of the inputs a leaf, or an output of a node, is. */
class Wanted {
  readonly #leaves = new Map<Tensor, number[]>();
  readonly #outputs = new Map<GradNode, Map<number, number[]>>();

  constructor(inputs: readonly Tensor[]) {
    inputs.forEach((input, at) => {
      const edge = edgeOf(input);
      if (edge && 'leaf' in edge) enter(this.#leaves, edge.leaf, at);
      else if (edge) {
        const outputs = this.#outputs.get(edge.node) ?? new Map<number, number[]>();
        this.#outputs.set(edge.node, outputs);
        enter(outputs, edge.output, at);
      }
    });
  }

  /** The inputs that an edge leads to. */
  at(edge: NonNullable<Edge>): readonly number[] {
    return ('leaf' in edge ? this.#leaves.get(edge.leaf) : this.#outputs.get(edge.node)?.get(edge.output)) ?? [];
  }

  /** Whether one of the node's own outputs is wanted, or a leaf that it leads to. */
  touches(node: GradNode): boolean {
    return this.#outputs.has(node) || node.edges.some((edge) => edge && 'leaf' in edge && this.#leaves.has(edge.leaf));
  }
}

/** Adds to the list of a key. */
function enter<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** How many gradients each node reachable from the roots will get; with `wanted`, of the nodes only that lead to one of these. */
function expected(
  roots: readonly Tensor[],
  edgesOf: (node: GradNode) => readonly Edge[],
  wanted?: Wanted,
): Map<GradNode, number> {
  const readers = new Map<GradNode, GradNode[]>();
  const useful: GradNode[] = [];
  for (const { grad_fn } of roots) if (grad_fn) readers.set(grad_fn, []);
  const stack = [...readers.keys()];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (wanted?.touches(node)) useful.push(node);
    for (const edge of edgesOf(node)) {
      if (!edge || 'leaf' in edge) continue;
      const known = readers.get(edge.node);
      if (known) known.push(node);
      else {
        readers.set(edge.node, [node]);
        stack.push(edge.node);
      }
    }
  }
  const keep = wanted ? new Set<GradNode>() : new Set(readers.keys());
  while (useful.length > 0) {
    const node = useful.pop()!;
    if (keep.has(node)) continue;
    keep.add(node);
    for (const reader of readers.get(node)!) useful.push(reader);
  }
  return new Map(Array.from(keep, (node) => [node, readers.get(node)!.length]));
}

function walk(
  roots: readonly Tensor[],
  seeds: readonly Tensor[],
  { create_graph, retain_graph }: BackwardOptions,
  inputs?: readonly Tensor[],
  since = 0,
): (Tensor | null)[] {
  const wanted = inputs && new Wanted(inputs);
  // Nodes that were made before are not walked through.
  const edgesOf = (node: GradNode) => (node.serial < since ? [] : node.edges);
  const found: (Tensor | null)[] = (inputs ?? []).map(() => null);
  const waiting = expected(roots, edgesOf, wanted);
  const grads = new Map<GradNode, (Tensor | null)[]>();
  const collect = (edge: NonNullable<Edge>, grad: Tensor) => {
    for (const at of wanted?.at(edge) ?? []) found[at] = plus(found[at], grad);
  };
  const arrive = (edge: Edge, grad: Tensor) => {
    if (!edge) return;
    if ('leaf' in edge) {
      if (!wanted) {
        accumulate(edge.leaf, hooked(edge.leaf, grad));
        for (const hook of afterHooks.get(edge.leaf) ?? []) outside(() => hook(edge.leaf));
      }
      if (wanted?.at(edge).length) collect(edge, hooked(edge.leaf, grad));
      return;
    }
    if (!waiting.has(edge.node)) return;
    const slots = grads.get(edge.node) ?? new Array<Tensor | null>(edge.node.outputs).fill(null);
    slots[edge.output] = plus(slots[edge.output], grad);
    grads.set(edge.node, slots);
  };

  for (const [at, root] of roots.entries()) arrive(edgeOf(root), seeds[at]);
  const ready = [...waiting.keys()].filter((node) => waiting.get(node) === 0);
  while (ready.length > 0) {
    const node = ready.pop()!;
    let outputs = grads.get(node);
    grads.delete(node);
    if (outputs) {
      outputs = node.converted(outputs);
      for (const { output, hook } of [...node.hooks]) {
        const grad = outputs[output];
        if (grad) outputs = outputs.with(output, called(hook, grad));
      }
      outputs.forEach((grad, output) => {
        if (!grad) return;
        collect({ node, output }, grad);
        for (const tensor of node.retaining(output)) tensor.accumulate(owned(tensor, grad));
      });
      if (node.serial >= since && (!wanted || leadsOn(node, wanted, waiting))) {
        const made = node.run(outputs);
        watch.ran?.(node, made);
        node.edges.forEach((edge, at) => {
          const grad = made[at];
          if (edge && grad) arrive(edge, grad);
        });
        if (!(retain_graph ?? create_graph)) node.free();
      }
    }
    for (const edge of edgesOf(node)) {
      if (!edge || 'leaf' in edge || !waiting.has(edge.node)) continue;
      const left = waiting.get(edge.node)! - 1;
      waiting.set(edge.node, left);
      if (left === 0) ready.push(edge.node);
    }
  }
  return found.map((grad, at) => grad && settled(inputs![at], grad));
}

/** Whether something below the node is wanted, not only the gradient that has arrived at it. */
const leadsOn = (node: GradNode, wanted: Wanted, waiting: ReadonlyMap<GradNode, number>): boolean =>
  node.edges.some((edge) => edge && ('leaf' in edge ? wanted.at(edge).length > 0 : waiting.has(edge.node)));

function seedOf(root: Tensor, given: Tensor | null | undefined, at: number): Tensor {
  if (!root.requires_grad) fail(`element ${at} of tensors does not require grad and does not have a grad_fn`);
  if (!given) {
    if (root.numel() !== 1) fail('grad can be implicitly created only for scalar outputs');
    return ones_like(root);
  }
  wantKind('@', given, 'grad_tensors');
  if (given.shape.join() !== root.shape.join()) {
    fail(`Mismatch in shape: grad_output[${at}] must be like its output`, given, root);
  }
  return given;
}

function seedsOf(roots: readonly Tensor[], given: Given): Tensor[] {
  const seeds = given ? list(given) : [];
  if (seeds.length > 0 && seeds.length !== roots.length) fail(`expected ${roots.length} gradients`, seeds.length);
  return roots.map((root, at) => seedOf(root, seeds[at], at));
}

export type Given = Tensor | readonly (Tensor | null)[] | null | undefined;
export type Tensors = Tensor | readonly Tensor[];

const inMode = <T>(create_graph: boolean, fn: () => T): T => (create_graph ? enable_grad(fn) : no_grad(fn));

function accumulateAll(
  tensors: readonly Tensor[],
  given: Given,
  retain_graph: boolean | null | undefined,
  create_graph: boolean,
  inputs: Tensors | null,
): void {
  const wanted = inputs ? tensorsOf(inputs, 'inputs') : undefined;
  if (wanted?.length === 0) fail('`inputs` argument to backward cannot be empty.');
  inMode(create_graph, () => {
    const found = walk(tensors, seedsOf(tensors, given), { retain_graph, create_graph }, wanted);
    wanted?.forEach((input, at) => {
      const grad = found[at];
      if (grad) accumulate(input, grad);
    });
  });
}

/**
 * Adds d(tensor)/d(leaf) to the `grad` of every leaf it was computed from, or only of `inputs`.
 * @names Tensor.backward
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * x.square().sum().backward();
 * x.grad
 * // tensor([2., 4.])
 */
export function backward(
  tensor: Tensor,
  gradient?: Tensor | null,
  retain_graph?: boolean | null,
  create_graph: boolean = false,
  inputs: Tensors | null = null,
): void {
  accumulateAll([tensor], gradient, retain_graph, create_graph, inputs);
}

/**
 * `backward` of several tensors at once.
 * @names torch.autograd.backward
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.backward.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.autograd.backward(x.square().sum());
 * x.grad
 * // tensor([2., 4.])
 */
export function backwardAll(
  tensors: Tensors,
  grad_tensors?: Given,
  retain_graph?: boolean | null,
  create_graph: boolean = false,
  _grad_variables?: null,
  inputs: Tensors | null = null,
): void {
  accumulateAll(tensorsOf(tensors, 'tensors'), grad_tensors, retain_graph, create_graph, inputs);
}

/** @internal Gradients of what was computed since so many nodes had been made, with respect to what that began with. */
export function gradSince(
  since: number,
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  grads: readonly Tensor[],
  create_graph: boolean,
): (Tensor | null)[] {
  return inMode(create_graph, () => walk(outputs, grads, { create_graph }, inputs, since));
}

/**
 * The gradients of outputs with respect to inputs, without touching any `grad`.
 * @names torch.autograd.grad
 * @see https://pytorch.org/docs/stable/generated/torch.autograd.grad.html
 * @throws {Error} for an input the outputs do not depend on, unless `allow_unused` (then null) or `materialize_grads` (then zeros)
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.autograd.grad(x.square().sum(), x)
 * // [tensor([2., 4.])]
 */
export function grad(
  outputs: Tensors,
  inputs: Tensors,
  grad_outputs?: Given,
  retain_graph?: boolean | null,
  create_graph: boolean = false,
  only_inputs: boolean = true,
  allow_unused: boolean | null = null,
  is_grads_batched: boolean = false,
  materialize_grads: boolean = false,
): (Tensor | null)[] {
  if (!only_inputs) fail('only_inputs=false is not supported; use backward()');
  if (is_grads_batched) {
    fail('is_grads_batched is not supported; call grad for each, with retain_graph: true');
  }
  if (materialize_grads && allow_unused === false)
    fail('Expected allow_unused to be true or not passed when materialize_grads is true');
  const [roots, wanted] = [tensorsOf(outputs, 'outputs'), tensorsOf(inputs, 'inputs')];
  if (wanted.some((input) => !input.requires_grad)) fail('One of the differentiated Tensors does not require grad');
  return inMode(create_graph, () => {
    const found = walk(roots, seedsOf(roots, grad_outputs), { retain_graph, create_graph }, wanted);
    if (materialize_grads) return found.map((made, at) => made ?? settled(wanted[at], zeros_like(wanted[at])));
    if (!allow_unused && found.includes(null)) {
      fail(
        'One of the differentiated Tensors appears to not have been used in the graph. Set { allow_unused: true } if this is the desired behavior.',
      );
    }
    return found;
  });
}

/**
 * Gradients by way of the nodes that have been made since a certain one, as far as those lead: at inputs, and at what came before. With a graph
 * of their own where gradients are on; null where nothing leads.
 */
export function gradientsSince(
  serial: number,
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  seeds: readonly Tensor[],
): (Tensor | null)[] {
  return walk(outputs, seeds, { retain_graph: true, create_graph: is_grad_enabled() }, inputs, serial);
}
