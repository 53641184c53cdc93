/** Histograms over time: a row of each, as high as its most frequent values are many; later rows stand behind. */
import type { DrawnRidges } from '../../runtime/protocol/plots.ts';
import type { Placed, Places } from './draw-marks.ts';
import type { Pen } from './pen.ts';

/** How many rows high the highest ridge is. */
const HIGH = 3;

/** How far apart the rows are, in what they stand at. */
export const apart = ({ at }: DrawnRidges): number =>
  at.length > 1 ? (at[at.length - 1] - at[0]) / (at.length - 1) : 1;

/** Where the highest ridge of the last row can end. */
export const top = (mark: DrawnRidges): number => (mark.at.at(-1) ?? 0) + HIGH * apart(mark);

export function drawRidges(pen: Pen, mark: DrawnRidges, { x, y }: Places, colour: string, paper: string): Placed {
  const { rows, bins, low, high, at, counts } = mark;
  const placed = { x: new Float32Array(rows * bins), y: new Float32Array(rows * bins) };
  const unit = y(0) - y(HIGH * apart(mark));
  for (let row = rows - 1; row >= 0; row--) {
    const own = counts.subarray(row * bins, (row + 1) * bins);
    const most = own.reduce((most, count) => Math.max(most, count), 0) || 1;
    const wide = (high[row] - low[row]) / bins;
    const floor = y(at[row]);
    const line = [x(low[row]), floor];
    for (const [bin, count] of own.entries()) {
      const place = [x(low[row] + (bin + 0.5) * wide), floor - (count / most) * unit];
      [placed.x[row * bins + bin], placed.y[row * bins + bin]] = place;
      line.push(...place);
    }
    line.push(x(high[row]), floor);
    pen.paths([line], { fill: paper, opacity: 0.75 });
    pen.paths([line], { fill: colour, opacity: 0.3 });
    pen.paths([line], { stroke: colour, width: 1 });
  }
  return { mark, ...placed };
}
