/**
 * torch.nn.init: fills a tensor in place, outside autograd, from torch's own generator; returns the tensor.
 * @family init
 */

import { no_grad } from '../autograd/index.ts';
import { fail } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { type Int, wantTensor } from '../ops/core.ts';
import { fromValues } from '../ops/creation.ts';
import { type Generator, hostRandom, shuffled } from '../ops/generator.ts';
import { clamp } from '../public/ops/arithmetic.ts';
import { eye } from '../public/ops/creation.ts';
import { normal_ as draw } from '../public/ops/random.ts';
import { erfinv } from '../public/ops/unary.ts';

/** Whose number the variance is kept by: an output's inputs, or an input's outputs. */
export type FanMode = 'fan_in' | 'fan_out';

function fill(tensor: Tensor, write: () => void): Tensor {
  wantTensor(tensor, 'tensor');
  no_grad(write);
  return tensor;
}

/**
 * Fills a float tensor in place with uniform values in [a, b), by default [0, 1), and returns it.
 * @names torch.nn.init.uniform_
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a > b
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_
 * @example
 * torch.nn.init.uniform_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function uniform_(tensor: Tensor, a: number = 0, b: number = 1): Tensor {
  return fill(tensor, () => tensor.uniform_(a, b));
}

/**
 * Fills a float tensor in place with normal values of this mean (0) and deviation `std` (1), and returns it.
 * @names torch.nn.init.normal_
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a negative std
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_
 * @example
 * torch.nn.init.normal_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function normal_(tensor: Tensor, mean: number = 0, std: number = 1): Tensor {
  return fill(tensor, () => draw(tensor, mean, std));
}

/**
 * Fills a tensor in place with one value, converted to its dtype, and returns it.
 * @names torch.nn.init.constant_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_
 * @example
 * torch.nn.init.constant_(torch.empty(2), 0.5)
 * // tensor([0.5000, 0.5000])
 */
export function constant_(tensor: Tensor, val: number): Tensor {
  return fill(tensor, () => tensor.fill_(val));
}

/**
 * Fills a tensor in place with zeros, and returns it.
 * @names torch.nn.init.zeros_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_
 * @example
 * torch.nn.init.zeros_(torch.empty(2))
 * // tensor([0., 0.])
 */
export const zeros_ = (tensor: Tensor): Tensor => constant_(tensor, 0);

/**
 * Fills a tensor in place with ones, and returns it.
 * @names torch.nn.init.ones_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_
 * @example
 * torch.nn.init.ones_(torch.empty(2))
 * // tensor([1., 1.])
 */
export const ones_ = (tensor: Tensor): Tensor => constant_(tensor, 1);

/** How many inputs feed one output, and how many outputs one input feeds. */
function fans(tensor: Tensor): { fan_in: number; fan_out: number } {
  wantTensor(tensor, 'tensor');
  const [outputs, inputs, ...kernel] = tensor.shape;
  if (inputs === undefined) fail('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions');
  const field = kernel.reduce((product, size) => product * size, 1);
  return { fan_in: inputs * field, fan_out: outputs * field };
}

/** How many inputs each output of a weight has. */
export const calculate_fan_in = (tensor: Tensor): number => fans(tensor).fan_in;

const GAINS: Readonly<Record<string, number>> = { tanh: 5 / 3, relu: Math.SQRT2, selu: 3 / 4 };

/**
 * The gain that keeps the variance through a nonlinearity.
 * @names torch.nn.init.calculate_gain
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain
 * @example
 * torch.nn.init.calculate_gain('relu')
 * // 1.41421
 */
export function calculate_gain(nonlinearity: string, param?: number): number {
  if (nonlinearity === 'leaky_relu') return Math.sqrt(2 / (1 + (param ?? 0.01) ** 2));
  if (/^(linear|sigmoid|conv([123]d|_transpose[12]d))$/.test(nonlinearity)) return 1;
  return GAINS[nonlinearity] ?? fail('calculate_gain: unsupported nonlinearity', nonlinearity);
}

function kaimingStd(tensor: Tensor, a: number, mode: FanMode, nonlinearity: string): number {
  if (mode !== 'fan_in' && mode !== 'fan_out') fail("expected mode 'fan_in' or 'fan_out'", mode);
  return calculate_gain(nonlinearity, a) / Math.sqrt(fans(tensor)[mode]);
}

