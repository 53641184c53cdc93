/** The numbers of a chart as rows of a table: few enough to listen to, the first and the newest among them. */
import type { MetricSeries } from './metric-store.ts';

export interface Row {
  step: number;
  /** In the order of the series; the newest that was given up to this step. */
  values: (number | undefined)[];
}

/** Steps of each series to choose from: they are thousands. */
const CHOICE = 128;

export function rowsOf(series: readonly MetricSeries[], most = 12): Row[] {
  const columns = series.map((one) => one.points());
  const choices = columns.flatMap(({ steps }) => spread(steps, CHOICE));
  const steps = [...new Set(choices)].sort((a, b) => a - b);
  const picked = spread(steps, most);
  const at = columns.map(() => -1);
  return picked.map((step) => ({
    step,
    values: columns.map((column, i) => {
      while (at[i] + 1 < column.steps.length && column.steps[at[i] + 1] <= step) at[i]++;
      return column.values[at[i]];
    }),
  }));
}

/** At most so many, evenly: the first and the last among them. */
function spread(steps: readonly number[], most: number): number[] {
  const count = Math.min(most, steps.length);
  return Array.from({ length: count }, (_, i) => steps[Math.round((i * (steps.length - 1)) / Math.max(1, count - 1))]);
}
