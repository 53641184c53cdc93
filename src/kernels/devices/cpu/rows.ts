/**
 * Scatter, scan and sort: a loop kernel puts what they work on into the workspace, in order, and a plain loop does the rest.
 * None of them is ever the hot spot of a training step.
 */
import type { Dtype } from '../../core/dtype.ts';
import type { LoopKernel, ScanKernel, ScatterKernel, SortKernel } from '../../core/kernel.ts';
import { identityView, sizeOf } from '../../core/view.ts';
import type { Heap, Workspace } from './heap.ts';
import type { Run } from './interpret.ts';
import { combineOf } from './reduce.ts';

type RowKernel = ScanKernel | SortKernel | ScatterKernel;

/** Evaluates expressions over all of the kernel's points; their values are at `at(which)` afterwards. */
function gather(space: Workspace, kernel: RowKernel, wanted: number[], loop: (k: LoopKernel) => Run) {
  const outer = 'inner' in kernel ? [...kernel.outer, ...kernel.inner] : kernel.outer;
  const size = sizeOf(outer);
  const count = kernel.buffers.length;
  const run = loop({
    kind: 'loop',
    buffers: [
      ...kernel.buffers,
      ...wanted.map((x) => ({ type: kernel.exprs[x].type, size, access: 'write' as const })),
    ],
    exprs: kernel.exprs,
    scalars: kernel.scalars,
    outer,
    inner: [],
    stages: [],
    outputs: wanted.map((expr, x) => ({ expr, buffer: count + x, view: identityView(outer), inner: false })),
  });
  return (addresses: ArrayLike<number>, scalars: number): number => {
    const base = space.need(size * wanted.length);
    run([...Array.from(addresses).slice(0, count), ...wanted.map((_, x) => base + x * size)], scalars);
    return base;
  };
}

const valuesOf = (heap: Heap, type: Dtype) => (type === 'float32' ? heap.f : heap.i);

export function scatter(heap: Heap, space: Workspace, kernel: ScatterKernel, loop: (k: LoopKernel) => Run): Run {
  const { type, size } = kernel.buffers[kernel.buffer];
  const points = sizeOf(kernel.outer);
  const combine = combineOf(kernel.op, type);
  const values = gather(space, kernel, [kernel.address, kernel.value], loop);
  return (at, scalars) => {
    const base = values(at, scalars);
    const data = valuesOf(heap, type);
    const to = at[kernel.buffer];
    for (let p = 0; p < points; p++) {
      const address = heap.i[base + p];
      if (address < 0 || address >= size) continue;
      const value = combine(data[to + address], data[base + points + p]);
      data[to + address] = type === 'uint8' ? value & 255 : value;
    }
  };
}

export function scan(heap: Heap, space: Workspace, kernel: ScanKernel, loop: (k: LoopKernel) => Run): Run {
  const { type } = kernel.exprs[kernel.expr];
  const { op, buffer, positions } = kernel;
  const length = kernel.inner[0];
  const points = sizeOf(kernel.outer) * length;
  const combine = combineOf(op, type);
  const extreme = op === 'max' || op === 'min';
  const values = gather(space, kernel, [kernel.expr], loop);
  return (at, scalars) => {
    const base = values(at, scalars);
    const data = valuesOf(heap, type);
    let total = 0;
    let place = 0;
    for (let p = 0; p < points; p++) {
      const x = data[base + p];
      const j = p % length;
      const next = j ? combine(total, x) : x;
      if (!j || x === next || Number.isNaN(x)) place = j;
      total = type === 'uint8' ? next & 255 : next;
      data[at[buffer] + p] = total;
      if (extreme && positions >= 0) heap.i[at[positions] + p] = place;
    }
  };
}

export function sort(heap: Heap, space: Workspace, kernel: SortKernel, loop: (k: LoopKernel) => Run): Run {
  const { type } = kernel.exprs[kernel.expr];
  const length = kernel.inner[0];
  const rows = sizeOf(kernel.outer);
  const sign = kernel.descending ? -1 : 1;
  const values = gather(space, kernel, [kernel.expr], loop);
  return (at, scalars) => {
    const base = values(at, scalars);
    const data = valuesOf(heap, type);
    const order = new Uint32Array(length);
    for (let r = 0; r < rows; r++) {
      const row = data.subarray(base + r * length, base + (r + 1) * length);
      for (let j = 0; j < length; j++) order[j] = j;
      // NaN above everything; typed arrays sort stably.
      order.sort((p, q) => {
        const x = row[p];
        const y = row[q];
        return sign * (x < y ? -1 : x > y ? 1 : +Number.isNaN(x) - +Number.isNaN(y));
      });
      for (let j = 0; j < length; j++) {
        data[at[kernel.buffer] + r * length + j] = row[order[j]];
        if (kernel.positions >= 0) heap.i[at[kernel.positions] + r * length + j] = order[j];
      }
    }
  };
}
