/**
 * How a contraction is cut up for a hardware GPU: all that decides it is in this table. Measured on an NVIDIA H200 through Dawn and
 * Vulkan (decision 0065, `docs/gpu.md`); `npm run bench:gpu` says what it is worth elsewhere.
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
 * Large to small. What is read goes in blocks of 4 × 4, of which an invocation takes one of a side a step at most, or one of both; x × y
 * invocations make a tile, x a multiple of 8 and y of 4. The smallest is for what hardly fills a GPU: it waits for
 * memory rather than multiplies, so its steps are long.
 */
const TILES: readonly Tile[] = [
  { rows: 128, columns: 128, depth: 16, own: { rows: 8, columns: 8 } },
  { rows: 64, columns: 128, depth: 16, own: { rows: 8, columns: 8 } },
  { rows: 64, columns: 64, depth: 16, own: { rows: 8, columns: 8 } },
  { rows: 32, columns: 32, depth: 32, own: { rows: 4, columns: 4 } },
];

/** Workgroups that fill a GPU, which does not tell: a large one has some 130 cores. */
const PLACES = 128;
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

/** The bytes of a slice of both sides. */
export const memoryOf = ({ rows, columns, depth }: Tile): number => (rows + columns) * depth * 4;

/** @returns null where tiles do not pay */
export function cutOf(kernel: ContractKernel, facts: Facts): Cut | null {
  const [batch, m, n, k] = [kernel.batch, kernel.m, kernel.n, kernel.k].map(sizeOf);
  if (Math.min(m, n) < LEAST || k < TILES[0].depth || isDivided(kernel)) return null;
  const groups = ({ rows, columns }: Tile) => batch * Math.ceil(m / rows) * Math.ceil(n / columns);
  const places = facts.places ?? PLACES;
  const fitting = TILES.filter((tile) => memoryOf(tile) <= (facts.memory ?? 16384));
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
