/**
 * Kernel descriptions made at random from a seed, with the memory they run on. All values are small multiples of ¼, and the
 * primitives keep them exactly representable, so that a device must agree with the reference to the last bit whatever the
 * order of its sums.
 */
import type { Dtype, TypedArray } from '../../src/kernels/core/dtype.ts';
import { arrayFor } from '../../src/kernels/core/dtype.ts';
import type { BufferUse, Expr, Kernel, Output, Stage } from '../../src/kernels/core/kernel.ts';
import type { Primitive } from '../../src/kernels/core/primitives.ts';
import { type Guard, identityView, sizeOf, type View } from '../../src/kernels/core/view.ts';

export interface Case {
  kernel: Kernel;
  memory: TypedArray[];
  scalars: Uint32Array;
}

/** mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Maker {
  random: () => number;
  buffers: BufferUse[] = [];
  exprs: Expr[] = [];
  scalars: number[] = [];
  memory: TypedArray[] = [];

  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  below(n: number): number {
    return Math.floor(this.random() * n);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  dims(least: number, most: number): number[] {
    const large = this.random() < 0.1;
    const rank = least + this.below(most - least + 1);
    return Array.from({ length: rank }, () => {
      if (this.random() < 0.03) return 0;
      return 1 + this.below(large ? 100 / rank ** 2 : 9 - rank);
    });
  }

  buffer(type: Dtype, size: number, access: BufferUse['access']): number {
    const data = arrayFor(type, size);
    for (let i = 0; i < size; i++) {
      data[i] = type === 'float32' ? (this.below(33) - 16) / 4 : type === 'bool' ? this.below(2) : this.below(7);
      if (type === 'int32') data[i] -= 3;
    }
    this.memory.push(data);
    return this.buffers.push({ type, size, access }) - 1;
  }

  slot(value: number): number {
    return this.scalars.push(value) - 1;
  }

  /** A view over the dimensions with strides, broadcasts, reversed axes, guards; and how large the buffer must be. */
  view(dims: number[]): { view: View; size: number } {
    const order = dims.map((_, d) => d);
    if (this.random() < 0.3) order.sort(() => this.random() - 0.5);
    const strides = dims.map(() => 0);
    let step = this.random() < 0.2 ? 2 : 1;
    let low = 0;
    let high = 0;
    const guards: Guard[] = [];
    const guarded = this.random() < 0.3 ? this.below(2) + 1 : 0;
    for (const d of order.reverse()) {
      if (this.random() < 0.2) continue;
      strides[d] = this.random() < 0.15 ? -step : step;
      const reach = strides[d] * Math.max(dims[d] - 1, 0);
      low += Math.min(reach, 0);
      high += Math.max(reach, 0);
      step *= Math.max(dims[d], 1);
    }
    for (let g = 0; g < guarded; g++) {
      const coeffs = dims.map(() => (this.random() < 0.5 ? this.below(4) - 1 : 0));
      const limit = 1 + this.below(6);
      const stride = this.pick([0, 1, 3]);
      const div = this.pick([1, 1, 1, 2, 3]);
      guards.push({ coeffs, bias: this.below(5) - 2, div, exact: this.random() < 0.5, limit, stride });
      high += stride * (limit - 1);
    }
    const extra = this.below(3);
    const slot = this.random() < 0.2 ? this.slot(extra) : -1;
    return { view: { offset: -low + (slot < 0 ? extra : 0), slot, strides, guards }, size: high - low + extra + 1 };
  }

  load(type: Dtype, dims: number[], access: BufferUse['access'] = 'read'): number {
    const { view, size } = this.view(dims);
    const fill = type === 'bool' ? 1 : 2;
    return this.expr({ op: 'load', type, buffer: this.buffer(type, size, access), view, fill });
  }

  expr(e: Expr): number {
    return this.exprs.push(e) - 1;
  }

  do(op: Primitive, type: Dtype, ...args: number[]): number {
    return this.expr({ op, type, args });
  }

  any(type: Dtype): number {
    const found = this.exprs.flatMap((e, x) => (e.type === type ? [x] : []));
    return found.length ? this.pick(found) : this.expr({ op: 'const', type, value: 1 });
  }

  /** Some more expressions upon those that are there. */
  grow(count: number, dims: number[]): void {
    for (let x = 0; x < count; x++) {
      const type = this.pick(['float32', 'float32', 'float32', 'int32', 'uint8'] as const);
      const one = () => this.any(type);
      const kind = this.below(10);
      if (kind < 4) this.do(this.pick(['add', 'sub', 'max', 'min'] as const), type, one(), one());
      else if (kind === 4) this.do(this.pick(['neg', 'abs', 'sign'] as const), type, one());
      else if (kind === 5) this.do(this.pick(['lt', 'ge', 'eq', 'ne', 'le', 'gt'] as const), 'bool', one(), one());
      else if (kind === 6) this.do('where', type, this.any('bool'), one(), one());
      else if (kind === 7) this.do('cast', type, this.any(this.pick(['float32', 'int32', 'uint8', 'bool'] as const)));
      else if (kind === 8)
        this.do(this.pick(['and', 'or', 'xor'] as const), 'bool', this.any('bool'), this.any('bool'));
      else if (this.random() < 0.5) {
        const coeffs = dims.map(() => this.below(3) - 1);
        this.expr({ op: 'coord', type: 'int32', coeffs, bias: this.below(3) });
      } else {
        const address = this.any('int32');
        const buffer = this.buffer(type, 4, 'read');
        this.expr({ op: 'fetch', type, buffer, address, size: 4, fill: 3 });
      }
    }
  }

  scalar(): void {
    const value = (this.below(9) - 4) / 2;
    const slot = this.slot(new Uint32Array(new Float32Array([value]).buffer)[0]);
    this.expr({ op: 'scalar', type: 'float32', slot });
  }

  start(dims: number[]): void {
    this.load('float32', dims);
    for (let n = this.below(3); n >= 0; n--) this.load(this.pick(['float32', 'int32', 'bool', 'uint8'] as const), dims);
    if (this.random() < 0.5) this.scalar();
    this.grow(this.below(6), dims);
  }

  output(expr: number, dims: number[], inner = false): Output {
    const buffer = this.buffer(this.exprs[expr].type, sizeOf(dims), 'write');
    return { expr, buffer, view: identityView(dims), inner };
  }

  made(kernel: Kernel): Case {
    return { kernel, memory: this.memory, scalars: new Uint32Array(this.scalars) };
  }

  get base() {
    return { buffers: this.buffers, exprs: this.exprs, scalars: this.scalars.length };
  }
}

