/**
 * Nested loops in which long sums are made exactly: a float that takes in ten thousand others one by one is off by 1e-4 of
 * itself in the end. So a long loop becomes loops of few turns, and each level adds up on its own before the next one does.
 *
 * Compensated sums would do the same, but compilers may rearrange them away.
 */

import { ZERO } from './shader.ts';

/** A loop: its variable goes from `start` by `step` while it is below `size`. */
export interface Dimension {
  name: string;
  start: string;
  step: number;
  size: number;
  /** The type of the numbers. */
  suffix: 'i' | 'u';
  /** Whether compilers are not to know how many turns it takes: Mesa's writes short loops out, and takes ten times as long for them. */
  isOpaque?: boolean;
}

/** Up to how many terms are added up one after the other: in all, where that is enough; and else on each level. */
export interface Chain {
  short: number;
  most: number;
}

interface Loop {
  open: string;
  turns: number;
  /** The level of sums that it adds to; a deeper one begins within it. */
  level: number;
}

const turnsOf = ({ step, size }: Dimension): number => Math.ceil(size / step);

export class Nest {
  /** For each dimension its loops, from the outermost. */
  readonly #loops: Loop[][];
  /** The level of sums that the innermost body adds to: 0 are the sums themselves. */
  readonly levels: number;

  /** @param points terms that the body adds up itself; without `chain` every loop is as it is */
  constructor(dimensions: readonly Dimension[], points: number, chain?: Chain) {
    const terms = dimensions.reduce((product, dimension) => product * turnsOf(dimension), points);
    const long = chain && terms > chain.short ? chain : undefined;
    this.#loops = dimensions.map((dimension, d) => {
      const inner = long && d === dimensions.length - 1 ? Math.floor(long.most / points) : 0;
      return loopsOf(dimension, inner > 1 ? inner : long?.most, long?.most);
    });
    let [level, run] = [0, points];
    const inward = this.#loops.flat();
    // Levels are counted from the innermost first, then turned round.
    for (const loop of inward.toReversed()) {
      if (long && run > 1 && run * loop.turns > long.most) {
        level++;
        run = 1;
      }
      run *= loop.turns;
      loop.level = level;
    }
    this.levels = level;
    for (const loop of inward) loop.level = level - loop.level;
  }

  /** The loops of dimension `d` around a body, with what begins and ends each level of sums. */
  around(d: number, body: string, begin: (level: number) => string, end: (level: number) => string): string {
    const next = this.#loops.slice(d + 1).flat()[0];
    let below = next?.level ?? this.levels;
    let text = body;
    for (const loop of this.#loops[d].toReversed()) {
      if (below > loop.level) text = `${begin(below)}\n${text}\n${end(below)}`;
      text = `${loop.open} {\n${text}\n}`;
      below = loop.level;
    }
    return text;
  }
}

/** The loops of a dimension, from the outermost: the innermost of at most `inner` turns, the others of at most `most`. */
function loopsOf(dimension: Dimension, inner = Number.POSITIVE_INFINITY, most = inner): Loop[] {
  const { name, start, step, size, suffix, isOpaque } = dimension;
  const limit = `${size}${suffix}`;
  const turns = turnsOf(dimension);
  const counts = [Math.min(turns, inner)];
  const rest = Math.ceil(turns / counts[0]);
  const more = rest > 1 ? Math.ceil(Math.log(rest) / Math.log(most)) : 0;
  for (let at = 0; at < more; at++) counts.unshift(Math.ceil(rest ** (1 / more)));
  const loops: Loop[] = [];
  const unknown = isOpaque ? ` + ${suffix}32(${ZERO})` : '';
  let [from, end, stride] = [start, limit + unknown, step * counts.reduce((product, count) => product * count, 1)];
  counts.forEach((count, at) => {
    stride /= count;
    const own = at === more ? name : `${name}_${at}`;
    const bound = at === 0 ? end : `${own}_end`;
    const named = at === 0 ? '' : `let ${bound} = ${end};\n`;
    loops.push({
      open: `${named}for (var ${own} = ${from}; ${own} < ${bound}; ${own} += ${stride}${suffix})`,
      turns: count,
      level: 0,
    });
    [from, end] = [own, `min(${own} + ${stride}${suffix}, ${limit})`];
  });
  return loops;
}
