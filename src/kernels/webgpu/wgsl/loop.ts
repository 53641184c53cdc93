/**
 * Loop kernels: elementwise maps, reductions, and several reductions over the same row (softmax, layer norm).
 *
 * Two ways. *Thread*: an invocation for each point of outer, a serial loop over inner. *Group*: a workgroup for each point of
 * outer, its invocations stride over inner and meet in shared memory after each group of stages.
 */
import type { LoopKernel } from '../../lower/kernel.ts';
import { contiguousStrides, sizeOf } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import { type Coordinates, Emitter } from './emitter.ts';
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

/** A row is written out when its points times its expressions are no more than this. */
const WRITTEN_OUT = 64;

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
  const changed = lanes ? kernel : inFours(kernel, facts);
  const groups = lanes ? outer : Math.ceil(sizeOf(changed.outer) / 64);
  const body = new LoopBody(changed, lanes, facts).write();
  return shader({ buffers, scalars, workgroup: lanes || 64, groups, ...body });
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

/**
 * The last dimension in fours, to be written out: of a row, which saves loop steps; of a map on a software adapter, where
 * starting an invocation costs as much as four loads (on a GPU neighbouring invocations should share cache lines instead).
 */
function inFours(kernel: LoopKernel, facts: Facts): LoopKernel {
  const { outer, inner, stages } = kernel;
  const map = stages.length === 0 && inner.length === 0 && facts.software;
  const dims = map ? outer : inner;
  const size = dims[dims.length - 1] ?? 0;
  if (size % 4 !== 0 || size <= 4) return kernel;
  const last = outer.length + inner.length - 1;
  const change = (c: readonly number[]) => [...c.slice(0, last), (c[last] ?? 0) * 4, c[last] ?? 0];
  const rest = [...dims.slice(0, -1), size / 4];
  return {
    ...kernel,
    outer: map ? rest : outer,
    inner: map ? [4] : [...rest, 4],
    exprs: mapExprs(kernel.exprs, change),
    outputs: kernel.outputs.map((o) => ({ ...o, view: mapView(o.view, change), inner: o.inner || map })),
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
    this.emitter = new Emitter(kernel.exprs, facts, this.coordinates());
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

  /**
   * The statements made by `inside` (given the position in the row) for each point of inner: loops, of which the innermost are
   * written out where that is little text.
   */
  private row(inside: (at: string) => void): void {
    const { emitter, kernel, lanes } = this;
    const { outer, inner, exprs } = kernel;
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
