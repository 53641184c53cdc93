/**
 * What a kernel computes, said once for every device. `schedule.ts` makes these from recorded operations; `webgpu/` and
 * `cpu/` write them out. Everything here is structure: whatever changes from step to step (a learning rate, a batch's
 * offset, a random key) is one of the kernel's *scalars*, read at run time, so that the same description serves each step.
 */
import type { Dtype } from './dtype.ts';
import type { Primitive, ReduceOp } from './primitives.ts';
import type { View } from './view.ts';

/** One value of the loop's body; arguments are indices of earlier expressions (SSA order). */
export type Expr =
  /** Memory seen through a view over the loop's coordinates; `fill` where a guard is not met. */
  | { op: 'load'; type: Dtype; buffer: number; view: View; fill: number }
  /** Memory at a computed flat int32 address; an address outside 0..size-1 reads `fill`. */
  | { op: 'fetch'; type: Dtype; buffer: number; address: number; size: number; fill: number }
  /** A run-time scalar: 32 bits, read as the type says (bool and uint8: an unsigned integer). */
  | { op: 'scalar'; type: Dtype; slot: number }
  /** A constant of the structure. May be NaN or infinite. */
  | { op: 'const'; type: Dtype; value: number }
  /** int32: an affine form of the loop's coordinates. */
  | { op: 'coord'; type: 'int32'; coeffs: number[]; bias: number }
  /** The result of a stage (loop kernels: index of the stage), or the accumulated product (contract kernels: 0). */
  | { op: 'reduced'; type: Dtype; stage: number }
  | { op: Primitive; type: Dtype; args: number[] };

/** The expressions that one is computed from. */
export const argsOf = (e: Expr): readonly number[] => ('args' in e ? e.args : e.op === 'fetch' ? [e.address] : []);

export interface BufferUse {
  type: Dtype;
  /** Elements. */
  size: number;
  /** 'readwrite': loads and stores meet in place, each element touched by the iteration that owns it. */
  access: 'read' | 'write' | 'readwrite';
}

/** Stores expression `expr` to `buffer`, for each point of the loop it lives in, at the address that `view` gives. */
export interface Output {
  expr: number;
  buffer: number;
  /** Over outer (and, where `inner`, then inner) coordinates; never guarded. */
  view: View;
  /** True: stored for each point of outer × inner; false: once for each point of outer. */
  inner: boolean;
}

/** A reduction along all inner coordinates. Stages run in order; later expressions may use earlier results. */
export interface Stage {
  op: ReduceOp;
  /** The expression that is reduced. */
  expr: number;
  type: Dtype;
}

interface KernelBase {
  buffers: BufferUse[];
  exprs: Expr[];
  /** How many 32-bit scalars it reads. */
  scalars: number;
}

/**
 * For each point of `outer`: run the stages, each a reduction over `inner`, then store. No stages: an elementwise map (then
 * `inner` is empty). Coordinates of views and `coord` are outer's followed by inner's. An expression belongs to the outer
 * loop when nothing it depends on mentions an inner coordinate.
 */
export interface LoopKernel extends KernelBase {
  kind: 'loop';
  outer: number[];
  inner: number[];
  stages: Stage[];
  outputs: Output[];
}

/**
 * out[b, m, n] = Σ over k of a[b, m, k] · b[b, n, k], then the epilogue. `a` and `b` are loads (float32) over coordinates
 * [batch…, m…, k…] and [batch…, n…, k…]; epilogue expressions and outputs are over [batch…, m…, n…] and take the sum as
 * `reduced` 0. This is matmul, and through guarded views convolution and its gradients.
 */
export interface ContractKernel extends KernelBase {
  kind: 'contract';
  batch: number[];
  m: number[];
  n: number[];
  k: number[];
  /** Buffer and view of the left and right operand. */
  a: { buffer: number; view: View };
  b: { buffer: number; view: View };
  outputs: Output[];
}

/**
 * For each point of `outer`, in no particular order: combine expression `value` into `buffer` at int32 address `address`
 * (outside 0..size-1: skipped). The buffer (access 'readwrite') holds the base already.
 */
export interface ScatterKernel extends KernelBase {
  kind: 'scatter';
  outer: number[];
  address: number;
  value: number;
  op: 'set' | 'add' | 'mul' | 'max' | 'min';
  buffer: number;
}

/** Running reduction along the single inner dimension: out[o, i] = op over j ≤ i of expr[o, j]. Contiguous outputs. */
export interface ScanKernel extends KernelBase {
  kind: 'scan';
  outer: number[];
  inner: [number];
  op: 'sum' | 'prod' | 'max' | 'min';
  expr: number;
  /** Receives the values. */
  buffer: number;
  /** For max and min: receives the int32 position of the extreme (the last among equals, as in PyTorch), or -1. */
  positions: number;
}

/** Stable ascending or descending sort along the inner dimension (NaN counts as the largest). Contiguous outputs. */
export interface SortKernel extends KernelBase {
  kind: 'sort';
  outer: number[];
  inner: [number];
  descending: boolean;
  expr: number;
  /** Receives the sorted values. */
  buffer: number;
  /** Receives int32 positions in the unsorted row. */
  positions: number;
}

/** A shader that an author wrote: its bindings are the buffers in order. Only a device that runs WGSL knows it. */
export interface CustomKernel extends KernelBase {
  kind: 'custom';
  name: string;
  wgsl: string;
  entry: string;
  workgroups: [number, number, number];
}

export type Kernel = LoopKernel | ContractKernel | ScatterKernel | ScanKernel | SortKernel | CustomKernel;

/** A text in which kernels of equal structure are equal, and others not. */
export function keyOf(kernel: Kernel): string {
  let key = JSON.stringify(kernel);
  // JSON has no NaN and no infinities, and takes -0 for 0.
  kernel.exprs.forEach((e, at) => {
    const value = e.op === 'const' ? e.value : 'fill' in e ? e.fill : 0;
    if (!Number.isFinite(value) || Object.is(value, -0)) key += `${at}:${Object.is(value, -0) ? '-0' : value}`;
  });
  return key;
}
