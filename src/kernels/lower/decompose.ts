/**
 * Reads a view over a contiguous value backwards: which coordinates of the value does each point of the loop mean?
 * That is what lets a producer's expression be computed inside its consumer, in place of a load.
 */
import { type Affine, contiguousStrides, type View } from '../core/view.ts';

/**
 * The value's coordinates as affine forms of the loop's, or null where the view does not keep dimensions apart (a reshape
 * across them, a guard).
 */
export function decompose(view: View, loop: readonly number[], shape: readonly number[]): Affine[] | null {
  if (view.guards.length > 0) return null;
  const strides = contiguousStrides(shape);
  const axes: Affine[] = shape.map(() => ({ coeffs: new Array<number>(loop.length).fill(0), bias: 0 }));
  let rest = view.offset;
  for (let d = 0; d < shape.length; d++) {
    if (shape[d] <= 1) continue;
    axes[d].bias = Math.floor(rest / strides[d]);
    rest -= axes[d].bias * strides[d];
  }
  if (rest !== 0) return null;
  for (let i = 0; i < loop.length; i++) {
    let stride = view.strides[i];
    if (stride === 0 || loop[i] <= 1) continue;
    const sign = Math.sign(stride);
    stride = Math.abs(stride);
    // Dimensions from the outermost: the first that the stride is a multiple of, and within.
    const d = strides.findIndex((s, at) => shape[at] > 1 && stride % s === 0 && stride / s < shape[at]);
    if (d < 0) return null;
    axes[d].coeffs[i] += (sign * stride) / strides[d];
  }
  // Within the dimension for every point of the loop: then no carry into the next one, and the reading is the only one.
  for (let d = 0; d < shape.length; d++) {
    let [least, most] = [axes[d].bias, axes[d].bias];
    for (let i = 0; i < loop.length; i++) {
      const reach = axes[d].coeffs[i] * (loop[i] - 1);
      if (reach < 0) least += reach;
      else most += reach;
    }
    if (least < 0 || most >= Math.max(shape[d], 1)) return null;
  }
  return axes;
}
