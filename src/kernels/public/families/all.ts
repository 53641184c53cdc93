// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import './attention.ts';
import './complex.ts';
import './convolution.ts';
import './data.ts';
import './derivatives.ts';
import './distributions.ts';
import './dropout.ts';
import './einsum.ts';
import './embedding.ts';
import './fft.ts';
import './func.ts';
import './images.ts';
import './layout.ts';
import './linalg.ts';
import './losses.ts';
import './normalization.ts';
import './norms.ts';
import './numeric.ts';
import './optimizers.ts';
import './padding.ts';
import './recurrent.ts';
import './schedules.ts';
import './sorting.ts';
import './sparse.ts';
import './special.ts';
