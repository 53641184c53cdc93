/**
 * `spark-runner/kernels/lean`: the same `torch` for programs that a bundler makes small. Nothing comes along that the program
 * does not import, so tensors have only the methods of public/core-methods.ts (`@lean` where they are declared); install those
 * that you call besides:
 *
 *   install({ exp, topk }, { exp }); // x.exp(), x.topk(3); and x.exp_()
 *
 * Hooks of modules need installHooks() before; values in texts, and layers' options, installPrinting().
 *
 * The build takes index.ts's import of whole.ts out, and puts core-methods.ts in its place (scripts/modules.mjs).
 */
export * from './index.ts';
export { installHooks } from './nn/hooks.ts';
export { install } from './ops/install.ts';
export { installPrinting } from './printing/install.ts';
