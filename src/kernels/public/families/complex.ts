// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { adjoint, angle, complex, conj, imag, imaginaryParts, isreal, polar, real, realParts, resolve_conj, view_as_complex, view_as_real } from '../complex/make.ts';
import { Complex } from '../complex/number.ts';

export const ready = join('complex', {
  torch: { conj_physical: conj, resolve_neg: resolve_conj, Complex },
  getter: { real: realParts, imag: imaginaryParts },
  Tensor: { conj_physical: conj, resolve_neg: resolve_conj },
}, {
  'Tensor torch': [adjoint, angle, conj, isreal, resolve_conj],
  torch: [complex, imag, polar, real, view_as_complex, view_as_real],
});
