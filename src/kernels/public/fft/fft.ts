// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Norm } from '../../fft/fft.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../fft/fft.ts';
import { def, type Named } from '../../core/scope.ts';

interface CallsOf_fft {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, n?: Int | null | { n?: Int | null; dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
}
/**
 * The discrete Fourier transform along `dim`: Σ x[j] · e^(−2πi·jk/n). `n` cuts the dimension off or fills it up with zeros.
 * `norm`: 'backward' (the default) divides the inverse by n, 'forward' this one, 'ortho' both by √n.
 * @throws {Error} for a length below 1, or an unknown norm
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft.html
 */
const _fft: CallsOf_fft = def('fft(@input,#n?,#dim?,$norm?)', plain.fft);

/**
 * The inverse of `fft`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft.html
 */
const _ifft: CallsOf_fft = def('ifft(@input,#n?,#dim?,$norm?)', plain.ifft);

/**
 * `fft` of a real tensor, of which the first ⌊n/2⌋ + 1 elements are given: the others are their conjugates.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft.html
 */
const _rfft: CallsOf_fft = def('rfft(@input,#n?,#dim?,$norm?)', plain.rfft);

interface CallsOf_irfft {
  (input: Tensor | { input: Tensor; n?: Int | null; dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, n?: Int | null | { n?: Int | null; dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, dim?: Int | { dim?: Int; axis?: Int; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
}
/**
 * The inverse of `rfft`: real, of length `n`, by default 2 · (m − 1) for m elements.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft.html
 */
const _irfft: CallsOf_irfft = def('irfft(@input,#n?,#dim?,$norm?)', plain.irfft);

/**
 * `fft` of a signal that is its own conjugate when mirrored, of which a half is given: real.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft.html
 */
const _hfft: CallsOf_irfft = def('hfft(@input,#n?,#dim?,$norm?)', plain.hfft);

/**
 * The inverse of `hfft`, from real to a half.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft.html
 */
const _ihfft: CallsOf_fft = def('ihfft(@input,#n?,#dim?,$norm?)', plain.ihfft);

interface CallsOf_fft2 {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, dim?: Shape | { dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
}
/**
 * `fft` along two dimensions, the last two unless said otherwise; `s` are their lengths.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fft2.html
 */
const _fft2: CallsOf_fft2 = def('fft2(@input,#s?,#dim?,$norm?)', plain.fft2);

/**
 * The inverse of `fft2`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifft2.html
 */
const _ifft2: CallsOf_fft2 = def('ifft2(@input,#s?,#dim?,$norm?)', plain.ifft2);

/**
 * `rfft` along the last of two dimensions, `fft` along the first.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfft2.html
 */
const _rfft2: CallsOf_fft2 = def('rfft2(@input,#s?,#dim?,$norm?)', plain.rfft2);

interface CallsOf_irfft2 {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, s?: Shape | null | { s?: Shape | null; dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, dim?: Shape | { dim?: Shape; axis?: Shape; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
}
/**
 * The inverse of `rfft2`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfft2.html
 */
const _irfft2: CallsOf_irfft2 = def('irfft2(@input,#s?,#dim?,$norm?)', plain.irfft2);

interface CallsOf_fftn {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'complex64'>;
}
/**
 * `fft` along several dimensions, all unless `dim` or `s`, their lengths (−1: as it is), says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftn.html
 */
const _fftn: CallsOf_fftn = def('fftn(@input,#s?,#dim?,$norm?)', plain.fftn);

/**
 * The inverse of `fftn`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftn.html
 */
const _ifftn: CallsOf_fftn = def('ifftn(@input,#s?,#dim?,$norm?)', plain.ifftn);

/**
 * `rfft` along the last of several dimensions, `fft` along the others.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftn.html
 */
const _rfftn: CallsOf_fftn = def('rfftn(@input,#s?,#dim?,$norm?)', plain.rfftn);

interface CallsOf_irfftn {
  (input: Tensor | { input: Tensor; s?: Shape | null; dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, s?: Shape | null | { s?: Shape | null; dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, dim?: Int | Shape | null | { dim?: Int | Shape | null; axis?: Int | Shape | null; norm?: Norm | null; out?: Tensor | null }, norm?: Norm | null | { norm?: Norm | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
}
/**
 * The inverse of `rfftn`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.irfftn.html
 */
const _irfftn: CallsOf_irfftn = def('irfftn(@input,#s?,#dim?,$norm?)', plain.irfftn);

/**
 * `hfft` along the last of several dimensions, `fft` along the others.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfftn.html
 */
const _hfftn: CallsOf_irfftn = def('hfftn(@input,#s?,#dim?,$norm?)', plain.hfftn);

/**
 * The inverse of `hfftn`.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfftn.html
 */
const _ihfftn: CallsOf_fftn = def('ihfftn(@input,#s?,#dim?,$norm?)', plain.ihfftn);

/**
 * `hfftn` along two dimensions, the last two unless said otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.hfft2.html
 */
const _hfft2: CallsOf_irfft2 = def('hfft2(@input,#s?,#dim?,$norm?)', plain.hfft2);

/**
 * The inverse of `hfft2`.
 * @throws {TypeError} for a complex tensor
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ihfft2.html
 */
const _ihfft2: CallsOf_fft2 = def('ihfft2(@input,#s?,#dim?,$norm?)', plain.ihfft2);

interface CallsOf_fftfreq {
  (n: Int | Named<{ n: Int; d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, d?: number | Named<{ d?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
}
/**
 * The frequencies of `fft`'s n elements for samples `d` apart: 0, 1, …, then the negative ones, each divided by n · d.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftfreq.html
 */
const _fftfreq: CallsOf_fftfreq = def('fftfreq(#n,%d?,dtype,device,^requires_grad?)', plain.fftfreq);

/**
 * The frequencies of `rfft`'s elements for n samples `d` apart.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.rfftfreq.html
 */
const _rfftfreq: CallsOf_fftfreq = def('rfftfreq(#n,%d?,dtype,device,^requires_grad?)', plain.rfftfreq);

/**
 * With frequency 0 in the middle: the elements of `fft`, or of `fftfreq`, rolled by half along `dim` (all unless said).
 * @see https://pytorch.org/docs/stable/generated/torch.fft.fftshift.html
 */
const _fftshift: {
  (input: Tensor | { input: Tensor; dim?: number | Shape | null; axis?: number | Shape | null; out?: Tensor | null }, dim?: number | Shape | null | { dim?: number | Shape | null; axis?: number | Shape | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('fftshift(@input,#dim?)', plain.fftshift);

/**
 * The inverse of `fftshift`.
 * @see https://pytorch.org/docs/stable/generated/torch.fft.ifftshift.html
 */
const _ifftshift: {
  (input: Tensor | { input: Tensor; dim?: number | Shape | null; axis?: number | Shape | null; out?: Tensor | null }, dim?: number | Shape | null | { dim?: number | Shape | null; axis?: number | Shape | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
} = def('ifftshift(@input,#dim?)', plain.ifftshift);

export { _fft as fft, _fft2 as fft2, _fftfreq as fftfreq, _fftn as fftn, _fftshift as fftshift, _hfft as hfft, _hfft2 as hfft2, _hfftn as hfftn, _ifft as ifft, _ifft2 as ifft2, _ifftn as ifftn, _ifftshift as ifftshift, _ihfft as ihfft, _ihfft2 as ihfft2, _ihfftn as ihfftn, _irfft as irfft, _irfft2 as irfft2, _irfftn as irfftn, _rfft as rfft, _rfft2 as rfft2, _rfftfreq as rfftfreq, _rfftn as rfftn };