/**
 * Fills a weight in place with uniform values within ±gain·√(3 / fan): the variance is kept through layers.
 * fan: 'fan_in' inputs of an output (the default `mode`), or 'fan_out' outputs of an input; the gain is that of
 * `nonlinearity` ('leaky_relu'), where `a` (0) is the negative slope.
 * @names torch.nn.init.kaiming_uniform_
 * @throws {Error} for fewer than two dimensions, a mode or a nonlinearity that is not known
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_
 * @example
 * torch.nn.init.kaiming_uniform_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function kaiming_uniform_(
  tensor: Tensor,
  a: number = 0,
  mode: FanMode = 'fan_in',
  nonlinearity: string = 'leaky_relu',
): Tensor {
  const std = kaimingStd(tensor, a, mode, nonlinearity);
  if (tensor.numel() === 0) return tensor;
  return uniform_(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std);
}

/**
 * Fills a weight in place with normal values of mean 0 and deviation gain/√fan: the variance is kept through layers.
 * fan: 'fan_in' inputs of an output (the default `mode`), or 'fan_out' outputs of an input; the gain is that of
 * `nonlinearity` ('leaky_relu'), where `a` (0) is the negative slope.
 * @names torch.nn.init.kaiming_normal_
 * @throws {Error} for fewer than two dimensions, a mode or a nonlinearity that is not known
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_
 * @example
 * torch.nn.init.kaiming_normal_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function kaiming_normal_(
  tensor: Tensor,
  a: number = 0,
  mode: FanMode = 'fan_in',
  nonlinearity: string = 'leaky_relu',
): Tensor {
  const std = kaimingStd(tensor, a, mode, nonlinearity);
  if (tensor.numel() === 0) return tensor;
  return normal_(tensor, 0, std);
}

function xavierStd(tensor: Tensor, gain: number): number {
  const { fan_in, fan_out } = fans(tensor);
  return gain * Math.sqrt(2 / (fan_in + fan_out));
}

/**
 * Fills a weight in place with uniform values within ±gain·√(6 / (fan_in + fan_out)), and returns it; the gain is 1.
 * Keeps the variance both forwards and backwards.
 * @names torch.nn.init.xavier_uniform_
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_
 * @example
 * torch.nn.init.xavier_uniform_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function xavier_uniform_(tensor: Tensor, gain: number = 1): Tensor {
  const std = xavierStd(tensor, gain);
  return uniform_(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std);
}

/**
 * Fills a weight in place with normal values of mean 0 and deviation gain·√(2 / (fan_in + fan_out)); the gain is 1.
 * Keeps the variance both forwards and backwards.
 * @names torch.nn.init.xavier_normal_
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_
 * @example
 * torch.nn.init.xavier_normal_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function xavier_normal_(tensor: Tensor, gain: number = 1): Tensor {
  const std = xavierStd(tensor, gain);
  return normal_(tensor, 0, std);
}

/**
 * Fills a float tensor in place with normal values (mean 0, std 1), those outside [a, b] drawn again (by the inverse
 * of the distribution), and returns it. The bounds, −2 and 2 unless given, are values, not deviations.
 * @names torch.nn.init.trunc_normal_
 * @throws {TypeError} for integers and booleans
 * @throws {Error} for a > b
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_
 * @example
 * torch.nn.init.trunc_normal_(torch.empty([2, 3])).shape
 * // [2, 3]
 */
export function trunc_normal_(
  tensor: Tensor,
  mean: number = 0,
  std: number = 1,
  a: number = -2,
  b: number = 2,
): Tensor {
  // 2Φ(z) − 1, from the error function's series (its argument is moderate here).
  const mass = (z: number) => errorFunction((z - mean) / std / Math.SQRT2);
  return fill(tensor, () => {
    tensor.uniform_(mass(a), mass(b));
    const drawn = erfinv(tensor)
      .mul(std * Math.SQRT2)
      .add(mean);
    tensor.copy_(clamp(drawn, a, b));
  });
}

