/**
 * Loop kernels: elementwise maps, reductions, and several reductions over the same row (softmax, layer norm).
 *
 * Two ways. *Thread*: an invocation for each point of outer, a serial loop over inner. *Group*: a workgroup for each point of
 * outer, its invocations stride over inner and meet in shared memory after each group of stages.
 */
import type { LoopKernel } from '../../lower/kernel.ts';
import { sizeOf } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { formsOf, mapExprs, mapView, mergeDimensions } from './merge.ts';
import { type Accumulator, accumulate, declare, isArg, join } from './reduce.ts';
import { type Facts, type Plan, type Shader, STORED, shader } from './shader.ts';
import { partsOf, splitLoop } from './split.ts';

/**
 * Whether a row is worth a workgroup. A software adapter runs invocations as SIMD lanes of two or so cores, and a barrier costs it
 * 22 ns for each invocation: there, rows side by side win as soon as they fill the lanes. A GPU wants thousands of
 * invocations, and neighbours reading neighbouring addresses: rows of some length, unless there are very many.
 */
function groupSize(kernel: LoopKernel, facts: Facts): number {
  const outer = sizeOf(kernel.outer);
  const inner = sizeOf(kernel.inner);
  if (kernel.stages.length === 0 || inner < 64) return 0;
  if (facts.software) return outer < 16 && inner >= 256 ? 32 : 0;
  if (outer >= 8192 && inner < 512) return 0;
  return inner >= 1024 ? 256 : 64;
}

export function writeLoop(original: LoopKernel, facts: Facts): Plan {
  const kernel = merged(original);
  const outer = sizeOf(kernel.outer);
  const inner = sizeOf(kernel.inner);
  if (outer === 0 || kernel.outputs.every((o) => o.inner && inner === 0)) return { shaders: [], temporaries: [] };
  const parts = splits(kernel, outer, inner, facts);
  if (parts === 1) return { temporaries: [], shaders: [writeWhole(kernel, facts)] };
  const { first, second, size } = splitLoop(kernel, parts);
  return { temporaries: [size], shaders: [first, second].map((k) => writeWhole(merged(k), facts)) };
}

function writeWhole(kernel: LoopKernel, facts: Facts): Shader {
  const { buffers, scalars } = kernel;
  const outer = sizeOf(kernel.outer);
  const lanes = groupSize(kernel, facts);
  const groups = lanes ? outer : Math.ceil(outer / 64);
  return shader({ buffers, scalars, workgroup: lanes || 64, groups, ...new LoopBody(kernel, lanes, facts).write() });
}

/** How many workgroups should share a row: a few long reductions alone would leave most of a GPU idle. */
function splits(kernel: LoopKernel, outer: number, inner: number, facts: Facts): number {
  const { stages, outputs } = kernel;
  const simple = stages.length === 1 && !isArg(stages[0].op) && outputs.every((o) => !o.inner);
  if (!simple || inner < 2 ** 14) return 1;
  return partsOf(kernel.inner[0], Math.min(inner / 2 ** 12, (facts.software ? 4 : 256) / outer));
}

function merged(kernel: LoopKernel): LoopKernel {
  const forms = formsOf(
    kernel.exprs,
    kernel.outputs.map((o) => o.view),
  );
  const loops = mergeDimensions([kernel.outer, kernel.inner], forms);
  return {
    ...kernel,
    outer: loops.groups[0],
    inner: loops.groups[1],
    exprs: mapExprs(kernel.exprs, loops.map),
    outputs: kernel.outputs.map((o) => ({ ...o, view: mapView(o.view, loops.map) })),
  };
}

class LoopBody {
  private kernel: LoopKernel;
  /** Invocations a row, or 0: a row is one invocation's. */
  private lanes: number;
  private emitter: Emitter;
  private head: string[] = [];

  constructor(kernel: LoopKernel, lanes: number, facts: Facts) {
    this.kernel = kernel;
    this.lanes = lanes;
    const { outer, inner } = kernel;
    this.emitter = new Emitter(kernel.exprs, facts, {
      sizes: [...outer, ...inner],
      depth: (d) => (d < outer.length ? 0 : 1),
      name: (d, emitter) => {
        if (d < outer.length) return coordinateOf('o', outer, d, emitter, 0);
        return this.nested ? `i${d - outer.length}` : coordinateOf('r', inner, d - outer.length, emitter, 1);
      },
    });
  }

  /** Serial rows are nested loops; strided ones take a flat index apart. */
  private get nested(): boolean {
    return this.lanes === 0;
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
      while (end < kernel.stages.length && !this.needs(kernel.stages[end].expr, s)) end++;
      this.stages(s, end);
      s = end;
    }
    this.stores();
    return { head: this.head.join('\n'), body: emitter.text };
  }

  /** Whether an expression takes the result of stage `first` or a later one. */
  private needs(e: number, first: number): boolean {
    const expr = this.kernel.exprs[e];
    if (expr.op === 'reduced') return expr.stage >= first;
    if (expr.op === 'fetch') return this.needs(expr.address, first);
    return 'args' in expr && expr.args.some((a) => this.needs(a, first));
  }

  /** The statements made by `inside` for each point of inner. */
  private row(inside: () => void): void {
    const { emitter, kernel, lanes } = this;
    emitter.open();
    inside();
    const body = emitter.close();
    if (this.nested) {
      const loops = kernel.inner.map((n, i) => `for (var i${i} = 0i; i${i} < ${n}i; i${i}++) {\n`).join('');
      emitter.line(`${loops}${body}\n${'}'.repeat(kernel.inner.length)}`);
    } else {
      emitter.line(`for (var r = lid; r < ${sizeOf(kernel.inner)}u; r += ${lanes}u) {\n${body}\n}`);
    }
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
    const counts = this.nested && accs.some((acc) => isArg(acc.op));
    if (counts) emitter.line(`var n${s} = 0i;`);
    const at = this.nested ? `n${s}` : 'i32(r)';
    this.row(() => {
      const values = accs.map((_, i) => emitter.value(kernel.stages[s + i].expr));
      accs.forEach((acc, i) => {
        emitter.line(accumulate(acc, values[i], at));
      });
      if (counts) emitter.line(`n${s}++;`);
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
          emitter.store(o.buffer, o.view, kernel.exprs[o.expr].type, values[i]);
        });
      });
    }
    if (outer.length === 0) return;
    if (lanes && outer.some((o) => kernel.buffers[o.buffer].access === 'readwrite'))
      emitter.line('workgroupBarrier();');
    emitter.open();
    outer.forEach((o, i) => {
      emitter.store(o.buffer, o.view, kernel.exprs[o.expr].type, values[i]);
    });
    const text = emitter.close();
    emitter.line(lanes ? `if (lid == 0u) {\n${text}\n}` : text);
  }
}
