/** Fewer points where more wait than can be sent: extremes and the newest stay, as in the page's own memory. */
import type { MetricPoint } from '../protocol/outputs.ts';

/** Of each four points that follow each other under a name the least and the greatest; of every name the newest. */
export function thin<Point extends MetricPoint>(points: readonly Point[]): Point[] {
  const fours = new Map<string, number[]>();
  const newest = new Map<string, number>();
  const stays = new Uint8Array(points.length);
  for (const [i, { name }] of points.entries()) {
    newest.set(name, i);
    let four = fours.get(name);
    if (!four) fours.set(name, (four = []));
    if (four.push(i) < 4) continue;
    const [low, high] = extremes(four, points);
    stays[low] = stays[high] = 1;
    four.length = 0;
  }
  for (const four of fours.values()) for (const i of four) stays[i] = 1;
  for (const i of newest.values()) stays[i] = 1;
  return points.filter((_, i) => stays[i]);
}

/** Two of them: those that cannot be compared (NaN, and tensors not read yet) are as good as any. */
function extremes(four: readonly number[], points: readonly MetricPoint[]): [number, number] {
  let [low, high] = [four[0], four[3]];
  for (const i of four) {
    const { value } = points[i];
    if (value < points[low].value || Number.isNaN(points[low].value)) low = i;
    if (value > points[high].value || Number.isNaN(points[high].value)) high = i;
  }
  return [low, high];
}
