/**
 * Which curves share an axis: those whose ranges are alike, so that none lies flat at the bottom of another's. Pure functions.
 *
 * Two groups have an axis at each side; more have a plot each, at most `MOST`: what is least unlike shares one then. Ranges grow while
 * a program runs, and axes that come and go would be worse than one that fits badly: groups that hold are kept, and given up only when
 * a curve has become flat, or when all would share one axis well.
 */

/** What has to be known of a curve. */
export interface Ranged {
  readonly name: string;
  /** NaN while there is none. */
  readonly least: number;
  readonly greatest: number;
}

/** Names of curves, a list an axis, in the order in which they came. */
export type Groups = readonly (readonly string[])[];

/** The share of its axis that a curve has at least: of one that is to join others, and of one that already has. */
const JOINS = 1 / 6;
const STAYS = 1 / 12;
/** Axes at most. */
const MOST = 4;

interface Group {
  names: string[];
  least: number;
  greatest: number;
  /** The extent of the curve in it that has the least. */
  flattest: number;
}

export function groupsOf(curves: readonly Ranged[], before: Groups | undefined): Groups {
  const one = [curves.map(({ name }) => name)];
  if (curves.length < 2) return one;
  const now = new Map(curves.map((curve) => [curve.name, curve]));
  const known = before?.flat() ?? [];
  const isSame = known.length === curves.length && known.every((name) => now.has(name));
  if (isSame && holds(before!, now)) return before!;
  const groups = curves.map(alone);
  for (;;) {
    let [best, share] = [undefined as [number, number] | undefined, 0];
    groups.forEach((a, i) => {
      groups.slice(0, i).forEach((b, j) => {
        const together = shareOf(join(a, b));
        if (together > share) [best, share] = [[j, i], together];
      });
    });
    if (!best || (share < JOINS && groups.length <= MOST)) break;
    const [j, i] = best;
    groups[j] = join(groups[j], groups[i]);
    groups.splice(i, 1);
  }
  const order = new Map(one[0].map((name, i) => [name, i]));
  const sorted = groups.map(({ names }) => names.sort((a, b) => order.get(a)! - order.get(b)!));
  return sorted.sort(([a], [b]) => order.get(a)! - order.get(b)!);
}

/** Whether each curve still has enough of its axis, and all would not fit one. */
function holds(groups: Groups, now: ReadonlyMap<string, Ranged>): boolean {
  const joined = groups.map((names) => names.map((name) => alone(now.get(name)!)).reduce(join));
  const fits = joined.every((group) => shareOf(group) >= STAYS) || groups.length === MOST;
  return fits && (groups.length === 1 || shareOf(joined.reduce(join)) < 1.5 * JOINS);
}

/** One that stands still, or has no number yet, is flat anywhere. */
const alone = ({ name, least, greatest }: Ranged): Group => ({
  names: [name],
  least,
  greatest,
  flattest: greatest > least ? greatest - least : Number.POSITIVE_INFINITY,
});

function join(a: Group, b: Group): Group {
  return {
    names: [...a.names, ...b.names],
    least: lower(a.least, b.least),
    greatest: -lower(-a.greatest, -b.greatest),
    flattest: Math.min(a.flattest, b.flattest),
  };
}

/** NaN is none. */
const lower = (a: number, b: number): number => (Number.isNaN(a) || b < a ? b : a);

/** The share of the axis that the flattest curve of a group has; all of it where none has an extent. */
function shareOf({ least, greatest, flattest }: Group): number {
  // Of numbers so great that their distance is none.
  const whole = Math.min(greatest - least, Number.MAX_VALUE);
  return whole > 0 ? Math.min(1, flattest / whole) : 1;
}
