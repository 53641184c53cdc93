/**
 * Runs loop kernels without assembling anything: block by block, like numexpr. One dimension, the *lane*, is walked in blocks
 * that stay in the first-level cache; each expression has a register (a piece of the heap, a block long, or one word where
 * it does not change along the lane), and a primitive is one tight loop over it. Loads without guards are not copied.
 *
 * Cost: about 20 ns an expression and block, then 1–2 ns an element for what has its own loop, 5 and more for the rest.
 */
import type { Expr, LoopKernel } from '../../core/kernel.ts';
import type { View } from '../../core/view.ts';
import type { Heap, Workspace } from './heap.ts';
import { copy, type Loop, loopOf } from './loops.ts';
import { type Plan, planOf, simplest } from './plan.ts';
import { identityOf, reduceOf } from './reduce.ts';

type LoopOutput = LoopKernel['outputs'][number];

/** Runs a program: addresses of its buffers, and of its scalars. */
export type Run = (at: ArrayLike<number>, scalars: number) => void;

export const BLOCK = 1024;

/** The dimension whose blocks cost least: long, and contiguous in most loads. argmax needs positions in row-major order. */
function laneOf({ kernel, dims, split }: Plan): number {
  const ordered = kernel.stages.some((stage) => stage.op.startsWith('arg'));
  let lane = 0;
  let best = -1;
  dims.forEach((n, d) => {
    if (ordered && d >= split && d < dims.length - 1) return;
    let score = Math.min(n, BLOCK);
    for (const e of kernel.exprs) if (e.op === 'load' && e.view.strides[d] === 1) score *= 1.3;
    if (score >= best) {
      best = score;
      lane = d;
    }
  });
  return lane;
}

/** Runs the kernel whenever it is asked to, in these registers. */
export function interpreter(heap: Heap, registers: Workspace, source: LoopKernel): Run {
  const made = new Interpreter(heap, registers, planOf(simplest(source)));
  return (at, scalars) => made.run(at, scalars);
}

class Interpreter {
  readonly #heap: Heap;
  readonly #registers: Workspace;
  readonly #plan: Plan;
  readonly #lane: number;
  /** For each expression whether it changes along the lane. */
  readonly #wide: number[];
  /** Registers, as offsets from the workspace's start. */
  readonly #offsets: number[] = [];
  #words = 0;
  readonly #loops: (Loop | null)[];
  readonly #reduces: ReturnType<typeof reduceOf>[];
  readonly #starts: number[];
  readonly #outerOutputs: LoopOutput[];
  readonly #innerOutputs: LoopOutput[];
  readonly #innerStrides: number[];
  /** A stage's results so far, and where arg-reductions found them. */
  readonly #acc: Float64Array;
  readonly #pos: Int32Array;
  /** Where each expression's value is at the moment, and its step along the lane. */
  readonly #where: Int32Array;
  readonly #step: Int32Array;
  /** The point that is computed: the lane's coordinate is where its block begins, which is `#n` long. */
  readonly #c: Int32Array;
  #n = 1;
  /** Of this run. */
  #f: Heap['f'];
  #i: Heap['i'];
  #at: ArrayLike<number> = [];
  #scalars = 0;

  constructor(heap: Heap, registers: Workspace, plan: Plan) {
    const { kernel, dims, split, deps } = plan;
    const { exprs, stages, outputs } = kernel;
    const lane = laneOf(plan);
    this.#heap = heap;
    this.#registers = registers;
    this.#plan = plan;
    this.#lane = lane;
    this.#f = heap.f;
    this.#i = heap.i;
    this.#wide = deps.map((set) => (set >> lane) & 1);
    this.#loops = exprs.map((e) => ('args' in e ? loopOf(e, exprs) : null));
    this.#reduces = stages.map((s) => reduceOf(s.op, exprs[s.expr].type, lane < split));
    this.#starts = stages.map((s) => identityOf(s.op, exprs[s.expr].type));
    this.#outerOutputs = outputs.filter((o) => !o.inner);
    this.#innerOutputs = outputs.filter((o) => o.inner);
    for (const w of this.#wide) {
      this.#offsets.push(this.#words);
      this.#words += w ? BLOCK : 1;
    }
    const width = lane >= split ? 1 : BLOCK;
    this.#acc = new Float64Array(width);
    this.#pos = new Int32Array(width);
    this.#where = new Int32Array(exprs.length);
    this.#step = new Int32Array(exprs.length);
    this.#c = new Int32Array(dims.length);
    this.#innerStrides = dims.map((_, d) => dims.slice(d + 1).reduce((size, n) => size * n, 1));
    // Steps of what is not a load are fixed.
    exprs.forEach((e, x) => {
      if (e.op !== 'load') this.#step[x] = this.#wide[x];
    });
  }

