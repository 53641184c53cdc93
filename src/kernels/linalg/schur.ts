/**
 * Eigenvalues and eigenvectors of one general matrix, on the CPU in 64 bits: Hessenberg form, then QR steps with Wilkinson's shifts down
 * to Schur's triangle, in complex arithmetic; the vectors by substitution. As LAPACK's geev, without its blocks.
 * @family eigen
 */

/** A square matrix of complex numbers, row by row. */
export interface Matrix {
  re: Float64Array;
  im: Float64Array;
}

/** Steps for an eigenvalue; after each tenth the shift is another one, in case they go round in a circle. */
const MOST = 60;
const EPSILON = 2 ** -52;

/** u ← a u + b v, v ← c v − b̄ u for two rows or columns that are `step` apart: a rotation of the plane. */
function rotate(
  { re, im }: Matrix,
  u: number,
  v: number,
  step: number,
  count: number,
  c: number,
  sr: number,
  si: number,
) {
  for (let k = 0; k < count; k++, u += step, v += step) {
    const [ur, ui, vr, vi] = [re[u], im[u], re[v], im[v]];
    re[u] = c * ur + sr * vr - si * vi;
    im[u] = c * ui + sr * vi + si * vr;
    re[v] = c * vr - sr * ur - si * ui;
    im[v] = c * vi - sr * ui + si * ur;
  }
}

/** Rotates rows i and i + 1 so that the element of column k in the second is 0; Q gathers what was done. */
function zeroBelow(H: Matrix, n: number, i: number, k: number): [c: number, sr: number, si: number] {
  const [p, q] = [i * n + k, (i + 1) * n + k];
  const [ar, ai, br, bi] = [H.re[p], H.im[p], H.re[q], H.im[q]];
  const a = Math.hypot(ar, ai);
  const size = Math.hypot(a, br, bi);
  if (size === 0) return [1, 0, 0];
  if (a === 0) return [0, br / size, -bi / size];
  // c = |a| / r, s = (a / |a|) b̄ / r
  const [tr, ti] = [ar / a, ai / a];
  return [a / size, (tr * br + ti * bi) / size, (ti * br - tr * bi) / size];
}

/** Brings H to Hessenberg form by rotations, and Q along. */
function hessenberg(H: Matrix, Q: Matrix, n: number): void {
  for (let k = 0; k < n - 2; k++)
    for (let i = n - 2; i > k; i--) {
      const [c, sr, si] = zeroBelow(H, n, i, k);
      if (c === 1) continue;
      rotate(H, i * n, (i + 1) * n, 1, n, c, sr, si);
      rotate(H, i, i + 1, n, n, c, sr, -si);
      rotate(Q, i, i + 1, n, n, c, sr, -si);
    }
}

/** √(re + i·im). */
function root(re: number, im: number): [number, number] {
  const size = Math.hypot(re, im);
  const a = Math.sqrt((size + Math.abs(re)) / 2);
  if (a === 0) return [0, 0];
  return re >= 0 ? [a, im / (2 * a)] : [Math.abs(im) / (2 * a), im < 0 ? -a : a];
}

/** The eigenvalue of the last two rows and columns up to `hi` that is nearer to the last element. */
function shift({ re, im }: Matrix, n: number, hi: number): [number, number] {
  const [a, b, c, d] = [(hi - 1) * n + hi - 1, (hi - 1) * n + hi, hi * n + hi - 1, hi * n + hi];
  const [hr, hm] = [(re[a] - re[d]) / 2, (im[a] - im[d]) / 2];
  const [pr, pm] = [re[b] * re[c] - im[b] * im[c], re[b] * im[c] + im[b] * re[c]];
  const [sr, sm] = root(hr * hr - hm * hm + pr, 2 * hr * hm + pm);
  // d − bc / (h ± s), of which the larger denominator gives the nearer.
  const sign = hr * sr + hm * sm < 0 ? -1 : 1;
  const [nr, nm] = [hr + sign * sr, hm + sign * sm];
  const size = nr * nr + nm * nm;
  if (size === 0) return [re[d], im[d]];
  return [re[d] - (pr * nr + pm * nm) / size, im[d] - (pm * nr - pr * nm) / size];
}

/** Brings H to a triangle. @returns whether it got there */
function triangle(H: Matrix, Q: Matrix, n: number): boolean {
  const { re, im } = H;
  const size = (at: number) => Math.abs(re[at]) + Math.abs(im[at]);
  for (let hi = n - 1, steps = 0; hi > 0; ) {
    let lo = hi;
    while (lo > 0) {
      const at = lo * n + lo - 1;
      if (size(at) <= EPSILON * (size((lo - 1) * (n + 1)) + size(lo * (n + 1)))) {
        re[at] = im[at] = 0;
        break;
      }
      lo--;
    }
    if (lo === hi) {
      hi--;
      steps = 0;
      continue;
    }
    if (++steps > MOST) return false;
    const below = hi * n + hi - 1;
    const [mr, mi] = steps % 10 ? shift(H, n, hi) : [re[hi * (n + 1)] + size(below), im[hi * (n + 1)]];
    const move = (sign: number) => {
      for (let k = lo; k <= hi; k++) {
        re[k * (n + 1)] += sign * mr;
        im[k * (n + 1)] += sign * mi;
      }
    };
    move(-1);
    const turns: [number, number, number][] = [];
    for (let k = lo; k < hi; k++) {
      const turn = zeroBelow(H, n, k, k);
      rotate(H, k * n + k, (k + 1) * n + k, 1, n - k, ...turn);
      turns.push(turn);
    }
    turns.forEach(([c, sr, si], at) => {
      const k = lo + at;
      rotate(H, k, k + 1, n, Math.min(k + 2, hi + 1), c, sr, -si);
      rotate(Q, k, k + 1, n, n, c, sr, -si);
    });
    move(1);
  }
  return true;
}

