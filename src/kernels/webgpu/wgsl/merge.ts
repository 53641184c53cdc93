/**
 * Fewer loop dimensions, the same kernel: those of size 1 go, and neighbours that every view walks as one become one. Each
 * dimension that remains costs a division for each point.
 */
import type { Expr } from '../../lower/kernel.ts';
import type { View } from '../../lower/view.ts';

/** One list of dimension sizes for each group whose dimensions must not mix (outer and inner). */
export interface Loops {
  groups: number[][];
  /** Rewrites coefficients over the old coordinates. */
  map(coeffs: readonly number[]): number[];
}

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
