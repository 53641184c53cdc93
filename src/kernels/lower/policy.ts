/**
 * How a computation is laid out for a device: what is fused, in how many parts a long row is taken, how many invocations share it, how
 * large a tile one makes. Everything that is a question of speed alone is answered here, from the device's facts; the rest of
 * the pipeline and the devices ask.
 */
import type { ContractKernel, LoopKernel } from '../core/kernel.ts';
import { costOf } from '../core/primitives.ts';
import { sizeOf } from '../core/view.ts';

/** What a device that runs shaders is like, as far as it decides how kernels are written. */
export interface Facts {
  /** Invocations are SIMD lanes of a few CPU cores: barriers are dear, occupancy does not matter, loops end (`MAX_TURNS`). */
  software: boolean;
  /** Subgroups are quads, and shaders may swap values within them. */
  quads: boolean;
  /** Bytes of memory that a workgroup has; by default what every GPU gives. */
  memory?: number;
  /** Workgroups that keep all of a GPU busy; by default those of a large one. */
  places?: number;
  /** Sizes change all the time: as few texts as can be, which differ only in their numbers. */
  varying?: boolean;
}

/** Mesa's software adapter leaves a loop, silently, when all loops of an invocation have taken so many turns together. */
export const MAX_TURNS = 65535;

/** A size by which is decided how a kernel is written: where all sizes come, only the power of four above it. */
const rounded = (size: number, { varying }: Facts): number =>
  varying && size > 0 ? 4 ** Math.ceil(Math.log2(size) / 2) : size;

// What is one kernel

/** Limits of what is computed together. */
export const FUSION = {
  /** Up to this many operations are rather done again than stored and read back. */
  cheap: 4,
  /** Expressions that only look at a value otherwise are free, but in the end somebody has to. */
  deepest: 16,
  /** Nodes of a group: compilers take more than linear time for a text. */
  nodes: 128,
  /** Loops over the same memory that a node may join: the last ones. */
  siblings: 32,
};

/** Whether few long rows would leave most of a GPU idle: they are not merged with elementwise work, which has points enough. */
export const isStarved = (rows: number, length: number): boolean => rows < 64 && length > 1 << 14;

/** In how many parts a row is reduced, each a row of its own, before these are: 1 where it is not long, or there are rows enough. */
export function roundsOf(rows: number, length: number): number {
  if (length <= 1 << 15 || rows >= 256) return 1;
  const parts = 64 * 2 ** Math.min(Math.floor(Math.log2(length / (1 << 15))), 4);
  return length % parts === 0 ? parts : 1;
}

// Rows

/** Terms of a sum that are added up one after the other: an error of 5e-7 at worst, where they are all alike. */
export const ROW_CHAIN = { short: 64, most: 32 };
/** The same of a product; levels of sums take registers, which a tile has few of. */
export const PRODUCT_CHAIN = { short: 512, most: 64 };

/**
 * How many invocations share a row, or 0: each has its own. A software adapter runs invocations as SIMD lanes of two or so cores, and a
 * barrier costs it 22 ns for each invocation: there, rows side by side win as soon as they fill the lanes. A GPU wants
 * thousands of invocations, and neighbours reading neighbouring addresses: rows of some length, unless there are very many.
 */
export function lanesOf({ outer, inner, stages, exprs }: LoopKernel, { software }: Facts): number {
  const [rows, length] = [sizeOf(outer), sizeOf(inner)];
  if (stages.length === 0 || length < 64) return 0;
  if (software) {
    // Long sums are loops within loops, which take a few more.
    const each = Math.max(...exprs.map(({ op }) => costOf(op).turns));
    const turns = (1 + 2 / ROW_CHAIN.most) * length * (stages.length + 1) * each;
    if (turns > MAX_TURNS) return turns > 32 * MAX_TURNS ? 256 : 32;
    return rows < 16 && length >= 256 ? 32 : 0;
  }
  if (rows >= 8192 && length < 512) return 0;
  if (length >= 1024) return 256;
  return length > 512 && length % 128 === 0 ? 128 : 64;
}

