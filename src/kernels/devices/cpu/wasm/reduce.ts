/**
 * Reductions as WebAssembly. Sums and products of floats are kept as doubles. Where the lane is an inner dimension, each of
 * the four lanes has a partial result, and `finish` brings them together; otherwise each lane is a result of its own.
 */
import type { Dtype } from '../../../core/dtype.ts';
import type { ReduceOp } from '../../../core/primitives.ts';
import { identityOf } from '../reduce.ts';
import { type Code, S, V, type Value } from './assembler.ts';
import { FLOAT, INT } from './instructions.ts';

export interface Reduction {
  /** Takes in one value (or four); `position` is asked for by argmax and argmin. `tail`: only the first lane counts. */
  add(value: Value, tail: boolean, position: () => Value): void;
  /** The result, in all lanes if `across`. */
  finish(): Value;
}

/** Lane 0 only. */
const FIRST = [-1, 0, 0, 0];

/** @param across whether lanes are partial results of one */
export function reduction(c: Code, op: ReduceOp, from: Dtype, across: boolean): Reduction {
  const float = from === 'float32';
  const bool = from === 'bool';
  const start = identityOf(op, from);
  const identity = float ? c.floats(start) : c.ints(bool ? -start : start);
  const kept = (value: Value, tail: boolean) =>
    tail && across ? c.v(V.select, value, identity, c.ints(...FIRST)) : value;
  if (op.startsWith('arg')) return extreme(c, op === 'argmax' ? 'gt' : 'lt', float, across, identity, kept);
  if (float && (op === 'sum' || op === 'prod')) {
    const low = c.local();
    const high = c.local();
    const one = c.ints(0, start * 0x3ff00000);
    const combine = op === 'sum' ? V.addDouble : V.mulDouble;
    const into = (local: number, value: Value) => c.set(local, c.v(combine, c.get(local), c.v(V.promote, value)));
    c.set(low, one);
    c.set(high, one);
    return {
      add(value, tail) {
        const v = c.keep(kept(value, tail));
        into(low, v);
        if (!tail) into(high, c.shuffle(v, v, 2, 3, 2, 3));
      },
      finish() {
        if (!across) return c.shuffle(c.v(V.demote, c.get(low)), c.v(V.demote, c.get(high)), 0, 1, 4, 5);
        const both = c.keep(c.v(combine, c.get(low), c.get(high)));
        const ends = [0, 1].map((k) => c.lane(V.laneDouble, k, both));
        return c.v(V.splatFloat, c.s(S.demote, c.s(op === 'sum' ? S.addDouble : S.mulDouble, ...ends)));
      },
    };
  }
  if (float && (op === 'max' || op === 'min'))
    return bound(c, op === 'max' ? V.above : V.below, across, identity, kept);
  const total = c.local();
  c.set(total, identity);
  const words: Record<string, number> = { sum: INT.add, prod: INT.mul, any: V.or, all: V.and };
  const code = words[op] ?? (op === 'max' ? (bool ? V.or : INT.max) : bool ? V.and : INT.min);
  const take = (value: Value) => c.set(total, c.v(code, c.get(total), value));
  return {
    add(value, tail) {
      take(kept(value, tail));
    },
    finish() {
      if (across) {
        take(c.shuffle(c.get(total), c.get(total), 2, 3, 0, 1));
        take(c.shuffle(c.get(total), c.get(total), 1, 0, 3, 2));
      }
      return from === 'uint8' ? c.v(V.and, c.get(total), c.ints(255)) : c.get(total);
    },
  };
}

/**
 * max and min of floats. The instruction that answers NaN where one is among them is a dozen on most CPUs, each waiting for the one
 * before; so NaN is looked out for beside a plain comparison, and put in at the end.
 */
function bound(
  c: Code,
  better: number,
  across: boolean,
  identity: Value,
  kept: (value: Value, tail: boolean) => Value,
): Reduction {
  const [best, absent] = [c.local(), c.local()];
  c.set(best, identity);
  c.set(absent, c.ints(0));
  return {
    add(value, tail) {
      const v = c.keep(kept(value, tail));
      c.set(best, c.v(better, c.get(best), v));
      c.set(absent, c.v(V.or, c.get(absent), c.v(FLOAT.ne, v, v)));
    },
    finish() {
      for (const turn of across
        ? [
            [2, 3, 0, 1],
            [1, 0, 3, 2],
          ]
        : []) {
        c.set(best, c.v(better, c.get(best), c.shuffle(c.get(best), c.get(best), ...turn)));
        c.set(absent, c.v(V.or, c.get(absent), c.shuffle(c.get(absent), c.get(absent), ...turn)));
      }
      return c.v(V.select, c.floats(NaN), c.get(best), c.get(absent));
    },
  };
}

/** argmax and argmin: the best value so far and its position. */
function extreme(
  c: Code,
  order: 'gt' | 'lt',
  float: boolean,
  across: boolean,
  identity: Value,
  kept: (value: Value, tail: boolean) => Value,
): Reduction {
  const best = c.local();
  const place = c.local();
  c.set(best, identity);
  c.set(place, c.ints(0));
  const table = float ? FLOAT : INT;
  const better = (x: Value, y: Value) => {
    const plain = c.v(table[order], x, y);
    // NaN is more extreme than any number.
    return float ? c.v(V.or, plain, c.v(V.andNot, c.v(FLOAT.ne, x, x), c.v(FLOAT.ne, y, y))) : plain;
  };
  const take = (value: Value, position: Value, condition: Value) => {
    const mask = c.keep(condition);
    c.set(best, c.v(V.select, value, c.get(best), mask));
    c.set(place, c.v(V.select, position, c.get(place), mask));
  };
  return {
    add(value, tail, position) {
      const v = c.keep(kept(value, tail));
      take(v, position(), better(v, c.get(best)));
    },
    finish() {
      for (const turn of across
        ? [
            [2, 3, 0, 1],
            [1, 0, 3, 2],
          ]
        : []) {
        const v = c.keep(c.shuffle(c.get(best), c.get(best), ...turn));
        const p = c.keep(c.shuffle(c.get(place), c.get(place), ...turn));
        const earlier = c.v(V.andNot, c.v(INT.lt, p, c.get(place)), better(c.get(best), v));
        take(v, p, c.v(V.or, better(v, c.get(best)), earlier));
      }
      return c.get(place);
    },
  };
}
