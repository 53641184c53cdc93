// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { AveragedModel, SWALR, get_ema_avg_fn, get_ema_multi_avg_fn, get_swa_avg_fn, get_swa_multi_avg_fn, update_bn } from './optim/averaging.ts';
