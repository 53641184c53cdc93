/**
 * A piece of a recording that is planned as one. Each of its nodes adds to a signature, in which equal computations are equal,
 * whatever numbers run through them: by it a finished plan is found again, at the next training step or in the next piece.
 */
import { addInOrder, loopOf, type Node, newEpoch, type Ref } from '../core/graph.ts';
import { firstRound } from './rounds.ts';
import type { Signature } from './signature.ts';
import { unguarded } from './simplify.ts';

/** Nodes in order, and the leaves they read in order of first appearance. */
export class Trace {
  nodes: Node[] = [];
  leaves: Node[] = [];
  /** Offsets of the views into leaves, which change from step to step; a view's `slot` is an index into this. */
  offsets: number[] = [];
  /** Unique for each trace, so that a node's position from an older one is not taken for this one's. */
  readonly epoch = newEpoch();
  readonly #signature: Signature;

  /** @param signature is begun anew */
  constructor(signature: Signature) {
    this.#signature = signature;
    signature.clear();
  }

  /** Takes the node, and before it what it needs and what is neither in memory nor here yet. */
  add(node: Node): void {
    addInOrder(node, this);
  }

  append(node: Node): void {
    const first = firstRound(node);
    if (first) this.append(first);
    for (let at = 0; at < node.args.length; at++) this.#resolve(node, at);
    node.position = this.nodes.length;
    node.epoch = this.epoch;
    this.nodes.push(node);
    this.#sign(node);
  }

  #sign({ kind, dtype, shape, args, details }: Node): void {
    const to = this.#signature;
    to.name(kind);
    to.name(dtype);
    to.numbers(shape);
    if (kind === 'const') to.number(details.value!);
    const { op, coeffs, bias = 0, inner, roles, space, descending = false, custom } = details;
    to.name(op);
    to.number(Number(descending));
    to.numbers(coeffs);
    to.number(bias);
    to.numbers(inner);
    to.name(roles);
    to.numbers(space);
    to.number(custom ? custom.id : -1);
    to.number(args.length);
    for (let at = 0; at < args.length; at++) {
      const { node, view, fill = 0, whole } = args[at];
      to.number(node.kind === 'leaf' ? 1 : 0);
      if (node.kind === 'leaf') {
        to.name(node.dtype);
        to.number(node.size);
      }
      to.number(node.position);
      to.number(view.offset);
      to.number(view.slot);
      to.numbers(view.strides);
      to.number(view.guards.length);
      for (const { coeffs, bias, div, exact, limit, stride } of view.guards) {
        to.numbers(coeffs);
        to.number(bias);
        to.number(div);
        to.number(Number(exact));
        to.number(limit);
        to.number(stride);
      }
      to.number(fill);
      to.number(Number(whole ?? false));
    }
  }

  /** The leaf's number in this trace. */
  leaf(node: Node): number {
    if (node.epoch !== this.epoch) {
      node.epoch = this.epoch;
      node.position = this.leaves.length;
      this.leaves.push(node);
    }
    return node.position;
  }

  /** An argument as it is read: without guards that always hold, and with an offset into a leaf a run-time number unless it can only be 0. */
  #resolve(reader: Node, at: number): Ref {
    let ref = reader.args[at];
    if (ref.whole) {
      if (ref.node.kind === 'leaf') this.leaf(ref.node);
      return ref;
    }
    if (ref.view.guards.length > 0 && ref.offset === undefined)
      ref = { ...ref, view: unguarded(ref.view, loopOf(reader, at)) };
    if (ref.node.kind === 'leaf') ref = this.#moved(ref, loopOf(reader, at));
    if (ref !== reader.args[at]) reader.args = reader.args.with(at, ref);
    return ref;
  }

  #moved(ref: Ref, loop: readonly number[]): Ref {
    const { node, view } = ref;
    this.leaf(node);
    let covered = 1;
    for (let d = 0; d < view.strides.length; d++) if (view.strides[d] !== 0) covered *= loop[d];
    for (const guard of view.guards) covered *= guard.limit;
    if (covered >= node.size) return ref;
    const { offset = view.offset } = ref;
    this.offsets.push(offset);
    return { ...ref, view: { ...view, offset: 0, slot: this.offsets.length - 1 }, offset };
  }
}

/** A node of a trace as a line, for people (docs/architecture.md). */
export function lineOf({ kind, dtype, shape, args, details }: Node): string {
  const { op, coeffs, bias, inner, roles, space, descending, value, custom } = details;
  const constant = kind === 'const' ? (Object.is(value, -0) ? '-0' : value) : '';
  return `${kind} ${op ?? ''}${constant}${descending ?? ''} ${dtype} ${shape}|${coeffs ?? ''},${bias ?? ''}|${inner ?? ''}|${roles ?? ''}|${space ?? ''}|${custom?.id ?? ''}|${args.map((ref) => `${describe(ref)};`).join('')}`;
}

function describe({ node, view, fill }: Ref): string {
  let text = `${node.kind === 'leaf' ? `L${node.dtype}${node.size}/` : 'N'}${node.position}+${view.offset}[${view.strides}]`;
  if (view.slot >= 0) text += '~';
  for (const g of view.guards) text += `{${g.coeffs},${g.bias}/${g.div}${g.exact ? '!' : ''}<${g.limit}*${g.stride}}`;
  return fill ? `${text}?${fill}` : text;
}
