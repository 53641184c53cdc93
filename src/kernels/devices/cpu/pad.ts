/**
 * A convolution's windows without guards: the tensor is copied once into one that is as much larger as the windows reach beyond
 * its edges, where the fill lies; then what is read of it, each element many times, is where plain strides lead.
 */
import type { View } from '../../core/view.ts';
import { plain as plainView } from '../../lower/simplify.ts';

export interface Padded {
  /** Of the larger tensor. */
  shape: number[];
  /** Over its coordinates: what is copied into it. */
  from: View;
  /** Over the reader's coordinates, without guards. */
  view: View;
}

/** Reads of an element that a copy is worth. */
const READS = 2;

/** @param view as it is recorded; its guards have their strides @returns null where there is nothing to gain, or no such tensor */
export function padded(view: View, dims: readonly number[]): Padded | null {
  const { guards, strides } = view;
  if (plainView(view, dims).guards.length === 0 || guards.some((g) => g.div !== 1)) return null;
  // The tensor's dimensions: those that the view walks by strides, and one for each guard.
  const plain = dims.flatMap((size, d) => ((strides[d] ?? 0) !== 0 && size > 1 ? [d] : []));
  const ranges = guards.map(({ coeffs, bias }) => {
    let [low, high] = [bias, bias];
    coeffs.forEach((c, d) => {
      if (c < 0) low += c * (dims[d] - 1);
      else high += c * (dims[d] - 1);
    });
    return { low, size: high - low + 1 };
  });
  const axes = [
    ...plain.map((d) => ({ stride: strides[d], size: dims[d], d, guard: -1 })),
    ...ranges.map(({ size }, guard) => ({ stride: guards[guard].stride, size, d: -1, guard })),
  ].sort((x, y) => y.stride - x.stride);
  const shape = axes.map(({ size }) => size);
  const count = shape.reduce((product, n) => product * n, 1);
  if (dims.reduce((product, n) => product * n, 1) < READS * count) return null;
  const to = dims.map(() => 0);
  let [offset, step] = [0, 1];
  for (const { size, d, guard } of axes.toReversed()) {
    if (d >= 0) to[d] += step;
    else {
      guards[guard].coeffs.forEach((c, at) => {
        to[at] += c * step;
      });
      offset += (guards[guard].bias - ranges[guard].low) * step;
    }
    step *= size;
  }
  const from: View = {
    ...view,
    strides: axes.map(({ d, stride }) => (d >= 0 ? stride : 0)),
    guards: axes.flatMap(({ guard }, axis) =>
      guard < 0 ? [] : [{ ...guards[guard], coeffs: axes.map((_, at) => +(at === axis)), bias: ranges[guard].low }],
    ),
  };
  return { shape, from, view: { offset, slot: -1, strides: to, guards: [] } };
}
