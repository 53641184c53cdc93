/**
 * Writes a loop kernel as one WebAssembly function: nested loops, and in the innermost the whole fused body on four elements
 * at a time (v128), along the dimension that costs least (`lane`); what remains of a division by four runs the same code with
 * only the first lane counting. What does not change along the lane is computed once and held in all four lanes.
 *
 * The function takes the byte address of the scalars; the byte addresses of the buffers are words at `params`.
 */
import type { Expr, LoopKernel, Output } from '../../lower/kernel.ts';
import type { View } from '../../lower/view.ts';
import { argsOf, type Plan, planOf } from '../plan.ts';
import { simplify } from '../simplify.ts';
import { Code, I32, S, V, type Value } from './assembler.ts';
import { laneOf } from './lane.ts';
import { type Reduction, reduction } from './reduce.ts';
import { Imports, INT, quotient, word } from './words.ts';

/** An affine form of the coordinates, kept up to date in a local by the loops around. */
interface Form {
  coeffs: readonly number[];
  local: number;
}

/** A view in bytes. */
interface Reference {
  view: View;
  address: Form;
  guards: Form[];
}

class Writer {
  readonly c = new Code(1);
  readonly imports = new Imports();
  #plan: Plan;
  #params: number;
  #lane: number;
  /** How many points the code being written computes. */
  #width = 1;
  /** Dimensions from the outermost loop to the innermost, the lane last among the outer or among the inner ones. */
  #order: number[];
  /** The loop in which each expression is evaluated, as an index of `#order`; -1: before all. */
  #level: number[];
  #values: Value[] = [];
  #bases = new Map<number, Value>();
  #references = new Map<object, Reference>();
  #coords = new Map<number, Form>();

