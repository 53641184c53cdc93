/**
 * Storage: the memory that a tensor and its views share. What it holds is a node of the recorded computation; an
 * in-place operation gives it another node. So recording is functional while tensors are mutable, as in PyTorch.
 *
 * Who needs it is counted in *claims*: one for each tensor handle, one for each time autograd has saved it. Handles inside
 * torch's own functions are released when the function returns; handles of the program are released by the garbage
 * collector. Without a claim, a value that has not been computed never is, and one that has gives its memory back.
 */
import type { Dtype } from './dtype.ts';
import type { Node } from './lower/graph.ts';
import { runtime } from './runtime.ts';

export class Storage {
  readonly dtype: Dtype;
  readonly size: number;
  /** Counts in-place changes: what autograd saved must not have changed since. */
  version = 0;
  #node: Node;
  #claims = 1;
  /** Told to the finalizer: which leaf to free when this object is gone. */
  readonly cell: { node: Node | null; watched: boolean } = { node: null, watched: false };

  constructor(node: Node) {
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

  /** Replaces the value: what every in-place operation comes to. */
  assign(node: Node): void {
    const old = this.#node;
    node.replaces = old;
    node.owners++;
    this.#node = node;
    this.cell.node = node;
    this.version++;
    runtime.disown(old);
    runtime.track(this);
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
