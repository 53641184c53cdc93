/**
 * The recorded computation: nodes are values that will be computed when somebody needs them, and leaves are values that are
 * in device memory already. Nodes are immutable; what a tensor's in-place operations change is which node it means.
 *
 * A value is always contiguous in its node's own shape. Whoever reads it does so through a view over his own coordinates, so
 * slices, transposes, broadcasts and windows are no nodes at all.
 *
 * Each node adds a line to the *trace*: a text in which equal computations look equal, whatever numbers run through
 * them. The joined lines are the key under which a finished plan is found again at the next training step.
 */
import type { DeviceBuffer } from '../device.ts';
import type { Dtype } from '../dtype.ts';
import type { ScanKernel, ScatterKernel } from './kernel.ts';
import { inOrder } from './order.ts';
import type { Primitive, ReduceOp } from './primitives.ts';
import { sizeOf, type View } from './view.ts';

/** A node as its reader sees it: the view is over the reader's coordinates and addresses the node's contiguous value. */
export interface Ref {
  node: Node;
  view: View;
  /** What a guard that is not met gives. */
  fill?: number;
  /** The memory as a whole is meant (a table to fetch from, the base of a scatter); the view says nothing. */
  whole?: boolean;
  /** The view's own offset, where a trace has made it a run-time number; an older trace may have been given up. */
  offset?: number;
}

export type NodeKind =
  | 'leaf' // in memory
  | 'const' // one structural number, of any shape
  | 'scalar' // one run-time number, of any shape
  | 'coord' // int32: an affine form of its own coordinates
  | 'map' // a primitive (or 'id') of args over its shape
  | 'fetch' // args: [table, flat address]
  | 'reduce'
  | 'contract'
  | 'scatter' // args: [base, address, value]
  | 'scan' // over the last dimension, which is longer than 1
  | 'sort' // likewise
  | 'custom' // the author's own shader; args: whole inputs
  | 'result' // a further output of the custom node that is its argument
  | 'positions'; // the second result of the scan or sort that is its argument

/** What a node is beyond its arguments; only the fields of its kind are there. */
export interface NodeDetails {
  op?: Primitive | 'id' | ReduceOp | ScatterKernel['op'] | ScanKernel['op'];
  /** leaf: of an example's shape, without memory (`func/`). */
  standIn?: boolean;
  /** const and scalar. */
  value?: number;
  /** coord. */
  coeffs?: number[];
  bias?: number;
  /** reduce: the inner dimensions; contract: the k dimensions. */
  inner?: number[];
  /** contract: for each dimension of the shape whether it is the product's batch, m or n: 'bmn' for a batched matmul. */
  roles?: string;
  /** scatter: the values' dimensions. */
  space?: number[];
  descending?: boolean;
  /** custom and result. */
  custom?: CustomDetails;
}

/** A shader that an author wrote, and the nodes of its outputs in the order of their bindings. */
export interface CustomDetails {
  /** Equal for equal texts, entry points and workgroups. */
  id: number;
  name: string;
  wgsl: string;
  entry: string;
  workgroups: [number, number, number];
  outputs: Node[];
}

export class Node {
  kind: NodeKind;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  args: Ref[];
  details: NodeDetails;
  readonly size: number;
  /** Where the value is, once computed. */
  buffer: DeviceBuffer | null = null;
  /** The node whose place this one takes in an in-place operation: its memory is the first choice for the result. */
  replaces: Node | null = null;
  /** What the host knows of values that it has uploaded. */
  known: { min: number; max: number; sum: number; zero: boolean } | null = null;
  /** How many storages mean this node. A leaf whose count falls to 0 gives its memory back at the next flush. */
  owners = 0;
  /** Position in the current trace, valid while `epoch` is the trace's. */
  position = -1;
  epoch = -1;

  constructor(kind: NodeKind, dtype: Dtype, shape: readonly number[], args: Ref[] = [], details: NodeDetails = {}) {
    this.kind = kind;
    this.dtype = dtype;
    this.shape = shape;
    this.args = args;
    this.details = details;
    this.size = sizeOf(shape);
  }

