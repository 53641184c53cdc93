/**
 * Loop kernels: elementwise maps, reductions, and several reductions over the same row (softmax, layer norm).
 *
 * Two ways. *Thread*: an invocation for each point of outer, a serial loop over inner. *Group*: a workgroup for each point of
 * outer, its invocations stride over inner and meet in shared memory after each group of stages.
 */
import type { LoopKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import { type Facts, lanesOf, mapsInFours, partsOfLoop } from '../../../lower/policy.ts';
import { mapExprs, mapView, simplify } from '../../../lower/simplify.ts';
import { LoopBody } from './loop-body.ts';
import { isArg } from './reduce.ts';
import { type Plan, type Shader, shader } from './shader.ts';
import { splitLoop } from './split.ts';

export function writeLoop(original: LoopKernel, facts: Facts): Plan {
  const kernel = simplify(original);
  const outer = sizeOf(kernel.outer);
  const inner = sizeOf(kernel.inner);
  if (outer === 0 || kernel.outputs.every((o) => o.inner && inner === 0)) return { shaders: [], temporaries: [] };
  const parts = partsOf(kernel, facts);
  if (parts === 1) return { temporaries: [], shaders: [writeWhole(kernel, facts)] };
  const { first, second, size } = splitLoop(kernel, parts);
  return { temporaries: [size], shaders: [first, second].map((k) => writeWhole(simplify(k), facts)) };
}

function writeWhole(kernel: LoopKernel, facts: Facts): Shader {
  const { buffers, scalars } = kernel;
  const outer = sizeOf(kernel.outer);
  const lanes = lanesOf(kernel, facts);
  const changed = lanes ? kernel : inFours(kernel, facts);
  const body = new LoopBody(changed, lanes, facts);
  const { workgroup, points } = body.shape;
  const groups = lanes ? outer : Math.ceil(sizeOf(changed.outer) / (workgroup * points));
  return shader({ buffers, scalars, workgroup: lanes || workgroup, groups, ...body.write() });
}

/** In how many parts a row is taken; only where there is nothing but one sum, or the like, of it. */
function partsOf(kernel: LoopKernel, facts: Facts): number {
  const { stages, outputs } = kernel;
  const simple = stages.length === 1 && !isArg(stages[0].op) && outputs.every((o) => !o.inner);
  return simple ? partsOfLoop(kernel, facts) : 1;
}

/** The last dimension in fours, to be written out: of a row, which saves loop steps, and of a map where that is the policy. */
function inFours(kernel: LoopKernel, facts: Facts): LoopKernel {
  const { outer, inner, stages } = kernel;
  const map = stages.length === 0 && inner.length === 0 && mapsInFours(facts);
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
