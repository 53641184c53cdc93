/**
 * Matrix multiplication in assembled code, after Goto & van de Geijn (2008): both matrices are packed into panels (a: ROWS
 * rows, b: COLS columns, one after another along k, zeros beyond the edge), and a kernel keeps a ROWS × COLS tile of sums in
 * registers while it walks a panel of each. Blocks of k and m are such that a panel of b stays in the first-level cache and
 * the packed block of a in the second.
 */
import { SHARED_PART } from '../../../lower/policy.ts';
import type { Gemm, Matrix } from '../gemm.ts';
import { type Heap, Workspace } from '../heap.ts';
import { type Job, share, type Threads } from '../threads/threads.ts';
import { assemble, isFused } from './assemble.ts';
import { Code, I32, S, V, type Value } from './assembler.ts';
import { FLOAT } from './instructions.ts';
import { packRest } from './pack-rest.ts';
import { COLS, transposed, windowed, windowsGemm } from './windows.ts';

const ROWS = 4;
const DEPTH = 384;
const HEIGHT = 192;
const DIRECT = 64;
/** Rows that a thread packs at a time, if there are so many: fewer would read b's panels too often. */
const FEW = 32;
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
 * (panels, step of panels, tiles, k, a, b, k step of b, out, row of out, add), steps in bytes: for each panel of b that many tiles
 * below one another; `add` to what is there. One step of k an iteration: of more, V8 hoists all loads to the front, and has not the registers to hold them.
 */
