/**
 * Writes a loop kernel as one WebAssembly function: nested loops, and in the innermost the whole fused body on four elements
 * at a time (v128), along the dimension that costs least (`lane`); what remains of a division by four runs the same code with
 * only the first lane counting. What does not change along the lane is computed once and held in all four lanes.
 *
 * The function takes the byte address of the scalars; the byte addresses of the buffers are words at `params`. Where threads may share
 * the work, it also takes which turns of the outermost loop it is to do, and which thread it is: `from`, `to`, `me`.
 */
import { argsOf, type Expr, type LoopKernel, type Output } from '../../../core/kernel.ts';
import { type Part, type Plan, planOf, simplest } from '../plan.ts';
import { Code, I32, S, V, type Value } from './assembler.ts';
import { INT } from './instructions.ts';
import { laneOf } from './lane.ts';
import { type Form, Memory } from './memory.ts';
import { type Reduction, reduction } from './reduce.ts';
import { Imports, isDear, word } from './words.ts';

/** Words that a row's kept values take at most: they are to stay in the second-level cache. */
const KEPT = 1 << 16;

/** Parameters of what is written. */
const [FROM, TO, ME] = [1, 2, 3];

class Writer {
  readonly c: Code;
  readonly imports = new Imports();
  /** Words of workspace for what is kept; its byte address is the word behind those of the buffers, the next how many bytes each thread has. */
  words = 0;
  /** Turns of the outermost loop that threads can share; 0: it is written for one. */
  readonly turns: number;
  #plan: Plan;
  #lane: number;
  /** How many points the code being written computes. */
  #width = 1;
  /** Dimensions from the outermost loop to the innermost, the lane last among the outer or among the inner ones. */
  #order: number[];
  /** The loop in which each expression is evaluated, as an index of `#order`; -1: before all. */
  #level: number[];
  #values: Value[] = [];
  #memory: Memory;
  #coords = new Map<number, Form>();
  /** Where in the row's workspace the kept values of an expression are. */
  #kept = new Map<number, Form>();

