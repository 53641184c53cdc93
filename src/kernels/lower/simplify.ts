/**
 * The same computation in fewer words: guards that always hold leave the address to plain strides, dimensions of one element go, and
 * neighbours that every view walks as one become one. Each guard and each dimension that remains costs something at each
 * point, whatever the device.
 */
import type { Expr, LoopKernel } from '../core/kernel.ts';
import type { Guard, View } from '../core/view.ts';

/** Whether the guard is met at every point of these dimensions (none of them empty). */
function always({ coeffs, bias, div, exact, limit }: Guard, dims: readonly number[]): boolean {
  let [least, most] = [bias, bias];
  for (let d = 0; d < coeffs.length; d++) {
    const reach = coeffs[d] * (dims[d] - 1);
    if (reach < 0) least += reach;
    else most += reach;
  }
  return least >= 0 && Math.floor(most / div) < limit && (div === 1 || !exact);
}

/** The view with the guards' parts that `moves` says left to plain strides. */
function moved(view: View, moves: (guard: Guard) => boolean): View {
  const strides = view.strides.slice();
  let { offset } = view;
  const guards = view.guards.map((guard) => {
    if (guard.div > 1 || !moves(guard)) return guard;
    guard.coeffs.forEach((c, d) => {
      strides[d] = (strides[d] ?? 0) + c * guard.stride;
    });
    offset += guard.bias * guard.stride;
    return { ...guard, stride: 0 };
  });
  return { ...view, offset, strides, guards };
}

/** The view without guards that are met at every point: nothing is tested where nothing is padded. */
export function unguarded(view: View, dims: readonly number[]): View {
  if (view.guards.length === 0) return view;
  const made = moved(view, (guard) => always(guard, dims));
  return { ...made, guards: made.guards.filter((guard) => guard.stride !== 0 || !always(guard, dims)) };
}

/** The view over all of these dimensions, in which guards without a division only test: plain strides lead to the address. */
export function plain(view: View, dims: readonly number[]): View {
  const whole = mapView(view, (coeffs) => dims.map((_, d) => coeffs[d] ?? 0));
  return unguarded(
    moved(whole, () => true),
    dims,
  );
}

/** One list of dimension sizes for each group whose dimensions must not mix (outer and inner). */
export interface Loops {
  groups: number[][];
  /** Rewrites coefficients over the old coordinates. */
  map(coeffs: readonly number[]): number[];
}

/** @param forms all that says how something depends on the coordinates */
export function mergeDimensions(groups: readonly (readonly number[])[], forms: readonly (readonly number[])[]): Loops {
  const keep: number[] = [];
  const sizes: number[] = [];
  const merged: number[][] = [];
  let d = 0;
  for (const group of groups) {
    const out: number[] = [];
    for (const size of group) {
      const at = d++;
      if (size === 1) continue;
      const last = keep.length - 1;
      const previous = keep[last];
      if (out.length > 0 && forms.every((c) => (c[previous] ?? 0) === (c[at] ?? 0) * size)) {
        keep[last] = at;
        sizes[last] *= size;
        out[out.length - 1] *= size;
      } else {
        keep.push(at);
        sizes.push(size);
        out.push(size);
      }
    }
    merged.push(out);
  }
  return { groups: merged, map: (coeffs) => keep.map((at) => coeffs[at] ?? 0) };
}

/** How these expressions and views depend on the coordinates. */
export function formsOf(exprs: readonly Expr[], views: readonly View[]): number[][] {
  const forms: number[][] = [];
  const add = (view: View) => forms.push(view.strides, ...view.guards.map((g) => g.coeffs));
  views.forEach(add);
  for (const e of exprs) {
    if (e.op === 'load') add(e.view);
    else if (e.op === 'coord') forms.push(e.coeffs);
  }
  return forms;
}

export function mapView(view: View, map: Loops['map']): View {
  return {
    ...view,
    strides: map(view.strides),
    guards: view.guards.map((g) => ({ ...g, coeffs: map(g.coeffs) })),
  };
}

export function mapExprs(exprs: readonly Expr[], map: Loops['map']): Expr[] {
  return exprs.map((e) => {
    if (e.op === 'load') return { ...e, view: mapView(e.view, map) };
    return e.op === 'coord' ? { ...e, coeffs: map(e.coeffs) } : e;
  });
}

/** The loop kernel in as few dimensions as there can be. */
export function simplify(kernel: LoopKernel): LoopKernel {
  const { exprs, outputs } = kernel;
  const forms = formsOf(
    exprs,
    outputs.map((o) => o.view),
  );
  const { groups, map } = mergeDimensions([kernel.outer, kernel.inner], forms);
  return {
    ...kernel,
    outer: groups[0],
    inner: groups[1],
    exprs: mapExprs(exprs, map),
    outputs: outputs.map((o) => ({ ...o, view: mapView(o.view, map) })),
  };
}

/** The loop kernel with plain views: for a device to which a test costs little, and an address that leads through a guard much. */
export function withPlainViews(kernel: LoopKernel): LoopKernel {
  const dims = [...kernel.outer, ...kernel.inner];
  return {
    ...kernel,
    exprs: kernel.exprs.map((e) => (e.op === 'load' ? { ...e, view: plain(e.view, dims) } : e)),
    outputs: kernel.outputs.map((o) => ({ ...o, view: plain(o.view, dims) })),
  };
}
