/** Where values stand in a panel: the ends of its axes, and what is written along them. */
import type { DrawnMark, PlotOptions } from '../../runtime/protocol/plots.ts';
import { formatAxis } from '../numbers.ts';
import { ticks } from '../ticks.ts';
import { top } from './draw-ridges.ts';

export type Range = [low: number, high: number];

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Of its axis: where it begins and ends, and whether it may be made longer by a little. */
interface Extent {
  range: Range;
  padded: boolean;
}

const EMPTY: Range = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function spread([low, high]: Range, values: ArrayLike<number>): Range {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** With room in it, also where there is no value, or one alone. */
const widened = ([low, high]: Range): Range =>
  low > high ? [0, 1] : low === high ? [low - 0.5, high + 0.5] : [low, high];

/** From the least to the greatest of all these values. */
export const rangeOver = (lists: readonly ArrayLike<number>[]): Range => widened(lists.reduce<Range>(spread, EMPTY));

/** What one mark takes of an axis. */
function takes(mark: DrawnMark, axis: 'x' | 'y', known: Range): Range {
  switch (mark.kind) {
    case 'bars':
      return axis === 'x' ? spread(spread(known, mark.from), mark.to) : spread(spread(known, mark.y), [0]);
    case 'boxes':
      if (axis === 'x') return spread(known, [-0.5, mark.boxes.length - 0.5]);
      return mark.boxes.reduce((range, { low, high, beyond }) => spread(spread(range, [low, high]), beyond), known);
    case 'field':
      return spread(known, mark[axis]);
    case 'ridges':
      return axis === 'x' ? spread(spread(known, mark.low), mark.high) : spread(known, [mark.at[0] ?? 0, top(mark)]);
    case 'graph':
      return known;
    case 'arrows': {
      const [from, by] = axis === 'x' ? [mark.x, mark.u] : [mark.y, mark.v];
      return spread(
        spread(known, from),
        from.map((at, i) => at + by[i]),
      );
    }
    default:
      return spread(known, mark[axis]);
  }
}

function extent(marks: readonly DrawnMark[], axis: 'x' | 'y', given: readonly [number, number] | undefined): Extent {
  if (given) return { range: [...given], padded: false };
  const range = widened(marks.reduce((known, mark) => takes(mark, axis, known), EMPTY));
  return { range, padded: !marks.some(({ kind }) => kind === 'field') };
}

/** Both axes of panels with these marks. */
export function rangesOf(marks: readonly DrawnMark[], options: PlotOptions): { x: Range; y: Range } {
  const [x, y] = (['x', 'y'] as const).map((axis) => {
    const { range, padded } = extent(marks, axis, options[axis]);
    if (!padded) return range;
    const room = 0.04 * (range[1] - range[0]);
    // Bars stand on their axis.
    const stands = axis === 'y' && marks.every(({ kind }) => kind === 'bars');
    return [stands && range[0] === 0 ? 0 : range[0] - room, stands && range[1] === 0 ? 0 : range[1] + room] as Range;
  });
  return { x, y };
}

/** The part of an area in which a unit is as long along both axes. */
export function equalized({ x, y }: { x: Range; y: Range }, { left, top, width, height }: Area): Area {
  const unit = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const [wide, high] = [unit * (x[1] - x[0]), unit * (y[1] - y[0])];
  return { left: left + (width - wide) / 2, top: top + (height - high) / 2, width: wide, height: high };
}

/** Numbers along an axis, as they are written; or the names of its places, as many as have room. */
export function labels(
  [low, high]: Range,
  length: number,
  names: readonly string[] | undefined,
  { size, language }: { size: number; language: string },
  each: number,
): { at: number; text: string }[] {
  if (names) {
    const longest = Math.max(...names.map(({ length }) => length), 1);
    const every = Math.max(1, Math.ceil((names.length * Math.min(longest, 12) * 0.6 * size) / length));
    return names.flatMap((text, at) =>
      at % every || at < low || at > high ? [] : [{ at, text: text.length > 12 ? `${text.slice(0, 11)}…` : text }],
    );
  }
  const values = ticks(low, high, Math.max(1, Math.floor(length / (each * size))));
  return formatAxis(values, false, language).map((text, i) => ({ at: values[i], text }));
}
