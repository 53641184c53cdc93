/**
 * Loop kernels: elementwise maps, reductions, and several reductions over the same row (softmax, layer norm).
 *
 * Two ways. *Thread*: an invocation for each point of outer, a serial loop over inner. *Group*: a workgroup for each point of
 * outer, its invocations stride over inner and meet in shared memory after each group of stages.
 */
import type { LoopKernel } from '../../lower/kernel.ts';
import { sizeOf } from '../../lower/view.ts';
import { CHAIN, LoopBody } from './loop-body.ts';
import { formsOf, mapExprs, mapView, mergeDimensions } from './merge.ts';
import { isArg } from './reduce.ts';
import { type Facts, MAX_TURNS, type Plan, type Shader, shader } from './shader.ts';
import { partsOf, splitLoop } from './split.ts';

/** What is a loop itself, of some 20 turns. */
const LOOPS = new Set<string>(['remainder', 'fmod', 'floordiv', 'pow', 'lgamma', 'digamma', 'random']);

/**
 * Whether a row is worth a workgroup. A software adapter runs invocations as SIMD lanes of two or so cores, and a barrier costs it
 * 22 ns for each invocation: there, rows side by side win as soon as they fill the lanes. A GPU wants thousands of
 * invocations, and neighbours reading neighbouring addresses: rows of some length, unless there are very many.
 */
function groupSize(kernel: LoopKernel, facts: Facts): number {
  const outer = sizeOf(kernel.outer);
  const inner = sizeOf(kernel.inner);
  if (kernel.stages.length === 0 || inner < 64) return 0;
  if (facts.software) {
    // Long sums are loops within loops, which take a few more.
    const turns =
      (1 + 2 / CHAIN.most) *
      inner *
      (kernel.stages.length + 1) *
      (kernel.exprs.some(({ op }) => LOOPS.has(op)) ? 20 : 1);
    if (turns > MAX_TURNS) return turns > 32 * MAX_TURNS ? 256 : 32;
    return outer < 16 && inner >= 256 ? 32 : 0;
  }
  if (outer >= 8192 && inner < 512) return 0;
  if (inner >= 1024) return 256;
  return inner > 512 && inner % 128 === 0 ? 128 : 64;
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
