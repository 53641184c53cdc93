// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { fft, fft2, fftfreq, fftn, fftshift, hfft, hfft2, hfftn, ifft, ifft2, ifftn, ifftshift, ihfft, ihfft2, ihfftn, irfft, irfft2, irfftn, rfft, rfft2, rfftfreq, rfftn } from './fft/fft.ts';
