/** The numbers of a mark, thing by thing: for its file, and for who points at one. */
import type { DrawnMark } from '../../runtime/protocol/plots.ts';

export type Row = Record<string, string | number>;

/** How many things a mark has. */
export function countOf(mark: DrawnMark): number {
  switch (mark.kind) {
    case 'bars':
      return mark.y.length;
    case 'boxes':
      return mark.boxes.length;
    case 'field':
      return mark.z.length;
    case 'ridges':
      return mark.counts.length;
    case 'graph':
      return mark.nodes.length;
    default:
      return mark.x.length;
  }
}

/** What a reader has of the i-th thing in a mark. */
export function rowOf(mark: DrawnMark, i: number): Row {
  switch (mark.kind) {
    case 'points': {
      const { x, y, z, colors } = mark;
      const color: Row = !colors
        ? {}
        : 'index' in colors
          ? { class: colors.classes[colors.index[i]] }
          : { value: colors.values[i] };
      return { x: x[i], y: y[i], ...(z && { z: z[i] }), ...color };
    }
    case 'line':
      return { x: mark.x[i], y: mark.y[i] };
    case 'bars': {
      const { names, from, to, y } = mark;
      return names ? { x: names[i], y: y[i] } : { from: from[i], to: to[i], y: y[i] };
    }
    case 'boxes': {
      const { name, low, quartiles, high } = mark.boxes[i];
      const [q1, median, q3] = quartiles;
      return { x: name, low, q1, median, q3, high };
    }
    case 'ridges': {
      const { bins, low, high, at, counts } = mark;
      const [row, bin] = [Math.floor(i / bins), i % bins];
      const edge = (n: number): number => low[row] + ((high[row] - low[row]) * n) / bins;
      return { at: at[row], from: edge(bin), to: edge(bin + 1), count: counts[i] };
    }
    case 'graph': {
      const { name, type = '', shape = '', parameters = 0 } = mark.nodes[i];
      return { layer: name, type, output: shape, parameters };
    }
    case 'arrows':
      return { x: mark.x[i], y: mark.y[i], u: mark.u[i], v: mark.v[i] };
    case 'field': {
      const { rows, columns, z, x, y } = mark;
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const at = ([low, high]: [number, number], share: number): number => low + (high - low) * share;
      return { x: at(x, column / (columns - 1)), y: at(y, row / (rows - 1)), value: z[i] };
    }
  }
}
