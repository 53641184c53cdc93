/** Constants of transforms, in device memory: computed once in double precision, and kept while they are in use. */

import { runtime } from '../core/runtime.ts';
import { keep } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Shape } from '../ops/core.ts';
import { fromValues } from '../ops/creation.ts';

/** A program's transforms are of few lengths. */
const MOST_TABLES = 64;

const tables = new Map<string, Tensor>();
let device: unknown;

function table(key: string, shape: Shape, values: () => Float64Array): Tensor {
  if (device !== runtime.device) tables.clear();
  device = runtime.device;
  const found = tables.get(key) ?? keep(fromValues(values(), shape, 'float32'));
  // The one that was used last is the last to go.
  tables.delete(key);
  tables.set(key, found);
  if (tables.size > MOST_TABLES) tables.delete(tables.keys().next().value!);
  return found;
}

/**
 * e^(sign · 2πi · part / n), the part taken modulo n first: exact however large it is. Computed in the first eighth of the circle, so that
 * a quarter's sine is 1 and its cosine 0, not 6e-17, of which transforms would be noisy where PyTorch's give zeros.
 */
function turn(part: number, n: number, sign: number): [cos: number, sin: number] {
  const quarters = (4 * (part % n)) / n;
  const rest = (4 * (part % n)) % n;
  const near = (Math.PI / 2) * (Math.min(rest, n - rest) / n);
  const [cos, sin] = 2 * rest <= n ? [Math.cos(near), Math.sin(near)] : [Math.sin(near), Math.cos(near)];
  const [x, y] = [
    [cos, sin],
    [-sin, cos],
    [-cos, -sin],
    [sin, -cos],
  ][Math.floor(quarters)];
  return [x, sign * y];
}

/** The transform of length n as a real matrix, of shape [n, 2, n, 2]: output and its part, input and its part. */
export const matrix = (n: number, sign: number): Tensor =>
  table(`matrix ${n} ${sign}`, [n, 2, n, 2], () => {
    const values = new Float64Array(4 * n * n);
    for (let k = 0; k < n; k++)
      for (let j = 0; j < n; j++) {
        const [cos, sin] = turn(j * k, n, sign);
        const [upper, lower] = [(2 * k * n + j) * 2, ((2 * k + 1) * n + j) * 2];
        values.set([cos, -sin], upper);
        values.set([sin, cos], lower);
      }
    return values;
  });

/** What stands between the two halves of a transform of length a · b, of shape [b, a, 2]. */
export const twiddles = (a: number, b: number, sign: number): Tensor =>
  table(`twiddles ${a} ${b} ${sign}`, [b, a, 2], () => {
    const values = new Float64Array(2 * a * b);
    for (let j = 0; j < b; j++) for (let k = 0; k < a; k++) values.set(turn(j * k, a * b, sign), (j * a + k) * 2);
    return values;
  });

/** e^(sign · πi · j² / n) for j below n, of shape [n, 2]: Bluestein's chirp. */
export const chirp = (n: number, sign: number): Tensor =>
  table(`chirp ${n} ${sign}`, [n, 2], () => {
    const values = new Float64Array(2 * n);
    for (let j = 0; j < n; j++) values.set(turn((j * j) % (2 * n), 2 * n, sign), 2 * j);
    return values;
  });

/** The transform, of length `size`, of the chirp's conjugate, divided by `size`: what a product convolves with, of shape [size, 2]. */
export const chirpSpectrum = (n: number, size: number, sign: number): Tensor =>
  table(`spectrum ${n} ${size} ${sign}`, [size, 2], () => {
    const values = new Float64Array(2 * size);
    for (let j = 0; j < n; j++) {
      const [cos, sin] = turn((j * j) % (2 * n), 2 * n, -sign);
      for (const at of j ? [j, size - j] : [0]) values.set([cos / size, sin / size], 2 * at);
    }
    return powerOfTwo(values, size);
  });

/** The forward transform of a length that is a power of two, on the host: Cooley and Tukey's. */
function powerOfTwo(values: Float64Array, size: number): Float64Array {
  const out = new Float64Array(values);
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) for (const p of [0, 1]) [out[2 * i + p], out[2 * j + p]] = [out[2 * j + p], out[2 * i + p]];
  }
  for (let length = 2; length <= size; length *= 2)
    for (let start = 0; start < size; start += length)
      for (let k = 0; k < length / 2; k++) {
        const [cos, sin] = turn(k, length, -1);
        const [a, b] = [2 * (start + k), 2 * (start + k + length / 2)];
        const [re, im] = [out[b] * cos - out[b + 1] * sin, out[b] * sin + out[b + 1] * cos];
        [out[b], out[b + 1]] = [out[a] - re, out[a + 1] - im];
        out[a] += re;
        out[a + 1] += im;
      }
  return out;
}
