/** The text of a loop kernel: stages over the row, then what is stored. */
import { argsOf, type LoopKernel } from '../../../core/kernel.ts';
import { contiguousStrides, sizeOf } from '../../../core/view.ts';
import { type Facts, isWrittenOut, type MapShape, mapShapeOf, ROW_CHAIN } from '../../../lower/policy.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { type Dimension, Nest } from './nest.ts';
import { type Accumulator, accumulate, declare, isArg, join } from './reduce.ts';
import type { Coordinates } from './scopes.ts';
import { STORED } from './shader.ts';

/**
 * Points of a row that an invocation of a group holds in registers at most: loaded once, and computed once, for all stages and what is
 * stored. A software adapter's registers are too few for that.
 */
const HELD = 8;

/** The partial sums of a level; 0 are the sums themselves. */
const partOf = (acc: Accumulator, level: number): Accumulator =>
  level === 0 ? acc : { ...acc, name: `${acc.name}_${level}` };

export class LoopBody {
  private kernel: LoopKernel;
  /** Invocations a row, or 0: a row is one invocation's. */
  private lanes: number;
  private facts: Facts;
  /** Points of a row that each invocation of a group holds, or 0: it walks them, once for each stage. */
  private held: number;
  /** Of a kernel whose rows are an invocation's each. */
  readonly shape: MapShape;
  private emitter: Emitter;
  private head: string[] = [];
  /** The last stage whose result an expression takes, or -1. */
  private latest: number[] = [];

  constructor(kernel: LoopKernel, lanes: number, facts: Facts) {
    this.kernel = kernel;
    this.lanes = lanes;
    this.facts = facts;
    const points = lanes && !facts.software && !facts.varying ? sizeOf(kernel.inner) / lanes : 0;
    this.held = Number.isInteger(points) && points <= HELD ? points : 0;
    const isMap = kernel.stages.length === 0 && kernel.inner.length === 0;
    this.shape = isMap ? mapShapeOf(sizeOf(kernel.outer), facts) : { workgroup: 64, points: 1 };
    this.emitter = new Emitter(kernel, facts, this.coordinates());
    for (const expr of kernel.exprs) {
      const own = expr.op === 'reduced' ? expr.stage : -1;
      this.latest.push(argsOf(expr).reduce((stage, arg) => Math.max(stage, this.latest[arg]), own));
    }
  }

  /** Serial rows are nested loops (or written out: `fixed`); strided ones take a flat index apart. `row` is the point of outer. */
  private coordinates(fixed?: readonly (number | undefined)[], flat = 'r', depth = 1, row = 'o'): Coordinates {
    const { outer, inner } = this.kernel;
    return {
      sizes: [...outer, ...inner],
      fixed,
      depth: (d) => (d < outer.length ? 0 : depth),
      name: (d, emitter) => {
        if (d < outer.length) return coordinateOf(row, outer, d, emitter, 0);
        return this.lanes ? coordinateOf(flat, inner, d - outer.length, emitter, depth) : `i${d - outer.length}`;
      },
    };
  }

  write(): { head: string; body: string } {
    const { kernel, emitter, lanes } = this;
    if (this.shape.points > 1) return this.points();
    if (lanes) {
      emitter.line('let o = group;');
      for (let p = 0; p < this.held; p++) emitter.line(`let r_${p} = lid + ${p * lanes}u;`);
    } else {
      emitter.line(`let o = group * ${this.shape.workgroup}u + lid;\nif (o >= ${sizeOf(kernel.outer)}u) { return; }`);
    }
    for (let s = 0; s < kernel.stages.length; ) {
      let end = s + 1;
      while (end < kernel.stages.length && this.latest[kernel.stages[end].expr] < s) end++;
      this.stages(s, end);
      s = end;
    }
    this.stores();
    return { head: this.head.join('\n'), body: emitter.text };
  }

