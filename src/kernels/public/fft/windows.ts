// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Shape } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../fft/windows.ts';
import { def, type Named } from '../../core/scope.ts';

interface CallsOf_hann_window {
  (window_length: Int | Named<{ window_length: Int; periodic?: boolean; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, periodic?: boolean | Named<{ periodic?: boolean; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
}
/**
 * Hann's window, sin² from 0 to π.
 * @see https://pytorch.org/docs/stable/generated/torch.hann_window.html
 */
const _hann_window: CallsOf_hann_window = def('hann_window(#window_length,^periodic?,dtype,device,^requires_grad?)', plain.hann_window);

/**
 * Hamming's window, alpha − beta · cos.
 * @see https://pytorch.org/docs/stable/generated/torch.hamming_window.html
 */
const _hamming_window: {
  (window_length: Int | Named<{ window_length: Int; periodic?: boolean; alpha?: number; beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, periodic?: boolean | Named<{ periodic?: boolean; alpha?: number; beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, alpha?: number | Named<{ alpha?: number; beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, beta?: number | Named<{ beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
} = def('hamming_window(#window_length,^periodic?,%alpha?,%beta?,dtype,device,^requires_grad?)', plain.hamming_window);

/**
 * Blackman's window.
 * @see https://pytorch.org/docs/stable/generated/torch.blackman_window.html
 */
const _blackman_window: CallsOf_hann_window = def('blackman_window(#window_length,^periodic?,dtype,device,^requires_grad?)', plain.blackman_window);

/**
 * Bartlett's window, a triangle.
 * @see https://pytorch.org/docs/stable/generated/torch.bartlett_window.html
 */
const _bartlett_window: CallsOf_hann_window = def('bartlett_window(#window_length,^periodic?,dtype,device,^requires_grad?)', plain.bartlett_window);

/**
 * Kaiser's window, of which `beta` says how narrow it is.
 * @see https://pytorch.org/docs/stable/generated/torch.kaiser_window.html
 */
const _kaiser_window: {
  (window_length: Int | Named<{ window_length: Int; periodic?: boolean; beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, periodic?: boolean | Named<{ periodic?: boolean; beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, beta?: number | Named<{ beta?: number; dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, device?: DeviceLike | null | Named<{ device?: DeviceLike | null; requires_grad?: boolean; out?: Tensor | null; pin_memory?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean; out?: Tensor | null }>, keywords?: { out?: Tensor | null }): Tensor<Shape, 'float32'>;
} = def('kaiser_window(#window_length,^periodic?,%beta?,dtype,device,^requires_grad?)', plain.kaiser_window);

export { _bartlett_window as bartlett_window, _blackman_window as blackman_window, _hamming_window as hamming_window, _hann_window as hann_window, _kaiser_window as kaiser_window };