/** erf on the host, to float32's precision. */
function errorFunction(x: number): number {
  if (Math.abs(x) > 4) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let n = 1; n < 100; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const wantRank = (callee: string, tensor: Tensor, ...ranks: number[]): void => {
  if (!ranks.includes(tensor.ndim))
    fail(`${callee}: Only tensors with ${ranks.join(', ')} dimensions are supported, got [${tensor.shape}]`);
};

/**
 * The identity matrix.
 * @names torch.nn.init.eye_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.eye_
 * @example
 * torch.nn.init.eye_(torch.empty([2, 3]))
 * // tensor([[1., 0., 0.],
 * //         [0., 1., 0.]])
 */
export function eye_(tensor: Tensor): Tensor {
  wantRank('eye_', tensor, 2);
  return fill(tensor, () => tensor.copy_(eye(tensor.shape[0], tensor.shape[1])));
}

/**
 * Convolutions that pass their inputs on: 1 at the kernel's middle, for each of the groups.
 * @names torch.nn.init.dirac_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_
 * @example
 * torch.nn.init.dirac_(torch.empty([2, 2, 1]))
 * // tensor([[[1.],
 * //          [0.]],
 * //
 * //         [[0.],
 * //          [1.]]])
 */
export function dirac_(tensor: Tensor, groups: Int = 1): Tensor {
  wantRank('dirac_', tensor, 3, 4, 5);
  const count = groups;
  const [outputs, inputs, ...kernel] = tensor.shape;
  if (outputs % count !== 0) fail(`dirac_: dim 0 (${outputs}) must be divisible by groups (${count})`);
  const field = kernel.reduce((product, size) => product * size, 1);
  const middle = kernel.reduce((at, size) => at * size + Math.floor(size / 2), 0);
  const values = new Float32Array(tensor.numel());
  const each = outputs / count;
  for (let o = 0; o < outputs; o++) if (o % each < inputs) values[(o * inputs + (o % each)) * field + middle] = 1;
  return fill(tensor, () => tensor.copy_(fromValues(values, tensor.shape, 'float32')));
}

/** Standard normal numbers on the host, of a stream of torch's own generator (Box and Muller). */
function hostNormals(): () => number {
  const random = hostRandom();
  const uniform = () => (random(RESOLUTION) + 0.5) / RESOLUTION;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
const RESOLUTION = 2 ** 24;

/**
 * Rows (or columns, where there are more rows) at right angles, of length `gain`; later dimensions count as columns.
 * @names torch.nn.init.orthogonal_
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_
 * @example
 * const w = torch.nn.init.orthogonal_(torch.empty([2, 2]));
 * await torch.allclose(w.mm(w.t()), torch.eye(2), { atol: 1e-5 })
 * // true
 */
export function orthogonal_(tensor: Tensor, gain: number = 1): Tensor {
  if (tensor.ndim < 2) fail('orthogonal_: Only tensors with 2 or more dimensions are supported');
  const length = gain;
  const [rows, columns] = [tensor.shape[0], tensor.numel() / Math.max(tensor.shape[0], 1)];
  if (tensor.numel() === 0) return tensor;
  const [count, size] = rows < columns ? [rows, columns] : [columns, rows];
  const normal = hostNormals();
  const found: Float64Array[] = [];
  for (let i = 0; i < count; i++) {
    const vector = Float64Array.from({ length: size }, normal);
    // Gram and Schmidt, twice: once leaves rounding behind.
    for (const other of [...found, ...found]) {
      const along = vector.reduce((sum, x, j) => sum + x * other[j], 0);
      for (let j = 0; j < size; j++) vector[j] -= along * other[j];
    }
    const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
    found.push(vector.map((x) => x / norm));
  }
  const values = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) values[r * columns + c] = length * (rows < columns ? found[r][c] : found[c][r]);
  return fill(tensor, () => tensor.copy_(fromValues(values, tensor.shape, 'float32')));
}

/**
 * Normal values of deviation `std` (0.01), a part `sparsity` of each column zero.
 * @names torch.nn.init.sparse_
 * @throws {Error} for another number of dimensions than two
 * @see https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_
 * @example
 * torch.nn.init.sparse_(torch.empty([4, 2]), 0.5).eq(0).sum(0)
 * // tensor([2, 2])
 */
export function sparse_(
  tensor: Tensor,
  sparsity: number,
  std: number = 0.01,
  generator: Generator | null = null,
): Tensor {
  wantRank('sparse_', tensor, 2);
  const [rows, columns] = tensor.shape;
  const random = hostRandom(generator ?? undefined);
  const kept = new Float32Array(rows * columns).fill(1);
  for (let c = 0; c < columns; c++) {
    const order = shuffled(rows, random).slice(0, Math.ceil(sparsity * rows));
    for (const r of order) kept[r * columns + c] = 0;
  }
  return fill(tensor, () => draw(tensor, 0, std).mul_(fromValues(kept, tensor.shape, 'float32')));
}
