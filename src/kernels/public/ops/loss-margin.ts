// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Distance } from '../../ops/loss-margin.ts';
import type { Legacy, Reduction } from '../../ops/loss.ts';
import * as plain from '../../ops/loss-margin.ts';
import { def } from '../../core/scope.ts';

interface CallsOf_margin_ranking_loss {
  (input1: Tensor, input2: Tensor, target: Tensor | { target: Tensor; margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, margin?: number | { margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input1: Tensor; input2: Tensor; target: Tensor; margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (input1: Tensor, keywords: { input2: Tensor; target: Tensor; margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
}
/** max(0, −target · (input1 − input2) + margin): target 1 wants the first to be greater, −1 the second. */
const _margin_ranking_loss: CallsOf_margin_ranking_loss = def('margin_ranking_loss(@input1,@input2,@target,%margin?,^size_average?,^reduce?,$reduction?)', plain.margin_ranking_loss);

/** input where target is 1, max(0, margin − input) where it is −1. */
const _hinge_embedding_loss: {
  (input: Tensor, target: Tensor | { target: Tensor; margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, margin?: number | { margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; margin?: number; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
} = def('hinge_embedding_loss(@input,@target,%margin?,^size_average?,^reduce?,$reduction?)', plain.hinge_embedding_loss);

interface CallsOf_soft_margin_loss {
  (input: Tensor, target: Tensor | { target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
}
/** log(1 + exp(−target · input)) */
const _soft_margin_loss: CallsOf_soft_margin_loss = def('soft_margin_loss(@input,@target,^size_average?,^reduce?,$reduction?)', plain.soft_margin_loss);

/** 1 − cos where target is 1, max(0, cos − margin) where it is −1, of the vectors' angle. */
const _cosine_embedding_loss: CallsOf_margin_ranking_loss = def('cosine_embedding_loss(@input1,@input2,@target,%margin?,^size_average?,^reduce?,$reduction?)', plain.cosine_embedding_loss);

/** max(0, |anchor − positive| − |anchor − negative| + margin), the distances being p-norms. */
const _triplet_margin_loss: {
  (anchor: Tensor, positive: Tensor, negative: Tensor | { negative: Tensor; margin?: number; p?: number; eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, margin?: number | { margin?: number; p?: number; eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, p?: number | { p?: number; eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, eps?: number | { eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, swap?: boolean | { swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { anchor: Tensor; positive: Tensor; negative: Tensor; margin?: number; p?: number; eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
  (anchor: Tensor, keywords: { positive: Tensor; negative: Tensor; margin?: number; p?: number; eps?: number; swap?: boolean; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
} = def('triplet_margin_loss(@anchor,@positive,@negative,%margin?,%p?,%eps?,^swap?,^size_average?,^reduce?,$reduction?)', plain.triplet_margin_loss);

/**
 * triplet_margin_loss with a distance of one's own.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html
 */
const _triplet_margin_with_distance_loss: {
  (anchor: Tensor, positive: Tensor, negative: Tensor | { negative: Tensor; distance_function?: Distance | null; margin?: number; swap?: boolean; reduction?: Reduction }, distance_function?: Distance | null | { distance_function?: Distance | null; margin?: number; swap?: boolean; reduction?: Reduction }, margin?: number | { margin?: number; swap?: boolean; reduction?: Reduction }, swap?: boolean | { swap?: boolean; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { anchor: Tensor; positive: Tensor; negative: Tensor; distance_function?: Distance | null; margin?: number; swap?: boolean; reduction?: Reduction }): Tensor;
  (anchor: Tensor, keywords: { positive: Tensor; negative: Tensor; distance_function?: Distance | null; margin?: number; swap?: boolean; reduction?: Reduction }): Tensor;
} = def('triplet_margin_with_distance_loss(@anchor,@positive,@negative,!distance_function?,%margin?,^swap?,$reduction?)', plain.triplet_margin_with_distance_loss);

/** Σ over the other classes of max(0, margin − x[y] + x[c])ᵖ, over the number of classes. */
const _multi_margin_loss: {
  (input: Tensor, target: Tensor | { target: Tensor; p?: number; margin?: number; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, p?: number | { p?: number; margin?: number; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, margin?: number | { margin?: number; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; p?: number; margin?: number; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
} = def('multi_margin_loss(@input,@target,%p?,%margin?,@weight?,^size_average?,^reduce?,$reduction?)', plain.multi_margin_loss);

/** For each class that the target lists (up to a −1) and each that it doesn't: max(0, 1 − x[y] + x[c]), over the classes. */
const _multilabel_margin_loss: CallsOf_soft_margin_loss = def('multilabel_margin_loss(@input,@target,^size_average?,^reduce?,$reduction?)', plain.multilabel_margin_loss);

/** binary_cross_entropy_with_logits, averaged over the classes. */
const _multilabel_soft_margin_loss: {
  (input: Tensor, target: Tensor | { target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, size_average?: Legacy | { size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }, reduce?: Legacy | { reduce?: Legacy; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Tensor;
  (keywords: { input: Tensor; target: Tensor; weight?: Tensor | null; size_average?: Legacy; reduce?: Legacy; reduction?: Reduction }): Tensor;
} = def('multilabel_soft_margin_loss(@input,@target,@weight?,^size_average?,^reduce?,$reduction?)', plain.multilabel_soft_margin_loss);

export { _cosine_embedding_loss as cosine_embedding_loss, _hinge_embedding_loss as hinge_embedding_loss, _margin_ranking_loss as margin_ranking_loss, _multi_margin_loss as multi_margin_loss, _multilabel_margin_loss as multilabel_margin_loss, _multilabel_soft_margin_loss as multilabel_soft_margin_loss, _soft_margin_loss as soft_margin_loss, _triplet_margin_loss as triplet_margin_loss, _triplet_margin_with_distance_loss as triplet_margin_with_distance_loss };
