/** The numbers of a mark, thing by thing: for its file, and for who points at one. */
import type { DrawnMark } from '../../runtime/protocol/plots.ts';

export type Row = Record<string, string | number>;

/** What a reader has of each thing in a mark. */
export function rowsOf(mark: DrawnMark): Row[] {
  switch (mark.kind) {
    case 'points': {
      const { x, y, z, colors } = mark;
      const color = (i: number): Row =>
        !colors ? {} : 'index' in colors ? { class: colors.classes[colors.index[i]] } : { value: colors.values[i] };
      return Array.from(x, (at, i) => ({ x: at, y: y[i], ...(z && { z: z[i] }), ...color(i) }));
    }
    case 'line':
      return Array.from(mark.x, (x, i) => ({ x, y: mark.y[i] }));
    case 'bars': {
      const { names, from, to, y } = mark;
      return Array.from(
        y,
        (value, i): Row => (names ? { x: names[i], y: value } : { from: from[i], to: to[i], y: value }),
      );
    }
    case 'boxes':
      return mark.boxes.map(({ name, low, quartiles: [q1, median, q3], high }) => ({
        x: name,
        low,
        q1,
        median,
        q3,
        high,
      }));
    case 'arrows':
      return Array.from(mark.x, (x, i) => ({ x, y: mark.y[i], u: mark.u[i], v: mark.v[i] }));
    case 'field': {
      const { rows, columns, z, x, y } = mark;
      return Array.from(z, (value, i) => {
        const [column, row] = [i % columns, Math.floor(i / columns)];
        const at = ([low, high]: [number, number], share: number): number => low + (high - low) * share;
        return { x: at(x, column / (columns - 1)), y: at(y, row / (rows - 1)), value };
      });
    }
  }
}
