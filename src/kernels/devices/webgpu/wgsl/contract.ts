/** Contractions: matmul, and convolution with its gradients through guarded views; in parts where k is long and results are few. */
import type { ContractKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import { type Facts, partsOfProduct } from '../../../lower/policy.ts';
import { formsOf, mapExprs, mapView, mergeDimensions } from '../../../lower/simplify.ts';
import { Contraction } from './contraction.ts';
import { writeLoop } from './loop.ts';
import type { Plan, Shader } from './shader.ts';
import { splitContract } from './split.ts';

export function writeContract(original: ContractKernel, facts: Facts): Plan {
  const kernel = merged(spread(original));
  if (sizeOf([...kernel.batch, ...kernel.m, ...kernel.n]) === 0) return { shaders: [], temporaries: [] };
  return inParts(kernel, partsOfProduct(kernel, facts), facts, (part) => new Contraction(part, facts).write());
}

/** A merged contraction in so many parts of its k, each as `write` has it, and what adds them up where they are several. */
export function inParts(
  kernel: ContractKernel,
  parts: number,
  facts: Facts,
  write: (part: ContractKernel) => Shader,
): Plan {
  if (parts === 1) return { temporaries: [], shaders: [write(kernel)] };
  const { first, second, size } = splitContract(kernel, parts, facts);
  return { temporaries: [size], shaders: [write(merged(first)), ...writeLoop(second, facts).shaders] };
}

/** The same kernel with all views over [batch…, m…, n…, k…]. */
export function spread(kernel: ContractKernel): ContractKernel {
  const { batch, m, n, a, b } = kernel;
  const none = (dims: readonly number[]) => dims.map(() => 0);
  const at = batch.length;
  const viewA = mapView(a.view, (c) => [...c.slice(0, at + m.length), ...none(n), ...c.slice(at + m.length)]);
  const viewB = mapView(b.view, (c) => [...c.slice(0, at), ...none(m), ...c.slice(at)]);
  return { ...kernel, a: { ...a, view: viewA }, b: { ...b, view: viewB } };
}

/** Neighbouring dimensions that every view walks as one are one. */
export function merged(kernel: ContractKernel): ContractKernel {
  const { batch, m, n, k, a, b, exprs, outputs } = kernel;
  const { groups, map } = mergeDimensions(
    [batch, m, n, k],
    formsOf(exprs, [a.view, b.view, ...outputs.map((o) => o.view)]),
  );
  return {
    ...kernel,
    batch: groups[0],
    m: groups[1],
    n: groups[2],
    k: groups[3],
    a: { ...a, view: mapView(a.view, map) },
    b: { ...b, view: mapView(b.view, map) },
    exprs: mapExprs(exprs, map),
    outputs: outputs.map((o) => ({ ...o, view: mapView(o.view, map) })),
  };
}
