/**
 * Matrix multiplication in assembled code, after Goto & van de Geijn (2008): both matrices are packed into panels (a: ROWS
 * rows, b: COLS columns, one after another along k, zeros beyond the edge), and a kernel keeps a ROWS × COLS tile of sums in
 * registers while it walks a panel of each. Blocks of k and m are such that a panel of b stays in the first-level cache and
 * the packed block of a in the second.
 */
import type { Gemm, Matrix } from '../gemm.ts';
import { type Heap, Workspace } from '../heap.ts';
import { instantiate, isFused } from './assemble.ts';
import { Code, I32, moduleOf, S, V, type Value } from './assembler.ts';
import { FLOAT } from './instructions.ts';
import { COLS, transposed, windowed, windowsGemm } from './windows.ts';

const ROWS = 4;
const DEPTH = 384;
const HEIGHT = 192;
const DIRECT = 64;
/** A longer k is done in parts: each block of `DEPTH` rounds every sum once more. */
const LONG = 16 * DEPTH;

/**
 * (to, from, lane step, k step, k, panels), steps in bytes: panels of `width` lanes for each k. Lanes that lie in a row are
 * copied, matrices that lie along k transposed four by four, others gathered.
 */
function packer(width: number): Code {
  const c = new Code(6);
  const [to, from, lane, step, k, panels] = [0, 1, 2, 3, 4, 5].map((n) => c.get(n));
  const start = c.local(I32);
  const place = c.local(I32);
  const plus = (local: number, by: Value) => c.set(local, c.s(S.add, c.get(local), by));
  const is4 = (x: Value) => c.s(S.eqz, c.s(S.add, x, c.int(-4)));
  /** For each k (or four): the values, then on to the next. */
  const along = (count: Value, many: number, values: () => void) =>
    c.when(count, () =>
      c.loop(count, 1, () => {
        values();
        plus(0, c.int(width * 4 * many));
        plus(1, many > 1 ? c.int(16) : step);
      }),
    );
  const put = (offset: number, value: Value) => c.mem(V.store, offset, -1, to, value)();
  const columns = (n: number) => {
    const rows = [0, 1, 2, 3].map(() => {
      const row = c.keep(c.mem(V.load, 0, -1, c.get(place)));
      plus(place, lane);
      return row;
    });
    transposed(c, rows).forEach((column, l) => {
      put((l * width + n) * 4, column);
    });
  };
  const gathered = (n: number) => {
    let value = c.keep(c.mem(V.loadSplat, 0, -1, c.get(place)));
    for (let l = 1; l < 4; l++) {
      plus(place, lane);
      value = c.keep(c.mem(V.loadLane, 0, l, c.get(place), value));
    }
    plus(place, lane);
    put(n * 4, value);
  };
  const lanes = (each: (n: number) => void) => () => {
    c.set(place, from);
    for (let n = 0; n < width; n += 4) each(n);
  };
  c.loop(panels, 1, () => {
    c.set(start, from);
    c.when(is4(lane), () =>
      along(k, 1, () => {
        for (let n = 0; n < width; n += 4) put(n * 4, c.mem(V.load, n * 4, -1, from));
      }),
    );
    c.when(c.s(S.eqz, is4(lane)), () => {
      c.when(is4(step), () => along(c.s(S.shr, k, c.int(2)), 4, lanes(columns)));
      along(c.if(is4(step), c.s(S.and, k, c.int(3)), k, I32), 1, lanes(gathered));
    });
    c.set(1, c.s(S.add, c.get(start), c.s(S.mul, lane, c.int(width))));
  });
  return c;
}

/**
 * (tiles, k, a, b, k step of b, out, row of out, add), steps in bytes: that many tiles below one another; `add` to what is
 * there. One step of k an iteration: of more, V8 hoists all loads to the front, and has not the registers to hold them.
 */
function multiplier(fused: boolean): Code {
  const c = new Code(8, fused);
  const [tiles, k, a, b, next, out, row, add] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => c.get(n));
  const at = c.local(I32);
  const to = c.local(I32);
  const sums = Array.from({ length: (ROWS * COLS) / 4 }, () => c.local());
  const step = () => {
    const right = Array.from({ length: COLS / 4 }, (_, n) => c.keep(c.mem(V.load, n * 16, -1, c.get(at))));
    for (let r = 0; r < ROWS; r++) {
      const left = c.keep(c.mem(V.loadSplat, r * 4, -1, a));
      right.forEach((value, n) => {
        const sum = sums[(r * COLS) / 4 + n];
        if (fused) c.set(sum, c.v(V.madd, left, value, c.get(sum)));
        else c.set(sum, c.v(FLOAT.add, c.get(sum), c.v(FLOAT.mul, left, value)));
      });
    }
    c.set(2, c.s(S.add, a, c.int(ROWS * 4)));
    c.set(at, c.s(S.add, c.get(at), next));
  };
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
    c.loop(k, 1, step);
    c.when(add, () =>
      each((sum, offset) => c.set(sum, c.v(FLOAT.add, c.get(sum), c.mem(V.load, offset, -1, c.get(to))))),
    );
    each((sum, offset) => c.mem(V.store, offset, -1, c.get(to), c.get(sum))());
    c.set(5, c.get(to));
  });
  return c;
}