  /** Several points of a map, a workgroup apart: all are read before any is written. */
  private points(): { head: string; body: string } {
    const { kernel, emitter, facts } = this;
    const { workgroup, points } = this.shape;
    const size = sizeOf(kernel.outer);
    const whole = !facts.varying && size % (workgroup * points) === 0;
    emitter.line(`let first = group * ${workgroup * points}u + lid;`);
    const place = (p: number) => `first + ${p * workgroup}u`;
    const made = Array.from({ length: points }, (_, p) => {
      // One beyond the last is the last again: what is read there is not stored.
      emitter.line(`let o_${p} = ${whole ? place(p) : `min(${place(p)}, ${size - 1}u)`};`);
      emitter.move(this.coordinates(undefined, 'r', 1, `o_${p}`));
      return kernel.outputs.map((o) => emitter.value(o.expr));
    });
    for (const [p, values] of made.entries()) {
      emitter.move(this.coordinates(undefined, 'r', 1, `o_${p}`));
      emitter.open();
      kernel.outputs.forEach((o, i) => {
        emitter.store(o.buffer, o.view, values[i]);
      });
      const text = emitter.close();
      emitter.line(whole ? text : `if (${place(p)} < ${size}u) {\n${text}\n}`);
    }
    return { head: '', body: emitter.text };
  }

  /**
   * The statements made by `inside` (given the position in the row, and the level of sums) for each point of inner: loops, of
   * which the innermost are written out where that is little text.
   */
  private row(inside: (at: string, level: number) => void, sums: readonly Accumulator[] = []): void {
    const { emitter, kernel, lanes } = this;
    const { outer, inner, exprs } = kernel;
    // What a row of nothing would load may not be there either.
    if (sizeOf(inner) === 0) return;
    const chain = sums.length > 0 ? ROW_CHAIN : undefined;
    const begin = (level: number) => sums.map((acc) => declare(partOf(acc, level))).join('\n');
    const end = (level: number) =>
      sums.map((acc) => accumulate(partOf(acc, level - 1), partOf(acc, level).name, '')).join('\n');
    if (this.held) {
      for (let p = 0; p < this.held; p++) {
        emitter.move(this.coordinates(undefined, `r_${p}`, 0));
        inside(`i32(r_${p})`, 0);
      }
      emitter.move(this.coordinates());
      return;
    }
    if (lanes) {
      const nest = new Nest([{ name: 'r', start: 'lid', step: lanes, size: sizeOf(inner), suffix: 'u' }], 1, chain);
      emitter.open();
      inside('i32(r)', nest.levels);
      emitter.line(nest.around(0, emitter.close(), begin, end));
      return;
    }
    let loops = inner.length;
    let points = 1;
    while (loops > 0 && isWrittenOut(inner[loops - 1], points, exprs.length, this.facts)) points *= inner[--loops];
    const strides = contiguousStrides(inner);
    const dimensions = inner.slice(0, loops).map(
      (size, i): Dimension => ({
        name: `i${i}`,
        start: '0i',
        step: 1,
        size,
        suffix: 'i',
        isOpaque: this.facts.software,
      }),
    );
    const nest = new Nest(dimensions, points, chain);
    const indices = dimensions.map(({ name }, i) => `${name} * ${strides[i]}`);
    if (loops > 0) emitter.open();
    for (let flat = 0; flat < points; flat++) {
      const fixed = inner.map((n, i) => (i < loops ? undefined : Math.floor(flat / strides[i]) % n));
      emitter.move(this.coordinates([...outer.map(() => undefined), ...fixed]));
      inside([...indices, `${flat}i`].join(' + '), nest.levels);
    }
    emitter.move(this.coordinates());
    if (loops === 0) return;
    let text = emitter.close();
    for (let d = loops - 1; d >= 0; d--) text = nest.around(d, text, begin, end);
    emitter.line(text);
  }

