/**
 * Contractions as matrix multiplications. Each operand is read as a matrix where it lies; where its view is none (a
 * convolution's windows, a guard), tables say where its rows and columns are, or a loop kernel copies it into one first, from a padded
 * copy where many windows overlap. Products go where the output wants them, or, if there is more to compute, into the workspace, from where a last loop kernel, the epilogue, takes them.
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

/** Buffers in the workspace, numbered after the kernel's own. */
class Scratch {
  /** Where each begins. */
  readonly offsets: number[] = [];
  words = 0;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  /** A buffer of so many words. */
  reserve(size: number): number {
    this.offsets.push(this.words);
    this.words += Math.ceil(size / 16) * 16;
    return this.#count + this.offsets.length - 1;
  }
}

/** Where products go, and what is made of them there. */
interface Products {
  buffer: number;
  view: View;
  /** They lie row by row of n. */
  turned: boolean;
  epilogue: Run | null;
}

type Loop = (kernel: LoopKernel) => Run;

/** How a contraction is done: asked once, and run as often as the kernel is. */
class Contraction {
  readonly #kernel: ContractKernel;
  readonly #loop: Loop;
  readonly #scratch: Scratch;
  /** Those of m, n and k without what is split off. */
  readonly #axes: ReturnType<typeof axesOf>;
  readonly #dims: Record<Side, number[]>;
  readonly #views: { a: View; b: View };
  /** The buffers that operands are copied or multiplied from. */
  readonly #sources: { a: number; b: number };
  readonly #target: View;
  /** Nothing is computed of the products. */
  readonly #bare: boolean;
  /** Whether b is read by tables, unless it is a matrix. */
  readonly #listed: boolean;
  /** Outer dimensions, those of k last. */
  readonly #outer: Axis[];
  readonly #outerK: Axis[] = [];
  /** What pads operands, before all else. */
  readonly #before: Run[] = [];

