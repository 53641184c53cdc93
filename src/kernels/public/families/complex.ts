// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { conj, imaginaryParts, realParts, resolve_conj } from '../complex/make.ts';
import { Complex } from '../complex/number.ts';
import '../complex/make.ts';
import '../complex/number.ts';

join('complex', {
  torch: { conj_physical: conj, resolve_neg: resolve_conj, Complex },
  getter: { real: realParts, imag: imaginaryParts },
  Tensor: { conj_physical: conj, resolve_neg: resolve_conj },
});
