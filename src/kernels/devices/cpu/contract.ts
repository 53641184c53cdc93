/**
 * Contractions as matrix multiplications. Each operand is read as a matrix where it lies; where its view is none (a
 * convolution's windows, a guard), a loop kernel copies it into one first, from a padded copy where many windows overlap. Products go where the output wants them, or, if
 * there is more to compute, into the workspace, from where a last loop kernel, the epilogue, takes them.
 *
 * One multiplication is done for each point of some outer dimensions: the batch, and what else has to be split off so that
 * copies stay within the second-level cache and products can be stored without an epilogue.
 */
import type { ContractKernel, Expr, LoopKernel } from '../../core/kernel.ts';
import { identityView, sizeOf as pointsOf, type View, viewOf } from '../../core/view.ts';
import { plain } from '../../lower/simplify.ts';
import type { Gemm, Matrix } from './gemm.ts';
import type { Heap, Workspace } from './heap.ts';
import type { Run } from './interpret.ts';
import { padded } from './pad.ts';

/** Words of a copied operand; more is split. */
const COPY = 65536;
/** Entries of the tables by which an operand is read, which are written anew each time. */
const TABLES = 4096;
/** Rows of the other operand from which on tables are worth it: that many of eight are computed. */
const LEAST = 4;

/** A dimension and which coordinate it is of a's view, b's, and the outputs'; -1 if of none. */
interface Axis {
  size: number;
  a: number;
  b: number;
  out: number;
}

type Side = 'a' | 'b' | 'out';

const sizeOf = (axes: readonly Axis[]) => axes.reduce((size, axis) => size * axis.size, 1);

/** The step of one index that walks these dimensions row by row, or NaN if there is none. */
function stepOf(axes: readonly Axis[], view: View, side: Side): number {
  let step = 0;
  let expected = NaN;
  for (const axis of axes.toReversed()) {
    const stride = view.strides[axis[side]];
    if (Number.isNaN(expected)) step = stride;
    else if (stride !== expected) return NaN;
    expected = stride * axis.size;
  }
  return step;
}

/** Row-major strides for these axes in this order, as a view over `rank` coordinates of a side. */
function layout(axes: readonly Axis[], side: Side, rank: number): View {
  const strides = new Array<number>(rank).fill(0);
  let stride = 1;
  for (const axis of axes.toReversed()) {
    strides[axis[side]] = stride;
    stride *= axis.size;
  }
  return viewOf(strides);
}

/** The axes of a kernel, those of one element left out. */
function axesOf({ batch, m, n, k }: ContractKernel) {
  const { length } = batch;
  const some = (dims: readonly number[], axis: (size: number, d: number) => Axis) =>
    dims.map(axis).filter(({ size }) => size !== 1);
  return {
    batch: some(batch, (size, d) => ({ size, a: d, b: d, out: d })),
    m: some(m, (size, d) => ({ size, a: length + d, b: -1, out: length + d })),
    n: some(n, (size, d) => ({ size, a: -1, b: length + d, out: length + m.length + d })),
    k: some(k, (size, d) => ({ size, a: length + m.length + d, b: length + n.length + d, out: -1 })),
  };
}

interface Operand {
  buffer: number;
  view: View;
  row: number;
  col: number;
  copy: Run | null;
  /** Whether the copy holds all points of the outer dimensions. */
  whole: boolean;
  /** Where its rows and columns are, in bytes, if it is read by tables; the buffers they are put into. */
  tables?: { buffer: number; values: Int32Array }[];
}

/** Where each point of these dimensions is, row by row, in bytes; the last one again, so that there are whole fours. */
function tableOf(axes: readonly Axis[], view: View, side: Side): Int32Array {
  let places = [0];
  for (const axis of axes)
    places = places.flatMap((at) => Array.from({ length: axis.size }, (_, x) => at + x * view.strides[axis[side]] * 4));
  const last = places.at(-1)!;
  while (places.length % 4) places.push(last);
  return Int32Array.from(places);
}

