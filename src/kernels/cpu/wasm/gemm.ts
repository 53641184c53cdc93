/**
 * Matrix multiplication in assembled code, after Goto & van de Geijn (2008): both matrices are packed into panels (a: ROWS
 * rows, b: COLS columns, one after another along k, zeros beyond the edge), and a kernel keeps a ROWS × COLS tile of sums in
 * registers while it walks a panel of each. Blocks of k and m are such that a panel of b stays in the first-level cache and
 * the packed block of a in the second.
 */
import type { Gemm, Matrix } from '../gemm.ts';
import { type Heap, Workspace } from '../heap.ts';
import { instantiate } from './assemble.ts';
import { Code, I32, moduleOf, S, V, type Value } from './assembler.ts';
import { FLOAT } from './words.ts';

const ROWS = 4;
const COLS = 8;
const DEPTH = 384;
const HEIGHT = 192;

/** (to, from, lane step, k step, k): `width` lanes for each k, all steps in bytes. */
function packer(width: number): Code {
  const c = new Code(5);
  const [to, from, lane, step, k] = [0, 1, 2, 3, 4].map((n) => c.get(n));
  const inner = (value: (n: number) => Value) => {
    c.loop(k, 1, () => {
      for (let n = 0; n < width; n += 4) c.mem(V.store, n * 4, -1, to, value(n))();
      c.set(0, c.s(S.add, to, c.int(width * 4)));
      c.set(1, c.s(S.add, from, step));
    });
  };
  const contiguous = c.s(S.eqz, c.s(S.add, lane, c.int(-4)));
  const place = c.local(I32);
  c.when(contiguous, () => inner((n) => c.mem(V.load, n * 4, -1, from)));
  c.when(c.s(S.eqz, contiguous), () =>
    inner((n) => {
      if (!n) c.set(place, from);
      let value = c.mem(V.loadSplat, 0, -1, c.get(place));
      for (let k = 1; k < 4; k++) {
        const before = value;
        value = () => {
          const vector = c.keep(before);
          c.set(place, c.s(S.add, c.get(place), lane));
          c.mem(V.loadLane, 0, k, c.get(place), vector)();
        };
      }
      return () => {
        value();
        c.set(place, c.s(S.add, c.get(place), lane));
      };
    }),
  );
  return c;
}

/** (tiles, k, a, b, out, row of out in bytes, add): that many tiles below one another; `add` to what is there. */
function multiplier(fused: boolean): Code {
  const c = new Code(7);
  const [tiles, k, a, b, out, row, add] = [0, 1, 2, 3, 4, 5, 6].map((n) => c.get(n));
  const at = c.local(I32);
  const to = c.local(I32);
  const sums = Array.from({ length: (ROWS * COLS) / 4 }, () => c.local());
  const step = (u: number) => {
    const right = Array.from({ length: COLS / 4 }, (_, n) =>
      c.keep(c.mem(V.load, u * COLS * 4 + n * 16, -1, c.get(at))),
    );
    for (let r = 0; r < ROWS; r++) {
      const left = c.keep(c.mem(V.loadSplat, (u * ROWS + r) * 4, -1, a));
      right.forEach((value, n) => {
        const sum = sums[(r * COLS) / 4 + n];
        if (fused) c.set(sum, c.v(V.madd, left, value, c.get(sum)));
        else c.set(sum, c.v(FLOAT.add, c.get(sum), c.v(FLOAT.mul, left, value)));
      });
    }
  };
  const steps = (count: Value, unroll: number) =>
    c.when(count, () =>
      c.loop(count, 1, () => {
        for (let u = 0; u < unroll; u++) step(u);
        c.set(2, c.s(S.add, a, c.int(unroll * ROWS * 4)));
        c.set(at, c.s(S.add, c.get(at), c.int(unroll * COLS * 4)));
      }),
    );
  const each = (visit: (sum: number, offset: number) => void) => {
    c.set(to, out);
    sums.forEach((sum, n) => {
      visit(sum, ((n * 4) % COLS) * 4);
      if ((n * 4 + 4) % COLS === 0) c.set(to, c.s(S.add, c.get(to), row));
    });
  };
  c.loop(tiles, 1, () => {
    c.set(at, b);
    for (const sum of sums) c.set(sum, c.ints(0));
    steps(k, 1);
    c.when(add, () =>
      each((sum, offset) => c.set(sum, c.v(FLOAT.add, c.get(sum), c.mem(V.load, offset, -1, c.get(to))))),
    );
    each((sum, offset) => c.mem(V.store, offset, -1, c.get(to), c.get(sum))());
    c.set(4, c.get(to));
  });
  return c;
}