  constructor(kernel: ContractKernel, loop: Loop, hasTables: boolean) {
    this.#kernel = kernel;
    this.#loop = loop;
    this.#scratch = new Scratch(kernel.buffers.length);
    this.#axes = axesOf(kernel);
    this.#dims = {
      a: [...kernel.batch, ...kernel.m, ...kernel.k],
      b: [...kernel.batch, ...kernel.n, ...kernel.k],
      out: [...kernel.batch, ...kernel.m, ...kernel.n],
    };
    const pads = { a: padded(kernel.a.view, this.#dims.a), b: padded(kernel.b.view, this.#dims.b) };
    this.#views = {
      a: plain(pads.a?.view ?? kernel.a.view, this.#dims.a),
      b: plain(pads.b?.view ?? kernel.b.view, this.#dims.b),
    };
    this.#sources = { a: kernel.a.buffer, b: kernel.b.buffer };
    const [first] = kernel.outputs;
    this.#target = plain(first.view, this.#dims.out);
    this.#bare = kernel.outputs.length === 1 && kernel.exprs[first.expr].op === 'reduced';
    this.#listed = hasTables && sizeOf(this.#axes.m) >= LEAST && !this.#views.b.guards.length;
    this.#outer = [...this.#axes.batch];
    this.#splitOff();
    for (const side of ['a', 'b'] as const) {
      const pad = pads[side];
      if (pad) this.#before.push(this.#padding(side, pad));
    }
  }

  readonly #isGuarded = (axis: Axis): boolean =>
    (['a', 'b'] as const).some((side) => this.#views[side].guards.some((guard) => guard.coeffs[axis[side]]));

  #isMatrix(side: 'a' | 'b', rows: readonly Axis[]): boolean {
    const view = this.#views[side];
    return !view.guards.length && !Number.isNaN(stepOf(rows, view, side) + stepOf(this.#axes.k, view, side));
  }

  /** How products go to the output: 1 row by row of m, 2 row by row of n, 0 not as a matrix. */
  #fits(rows: readonly Axis[], cols: readonly Axis[] = this.#axes.n): 0 | 1 | 2 {
    const row = stepOf(rows, this.#target, 'out');
    const col = stepOf(cols, this.#target, 'out');
    if (Number.isNaN(row + col)) return 0;
    return col === 1 || !cols.length ? 1 : row === 1 || !rows.length ? 2 : 0;
  }

  /** Makes the first dimension of a group an outer one; false where that can't be. */
  #split(group: Axis[]): boolean {
    if (group.length < 2 || this.#isGuarded(group[0])) return false;
    (group === this.#axes.k ? this.#outerK : this.#outer).push(group.shift() as Axis);
    return true;
  }

  /** Splits off what keeps products from going to the output as they are, and copies from staying small. */
  #splitOff(): void {
    const { m, n, k } = this.#axes;
    if (this.#bare && !this.#fits(m) && m.length > 1 && this.#fits(m.slice(1))) this.#split(m);
    if (this.#bare && !this.#fits(m) && n.length > 1 && this.#fits(m, n.slice(1))) this.#split(n);
    for (const [side, rows] of [
      ['a', m],
      ['b', n],
    ] as const) {
      const isLarge = () =>
        side === 'b' && this.#listed ? sizeOf(rows) + sizeOf(k) > TABLES : sizeOf(rows) * sizeOf(k) > COPY;
      while (!this.#isMatrix(side, rows) && isLarge()) {
        const [large, small] = sizeOf(rows) > sizeOf(k) ? [rows, k] : [k, rows];
        if (!this.#split(large) && !this.#split(small)) break;
      }
    }
  }

  /** A loop kernel over the kernel's buffers and the workspace. */
  #map(shape: number[], exprs: Expr[], outputs: LoopKernel['outputs'], access: 'read' | 'write'): Run {
    const { words, offsets } = this.#scratch;
    return this.#loop({
      kind: 'loop',
      buffers: [...this.#kernel.buffers, ...offsets.map(() => ({ type: 'float32' as const, size: words, access }))],
      exprs,
      scalars: this.#kernel.scalars,
      outer: shape,
      inner: [],
      stages: [],
      outputs,
    });
  }

  /** Copies an operand into the workspace, with its borders; it is read there from then on. */
  #padding(side: 'a' | 'b', { from, shape }: NonNullable<ReturnType<typeof padded>>): Run {
    const load: Expr = { op: 'load', type: 'float32', buffer: this.#sources[side], view: from, fill: 0 };
    const buffer = this.#scratch.reserve(pointsOf(shape));
    this.#sources[side] = buffer;
    return this.#map(shape, [load], [{ expr: 0, buffer, view: identityView(shape), inner: false }], 'write');
  }

  /** An operand as a matrix: where it lies, or a copy. */
  #operand(side: 'a' | 'b', rows: readonly Axis[]): Operand {
    const { batch, k } = this.#axes;
    const buffer = this.#sources[side];
    const view = this.#views[side];
    if (this.#isMatrix(side, rows))
      return { buffer, view, row: stepOf(rows, view, side), col: stepOf(k, view, side), copy: null, whole: false };
    if (side === 'b' && this.#listed) {
      const tables = [rows, k].map((axes) => {
        const values = tableOf(axes, view, side);
        return { buffer: this.#scratch.reserve(values.length), values };
      });
      return { buffer, view, row: 0, col: 0, copy: null, whole: false, tables };
    }
    // What is contiguous in memory stays so.
    const last = rows.at(-1);
    const order = last && view.strides[last[side]] === 1 ? [...k, ...rows] : [...rows, ...k];
    const whole = batch.some(this.#isGuarded);
    const own = [...this.#outer, ...this.#outerK].filter((axis) => axis[side] >= 0);
    const shape = this.#dims[side].map((size, d) => (!whole && own.some((axis) => axis[side] === d) ? 1 : size));
    const axes = whole ? [...own, ...order] : order;
    const to = layout(axes, side, shape.length);
    const into = this.#scratch.reserve(sizeOf(axes));
    const load: Expr = { op: 'load', type: 'float32', buffer, view, fill: 0 };
    const copy = this.#map(shape, [load], [{ expr: 0, buffer: into, view: to, inner: false }], 'write');
    return { buffer: into, view: to, row: stepOf(rows, to, side), col: stepOf(k, to, side), copy, whole };
  }

  /** To the output as they are, or into the workspace, from where an epilogue takes them. */
  #products(byTables: boolean): Products {
    const { m, n } = this.#axes;
    const { outputs, exprs } = this.#kernel;
    const fit = this.#bare ? this.#fits(m) : 0;
    // By tables products come row by row of m.
    const direct = byTables && fit === 2 ? 0 : fit;
    if (direct) return { buffer: outputs[0].buffer, view: this.#target, turned: direct === 2, epilogue: null };
    const isLast = (axis: Axis | undefined) => axis && this.#target.strides[axis.out] === 1;
    const turned = Boolean(!byTables && isLast(m.at(-1)) && !isLast(n.at(-1)));
    const axes = [...this.#outer, ...(turned ? [...n, ...m] : [...m, ...n])];
    const view = layout(axes, 'out', this.#dims.out.length);
    const buffer = this.#scratch.reserve(sizeOf(axes));
    const epilogue = this.#map(
      this.#dims.out,
      exprs.map((e): Expr => (e.op === 'reduced' ? { op: 'load', type: e.type, buffer, view, fill: 0 } : e)),
      outputs.map((output) => ({ ...output, inner: false })),
      'read',
    );
    return { buffer, view, turned, epilogue };
  }

  /** What does it, once all is decided. */
  run(heap: Heap, space: Workspace, gemm: Gemm): Run {
    const { m, n, k } = this.#axes;
    const a = this.#operand('a', m);
    const b = this.#operand('b', n);
    const { buffer: out, view: outView, turned, epilogue } = this.#products(Boolean(b.tables));
    const [sources, before, outerCount] = [this.#sources, this.#before, this.#outer.length];
    const { words, offsets } = this.#scratch;
    const count = this.#kernel.buffers.length;
    const ld = stepOf(turned ? n : m, outView, 'out');
    const loops = [...this.#outer, ...this.#outerK];
    const stridesOf = (view: View, side: Side) => loops.map((axis) => (axis[side] < 0 ? 0 : view.strides[axis[side]]));
    const steps = {
      a: stridesOf(a.copy && !a.whole ? this.#views.a : a.view, 'a'),
      b: stridesOf(b.copy && !b.whole ? this.#views.b : b.view, 'b'),
      out: stridesOf(outView, 'out'),
    };
    const [rows, cols, depth] = [m, n, k].map(sizeOf);
    const points = sizeOf(loops);
    // What is copied for a point would be another's by the time that it is multiplied.
    const stays = ({ copy, whole, tables }: Operand) => !tables && (!copy || whole);
    const isMany = gemm.together && points > 1 && this.#outerK.length === 0 && stays(a) && stays(b);
    const at = new Array<number>(count + offsets.length);
    const c = loops.map(() => 0);
    return (addresses, scalars) => {
      if (!points || !rows || !cols) return;
      const base = words ? space.need(words) : 0;
      for (let x = 0; x < count; x++) at[x] = addresses[x];
      for (let x = 0; x < offsets.length; x++) at[count + x] = base + offsets[x];
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
      const products = () => {
        for (let p = 0; p < points; p++) {
          let [x, y, z, add] = [0, 0, to, 0];
          for (let d = 0; d < c.length; d++) {
            x += c[d] * steps.a[d];
            y += c[d] * steps.b[d];
            z += c[d] * steps.out[d];
            if (d >= outerCount) add += c[d];
          }
          if (turned) gemm(cols, rows, depth, right(y), left(x), z, ld, add > 0);
          else gemm(rows, cols, depth, left(x), right(y), z, ld, add > 0);
          for (let d = c.length - 1; d >= 0; d--) {
            if (++c[d] < loops[d].size) break;
            c[d] = 0;
          }
        }
      };
      if (!isMany) products();
      else if (turned) gemm.together!(points, cols, rows, depth, products);
      else gemm.together!(points, rows, cols, depth, products);
      epilogue?.(at, scalars);
    };
  }
}

export const contract = (heap: Heap, space: Workspace, gemm: Gemm, kernel: ContractKernel, loop: Loop): Run =>
  new Contraction(kernel, loop, gemm.tables === true).run(heap, space, gemm);