/** Parts of a long k, each added up on its own: about as many as there are blocks in each. */
function inParts(heap: Heap, gemm: Gemm): Gemm {
  const space = new Workspace(heap);
  const along = ({ at, row, col, tables }: Matrix, l: number): Matrix =>
    tables ? { at, row, col, tables: { ...tables, cols: tables.cols + l } } : { at: at + l * col, row, col };
  return (m, n, k, a, b, out, ld, add = false) => {
    const length = k > LONG ? DEPTH * Math.ceil(Math.sqrt(k / DEPTH)) : k;
    gemm(m, n, Math.min(length, k), a, b, out, ld, add);
    for (let l = length; l < k; l += length) {
      const part = space.need(m * n);
      gemm(m, n, Math.min(length, k - l), along(a, l), along(b, l), part, n);
      const { f } = heap;
      for (let r = 0, from = part; r < m; r++)
        for (let to = out + r * ld, end = to + n; to < end; to++, from++) f[to] += f[from];
    }
  };
}

/** @throws where assembling is forbidden or SIMD is missing */
export function assembledGemm(heap: Heap): Gemm {
  const code = instantiate(
    heap,
    moduleOf(
      [],
      [
        { code: packer(ROWS), params: 6 },
        { code: packer(COLS), params: 6 },
        { code: multiplier(isFused()), params: 8 },
        { code: windowed(isFused()), params: 10 },
      ],
    ),
  );
  const { a: packRows, b: packCols, c: multiply, d: multiplyWindows } = code;
  const space = new Workspace(heap);

  const pack = (width: number, to: number, x: Matrix, from: number, count: number, k: number, first: number) => {
    const source = (n: number) => x.at + (from + n) * x.row + first * x.col;
    const whole = Math.floor(count / width);
    const code = width === ROWS ? packRows : packCols;
    if (whole) code(to * 4, source(0) * 4, x.row * 4, x.col * 4, k, whole);
    if (whole * width === count) return;
    const { f } = heap;
    let i = source(whole * width);
    for (let l = 0, o = to + whole * width * k; l < k; l++, i += x.col) {
      for (let n = whole * width, w = 0; w < width; n++, w++) f[o++] = n < count ? f[i + w * x.row] : 0;
    }
  };

  const windows = windowsGemm(
    heap,
    space,
    (to, x, count, k, first) => pack(COLS, to, x, 0, count, k, first),
    multiplyWindows,
    { deepest: DEPTH, highest: HEIGHT },
  );

  const blocks: Gemm = (m, n, k, a, b, out, ld, add = false) => {
    if (b.tables) return windows(m, n, k, a, b, out, ld, add);
    const depth = Math.min(k, DEPTH);
    const height = Math.min(m, HEIGHT);
    const up = (x: number, to: number) => Math.ceil(x / to) * to;
    const left = space.need((up(height, ROWS) + up(n, COLS)) * depth + up(height, ROWS) * COLS);
    const right = left + up(height, ROWS) * depth;
    const edge = right + up(n, COLS) * depth;
    const { f } = heap;
    if (!k && !add) for (let r = 0; r < m; r++) f.fill(0, out + r * ld, out + r * ld + n);
    // Rows of b that lie in a row are read where they are, unless so often that packing pays.
    const direct = b.row === 1 && m <= DIRECT;
    for (let l = 0; l < k; l += depth) {
      const more = add || l > 0;
      const deep = Math.min(depth, k - l);
      const skip = direct ? n - (n % COLS) : 0;
      pack(COLS, right + skip * deep, b, skip, n - skip, deep, l);
      for (let y = 0; y < m; y += height) {
        const high = Math.min(height, m - y);
        pack(ROWS, left, a, y, high, deep, l);
        for (let x = 0; x < n; x += COLS) {
          const to = out + y * ld + x;
          const wide = Math.min(COLS, n - x);
          const there = direct && wide === COLS;
          const panel = there ? b.at + x + l * b.col : right + x * deep;
          const next = there ? b.col * 4 : COLS * 4;
          // Whole tiles go where they belong; the others to the side, and what exists of them is copied.
          const whole = wide === COLS ? Math.floor(high / ROWS) : 0;
          if (whole) multiply(whole, deep, left * 4, panel * 4, next, to * 4, ld * 4, +more);
          const first = whole * ROWS;
          if (first === high) continue;
          const rest = up(high - first, ROWS) / ROWS;
          multiply(rest, deep, (left + first * deep) * 4, panel * 4, next, edge * 4, COLS * 4, 0);
          for (let r = first; r < high; r++) {
            for (let w = 0, o = to + r * ld, e = edge + (r - first) * COLS; w < wide; w++, o++, e++) {
              f[o] = more ? f[o] + f[e] : f[e];
            }
          }
        }
      }
    }
  };
  return Object.assign(inParts(heap, blocks), { tables: true });
}