/** @throws where assembling is forbidden or SIMD is missing */
export function assembledGemm(heap: Heap): Gemm {
  const make = (fused: boolean) =>
    instantiate(
      heap,
      moduleOf(
        [],
        [
          { code: packer(ROWS), params: 5 },
          { code: packer(COLS), params: 5 },
          { code: multiplier(fused), params: 7 },
        ],
      ),
    );
  let code: ReturnType<typeof make>;
  try {
    code = make(true);
  } catch {
    code = make(false); // no relaxed SIMD: multiply, then add
  }
  const { a: packRows, b: packCols, c: multiply } = code;
  const space = new Workspace(heap);

  const pack = (width: number, to: number, x: Matrix, from: number, count: number, k: number, first: number) => {
    const whole = width === ROWS ? packRows : packCols;
    for (let n = 0; n < count; n += width, to += width * k) {
      let source = x.at + (from + n) * x.row + first * x.col;
      if (n + width <= count) whole(to * 4, source * 4, x.row * 4, x.col * 4, k);
      else {
        const { f } = heap;
        for (let l = 0, o = to; l < k; l++, source += x.col) {
          for (let w = 0; w < width; w++) f[o++] = n + w < count ? f[source + w * x.row] : 0;
        }
      }
    }
  };

  return (m, n, k, a, b, out, ld, add = false) => {
    const depth = Math.min(k, DEPTH);
    const height = Math.min(m, HEIGHT);
    const up = (x: number, to: number) => Math.ceil(x / to) * to;
    const left = space.need((up(height, ROWS) + up(n, COLS)) * depth + up(height, ROWS) * COLS);
    const right = left + up(height, ROWS) * depth;
    const edge = right + up(n, COLS) * depth;
    const { f } = heap;
    if (!k && !add) for (let r = 0; r < m; r++) f.fill(0, out + r * ld, out + r * ld + n);
    for (let l = 0; l < k; l += depth) {
      const more = add || l > 0;
      const deep = Math.min(depth, k - l);
      pack(COLS, right, b, 0, n, deep, l);
      for (let y = 0; y < m; y += height) {
        const high = Math.min(height, m - y);
        pack(ROWS, left, a, y, high, deep, l);
        for (let x = 0; x < n; x += COLS) {
          const to = out + y * ld + x;
          const panel = right + x * deep;
          // Whole tiles go where they belong; the others to the side, and what exists of them is copied.
          const whole = n - x >= COLS ? Math.floor(high / ROWS) : 0;
          if (whole) multiply(whole, deep, left * 4, panel * 4, to * 4, ld * 4, +more);
          const first = whole * ROWS;
          if (first === high) continue;
          multiply(up(high - first, ROWS) / ROWS, deep, (left + first * deep) * 4, panel * 4, edge * 4, COLS * 4, 0);
          const wide = Math.min(COLS, n - x);
          for (let r = first; r < high; r++) {
            for (let w = 0, o = to + r * ld, e = edge + (r - first) * COLS; w < wide; w++, o++, e++) {
              f[o] = more ? f[o] + f[e] : f[e];
            }
          }
        }
      }
    }
  };
}
