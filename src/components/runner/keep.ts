/** The newest of each name, in bounded memory: the runs before may have given others. */
import { ALL_PIXELS, DISPLAYS, LEAST_PIXELS } from '../../runtime/limits.ts';

interface Named {
  readonly name: string;
}

/** A program's pictures, each with as much as it can have. */
const PIXELS = ALL_PIXELS + DISPLAYS * LEAST_PIXELS;

/**
 * A new map with `one` in it. The names that were there first make room, and `drop` is told what they held.
 *
 * @param pixels of one; tables have none
 */
export function keep<Kept extends Named>(
  known: ReadonlyMap<string, Kept> | undefined,
  one: Kept,
  { pixels = () => 0, drop = () => {} }: { pixels?: (kept: Kept) => number; drop?: (kept: Kept) => void } = {},
): Map<string, Kept> {
  const before = known?.get(one.name);
  if (before) drop(before);
  const all = new Map(known).set(one.name, one);
  let sum = 0;
  for (const kept of all.values()) sum += pixels(kept);
  for (const [name, kept] of all) {
    if (all.size <= DISPLAYS && sum <= PIXELS) break;
    if (kept === one) continue;
    all.delete(name);
    sum -= pixels(kept);
    drop(kept);
  }
  return all;
}
