/**
 * The graph that `backward()` walks: one GradNode for each recorded operation, with an edge to the node of each input.
 *
 * A node claims what its gradient needs ("saves" it) until it has been used, or until nobody can reach it any more. What was
 * saved must not have been changed in place since; that is an error, as in PyTorch.
 */
import { callee, fail, named } from './callee.ts';
import { is_grad_enabled } from './grad-mode.ts';
import type { Tensor } from './tensor.ts';

/** Gradients of the inputs from the gradients of the outputs; `needs` says which are wanted. */
export type Backward = (grads: (Tensor | null)[], needs: boolean[]) => readonly (Tensor | null | undefined)[];

/** Where an input's gradient goes: to the node that made it, or into a leaf's `grad`. */
export type Edge = { node: GradNode; output: number } | { leaf: Tensor } | null;

/** What watches nodes come, their gradients, and what these throw, as an error with the author's line (places.ts, anomaly.ts). */
export const watch: {
  made?: (node: GradNode) => void;
  ran?: (node: GradNode, grads: Grads) => void;
  failed?: (node: GradNode, error: Error) => Error;
} = {};

/** Gradients of a node's inputs. */
export type Grads = readonly (Tensor | null | undefined)[];

let made = 0;

/** The number that the next node will have: those that are made from here on have no smaller one. */
export const nextSerial = (): number => made;

export class GradNode {
  /** Counts up: what was made before has a smaller one. */
  readonly serial = made++;
  readonly #op: string;
  readonly edges: Edge[];
  readonly outputs: number;
  /** Which of the outputs are float16: their gradients are, too. */
  readonly #halves: boolean[] = [];
  #backward: Backward | null;
  #saved: { tensor: Tensor; version: number }[];
  /** Called with each gradient that arrives for an output; may replace it. */
  readonly hooks: { output: number; hook: (grad: Tensor) => Tensor | void }[] = [];
  readonly #retaining: { output: number; tensor: WeakRef<Tensor> }[] = [];

  /** `op`: the operator's name, log_softmax, or a name that is complete, CopySlices. */
  constructor(op: string, edges: Edge[], outputs: number, saved: readonly Tensor[], backward: Backward) {
    this.#op = op;
    this.edges = edges;
    this.outputs = outputs;
    this.#backward = backward;
    this.#saved = saved.map((tensor) => {
      tensor.storage.claim();
      return { tensor, version: tensor.storage.version };
    });
    watch.made?.(this);
  }

  /** As PyTorch names it: LogSoftmaxBackward0. */
  get name(): string {
    const op = this.#op;
    return /^[A-Z]/.test(op) ? op : `${op.replace(/(?:^|_)([a-z0-9])/g, (_, first) => first.toUpperCase())}Backward0`;
  }

  run(grads: (Tensor | null)[]): readonly (Tensor | null | undefined)[] {
    if (!this.#backward) {
      fail(
        'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Specify { retain_graph: true } to keep them.',
      );
    }
    const backward = this.#backward;
    try {
      for (const { tensor, version } of this.#saved) {
        if (tensor.storage.version !== version) {
          fail(
            `one of the variables needed for gradient computation has been modified by an inplace operation: a tensor of shape [${tensor.shape}] that ${this.name} saved is at version ${tensor.storage.version}; expected version ${version}`,
          );
        }
      }
      return named(this.#op, () => backward(grads, this.edges.map(Boolean)));
    } catch (error) {
      // What a program wrote itself (a Function, what a checkpoint runs again) has lines of its own.
      const isOwn = error instanceof Error && !/^[A-Z]/.test(this.#op);
      throw isOwn && watch.failed ? watch.failed(this, error) : error;
    }
  }

  /** Makes it the history of one of its results. */
  attach(tensor: Tensor, output: number): void {
    tensor.grad_fn = this;
    tensor.output_nr = output;
    this.#halves[output] = tensor.storage.dtype === 'float16';
  }

  /** Gradients as the outputs' dtypes ask. */
  converted(grads: (Tensor | null)[]): (Tensor | null)[] {
    return grads.map((grad, at) => (grad && this.#halves[at] ? grad.to('float16') : grad));
  }

  /** What its gradient uses. */
  get saved(): readonly Tensor[] {
    return this.#saved.map(({ tensor }) => tensor);
  }

  retain(tensor: Tensor): void {
    this.#retaining.push({ output: tensor.output_nr, tensor: new WeakRef(tensor) });
  }

  /** Tensors whose gradient was asked to be kept, for an output. */
  retaining(output: number): Tensor[] {
    return this.#retaining.flatMap((kept) => (kept.output === output ? (kept.tensor.deref() ?? []) : []));
  }

  /** Where the gradients of its inputs go, as PyTorch names it. */
  get next_functions(): [GradNode | null, number][] {
    return this.edges.map((edge) => (edge && 'node' in edge ? [edge.node, edge.output] : [null, 0]));
  }

  /** Gives back what was saved; then it can't be run again. One that saved nothing can. */
  free(): void {
    if (this.#saved.length === 0) return;
    for (const { tensor } of this.#saved) tensor.storage.release();
    this.#saved = [];
    this.#backward = null;
  }
}

export function edgeOf(tensor: Tensor): Edge {
  if (tensor.grad_fn) return { node: tensor.grad_fn, output: tensor.output_nr };
  return tensor.requires_grad ? { leaf: tensor } : null;
}

const requiresGrad = (input: Tensor | number | boolean): boolean => (input as Tensor).requires_grad === true;

/** Whether what is computed from these is recorded for gradients: they are on, and a tensor among these asks for it. */
export const wantsGrad = (inputs: readonly (Tensor | number | boolean)[]): boolean =>
  is_grad_enabled() && inputs.some(requiresGrad);

/**
 * Records that `out` was computed from `inputs`, where gradients are on and one of them asks for it.
 * `saved` lists every tensor that `backward` uses, inputs and outputs alike. The node is named after the operator that runs.
 */
export function link<T extends Tensor | readonly Tensor[]>(
  out: T,
  inputs: readonly Tensor[],
  saved: readonly Tensor[],
  backward: Backward,
  op = callee.running,
): T {
  if (!wantsGrad(inputs)) return out;
  const outputs = (Array.isArray(out) ? out : [out]) as readonly Tensor[];
  const node = new GradNode(op, inputs.map(edgeOf), outputs.length, saved, backward);
  outputs.forEach((tensor, at) => {
    if (tensor.is_floating_point()) node.attach(tensor, at);
  });
  return out;
}