/** Column k of V: the eigenvector of T's k-th diagonal element, turned back by Q; of length 1, its largest element real. */
function vector(T: Matrix, Q: Matrix, V: Matrix, n: number, k: number, least: number): void {
  const [xr, xi] = [new Float64Array(k + 1), new Float64Array(k + 1)];
  xr[k] = 1;
  for (let i = k - 1; i >= 0; i--) {
    let [sr, si] = [0, 0];
    for (let j = i + 1; j <= k; j++) {
      const at = i * n + j;
      sr += T.re[at] * xr[j] - T.im[at] * xi[j];
      si += T.re[at] * xi[j] + T.im[at] * xr[j];
    }
    let [dr, di] = [T.re[k * (n + 1)] - T.re[i * (n + 1)], T.im[k * (n + 1)] - T.im[i * (n + 1)]];
    if (Math.abs(dr) + Math.abs(di) < least) [dr, di] = [least, 0];
    const size = dr * dr + di * di;
    xr[i] = (sr * dr + si * di) / size;
    xi[i] = (si * dr - sr * di) / size;
  }
  let [length, most, pr, pi] = [0, 0, 1, 0];
  for (let i = 0; i < n; i++) {
    let [sr, si] = [0, 0];
    for (let j = 0; j <= k; j++) {
      const at = i * n + j;
      sr += Q.re[at] * xr[j] - Q.im[at] * xi[j];
      si += Q.re[at] * xi[j] + Q.im[at] * xr[j];
    }
    V.re[i * n + k] = sr;
    V.im[i * n + k] = si;
    const square = sr * sr + si * si;
    length += square;
    if (square > most) [most, pr, pi] = [square, sr, si];
  }
  const scale = Math.sqrt(length) * Math.hypot(pr, pi);
  for (let i = 0; i < n; i++) {
    const at = i * n + k;
    const [sr, si] = [V.re[at], V.im[at]];
    V.re[at] = (sr * pr + si * pi) / scale;
    V.im[at] = (si * pr - sr * pi) / scale;
  }
}

/** Of a real matrix eigenvalues are real or in pairs: what rounding has left of that is taken away; a pair's first has im > 0. */
function paired(values: Matrix, V: Matrix, n: number, norm: number): void {
  const { re, im } = values;
  const exchange = (list: Float64Array, i: number, j: number) => {
    [list[i], list[j]] = [list[j], list[i]];
  };
  for (let k = 0; k < n; k++) {
    let [mate, far] = [-1, Math.abs(im[k]) <= norm * 1e-13 ? 0 : Math.abs(2 * im[k])];
    for (let j = k + 1; far > 0 && j < n; j++) {
      const distance = Math.hypot(re[j] - re[k], im[j] + im[k]);
      if (distance < far) [mate, far] = [j, distance];
    }
    if (mate < 0) {
      im[k] = 0;
      for (let i = 0; i < n; i++) V.im[i * n + k] = 0;
      continue;
    }
    for (const list of [re, im]) exchange(list, k + 1, mate);
    for (let i = 0; i < n; i++) for (const list of [V.re, V.im]) exchange(list, i * n + k + 1, i * n + mate);
    const from = im[k] > 0 ? k : k + 1;
    const [r, m] = [re[from], im[from]];
    const column = Array.from({ length: n }, (_, i) => [V.re[i * n + from], V.im[i * n + from]]);
    [re[k], im[k], re[k + 1], im[k + 1]] = [r, m, r, -m];
    column.forEach(([vr, vi], i) => {
      V.re[i * n + k] = V.re[i * n + k + 1] = vr;
      V.im[i * n + k] = vi;
      V.im[i * n + k + 1] = -vi;
    });
    k++;
  }
}

/** The eigenvalues, and the vectors in the columns of a matrix; undefined where the steps do not come to rest. */
export function eigen(A: Matrix, n: number): { values: Matrix; vectors: Matrix } | undefined {
  const matrix = (): Matrix => ({ re: new Float64Array(n * n), im: new Float64Array(n * n) });
  const [T, Q, vectors] = [{ re: A.re.slice(), im: A.im.slice() }, matrix(), matrix()];
  for (let k = 0; k < n; k++) Q.re[k * (n + 1)] = 1;
  const norm = Math.sqrt([...T.re, ...T.im].reduce((sum, x) => sum + x * x, 0)) || 1;
  hessenberg(T, Q, n);
  if (!triangle(T, Q, n)) return undefined;
  const values: Matrix = { re: new Float64Array(n), im: new Float64Array(n) };
  for (let k = 0; k < n; k++) {
    values.re[k] = T.re[k * (n + 1)];
    values.im[k] = T.im[k * (n + 1)];
    vector(T, Q, vectors, n, k, EPSILON * norm);
  }
  if (A.im.every((each) => each === 0)) paired(values, vectors, n, norm);
  return { values, vectors };
}
