// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../complex/make.ts';
import { def } from '../../core/scope.ts';

/**
 * A complex64 tensor of real and imaginary parts, broadcast; float32, or numbers: `torch.complex(0, 1)` is i.
 * @throws {TypeError} for tensors of other dtypes
 * @see https://pytorch.org/docs/stable/generated/torch.complex.html
 */
const _complex: {
  (real: Tensor | number, imag: Tensor | number | { imag: Tensor | number; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
  (keywords: { real: Tensor | number; imag: Tensor | number; out?: Tensor | null }): Tensor<Shape, 'complex64'>;
} = def('complex(=real,=imag)', plain.complex);

/**
 * abs · (cos(angle) + sin(angle)·i), complex64.
 * @throws {TypeError} for tensors of other dtypes than float32
 * @see https://pytorch.org/docs/stable/generated/torch.polar.html
 */
const _polar: {
  (abs: Tensor, angle: Tensor | { angle: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
  (keywords: { abs: Tensor; angle: Tensor; out?: Tensor | null }): Tensor<Shape, 'complex64'>;
} = def('polar(@abs,@angle)', plain.polar);

/**
 * A complex look at a float32 tensor of shape […, 2], whose last dimension holds real and imaginary parts. A view.
 * @throws {Error} where the last dimension is not of size 2 and stride 1, or another stride is odd
 * @see https://pytorch.org/docs/stable/generated/torch.view_as_complex.html
 */
const _view_as_complex: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
} = def('view_as_complex(@input)', plain.view_as_complex);

/**
 * The float32 tensor of shape […, 2] that a complex one looks at. A view.
 * @throws {Error} for a real tensor
 * @see https://pytorch.org/docs/stable/generated/torch.view_as_real.html
 */
const _view_as_real: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
} = def('view_as_real(@input)', plain.view_as_real);

interface CallsOf_real {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
}
/**
 * The real parts: a view of a complex tensor, a real tensor itself.
 * @see https://pytorch.org/docs/stable/generated/torch.real.html
 */
const _real: CallsOf_real = def('real(@input)', plain.real);

/**
 * The imaginary parts of a complex tensor. A view.
 * @throws {Error} for a real tensor
 * @see https://pytorch.org/docs/stable/generated/torch.imag.html
 */
const _imag: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
} = def('imag(@input)', plain.imag);

/**
 * The conjugate, whose imaginary parts have the other sign; a real tensor as it is.
 * @see https://pytorch.org/docs/stable/generated/torch.conj.html
 */
const _conj: CallsOf_real = def('conj(@input)', plain.conj);

/**
 * The tensor itself: a conjugate is computed where it is asked for.
 * @see https://pytorch.org/docs/stable/generated/torch.resolve_conj.html
 */
const _resolve_conj: CallsOf_real = def('resolve_conj(@input)', plain.resolve_conj);

/**
 * The transposed matrix of conjugates.
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.adjoint.html
 */
const _adjoint: CallsOf_real = def('adjoint(@input)', plain.adjoint);

/**
 * The angle of each number in radians, from −π to π; of real ones 0 or π. The gradient at 0 is 0. Integers give float32.
 * @see https://pytorch.org/docs/stable/generated/torch.angle.html
 */
const _angle: CallsOf_real = def('angle(@input)', plain.angle);

/**
 * Whether each number has no imaginary part.
 * @see https://pytorch.org/docs/stable/generated/torch.isreal.html
 */
const _isreal: {
  (input: Tensor | { input: Tensor; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'bool'>;
} = def('isreal(@input)', plain.isreal);

export { _adjoint as adjoint, _angle as angle, _complex as complex, _conj as conj, _imag as imag, _isreal as isreal, _polar as polar, _real as real, _resolve_conj as resolve_conj, _view_as_complex as view_as_complex, _view_as_real as view_as_real };

export { imaginaryParts, realParts } from '../../complex/make.ts';
