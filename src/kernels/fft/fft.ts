/**
 * torch.fft: discrete Fourier transforms along one dimension, two, or several, of any length and differentiable.
 * https://pytorch.org/docs/stable/fft.html
 */
import { conj } from '../complex/arithmetic.ts';
import { know } from '../complex/forms.ts';
import { complexOf, complexTensor, isComplex, lookAt, realOf } from '../complex/tensor.ts';
import { fail, failType } from '../core/callee.ts';
import type { DtypeName } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { Tensor } from '../core/tensor.ts';
import { mul } from '../ops/arithmetic.ts';
import { floated } from '../ops/basis.ts';
import { dimOf, dimsOf, dtypeOf, type Int, type Shape, wantTensor } from '../ops/core.ts';
import { finish, fromValues, zeros } from '../ops/creation.ts';
import { flip } from '../ops/flip.ts';
import { roll as rolled } from '../ops/rearrange.ts';
import { cat, narrow, permute } from '../ops/shape.ts';
import { type Sign, transform } from './transform.ts';

/** Which direction divides by the length: the way back, neither and both by its root, or the way there. */
export type Norm = 'backward' | 'ortho' | 'forward';

const OPPOSITE: Record<Norm, Norm> = { backward: 'forward', ortho: 'ortho', forward: 'backward' };

function normOf(norm: Norm | null): Norm {
  const found = norm ?? 'backward';
  if (!Object.hasOwn(OPPOSITE, found))
    fail(`Invalid normalization mode: "${norm}"; there are backward, ortho and forward`);
  return found;
}

function factorOf(norm: Norm, n: number, sign: Sign): number {
  if (norm === 'ortho') return 1 / Math.sqrt(n);
  return (norm === 'forward') === sign < 0 ? 1 / n : 1;
}

/** The operand's pair, with imaginary parts of 0 where it is real. */
function pairOf(input: Tensor): Tensor {
  wantTensor(input);
  return complexOf(isComplex(input) ? input : floated(input)).pair;
}

function wantReal(input: Tensor, name: string): void {
  wantTensor(input);
  if (isComplex(input)) failType(`${name} expects a real input tensor, but got torch.complex64`);
}

/** Cut off, or filled up with zeros, to a length along a dimension. */
function resized(pair: Tensor, dim: number, n: number): Tensor {
  if (!Number.isInteger(n) || n < 1) fail(`Invalid number of data points (${n}) specified`);
  const missing = n - pair.shape[dim];
  if (missing > 0) return cat([pair, zeros(pair.shape.with(dim, missing))], dim);
  return missing < 0 ? narrow(pair, dim, 0, n) : pair;
}

/** The transform of a pair along one of its dimensions, as it is. */
function along(pair: Tensor, dim: number, sign: Sign): Tensor {
  const last = pair.ndim - 2;
  if (dim === last) return transform(pair, sign);
  const order = pair.shape.map((_, d) => (d === dim ? last : d === last ? dim : d));
  return permute(transform(permute(pair, order), sign), order);
}

function scaled(pair: Tensor, factor: number): Tensor {
  return factor === 1 ? pair : mul(pair, factor);
}

/** One transform, from complex to complex. */
function complexToComplex(pair: Tensor, n: number | null, dim: number, norm: Norm | null, sign: Sign): Tensor {
  const d = dimOf(dim, pair.ndim - 1);
  if (pair.ndim === 1) fail('expected at least 1D: a number has no transform');
  const given = resized(pair, d, n ?? pair.shape[d]);
  return scaled(along(given, d, sign), factorOf(normOf(norm), given.shape[d], sign));
}

/** The n elements of which a half is given: those that are missing are the others' conjugates. */
function mirrored(half: Tensor, dim: number, n: number): Tensor {
  const count = n - half.shape[dim];
  if (count < 1) return half;
  const tail = flip(narrow(half, dim, 1, count), [dim]);
  return cat([half, conj(complexTensor(tail)).pair!], dim);
}

function realToHalf(input: Tensor, n: number | null, dim: number, norm: Norm | null, sign: Sign): Tensor {
  const pair = complexToComplex(pairOf(input), n, dim, norm, sign);
  const d = dimOf(dim, pair.ndim - 1);
  return narrow(pair, d, 0, Math.floor(pair.shape[d] / 2) + 1);
}

function halfToReal(pair: Tensor, n: number | null, dim: number, norm: Norm | null, sign: Sign): Tensor {
  const d = dimOf(dim, pair.ndim - 1);
  const size = n ?? 2 * (pair.shape[d] - 1);
  if (size < 1) fail(`Invalid number of data points (${size}) specified`);
  const half = resized(pair, d, Math.floor(size / 2) + 1);
  return realOf(complexTensor(complexToComplex(mirrored(half, d, size), size, d, norm, sign)));
}

