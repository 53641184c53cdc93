/**
 * A recorded computation of one example turned into that of a batch: a new first dimension for whatever depends on the example. The
 * rules are few, as the kinds of nodes are; no operator has one of its own. What does not depend on the example stays as it is, is computed
 * once, and is read by all.
 */
import { fail } from '../core/callee.ts';
import { Node, type Ref } from '../core/graph.ts';
import { inOrder } from '../core/order.ts';
import { contiguousStrides, type View, viewOf } from '../core/view.ts';
import { affineRef, constRef, mapRef, own } from '../ops/core.ts';

/** The nodes of one batch: a node of an example and that of all, or null for one that does not depend on the example. */
export class Batch {
  readonly size: number;
  readonly #known = new Map<Node, Node | null>();
  /** Whether a node of random numbers gives each example its own. */
  readonly #differs: (random: Node) => boolean;

  constructor(size: number, differs: (random: Node) => boolean) {
    this.size = size;
    this.#differs = differs;
  }

  /** Says what stands for an example's node. */
  set(node: Node, batched: Node): void {
    this.#known.set(node, batched);
  }

  /** The node of all examples, of shape [size, …]; null where they have one value. */
  of(node: Node): Node | null {
    const known = this.#known;
    inOrder(
      node,
      ({ args }) => args.map((ref) => ref.node),
      // What is recorded was made outside and knows nothing of examples.
      (each) => known.has(each) || each.epoch >= 0,
      (each) => known.set(each, this.#depends(each) ? this.#batched(each) : null),
    );
    return known.get(node) ?? null;
  }

  #depends(node: Node): boolean {
    if (node.details.op === 'random' && this.#differs(node)) return true;
    return node.args.some((ref) => this.#known.get(ref.node));
  }

  #batched(node: Node): Node {
    const { kind, dtype, details } = node;
    const shape = [this.size, ...node.shape];
    const make = (args: Ref[], more = details) => new Node(kind, dtype, shape, args, more);
    switch (kind) {
      case 'map':
        return node.details.op === 'random' && this.#differs(node)
          ? this.#random(node)
          : make(node.args.map((ref) => this.#arg(ref)));
      case 'reduce':
      case 'scan':
      case 'sort':
      case 'positions':
        return make(node.args.map((ref) => this.#arg(ref)));
      case 'fetch': {
        const [table, address] = node.args;
        return make([this.#whole(table), this.#address(table, address, shape)]);
      }
      case 'scatter': {
        const [base, address, value] = node.args;
        const space = [this.size, ...details.space!];
        return make([this.#whole(base, true), this.#address(base, address, space, true), this.#arg(value)], {
          ...details,
          space,
        });
      }
      case 'contract':
        return this.#product(node);
      default:
        return fail("a shader of the program's own (torch.kernel) has no batches: call it outside of vmap");
    }
  }

  /** An argument read over a loop that has the batch first, or at `place`. */
  #arg(ref: Ref, place = 0): Ref {
    const batched = this.#known.get(ref.node);
    const view = inserted(ref.view, place, batched ? ref.node.size : 0);
    return { ...ref, node: batched ?? ref.node, view };
  }

  /** A table as a whole: of all examples, or the one that they share; `needed`: of all in any case. */
  #whole(ref: Ref, needed = false): Ref {
    const { node } = ref;
    const batched = this.#known.get(node);
    if (batched || !needed) return { ...own(batched ?? node), whole: true };
    const shape = [this.size, ...node.shape];
    const copied = new Node('map', node.dtype, shape, [{ node, view: viewOf([0, ...contiguousStrides(node.shape)]) }], {
      op: 'id',
    });
    return { ...own(copied), whole: true };
  }

  /** An address within each example's part of a table; outside of the part it stays outside. */
  #address(table: Ref, address: Ref, loop: readonly number[], needed = false): Ref {
    const inner = this.#arg(address);
    if (!needed && !this.#known.get(table.node)) return inner;
    const { size } = table.node;
    const number = (value: number) => constRef(value, 'int32', loop);
    const one = mapRef('id', 'int32', loop, [inner]);
    const above = mapRef('ge', 'bool', loop, [one, number(0)]);
    const below = mapRef('lt', 'bool', loop, [one, number(size)]);
    const start = affineRef([size, ...loop.slice(1).map(() => 0)], loop);
    const moved = mapRef('add', 'int32', loop, [one, start]);
    return mapRef('where', 'int32', loop, [mapRef('and', 'bool', loop, [above, below]), moved, number(-1)]);
  }

  /** A product of which one factor is shared has more rows (or columns); of which none is, a batch of products. */
  #product(node: Node): Node {
    const { details, dtype } = node;
    const [a, b] = node.args;
    const [left, right] = [a, b].map((ref) => this.#known.get(ref.node));
    const role = left && right ? 'b' : left ? 'm' : 'n';
    // Each factor's loop begins with the product's batch dimensions.
    const place = role === 'b' ? 0 : [...details.roles!].filter((each) => each === 'b').length;
    const args = [left ? this.#arg(a, place) : a, right ? this.#arg(b, place) : b];
    return new Node('contract', dtype, [this.size, ...node.shape], args, { ...details, roles: role + details.roles });
  }

  /** Each example's own random numbers: what is counted with goes on from one to the next. */
  #random(node: Node): Node {
    const shape = [this.size, ...node.shape];
    const counter = affineRef([node.size, ...contiguousStrides(node.shape)], shape);
    return new Node(
      'map',
      node.dtype,
      shape,
      [counter, ...node.args.slice(1).map((ref) => this.#arg(ref))],
      node.details,
    );
  }
}

/** A view with one coordinate more, of this stride, at a place of its loop. */
function inserted(view: View, place: number, stride: number): View {
  const guards = view.guards.map((guard) => ({ ...guard, coeffs: guard.coeffs.toSpliced(place, 0, 0) }));
  return { ...view, strides: view.strides.toSpliced(place, 0, stride), guards };
}