export function randomMap(seed: number): Case {
  const make = new Maker(seed);
  const outer = make.dims(0, 4);
  make.start(outer);
  const outputs = Array.from({ length: 1 + make.below(3) }, () => make.output(make.below(make.exprs.length), outer));
  if (make.random() < 0.3) {
    // In place: loads and stores the same elements.
    const buffer = make.buffer('float32', sizeOf(outer), 'readwrite');
    const load = make.expr({ op: 'load', type: 'float32', buffer, view: identityView(outer), fill: 0 });
    const expr = make.do('add', 'float32', load, make.any('float32'));
    outputs.unshift({ expr, buffer, view: identityView(outer), inner: false });
    outputs.push(make.output(load, outer));
  }
  return make.made({ kind: 'loop', ...make.base, scalars: make.scalars.length, outer, inner: [], stages: [], outputs });
}

export function randomReduce(seed: number): Case {
  const make = new Maker(seed);
  const outer = make.dims(0, 3);
  const inner = make.dims(1, 2);
  const all = [...outer, ...inner];
  make.start(all);
  const stages: Stage[] = [];
  for (let n = 1 + make.below(2); n > 0; n--) {
    const op = make.pick(['sum', 'sum', 'max', 'min', 'any', 'all', 'argmax', 'argmin'] as const);
    const from = op === 'any' || op === 'all' ? 'bool' : make.pick(['float32', 'float32', 'int32', 'uint8'] as const);
    const type = op.startsWith('arg') ? 'int32' : from;
    const expr = make.any(from);
    const stage = stages.push({ op, expr, type }) - 1;
    make.expr({ op: 'reduced', type, stage });
    make.grow(2, all);
  }
  const outputs: Output[] = [];
  const outside = make.exprs.map((_, x) => x).filter((x) => !mentions(make.exprs, x, outer.length));
  for (let n = 1 + make.below(2); n > 0; n--) outputs.push(make.output(make.pick(outside), outer));
  if (make.random() < 0.5) outputs.push(make.output(make.below(make.exprs.length), all, true));
  return make.made({ kind: 'loop', ...make.base, outer, inner, stages, outputs });
}