  run(at: ArrayLike<number>, scalars: number): void {
    const { kernel, split, once } = this.#plan;
    this.#registers.need(this.#words);
    this.#f = this.#heap.f;
    this.#i = this.#heap.i;
    this.#at = at;
    this.#scalars = scalars;
    this.#c.fill(0);
    this.#n = 1;
    if (kernel.outer.includes(0)) return;
    this.#evaluate(once);
    // The results of stages are written where their registers are.
    kernel.exprs.forEach((e, x) => {
      if (e.op === 'reduced') this.#where[x] = this.#register(x);
    });
    this.#walk(0, split, this.#outerPoint);
  }

  #register(x: number): number {
    return this.#registers.at + this.#offsets[x];
  }

  #addressOf(view: View, buffer: number): number {
    const c = this.#c;
    let address = this.#at[buffer] + view.offset;
    if (view.slot >= 0) address += this.#i[this.#scalars + view.slot];
    for (let d = 0; d < c.length; d++) address += view.strides[d] * c[d];
    return address;
  }

  /** A load with guards, element by element; those that do not change along the lane decide for all of it. */
  #guarded(e: Expr & { op: 'load' }, x: number, o: number): void {
    const [c, f, i, lane] = [this.#c, this.#f, this.#i, this.#lane];
    const { guards } = e.view;
    const address = this.#addressOf(e.view, e.buffer);
    const stride = e.view.strides[lane];
    const starts = guards.map((g) => g.coeffs.reduce((sum, w, d) => sum + w * c[d], g.bias));
    const count = this.#wide[x] ? this.#n : 1;
    for (let k = 0; k < count; k++) {
      let from = address + k * stride;
      let met = true;
      for (let g = 0; g < guards.length && met; g++) {
        const { coeffs, div, exact, limit, stride } = guards[g];
        const value = starts[g] + coeffs[lane] * k;
        const quotient = Math.floor(value / div);
        met = quotient >= 0 && quotient < limit && !(exact && quotient * div !== value);
        from += stride * quotient;
      }
      if (met) i[o + k] = i[from];
      else if (e.type === 'float32') f[o + k] = e.fill;
      else i[o + k] = e.fill;
    }
  }

  #evaluate(list: readonly number[]): void {
    const [c, f, i, where, step] = [this.#c, this.#f, this.#i, this.#where, this.#step];
    const { exprs } = this.#plan.kernel;
    for (const x of list) {
      const e = exprs[x];
      const o = this.#register(x);
      const count = this.#wide[x] ? this.#n : 1;
      const loop = this.#loops[x];
      if (!loop) {
        where[x] = o;
        step[x] = this.#wide[x];
      }
      if (loop) {
        const [a, b, d] = (e as { args: number[] }).args;
        loop(f, i, count, o, where[a], step[a], where[b], step[b], where[d], step[d]);
        where[x] = o;
      } else if (e.op === 'load') this.#load(e, x, o, count);
      else if (e.op === 'fetch') {
        const base = this.#at[e.buffer];
        for (let k = 0, from = where[e.address]; k < count; k++, from += step[e.address]) {
          const index = i[from];
          if (index >= 0 && index < e.size) i[o + k] = i[base + index];
          else if (e.type === 'float32') f[o + k] = e.fill;
          else i[o + k] = e.fill;
        }
      } else if (e.op === 'scalar') where[x] = this.#scalars + e.slot;
      else if (e.op === 'const') {
        if (e.type === 'float32') f[o] = e.value;
        else i[o] = e.value;
      } else if (e.op === 'coord') {
        let value = e.coeffs.reduce((sum, w, d) => sum + w * c[d], e.bias);
        for (let k = 0; k < count; k++, value += e.coeffs[this.#lane]) i[o + k] = value;
      }
    }
  }

  #load(e: Expr & { op: 'load' }, x: number, o: number, count: number): void {
    if (e.view.guards.length) {
      this.#guarded(e, x, o);
      return;
    }
    const from = this.#addressOf(e.view, e.buffer);
    const stride = e.view.strides[this.#lane];
    // What may be overwritten while it is still needed is copied.
    if (this.#plan.kernel.buffers[e.buffer].access === 'read') {
      this.#where[x] = from;
      this.#step[x] = stride;
    } else copy(this.#f, this.#i, count, o, from, stride, 0, 0, 0, 0);
  }

  /** Visits all points of dimensions from…to, the lane in blocks. */
  #walk(from: number, to: number, visit: (stage: number) => void, stage = 0): void {
    const [c, lane] = [this.#c, this.#lane];
    const { dims } = this.#plan;
    const lanes = lane >= from && lane < to ? dims[lane] : 0;
    let count = 1;
    for (let d = from; d < to; d++) count *= d === lane && lanes ? 1 : dims[d];
    if (lane >= from && lane < to && !lanes) return;
    for (let p = 0; p < count; p++) {
      if (lanes) {
        for (c[lane] = 0; c[lane] < lanes; c[lane] += BLOCK) {
          this.#n = Math.min(BLOCK, lanes - c[lane]);
          visit(stage);
        }
        c[lane] = 0;
      } else visit(stage);
      for (let d = to - 1; d >= from; d--) {
        if (d === lane) continue;
        if (++c[d] < dims[d]) break;
        c[d] = 0;
      }
    }
  }

  #store(outputs: readonly LoopOutput[], count: number): void {
    const [i, where, step] = [this.#i, this.#where, this.#step];
    for (const o of outputs) {
      const to = this.#addressOf(o.view, o.buffer);
      const stride = o.view.strides[this.#lane];
      let from = where[o.expr];
      for (let k = 0, a = to; k < count; k++, a += stride, from += step[o.expr]) i[a] = i[from];
    }
  }

  readonly #reduceBlock = (stage: number): void => {
    const { parts, kernel, split, dims } = this.#plan;
    this.#evaluate(parts[stage].inner);
    const x = kernel.stages[stage].expr;
    let position = 0;
    for (let d = split; d < dims.length; d++) position += this.#innerStrides[d] * this.#c[d];
    const reduce = this.#reduces[stage];
    reduce(this.#acc, this.#pos, this.#f, this.#i, this.#n, this.#where[x], this.#step[x], position);
  };

  readonly #storeBlock = (): void => {
    const { parts, kernel } = this.#plan;
    this.#evaluate(parts[kernel.stages.length].inner);
    this.#store(this.#innerOutputs, this.#n);
  };

  readonly #outerPoint = (): void => {
    const { kernel, parts, split, dims } = this.#plan;
    const { stages } = kernel;
    const lanes = this.#lane >= split ? 1 : this.#n;
    for (let stage = 0; stage < stages.length; stage++) {
      this.#evaluate(parts[stage].outer);
      this.#acc.fill(this.#starts[stage], 0, lanes);
      this.#pos.fill(0, 0, lanes);
      this.#walk(split, dims.length, this.#reduceBlock, stage);
      this.#keep(stage, lanes);
    }
    this.#evaluate(parts[stages.length].outer);
    if (this.#innerOutputs.length) this.#walk(split, dims.length, this.#storeBlock);
    this.#n = lanes;
    this.#store(this.#outerOutputs, lanes);
  };

  /** Puts what a stage came to into the registers of those who read it. */
  #keep(stage: number, lanes: number): void {
    const [f, i, acc] = [this.#f, this.#i, this.#acc];
    const { exprs, stages } = this.#plan.kernel;
    const { op, type } = stages[stage];
    exprs.forEach((e, x) => {
      if (e.op !== 'reduced' || e.stage !== stage) return;
      const o = this.#register(x);
      for (let k = 0; k < lanes; k++) {
        if (op.startsWith('arg')) i[o + k] = this.#pos[k];
        else if (type === 'float32') f[o + k] = acc[k];
        else i[o + k] = type === 'uint8' ? acc[k] & 255 : acc[k];
      }
    });
  }
}