  /** Stages s..end-1 in one walk over the row: none needs another's result. */
  private stages(s: number, end: number): void {
    const { emitter, kernel, lanes } = this;
    const accs: Accumulator[] = [];
    for (let i = s; i < end; i++) {
      const { op, expr, type } = kernel.stages[i];
      accs.push({ op, type: isArg(op) ? kernel.exprs[expr].type : type, name: `r${i}` });
    }
    const sums = accs.filter(({ op, type }) => op === 'sum' && type === 'float32');
    for (const acc of accs) emitter.line(declare(acc, lanes ? 'i32(lid)' : '0i'));
    this.row((at, level) => {
      const values = accs.map((_, i) => emitter.value(kernel.stages[s + i].expr));
      accs.forEach((acc, i) => {
        emitter.line(accumulate(sums.includes(acc) ? partOf(acc, level) : acc, values[i], at));
      });
    }, sums);
    if (lanes) this.meet(accs);
    for (const acc of accs) emitter.reduced.push(isArg(acc.op) ? `${acc.name}_at` : acc.name);
  }

  /** All invocations' partial results joined, for all of them: two rounds of √lanes, a barrier each. */
  private meet(accs: readonly Accumulator[]): void {
    const { emitter, lanes } = this;
    const round = 2 ** Math.ceil(Math.log2(lanes) / 2);
    const groups = lanes / round;
    const share = (level: string, size: number, write: string, start: string, count: number) => {
      for (const acc of accs) {
        const type = STORED[acc.type];
        this.head.push(`var<workgroup> ${level}${acc.name}: array<${type}, ${size}>;`);
        if (isArg(acc.op)) this.head.push(`var<workgroup> ${level}${acc.name}_at: array<i32, ${size}>;`);
      }
      const put = accs.map((acc) => {
        const value = acc.type === 'bool' ? `u32(${acc.name})` : acc.name;
        return `${level}${acc.name}[lid] = ${value};${isArg(acc.op) ? `${level}${acc.name}_at[lid] = ${acc.name}_at;` : ''}`;
      });
      emitter.line(write ? `if (${write}) { ${put.join('\n')} }` : put.join('\n'));
      emitter.line('workgroupBarrier();');
      const take = accs.map((acc) => {
        const value = `${level}${acc.name}[p]${acc.type === 'bool' ? ' != 0u' : ''}`;
        return join(acc, value, `${level}${acc.name}_at[p]`);
      });
      const init = accs.map((acc) => {
        const value = `${level}${acc.name}[${start}]${acc.type === 'bool' ? ' != 0u' : ''}`;
        return `${acc.name} = ${value};${isArg(acc.op) ? `${acc.name}_at = ${level}${acc.name}_at[${start}];` : ''}`;
      });
      return `${init.join('\n')}\nfor (var p = ${start} + 1u; p < ${start} + ${count}u; p++) { ${take.join('\n')} }`;
    };
    emitter.line(`if (lid < ${groups}u) {\n${share('x', lanes, '', `lid * ${round}u`, round)}\n}`);
    emitter.line(share('y', groups, `lid < ${groups}u`, '0u', groups));
  }

  private stores(): void {
    const { emitter, kernel, lanes } = this;
    const outer = kernel.outputs.filter((o) => !o.inner);
    const inner = kernel.outputs.filter((o) => o.inner);
    // Everything is loaded before anything is stored: buffers may be updated in place.
    const values = outer.map((o) => emitter.value(o.expr));
    if (inner.length > 0) {
      this.row(() => {
        const values = inner.map((o) => emitter.value(o.expr));
        inner.forEach((o, i) => {
          emitter.store(o.buffer, o.view, values[i]);
        });
      });
    }
    if (outer.length === 0) return;
    if (lanes && outer.some((o) => kernel.buffers[o.buffer].access === 'readwrite'))
      emitter.line('workgroupBarrier();');
    emitter.open();
    outer.forEach((o, i) => {
      emitter.store(o.buffer, o.view, values[i]);
    });
    const text = emitter.close();
    emitter.line(lanes ? `if (lid == 0u) {\n${text}\n}` : text);
  }
}
