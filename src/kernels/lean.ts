/**
 * `spark-runner/kernels/lean`: the same `torch` for programs that a bundler makes small. Nothing comes along that the program
 * does not import, so tensors have only the methods of public/core-methods.ts (`@lean` where they are declared); install those
 * that you call besides:
 *
 *   install({ exp, topk }, { exp }); // x.exp(), x.topk(3); and x.exp_()
 *
 * Hooks of modules need installHooks() before; values in texts, and layers' options, installPrinting().
 *
 * The build makes lists of these names, which hand on what is in the files for pages (scripts/lean.mjs).
 */
export * from './index.ts';
export { installHooks } from './nn/hooks.ts';
export { install } from './ops/install.ts';
export { installPrinting } from './printing/install.ts';
export { need } from './without-families.ts';

import './public/core-methods.ts';
