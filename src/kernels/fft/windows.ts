/**
 * Windows for spectra, computed in double precision. A periodic one (the default, for spectra) is a symmetric one that is longer by a
 * point, without its last.
 */
import { fail, failType } from '../core/callee.ts';
import { type DtypeName, isFloat } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import type { Shape } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import { dtypeOf, type Int } from '../ops/core.ts';
import { finish, fromValues } from '../ops/creation.ts';

/** A window of `length` points, of its value at each from 0 to `last`. */
function windowOf(
  length: number,
  periodic: boolean,
  dtype: DtypeName | null | undefined,
  requires_grad: boolean,
  value: (at: number, last: number) => number,
): Tensor<Shape, 'float32'> {
  if (!Number.isInteger(length) || length < 0) fail('expected window_length ≥ 0', length);
  const type = dtypeOf(dtype ?? 'float32');
  if (!isFloat(type)) failType('expected a float dtype', type);
  const last = periodic ? length : length - 1;
  const values = Float64Array.from({ length }, (_, at) => (last === 0 || length === 1 ? 1 : value(at, last)));
  return finish(fromValues(values, [length], type), requires_grad);
}

/** Σ (−1)ⁱ · a[i] · cos(2πi · at / last) */
const cosines =
  (...a: number[]) =>
  (at: number, last: number) =>
    a.reduce((sum, factor, i) => sum + (i % 2 ? -1 : 1) * factor * Math.cos((2 * Math.PI * i * at) / last), 0);

/** The modified Bessel function of order 0, by its series, whose terms are all positive. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * Hann's window, sin² from 0 to π.
 * @names torch.hann_window
 * @see https://pytorch.org/docs/stable/generated/torch.hann_window.html
 * @example
 * torch.hann_window(4)
 * // tensor([0.0000, 0.5000, 1.0000, 0.5000])
 */
export function hann_window(
  window_length: Int,
  periodic: boolean = true,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  return windowOf(window_length, periodic, dtype, requires_grad, cosines(0.5, 0.5));
}

/**
 * Hamming's window, alpha − beta · cos.
 * @names torch.hamming_window
 * @see https://pytorch.org/docs/stable/generated/torch.hamming_window.html
 * @example
 * torch.hamming_window(4)
 * // tensor([0.0800, 0.5400, 1.0000, 0.5400])
 */
export function hamming_window(
  window_length: Int,
  periodic: boolean = true,
  alpha: number = 0.54,
  beta: number = 0.46,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  return windowOf(window_length, periodic, dtype, requires_grad, cosines(alpha, beta));
}

/**
 * Blackman's window.
 * @names torch.blackman_window
 * @see https://pytorch.org/docs/stable/generated/torch.blackman_window.html
 * @example
 * torch.blackman_window(4).sum()
 * // tensor(1.6800)
 */
export function blackman_window(
  window_length: Int,
  periodic: boolean = true,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  return windowOf(window_length, periodic, dtype, requires_grad, cosines(0.42, 0.5, 0.08));
}

/**
 * Bartlett's window, a triangle.
 * @names torch.bartlett_window
 * @see https://pytorch.org/docs/stable/generated/torch.bartlett_window.html
 * @example
 * torch.bartlett_window(4)
 * // tensor([0.0000, 0.5000, 1.0000, 0.5000])
 */
export function bartlett_window(
  window_length: Int,
  periodic: boolean = true,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  return windowOf(window_length, periodic, dtype, requires_grad, (at, last) => 1 - Math.abs((2 * at) / last - 1));
}

/**
 * Kaiser's window, of which `beta` says how narrow it is.
 * @names torch.kaiser_window
 * @see https://pytorch.org/docs/stable/generated/torch.kaiser_window.html
 * @example
 * torch.kaiser_window(4)
 * // tensor([5.2773e-05, 2.1567e-01, 1.0000e+00, 2.1567e-01])
 */
export function kaiser_window(
  window_length: Int,
  periodic: boolean = true,
  beta: number = 12,
  dtype?: DtypeName | null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
): Tensor<Shape, 'float32'> {
  const most = bessel(beta);
  return windowOf(window_length, periodic, dtype, requires_grad, (at, last) => {
    const out = (2 * at) / last - 1;
    return bessel(beta * Math.sqrt(Math.max(1 - out * out, 0))) / most;
  });
}