function multiplier(fused: boolean): Code {
  const c = new Code(10, fused);
  const [A, B, OUT] = [4, 5, 7];
  const [panels, panel, tiles, k, a, b, next, out, row, add] = Array.from({ length: 10 }, (_, n) => c.get(n));
  const first = c.keep(a, I32);
  const top = c.local(I32);
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
    c.set(A, c.s(S.add, a, c.int(ROWS * 4)));
    c.set(at, c.s(S.add, c.get(at), next));
  };
  const each = (visit: (sum: number, offset: number) => void) => {
    c.set(to, out);
    sums.forEach((sum, n) => {
      visit(sum, ((n * 4) % COLS) * 4);
      if ((n * 4 + 4) % COLS === 0) c.set(to, c.s(S.add, c.get(to), row));
    });
  };
  c.set(top, out);
  c.loop(panels, 1, () => {
    c.set(A, first);
    c.set(OUT, c.get(top));
    c.loop(tiles, 1, () => {
      c.set(at, b);
      for (const sum of sums) c.set(sum, c.ints(0));
      c.loop(k, 1, step);
      c.when(add, () =>
        each((sum, offset) => c.set(sum, c.v(FLOAT.add, c.get(sum), c.mem(V.load, offset, -1, c.get(to))))),
      );
      each((sum, offset) => c.mem(V.store, offset, -1, c.get(to), c.get(sum))());
      c.set(OUT, c.get(to));
    });
    c.set(B, c.s(S.add, b, panel));
    c.set(top, c.s(S.add, c.get(top), c.int(COLS * 4)));
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

const up = (x: number, to: number) => Math.ceil(x / to) * to;

/** Where what a product needs of the workspace is, in words from its beginning; `height`: rows of a that are there at a time. */
function placesOf(m: number, n: number, depth: number, height: number) {
  const low = (height - (height % ROWS)) * depth;
  const right = low + ROWS * depth;
  const side = right + up(n, COLS) * depth;
  const bottom = side + up(m, ROWS) * COLS;
  return { low, right, side, bottom, words: bottom + ROWS * up(n, COLS) };
}

/** @throws where assembling is forbidden or SIMD is missing */
export function assembledGemm(heap: Heap, threads: Threads): Gemm {
  const module = assemble(heap, [
    { code: packer(ROWS), params: 6 },
    { code: packer(COLS), params: 6 },
    { code: multiplier(isFused()), params: 10 },
    { code: windowed(isFused()), params: 10 },
  ]);
  const space = new Workspace(heap);
  /** While many small products are written down: the job, workspace for the next, and what is to be done after it. */
  let together: { job: Job; at: number; ends: (() => void)[] } | null = null;

  const windows = windowsGemm(heap, threads, module, space, { deepest: DEPTH, highest: HEIGHT });

  const blocks: Gemm = (m, n, k, a, b, out, ld, add = false) => {
    if (b.tables) return windows(m, n, k, a, b, out, ld, add);
    if (!k && !add) for (let r = 0; r < m; r++) heap.f.fill(0, out + r * ld, out + r * ld + n);
    const job = together ? null : threads.share(m * n * k, module);
    const [packRows, packCols, multiply] = (together?.job ?? job ?? module).functions;
    const depth = Math.min(k, DEPTH);
    const [rows, cols] = [m - (m % ROWS), n - (n % COLS)];
    // Threads share the rows, or the columns where rows are few: then all of a is packed before.
    const byColumns = job !== null && rows < job.threads * FEW;
    const height = !job
      ? HEIGHT
      : byColumns
        ? rows
        : share(rows, job.threads, { step: ROWS, least: FEW, most: HEIGHT });
    const width = job ? share(cols, job.threads, { step: COLS }) : cols;
    const { low, right, side, bottom, words } = placesOf(m, n, depth, job ? m : Math.min(m, HEIGHT));
    const left = together ? together.at : space.need(words);
    if (together) {
      together.at += words;
      together.job.part();
    }
    // Rows of b that lie in a row are read where they are, unless so often that packing pays.
    const direct = b.row === 1 && m <= DIRECT;
    for (let l = 0; l < k; l += depth) {
      const more = add || l > 0;
      const deep = Math.min(depth, k - l);
      const rowsAt = a.at + l * a.col;
      const colsAt = b.at + l * b.col;
      if (!direct) {
        for (let x = 0; x < cols; x += width) {
          job?.part();
          const panels = (Math.min(cols, x + width) - x) / COLS;
          packCols((left + right + x * deep) * 4, (colsAt + x * b.row) * 4, b.row * 4, b.col * 4, deep, panels);
        }
      }
      if (byColumns && rows > 0) {
        job.part();
        packRows(left * 4, rowsAt * 4, a.row * 4, a.col * 4, deep, rows / ROWS);
      }
      job?.run();
      const rest = left + right + cols * deep;
      if (cols < n) packRest(heap, COLS, rest, b, cols, n, deep, l);
      if (rows < m) packRest(heap, ROWS, left + low, a, rows, m, deep, l);
      // Panels of b: where the first is, what words lie between rows of it, and between its columns.
      const panels = direct ? colsAt : left + right;
      const each = direct ? 1 : deep;
      const next = direct ? b.col : COLS;
      for (let y = 0; y < rows; y += height) {
        const from = job ? left + y * deep : left;
        const count = (Math.min(rows, y + height) - y) / ROWS;
        if (!byColumns) {
          job?.part();
          packRows(from * 4, (rowsAt + y * a.row) * 4, a.row * 4, a.col * 4, deep, count);
        }
        const wide = byColumns ? width : cols;
        for (let x = 0; x < cols; x += wide) {
          if (byColumns) job.part();
          const [many, panel] = [(Math.min(cols, x + wide) - x) / COLS, panels + x * each];
          const to = out + y * ld + x;
          multiply(many, each * COLS * 4, count, deep, from * 4, panel * 4, next * 4, to * 4, ld * 4, +more);
        }
        if (cols < n) {
          if (byColumns) job.part();
          multiply(1, 0, count, deep, from * 4, rest * 4, COLS * 4, (left + side + y * COLS) * 4, COLS * 4, 0);
        }
      }
      if (rows < m) {
        job?.part();
        const [from, to, row] = [(left + low) * 4, left + bottom, up(n, COLS) * 4];
        if (cols > 0) multiply(cols / COLS, each * COLS * 4, 1, deep, from, panels * 4, next * 4, to * 4, row, 0);
        if (cols < n) multiply(1, 0, 1, deep, from, rest * 4, COLS * 4, (to + cols) * 4, row, 0);
      }
      job?.run();
      // What exists of tiles that are no whole ones.
      if (rows === m && cols === n) continue;
      if (together) together.ends.push(() => putRest(heap.f, m, n, out, ld, left + side, left + bottom, more));
      else putRest(heap.f, m, n, out, ld, left + side, left + bottom, more);
    }
  };

  const all = (count: number, m: number, n: number, k: number, products: () => void): void => {
    const work = m * n * k;
    const isSmall = work >= SHARED_PART && !threads.isShared(work) && k <= DEPTH;
    const job = isSmall ? threads.share(count * work, module) : null;
    if (!job) {
      products();
      return;
    }
    together = { job, at: space.need(count * placesOf(m, n, k, Math.min(m, HEIGHT)).words), ends: [] };
    const { ends } = together;
    try {
      products();
    } finally {
      together = null;
      job.run();
    }
    for (const end of ends) end();
  };
  return Object.assign(inParts(heap, blocks), { tables: true, together: all });
}

/** From the side and from below the last whole rows: what exists of the tiles there. */
function putRest(
  f: Float32Array,
  m: number,
  n: number,
  out: number,
  ld: number,
  side: number,
  bottom: number,
  more: boolean,
): void {
  const [rows, cols] = [m - (m % ROWS), n - (n % COLS)];
  const put = (to: number, from: number, count: number) => {
    for (let w = 0; w < count; w++) f[to + w] = more ? f[to + w] + f[from + w] : f[from + w];
  };
  if (cols < n) for (let r = 0; r < rows; r++) put(out + r * ld + cols, side + r * COLS, n - cols);
  for (let r = rows; r < m; r++) put(out + r * ld, bottom + (r - rows) * up(n, COLS), n);
}
