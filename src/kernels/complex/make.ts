/** Complex tensors made of real ones, and taken apart again. */
import { fail } from '../core/callee.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { mul } from '../ops/arithmetic.ts';
import { floated, reshape } from '../ops/basis.ts';
import { eq, isnan, lt } from '../ops/compare.ts';
import { wantFloat, wantTensor } from '../ops/core.ts';
import { full, zeros_like } from '../ops/creation.ts';
import { transpose } from '../ops/shape.ts';
import { cos, sin } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import { angle as angleOf, conj as conjugate } from './arithmetic.ts';
import { know } from './forms.ts';
import { imagOf, isComplex, join, lookAt, realOf, rejoined } from './tensor.ts';

const part = (value: Tensor | number): Tensor => (value instanceof Tensor ? value : full([], value, 'float32'));

function wantParts(...parts: Tensor[]): void {
  for (const each of parts) wantFloat(each);
}

/**
 * A complex64 tensor of real and imaginary parts, broadcast; float32, or numbers: `torch.complex(0, 1)` is i.
 * @names torch.complex
 * @throws {TypeError} for tensors of other dtypes
 * @see https://pytorch.org/docs/stable/generated/torch.complex.html
 * @example
 * torch.complex(torch.tensor([1.5, 2]), torch.tensor([0.5, -1]))
 * // tensor([1.5000+0.5000j, 2.0000-1.0000j])
 */
export function complex(real: Tensor | number, imag: Tensor | number): Tensor<Shape, 'complex64'> {
  const [re, im] = [part(real), part(imag)];
  wantParts(re, im);
  return join(re, im);
}

/**
 * abs · (cos(angle) + sin(angle)·i), complex64.
 * @names torch.polar
 * @throws {TypeError} for tensors of other dtypes than float32
 * @see https://pytorch.org/docs/stable/generated/torch.polar.html
 * @example
 * torch.polar(torch.tensor([1.5]), torch.tensor([0.5]))
 * // tensor([1.3164+0.7191j])
 */
export function polar(abs: Tensor, angle: Tensor): Tensor<Shape, 'complex64'> {
  wantParts(abs, angle);
  return join(mul(abs, cos(angle)), mul(abs, sin(angle)));
}

/**
 * A complex look at a float32 tensor of shape […, 2], whose last dimension holds real and imaginary parts. A view.
 * @names torch.view_as_complex
 * @throws {Error} where the last dimension is not of size 2 and stride 1, or another stride is odd
 * @see https://pytorch.org/docs/stable/generated/torch.view_as_complex.html
 * @example
 * torch.view_as_complex(torch.tensor([[1.5, 2.5]]))
 * // tensor([1.5000+2.5000j])
 */
export function view_as_complex(input: Tensor): Tensor<Shape, 'complex64'> {
  wantFloat(input);
  if (input.ndim === 0) fail('Input tensor must have one or more dimensions', input);
  if (input.shape.at(-1) !== 2) fail('Tensor must have a last dimension of size 2', input);
  if (input.strides.at(-1) !== 1) fail('Tensor must have a last dimension with stride 1: use x.contiguous()', input);
  if (input.strides.slice(0, -1).some((stride, d) => stride % 2 && input.shape[d] > 1))
    fail('Tensor must have a stride divisible by 2 for all but last dimension: use x.contiguous()', input);
  if (input.offset % 2) fail('Tensor must have a storage_offset divisible by 2: use x.contiguous()', input);
  return lookAt(reshape(input, input.shape));
}

/**
 * The float32 tensor of shape […, 2] that a complex one looks at. A view.
 * @names torch.view_as_real
 * @throws {Error} for a real tensor
 * @see https://pytorch.org/docs/stable/generated/torch.view_as_real.html
 * @example
 * torch.view_as_real(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // tensor([[1.5000, 2.5000]])
 */
export function view_as_real(input: Tensor): Tensor<Shape, 'float32'> {
  wantTensor(input);
  if (!isComplex(input)) fail('view_as_real is only supported for complex tensors', input);
  return reshape(input.pair, input.pair.shape) as Tensor<Shape, 'float32'>;
}

/**
 * The real parts: a view of a complex tensor, a real tensor itself.
 * @names torch.real
 * @see https://pytorch.org/docs/stable/generated/torch.real.html
 * @example
 * torch.real(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // tensor([1.5000])
 */
