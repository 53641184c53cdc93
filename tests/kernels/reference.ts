/**
 * What a kernel description means: a slow scalar interpreter that devices are tested against.
 *
 * `evaluate(kernel, memory, scalars, first)` changes `memory`, one typed array a buffer (float32 Float32Array, int32
 * Int32Array, uint8 and bool Uint8Array), as a device should. Each primitive is computed in double precision and rounded to its
 * type; float sums are added in double precision.
 */
import type { Dtype, TypedArray } from '../../src/kernels/core/dtype.ts';
import type { Expr, Kernel, Output } from '../../src/kernels/core/kernel.ts';
import type { ReduceOp } from '../../src/kernels/core/primitives.ts';
import { sizeOf, type View } from '../../src/kernels/core/view.ts';
import { apply, round } from './reference-primitives.ts';

export function evaluate(
  kernel: Kernel,
  memory: TypedArray[],
  scalars: Uint32Array = new Uint32Array(0),
  first = 0,
): void {
  new Evaluation(kernel, memory, scalars.subarray(first, first + kernel.scalars)).run();
}

/** The address a view gives, or -1 where a guard is not met. */
function addressOf(view: View, at: readonly number[], scalars: Uint32Array): number {
  const affine = (coeffs: readonly number[], bias: number) => coeffs.reduce((sum, c, d) => sum + c * at[d], bias);
  let address = affine(view.strides, view.offset) + (view.slot < 0 ? 0 : scalars[view.slot] | 0);
  for (const guard of view.guards) {
    const value = affine(guard.coeffs, guard.bias);
    const quotient = Math.floor(value / guard.div);
    if (quotient < 0 || quotient >= guard.limit || (guard.exact && quotient * guard.div !== value)) return -1;
    address += guard.stride * quotient;
  }
  return address;
}

/** All points of a box, row by row. */
function* points(shape: readonly number[]): Generator<number[]> {
  const size = sizeOf(shape);
  for (let i = 0; i < size; i++) {
    let rest = i;
    const at = shape.map(() => 0);
    for (let d = shape.length - 1; d >= 0; d--) {
      at[d] = rest % shape[d];
      rest = Math.floor(rest / shape[d]);
    }
    yield at;
  }
}

const EMPTY: Record<ReduceOp, (type: Dtype) => number> = {
  sum: () => 0,
  prod: () => 1,
  max: (type) => (type === 'float32' ? -Infinity : type === 'int32' ? -(2 ** 31) : 0),
  min: (type) => (type === 'float32' ? Infinity : type === 'int32' ? 2 ** 31 - 1 : type === 'uint8' ? 255 : 1),
  any: () => 0,
  all: () => 1,
  argmax: () => 0,
  argmin: () => 0,
};

/** A reduction of values in order; float sums and products stay in double precision. */
function reduce(op: ReduceOp, type: Dtype, from: Dtype, values: number[]): number {
  if (op === 'argmax' || op === 'argmin') {
    let best = 0;
    for (let i = 1; i < values.length; i++) {
      const better = op === 'argmax' ? values[i] > values[best] : values[i] < values[best];
      if (!Number.isNaN(values[best]) && (better || Number.isNaN(values[i]))) best = i;
    }
    return best;
  }
  let sum = EMPTY[op](type);
  for (const v of values) {
    if (op === 'any') sum ||= v;
    else if (op === 'all') sum &&= v;
    else if (op === 'sum' && from === 'float32') sum += v;
    else if (op === 'prod' && from === 'float32') sum *= v;
    else sum = apply(op === 'sum' ? 'add' : op === 'prod' ? 'mul' : op, type, type, [sum, v]);
  }
  return round(type, sum);
}

class Evaluation {
  private kernel: Kernel;
  private memory: TypedArray[];
  private scalars: Uint32Array;

  constructor(kernel: Kernel, memory: TypedArray[], scalars: Uint32Array) {
    this.kernel = kernel;
    this.memory = memory;
    this.scalars = scalars;
  }

  run(): void {
    const { kernel } = this;
    if (kernel.kind === 'loop') this.loop();
    else if (kernel.kind === 'contract') this.contract();
    else if (kernel.kind === 'scatter') this.scatter();
    else this.rows();
  }

  /** The value of expression `e` at a point, given the stages' results so far. */
  private value(e: number, at: readonly number[], reduced: readonly number[] = [], memory = this.memory): number {
    const known = new Map<number, number>();
    const visit = (i: number): number => {
      const found = known.get(i);
      if (found !== undefined) return found;
      const value = this.one(this.kernel.exprs[i], at, reduced, memory, visit);
      known.set(i, value);
      return value;
    };
    return visit(e);
  }