/** In how many parts a loop's rows are taken by kernels of their own: a few long reductions alone would leave most of a GPU idle. */
export function partsOfLoop({ outer, inner }: LoopKernel, { software }: Facts): number {
  const length = sizeOf(inner);
  if (length < 1 << 14) return 1;
  return divisor(inner[0], Math.min(length / 2 ** 12, (software ? 4 : 256) / sizeOf(outer)));
}

/** In how many pieces a row of a running reduction is taken: fewer rows leave a GPU idle, shorter ones are not worth two more shaders. */
export const piecesOfScan = (rows: number, length: number): number =>
  rows < 256 && length >= 1024 ? Math.ceil(Math.sqrt(length)) : 1;

/**
 * Whether neighbouring points of a map are written out in one invocation: on a software adapter starting one costs as much as four loads;
 * on a GPU neighbouring invocations should share cache lines instead.
 */
export const mapsInFours = ({ software }: Facts): boolean => software;

/** How many points of a large map an invocation makes, and how many invocations a workgroup has. */
export interface MapShape {
  workgroup: number;
  points: number;
}

/** From so many points on a GPU is full with a quarter of them: the others are made beside them, so that their loads are waited for together. */
const LARGE_MAP = 1 << 20;

export const mapShapeOf = (size: number, { software }: Facts): MapShape =>
  software || size < LARGE_MAP ? { workgroup: 64, points: 1 } : { workgroup: 256, points: 4 };

/** Points of a row's inner dimensions that are written out, times its expressions. */
const WRITTEN_OUT = 64;

/** Whether a dimension's points are written out, beside so many points already. Where all sizes come, each would be a text of its own. */
export const isWrittenOut = (size: number, points: number, exprs: number, { varying }: Facts): boolean =>
  points * size * exprs <= WRITTEN_OUT && (size <= 4 || !varying);

// Products

/** How much of a product an invocation makes. */
export interface Tile {
  /** Rows of `a` and of `b` an invocation makes products of. */
  rows: number;
  columns: number;
  /** Four invocations share their rows of `a`, each with columns of its own. */
  quad: boolean;
}

const LOAD = 9;
const PRODUCT = 0.45;
const LOOP = 16;

/**
 * How large a tile of a product an invocation makes.
 *
 * On a software adapter (measured on SwiftShader: lanes of four, a multiply-add of a lane group 0.45 ns, but any load 8–10 ns since
 * it gathers lane by lane, from workgroup memory too, and a barrier 44 ns a lane) what counts is how many products a load
 * feeds: large tiles, and where there are subgroups the four lanes of a quad load different rows of `a` and pass them round by
 * swaps, which cost nothing. Mesa's llvmpipe has none, and loads lane by lane with a test each, 17 times as dear as a product of all lanes
 * (in Firefox): sums that no register holds are the cheaper there. On a GPU registers and occupancy bound the tile.
 */
export function tileOf(kernel: ContractKernel, facts: Facts): Tile {
  const [batch, m, n] = [kernel.batch, kernel.m, kernel.n].map((dims) => rounded(sizeOf(dims), facts));
  // A guarded load costs about twice.
  const [loadA, loadB] = [kernel.a, kernel.b].map(({ view }) => (view.guards.length > 0 ? 2 * LOAD : LOAD));
  if (!facts.software) {
    const side = (size: number) => (size >= 3 ? 4 : Math.max(size, 1));
    return { rows: side(m), columns: side(n), quad: false };
  }
  const quad = facts.quads;
  const share = quad ? 4 : 1;
  let best: Tile = { rows: 4, columns: 4, quad };
  let least = Infinity;
  for (const rows of quad ? [4, 8, 16] : [1, 2, 4, 8, 16]) {
    for (const columns of quad ? [1, 2, 4, 8] : [1, 2, 4, 8, 16]) {
      if (rows * columns > (quad ? 64 : 256)) continue;
      const tiles = batch * Math.ceil(m / rows) * Math.ceil(n / (columns * share)) * (share / 4);
      // Two cores or more: an odd tile left over costs as much as two.
      const cost = Math.max(2, tiles) * ((rows / share) * loadA + columns * loadB + rows * columns * PRODUCT + LOOP);
      if (cost < least) {
        least = cost;
        best = { rows, columns, quad };
      }
    }
  }
  return best;
}

