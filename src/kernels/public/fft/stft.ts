// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { PadMode } from '../../ops/pad.ts';
import * as plain from '../../fft/stft.ts';
import { def } from '../../core/scope.ts';

/**
 * The spectra of pieces of a signal [length] or [batch, length], `hop_length` apart (a quarter of `n_fft` unless said), each times the
 * window: [batch, frequencies, pieces]. Where `center`, the signal is padded, so that piece t has sample t · hop_length in its middle.
 * Of real signals only half the frequencies are given, unless `onesided` is false. `return_complex` has to be true.
 * @throws {Error} for a window, a hop or a length that does not fit; for a real signal without return_complex
 * @see https://pytorch.org/docs/stable/generated/torch.stft.html
 */
const _stft: {
  (input: Tensor, n_fft: Int | { n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, hop_length?: Int | null | { hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, win_length?: Int | null | { win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, window?: Tensor | null | { window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, center?: boolean | { center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, pad_mode?: PadMode | { pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, normalized?: boolean | { normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, onesided?: boolean | null | { onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }, return_complex?: boolean | null | { return_complex?: boolean | null; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; pad_mode?: PadMode; normalized?: boolean; onesided?: boolean | null; return_complex?: boolean | null; out?: Tensor | null }): Tensor;
} = def('stft(@input,#n_fft,#hop_length?,#win_length?,@window?,^center?,$pad_mode?,^normalized?,^onesided?,^return_complex?)', plain.stft);

/**
 * The signal whose `stft` this is, as near as can be: pieces are added up, each times the window, and divided by the sum of the
 * windows' squares. `length` cuts the end off or fills it up with zeros.
 * @throws {Error} for a real input, or a window, a hop or a length that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.istft.html
 */
const _istft: {
  (input: Tensor, n_fft: Int | { n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, hop_length?: Int | null | { hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, win_length?: Int | null | { win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, window?: Tensor | null | { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, center?: boolean | { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, normalized?: boolean | { normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, onesided?: boolean | null | { onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }, length?: Int | null | { length?: Int | null; return_complex?: boolean; out?: Tensor | null }, return_complex?: boolean | { return_complex?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { input: Tensor; n_fft: Int; hop_length?: Int | null; win_length?: Int | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean; out?: Tensor | null }): Tensor;
} = def('istft(@input,#n_fft,#hop_length?,#win_length?,@window?,^center?,^normalized?,^onesided?,#length?,^return_complex?)', plain.istft);

export { _istft as istft, _stft as stft };
