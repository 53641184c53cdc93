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

/**
 * A contraction (views over [batch…, m…, n…, k…]) in parts of its first k, of which the last may be shorter; more parts than that has are of
 * the second k, too, which they divide.
 */
export function splitContract(kernel: ContractKernel, parts: number, facts: Facts): Split<ContractKernel> {
  const { batch, m, n, k } = kernel;
  const outer = [...batch, ...m, ...n];
  const second = secondOf(kernel, outer, parts, { op: 'sum', expr: 0, type: 'float32' });
  const buffers = second.buffers.map((b, i) => (i < kernel.buffers.length ? b : { ...b, access: 'write' as const }));
  const exprs: Expr[] = [{ op: 'reduced', type: 'float32', stage: 0 }];
  const made = (view: View): ContractKernel['outputs'] => [
    { expr: 0, buffer: kernel.buffers.length, view, inner: false },
  ];
  const size = parts * sizeOf(outer);
  if (parts > k[0]) {
    // Each of the first k is a part of its own, and then of the second.
    const rest = parts / k[0];
    const inner = splitContract(firstApart(kernel), rest, facts).first;
    const outputs = made(viewOf(contiguousStrides([rest, k[0], ...outer])));
    return { first: { ...inner, buffers, exprs, outputs }, second, size };
  }
  const length = Math.ceil(k[0] / parts);
  const terms: Term[] = [
    [0, length],
    [1 + outer.length, 1],
  ];
  const whole = length * parts === k[0] && !facts.varying;
  const within = whole ? [] : [axis(1 + outer.length + k.length, terms, 0, 1, k[0], 0)];
  const inParts = (all: View): View => {
    const view = mapView(all, (c) => divide(c, outer.length, length));
    return { ...view, guards: [...view.guards, ...within] };
  };
  const first: ContractKernel = {
    ...kernel,
    buffers,
    batch: [parts, ...batch],
    k: [length, ...k.slice(1)],
    a: { ...kernel.a, view: inParts(kernel.a.view) },
    b: { ...kernel.b, view: inParts(kernel.b.view) },
    exprs,
    outputs: made(viewOf(contiguousStrides([parts, ...outer]))),
  };
  return { first, second, size };
}

/** The contraction with its first k as the first dimension of its batch: what it sums up is only the rest. */
function firstApart(kernel: ContractKernel): ContractKernel {
  const { batch, m, n, k } = kernel;
  const at = batch.length + m.length + n.length;
  const move = (c: readonly number[]) => [c[at] ?? 0, ...c.slice(0, at), ...c.slice(at + 1)];
  const moved = (side: ContractKernel['a']) => ({ ...side, view: mapView(side.view, move) });
  return { ...kernel, batch: [k[0], ...batch], k: k.slice(1), a: moved(kernel.a), b: moved(kernel.b) };
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
