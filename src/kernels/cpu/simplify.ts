/**
 * The same loops in fewer dimensions: those of one element go, neighbours that every view walks as one merge, guards that
 * always hold are dropped, and those without a division leave the address to plain strides. What remains is what costs.
 */
import type { Expr, LoopKernel, Output } from '../lower/kernel.ts';
import type { View } from '../lower/view.ts';

/** Whether the guard holds at every point of these dimensions (none of them empty). */
function always(guard: View['guards'][number], dims: readonly number[]): boolean {
  let low = guard.bias;
  let high = low;
  guard.coeffs.forEach((c, d) => {
    if (c < 0) low += c * (dims[d] - 1);
    else high += c * (dims[d] - 1);
  });
  return low >= 0 && Math.floor(high / guard.div) < guard.limit && (guard.div === 1 || !guard.exact);
}

/** The same view with as little left to guards as can be: a guard without division only checks (its stride is 0). */
export function plainView(view: View, dims: readonly number[]): View {
  const strides = dims.map((_, d) => view.strides[d] ?? 0);
  let offset = view.offset;
  const guards = view.guards
    .map((guard) => {
      if (guard.div > 1) return guard;
      guard.coeffs.forEach((c, d) => {
        strides[d] += c * guard.stride;
      });
      offset += guard.bias * guard.stride;
      return { ...guard, stride: 0 };
    })
    .filter((guard) => guard.stride !== 0 || !always(guard, dims));
  return { offset, slot: view.slot, strides, guards };
}

export function simplify(kernel: LoopKernel): LoopKernel {
  let dims = [...kernel.outer, ...kernel.inner];
  const exprs: Expr[] = kernel.exprs.map((e) => {
    if (e.op === 'load') return { ...e, view: plainView(e.view, dims) };
    return e.op === 'coord' ? { ...e, coeffs: dims.map((_, d) => e.coeffs[d] ?? 0) } : e;
  });
  const outputs: Output[] = kernel.outputs.map((o) => ({ ...o, view: plainView(o.view, dims) }));
  let split = kernel.outer.length;
  // Everything that says how something depends on the coordinates.
  const forms: number[][] = [];
  const addView = (view: View) => {
    view.guards = view.guards.map((g) => ({ ...g, coeffs: dims.map((_, d) => g.coeffs[d] ?? 0) }));
    forms.push(view.strides, ...view.guards.map((g) => g.coeffs));
  };
  for (const e of exprs) {
    if (e.op === 'load') addView(e.view);
    else if (e.op === 'coord') forms.push(e.coeffs);
  }
  for (const o of outputs) addView(o.view);

  const drop = (d: number) => {
    for (const form of forms) form.splice(d, 1);
    dims.splice(d, 1);
    if (d < split) split--;
  };
  for (let d = dims.length - 1; d >= 0; d--) {
    if (dims[d] === 1) drop(d);
    else if (d + 1 < dims.length && d + 1 !== split && forms.every((f) => f[d] === f[d + 1] * dims[d + 1])) {
      dims[d + 1] *= dims[d];
      drop(d);
    }
  }
  if (!split) {
    // There is always an outer dimension, if only of one element.
    dims = [1, ...dims];
    for (const form of forms) form.unshift(0);
    split = 1;
  }
  return { ...kernel, exprs, outputs, outer: dims.slice(0, split), inner: dims.slice(split) };
}