  constructor(plan: Plan, params: number) {
    this.#plan = plan;
    this.#params = params;
    this.#lane = laneOf(plan);
    const all = plan.dims.map((_, d) => d);
    const last = (list: number[]) => list.sort((x, y) => +(x === this.#lane) - +(y === this.#lane) || x - y);
    this.#order = [...last(all.slice(0, plan.split)), ...last(all.slice(plan.split))];
    this.#level = plan.deps.map((set) => this.#order.findLastIndex((d) => (set >> d) & 1));
  }

  write(): void {
    const { kernel, split, dims, once, parts } = this.#plan;
    if (kernel.outer.includes(0)) return;
    const { stages, exprs, outputs } = kernel;
    const used = [...once, ...parts.flatMap((part) => [...part.outer, ...part.inner])];
    for (const x of new Set(used)) {
      const e = exprs[x];
      if (e.op === 'load') this.#refer(e, e.buffer, e.view);
      else if (e.op === 'fetch') this.#base(e.buffer);
      else if (e.op === 'coord') this.#coords.set(x, this.#form(e.coeffs, this.c.int(e.bias)));
    }
    for (const o of outputs) this.#refer(o, o.buffer, o.view);
    // Positions for argmax: row-major over the inner coordinates.
    const strides = dims.map((_, d) => (d < split ? 0 : dims.slice(d + 1).reduce((size, n) => size * n, 1)));
    const position = stages.some((s) => s.op.startsWith('arg')) ? this.#form(strides, this.c.int(0)) : null;

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
            [...this.#formsOf(part.inner, stage ? [] : results), ...(position && stage ? [position] : [])],
            pure && !stage,
            (p) => this.#evaluate(at(part.inner, p)),
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

  #base(buffer: number): Value {
    let base = this.#bases.get(buffer);
    if (!base) {
      base = this.c.keep(this.c.word(this.c.int(this.#params + buffer * 4)), I32);
      this.#bases.set(buffer, base);
    }
    return base;
  }

  #form(coeffs: readonly number[], start: Value): Form {
    const local = this.c.local(I32);
    this.c.set(local, start);
    return { coeffs, local };
  }

  #refer(key: object, buffer: number, view: View): void {
    const { c } = this;
    let start = c.s(S.add, this.#base(buffer), c.int(view.offset * 4));
    if (view.slot >= 0) {
      const slot = c.word(c.s(S.add, c.get(0), c.int(view.slot * 4)));
      start = c.s(S.add, start, c.s(S.shl, slot, c.int(2)));
    }
    this.#references.set(key, {
      view,
      address: this.#form(
        view.strides.map((s) => s * 4),
        start,
      ),
      guards: view.guards.map((g) => this.#form(g.coeffs, c.int(g.bias))),
    });
  }

  #formsOf(list: readonly number[], outputs: readonly Output[]): Form[] {
    const { exprs } = this.#plan.kernel;
    const coords = list.flatMap((x) => this.#coords.get(x) ?? []);
    const keys: object[] = [...list.map((x) => exprs[x]), ...outputs];
    const references = keys.flatMap((key) => this.#references.get(key) ?? []);
    return [...new Set([...coords, ...references.flatMap((r) => [r.address, ...r.guards])])];
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
    const run = (count: number, step: number) => {
      if (!count) return;
      const body = () => {
        enter(p);
        this.#nest(p + 1, to, forms, overlaps, enter, inside);
        move(step);
      };
      if (count === step) body();
      else c.loop(c.int(count), step, body);
    };
    if (d === this.#lane) {
      this.#width = 4;
      run(n & ~3, 4);
      if (n & 3 && overlaps) {
        move((n & 3) - 4);
        run(4, 4);
      }
      this.#width = 1;
      if (!overlaps) run(n & 3, 1);
    } else run(n, 1);
    moving.forEach((f, k) => {
      f.local = saved[k];
    });
  }

  #evaluate(list: readonly number[]): void {
    const { exprs } = this.#plan.kernel;
    for (const x of list) {
      const e = exprs[x];
      if (e.op !== 'reduced') this.#values[x] = this.c.keep(this.#value(e, x));
    }
  }

  /** How many lanes of an expression differ. */
  #lanes(x: number): number {
    return (this.#plan.deps[x] >> this.#lane) & 1 && this.#lane >= 0 ? this.#width : 1;
  }

  #value(e: Expr, x: number): Value {
    const { c } = this;
    const mask = (value: Value) => (e.type === 'bool' ? c.v(INT.ne, value, c.ints(0)) : value);
    switch (e.op) {
      case 'load':
        return mask(this.#load(e, this.#lanes(x)));
      case 'fetch':
        return mask(this.#fetch(e, this.#lanes(x)));
      case 'scalar':
        return mask(c.mem(V.loadSplat, e.slot * 4, -1, c.get(0)));
      case 'const':
        return mask(e.type === 'float32' ? c.floats(e.value) : c.ints(e.value));
      case 'coord':
        return this.#steps(this.#coords.get(x) as Form, this.#lanes(x));
      case 'reduced':
        return this.#values[x];
      default: {
        const args = argsOf(e).map((arg) => this.#values[arg]);
        const from = this.#plan.kernel.exprs[e.args[0]].type;
        // All four lanes are wanted of what is the same in all.
        const lanes = this.#lanes(x) === this.#width && this.#width === 1 && this.#isWide(x) ? 1 : 4;
        const second = this.#plan.kernel.exprs[e.args[1]];
        const divisor = second?.op === 'const' ? second.value : 0;
        return word(c, this.imports, e.op, e.type, from, args, lanes, divisor);
      }
    }
  }

  #isWide(x: number): boolean {
    return this.#lane >= 0 && ((this.#plan.deps[x] >> this.#lane) & 1) === 1;
  }

  /** A form as a vector of its values at the points being computed. */
  #steps(form: Form, lanes: number): Value {
    const { c } = this;
    const first = c.v(V.splat, c.get(form.local));
    const step = form.coeffs[this.#lane];
    return lanes > 1 && step ? c.v(INT.add, first, c.ints(0, step, 2 * step, 3 * step)) : first;
  }

  #position(form: Form): Value {
    return this.#steps(form, this.#lane >= this.#plan.split ? this.#width : 1);
  }

  /** One word for all lanes, or a word for each at an address of its own where its condition holds (else the fill). */
  #gather(fill: Value, lanes: number, address: (k: number) => Value, condition: (k: number) => Value): Value {
    const { c } = this;
    if (lanes === 1) return c.if(condition(0), c.mem(V.loadSplat, 0, -1, address(0)), fill);
    const out = c.local();
    c.set(out, fill);
    for (let k = 0; k < lanes; k++) {
      c.when(condition(k), () => c.set(out, c.mem(V.loadLane, 0, k, address(k), c.get(out))));
    }
    return c.get(out);
  }

  #load(e: Expr & { op: 'load' }, lanes: number): Value {
    const { c } = this;
    const { view, address, guards } = this.#references.get(e) as Reference;
    const fill = e.type === 'float32' ? c.floats(e.fill) : c.ints(e.fill);
    const stride = (view.strides[this.#lane] ?? 0) * 4;
    let at = c.get(address.local);
    const conditions: Value[] = [];
    /** Which lanes meet the guards that change along the lane, and what these add to addresses. */
    let mask: Value | null = null;
    let more: Value | null = null;
    view.guards.forEach((g, n) => {
      const { div, exact, limit } = g;
      const value = c.get(guards[n].local);
      if (lanes > 1 && g.coeffs[this.#lane]) {
        const values = c.keep(this.#steps(guards[n], lanes));
        const q = div > 1 ? c.keep(quotient(c, values, div)) : values;
        let met = c.v(V.lessUnsigned, q, c.ints(limit));
        if (exact && div > 1) met = c.v(V.and, met, c.v(INT.eq, c.v(INT.mul, q, c.ints(div)), values));
        mask = c.keep(mask ? c.v(V.and, mask, met) : met);
        if (!g.stride) return;
        const bytes = c.v(INT.mul, q, c.ints(g.stride * 4));
        more = c.keep(more ? c.v(INT.add, more, bytes) : bytes);
        return;
      }
      conditions.push(c.s(S.lessUnsigned, value, c.int(limit * div)));
      if (exact && div > 1) conditions.push(c.s(S.eqz, c.s(S.remUnsigned, value, c.int(div))));
      if (g.stride) at = c.s(S.add, at, c.s(S.mul, c.s(S.divUnsigned, value, c.int(div)), c.int(g.stride * 4)));
    });
    const each = (k: number) => {
      const moved = k ? c.s(S.add, at, c.int(k * stride)) : at;
      return more ? c.s(S.add, moved, c.lane(V.lane, k, more)) : moved;
    };
    let words: Value;
    if (mask && (more || stride !== 4)) {
      const met: Value = mask;
      words = () => this.#gather(fill, lanes, each, (k) => c.lane(V.lane, k, met))();
    } else if (lanes === 1 || !stride) words = c.mem(V.loadSplat, 0, -1, at);
    else if (stride === 4) words = c.mem(V.load, 0, -1, at);
    else {
      words = c.mem(V.loadSplat, 0, -1, at);
      for (let k = 1; k < lanes; k++) words = this.#into(k, each(k), words);
    }
    // Where a lane is met, the others are not far: memory is there, if not their own.
    if (mask && !more && stride === 4) words = c.if(c.v(V.any, mask), c.v(V.select, words, fill, mask), fill);
    return conditions.length
      ? c.if(
          conditions.reduce((x, y) => c.s(S.and, x, y)),
          words,
          fill,
        )
      : words;
  }

  #into(k: number, address: Value, vector: Value): Value {
    const { c } = this;
    return () => {
      const kept = c.keep(vector);
      c.mem(V.loadLane, 0, k, address, kept)();
    };
  }

  #fetch(e: Expr & { op: 'fetch' }, lanes: number): Value {
    const { c } = this;
    const index = this.#values[e.address];
    const inside = c.keep(c.v(V.lessUnsigned, index, c.ints(e.size)));
    const address = (k: number) => c.s(S.add, this.#base(e.buffer), c.s(S.shl, c.lane(V.lane, k, index), c.int(2)));
    const fill = e.type === 'float32' ? c.floats(e.fill) : c.ints(e.fill);
    return this.#gather(fill, lanes, address, (k) => c.lane(V.lane, k, inside));
  }

  #store(o: Output): void {
    const { c } = this;
    const { view, address } = this.#references.get(o) as Reference;
    let value = this.#values[o.expr];
    if (this.#plan.kernel.exprs[o.expr].type === 'bool') value = c.keep(c.v(V.and, value, c.ints(1)));
    const at = c.get(address.local);
    const stride = (view.strides[this.#lane] ?? 0) * 4;
    if (this.#width === 4 && stride === 4) c.mem(V.store, 0, -1, at, value)();
    else {
      for (let k = 0; k < this.#width; k++) {
        c.mem(V.storeLane, 0, k, k ? c.s(S.add, at, c.int(k * stride)) : at, value)();
      }
    }
  }
}

export function writeLoop(kernel: LoopKernel, params: number): { code: Code; imports: Imports } {
  const writer = new Writer(planOf(simplify(kernel)), params);
  writer.write();
  return { code: writer.c, imports: writer.imports };
}
