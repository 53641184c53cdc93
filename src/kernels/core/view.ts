/**
 * View: how a loop reads memory. An address is an affine form of the loop's coordinates, plus *guarded axes*, each a
 * coordinate of its own that must lie within its limit. Plain strides give slices, transposes and broadcasts; guards give
 * padding, windows (convolution, pooling, unfold), dilation and the gradients of these — so that none of them copies.
 *
 *   address(i) = offset + Σ strides[d]·i[d] + Σ over guards: stride · floor((Σ coeffs[d]·i[d] + bias) / div)
 *
 * A guard is met when 0 ≤ quotient < limit and, where `exact`, the division leaves no rest; where any is not met, the load's
 * `fill` is read instead of memory.
 */
export interface View {
  /** Elements; the part known when the kernel is written. */
  offset: number;
  /** Index among the kernel's scalars of an int32 that is added to the offset at run time, or -1. */
  slot: number;
  /** One stride (elements, may be negative or 0) for each dimension of the loop. */
  strides: number[];
  guards: Guard[];
}

export interface Guard {
  coeffs: number[];
  bias: number;
  /** ≥ 1 */
  div: number;
  exact: boolean;
  limit: number;
  stride: number;
}

/** Number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  // No iterator: this is asked for each value that is recorded.
  for (let d = 0; d < shape.length; d++) size *= shape[d];
  return size;
}

/** Row-major strides. */
export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    strides[d] = stride;
    stride *= Math.max(shape[d], 1);
  }
  return strides;
}

/** Whether strides walk the shape row by row without gaps; dimensions of size 1 do not matter. */
export function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  let expected = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    if (shape[d] === 1) continue;
    if (strides[d] !== expected) return false;
    expected *= shape[d];
  }
  return true;
}

export type Term = [dim: number, factor: number];

/** Σ dim · factor + bias over a loop of `rank` dimensions, as a guarded axis of this size and stride. */
export function axis(rank: number, terms: Term[], bias: number, div: number, limit: number, stride: number): Guard {
  const coeffs = new Array<number>(rank).fill(0);
  for (const [dim, factor] of terms) coeffs[dim] += factor;
  return { coeffs, bias, div, exact: true, limit, stride };
}

/** No guards: one list for all views without, which nobody changes. */
const UNGUARDED: Guard[] = [];

export function viewOf(strides: number[], offset = 0): View {
  return { offset, slot: -1, strides, guards: UNGUARDED };
}

/** The view that reads a contiguous value of this shape in order. */
export function identityView(shape: readonly number[]): View {
  return viewOf(contiguousStrides(shape));
}

/** Whether the view reads a contiguous value of this shape in order, from its start. */
export function isIdentity(view: View, shape: readonly number[]): boolean {
  return view.guards.length === 0 && view.offset === 0 && view.slot < 0 && isContiguous(shape, view.strides);
}

const alike = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

/** Whether two views over one loop read the same everywhere, in the same words. */
export function isSame(a: View, b: View): boolean {
  if (a === b) return true;
  if (a.offset !== b.offset || a.slot !== b.slot || a.guards.length !== b.guards.length) return false;
  const { guards } = b;
  return (
    alike(a.strides, b.strides) &&
    a.guards.every(
      ({ coeffs, bias, div, exact, limit, stride }, at) =>
        alike(coeffs, guards[at].coeffs) &&
        bias === guards[at].bias &&
        div === guards[at].div &&
        exact === guards[at].exact &&
        limit === guards[at].limit &&
        stride === guards[at].stride,
    )
  );
}

/**
 * What an axis of a view is in terms of new loop coordinates: i[d] = Σ coeffs[e]·j[e] + bias. Slices, selects, permutations,
 * broadcasts and splits are all of this form.
 */
export interface Affine {
  coeffs: number[];
  bias: number;
}

/** The view after each of its coordinates has been replaced by an affine form of `rank` new ones. */
export function substitute(view: View, axes: readonly Affine[], rank: number): View {
  const through = (coeffs: readonly number[], bias: number) => {
    const out = new Array<number>(rank).fill(0);
    let at = bias;
    for (let d = 0; d < coeffs.length; d++) {
      const c = coeffs[d];
      if (c === 0) continue;
      at += c * axes[d].bias;
      const inner = axes[d].coeffs;
      for (let e = 0; e < rank; e++) out[e] += c * inner[e];
    }
    return { coeffs: out, bias: at };
  };
  const plain = through(view.strides, view.offset);
  return {
    offset: plain.bias,
    slot: view.slot,
    strides: plain.coeffs,
    guards: view.guards.map((guard) => ({ ...guard, ...through(guard.coeffs, guard.bias) })),
  };
}
