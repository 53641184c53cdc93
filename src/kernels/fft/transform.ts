/**
 * The discrete Fourier transform of any length, as matrix products: a length is split into factors of at most `DIRECT`, each a
 * product with a small matrix (what GPUs do best), with one multiplication between two of them (Cooley and Tukey). A length with a large prime
 * factor is a convolution of a length that splits (Bluestein). Cost: a product for each factor, three transforms with a prime.
 */
import { mul } from '../complex/arithmetic.ts';
import { complexTensor } from '../complex/tensor.ts';
import { no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { reshape } from '../ops/basis.ts';
import { make, refOf } from '../ops/core.ts';
import { zeros } from '../ops/creation.ts';
import { contract } from '../ops/matmul.ts';
import { cat, narrow, permute } from '../ops/shape.ts';
import { chirp, chirpSpectrum, matrix, twiddles } from './tables.ts';

/** The longest transform that is one product. */
const DIRECT = 64;

export type Sign = 1 | -1;

/** The transform along the last but one dimension of a pair […, n, 2], without a factor: Σ x[j] · e^(sign · 2πi · jk / n). */
export function transform(pair: Tensor, sign: Sign): Tensor {
  const out = no_grad(() => transformed(pair, sign));
  // The adjoint of the transform is the one with the other sign.
  return link(out, [pair], [], ([g]) => [transform(g!, -sign as Sign)]);
}

function transformed(pair: Tensor, sign: Sign): Tensor {
  const n = pair.shape.at(-2)!;
  if (n === 1) return pair;
  const lead = pair.shape.slice(0, -2);
  if (n <= DIRECT) return times(pair, lead, n, sign);
  const a = factorOf(n);
  return a === 1 ? convolved(pair, n, sign) : split(pair, lead, a, n / a, sign);
}

/** A factor of at most `DIRECT` that leaves least to do: two of like size, or else the largest; 1 where there is none. */
function factorOf(n: number): number {
  let best = 1;
  for (let a = 2; a <= DIRECT; a++) {
    if (n % a) continue;
    const both = n / best <= DIRECT;
    if (!both || a + n / a < best + n / best) best = a;
  }
  return best;
}

/** The product with the transform's matrix. */
function times(pair: Tensor, lead: readonly number[], n: number, sign: Sign): Tensor {
  const size = [n, 2];
  return make(contract([], lead, size, size, refOf(pair), refOf(matrix(n, sign))));
}

/** j = j₁·b + j₂ and k = k₁ + a·k₂: transforms of length a over j₁, factors e^(2πi·j₂k₁/n), transforms of length b over j₂. */
function split(pair: Tensor, lead: readonly number[], a: number, b: number, sign: Sign): Tensor {
  const rank = lead.length;
  const outer = lead.map((_, d) => d);
  const grid = reshape(pair, [...lead, a, b, 2]);
  const first = times(permute(grid, [...outer, rank + 1, rank, rank + 2]), [...lead, b], a, sign);
  const turned = mul(complexTensor(first), complexTensor(twiddles(a, b, sign))).pair;
  const second = transformed(permute(turned, [...outer, rank + 1, rank, rank + 2]), sign);
  return reshape(permute(second, [...outer, rank + 1, rank, rank + 2]), [...lead, a * b, 2]);
}

/** jk = (j² + k² − (k − j)²) / 2: a convolution with a chirp, done by transforms of a power of two. */
function convolved(pair: Tensor, n: number, sign: Sign): Tensor {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1));
  const waves = complexTensor(chirp(n, sign));
  const rising = mul(complexTensor(pair), waves).pair;
  const dim = pair.ndim - 2;
  const padded = cat([rising, zeros(pair.shape.with(dim, size - n))], dim);
  const spectrum = mul(complexTensor(transformed(padded, -1)), complexTensor(chirpSpectrum(n, size, sign))).pair;
  const back = narrow(transformed(spectrum, 1), dim, 0, n);
  return mul(complexTensor(back), waves).pair;
}
