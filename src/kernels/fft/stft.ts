/** Short-time Fourier transforms: the spectra of pieces of a signal that overlap, and the signal again. */
import { know } from '../complex/forms.ts';
import { imagOf, isComplex, join, realOf } from '../complex/tensor.ts';
import { fail, failType } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';
import { div, mul } from '../ops/arithmetic.ts';
import { expand, reshape } from '../ops/basis.ts';
import type { Int } from '../ops/core.ts';
import { ones } from '../ops/creation.ts';
import { type PadMode, pad } from '../ops/pad.ts';
import { unfold } from '../ops/rearrange.ts';
import { narrow, squeeze, transpose, unsqueeze } from '../ops/shape.ts';
import { fold } from '../ops/unpool.ts';
import { fft, ifft, irfft, rfft } from './fft.ts';

/** The window as long as a piece, in the middle of it; ones where none is given. */
function windowFor(window: Tensor | null, n_fft: number, win_length: number): Tensor {
  if (!(win_length > 0 && win_length <= n_fft)) fail(`expected 0 < win_length <= n_fft (${n_fft})`, win_length);
  if (window && (window.ndim !== 1 || window.shape[0] !== win_length))
    fail(`expected a 1D window tensor of size equal to win_length=${win_length}`, window);
  const left = Math.floor((n_fft - win_length) / 2);
  const given = window ?? ones([win_length]);
  return win_length === n_fft ? given : pad(given, [left, n_fft - win_length - left]);
}

/** Both parts of a complex tensor, or a real one, through a function. */
const each = (input: Tensor, fn: (part: Tensor) => Tensor): Tensor =>
  isComplex(input) ? join(fn(realOf(input)), fn(imagOf(input))) : fn(input);

/**
 * The spectra of pieces of a signal [length] or [batch, length], `hop_length` apart (a quarter of `n_fft` unless said), each times the
 * window: [batch, frequencies, pieces]. Where `center`, the signal is padded, so that piece t has sample t · hop_length in its middle.
 * Of real signals only half the frequencies are given, unless `onesided` is false. `return_complex` has to be true.
 * @names torch.stft Tensor.stft
 * @throws {Error} for a window, a hop or a length that does not fit; for a real signal without return_complex
 * @see https://pytorch.org/docs/stable/generated/torch.stft.html
 * @example
 * torch.stft(torch.ones(16), 8, { return_complex: true }).shape
 * // [5, 9]
 */
export function stft(
  input: Tensor,
  n_fft: Int,
  hop_length: Int | null = null,
  win_length: Int | null = null,
  window: Tensor | null = null,
  center: boolean = true,
  pad_mode: PadMode = 'reflect',
  normalized: boolean = false,
  onesided: boolean | null = null,
  return_complex: boolean | null = null,
): Tensor {
  const hop = hop_length ?? Math.floor(n_fft / 4);
  const complexInput = isComplex(input) || (window !== null && isComplex(window));
  if (!return_complex && !complexInput)
    fail(
      'stft requires the return_complex parameter be given for real inputs: { return_complex: true }; torch.view_as_real(…) of the result is what return_complex=false gave',
    );
  if (input.ndim !== 1 && input.ndim !== 2) fail('expected a 1D or 2D tensor', input);
  if (input.ndim === 1)
    return each(
      stft(
        each(input, (part) => unsqueeze(part, 0)),
        n_fft,
        hop,
        win_length,
        window,
        center,
        pad_mode,
        normalized,
        onesided,
        true,
      ),
      (part) => squeeze(part, 0),
    );
  if (window && isComplex(window))
    failType('complex windows are not supported here: multiply pieces of x.unfold(…) yourself', window);
  if (!(hop > 0)) fail('expected hop_length > 0', hop);
  const half = Math.floor(n_fft / 2);
  // `pad` repeats what is along the last of three dimensions.
  const padded = center ? each(input, (part) => squeeze(pad(unsqueeze(part, 1), [half, half], pad_mode), 1)) : input;
  const length = padded.shape[1];
  if (!(n_fft > 0 && n_fft <= length)) fail(`expected 0 < n_fft <= ${length}`, n_fft);
  const weights = windowFor(window, n_fft, win_length ?? n_fft);
  const pieces = each(padded, (part) => mul(unfold(part, 1, n_fft, hop), weights));
  const sided = onesided ?? !isComplex(input);
  if (sided && isComplex(input)) fail('Cannot have onesided output if window or input is complex');
  const spectra = (sided ? rfft : fft)(pieces, null, -1, normalized ? 'ortho' : 'backward');
  return each(spectra, (part) => transpose(part, 1, 2));
}

