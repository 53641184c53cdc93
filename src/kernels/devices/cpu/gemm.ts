/** Matrix multiplication on the heap in plain JavaScript: what is left where nothing may be assembled. */
import type { Heap } from './heap.ts';

/** A matrix in memory: element (r, c) at address at + r·row + c·col. */
export interface Matrix {
  at: number;
  row: number;
  col: number;
  /** Element (r, c) is at `at` and as many bytes as both tables say, which are at these addresses; the one of rows is of whole fours. */
  tables?: { rows: number; cols: number };
}

/** out[m, n] = Σ over k of a[m, k] · b[n, k]; out is at `out` with rows `ld` apart; `add`: to what is there. */
export interface Gemm {
  (m: number, n: number, k: number, a: Matrix, b: Matrix, out: number, ld: number, add?: boolean): void;
  /** Whether b may be a matrix by tables. */
  readonly tables?: boolean;
  /** Runs `products`, which multiplies `count` times with these sizes, without sums, tables, or need of one for another: threads may share them. */
  together?(count: number, m: number, n: number, k: number, products: () => void): void;
}

/** 4 × 4 sums in doubles at a time: eight loads for sixteen products. */
export const plainGemm =
  (heap: Heap): Gemm =>
  (m, n, k, a, b, out, ld, add = false) => {
    const f = heap.f;
    for (let x = 0; x < m; x += 4) {
      for (let y = 0; y < n; y += 4) {
        if (x + 4 <= m && y + 4 <= n) tile(f, k, a, b, a.at + x * a.row, b.at + y * b.row, out + x * ld + y, ld, add);
        else {
          for (let p = x; p < Math.min(m, x + 4); p++) {
            for (let q = y; q < Math.min(n, y + 4); q++) {
              let sum = 0;
              for (let l = 0, i = a.at + p * a.row, j = b.at + q * b.row; l < k; l++, i += a.col, j += b.col) {
                sum += f[i] * f[j];
              }
              const o = out + p * ld + q;
              f[o] = add ? f[o] + sum : sum;
            }
          }
        }
      }
    }
  };

function tile(
  f: Float32Array,
  k: number,
  a: Matrix,
  b: Matrix,
  i: number,
  j: number,
  out: number,
  ld: number,
  add: boolean,
): void {
  const { row: r, col: ca } = a;
  const { row: s, col: cb } = b;
  let [s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33] = ZEROS;
  for (let l = 0; l < k; l++, i += ca, j += cb) {
    const b0 = f[j];
    const b1 = f[j + s];
    const b2 = f[j + 2 * s];
    const b3 = f[j + 3 * s];
    let x = f[i];
    s00 += x * b0;
    s01 += x * b1;
    s02 += x * b2;
    s03 += x * b3;
    x = f[i + r];
    s10 += x * b0;
    s11 += x * b1;
    s12 += x * b2;
    s13 += x * b3;
    x = f[i + 2 * r];
    s20 += x * b0;
    s21 += x * b1;
    s22 += x * b2;
    s23 += x * b3;
    x = f[i + 3 * r];
    s30 += x * b0;
    s31 += x * b1;
    s32 += x * b2;
    s33 += x * b3;
  }
  const store = (o: number, w: number, x: number, y: number, z: number) => {
    f[o] = add ? f[o] + w : w;
    f[o + 1] = add ? f[o + 1] + x : x;
    f[o + 2] = add ? f[o + 2] + y : y;
    f[o + 3] = add ? f[o + 3] + z : z;
  };
  store(out, s00, s01, s02, s03);
  store(out + ld, s10, s11, s12, s13);
  store(out + 2 * ld, s20, s21, s22, s23);
  store(out + 3 * ld, s30, s31, s32, s33);
}

const ZEROS = new Float64Array(16);