/** The dimensions of a transform of several, and the lengths that are asked of them. */
function several(rank: number, s: Shape | null, dim: Int | Shape | null): { dims: number[]; sizes: (number | null)[] } {
  if (s && dim === null && s.length > rank)
    fail(`Got shape with ${s.length} values but input tensor only has ${rank} dimensions.`);
  const dims = dim === null && s ? s.map((_, at) => rank - s.length + at) : dimsOf(dim, rank, false);
  if (s && s.length !== dims.length) fail('When given, dim and shape arguments must have the same length', dims, s);
  return { dims, sizes: dims.map((_, at) => (s && s[at] !== -1 ? s[at] : null)) };
}

function complexToComplexOf(
  pair: Tensor,
  s: Shape | null,
  dim: Int | Shape | null,
  norm: Norm | null,
  sign: Sign,
): Tensor {
  const { dims, sizes } = several(pair.ndim - 1, s, dim);
  return dims.reduce((out, d, at) => complexToComplex(out, sizes[at], d, norm, sign), pair);
}

/** The last of the dimensions, and the others. */
function parted(rank: number, s: Shape | null, dim: Int | Shape | null, name: string) {
  const { dims, sizes } = several(rank, s, dim);
  if (dims.length === 0) fail(`${name} must transform at least one axis`);
  return { last: dims.at(-1)!, size: sizes.at(-1)!, dims: dims.slice(0, -1), sizes: sizes.slice(0, -1) };
}

function eachOf(
  pair: Tensor,
  dims: readonly number[],
  sizes: readonly (number | null)[],
  norm: Norm | null,
  sign: Sign,
): Tensor {
  return dims.reduce((out, d, at) => complexToComplex(out, sizes[at], d, norm, sign), pair);
}

function realToHalfOf(
  input: Tensor,
  s: Shape | null,
  dim: Int | Shape | null,
  norm: Norm | null,
  sign: Sign,
  name: string,
) {
  wantReal(input, name);
  const { last, size, dims, sizes } = parted(input.ndim, s, dim, name);
  return lookAt(eachOf(realToHalf(input, size, last, norm, sign), dims, sizes, norm, sign));
}

function halfToRealOf(
  pair: Tensor,
  s: Shape | null,
  dim: Int | Shape | null,
  norm: Norm | null,
  sign: Sign,
  name: string,
) {
  const { last, size, dims, sizes } = parted(pair.ndim - 1, s, dim, name);
  return halfToReal(eachOf(pair, dims, sizes, norm, sign), size, last, norm, sign);
}

/**
 * The discrete Fourier transform along `dim`: Σ x[j] · e^(−2πi·jk/n). `n` cuts the dimension off or fills it up with zeros.
 * `norm`: 'backward' (the default) divides the inverse by n, 'forward' this one, 'ortho' both by √n.
 * @names torch.fft.fft
 * @throws {Error} for a length below 1, or an unknown norm
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft.html
 * @example
 * torch.fft.fft(torch.tensor([1.5, 0, 0, 0]))
 * // tensor([1.5000+0.j, 1.5000+0.j, 1.5000+0.j, 1.5000+0.j])
 */
export function fft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return lookAt(complexToComplex(pairOf(input), n, dim, norm, -1));
}

/**
 * The inverse of `fft`.
 * @names torch.fft.ifft
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft.html
 * @example
 * torch.fft.ifft(torch.tensor([1.5, 0, 0, 0]))
 * // tensor([0.3750+0.j, 0.3750+0.j, 0.3750+0.j, 0.3750+0.j])
 */
export function ifft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return lookAt(complexToComplex(pairOf(input), n, dim, norm, 1));
}

/**
 * `fft` of a real tensor, of which the first ⌊n/2⌋ + 1 elements are given: the others are their conjugates.
 * @names torch.fft.rfft
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft.html
 * @example
 * torch.fft.rfft(torch.tensor([1.5, 0, 0, 0]))
 * // tensor([1.5000+0.j, 1.5000+0.j, 1.5000+0.j])
 */
export function rfft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  wantReal(input, 'rfft');
  return lookAt(realToHalf(input, n, dim, norm, -1));
}

/**
 * The inverse of `rfft`: real, of length `n`, by default 2 · (m − 1) for m elements.
 * @names torch.fft.irfft
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft.html
 * @example
 * torch.fft.irfft(torch.fft.rfft(torch.tensor([1, 2, 3, 4.5])))
 * // tensor([1.0000, 2.0000, 3.0000, 4.5000])
 */
export function irfft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return halfToReal(pairOf(input), n, dim, norm, 1) as Tensor<Shape, 'float32'>;
}

