/**
 * Products with windows of a picture, which are no matrix in memory: two tables say where each window begins, and where each of its
 * points is from there. So nothing is copied; a convolution's windows would be many times the picture.
 *
 * The other matrix is packed as in `gemm.ts`, in panels of COLS rows. A kernel holds the products of four windows with a panel, and
 * writes them transposed: as the matrix out[m, n] they are, n the windows.
 */
import type { Gemm } from '../gemm.ts';
import type { Heap, Workspace } from '../heap.ts';
import { type Assembled, share, type Threads } from '../threads/threads.ts';
import { Code, I32, S, V, type Value } from './assembler.ts';
import { FLOAT } from './instructions.ts';
import { packRest } from './pack-rest.ts';

/** Four windows of eight sums. */
const WINDOWS = 4;
export const COLS = 8;

/** Four vectors as the columns of a matrix, row by row. */
export function transposed(c: Code, [p, q, r, s]: readonly Value[]): Value[] {
  const [low, high] = [
    [p, q],
    [r, s],
  ].map(([x, y]) => [c.keep(c.shuffle(x, y, 0, 4, 1, 5)), c.keep(c.shuffle(x, y, 2, 6, 3, 7))]);
  return [0, 1].flatMap((h) => [c.shuffle(low[h], high[h], 0, 1, 4, 5), c.shuffle(low[h], high[h], 2, 3, 6, 7)]);
}

/**
 * (tiles, k, at, rows, cols, panel, out, row of out, rows there are, add), addresses and steps in bytes: four windows a tile, one tile
 * after the other along n; `add` to what is there.
 */
export function windowed(fused: boolean): Code {
  const c = new Code(10, fused);
  const [tiles, k, at, rows, cols, panel, out, row, there, add] = Array.from({ length: 10 }, (_, n) => c.get(n));
  const starts = Array.from({ length: WINDOWS }, () => c.local(I32));
  const [place, right, to] = [c.local(I32), c.local(I32), c.local(I32)];
  const sums = Array.from({ length: (WINDOWS * COLS) / 4 }, () => c.local());
  const plus = (local: number, by: Value) => c.set(local, c.s(S.add, c.get(local), by));
  const step = () => {
    const moved = c.keep(c.word(c.get(place)), I32);
    const panels = [0, 16].map((offset) => c.keep(c.mem(V.load, offset, -1, c.get(right))));
    starts.forEach((start, w) => {
      const value = c.keep(c.mem(V.loadSplat, 0, -1, c.s(S.add, c.get(start), moved)));
      panels.forEach((other, h) => {
        const sum = sums[w * 2 + h];
        if (fused) c.set(sum, c.v(V.madd, value, other, c.get(sum)));
        else c.set(sum, c.v(FLOAT.add, c.get(sum), c.v(FLOAT.mul, value, other)));
      });
    });
    plus(place, c.int(4));
    plus(right, c.int(COLS * 4));
  };
  c.loop(tiles, 1, () => {
    starts.forEach((start, w) => {
      c.set(start, c.s(S.add, at, c.word(c.s(S.add, rows, c.int(w * 4)))));
    });
    c.set(place, cols);
    c.set(right, panel);
    for (const sum of sums) c.set(sum, c.ints(0));
    c.loop(k, 1, step);
    c.set(to, out);
    for (const h of [0, 1]) {
      const four = transposed(
        c,
        [0, 1, 2, 3].map((w) => c.get(sums[w * 2 + h])),
      );
      four.forEach((sum, n) => {
        c.when(c.s(S.lessUnsigned, c.int(h * 4 + n), there), () => {
          const value = c.keep(sum);
          const more = c.v(FLOAT.add, value, c.mem(V.load, 0, -1, c.get(to)));
          c.mem(V.store, 0, -1, c.get(to), c.if(add, more, value))();
        });
        plus(to, row);
      });
    }
    plus(3, c.int(WINDOWS * 4));
    plus(6, c.int(WINDOWS * 4));
  });
  return c;
}

/**
 * @param module what packs, second, and what `windowed` writes, fourth
 * @param deepest of k at a time, and `highest` windows, so that what they share stays in the caches
 */
export function windowsGemm(
  heap: Heap,
  threads: Threads,
  module: Assembled,
  space: Workspace,
  { deepest, highest }: { deepest: number; highest: number },
): Gemm {
  const [, pack] = module.functions;
  return (m, n, k, a, b, out, ld, add = false) => {
    const { rows, cols } = b.tables!;
    const depth = Math.min(k, deepest);
    const panels = Math.ceil(m / COLS);
    const left = space.need(panels * (depth + WINDOWS) * COLS);
    const edge = left + panels * depth * COLS;
    const { f } = heap;
    if (!k && !add) for (let r = 0; r < m; r++) f.fill(0, out + r * ld, out + r * ld + n);
    const job = threads.share(m * n * k, module);
    const multiply = (job ?? module).functions[3];
    const whole = n - (n % WINDOWS);
    const packed = m - (m % COLS);
    for (let l = 0; l < k; l += depth) {
      const more = add || l > 0;
      const deep = Math.min(depth, k - l);
      if (packed > 0) pack(left * 4, (a.at + l * a.col) * 4, a.row * 4, a.col * 4, deep, packed / COLS);
      if (packed < m) packRest(heap, COLS, left + packed * deep, a, packed, m, deep, l);
      /** Windows from y on, with all panels; where the products of a panel go. */
      const tiles = (count: number, y: number, to: number, row: number, adds: boolean) => {
        for (let x = 0; x < m; x += COLS) {
          const [places, points] = [(rows + y) * 4, (cols + l) * 4];
          const there = Math.min(COLS, m - x);
          multiply(
            count,
            deep,
            b.at * 4,
            places,
            points,
            (left + x * deep) * 4,
            (to + x * row) * 4,
            row * 4,
            there,
            +adds,
          );
        }
      };
      const size = job ? share(whole, job.threads, { step: WINDOWS, most: highest }) : highest;
      for (let y = 0; y < whole; y += size) {
        job?.part();
        tiles((Math.min(whole, y + size) - y) / WINDOWS, y, out + y, ld, more);
      }
      if (whole < n) {
        job?.part();
        tiles(1, whole, edge, WINDOWS, false);
      }
      job?.run();
      // What is no whole tile went to the side; what exists of it is copied.
      if (whole < n) {
        for (let r = 0; r < m; r++) {
          for (let w = whole, o = out + r * ld + w, e = edge + r * WINDOWS; w < n; w++, o++, e++)
            f[o] = more ? f[o] + f[e] : f[e];
        }
      }
    }
  };
}