/** Whether the expression depends on an inner coordinate. */
function mentions(exprs: Expr[], x: number, split: number): boolean {
  const e = exprs[x];
  const beyond = (form: number[]) => form.some((c, d) => d >= split && c !== 0);
  if (e.op === 'load') return beyond(e.view.strides) || e.view.guards.some((g) => beyond(g.coeffs));
  if (e.op === 'coord') return beyond(e.coeffs);
  const args = 'args' in e ? e.args : e.op === 'fetch' ? [e.address] : [];
  return args.some((arg) => mentions(exprs, arg, split));
}

export function randomContract(seed: number): Case {
  const make = new Maker(seed);
  const batch = make.dims(0, 1);
  const m = make.dims(0, 2);
  const n = make.dims(0, 2);
  const k = make.dims(0, 2);
  const all = [...batch, ...m, ...n];
  const operand = (dims: number[]) => {
    const { view, size } = make.view([...batch, ...dims, ...k]);
    return { buffer: make.buffer('float32', size, 'read'), view };
  };
  const a = operand(m);
  const b = operand(n);
  const sum = make.expr({ op: 'reduced', type: 'float32', stage: 0 });
  const outputs: Output[] = [];
  if (make.random() < 0.5) {
    make.load('float32', all);
    make.grow(3, all);
    const expr = make.do('add', 'float32', sum, make.any('float32'));
    outputs.push(make.output(expr, all));
  }
  if (!outputs.length || make.random() < 0.3) outputs.push(make.output(sum, all));
  return make.made({ kind: 'contract', ...make.base, batch, m, n, k, a, b, outputs });
}

export function randomScatter(seed: number): Case {
  const make = new Maker(seed);
  const outer = make.dims(0, 2);
  make.start(outer);
  const address = make.load('int32', outer);
  const op = make.pick(['add', 'max', 'min', 'mul'] as const);
  const type = make.pick(['float32', 'int32', 'uint8'] as const);
  const value = op === 'mul' ? make.expr({ op: 'const', type, value: -1 }) : make.any(type);
  const buffer = make.buffer(type, 3, 'readwrite');
  return make.made({ kind: 'scatter', ...make.base, outer, address, value, op, buffer });
}

export function randomScan(seed: number): Case {
  const make = new Maker(seed);
  const outer = make.dims(0, 2);
  const inner = make.dims(1, 1) as [number];
  const all = [...outer, ...inner];
  make.start(all);
  const op = make.pick(['sum', 'max', 'min'] as const);
  const type = make.pick(['float32', 'int32'] as const);
  const expr = make.any(type);
  const { buffer } = make.output(expr, all);
  const positions = op === 'sum' ? -1 : make.buffer('int32', sizeOf(all), 'write');
  return make.made({ kind: 'scan', ...make.base, outer, inner, op, expr, buffer, positions });
}

export function randomSort(seed: number): Case {
  const make = new Maker(seed);
  const outer = make.dims(0, 2);
  const inner = make.dims(1, 1) as [number];
  const all = [...outer, ...inner];
  make.start(all);
  const expr = make.any(make.pick(['float32', 'int32', 'uint8'] as const));
  const { buffer } = make.output(expr, all);
  const positions = make.buffer('int32', sizeOf(all), 'write');
  return make.made({
    kind: 'sort',
    ...make.base,
    outer,
    inner,
    descending: make.random() < 0.5,
    expr,
    buffer,
    positions,
  });
}
