/**
 * How assembled code reads and writes tensors: four words in a row where they lie in a row, one for all where they do not
 * change, otherwise one by one; where a guard is not met, the fill.
 */
import type { Expr, Output } from '../../../core/kernel.ts';
import type { View } from '../../../core/view.ts';
import { type Code, I32, S, V, type Value } from './assembler.ts';
import { INT } from './instructions.ts';
import { quotient } from './words.ts';

/** An affine form of the coordinates, kept up to date in a local by the loops around. */
export interface Form {
  coeffs: readonly number[];
  local: number;
}

/** A view, its address in bytes. */
interface Reference {
  view: View;
  address: Form;
  guards: Form[];
}

export class Memory {
  readonly c: Code;
  #params: number;
  #lane: number;
  #bases = new Map<number, Value>();
  #references = new Map<object, Reference>();

  /** @param params byte address of the words that hold the buffers' byte addresses */
  constructor(c: Code, params: number, lane: number) {
    this.c = c;
    this.#params = params;
    this.#lane = lane;
  }

  /** A buffer's address; asked for first before all loops. */
  base(buffer: number): Value {
    let base = this.#bases.get(buffer);
    if (!base) {
      base = this.c.keep(this.c.word(this.c.int(this.#params + buffer * 4)), I32);
      this.#bases.set(buffer, base);
    }
    return base;
  }

  /** A form that starts at this value. */
  form(coeffs: readonly number[], start: Value): Form {
    const local = this.c.local(I32);
    this.c.set(local, start);
    return { coeffs, local };
  }

  /** Makes known that `key`, a load or an output, uses the view; before all loops. */
  refer(key: object, buffer: number, view: View): void {
    const { c } = this;
    let start = c.s(S.add, this.base(buffer), c.int(view.offset * 4));
    if (view.slot >= 0) {
      const slot = c.word(c.s(S.add, c.get(0), c.int(view.slot * 4)));
      start = c.s(S.add, start, c.s(S.shl, slot, c.int(2)));
    }
    this.#references.set(key, {
      view,
      address: this.form(
        view.strides.map((s) => s * 4),
        start,
      ),
      guards: view.guards.map((g) => this.form(g.coeffs, c.int(g.bias))),
    });
  }

  formsOf(key: object): Form[] {
    const found = this.#references.get(key);
    return found ? [found.address, ...found.guards] : [];
  }

  /** A form as a vector of its values at the points being computed. */
  steps(form: Form, lanes: number): Value {
    const { c } = this;
    const first = c.v(V.splat, c.get(form.local));
    const step = form.coeffs[this.#lane];
    return lanes > 1 && step ? c.v(INT.add, first, c.ints(0, step, 2 * step, 3 * step)) : first;
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

  load(e: Expr & { op: 'load' }, lanes: number): Value {
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
        const values = c.keep(this.steps(guards[n], lanes));
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

  fetch(e: Expr & { op: 'fetch' }, index: Value, lanes: number): Value {
    const { c } = this;
    const inside = c.keep(c.v(V.lessUnsigned, index, c.ints(e.size)));
    const address = (k: number) => c.s(S.add, this.base(e.buffer), c.s(S.shl, c.lane(V.lane, k, index), c.int(2)));
    const fill = e.type === 'float32' ? c.floats(e.fill) : c.ints(e.fill);
    return this.#gather(fill, lanes, address, (k) => c.lane(V.lane, k, inside));
  }

  store(o: Output, value: Value, width: number): void {
    const { c } = this;
    const { view, address } = this.#references.get(o) as Reference;
    const at = c.get(address.local);
    const stride = (view.strides[this.#lane] ?? 0) * 4;
    if (width === 4 && stride === 4) c.mem(V.store, 0, -1, at, value)();
    else {
      for (let k = 0; k < width; k++) {
        c.mem(V.storeLane, 0, k, k ? c.s(S.add, at, c.int(k * stride)) : at, value)();
      }
    }
  }
}