/**
 * `fft` of a signal that is its own conjugate when mirrored, of which a half is given: real.
 * @names torch.fft.hfft
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft.html
 * @example
 * torch.fft.hfft(torch.fft.ihfft(torch.tensor([1, 2, 3, 4.5])))
 * // tensor([1.0000, 2.0000, 3.0000, 4.5000])
 */
export function hfft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return halfToReal(pairOf(input), n, dim, norm, -1) as Tensor<Shape, 'float32'>;
}

/**
 * The inverse of `hfft`, from real to a half.
 * @names torch.fft.ihfft
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft.html
 * @example
 * torch.fft.ihfft(torch.tensor([1.5, 0, 0, 0]))
 * // tensor([0.3750+0.j, 0.3750+0.j, 0.3750+0.j])
 */
export function ihfft(
  input: Tensor,
  n: Int | null = null,
  dim: Int = -1,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  wantReal(input, 'ihfft');
  return lookAt(realToHalf(input, n, dim, norm, 1));
}

/**
 * `fft` along two dimensions, the last two unless said otherwise; `s` are their lengths.
 * @names torch.fft.fft2
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft2.html
 * @example
 * torch.fft.fft2(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[1.5000+0.j, 1.5000+0.j],
 * //         [1.5000+0.j, 1.5000+0.j]])
 */
export function fft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return fftn(input, s, dim, norm);
}

/**
 * The inverse of `fft2`.
 * @names torch.fft.ifft2
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft2.html
 * @example
 * torch.fft.ifft2(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[0.3750+0.j, 0.3750+0.j],
 * //         [0.3750+0.j, 0.3750+0.j]])
 */
export function ifft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return ifftn(input, s, dim, norm);
}

/**
 * `rfft` along the last of two dimensions, `fft` along the first.
 * @names torch.fft.rfft2
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft2.html
 * @example
 * torch.fft.rfft2(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[1.5000+0.j, 1.5000+0.j],
 * //         [1.5000+0.j, 1.5000+0.j]])
 */
export function rfft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return realToHalfOf(input, s, dim, norm, -1, 'rfft2');
}

/**
 * The inverse of `rfft2`.
 * @names torch.fft.irfft2
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft2.html
 * @example
 * torch.fft.irfft2(torch.fft.rfft2(torch.tensor([[1, 2], [3, 4.5]])))
 * // tensor([[1.0000, 2.0000],
 * //         [3.0000, 4.5000]])
 */
export function irfft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return irfftn(input, s, dim, norm);
}

/**
 * `fft` along several dimensions, all unless `dim` or `s`, their lengths (−1: as it is), says otherwise.
 * @names torch.fft.fftn
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftn.html
 * @example
 * torch.fft.fftn(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[1.5000+0.j, 1.5000+0.j],
 * //         [1.5000+0.j, 1.5000+0.j]])
 */
export function fftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return lookAt(complexToComplexOf(pairOf(input), s, dim, norm, -1));
}

/**
 * The inverse of `fftn`.
 * @names torch.fft.ifftn
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftn.html
 * @example
 * torch.fft.ifftn(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[0.3750+0.j, 0.3750+0.j],
 * //         [0.3750+0.j, 0.3750+0.j]])
 */
export function ifftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return lookAt(complexToComplexOf(pairOf(input), s, dim, norm, 1));
}

/**
 * `rfft` along the last of several dimensions, `fft` along the others.
 * @names torch.fft.rfftn
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftn.html
 * @example
 * torch.fft.rfftn(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[1.5000+0.j, 1.5000+0.j],
 * //         [1.5000+0.j, 1.5000+0.j]])
 */
export function rfftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return realToHalfOf(input, s, dim, norm, -1, 'rfftn');
}

/**
 * The inverse of `rfftn`.
 * @names torch.fft.irfftn
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfftn.html
 * @example
 * torch.fft.irfftn(torch.fft.rfftn(torch.tensor([[1, 2], [3, 4.5]])))
 * // tensor([[1.0000, 2.0000],
 * //         [3.0000, 4.5000]])
 */
export function irfftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return halfToRealOf(pairOf(input), s, dim, norm, 1, 'irfftn') as Tensor<Shape, 'float32'>;
}

/**
 * `hfft` along the last of several dimensions, `fft` along the others.
 * @names torch.fft.hfftn
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfftn.html
 * @example
 * torch.fft.hfftn(torch.fft.ihfftn(torch.tensor([[1, 2], [3, 4.5]])))
 * // tensor([[1.0000, 2.0000],
 * //         [3.0000, 4.5000]])
 */
