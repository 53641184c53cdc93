/**
 * Contractions: each operand is read as a matrix where it lies, or, where its view is none (a convolution's windows, a guard),
 * first copied into one by a loop kernel; then a matrix multiplication for each batch point; then the epilogue, again a loop
 * kernel, over the products. The last is left out where the products are all there is to store.
 */
import type { ContractKernel, Expr, LoopKernel } from '../lower/kernel.ts';
import { contiguousStrides, identityView, sizeOf, type View, viewOf } from '../lower/view.ts';
import type { Gemm } from './gemm.ts';
import type { Heap, Workspace } from './heap.ts';
import type { Run } from './interpret.ts';
import { plainView } from './simplify.ts';

/** The step of one index that walks these dimensions row by row, or NaN if there is none. */
function stepOf(dims: readonly number[], strides: readonly number[]): number {
  let step = 0;
  let expected = NaN;
  for (let d = dims.length - 1; d >= 0; d--) {
    if (dims[d] === 1) continue;
    if (expected !== expected) step = strides[d];
    else if (strides[d] !== expected) return NaN;
    expected = strides[d] * dims[d];
  }
  return step;
}

interface Operand {
  buffer: number;
  view: View;
  row: number;
  col: number;
  /** Makes the matrix, if it is not there already. */
  copy: Run | null;
}

export function contract(heap: Heap, space: Workspace, gemm: Gemm, kernel: ContractKernel, loop: (k: LoopKernel) => Run): Run {
  const { batch, m, n, k } = kernel;
  const rows = sizeOf(m);
  const cols = sizeOf(n);
  const depth = sizeOf(k);
  const points = sizeOf(batch);
  const count = kernel.buffers.length;
  let words = 0;
  /** A buffer of the kernel, or (from `count` on) an offset in the workspace. */
  const scratch: number[] = [];
  const reserve = (size: number) => {
    scratch.push(words);
    words += Math.ceil(size / 16) * 16;
    return count + scratch.length - 1;
  };
  const use = (size: number, access: 'read' | 'write') => ({ type: 'float32' as const, size, access });
  const padded = (size: number, access: 'read' | 'write') => [
    ...kernel.buffers,
    ...scratch.map(() => use(size, access)),
  ];

  const matrix = (operand: { buffer: number; view: View }, dims: number[]): Operand => {
    const all = [...batch, ...dims, ...k];
    const view = plainView(operand.view, all);
    const first = batch.length;
    const row = stepOf(dims, view.strides.slice(first, first + dims.length));
    const col = stepOf(k, view.strides.slice(first + dims.length));
    if (!view.guards.length && row === row && col === col) return { buffer: operand.buffer, view, row, col, copy: null };
    // Batch dimensions of stride 0 would copy the same again, but then these are not there to begin with.
    const size = sizeOf(all);
    const buffer = reserve(size);
    const exprs: Expr[] = [{ op: 'load', type: 'float32', buffer: operand.buffer, view: operand.view, fill: 0 }];
    const copy = loop({
      kind: 'loop',
      buffers: padded(size, 'write'),
      exprs,
      scalars: kernel.scalars,
      outer: all,
      inner: [],
      stages: [],
      outputs: [{ expr: 0, buffer, view: identityView(all), inner: false }],
    });
    return { buffer, view: viewOf(contiguousStrides(all)), row: depth, col: 1, copy };
  };
  const a = matrix(kernel.a, m);
  const b = matrix(kernel.b, n);

  const all = [...batch, ...m, ...n];
  let out = -1;
  let outView = identityView(all);
  let epilogue: Run | null = null;
  const [only] = kernel.outputs;
  if (kernel.outputs.length === 1 && kernel.exprs[only.expr].op === 'reduced') {
    const view = plainView(only.view, all);
    const first = batch.length + m.length;
    const row = stepOf(m, view.strides.slice(batch.length, first));
    if (row === row && (stepOf(n, view.strides.slice(first)) === 1 || cols === 1)) {
      out = only.buffer;
      outView = view;
    }
  }
  if (out < 0) {
    out = reserve(sizeOf(all));
    epilogue = loop({
      kind: 'loop',
      buffers: padded(sizeOf(all), 'read'),
      exprs: kernel.exprs.map((e) =>
        e.op === 'reduced' ? { op: 'load', type: e.type, buffer: out, view: outView, fill: 0 } : e,
      ),
      scalars: kernel.scalars,
      outer: all,
      inner: [],
      stages: [],
      outputs: kernel.outputs.map((o) => ({ ...o, inner: false })),
    });
  }
  const ld = stepOf(m, outView.strides.slice(batch.length, batch.length + m.length)) || cols;

  const at = new Array<number>(count + scratch.length);
  const c = batch.map(() => 0);
  return (addresses, scalars) => {
    if (!points || !rows || !cols) return;
    const base = words ? space.need(words) : 0;
    for (let x = 0; x < count; x++) at[x] = addresses[x];
    for (let x = 0; x < scratch.length; x++) at[count + x] = base + scratch[x];
    a.copy?.(at, scalars);
    b.copy?.(at, scalars);
    const { i } = heap;
    const start = (buffer: number, view: View) =>
      at[buffer] + view.offset + (view.slot < 0 ? 0 : i[scalars + view.slot]);
    const left = { at: start(a.buffer, a.view), row: a.row, col: a.col };
    const right = { at: start(b.buffer, b.view), row: b.row, col: b.col };
    let to = start(out, outView);
    for (let p = 0; p < points; p++) {
      gemm(rows, cols, depth, left, right, to, ld);
      for (let d = c.length - 1; d >= 0; d--) {
        const steps = ++c[d] < batch[d] ? 1 : 1 - batch[d];
        left.at += a.view.strides[d] * steps;
        right.at += b.view.strides[d] * steps;
        to += outView.strides[d] * steps;
        if (steps === 1) break;
        c[d] = 0;
      }
    }
    epilogue?.(at, scalars);
  };
}
