/** Which part of the loops over k is written out. */
import { type Facts, stepOf, type Tile } from '../../../lower/policy.ts';

/** The largest window of k that is written out. */
const WINDOW = 4;

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/**
 * Which of k's last dimensions are written out: a small window whole, so that its guards are tested before the loops; else up to
 * four neighbours. `loops` has 1 for a dimension that is no loop.
 */
export function unroll(
  k: readonly number[],
  wide: boolean,
  tile: Tile,
  facts: Facts,
): { loops: number[]; steps: number[][] } {
  const loops = k.slice();
  const step = k.map(() => 1);
  const last = k.length - 1;
  if (last >= 0) {
    if (wide) step[last] = 4;
    else {
      let size = 1;
      for (let d = last; d >= 0 && size * k[d] <= WINDOW; d--) size *= step[d] = k[d];
      if (size === 1) step[last] = stepOf(k[last], tile, facts);
    }
    step.forEach((by, d) => {
      if (by === k[d]) loops[d] = 1;
    });
  }
  let steps: number[][] = [[]];
  for (const by of step) steps = steps.flatMap((head) => range(by).map((u) => [...head, u]));
  return { loops, steps };
}
