// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { xlogy } from './ops/binary.ts';
export { log_softmax, logsumexp, softmax } from './ops/softmax.ts';
export { digamma, digamma as psi, entr, lgamma as gammaln, polygamma, xlog1py } from './ops/special.ts';
export { erf, erfc, erfinv, exp2, expm1, log1p, logit, round, sigmoid as expit, sinc } from './ops/unary.ts';
export { erfcx, gammainc, gammaincc, i0, i0e, i1, i1e, log_ndtr, multigammaln, ndtr, ndtri } from './special/functions.ts';
