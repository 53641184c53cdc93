/** How each kind of mark is drawn in the area of its panel. */
import { contours } from 'd3-contour';
import type {
  DrawnArrows,
  DrawnBars,
  DrawnBoxes,
  DrawnField,
  DrawnLine,
  DrawnMark,
  DrawnPoints,
} from '../../runtime/protocol/plots.ts';
import { coloursOf, pixelsOf } from './colours.ts';
import { drawRidges } from './draw-ridges.ts';
import type { Pen } from './pen.ts';
import type { Theme } from './theme.ts';

/** Where a value stands, in px. */
export interface Places {
  x(value: number): number;
  y(value: number): number;
}

/** What a reader can point at. */
export interface Placed {
  mark: DrawnMark;
  /** Of each thing in the mark, in px. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

/** @param own the colour of a mark that says nothing else @returns what can be pointed at */
export function drawMark(pen: Pen, mark: DrawnMark, places: Places, theme: Theme, own: string): Placed | undefined {
  const colour = mark.color ?? own;
  switch (mark.kind) {
    case 'points':
      return points(pen, mark, places, theme, own);
    case 'line':
      return line(pen, mark, places, colour);
    case 'bars':
      return bars(pen, mark, places, colour);
    case 'boxes':
      return boxes(pen, mark, places, theme, colour);
    case 'field':
      return field(pen, mark, places, theme);
    case 'ridges':
      return drawRidges(pen, mark, places, colour, theme.paper);
    case 'graph':
      return undefined;
    case 'arrows':
      return arrows(pen, mark, places, mark.color ?? theme.ink);
  }
}

function points(pen: Pen, mark: DrawnPoints, places: Places, theme: Theme, own: string): Placed {
  const x = Float32Array.from(mark.x, places.x);
  const y = Float32Array.from(mark.y, places.y);
  pen.dots({ x, y, ...coloursOf(mark, theme.series, own), size: mark.size, opacity: x.length > 500 ? 0.75 : 0.9 });
  return { mark, x, y };
}

function line(pen: Pen, mark: DrawnLine, places: Places, colour: string): Placed {
  const x = Float32Array.from(mark.x, places.x);
  const y = Float32Array.from(mark.y, places.y);
  const list = new Float32Array(2 * x.length);
  for (let i = 0; i < x.length; i++) [list[2 * i], list[2 * i + 1]] = [x[i], y[i]];
  pen.paths([list], { stroke: colour, width: 1.75 });
  return { mark, x, y };
}

const box = (left: number, top: number, right: number, bottom: number): number[] => [
  left,
  top,
  right,
  top,
  right,
  bottom,
  left,
  bottom,
];

function bars(pen: Pen, mark: DrawnBars, { x, y }: Places, colour: string): Placed {
  const { from, to, y: values } = mark;
  // A hair between those that touch.
  const gap = from.length > 1 && x(from[1]) - x(to[0]) < 1 && x(to[0]) - x(from[0]) > 3 ? 0.5 : 0;
  const shapes = Array.from(values, (value, i) => box(x(from[i]) + gap, y(value), x(to[i]) - gap, y(0)));
  pen.paths(shapes, { fill: colour, opacity: 0.8 });
  return {
    mark,
    x: Float32Array.from(from, (at, i) => x((at + to[i]) / 2)),
    y: Float32Array.from(values, y),
  };
}

function boxes(pen: Pen, mark: DrawnBoxes, { x, y }: Places, theme: Theme, colour: string): Placed {
  for (const [i, { low, quartiles, high, beyond }] of mark.boxes.entries()) {
    const [left, middle, right] = [x(i - 0.3), x(i), x(i + 0.3)];
    const [first, median, third] = quartiles.map(y);
    const shape = box(left, third, right, first);
    pen.paths([shape], { fill: colour, opacity: 0.25 });
    pen.paths([[...shape, left, third]], { stroke: colour, width: 1.25 });
    pen.paths([[left, median, right, median]], { stroke: colour, width: 2.5 });
    const [top, bottom] = [y(high), y(low)];
    const ends = [x(i - 0.15), x(i + 0.15)];
    pen.paths(
      [
        [middle, third, middle, top],
        [middle, first, middle, bottom],
        [ends[0], top, ends[1], top],
        [ends[0], bottom, ends[1], bottom],
      ],
      { stroke: theme.ink, opacity: 0.6 },
    );
    pen.dots({ x: beyond.map(() => middle), y: beyond.map(y), colours: [colour], size: 4, opacity: 0.8 });
  }
  return { mark, x: mark.boxes.map((_, i) => x(i)), y: mark.boxes.map(({ quartiles }) => y(quartiles[1])) };
}

/** Each value has a place, so that half a step lies before the first and after the last. */
function field(pen: Pen, mark: DrawnField, { x, y }: Places, theme: Theme): undefined {
  const { rows, columns, levels } = mark;
  const [left, right, top, bottom] = [x(mark.x[0]), x(mark.x[1]), y(mark.y[1]), y(mark.y[0])];
  const [wide, high] = [(right - left) / (columns - 1), (bottom - top) / (rows - 1)];
  pen.within(left, top, right - left, bottom - top, () =>
    pen.pixels(pixelsOf(mark, theme.mixed), left - wide / 2, top - high / 2, right - left + wide, bottom - top + high),
  );
  if (!levels.length) return;
  const made = contours().size([columns, rows]).thresholds(levels)(Array.from(mark.z));
  pen.within(left, top, right - left, bottom - top, () =>
    pen.paths(
      made.flatMap(({ coordinates }) =>
        coordinates.flatMap((polygon) =>
          polygon.map((ring) =>
            ring.flatMap(([column, row]) => [left + (column - 0.5) * wide, bottom - (row - 0.5) * high]),
          ),
        ),
      ),
      { stroke: theme.ink, width: 1.25, opacity: 0.7 },
    ),
  );
}

function arrows(pen: Pen, mark: DrawnArrows, { x, y }: Places, colour: string): Placed {
  const lists = Array.from(mark.x, (from, i) => {
    const [x0, y0] = [x(from), y(mark.y[i])];
    const [x1, y1] = [x(from + mark.u[i]), y(mark.y[i] + mark.v[i])];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const head = Math.min(6, 0.4 * length);
    const angle = Math.atan2(y1 - y0, x1 - x0);
    const side = (by: number): number[] => [x1 - head * Math.cos(angle + by), y1 - head * Math.sin(angle + by)];
    return [x0, y0, x1, y1, ...side(0.45), x1, y1, ...side(-0.45)];
  });
  pen.paths(lists, { stroke: colour, width: 1.25, opacity: 0.85 });
  return { mark, x: Float32Array.from(mark.x, x), y: Float32Array.from(mark.y, y) };
}
