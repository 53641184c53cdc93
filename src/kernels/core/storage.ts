/**
 * Storage: the memory that a tensor and its views share. What it holds is a node of the recorded computation; an
 * in-place operation gives it another node. So recording is functional while tensors are mutable, as in PyTorch.
 *
 * Who needs it is counted in *claims*: one for each tensor handle, one for each time autograd has saved it. Handles inside
 * torch's own functions are released when the function returns; handles of the program are released by the garbage
 * collector. Without a claim, a value that has not been computed never is, and one that has gives its memory back.
 */
import { failType } from './callee.ts';
import type { Dtype } from './dtype.ts';
import { Node } from './graph.ts';
import { runtime } from './runtime.ts';
import { halves } from './scope.ts';
import { contiguousStrides, viewOf } from './view.ts';

/**
 * The memory that a tensor and its views share; an in-place operation gives it another node, and counts up
 * `version`. Freed when nothing claims it any more: neither a tensor handle nor autograd.
 * @see https://pytorch.org/docs/stable/generated/torch.Storage.html
 */
export class Storage {
  dtype: Dtype;
  readonly size: number;
  /** Counts in-place changes: what autograd saved must not have changed since. */
  version = 0;
  /** Whether it was made of whole numbers with no dtype said (literal.ts); undefined where nobody has said anything. */
  literal: boolean | undefined;
  #node: Node;
  #claims = 1;
  /** The recording at whose end its value is wanted in memory (runtime.ts). */
  tracked = -1;
  /** Told to the finalizer: which leaf to free when this object is gone. */
  readonly cell: { node: Node | null; watched: boolean } = { node: null, watched: false };

  constructor(node: Node) {
    if (node.dtype === 'float16') {
      const { half, detail } = runtime.device;
      if (!half) failType(`float16 was asked for, but this device (${detail}) has no shader-f16: use float32`);
      halves.exist = true;
    }
    this.dtype = node.dtype;
    this.size = node.size;
    this.#node = node;
    node.owners++;
    this.cell.node = node;
    runtime.track(this);
  }

  get node(): Node {
    return this.#node;
  }

  /** Replaces the value: what every in-place operation comes to. A value of another dtype is converted. */
  assign(node: Node): void {
    const { dtype, shape } = node;
    if (dtype !== this.dtype) {
      const value = { node, view: viewOf(contiguousStrides(shape)) };
      node = runtime.record(new Node('map', this.dtype, shape, [value], { op: 'cast' }));
    }
    const old = this.#node;
    // Only by what came later: copies share nodes, and must not lead in a circle.
    if (node.kind !== 'leaf' && (old.kind === 'leaf' || old.serial < node.serial)) node.replaces = old;
    node.owners++;
    this.#node = node;
    this.cell.node = node;
    this.version++;
    runtime.disown(old);
    runtime.track(this, old);
  }

  /** Keeps the value in another dtype from now on, for every tensor that looks at it. No change, as far as autograd cares. */
  convert(dtype: Dtype): void {
    const { version } = this;
    this.dtype = dtype;
    this.literal = false;
    if (this.#node.dtype !== dtype) this.assign(this.#node);
    this.version = version;
  }

  claim(): void {
    this.#claims++;
  }

  release(): void {
    if (--this.#claims === 0) {
      this.cell.node = null;
      runtime.disown(this.#node);
    }
  }

  get claimed(): boolean {
    return this.#claims > 0;
  }
}
