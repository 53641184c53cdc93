/**
 * Where a long recording is cut into pieces that are planned one by one. So planning costs the same for each operation however
 * many there are, and what repeats itself (the steps of a recurrent layer, forwards and backwards) is planned once: its pieces are
 * alike, and find the plan of the first.
 *
 * A cut costs what then has to be written to memory and read back. It goes where that is least, which is also where one turn of
 * what repeats ends and the next one begins; a tie goes to the first place. The same place comes again in each turn, so all
 * pieces after the first are equally long.
 */
import type { Node } from '../core/graph.ts';

export interface Limits {
  /** Operations up to which nothing is cut: training steps, whose kernels are one submission. */
  whole: number;
  /** A piece has at least so many operations, and less than twice as many. */
  piece: number;
}
export const LIMITS: Limits = { whole: 2048, piece: 256 };

/** Numbers that no memory holds: whoever reads them has them for himself. */
const isNumber = ({ kind }: Node): boolean => kind === 'const' || kind === 'scalar' || kind === 'coord';

/** A piece of a recording. */
export interface Piece {
  nodes: readonly Node[];
  /** What has to be in memory afterwards. */
  roots: Set<Node>;
  /** What nobody reads after this piece: its memory may be reused in it, and comes free with it. */
  dying: Set<Node>;
}

/** @param nodes in order; @param roots those whose values must be in memory in the end; @param dying leaves that nothing refers to any more */
export function cut(
  nodes: readonly Node[],
  roots: ReadonlySet<Node>,
  dying: ReadonlySet<Node>,
  { whole, piece }: Limits,
): Piece[] {
  if (nodes.length <= whole) return [{ nodes, roots: new Set(roots), dying: new Set(dying) }];
  const { last, lastOf } = readsOf(nodes, dying);
  const pieces: Piece[] = [];
  const pieceOf = new Uint32Array(nodes.length);
  let start = 0;
  for (const end of endsOf(costsOf(nodes, last, roots), piece)) {
    pieceOf.fill(pieces.length, start, end);
    pieces.push({ nodes: nodes.slice(start, end), roots: new Set(), dying: new Set() });
    start = end;
  }
  nodes.forEach((node, at) => {
    const [own, reader] = [pieceOf[at], pieceOf[last[at]]];
    if (roots.has(node)) pieces[own].roots.add(node);
    else if (reader > own && !isNumber(node)) {
      pieces[own].roots.add(node);
      pieces[reader].dying.add(node);
    }
  });
  for (const [leaf, at] of lastOf) pieces[pieceOf[at]].dying.add(leaf);
  return pieces;
}

const placeIn = (nodes: readonly Node[], node: Node): number => node.serial - nodes[0].serial;

/** For each node the place of the last one that reads it, or its own; and the same for leaves of these. */
function readsOf(nodes: readonly Node[], dying: ReadonlySet<Node>): { last: Uint32Array; lastOf: Map<Node, number> } {
  const last = new Uint32Array(nodes.length);
  const lastOf = new Map<Node, number>();
  nodes.forEach((node, at) => {
    last[at] = at;
    for (const { node: arg } of node.args) {
      if (arg.kind !== 'leaf') last[placeIn(nodes, arg)] = at;
      else if (dying.has(arg)) lastOf.set(arg, at);
    }
  });
  return { last, lastOf };
}

/**
 * What a cut before each node costs, in elements that are written and read; what is written anyway costs half. Infinity between the
 * two results of one kernel.
 */
function costsOf(nodes: readonly Node[], last: Uint32Array, roots: ReadonlySet<Node>): Float64Array {
  const costs = new Float64Array(nodes.length + 1);
  const together = new Int32Array(nodes.length + 1);
  nodes.forEach((node, at) => {
    if (last[at] > at && !isNumber(node)) {
      const cost = roots.has(node) ? node.size / 2 : node.size;
      costs[at + 1] += cost;
      costs[last[at] + 1] -= cost;
    }
    if (node.kind === 'positions' || node.kind === 'result') {
      together[placeIn(nodes, node.args[0].node) + 1]++;
      together[at + 1]--;
    }
  });
  let [sum, joined] = [0, 0];
  for (let at = 0; at <= nodes.length; at++) {
    sum += costs[at];
    joined += together[at];
    costs[at] = joined > 0 ? Number.POSITIVE_INFINITY : sum;
  }
  return costs;
}

/** The places where pieces end. */
function endsOf(costs: Float64Array, piece: number): number[] {
  const ends: number[] = [];
  const all = costs.length - 1;
  let start = 0;
  while (all - start >= 2 * piece) {
    let best = start + piece;
    for (let at = best + 1; at < start + 2 * piece || costs[best] === Number.POSITIVE_INFINITY; at++)
      if (costs[at] < costs[best]) best = at;
    ends.push(best);
    start = best;
  }
  if (start < all) ends.push(all);
  return ends;
}