  private one(
    expr: Expr,
    at: readonly number[],
    reduced: readonly number[],
    memory: TypedArray[],
    visit: (e: number) => number,
  ): number {
    switch (expr.op) {
      case 'load':
        return this.read(memory[expr.buffer], addressOf(expr.view, at, this.scalars), expr.fill, expr.view);
      case 'fetch': {
        const address = visit(expr.address);
        return address < 0 || address >= expr.size ? expr.fill : memory[expr.buffer][address];
      }
      case 'scalar': {
        const word = this.scalars.slice(expr.slot, expr.slot + 1);
        if (expr.type === 'float32') return new Float32Array(word.buffer)[0];
        return expr.type === 'int32' ? word[0] | 0 : expr.type === 'bool' ? Number(word[0] !== 0) : word[0] & 255;
      }
      case 'const':
        return round(expr.type, expr.value);
      case 'coord':
        return expr.coeffs.reduce((sum, c, d) => sum + c * at[d], expr.bias) | 0;
      case 'reduced':
        return reduced[expr.stage];
      default:
        return apply(expr.op, expr.type, this.kernel.exprs[expr.args[0]].type, expr.args.map(visit));
    }
  }

  private read(memory: TypedArray, address: number, fill: number, view: View): number {
    if (address < 0 && view.guards.length > 0) return fill;
    if (address < 0 || address >= memory.length) throw new Error(`a load at ${address} of ${memory.length}`);
    return memory[address];
  }

  private store(output: Output, at: readonly number[], value: number): void {
    const address = addressOf(output.view, at, this.scalars);
    const memory = this.memory[output.buffer];
    if (address < 0 || address >= memory.length) throw new Error(`a store at ${address} of ${memory.length}`);
    memory[address] = value;
  }

  private loop(): void {
    const kernel = this.kernel;
    if (kernel.kind !== 'loop') return;
    const before = this.memory.map((m) => m.slice());
    const inner = [...points(kernel.inner)];
    const zeros = kernel.inner.map(() => 0);
    for (const o of points(kernel.outer)) {
      const reduced: number[] = [];
      for (const { op, expr, type } of kernel.stages) {
        const values = inner.map((i) => this.value(expr, [...o, ...i], reduced, before));
        reduced.push(reduce(op, type, kernel.exprs[expr].type, values));
      }
      for (const output of kernel.outputs) {
        for (const i of output.inner ? inner : [zeros]) {
          this.store(output, [...o, ...i], this.value(output.expr, [...o, ...i], reduced, before));
        }
      }
    }
  }

  private contract(): void {
    const kernel = this.kernel;
    if (kernel.kind !== 'contract') return;
    const { a, b } = kernel;
    const before = this.memory.map((m) => m.slice());
    const ks = [...points(kernel.k)];
    for (const bi of points(kernel.batch)) {
      for (const m of points(kernel.m)) {
        for (const n of points(kernel.n)) {
          let sum = 0;
          for (const k of ks) {
            const x = this.read(before[a.buffer], addressOf(a.view, [...bi, ...m, ...k], this.scalars), 0, a.view);
            const y = this.read(before[b.buffer], addressOf(b.view, [...bi, ...n, ...k], this.scalars), 0, b.view);
            sum += x * y;
          }
          const at = [...bi, ...m, ...n];
          const values = kernel.outputs.map((output) => this.value(output.expr, at, [Math.fround(sum)], before));
          kernel.outputs.forEach((output, i) => {
            this.store(output, at, values[i]);
          });
        }
      }
    }
  }

  private scatter(): void {
    const kernel = this.kernel;
    if (kernel.kind !== 'scatter') return;
    const memory = this.memory[kernel.buffer];
    const { type, size } = kernel.buffers[kernel.buffer];
    for (const at of points(kernel.outer)) {
      const address = this.value(kernel.address, at);
      if (address < 0 || address >= size) continue;
      const value = this.value(kernel.value, at);
      memory[address] = kernel.op === 'set' ? value : apply(kernel.op, type, type, [memory[address], value]);
    }
  }

  private rows(): void {
    const kernel = this.kernel;
    if (kernel.kind !== 'scan' && kernel.kind !== 'sort') return;
    const [size] = kernel.inner;
    const { type } = kernel.exprs[kernel.expr];
    let row = 0;
    for (const o of points(kernel.outer)) {
      const values = Array.from({ length: size }, (_, i) => this.value(kernel.expr, [...o, i]));
      const put = (i: number, value: number, position: number) => {
        this.memory[kernel.buffer][row * size + i] = value;
        if (kernel.positions >= 0) this.memory[kernel.positions][row * size + i] = position;
      };
      if (kernel.kind === 'sort') {
        // NaN counts as the largest.
        const order = (x: number, y: number) => {
          if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
          return x < y ? -1 : x > y ? 1 : 0;
        };
        const sign = kernel.descending ? -1 : 1;
        values
          .map((_, i) => i)
          .sort((i, j) => sign * order(values[i], values[j]) || i - j)
          .forEach((position, i) => {
            put(i, values[position], position);
          });
      } else {
        const into = kernel.buffers[kernel.buffer].type;
        let extreme = 0;
        for (let i = 0; i < size; i++) {
          const x = values[i];
          const best = values[extreme];
          if (kernel.op === 'max' ? x >= best : x <= best) extreme = i;
          if (Number.isNaN(x)) extreme = i;
          if (kernel.op === 'max' || kernel.op === 'min') put(i, values[extreme], extreme);
          else put(i, reduce(kernel.op, into, type, values.slice(0, i + 1)), -1);
        }
      }
      row++;
    }
  }
}
