/**
 * What is computed when: for a loop kernel, the dimensions each expression depends on, and the expressions to evaluate
 * before, within and after each stage. The interpreter and the assembler follow the same plan.
 */
import { argsOf, type LoopKernel } from '../../core/kernel.ts';
import { inOrder } from '../../core/order.ts';
import { mapExprs, mapView, simplify, withPlainViews } from '../../lower/simplify.ts';

export interface Plan {
  kernel: LoopKernel;
  dims: number[];
  /** How many of `dims` are outer. */
  split: number;
  /** For each expression the set of dimensions it depends on, as bits. */
  deps: number[];
  /** Expressions of the whole kernel: they depend on no coordinate. */
  once: number[];
  /** For each stage, and then for the outputs. */
  parts: Part[];
}

export interface Part {
  /** Outer expressions to evaluate first. */
  outer: number[];
  /** Then inner ones, at each inner point. */
  inner: number[];
  /** Those of `inner` whose values are kept for later parts, and those that are not computed but were kept by an earlier one. */
  keeps: number[];
  recalls: number[];
}

/** A kernel in its simplest form; there is always an outer dimension, if only of one element. */
export function simplest(source: LoopKernel): LoopKernel {
  const simple = simplify(withPlainViews(source));
  return simple.outer.length > 0 ? simple : withOuter(simple);
}

/**
 * The plan of a kernel in its simplest form.
 * @param isDear what is rather kept than computed anew by a later part; by default nothing is
 */
export function planOf(kernel: LoopKernel, isDear: (expr: number) => boolean = () => false): Plan {
  const { exprs, stages, outputs } = kernel;
  const dims = [...kernel.outer, ...kernel.inner];
  const split = kernel.outer.length;
  const outerBits = (1 << split) - 1;
  const bits = (form: readonly number[]) => form.reduce((all, c, d) => (c ? all | (1 << d) : all), 0);
  const deps: number[] = [];
  for (const e of exprs) {
    let set = 0;
    if (e.op === 'load') set = e.view.guards.reduce((all, g) => all | bits(g.coeffs), bits(e.view.strides));
    else if (e.op === 'coord') set = bits(e.coeffs);
    else if (e.op === 'reduced') set = outerBits;
    else for (const arg of argsOf(e)) set |= deps[arg];
    deps.push(set);
  }

  const known = new Set<number>();
  /** By expression: the part that computes it first, if it is dear. */
  const made = new Map<number, Part>();
  const once: number[] = [];
  /** What has to be evaluated to have these. */
  const part = (roots: number[]): Part => {
    const own: Part = { outer: [], inner: [], keeps: [], recalls: [] };
    const inner = new Set<number>();
    const visit = (x: number) => {
      if (!(deps[x] >> split)) {
        known.add(x);
        (deps[x] ? own.outer : once).push(x);
        return;
      }
      inner.add(x);
      const maker = made.get(x);
      if (maker) {
        own.recalls.push(x);
        if (!maker.keeps.includes(x)) maker.keeps.push(x);
      } else if (isDear(x)) made.set(x, own);
    };
    const needs = (x: number) => (made.has(x) && !inner.has(x) ? [] : argsOf(exprs[x]));
    const done = (x: number) => known.has(x) || inner.has(x);
    for (const root of roots) inOrder(root, needs, done, visit);
    own.inner = [...inner];
    return own;
  };
  const parts = stages.map((stage) => part([stage.expr]));
  parts.push(part(outputs.map((o) => o.expr)));
  return { kernel, dims, split, deps, once, parts };
}

function withOuter(kernel: LoopKernel): LoopKernel {
  const map = (coeffs: readonly number[]) => [0, ...coeffs];
  return {
    ...kernel,
    outer: [1],
    exprs: mapExprs(kernel.exprs, map),
    outputs: kernel.outputs.map((o) => ({ ...o, view: mapView(o.view, map) })),
  };
}
