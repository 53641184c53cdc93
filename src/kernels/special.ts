/** torch.special: special functions, most of them under a second name. https://pytorch.org/docs/stable/special.html */
export { xlogy } from './ops/binary.ts';
export { log_softmax, logsumexp, softmax } from './ops/softmax.ts';
export { entr, polygamma, xlog1py } from './ops/special.ts';
export {
  digamma,
  digamma as psi,
  erf,
  erfc,
  erfinv,
  exp2,
  expm1,
  lgamma as gammaln,
  log1p,
  logit,
  round,
  sigmoid as expit,
  sinc,
} from './ops/unary.ts';