/** From which k on it is shared, how much of it a part has, and how many invocations are enough. */
const SHARED = {
  software: { from: 512, each: 128, most: 64 },
  hardware: { from: 128, each: 32, most: 8192 },
};

/**
 * In how many parts the sums of a product are made by kernels of their own, where results are few and k is long: a divisor of k's first dimension,
 * or all of it and of the second.
 */
export function partsOfProduct(kernel: ContractKernel, facts: Facts): number {
  const [batch, m, n, k] = [kernel.batch, kernel.m, kernel.n, kernel.k].map(sizeOf);
  const { rows, columns } = tileOf(kernel, facts);
  const tiles = batch * Math.ceil(m / rows) * Math.ceil(n / columns);
  // A GPU waits longer for one that walks all of k than for a second kernel.
  const { from, each, most } = facts.software ? SHARED.software : SHARED.hardware;
  const wanted = k < from ? 1 : Math.min(k / each, most / tiles);
  const [first = 1, second = 1] = kernel.k;
  const both = !facts.software && first > 0 && wanted >= 2 * first;
  const dividing = both ? first * divisor(second, wanted / first) : divisor(first, wanted);
  const parts = facts.varying ? Math.max(1, Math.min(Math.floor(wanted), first)) : dividing;
  // Long sums are loops within loops, and what follows them may be a loop over rows.
  const least = Math.ceil(((1 + 2 / PRODUCT_CHAIN.most) * k) / (MAX_TURNS - rows));
  return facts.software ? Math.max(parts, Math.min(first, least)) : parts;
}

/** Invocations of a workgroup, for so many of a product's tiles; `whole`: whether a workgroup of so many has no tile too many. */
export function workgroupOf(
  invocations: number,
  quad: boolean,
  whole: (size: number) => boolean,
  facts: Facts,
): number {
  // Quads have to be whole, and all of them there: no invocation may return before the others.
  if (quad) return invocations >= 256 && whole(16) ? 16 : 4;
  return rounded(invocations, facts) >= 1024 ? 64 : 16;
}

/** Products of a turn that are written out: compilers take longer for more, and a turn of so many is none too short. */
const WRITTEN_PRODUCTS = 256;

/** Whether a turn may make the products of four neighbours of k, which one load brings. */
export const takesFours = ({ rows, columns }: Tile): boolean => 4 * rows * columns <= WRITTEN_PRODUCTS;

/** How many neighbours of k are written out. */
export const stepOf = (k: number, { rows, columns }: Tile, { varying }: Facts): number =>
  (varying ? [4] : [4, 3, 2]).find((step) => k % step === 0 && step * rows * columns <= WRITTEN_PRODUCTS) ?? 1;

// Threads of the CPU

/**
 * From so much work on, in multiply-adds, threads share it: 35 µs. A helper that is awake gains from 25 on (measured: 128³ 1.8 times, softmax
 * of 32 rows 1.5, of 8 rows 0.9), one that has to be woken comes 50 later.
 */
export const SHARED_WORK = 1 << 20;

/** Products that are smaller are written down for others in more time than it takes to do them. */
export const SHARED_PART = 1 << 14;

/**
 * What a loop kernel has to do, in multiply-adds of a product, thirty of which take a nanosecond: two for an operation of one
 * instruction, loads and stores among them, forty for what is made of many.
 */
export const workOf = ({ outer, inner, exprs }: LoopKernel): number =>
  sizeOf(outer) * sizeOf(inner) * exprs.reduce((sum, { op }) => sum + (costOf(op).dear ? 40 : 2 * costOf(op).turns), 0);

/** The number of parts nearest to `wanted` that the dimension divides into, or 1. */
function divisor(dimension: number, wanted: number): number {
  for (let parts = Math.min(Math.floor(wanted), dimension); parts > 1; parts--)
    if (dimension % parts === 0) return parts;
  return 1;
}