export function real(input: Tensor): Tensor {
  wantTensor(input);
  return realOf(input);
}

/**
 * The imaginary parts of a complex tensor. A view.
 * @names torch.imag
 * @throws {Error} for a real tensor
 * @see https://pytorch.org/docs/stable/generated/torch.imag.html
 * @example
 * torch.imag(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // tensor([2.5000])
 */
export function imag(input: Tensor): Tensor<Shape, 'float32'> {
  wantTensor(input);
  if (!isComplex(input)) fail('imag is not implemented for tensors with non-complex dtypes.', input);
  return imagOf(input) as Tensor<Shape, 'float32'>;
}

/**
 * The real parts. A view.
 * @names Tensor.real
 * @getter
 * @example
 * torch.complex(torch.tensor([1.5]), torch.tensor([2.5])).real
 * // tensor([1.5000])
 */
export const realParts = (input: Tensor): Tensor => real(input);

/**
 * The imaginary parts. A view.
 * @names Tensor.imag
 * @getter
 * @throws {Error} for a real tensor
 * @example
 * torch.complex(torch.tensor([1.5]), torch.tensor([2.5])).imag
 * // tensor([2.5000])
 */
export const imaginaryParts = (input: Tensor): Tensor<Shape, 'float32'> => imag(input);

/**
 * The conjugate, whose imaginary parts have the other sign; a real tensor as it is.
 * @names torch.conj Tensor.conj torch.conj_physical Tensor.conj_physical
 * @see https://pytorch.org/docs/stable/generated/torch.conj.html
 * @example
 * torch.conj(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // tensor([1.5000-2.5000j])
 */
export function conj(input: Tensor): Tensor {
  wantTensor(input);
  return conjugate(input);
}

/**
 * The tensor itself: a conjugate is computed where it is asked for.
 * @names torch.resolve_conj Tensor.resolve_conj torch.resolve_neg Tensor.resolve_neg
 * @see https://pytorch.org/docs/stable/generated/torch.resolve_conj.html
 * @example
 * torch.resolve_conj(torch.complex(torch.tensor([1.5]), torch.tensor([2.5])))
 * // tensor([1.5000+2.5000j])
 */
export function resolve_conj(input: Tensor): Tensor {
  wantTensor(input);
  return input;
}

/**
 * The transposed matrix of conjugates.
 * @names torch.adjoint Tensor.adjoint
 * @throws {Error} for fewer than two dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.adjoint.html
 * @example
 * torch.adjoint(torch.tensor([[1, 2], [3, 4]]))
 * // tensor([[1, 3],
 * //         [2, 4]])
 */
export function adjoint(input: Tensor): Tensor {
  wantTensor(input);
  if (input.ndim < 2) fail('expected at least 2D', input);
  const turned = isComplex(input)
    ? rejoined(transpose(realOf(input), -2, -1), transpose(imagOf(input), -2, -1))
    : transpose(input, -2, -1);
  return conjugate(turned);
}

/**
 * The angle of each number in radians, from −π to π; of real ones 0 or π. The gradient at 0 is 0. Integers give float32.
 * @names torch.angle Tensor.angle
 * @see https://pytorch.org/docs/stable/generated/torch.angle.html
 * @example
 * torch.angle(torch.tensor([-1.5, 0, 2]))
 * // tensor([3.1416, 0.0000, 0.0000])
 */
export function angle(input: Tensor): Tensor {
  wantTensor(input);
  if (isComplex(input)) return angleOf(input);
  const x = floated(input);
  return where(isnan(x), x, where(lt(x, 0), Math.PI, mul(x, 0)));
}

/**
 * Whether each number has no imaginary part.
 * @names torch.isreal Tensor.isreal
 * @see https://pytorch.org/docs/stable/generated/torch.isreal.html
 * @example
 * torch.isreal(torch.tensor([1, Infinity, -Infinity, NaN]))
 * // tensor([True, True, True, True])
 */
export function isreal(input: Tensor): Tensor<Shape, 'bool'> {
  wantTensor(input);
  return eq(isComplex(input) ? imagOf(input) : zeros_like(input), 0) as Tensor<Shape, 'bool'>;
}

know(view_as_real, real, imag, conj, resolve_conj, adjoint, angle, isreal, complex);
