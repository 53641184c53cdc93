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

export function interpreter(heap: Heap, registers: Workspace, source: LoopKernel): Run {
  const plan = planOf(simplest(source));
  const { kernel, dims, split, deps, once, parts } = plan;
  const { exprs, stages, buffers } = kernel;
  const lane = laneOf(plan);
  const laneIsInner = lane >= split;
  const wide = deps.map((set) => (set >> lane) & 1);
  const loops: (Loop | null)[] = exprs.map((e) => ('args' in e ? loopOf(e, exprs) : null));
  const reduces = stages.map((s) => reduceOf(s.op, exprs[s.expr].type, !laneIsInner));
  const starts = stages.map((s) => identityOf(s.op, exprs[s.expr].type));
  const outerOutputs = kernel.outputs.filter((o) => !o.inner);
  const innerOutputs = kernel.outputs.filter((o) => o.inner);
  // Registers, as offsets from the workspace's start; two words at its end are for what loads give instead of memory.
  const offsets: number[] = [];
  let words = 0;
  for (const w of wide) {
    offsets.push(words);
    words += w ? BLOCK : 1;
  }
  const width = laneIsInner ? 1 : BLOCK;
  const acc = new Float64Array(width);
  const pos = new Int32Array(width);
  // Where each expression's value is at the moment, and its step along the lane.
  const where = new Int32Array(exprs.length);
  const step = new Int32Array(exprs.length);
  const c = new Int32Array(dims.length);
  const innerStrides = dims.map((_, d) => dims.slice(d + 1).reduce((size, n) => size * n, 1));

  let f = heap.f;
  let i = heap.i;
  let at: ArrayLike<number> = [];
  let scalars = 0;
  let n = 1;

  const addressOf = (view: View, buffer: number): number => {
    let address = at[buffer] + view.offset;
    if (view.slot >= 0) address += i[scalars + view.slot];
    for (let d = 0; d < c.length; d++) address += view.strides[d] * c[d];
    return address;
  };

  /** A load with guards, element by element; those that do not change along the lane decide for all of it. */
  const guarded = (e: Expr & { op: 'load' }, x: number, o: number) => {
    const { guards } = e.view;
    const address = addressOf(e.view, e.buffer);
    const stride = e.view.strides[lane];
    const fill = (k: number) => {
      if (e.type === 'float32') f[k] = e.fill;
      else i[k] = e.fill;
    };
    const starts = guards.map((g) => g.coeffs.reduce((sum, w, d) => sum + w * c[d], g.bias));
    const count = wide[x] ? n : 1;
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
      else fill(o + k);
    }
  };

  const evaluate = (list: readonly number[]) => {
    for (const x of list) {
      const e = exprs[x];
      const o = registers.at + offsets[x];
      const count = wide[x] ? n : 1;
      const loop = loops[x];
      if (!loop) {
        where[x] = o;
        step[x] = wide[x];
      }
      if (loop) {
        const [a, b, d] = (e as { args: number[] }).args;
        loop(f, i, count, o, where[a], step[a], where[b], step[b], where[d], step[d]);
        where[x] = o;
      } else if (e.op === 'load') {
        if (e.view.guards.length) guarded(e, x, o);
        else {
          const from = addressOf(e.view, e.buffer);
          // What may be overwritten while it is still needed is copied.
          if (buffers[e.buffer].access === 'read') {
            where[x] = from;
            step[x] = e.view.strides[lane];
          } else copy(f, i, count, o, from, e.view.strides[lane], 0, 0, 0, 0);
        }
      } else if (e.op === 'fetch') {
        const base = at[e.buffer];
        for (let k = 0, from = where[e.address]; k < count; k++, from += step[e.address]) {
          const index = i[from];
          if (index >= 0 && index < e.size) i[o + k] = i[base + index];
          else if (e.type === 'float32') f[o + k] = e.fill;
          else i[o + k] = e.fill;
        }
      } else if (e.op === 'scalar') where[x] = scalars + e.slot;
      else if (e.op === 'const') {
        if (e.type === 'float32') f[o] = e.value;
        else i[o] = e.value;
      } else if (e.op === 'coord') {
        let value = e.coeffs.reduce((sum, w, d) => sum + w * c[d], e.bias);
        for (let k = 0; k < count; k++, value += e.coeffs[lane]) i[o + k] = value;
      }
    }
  };

  /** Visits all points of dimensions from…to, the lane in blocks. */
  const walk = (from: number, to: number, visit: () => void) => {
    const lanes = lane >= from && lane < to ? dims[lane] : 0;
    let count = 1;
    for (let d = from; d < to; d++) count *= d === lane && lanes ? 1 : dims[d];
    if (lane >= from && lane < to && !lanes) return;
    for (let p = 0; p < count; p++) {
      if (lanes) {
        for (c[lane] = 0; c[lane] < lanes; c[lane] += BLOCK) {
          n = Math.min(BLOCK, lanes - c[lane]);
          visit();
        }
        c[lane] = 0;
      } else visit();
      for (let d = to - 1; d >= from; d--) {
        if (d === lane) continue;
        if (++c[d] < dims[d]) break;
        c[d] = 0;
      }
    }
  };

  const store = (outputs: typeof innerOutputs, count: number) => {
    for (const o of outputs) {
      const to = addressOf(o.view, o.buffer);
      const stride = o.view.strides[lane];
      let from = where[o.expr];
      for (let k = 0, a = to; k < count; k++, a += stride, from += step[o.expr]) i[a] = i[from];
    }
  };

  let stage = 0;
  const reduceBlock = () => {
    evaluate(parts[stage].inner);
    const x = stages[stage].expr;
    let position = 0;
    for (let d = split; d < dims.length; d++) position += innerStrides[d] * c[d];
    reduces[stage](acc, pos, f, i, n, where[x], step[x], position);
  };
  const storeBlock = () => {
    evaluate(parts[stages.length].inner);
    store(innerOutputs, n);
  };
  const outerPoint = () => {
    const lanes = laneIsInner ? 1 : n;
    for (stage = 0; stage < stages.length; stage++) {
      evaluate(parts[stage].outer);
      acc.fill(starts[stage], 0, lanes);
      pos.fill(0, 0, lanes);
      walk(split, dims.length, reduceBlock);
      const { op, type } = stages[stage];
      exprs.forEach((e, x) => {
        if (e.op !== 'reduced' || e.stage !== stage) return;
        const o = registers.at + offsets[x];
        for (let k = 0; k < lanes; k++) {
          if (op.startsWith('arg')) i[o + k] = pos[k];
          else if (type === 'float32') f[o + k] = acc[k];
          else i[o + k] = type === 'uint8' ? acc[k] & 255 : acc[k];
        }
      });
    }
    evaluate(parts[stage].outer);
    if (innerOutputs.length) walk(split, dims.length, storeBlock);
    n = lanes;
    store(outerOutputs, lanes);
  };

  // Steps of what is not a load are fixed.
  exprs.forEach((e, x) => {
    if (e.op !== 'load') step[x] = wide[x];
  });
  return (addresses, scalarsAt) => {
    registers.need(words);
    f = heap.f;
    i = heap.i;
    at = addresses;
    scalars = scalarsAt;
    c.fill(0);
    n = 1;
    if (kernel.outer.includes(0)) return;
    evaluate(once);
    // The results of stages are written where their registers are.
    exprs.forEach((e, x) => {
      if (e.op === 'reduced') where[x] = registers.at + offsets[x];
    });
    walk(0, split, outerPoint);
  };
}
