// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Norm } from '../../fft/fft.ts';
import type { Int } from '../../ops/core.ts';
import type { DeviceLike } from '../../placement.ts';
import type { Shape } from '../../shapes.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../fft/fft.ts';
import { def, type Named } from '../../scope.ts';

/**
 * The discrete Fourier transform along `dim`: Σ x[j] · e^(−2πi·jk/n). `n` cuts the dimension off or fills it up with zeros.
 * `norm`: 'backward' (the default) divides the inverse by n, 'forward' this one, 'ortho' both by √n.
 * @throws {Error} for a length below 1, or an unknown norm
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft.html
 */
const _fft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('fft(@input,#n,#dim,norm)', plain.fft, 0);

/**
 * The inverse of `fft`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft.html
 */
const _ifft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ifft(@input,#n,#dim,norm)', plain.ifft, 0);

/**
 * `fft` of a real tensor, of which the first ⌊n/2⌋ + 1 elements are given: the others are their conjugates.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft.html
 */
const _rfft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('rfft(@input,#n,#dim,norm)', plain.rfft, 0);

/**
 * The inverse of `rfft`: real, of length `n`, by default 2 · (m − 1) for m elements.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft.html
 */
const _irfft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('irfft(@input,#n,#dim,norm)', plain.irfft, 0);

/**
 * `fft` of a signal that is its own conjugate when mirrored, of which a half is given: real.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft.html
 */
const _hfft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('hfft(@input,#n,#dim,norm)', plain.hfft, 0);

/**
 * The inverse of `hfft`, from real to a half.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft.html
 */
const _ihfft: {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; norm?: Norm | null } | { input: Tensor; n?: Int | null; axis?: Int; norm?: Norm | null }, n?: Int | null | { n?: Int | null; dim?: Int; norm?: Norm | null } | { n?: Int | null; axis?: Int; norm?: Norm | null }, dim?: Int | { dim?: Int; norm?: Norm | null } | { axis?: Int; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ihfft(@input,#n,#dim,norm)', plain.ihfft, 0);

/**
 * `fft` along two dimensions, the last two unless said otherwise; `s` are their lengths.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft2.html
 */
const _fft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('fft2(@input,#s,#dim,norm)', plain.fft2, 0);

/**
 * The inverse of `fft2`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft2.html
 */
const _ifft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ifft2(@input,#s,#dim,norm)', plain.ifft2, 0);

/**
 * `rfft` along the last of two dimensions, `fft` along the first.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft2.html
 */
const _rfft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('rfft2(@input,#s,#dim,norm)', plain.rfft2, 0);

/**
 * The inverse of `rfft2`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft2.html
 */
const _irfft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('irfft2(@input,#s,#dim,norm)', plain.irfft2, 0);

/**
 * `fft` along several dimensions, all unless `dim` or `s`, their lengths (−1: as it is), says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftn.html
 */
const _fftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('fftn(@input,#s,#dim,norm)', plain.fftn, 0);

/**
 * The inverse of `fftn`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftn.html
 */
const _ifftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ifftn(@input,#s,#dim,norm)', plain.ifftn, 0);

/**
 * `rfft` along the last of several dimensions, `fft` along the others.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftn.html
 */
const _rfftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('rfftn(@input,#s,#dim,norm)', plain.rfftn, 0);

/**
 * The inverse of `rfftn`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfftn.html
 */
const _irfftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('irfftn(@input,#s,#dim,norm)', plain.irfftn, 0);

/**
 * `hfft` along the last of several dimensions, `fft` along the others.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfftn.html
 */
const _hfftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('hfftn(@input,#s,#dim,norm)', plain.hfftn, 0);

/**
 * The inverse of `hfftn`.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfftn.html
 */
const _ihfftn: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; norm?: Norm | null } | { s?: Shape | null; axis?: Int | Shape | null; norm?: Norm | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; norm?: Norm | null } | { axis?: Int | Shape | null; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ihfftn(@input,#s,#dim,norm)', plain.ihfftn, 0);

/**
 * `hfftn` along two dimensions, the last two unless said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft2.html
 */
const _hfft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'float32'>;
} = def('hfft2(@input,#s,#dim,norm)', plain.hfft2, 0);

/**
 * The inverse of `hfft2`.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft2.html
 */
const _ihfft2: {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; norm?: Norm | null } | { input: Tensor; s?: Shape | null; axis?: Shape; norm?: Norm | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; norm?: Norm | null } | { s?: Shape | null; axis?: Shape; norm?: Norm | null }, dim?: Shape | { dim?: Shape; norm?: Norm | null } | { axis?: Shape; norm?: Norm | null }, norm?: Norm | null | { norm?: Norm | null }): Tensor<Shape, 'complex64'>;
} = def('ihfft2(@input,#s,#dim,norm)', plain.ihfft2, 0);

/**
 * The frequencies of `fft`'s n elements for samples `d` apart: 0, 1, …, then the negative ones, each divided by n · d.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftfreq.html
 */
const _fftfreq: {
  (n: Int | Named<{ n: Int; d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, d?: number | Named<{ d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Tensor<Shape, 'float32'>;
} = def('fftfreq(#n,d,dtype,device,requires_grad)', plain.fftfreq, 0);

/**
 * The frequencies of `rfft`'s elements for n samples `d` apart.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftfreq.html
 */
const _rfftfreq: {
  (n: Int | Named<{ n: Int; d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, d?: number | Named<{ d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Tensor<Shape, 'float32'>;
} = def('rfftfreq(#n,d,dtype,device,requires_grad)', plain.rfftfreq, 0);

/**
 * With frequency 0 in the middle: the elements of `fft`, or of `fftfreq`, rolled by half along `dim` (all unless said).
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftshift.html
 */
const _fftshift: {
  (input: Tensor | { input: Tensor; dim?: number | Shape | null } | { input: Tensor; axis?: number | Shape | null }, dim?: number | Shape | null | { dim?: number | Shape | null } | { axis?: number | Shape | null }): Tensor;
} = def('fftshift(@input,#dim)', plain.fftshift, 0);

/**
 * The inverse of `fftshift`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftshift.html
 */
const _ifftshift: {
  (input: Tensor | { input: Tensor; dim?: number | Shape | null } | { input: Tensor; axis?: number | Shape | null }, dim?: number | Shape | null | { dim?: number | Shape | null } | { axis?: number | Shape | null }): Tensor;
} = def('ifftshift(@input,#dim)', plain.ifftshift, 0);

export { _fft as fft, _fft2 as fft2, _fftfreq as fftfreq, _fftn as fftn, _fftshift as fftshift, _hfft as hfft, _hfft2 as hfft2, _hfftn as hfftn, _ifft as ifft, _ifft2 as ifft2, _ifftn as ifftn, _ifftshift as ifftshift, _ihfft as ihfft, _ihfft2 as ihfft2, _ihfftn as ihfftn, _irfft as irfft, _irfft2 as irfft2, _irfftn as irfftn, _rfft as rfft, _rfft2 as rfft2, _rfftfreq as rfftfreq, _rfftn as rfftn };
