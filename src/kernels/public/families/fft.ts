// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { fft, fft2, fftfreq, fftn, fftshift, hfft, hfft2, hfftn, ifft, ifft2, ifftn, ifftshift, ihfft, ihfft2, ihfftn, irfft, irfft2, irfftn, rfft, rfft2, rfftfreq, rfftn } from '../fft/fft.ts';
import { istft, stft } from '../fft/stft.ts';
import { bartlett_window, blackman_window, hamming_window, hann_window, kaiser_window } from '../fft/windows.ts';

export const ready = join('fft', {
}, {
  'Tensor torch': [istft, stft],
  torch: [bartlett_window, blackman_window, hamming_window, hann_window, kaiser_window],
  'torch.fft': [fft, fft2, fftfreq, fftn, fftshift, hfft, hfft2, hfftn, ifft, ifft2, ifftn, ifftshift, ihfft, ihfft2, ihfftn, irfft, irfft2, irfftn, rfft, rfft2, rfftfreq, rfftn],
});