  /** Turns the node into a leaf; what it was computed from is forgotten. */
  realize(buffer: DeviceBuffer): void {
    this.kind = 'leaf';
    this.buffer = buffer;
    this.args = [];
    this.details = {};
    this.replaces = null;
  }
}

/** What a stand-in is refused with, or what was computed from one, where there is nothing it stands for. */
export const ESCAPED =
  'a tensor that was made inside a function of torch.func.vmap is used outside of it: return it from the function instead';

/** Recorded nodes in order, and the leaves they read in order of first appearance. */
export class Trace {
  nodes: Node[] = [];
  leaves: Node[] = [];
  lines: string[] = [];
  /** Offsets of the views into leaves, which change from step to step; a view's `slot` is an index into this. */
  offsets: number[] = [];
  /** Unique for each trace, so that a node's position from an older one is not taken for this one's. */
  epoch = nextEpoch++;

  /** Records the node, and before it what it needs and what is not recorded yet. */
  add(node: Node): Node {
    inOrder(
      node,
      ({ args }) => args.map((ref) => ref.node),
      ({ kind, epoch }) => kind === 'leaf' || epoch === this.epoch,
      (next) => this.#append(next),
    );
    return node;
  }

  #append(node: Node): void {
    node.args = node.args.map((ref, at) => this.#resolve(ref, loopOf(node, at)));
    const args = node.args.map(describe).join(';');
    const { op, coeffs, bias, inner, roles, space, descending, value, custom } = node.details;
    const constant = node.kind === 'const' ? (Object.is(value, -0) ? '-0' : value) : '';
    node.position = this.nodes.length;
    node.epoch = this.epoch;
    this.nodes.push(node);
    this.lines.push(
      `${node.kind} ${op ?? ''}${constant}${descending ?? ''} ${node.dtype} ${node.shape}|${coeffs ?? ''},${bias ?? ''}|${inner ?? ''}|${roles ?? ''}|${space ?? ''}|${custom?.id ?? ''}|${args}`,
    );
  }

  /** The leaf's number in this trace. */
  leaf(node: Node): number {
    if (node.details.standIn) throw new Error(ESCAPED);
    if (node.epoch !== this.epoch) {
      node.epoch = this.epoch;
      node.position = this.leaves.length;
      this.leaves.push(node);
    }
    return node.position;
  }

  /** Makes an offset into a leaf a run-time number unless it can only be 0. */
  #resolve(ref: Ref, loop: readonly number[]): Ref {
    const { node, view } = ref;
    if (node.kind !== 'leaf') return ref;
    this.leaf(node);
    if (ref.whole) return ref;
    let covered = 1;
    for (let d = 0; d < view.strides.length; d++) if (view.strides[d] !== 0) covered *= loop[d];
    for (const guard of view.guards) covered *= guard.limit;
    if (covered >= node.size) return ref;
    const { offset = view.offset } = ref;
    this.offsets.push(offset);
    return { ...ref, view: { ...view, offset: 0, slot: this.offsets.length - 1 }, offset };
  }
}

/** The dimensions over which a node views an argument. */
export function loopOf(node: Node, argument = 0): readonly number[] {
  const { space, inner, roles } = node.details;
  if (space) return space;
  if (!inner) return node.shape;
  if (!roles) return [...node.shape, ...inner];
  return [...withRole(node, 'b'), ...withRole(node, argument === 0 ? 'm' : 'n'), ...inner];
}

/** The sizes of a product's batch, m or n dimensions. */
export function withRole(node: Node, role: 'b' | 'm' | 'n'): number[] {
  return node.shape.filter((_, d) => node.details.roles![d] === role);
}

function describe({ node, view, fill }: Ref): string {
  let text = `${node.kind === 'leaf' ? `L${node.dtype}${node.size}/` : 'N'}${node.position}+${view.offset}[${view.strides}]`;
  if (view.slot >= 0) text += '~';
  for (const g of view.guards) text += `{${g.coeffs},${g.bias}/${g.div}${g.exact ? '!' : ''}<${g.limit}*${g.stride}}`;
  return fill ? `${text}?${fill}` : text;
}

let nextEpoch = 1;