export function contract(
  heap: Heap,
  space: Workspace,
  gemm: Gemm,
  kernel: ContractKernel,
  loop: (k: LoopKernel) => Run,
): Run {
  const { batch, m, n, k } = axesOf(kernel);
  const dims = {
    a: [...kernel.batch, ...kernel.m, ...kernel.k],
    b: [...kernel.batch, ...kernel.n, ...kernel.k],
    out: [...kernel.batch, ...kernel.m, ...kernel.n],
  };
  const pads = { a: padded(kernel.a.view, dims.a), b: padded(kernel.b.view, dims.b) };
  const views = {
    a: plain(pads.a?.view ?? kernel.a.view, dims.a),
    b: plain(pads.b?.view ?? kernel.b.view, dims.b),
  };
  /** The buffers that operands are copied or multiplied from. */
  const sources = { a: kernel.a.buffer, b: kernel.b.buffer };
  const [first] = kernel.outputs;
  const target = plain(first.view, dims.out);
  const bare = kernel.outputs.length === 1 && kernel.exprs[first.expr].op === 'reduced';

  /** Whether b is read by tables, unless it is a matrix. */
  const listed = gemm.tables && sizeOf(m) >= LEAST && !views.b.guards.length;
  const guarded = (axis: Axis) =>
    (['a', 'b'] as const).some((side) => views[side].guards.some((g) => g.coeffs[axis[side]]));
  /** Outer dimensions, those of k last. */
  const outer = [...batch];
  const outerK: Axis[] = [];
  const isMatrix = (side: 'a' | 'b', rows: readonly Axis[]) =>
    !views[side].guards.length && !Number.isNaN(stepOf(rows, views[side], side) + stepOf(k, views[side], side));
  const split = (group: Axis[]) => {
    if (group.length < 2 || guarded(group[0])) return false;
    (group === k ? outerK : outer).push(group.shift() as Axis);
    return true;
  };
  /** How products go to the output: 1 row by row of m, 2 row by row of n, 0 not as a matrix. */
  const fits = (rows: readonly Axis[], cols: readonly Axis[] = n) => {
    const row = stepOf(rows, target, 'out');
    const col = stepOf(cols, target, 'out');
    if (Number.isNaN(row + col)) return 0;
    return col === 1 || !cols.length ? 1 : row === 1 || !rows.length ? 2 : 0;
  };
  if (bare && !fits(m) && m.length > 1 && fits(m.slice(1))) split(m);
  if (bare && !fits(m) && n.length > 1 && fits(m, n.slice(1))) split(n);
  for (const [side, rows] of [
    ['a', m],
    ['b', n],
  ] as const) {
    const isLarge = () =>
      side === 'b' && listed ? sizeOf(rows) + sizeOf(k) > TABLES : sizeOf(rows) * sizeOf(k) > COPY;
    while (!isMatrix(side, rows) && isLarge()) {
      const [large, small] = sizeOf(rows) > sizeOf(k) ? [rows, k] : [k, rows];
      if (!split(large) && !split(small)) break;
    }
  }

  const count = kernel.buffers.length;
  /** Offsets in the workspace of buffers `count`… */
  const scratch: number[] = [];
  let words = 0;
  const reserve = (size: number) => {
    scratch.push(words);
    words += Math.ceil(size / 16) * 16;
    return count + scratch.length - 1;
  };
  const map = (shape: number[], exprs: Expr[], outputs: LoopKernel['outputs'], extra: 'read' | 'write') =>
    loop({
      kind: 'loop',
      buffers: [...kernel.buffers, ...scratch.map(() => ({ type: 'float32' as const, size: words, access: extra }))],
      exprs,
      scalars: kernel.scalars,
      outer: shape,
      inner: [],
      stages: [],
      outputs,
    });

  /** What pads operands, before all else. */
  const before: Run[] = [];
  for (const side of ['a', 'b'] as const) {
    const pad = pads[side];
    if (!pad) continue;
    const load: Expr = { op: 'load', type: 'float32', buffer: sources[side], view: pad.from, fill: 0 };
    sources[side] = reserve(pointsOf(pad.shape));
    const output = { expr: 0, buffer: sources[side], view: identityView(pad.shape), inner: false };
    before.push(map(pad.shape, [load], [output], 'write'));
  }

  const operand = (side: 'a' | 'b', rows: Axis[]): Operand => {
    const buffer = sources[side];
    const view = views[side];
    if (isMatrix(side, rows)) {
      return { buffer, view, row: stepOf(rows, view, side), col: stepOf(k, view, side), copy: null, whole: false };
    }
    if (side === 'b' && listed) {
      const tables = [rows, k].map((axes) => {
        const values = tableOf(axes, view, side);
        return { buffer: reserve(values.length), values };
      });
      return { buffer, view, row: 0, col: 0, copy: null, whole: false, tables };
    }
    // What is contiguous in memory stays so.
    const last = rows.at(-1);
    const order = last && view.strides[last[side]] === 1 ? [...k, ...rows] : [...rows, ...k];
    const whole = batch.some(guarded);
    const own = [...outer, ...outerK].filter((axis) => axis[side] >= 0);
    const shape = dims[side].map((size, d) => (!whole && own.some((axis) => axis[side] === d) ? 1 : size));
    const axes = whole ? [...own, ...order] : order;
    const to = layout(axes, side, shape.length);
    const into = reserve(sizeOf(axes));
    const load: Expr = { op: 'load', type: 'float32', buffer, view, fill: 0 };
    const copy = map(shape, [load], [{ expr: 0, buffer: into, view: to, inner: false }], 'write');
    return { buffer: into, view: to, row: stepOf(rows, to, side), col: stepOf(k, to, side), copy, whole };
  };
  const a = operand('a', m);
  const b = operand('b', n);

  const fit = bare ? fits(m) : 0;
  // By tables products come row by row of m.
  const direct = b.tables && fit === 2 ? 0 : fit;
  const lastM = m.at(-1);
  const lastN = n.at(-1);
  const flips = lastM && target.strides[lastM.out] === 1 && !(lastN && target.strides[lastN.out] === 1);
  const turned = direct ? direct === 2 : flips && !b.tables;
  let out = first.buffer;
  let outView = target;
  let epilogue: Run | null = null;
  if (!direct) {
    const axes = [...outer, ...(turned ? [...n, ...m] : [...m, ...n])];
    outView = layout(axes, 'out', dims.out.length);
    out = reserve(sizeOf(axes));
    const exprs = kernel.exprs.map((e): Expr => {
      return e.op === 'reduced' ? { op: 'load', type: e.type, buffer: out, view: outView, fill: 0 } : e;
    });
    epilogue = map(
      dims.out,
      exprs,
      kernel.outputs.map((o) => ({ ...o, inner: false })),
      'read',
    );
  }
  const ld = stepOf(turned ? n : m, outView, 'out');

  const loops = [...outer, ...outerK];
  const stridesOf = (view: View, side: Side) => loops.map((axis) => (axis[side] < 0 ? 0 : view.strides[axis[side]]));
  const steps = {
    a: stridesOf(a.copy && !a.whole ? views.a : a.view, 'a'),
    b: stridesOf(b.copy && !b.whole ? views.b : b.view, 'b'),
    out: stridesOf(outView, 'out'),
  };
  const [rows, cols, depth] = [m, n, k].map(sizeOf);
  const points = sizeOf(loops);
  const at = new Array<number>(count + scratch.length);
  const c = loops.map(() => 0);
  return (addresses, scalars) => {
    if (!points || !rows || !cols) return;
    const base = words ? space.need(words) : 0;
    for (let x = 0; x < count; x++) at[x] = addresses[x];
    for (let x = 0; x < scratch.length; x++) at[count + x] = base + scratch[x];
    const { i } = heap;
    const start = (buffer: number, view: View) =>
      at[buffer] + view.offset + (view.slot < 0 ? 0 : i[scalars + view.slot]);
    /** Where an operand is at a point; a copy is made anew when it would be another. */
    const walker = (side: 'a' | 'b', x: Operand) => {
      const origin = start(x.buffer, x.view);
      const matrix: Matrix = { at: origin, row: x.row, col: x.col };
      if (x.tables) {
        const [rows, cols] = x.tables.map(({ buffer, values }) => {
          i.set(values, at[buffer]);
          return at[buffer];
        });
        matrix.tables = { rows, cols };
      }
      const from = sources[side];
      let made = -1;
      return (shift: number) => {
        if (!x.copy || x.whole) matrix.at = origin + shift;
        if (x.copy && made !== (x.whole ? 0 : shift)) {
          made = x.whole ? 0 : shift;
          at[from] += made;
          x.copy(at, scalars);
          at[from] -= made;
        }
        return matrix;
      };
    };
    for (const pad of before) pad(at, scalars);
    const left = walker('a', a);
    const right = walker('b', b);
    const to = start(out, outView);
    for (let p = 0; p < points; p++) {
      let [x, y, z, add] = [0, 0, to, 0];
      for (let d = 0; d < c.length; d++) {
        x += c[d] * steps.a[d];
        y += c[d] * steps.b[d];
        z += c[d] * steps.out[d];
        if (d >= outer.length) add += c[d];
      }
      if (turned) gemm(cols, rows, depth, right(y), left(x), z, ld, add > 0);
      else gemm(rows, cols, depth, left(x), right(y), z, ld, add > 0);
      for (let d = c.length - 1; d >= 0; d--) {
        if (++c[d] < loops[d].size) break;
        c[d] = 0;
      }
    }
    epilogue?.(at, scalars);
  };
}
