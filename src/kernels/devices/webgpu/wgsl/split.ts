/**
 * Long reductions with few results, in two kernels: parts of the reduction side by side into a temporary, then their sum (or max,
 * …) and everything after it. A weight's gradient is one: few elements, each a sum over a whole batch.
 */
import type { ContractKernel, Expr, LoopKernel } from '../../../core/kernel.ts';
import { axis, contiguousStrides, sizeOf, type Term, type View, viewOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { mapExprs, mapView } from '../../../lower/simplify.ts';

/** `first` writes a temporary of `size` elements, the last of both kernels' buffers; `second` reads it. */
export interface Split<K> {
  first: K;
  second: LoopKernel;
  size: number;
}

/** Coefficients over [part, …rest], where coordinate `at` becomes (its size / parts) · part + the rest. */
const divide = (c: readonly number[], at: number, length: number) => [(c[at] ?? 0) * length, ...c];

function secondOf(
  kernel: ContractKernel | LoopKernel,
  outer: number[],
  parts: number,
  stage: LoopKernel['stages'][number],
): LoopKernel {
  const size = sizeOf(outer);
  const buffer = kernel.buffers.length;
  const view = viewOf([...contiguousStrides(outer), size]);
  const load: Expr = { op: 'load', type: stage.type, buffer, view, fill: 0 };
  return {
    kind: 'loop',
    buffers: [...kernel.buffers, { type: stage.type, size: size * parts, access: 'read' }],
    exprs: [...kernel.exprs, load],
    scalars: kernel.scalars,
    outer,
    inner: [parts],
    stages: [{ ...stage, expr: kernel.exprs.length }],
    outputs: kernel.outputs,
  };
}

/** A contraction (views over [batch…, m…, n…, k…]) in parts of its first k; the last part may be shorter. */
export function splitContract(kernel: ContractKernel, parts: number, { varying }: Facts): Split<ContractKernel> {
  const { batch, m, n, k } = kernel;
  const outer = [...batch, ...m, ...n];
  const length = Math.ceil(k[0] / parts);
  const second = secondOf(kernel, outer, parts, { op: 'sum', expr: 0, type: 'float32' });
  const terms: Term[] = [
    [0, length],
    [1 + outer.length, 1],
  ];
  const within = length * parts === k[0] && !varying ? [] : [axis(1 + outer.length + k.length, terms, 0, 1, k[0], 0)];
  const inParts = (whole: View): View => {
    const view = mapView(whole, (c) => divide(c, outer.length, length));
    return { ...view, guards: [...view.guards, ...within] };
  };
  const first: ContractKernel = {
    ...kernel,
    buffers: second.buffers.map((b, i) => (i < kernel.buffers.length ? b : { ...b, access: 'write' })),
    batch: [parts, ...batch],
    k: [length, ...k.slice(1)],
    a: { ...kernel.a, view: inParts(kernel.a.view) },
    b: { ...kernel.b, view: inParts(kernel.b.view) },
    exprs: [{ op: 'reduced', type: 'float32', stage: 0 }],
    outputs: [
      { expr: 0, buffer: kernel.buffers.length, view: viewOf(contiguousStrides([parts, ...outer])), inner: false },
    ],
  };
  return { first, second, size: parts * sizeOf(outer) };
}

/** A loop of one reduction in parts of its first inner dimension. */
export function splitLoop(kernel: LoopKernel, parts: number): Split<LoopKernel> {
  const { outer, inner, stages } = kernel;
  const [stage] = stages;
  const length = inner[0] / parts;
  const second = secondOf(kernel, outer, parts, stage);
  const exprs = mapExprs(kernel.exprs, (c) => divide(c, outer.length, length));
  const first: LoopKernel = {
    ...kernel,
    buffers: second.buffers.map((b, i) => (i < kernel.buffers.length ? b : { ...b, access: 'write' })),
    outer: [parts, ...outer],
    inner: [length, ...inner.slice(1)],
    exprs: [...exprs, { op: 'reduced', type: stage.type, stage: 0 }],
    outputs: [
      {
        expr: exprs.length,
        buffer: kernel.buffers.length,
        view: viewOf(contiguousStrides([parts, ...outer])),
        inner: false,
      },
    ],
  };
  return { first, second, size: parts * sizeOf(outer) };
}
