/** Small symmetric eigenproblems on the CPU, in 64 bits. */

/** A matrix, row by row. */
export interface Square {
  readonly n: number;
  readonly values: Float64Array;
}

/** What a part of float32 rounding may make of nothing, beside 1. */
const NOISE = 1e-6;

/** Cyclic Jacobi: rotations until nothing is left beside the diagonal. Vectors are columns, in no order. */
export function eigenOf({ n, values }: Square): { eigenvalues: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(values);
  const vectors = Float64Array.from({ length: n * n }, (_, i) => +(i % (n + 1) === 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const off = a[p * n + q];
        if (Math.abs(off) <= 1e-17 * (Math.abs(a[p * n + p]) + Math.abs(a[q * n + q]))) continue;
        rotated = true;
        const ratio = (a[q * n + q] - a[p * n + p]) / (2 * off);
        const t = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
        const c = 1 / Math.hypot(t, 1);
        const turn = (of: Float64Array, i: number, j: number) => {
          const [x, y] = [of[i], of[j]];
          of[i] = c * x - t * c * y;
          of[j] = t * c * x + c * y;
        };
        for (let i = 0; i < n; i++) turn(a, i * n + p, i * n + q);
        for (let i = 0; i < n; i++) turn(a, p * n + i, q * n + i);
        for (let i = 0; i < n; i++) turn(vectors, i * n + p, i * n + q);
      }
    if (!rotated) break;
  }
  return { eigenvalues: Float64Array.from({ length: n }, (_, i) => a[i * (n + 1)]), vectors };
}

/** A product of matrices of so many rows, inner and columns; `turned`: of the first one's transpose. */
function times(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  [rows, inner, count]: number[],
  turned = false,
): Float64Array {
  return Float64Array.from({ length: rows * count }, (_, at) => {
    const [i, j] = [Math.floor(at / count), at % count];
    let sum = 0;
    for (let l = 0; l < inner; l++) sum += (turned ? a[l * rows + i] : a[i * inner + l]) * b[l * count + j];
    return sum;
  });
}

/**
 * Coefficients, [n, rank], of columns that are orthonormal by the products H that n columns have with each other: those directions are left
 * out that these hardly have (the SVQB of Stathopoulos and Wu, 2002).
 */
export function orthonormal({ n, values }: Square): { rank: number; columns: Float64Array } {
  const scale = Float64Array.from({ length: n }, (_, i) => (values[i * (n + 1)] > 0 ? values[i * (n + 1)] ** -0.5 : 0));
  const unit = values.map((value, at) => value * scale[Math.floor(at / n)] * scale[at % n]);
  const { eigenvalues, vectors } = eigenOf({ n, values: unit });
  const kept = Array.from(eigenvalues.keys()).filter((i) => eigenvalues[i] > NOISE);
  const rank = kept.length;
  const columns = new Float64Array(n * rank);
  for (let i = 0; i < n; i++)
    kept.forEach((from, j) => {
      columns[i * rank + j] = scale[i] * vectors[i * n + from] * eigenvalues[from] ** -0.5;
    });
  return { rank, columns };
}

/**
 * Rayleigh and Ritz's problem of a basis with the products G = SᵀAS and H = SᵀBS: the greatest (or least) n eigenvalues, as
 * coefficients [s, n] their vectors (fewer columns where the basis has fewer directions), and as `rest` what these take of all but the first n
 * columns, orthonormal to them: the direction that a step has taken.
 */
export function ritz(
  G: Square,
  H: Square,
  n: number,
  largest: boolean,
): { eigenvalues: Float64Array; first: Float64Array; rest: Float64Array } {
  const s = H.n;
  const { rank, columns } = orthonormal(H);
  const inside = times(columns, times(G.values, columns, [s, s, rank]), [rank, s, rank], true);
  const { eigenvalues, vectors } = eigenOf({ n: rank, values: inside });
  const order = Array.from(eigenvalues.keys()).sort((i, j) => (eigenvalues[j] - eigenvalues[i]) * (largest ? 1 : -1));
  const chosen = order.slice(0, n);
  const count = chosen.length;
  const picked = Float64Array.from(
    { length: rank * count },
    (_, at) => vectors[Math.floor(at / count) * rank + chosen[at % count]],
  );
  const first = times(columns, picked, [s, rank, count]);
  const found = Float64Array.from(chosen, (i) => eigenvalues[i]);
  if (s <= n) return { eigenvalues: found, first, rest: new Float64Array() };
  const taken = first.map((value, at) => (at < n * count ? 0 : value));
  const shared = times(first, times(H.values, taken, [s, s, count]), [count, s, count], true);
  const along = times(first, shared, [s, count, count]);
  const free = taken.map((value, at) => value - along[at]);
  const gram = times(free, times(H.values, free, [s, s, count]), [count, s, count], true);
  const step = orthonormal({ n: count, values: gram });
  return { eigenvalues: found, first, rest: times(free, step.columns, [s, count, step.rank]) };
}
