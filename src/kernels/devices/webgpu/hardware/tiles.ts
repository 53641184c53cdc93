/**
 * How a contraction is cut up for a hardware GPU: all that decides it is in this table. Nobody has measured these numbers on hardware
 * yet: they are what is usual (CUTLASS's and Triton's defaults for single precision), to be tuned by what `npm run bench:gpu` says.
 */
import type { ContractKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';

/** What a workgroup makes: `rows` × `columns` sums, `depth` terms of each at a time through its memory. */
export interface Tile {
  rows: number;
  columns: number;
  depth: number;
  /** Of these, what an invocation makes in registers; multiples of 4. */
  own: { rows: number; columns: number };
}

/**
 * Large to small. Loads go in blocks of 4 × 4, of which each invocation takes one a step: half of them of the left side, half
 * of the right one, so that (rows + columns) · depth / 16 is how many invocations there are.
 */
const TILES: readonly Tile[] = [
  { rows: 128, columns: 128, depth: 16, own: { rows: 8, columns: 8 } },
  { rows: 64, columns: 64, depth: 16, own: { rows: 4, columns: 8 } },
  { rows: 32, columns: 32, depth: 16, own: { rows: 4, columns: 4 } },
];

/** Workgroups that fill a GPU, which does not tell: a large one has some 130 cores, two for each. */
const PLACES = 256;
/** Steps of a tile that are worth a workgroup, where k is shared out among several. */
const STEPS = 8;
/** Terms of a sum that are added up one after the other: their error is 6e-5 of the sum at worst. More are added up in parts. */
const CHAIN = 2048;
/** A smaller matrix than this is left to the shader without workgroup memory: most of a tile would be idle. */
const LEAST = 16;

export interface Cut {
  tile: Tile;
  /** Into how many parts k is cut; their sums come together in a second shader. */
  parts: number;
}

/** The bytes of two buffers of a tile, one filled while the other is used. */
export const memoryOf = ({ rows, columns, depth }: Tile, bytes: number): number => 2 * (rows + columns) * depth * bytes;

/** @returns null where tiles do not pay. @param bytes of an element in workgroup memory */
export function cutOf(kernel: ContractKernel, facts: Facts, bytes: number): Cut | null {
  const [batch, m, n, k] = [kernel.batch, kernel.m, kernel.n, kernel.k].map(sizeOf);
  if (Math.min(m, n) < LEAST || k < TILES[0].depth || isDivided(kernel)) return null;
  const groups = ({ rows, columns }: Tile) => batch * Math.ceil(m / rows) * Math.ceil(n / columns);
  const places = facts.places ?? PLACES;
  const fitting = TILES.filter((tile) => memoryOf(tile, bytes) <= (facts.memory ?? 16384));
  // Half of a tile may be idle, not more.
  const filled = fitting.filter(({ rows, columns }) => m > rows / 2 && n > columns / 2);
  const smallest = fitting[fitting.length - 1];
  const tile = filled.find((each) => groups(each) >= places) ?? filled[filled.length - 1] ?? smallest;
  const shared = Math.min(Math.ceil(places / groups(tile)), Math.floor(k / (STEPS * tile.depth)));
  return { tile, parts: partsOf(kernel.k[0], shared, Math.ceil(k / CHAIN)) };
}

/**
 * Whether what is read depends on a quotient of k, as in the gradient of a convolution with strides: sixteen loads, each with divisions of
 * its own, are a text that SwiftShader does not compile within minutes, so nobody could test it.
 */
function isDivided({ batch, m, n, a, b }: ContractKernel): boolean {
  const firstK = batch.length + m.length + n.length;
  return [a, b].some(({ view }) =>
    view.guards.some(({ div, coeffs }) => div > 1 && coeffs.some((c, d) => d >= firstK && c !== 0)),
  );
}

/** A divisor of the dimension, at most `wanted` if that is enough; else the least that is `needed`, even where it is no divisor. */
function partsOf(dimension: number, wanted: number, needed: number): number {
  for (let parts = Math.min(wanted, dimension); parts > 1 && parts >= needed; parts--)
    if (dimension % parts === 0) return parts;
  if (needed <= 1) return 1;
  for (let parts = needed; parts <= Math.min(4 * needed, dimension); parts++) if (dimension % parts === 0) return parts;
  return Math.min(needed, dimension);
}