  constructor(plan: Plan, params: number, fused: boolean, shared: boolean) {
    this.#plan = plan;
    this.#lane = laneOf(plan);
    const all = plan.dims.map((_, d) => d);
    const last = (list: number[]) => list.sort((x, y) => +(x === this.#lane) - +(y === this.#lane) || x - y);
    this.#order = [...last(all.slice(0, plan.split)), ...last(all.slice(plan.split))];
    const [first] = this.#order;
    const turns = Math.floor(plan.dims[first] / (first === this.#lane ? 4 : 1));
    this.turns = shared && turns > 1 ? turns : 0;
    this.c = new Code(this.params, fused);
    this.#memory = new Memory(this.c, params, this.#lane);
    this.#level = plan.deps.map((set) => this.#order.findLastIndex((d) => (set >> d) & 1));
  }

  get params(): number {
    return this.turns > 0 ? 4 : 1;
  }

  write(): void {
    const { kernel, split, dims, once, parts } = this.#plan;
    if (kernel.outer.includes(0)) return;
    const { stages, exprs, outputs } = kernel;
    const used = [...once, ...parts.flatMap((part) => [...part.outer, ...part.inner])];
    for (const x of new Set(used)) {
      const e = exprs[x];
      if (e.op === 'load') this.#memory.refer(e, e.buffer, e.view);
      else if (e.op === 'fetch') this.#memory.base(e.buffer);
      else if (e.op === 'coord') this.#coords.set(x, this.#memory.form(e.coeffs, this.c.int(e.bias)));
    }
    for (const o of outputs) this.#memory.refer(o, o.buffer, o.view);
    for (const x of parts.flatMap((part) => part.keeps)) this.#reserve(x);
    // Positions for argmax: row-major over the inner coordinates.
    const strides = dims.map((_, d) => (d < split ? 0 : dims.slice(d + 1).reduce((size, n) => size * n, 1)));
    const position = stages.some((s) => s.op.startsWith('arg')) ? this.#memory.form(strides, this.c.int(0)) : null;

    this.#evaluate(once);
    const outer = parts.flatMap((part) => part.outer).sort((x, y) => x - y);
    const deepest = split - 1;
    const pure = kernel.buffers.every((b) => b.access !== 'readwrite');
    this.#nest(
      0,
      split,
      this.#formsOf(used, outputs),
      pure,
      (p) => {
        if (p < deepest) this.#evaluate(outer.filter((x) => this.#level[x] === p));
      },
      () => {
        const at = (list: number[], p: number) => list.filter((x) => this.#level[x] === p);
        parts.forEach((part, s) => {
          this.#evaluate(at(part.outer, deepest));
          const stage = stages[s];
          const results = outputs.filter((o) => o.inner);
          if (!stage && !results.length) return;
          const across = this.#lane >= split;
          let total: Reduction | null = null;
          if (stage) total = reduction(this.c, stage.op, exprs[stage.expr].type, across);
          this.#nest(
            split,
            dims.length,
            [...this.#formsOf(part.inner, stage ? [] : results, part), ...(position && stage ? [position] : [])],
            pure && !stage,
            (p) => this.#evaluate(at(part.inner, p), part),
            () => {
              if (total) total.add(this.#values[stage.expr], this.#width === 1, () => this.#position(position as Form));
              else for (const o of results) this.#store(o);
            },
          );
          if (!total) return;
          const result = this.c.keep(total.finish());
          exprs.forEach((e, x) => {
            if (e.op === 'reduced' && e.stage === s) this.#values[x] = result;
          });
        });
        for (const o of outputs) if (!o.inner) this.#store(o);
      },
    );
  }

  /** A place for each point of the row, four where each point is computed for four rows. */
  #reserve(x: number): void {
    const { dims, split, kernel } = this.#plan;
    const each = this.#lane >= split ? 1 : 4;
    let size = each;
    const strides = dims.map(() => 0);
    // The lane's points beside each other, since four are stored at a time.
    for (const d of this.#order.slice(split).reverse()) {
      strides[d] = size * 4;
      size *= dims[d];
    }
    const { c } = this;
    let start = c.s(S.add, this.#memory.base(kernel.buffers.length), c.int(this.words * 4));
    if (this.turns > 0) start = c.s(S.add, start, c.s(S.mul, c.get(ME), this.#memory.base(kernel.buffers.length + 1)));
    this.#kept.set(x, this.#memory.form(strides, start));
    this.words += size;
  }

  #keep(x: number): void {
    const { c } = this;
    const at = c.get((this.#kept.get(x) as Form).local);
    const value = this.#values[x];
    if (this.#lane >= this.#plan.split && this.#lanes(x) === 1) c.mem(V.storeLane, 0, 0, at, value)();
    else c.mem(V.store, 0, -1, at, value)();
  }

  #recall(x: number): Value {
    const { c } = this;
    const at = c.get((this.#kept.get(x) as Form).local);
    return this.#lane >= this.#plan.split && this.#lanes(x) === 1
      ? c.mem(V.loadSplat, 0, -1, at)
      : c.mem(V.load, 0, -1, at);
  }

  #formsOf(list: readonly number[], outputs: readonly Output[], part?: Part): Form[] {
    const { exprs } = this.#plan.kernel;
    const kept = part ? [...part.keeps, ...part.recalls].map((x) => this.#kept.get(x) as Form) : [];
    const coords = [...kept, ...list.flatMap((x) => this.#coords.get(x) ?? [])];
    const keys: object[] = [...list.map((x) => exprs[x]), ...outputs];
    return [...new Set([...coords, ...keys.flatMap((key) => this.#memory.formsOf(key))])];
  }

  /**
   * Loops `p`…`to` of the order; `enter` writes what belongs into each, `inside` what belongs into all. `overlaps`: the last
   * points along the lane may be computed again, together with some before, instead of one by one.
   */
  #nest(p: number, to: number, forms: Form[], overlaps: boolean, enter: (p: number) => void, inside: () => void): void {
    if (p === to) {
      inside();
      return;
    }
    const { c } = this;
    const d = this.#order[p];
    const n = this.#plan.dims[d];
    const moving = forms.filter((f) => f.coeffs[d]);
    const saved = moving.map((f) => f.local);
    for (const f of moving) {
      const local = c.local(I32);
      c.set(local, c.get(f.local));
      f.local = local;
    }
    const move = (by: number) => {
      for (const f of moving) c.set(f.local, c.s(S.add, c.get(f.local), c.int(f.coeffs[d] * by)));
    };
    const body = (step: number) => () => {
      enter(p);
      this.#nest(p + 1, to, forms, overlaps, enter, inside);
      move(step);
    };
    const run = (count: number, step: number) => {
      if (!count) return;
      if (count === step) body(step)();
      else c.loop(c.int(count), step, body(step));
    };
    const isPart = p === 0 && this.turns > 0;
    /** All that is done by steps; of a part, only its own. */
    const most = (step: number) => {
      if (!isPart) {
        run(n - (n % step), step);
        return;
      }
      const [first, end] = [c.get(FROM), c.get(TO)];
      for (const f of moving) c.set(f.local, c.s(S.add, c.get(f.local), c.s(S.mul, first, c.int(f.coeffs[d] * step))));
      c.loop(c.s(S.sub, end, first), 1, body(step));
    };
    if (d === this.#lane) {
      this.#width = 4;
      most(4);
      const rest = () => {
        if (overlaps) {
          move((n & 3) - 4);
          run(4, 4);
        }
        this.#width = 1;
        if (!overlaps) run(n & 3, 1);
      };
      // What remains comes with the last part.
      if (!(n & 3)) this.#width = 1;
      else if (isPart) c.when(c.s(S.eqz, c.s(S.sub, c.get(TO), c.int(this.turns))), rest);
      else rest();
    } else most(1);
    moving.forEach((f, k) => {
      f.local = saved[k];
    });
  }

  #evaluate(list: readonly number[], part?: Part): void {
    const { exprs } = this.#plan.kernel;
    for (const x of list) {
      const e = exprs[x];
      if (e.op === 'reduced') continue;
      this.#values[x] = this.c.keep(part?.recalls.includes(x) ? this.#recall(x) : this.#value(e, x));
      if (part?.keeps.includes(x)) this.#keep(x);
    }
  }

  /** How many lanes of an expression differ. */
  #lanes(x: number): number {
    return this.#isWide(x) ? this.#width : 1;
  }

  #value(e: Expr, x: number): Value {
    const { c } = this;
    const mask = (value: Value) => (e.type === 'bool' ? c.v(INT.ne, value, c.ints(0)) : value);
    switch (e.op) {
      case 'load':
        return mask(this.#memory.load(e, this.#lanes(x)));
      case 'fetch':
        return mask(this.#memory.fetch(e, this.#values[e.address], this.#lanes(x)));
      case 'scalar':
        return mask(c.mem(V.loadSplat, e.slot * 4, -1, c.get(0)));
      case 'const':
        return mask(e.type === 'float32' ? c.floats(e.value) : c.ints(e.value));
      case 'coord':
        return this.#memory.steps(this.#coords.get(x) as Form, this.#lanes(x));
      case 'reduced':
        return this.#values[x];
      default: {
        const args = argsOf(e).map((arg) => this.#values[arg]);
        const from = this.#plan.kernel.exprs[e.args[0]].type;
        // All four lanes are wanted of what is the same in all.
        const lanes = this.#isWide(x) ? this.#width : 4;
        const second = this.#plan.kernel.exprs[e.args[1]];
        const divisor = second?.op === 'const' ? second.value : 0;
        return word(c, this.imports, e.op, e.type, from, args, lanes, divisor);
      }
    }
  }

  #isWide(x: number): boolean {
    return this.#lane >= 0 && ((this.#plan.deps[x] >> this.#lane) & 1) === 1;
  }

  #store(o: Output): void {
    const value = this.#values[o.expr];
    const bool = this.#plan.kernel.exprs[o.expr].type === 'bool';
    this.#memory.store(o, bool ? this.c.keep(this.c.v(V.and, value, this.c.ints(1))) : value, this.#width);
  }

  #position(form: Form): Value {
    return this.#memory.steps(form, this.#lane >= this.#plan.split ? this.#width : 1);
  }
}

export interface WrittenLoop {
  code: Code;
  imports: Imports;
  /** How many parameters it takes. */
  params: number;
  /** Of workspace, for each thread. */
  words: number;
  /** Of its outermost loop, which threads may share; 0: one does it all. */
  turns: number;
}

/** @param fused whether products and sums may be one instruction; `shared`: whether threads may share the work */
export function writeLoop(source: LoopKernel, params: number, fused: boolean, shared: boolean): WrittenLoop {
  const kernel = simplest(source);
  const { exprs, inner } = kernel;
  const points = inner.reduce((size, n) => size * n, 1);
  const dear = (x: number) => exprs[x].type === 'float32' && isDear(exprs[x].op);
  const count = exprs.filter((_, x) => dear(x)).length;
  // Four words a point at most, where four rows are computed at a time.
  const plan = planOf(kernel, points * count * 4 <= KEPT ? dear : undefined);
  const writer = new Writer(plan, params, fused, shared);
  writer.write();
  const { c: code, imports, params: taken, words, turns } = writer;
  return { code, imports, params: taken, words, turns };
}
