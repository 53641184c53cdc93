/**
 * The line search of LBFGS: a step length that fulfils the strong Wolfe conditions, by bracketing and cubic interpolation.
 * PyTorch's `_strong_wolfe`, which follows M. Schmidt's minFunc; see Nocedal and Wright, Numerical Optimization, 3.5.
 */
import type { Tensor } from '../core/tensor.ts';

/** What is known at a step length `t` along the direction. */
export interface Point {
  t: number;
  loss: number;
  /** The loss's derivative along the direction. */
  slope: number;
  grad: Tensor;
}

/** How much the loss has to fall for its slope, and how flat it has to become. */
const DECREASE = 1e-4;
const CURVATURE = 0.9;

/**
 * @param at computes the loss at a step length
 * @param start the loss at 0
 * @param t the first length to try
 * @param most how many lengths may be tried after the first
 * @param reach the direction's greatest element: a bracket whose points differ by less than `tolerance` is not made smaller
 */
export async function strongWolfe(
  at: (t: number) => Promise<Point>,
  start: Point,
  t: number,
  most: number,
  reach: number,
  tolerance: number,
): Promise<Point> {
  const tooHigh = ({ t, loss }: Point) => loss > start.loss + DECREASE * t * start.slope;
  const flat = ({ slope }: Point) => Math.abs(slope) <= -CURVATURE * start.slope;
  let before = start;
  let point = await at(t);
  let trials = 0;
  while (trials < most && !(tooHigh(point) || (trials > 1 && point.loss >= before.loss))) {
    if (flat(point)) return point;
    if (point.slope >= 0) break;
    const next = lowest(before, point, point.t + 0.01 * (point.t - before.t), point.t * 10);
    before = point;
    point = await at(next);
    trials++;
  }
  if (trials === most) before = start;
  let [low, high] = before.loss <= point.loss ? [before, point] : [point, before];
  /** The last trial was close to an end of the bracket: a second one there would gain too little. */
  let close = false;
  while (trials < most && Math.abs(high.t - low.t) * reach >= tolerance) {
    const [least, most] = [Math.min(low.t, high.t), Math.max(low.t, high.t)];
    const margin = 0.1 * (most - least);
    let next = lowest(low, high, least, most);
    if (Math.min(most - next, next - least) >= margin) close = false;
    else if (close || next >= most || next <= least) {
      next = most - next < next - least ? most - margin : least + margin;
      close = false;
    } else close = true;
    point = await at(next);
    trials++;
    if (tooHigh(point) || point.loss >= low.loss) {
      high = point;
      if (high.loss < low.loss) [low, high] = [high, low];
      continue;
    }
    if (flat(point)) return point;
    if (point.slope * (high.t - low.t) >= 0) high = low;
    low = point;
  }
  return low;
}

/** Where the cubic through two points and their slopes is lowest, between bounds; in the middle where it has no minimum. */
function lowest(a: Point, b: Point, least: number, most: number): number {
  const [left, right] = a.t <= b.t ? [a, b] : [b, a];
  const d1 = left.slope + right.slope - (3 * (left.loss - right.loss)) / (left.t - right.t);
  const square = d1 * d1 - left.slope * right.slope;
  if (!(square >= 0)) return (least + most) / 2;
  const d2 = Math.sqrt(square);
  const at = right.t - (right.t - left.t) * ((right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2));
  return Math.min(Math.max(at, least), most);
}