export function hfftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return halfToRealOf(pairOf(input), s, dim, norm, -1, 'hfftn') as Tensor<Shape, 'float32'>;
}

/**
 * The inverse of `hfftn`.
 * @names torch.fft.ihfftn
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfftn.html
 * @example
 * torch.fft.ihfftn(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[0.3750+0.j, 0.3750+0.j],
 * //         [0.3750+0.j, 0.3750+0.j]])
 */
export function ihfftn(
  input: Tensor,
  s: Shape | null = null,
  dim: Int | Shape | null = null,
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return realToHalfOf(input, s, dim, norm, 1, 'ihfftn');
}

/**
 * `hfftn` along two dimensions, the last two unless said otherwise.
 * @names torch.fft.hfft2
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft2.html
 * @example
 * torch.fft.hfft2(torch.fft.ihfft2(torch.tensor([[1, 2], [3, 4.5]])))
 * // tensor([[1.0000, 2.0000],
 * //         [3.0000, 4.5000]])
 */
export function hfft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'float32'> {
  return hfftn(input, s, dim, norm);
}

/**
 * The inverse of `hfft2`.
 * @names torch.fft.ihfft2
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft2.html
 * @example
 * torch.fft.ihfft2(torch.tensor([[1.5, 0], [0, 0]]))
 * // tensor([[0.3750+0.j, 0.3750+0.j],
 * //         [0.3750+0.j, 0.3750+0.j]])
 */
export function ihfft2(
  input: Tensor,
  s: Shape | null = null,
  dim: Shape = [-2, -1],
  norm: Norm | null = null,
): Tensor<Shape, 'complex64'> {
  return ihfftn(input, s, dim, norm);
}

function frequencies(
  n: Int,
  d: number,
  count: number,
  at: (i: number) => number,
  dtype: DtypeName | null,
  grad: boolean,
) {
  if (!Number.isInteger(n) || n < 0) fail('expected n ≥ 0', n);
  const values = Float64Array.from({ length: count }, (_, i) => at(i) / (n * d));
  return finish<'float32'>(fromValues(values, [count], dtypeOf(dtype ?? 'float32')), grad);
}

/**
 * The frequencies of `fft`'s n elements for samples `d` apart: 0, 1, …, then the negative ones, each divided by n · d.
 * @names torch.fft.fftfreq
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftfreq.html
 * @example
 * torch.fft.fftfreq(4)
 * // tensor([ 0.0000,  0.2500, -0.5000, -0.2500])
 */
export function fftfreq(
  n: Int,
  d: number = 1,
  dtype: DtypeName | null = null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  const half = Math.ceil(n / 2);
  return frequencies(n, d, n, (i) => (i < half ? i : i - n), dtype, requires_grad);
}

/**
 * The frequencies of `rfft`'s elements for n samples `d` apart.
 * @names torch.fft.rfftfreq
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftfreq.html
 * @example
 * torch.fft.rfftfreq(4)
 * // tensor([0.0000, 0.2500, 0.5000])
 */
export function rfftfreq(
  n: Int,
  d: number = 1,
  dtype: DtypeName | null = null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  return frequencies(n, d, Math.floor(n / 2) + 1, (i) => i, dtype, requires_grad);
}

function shifted(input: Tensor, dim: Int | Shape | null, by: (n: number) => number): Tensor {
  wantTensor(input);
  const dims = dimsOf(dim, input.ndim, false);
  const shifts = dims.map((d) => by(input.shape[d]));
  return isComplex(input) ? lookAt(rolled(input.pair, shifts, dims)) : rolled(input, shifts, dims);
}

/**
 * With frequency 0 in the middle: the elements of `fft`, or of `fftfreq`, rolled by half along `dim` (all unless said).
 * @names torch.fft.fftshift
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftshift.html
 * @example
 * torch.fft.fftshift(torch.fft.fftfreq(4))
 * // tensor([-0.5000, -0.2500,  0.0000,  0.2500])
 */
export function fftshift(input: Tensor, dim: number | Shape | null = null): Tensor {
  return shifted(input, dim, (n) => Math.floor(n / 2));
}

/**
 * The inverse of `fftshift`.
 * @names torch.fft.ifftshift
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftshift.html
 * @example
 * torch.fft.ifftshift(torch.arange(4))
 * // tensor([2, 3, 0, 1])
 */
export function ifftshift(input: Tensor, dim: number | Shape | null = null): Tensor {
  return shifted(input, dim, (n) => Math.ceil(n / 2));
}

know(fft, ifft, rfft, irfft, hfft, ihfft, fft2, ifft2, rfft2, irfft2, hfft2, ihfft2);
know(fftn, ifftn, rfftn, irfftn, hfftn, ihfftn, fftshift, ifftshift);
