/** The text of a loop kernel: stages over the row, then what is stored. */
import { argsOf, type LoopKernel } from '../../lower/kernel.ts';
import { contiguousStrides, sizeOf } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { type Accumulator, accumulate, declare, isArg, join } from './reduce.ts';
import type { Coordinates } from './scopes.ts';
import { type Facts, STORED } from './shader.ts';

/** A row is written out when its points times its expressions are no more than this. */
const WRITTEN_OUT = 64;

export class LoopBody {
  private kernel: LoopKernel;
  /** Invocations a row, or 0: a row is one invocation's. */
  private lanes: number;
  private emitter: Emitter;
  private head: string[] = [];
  /** The last stage whose result an expression takes, or -1. */
  private latest: number[] = [];

  constructor(kernel: LoopKernel, lanes: number, facts: Facts) {
    this.kernel = kernel;
    this.lanes = lanes;
    this.emitter = new Emitter(kernel, facts, this.coordinates());
    for (const expr of kernel.exprs) {
      const own = expr.op === 'reduced' ? expr.stage : -1;
      this.latest.push(argsOf(expr).reduce((stage, arg) => Math.max(stage, this.latest[arg]), own));
    }
  }

  /** Serial rows are nested loops (or written out: `fixed`); strided ones take a flat index apart. */
  private coordinates(fixed?: readonly (number | undefined)[]): Coordinates {
    const { outer, inner } = this.kernel;
    return {
      sizes: [...outer, ...inner],
      fixed,
      depth: (d) => (d < outer.length ? 0 : 1),
      name: (d, emitter) => {
        if (d < outer.length) return coordinateOf('o', outer, d, emitter, 0);
        return this.lanes ? coordinateOf('r', inner, d - outer.length, emitter, 1) : `i${d - outer.length}`;
      },
    };
  }

  write(): { head: string; body: string } {
    const { kernel, emitter, lanes } = this;
    if (lanes) {
      emitter.line('let o = group;');
    } else {
      emitter.line(`let o = group * 64u + lid;\nif (o >= ${sizeOf(kernel.outer)}u) { return; }`);
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

  /**
   * The statements made by `inside` (given the position in the row) for each point of inner: loops, of which the innermost are
   * written out where that is little text.
   */
  private row(inside: (at: string) => void): void {
    const { emitter, kernel, lanes } = this;
    const { outer, inner, exprs } = kernel;
    // What a row of nothing would load may not be there either.
    if (sizeOf(inner) === 0) return;
    if (lanes) {
      emitter.open();
      inside('i32(r)');
      emitter.line(`for (var r = lid; r < ${sizeOf(inner)}u; r += ${lanes}u) {\n${emitter.close()}\n}`);
      return;
    }
    let loops = inner.length;
    let points = 1;
    while (loops > 0 && points * inner[loops - 1] * exprs.length <= WRITTEN_OUT) points *= inner[--loops];
    const strides = contiguousStrides(inner);
    const indices = inner.slice(0, loops).map((_, i) => `i${i} * ${strides[i]}`);
    if (loops > 0) emitter.open();
    for (let flat = 0; flat < points; flat++) {
      const fixed = inner.map((n, i) => (i < loops ? undefined : Math.floor(flat / strides[i]) % n));
      emitter.move(this.coordinates([...outer.map(() => undefined), ...fixed]));
      inside([...indices, `${flat}i`].join(' + '));
    }
    emitter.move(this.coordinates());
    if (loops === 0) return;
    const heads = inner.slice(0, loops).map((n, i) => `for (var i${i} = 0i; i${i} < ${n}i; i${i}++) {\n`);
    emitter.line(`${heads.join('')}${emitter.close()}\n${'}'.repeat(loops)}`);
  }

  /** Stages s..end-1 in one walk over the row: none needs another's result. */
  private stages(s: number, end: number): void {
    const { emitter, kernel, lanes } = this;
    const accs: Accumulator[] = [];
    for (let i = s; i < end; i++) {
      const { op, expr, type } = kernel.stages[i];
      accs.push({ op, type: isArg(op) ? kernel.exprs[expr].type : type, name: `r${i}` });
    }
    for (const acc of accs) emitter.line(declare(acc, lanes ? 'i32(lid)' : '0i'));
    this.row((at) => {
      const values = accs.map((_, i) => emitter.value(kernel.stages[s + i].expr));
      accs.forEach((acc, i) => {
        emitter.line(accumulate(acc, values[i], at));
      });
    });
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
