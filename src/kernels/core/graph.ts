/**
 * The recorded computation: nodes are values that will be computed when somebody needs them, and leaves are values that are
 * in device memory already. Nodes are immutable; what a tensor's in-place operations change is which node it means.
 *
 * A value is always contiguous in its node's own shape. Whoever reads it does so through a view over his own coordinates, so
 * slices, transposes, broadcasts and windows are no nodes at all.
 *
 * A program's operations make a *recording*; when it is submitted, pieces of it become traces (`trace.ts`), which are planned.
 */
import type { DeviceBuffer } from './device.ts';
import type { Dtype } from './dtype.ts';
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

/** What nodes without arguments or details have of these: one for all, which nobody changes. */
const NOTHING: readonly Ref[] = [];
const PLAIN: NodeDetails = Object.freeze({});

export class Node {
  kind: NodeKind;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  args: readonly Ref[];
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
  /** What it was recorded as, counted through all recordings. */
  serial = -1;
  /** The recording or trace it was last put into, and its position in that trace. */
  epoch = -1;
  position = -1;

  constructor(
    kind: NodeKind,
    dtype: Dtype,
    shape: readonly number[],
    args: readonly Ref[] = NOTHING,
    details: NodeDetails = PLAIN,
  ) {
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
    this.args = NOTHING;
    this.details = PLAIN;
    this.replaces = null;
  }
}

/** What a stand-in is refused with, or what was computed from one, where there is nothing it stands for. */
export const ESCAPED =
  'a tensor that was made inside a function of torch.func.vmap is used outside of it: return it from the function instead';

/** What a program has asked for since it was last submitted: nodes in order, each after all that it reads. */
export class Recording {
  readonly nodes: Node[] = [];
  readonly epoch = newEpoch();

  /** Records the node, and before it what it needs and what is not recorded yet. */
  add(node: Node): Node {
    addInOrder(node, this);
    return node;
  }

  append(node: Node): void {
    const { args } = node;
    for (let at = 0; at < args.length; at++) {
      const arg = args[at].node;
      if (arg.kind !== 'leaf') continue;
      if (arg.details.standIn) throw new Error(ESCAPED);
      arg.epoch = this.epoch;
    }
    node.serial = nextSerial++;
    node.epoch = this.epoch;
    this.nodes.push(node);
  }
}

/** What takes nodes in order: a recording, or a trace of a part of one. */
export interface Sequence {
  readonly epoch: number;
  append(node: Node): void;
}

/** Whether the node is in memory, or in this sequence. */
const isThere = ({ kind, epoch }: Node, to: Sequence): boolean => kind === 'leaf' || epoch === to.epoch;

/** Appends the node, after all that it reads and that is not there yet. */
export function addInOrder(node: Node, to: Sequence): void {
  if (isThere(node, to)) return;
  const { args } = node;
  // Nearly always all of them are: what a program asks for comes in order.
  let at = 0;
  while (at < args.length && isThere(args[at].node, to)) at++;
  if (at === args.length) to.append(node);
  else
    inOrder(
      node,
      (next) => next.args.map((ref) => ref.node),
      (next) => isThere(next, to),
      (next) => to.append(next),
    );
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

let nextEpoch = 1;
let nextSerial = 0;

/** A number that tells a recording, or a trace, from all others. */
export const newEpoch = (): number => nextEpoch++;
