/** Points in space: a box with its three axes, seen from where a reader has turned it. */
import type { DrawnMark, DrawnPoints } from '../../runtime/protocol/plots.ts';
import { formatValue } from '../numbers.ts';
import { type Area, type Range, rangeOver } from './axes.ts';
import { coloursOf } from './colours.ts';
import type { Placed } from './draw-marks.ts';
import type { Pen } from './pen.ts';
import type { Theme, View } from './theme.ts';

/** Layers from back to front into which points are put, so that near ones hide far ones. */
const LAYERS = 256;

export const isSpatial = (mark: DrawnMark): mark is DrawnPoints & { z: Float64Array } =>
  mark.kind === 'points' && mark.z !== undefined;

type Point = readonly [x: number, y: number, z: number];

/** From -1 … 1 along each axis to px, and how near it is. */
function projection({ yaw, pitch, zoom }: View, { left, top, width, height }: Area) {
  const [sy, cy, sp, cp] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)];
  const scale = (Math.min(width, height) / 3.7) * zoom;
  return ([x, y, z]: Point): [x: number, y: number, near: number] => {
    const across = cy * x - sy * y;
    const deep = sy * x + cy * y;
    const near = cp * -deep + sp * z;
    const up = sp * deep + cp * z;
    const size = scale * (1 + 0.12 * near);
    return [left + width / 2 + size * across, top + height / 2 - size * up, near];
  };
}

/** @param own the colour of each mark that says nothing else */
export function drawSpace(
  pen: Pen,
  marks: readonly (DrawnPoints & { z: Float64Array })[],
  area: Area,
  { theme, view, own, names }: { theme: Theme; view: View; own: (mark: DrawnMark) => string; names: [string, string] },
): Placed[] {
  const project = projection(view, area);
  const ranges = (['x', 'y', 'z'] as const).map((axis) => rangeOver(marks.map((mark) => mark[axis])));
  drawBox(pen, project, ranges, theme, names);
  return marks.map((mark) => {
    const count = mark.x.length;
    const [x, y, near] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
    const place = (axis: number, value: number): number => {
      const [low, high] = ranges[axis];
      return (2 * (value - low)) / (high - low) - 1;
    };
    for (let i = 0; i < count; i++)
      [x[i], y[i], near[i]] = project([place(0, mark.x[i]), place(1, mark.y[i]), place(2, mark.z[i])]);
    pen.dots({
      x,
      y,
      ...coloursOf(mark, theme.series, own(mark)),
      size: mark.size,
      opacity: 0.9,
      order: backFirst(near),
    });
    return { mark, x, y };
  });
}

/** The far sides, which nothing hides, and where each axis begins and ends. */
function drawBox(
  pen: Pen,
  project: (point: Point) => [number, number, number],
  ranges: readonly Range[],
  { ink, font, language }: Theme,
  names: [string, string],
): void {
  const corners = Array.from({ length: 8 }, (_, i) => [i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1] as const);
  const farthest = corners.reduce((far, corner) => (project(corner)[2] < project(far)[2] ? corner : far));
  const edges: number[][] = [];
  for (const corner of corners) {
    for (const axis of [0, 1, 2]) {
      if (corner[axis] !== -1) continue;
      const other = corner.map((at, i) => (i === axis ? 1 : at)) as unknown as Point;
      // Of the three nearest edges none: they would lie before the points.
      const hidden = [0, 1, 2].filter((i) => i !== axis && corner[i] === farthest[i]).length === 0;
      if (!hidden) edges.push([...project(corner).slice(0, 2), ...project(other).slice(0, 2)]);
    }
  }
  pen.paths(edges, { stroke: ink, opacity: 0.25 });
  for (const [axis, name] of [...names, 'z'].entries()) {
    // On the floor before the points, upright where it is seen from the side.
    const beside = (at: number, out = 1.12): Point =>
      [0, 1, 2].map((i) => {
        if (i === axis) return at;
        if (i === 2) return -out;
        if (axis === 2) return i === 0 ? -farthest[0] * out : farthest[1] * out;
        return -farthest[i] * out;
      }) as unknown as Point;
    const write = (text: string, at: number, out?: number): void => {
      const [x, y] = project(beside(at, out));
      pen.text(text, x, y, { fill: ink, opacity: 0.75, align: 'middle', size: font.size });
    };
    write(formatValue(ranges[axis][0], language), -0.92);
    write(formatValue(ranges[axis][1], language), 0.92);
    write(name, 0, 1.22);
  }
}

/** The numbers of the points from the farthest to the nearest. */
function backFirst(near: Float32Array): Uint32Array {
  const layer = (value: number): number => Math.max(0, Math.min(LAYERS - 1, Math.floor(((value + 2) / 4) * LAYERS)));
  const starts = new Uint32Array(LAYERS + 1);
  for (const value of near) starts[layer(value) + 1]++;
  for (let i = 0; i < LAYERS; i++) starts[i + 1] += starts[i];
  const order = new Uint32Array(near.length);
  for (let i = 0; i < near.length; i++) order[starts[layer(near[i])]++] = i;
  return order;
}