/** Pieces [batch, pieces, n] added up where they lie: [batch, length]. */
function overlapped(pieces: Tensor, hop: number): Tensor {
  const [batch, count, n] = pieces.shape;
  const length = n + hop * (count - 1);
  const folded = fold(transpose(pieces, 1, 2), [1, length], [1, n], 1, 0, [1, hop]);
  return reshape(folded, [batch, length]);
}

/**
 * The signal whose `stft` this is, as near as can be: pieces are added up, each times the window, and divided by the sum of the
 * windows' squares. `length` cuts the end off or fills it up with zeros.
 * @names torch.istft Tensor.istft
 * @throws {Error} for a real input, or a window, a hop or a length that does not fit
 * @see https://pytorch.org/docs/stable/generated/torch.istft.html
 * @example
 * const window = torch.hann_window(8);
 * const spectrum = torch.stft(torch.ones(16), 8, { window, return_complex: true });
 * torch.istft(spectrum, 8, { window }).shape
 * // [16]
 */
export function istft(
  input: Tensor,
  n_fft: Int,
  hop_length: Int | null = null,
  win_length: Int | null = null,
  window: Tensor | null = null,
  center: boolean = true,
  normalized: boolean = false,
  onesided: boolean | null = null,
  length: Int | null = null,
  return_complex: boolean = false,
): Tensor {
  if (!isComplex(input))
    failType(
      'istft requires a complex-valued input tensor matching the output from stft with return_complex=true',
      input,
    );
  if (input.ndim !== 2 && input.ndim !== 3) fail('expected a tensor with 2 or 3 dimensions', input);
  if (input.ndim === 2) {
    const batch = each(input, (part) => unsqueeze(part, 0));
    return each(
      istft(batch, n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex),
      (part) => squeeze(part, 0),
    );
  }
  const hop = hop_length ?? Math.floor(n_fft / 4);
  const width = win_length ?? n_fft;
  if (!(hop > 0 && hop <= width)) fail(`expected 0 < hop_length <= win_length (${width})`, hop);
  const sided = onesided ?? input.shape[1] !== n_fft;
  const wanted = sided ? Math.floor(n_fft / 2) + 1 : n_fft;
  if (input.shape[1] !== wanted) fail(`expected the frequency dimension (3rd to the last) to be ${wanted}`, input);
  if (return_complex && sided) fail('cannot have onesided input for complex output: give { onesided: false }');
  const spectra = each(input, (part) => transpose(part, 1, 2));
  const norm = normalized ? 'ortho' : 'backward';
  const signal = return_complex
    ? ifft(spectra, null, -1, norm)
    : sided
      ? irfft(spectra, n_fft, -1, norm)
      : realOf(ifft(spectra, null, -1, norm));
  const weights = windowFor(window, n_fft, width);
  const count = spectra.shape[1];
  const sums = overlapped(expand(mul(weights, weights), [1, count, n_fft]), hop);
  const total = n_fft + hop * (count - 1);
  const start = center ? Math.floor(n_fft / 2) : 0;
  const end = length === null ? total - start : Math.min(start + length, total);
  return each(signal, (part) => {
    const added = overlapped(mul(part, weights), hop);
    const kept = div(narrow(added, 1, start, end - start), narrow(sums, 1, start, end - start));
    return length !== null && end - start < length ? pad(kept, [0, length - (end - start)]) : kept;
  });
}

know(stft, istft);
