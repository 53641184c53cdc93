/** What is said of curves that are no numbers any more: "loss: NaN since step 9". Pure functions. */
import { formatNumber } from '../numbers.ts';
import { fill, type SparkStrings } from '../strings.ts';
import { signOf } from './breaks.ts';
import type { MetricSeries } from './metric-store.ts';

/** A text for each curve that has broken; those that still are first. */
export function troubles(series: readonly Pick<MetricSeries, 'name' | 'breaks'>[], strings: SparkStrings): string[] {
  const broken = series.filter(({ breaks }) => breaks.length);
  const isOpen = ({ breaks }: (typeof broken)[0]): boolean => breaks.at(-1)!.open;
  return [...broken.filter(isOpen), ...broken.filter((one) => !isOpen(one))].map((one) => {
    const { from, value } = one.breaks.at(-1)!;
    const words = isOpen(one) ? strings.chartSince : strings.chartAt;
    return `${one.name}: ${fill(words, { value: signOf(value), step: formatNumber(from, strings.language) })}`;
  });
}
