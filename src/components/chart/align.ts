/**
 * Curves as the table that the plot draws: one row of steps for all of them, and a row of values for each. Where that would
 * be more than a frame has time for, steps are put together, finer than pixels where there is room for that: of each group
 * every curve keeps its least and its greatest value. Pure functions.
 */

/** Values of the table, in all curves together: some ten milliseconds of drawing. */
const CELLS = 16_000;
/** Groups along the steps; a plot has fewer pixels. */
const GROUPS = 1024;

export interface Points {
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
}

/** What is seen of the steps; all of them without one. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Null is a gap in a curve; undefined is a step at which it has no point, and goes on. */
export type Aligned = [steps: number[], ...values: (number | null | undefined)[][]];

/** @param drawable others are gaps */
export function align(
  curves: readonly (Points | undefined)[],
  seen: Range | undefined,
  drawable: (value: number | null) => boolean,
): Aligned {
  let points = 0;
  for (const curve of curves) points += curve?.steps.length ?? 0;
  // Steps that curves share are counted once each: an upper bound of the table.
  return points * curves.length <= CELLS ? join(curves, drawable) : group(curves, seen, drawable);
}

/** Every step of every curve. */
function join(curves: readonly (Points | undefined)[], drawable: (value: number | null) => boolean): Aligned {
  const steps = [...new Set(curves.flatMap((curve) => curve?.steps ?? []))].sort((a, b) => a - b);
  const at = new Map(steps.map((step, i) => [step, i]));
  const rows = curves.map((curve) => {
    const row: (number | null | undefined)[] = new Array(steps.length).fill(undefined);
    curve?.steps.forEach((step, i) => {
      const value = curve.values[i];
      row[at.get(step)!] = drawable(value) ? value : null;
    });
    return row;
  });
  return [steps, ...rows];
}

/** Two places a group: for the least and the greatest value, in the order in which they came. */
function group(
  curves: readonly (Points | undefined)[],
  seen: Range | undefined,
  drawable: (value: number | null) => boolean,
): Aligned {
  const { min, max } = whole(curves);
  const groups = Math.max(16, Math.min(GROUPS, Math.floor(CELLS / 2 / curves.length)));
  const [from, to] = [Math.max(min, seen?.min ?? min), Math.min(max, seen?.max ?? max)];
  const width = (to - from) / groups || 1;
  // What lies before and after is one group each, so that curves go on to where they leave the plot.
  const places = 2 * (groups + 2);
  const steps = Array.from({ length: places }, (_, i) => from + ((i >> 1) - 1 + (i & 1) / 2) * width);
  steps[0] = Math.min(min, steps[0]);
  steps[places - 1] = Math.max(max, steps[places - 1]);
  const rows = curves.map((curve) => {
    const row: (number | null | undefined)[] = new Array(places).fill(undefined);
    curve?.steps.forEach((step, i) => {
      const value = curve.values[i];
      const place = 2 * Math.max(0, Math.min(groups + 1, 1 + Math.floor((step - from) / width)));
      if (drawable(value)) put(row, place, value!);
      // A gap where nothing of the group can be drawn.
      else row[place] ??= null;
    });
    return row;
  });
  return [steps, ...rows];
}

/** Keeps the least and the greatest of a group; the one that came last stands last. */
function put(row: (number | null | undefined)[], place: number, value: number): void {
  const [first, last] = [row[place], row[place + 1]];
  if (first == null) row[place] = value;
  else if (last == null) row[place + 1] = value;
  else if (value < Math.min(first, last) || value > Math.max(first, last)) {
    // The extreme on the other side stays; it came before.
    const isLow = value < first;
    row[place] = isLow ? Math.max(first, last) : Math.min(first, last);
    row[place + 1] = value;
  }
}

function whole(curves: readonly (Points | undefined)[]): Range {
  let [min, max] = [Infinity, -Infinity];
  for (const curve of curves) {
    if (!curve?.steps.length) continue;
    min = Math.min(min, curve.steps[0]);
    max = Math.max(max, curve.steps.at(-1)!);
  }
  return { min, max };
}
