/**
 * How large a tile of a contraction an invocation makes.
 *
 * On a software adapter (measured on SwiftShader: lanes of four, a multiply-add of a lane group 0.45 ns, but any load 8–10 ns since
 * it gathers lane by lane, from workgroup memory too, and a barrier 44 ns a lane) what counts is how many products a load
 * feeds: large tiles, and where there are subgroups the four lanes of a quad load different rows of `a` and pass them round by
 * swaps, which cost nothing. On a GPU registers and occupancy bound the tile.
 */
import type { ContractKernel } from '../../lower/kernel.ts';
import { sizeOf } from '../../lower/view.ts';
import type { Facts } from './shader.ts';

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

/** A size by which is decided how a kernel is written: where all sizes come, only the power of four above it. */
export const rounded = (size: number, { varying }: Facts): number =>
  varying && size > 0 ? 4 ** Math.ceil(Math.log2(size) / 2) : size;

export function chooseTile(kernel: ContractKernel, facts: Facts): Tile {
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
  for (const rows of quad ? [4, 8, 16] : [1, 2, 4, 8]) {
    for (const columns of [1, 2, 4, 8]) {
      if (rows * columns > 64) continue;
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
