// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import type { LBFGSOptions } from '../../optim/lbfgs.ts';
import type { Params } from '../../optim/optimizer.ts';
import * as plain from '../../optim/lbfgs.ts';
import { defClass } from '../../core/scope.ts';

/**
 * A quasi-Newton method for small, smooth problems: each step runs up to `max_iter` iterations, and calls the closure, which
 * clears the gradients, computes the loss, calls backward and gives the loss, as often as it needs. Whether to go on depends on
 * the loss, so a step is a Promise of the first loss: `const loss = await optimizer.step(closure)`.
 * lr 1, max_iter 20, max_eval max_iter · 1.25, tolerance_grad 1e-7, tolerance_change 1e-9, history_size 100,
 * line_search_fn null or 'strong_wolfe'. One group of parameters.
 * @throws {Error} for an option out of range, or several groups
 * @see https://pytorch.org/docs/stable/generated/torch.optim.LBFGS.html
 */
const _LBFGS: {
  new (params: Params | { params: Params; lr?: number; max_iter?: number; max_eval?: number | null; tolerance_grad?: number; tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, lr?: number | { lr?: number; max_iter?: number; max_eval?: number | null; tolerance_grad?: number; tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, max_iter?: number | { max_iter?: number; max_eval?: number | null; tolerance_grad?: number; tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, max_eval?: number | null | { max_eval?: number | null; tolerance_grad?: number; tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, tolerance_grad?: number | { tolerance_grad?: number; tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, tolerance_change?: number | { tolerance_change?: number; history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, history_size?: Int | { history_size?: Int; line_search_fn?: LBFGSOptions['line_search_fn'] }, line_search_fn?: LBFGSOptions['line_search_fn'] | { line_search_fn?: LBFGSOptions['line_search_fn'] }): plain.LBFGS;
} = defClass('LBFGS(*params;%lr?,%max_iter?,%max_eval?,%tolerance_grad?,%tolerance_change?,#history_size?,line_search_fn)', plain.LBFGS);
type _LBFGS = plain.LBFGS;

export { _LBFGS as LBFGS };
