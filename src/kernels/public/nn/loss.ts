// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import type { Reduction } from '../../ops/loss.ts';
import * as plain from '../../nn/loss.ts';
import { defClass } from '../../core/scope.ts';

interface ConstructorOf_MSELoss<Made> {
  new (size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Made;
}
/**
 * (input − target)², their mean or sum.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
 */
const _MSELoss: ConstructorOf_MSELoss<InstanceType<typeof plain.MSELoss>> = defClass('MSELoss(;size_average,reduce,$reduction?)', plain.MSELoss);
type _MSELoss = InstanceType<typeof plain.MSELoss>;

/**
 * |input − target|, their mean or sum.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html
 */
const _L1Loss: ConstructorOf_MSELoss<InstanceType<typeof plain.L1Loss>> = defClass('L1Loss(;size_average,reduce,$reduction?)', plain.L1Loss);
type _L1Loss = InstanceType<typeof plain.L1Loss>;

/**
 * Squares within beta, absolute differences beyond.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html
 */
const _SmoothL1Loss: {
  new (size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction; beta?: number }, reduce?: null | { reduce?: null; reduction?: Reduction; beta?: number }, reduction?: Reduction | { reduction?: Reduction; beta?: number }, beta?: number | { beta?: number }): InstanceType<typeof plain.SmoothL1Loss>;
} = defClass('SmoothL1Loss(;size_average,reduce,$reduction?,%beta?)', plain.SmoothL1Loss);
type _SmoothL1Loss = InstanceType<typeof plain.SmoothL1Loss>;

/**
 * Half squares within delta, delta times the absolute difference beyond.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
 */
const _HuberLoss: {
  new (reduction?: Reduction | { reduction?: Reduction; delta?: number }, delta?: number | { delta?: number }): InstanceType<typeof plain.HuberLoss>;
} = defClass('HuberLoss(;$reduction?,%delta?)', plain.HuberLoss);
type _HuberLoss = InstanceType<typeof plain.HuberLoss>;

/**
 * What log-probabilities (N, C, *) say against the classes (N, *) of the target: −log p.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
 */
const _NLLLoss: {
  new (weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; ignore_index?: Int; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; ignore_index?: Int; reduce?: null; reduction?: Reduction }, ignore_index?: Int | { ignore_index?: Int; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.NLLLoss>;
} = defClass('NLLLoss(;@weight?,size_average,#ignore_index?,reduce,$reduction?)', plain.NLLLoss);
type _NLLLoss = InstanceType<typeof plain.NLLLoss>;

/**
 * log_softmax and nll_loss of logits (N, C, *): the target has class numbers (N, *), or probabilities (N, C, *).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
 */
const _CrossEntropyLoss: {
  new (weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; ignore_index?: Int; reduce?: null; reduction?: Reduction; label_smoothing?: number }, size_average?: null | { size_average?: null; ignore_index?: Int; reduce?: null; reduction?: Reduction; label_smoothing?: number }, ignore_index?: Int | { ignore_index?: Int; reduce?: null; reduction?: Reduction; label_smoothing?: number }, reduce?: null | { reduce?: null; reduction?: Reduction; label_smoothing?: number }, reduction?: Reduction | { reduction?: Reduction; label_smoothing?: number }, label_smoothing?: number | { label_smoothing?: number }): InstanceType<typeof plain.CrossEntropyLoss>;
} = defClass('CrossEntropyLoss(;@weight?,size_average,#ignore_index?,reduce,$reduction?,%label_smoothing?)', plain.CrossEntropyLoss);
type _CrossEntropyLoss = InstanceType<typeof plain.CrossEntropyLoss>;

/**
 * The Kullback-Leibler divergence of a target from log-probabilities.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html
 */
const _KLDivLoss: {
  new (size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction | 'batchmean'; log_target?: boolean }, reduce?: null | { reduce?: null; reduction?: Reduction | 'batchmean'; log_target?: boolean }, reduction?: Reduction | 'batchmean' | { reduction?: Reduction | 'batchmean'; log_target?: boolean }, log_target?: boolean | { log_target?: boolean }): InstanceType<typeof plain.KLDivLoss>;
} = defClass('KLDivLoss(;size_average,reduce,$reduction?,^log_target?)', plain.KLDivLoss);
type _KLDivLoss = InstanceType<typeof plain.KLDivLoss>;

/**
 * The cross entropy of probabilities between 0 and 1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
 */
const _BCELoss: {
  new (weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.BCELoss>;
} = defClass('BCELoss(;@weight?,size_average,reduce,$reduction?)', plain.BCELoss);
type _BCELoss = InstanceType<typeof plain.BCELoss>;

/**
 * The cross entropy of logits, through a sigmoid; `pos_weight` counts positive answers more.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
 */
const _BCEWithLogitsLoss: {
  new (weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction; pos_weight?: Tensor | null }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction; pos_weight?: Tensor | null }, reduce?: null | { reduce?: null; reduction?: Reduction; pos_weight?: Tensor | null }, reduction?: Reduction | { reduction?: Reduction; pos_weight?: Tensor | null }, pos_weight?: Tensor | null | { pos_weight?: Tensor | null }): InstanceType<typeof plain.BCEWithLogitsLoss>;
} = defClass('BCEWithLogitsLoss(;@weight?,size_average,reduce,$reduction?,@pos_weight?)', plain.BCEWithLogitsLoss);
type _BCEWithLogitsLoss = InstanceType<typeof plain.BCEWithLogitsLoss>;

/**
 * −log of the target's probability under a Poisson distribution with this rate, or its logarithm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html
 */
const _PoissonNLLLoss: {
  new (log_input?: boolean | { log_input?: boolean; full?: boolean; size_average?: null; eps?: number; reduce?: null; reduction?: Reduction }, full?: boolean | { full?: boolean; size_average?: null; eps?: number; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; eps?: number; reduce?: null; reduction?: Reduction }, eps?: number | { eps?: number; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.PoissonNLLLoss>;
} = defClass('PoissonNLLLoss(;^log_input?,^full?,size_average,%eps?,reduce,$reduction?)', plain.PoissonNLLLoss);
type _PoissonNLLLoss = InstanceType<typeof plain.PoissonNLLLoss>;

/**
 * −log of the target's density under a normal distribution: called with (input, target, variance).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html
 */
const _GaussianNLLLoss: {
  new (full?: boolean | { full?: boolean; eps?: number; reduction?: Reduction }, eps?: number | { eps?: number; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.GaussianNLLLoss>;
} = defClass('GaussianNLLLoss(;^full?,%eps?,$reduction?)', plain.GaussianNLLLoss);
type _GaussianNLLLoss = InstanceType<typeof plain.GaussianNLLLoss>;

interface ConstructorOf_MarginRankingLoss<Made> {
  new (margin?: number | { margin?: number; size_average?: null; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): Made;
}
/**
 * max(0, −target · (input1 − input2) + margin): the target says which of the two is to be greater.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html
 */
const _MarginRankingLoss: ConstructorOf_MarginRankingLoss<InstanceType<typeof plain.MarginRankingLoss>> = defClass('MarginRankingLoss(;%margin?,size_average,reduce,$reduction?)', plain.MarginRankingLoss);
type _MarginRankingLoss = InstanceType<typeof plain.MarginRankingLoss>;

/**
 * x where the target is 1, max(0, margin − x) where it is −1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html
 */
const _HingeEmbeddingLoss: ConstructorOf_MarginRankingLoss<InstanceType<typeof plain.HingeEmbeddingLoss>> = defClass('HingeEmbeddingLoss(;%margin?,size_average,reduce,$reduction?)', plain.HingeEmbeddingLoss);
type _HingeEmbeddingLoss = InstanceType<typeof plain.HingeEmbeddingLoss>;

/**
 * log(1 + exp(−target · input)), for targets 1 and −1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html
 */
const _SoftMarginLoss: ConstructorOf_MSELoss<InstanceType<typeof plain.SoftMarginLoss>> = defClass('SoftMarginLoss(;size_average,reduce,$reduction?)', plain.SoftMarginLoss);
type _SoftMarginLoss = InstanceType<typeof plain.SoftMarginLoss>;

/**
 * 1 − cos of two vectors where the target is 1, max(0, cos − margin) where it is −1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 */
const _CosineEmbeddingLoss: ConstructorOf_MarginRankingLoss<InstanceType<typeof plain.CosineEmbeddingLoss>> = defClass('CosineEmbeddingLoss(;%margin?,size_average,reduce,$reduction?)', plain.CosineEmbeddingLoss);
type _CosineEmbeddingLoss = InstanceType<typeof plain.CosineEmbeddingLoss>;

/**
 * max(0, d(anchor, positive) − d(anchor, negative) + margin), of distances in the p-norm.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
 */
const _TripletMarginLoss: {
  new (margin?: number | { margin?: number; p?: number; eps?: number; swap?: boolean; size_average?: null; reduce?: null; reduction?: Reduction }, p?: number | { p?: number; eps?: number; swap?: boolean; size_average?: null; reduce?: null; reduction?: Reduction }, eps?: number | { eps?: number; swap?: boolean; size_average?: null; reduce?: null; reduction?: Reduction }, swap?: boolean | { swap?: boolean; size_average?: null; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.TripletMarginLoss>;
} = defClass('TripletMarginLoss(;%margin?,%p?,%eps?,^swap?,size_average,reduce,$reduction?)', plain.TripletMarginLoss);
type _TripletMarginLoss = InstanceType<typeof plain.TripletMarginLoss>;

/**
 * TripletMarginLoss with a distance of the program's own.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html
 */
const _TripletMarginWithDistanceLoss: {
  new (distance_function?: (((a: Tensor, b: Tensor) => Tensor) | null) | { distance_function?: ((a: Tensor, b: Tensor) => Tensor) | null; margin?: number; swap?: boolean; reduction?: Reduction }, margin?: number | { margin?: number; swap?: boolean; reduction?: Reduction }, swap?: boolean | { swap?: boolean; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.TripletMarginWithDistanceLoss>;
} = defClass('TripletMarginWithDistanceLoss(;distance_function,%margin?,^swap?,$reduction?)', plain.TripletMarginWithDistanceLoss);
type _TripletMarginWithDistanceLoss = InstanceType<typeof plain.TripletMarginWithDistanceLoss>;

/**
 * How far the right class of (N, C) is not `margin` above the others.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html
 */
const _MultiMarginLoss: {
  new (p?: number | { p?: number; margin?: number; weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction }, margin?: number | { margin?: number; weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction }, weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.MultiMarginLoss>;
} = defClass('MultiMarginLoss(;%p?,%margin?,@weight?,size_average,reduce,$reduction?)', plain.MultiMarginLoss);
type _MultiMarginLoss = InstanceType<typeof plain.MultiMarginLoss>;

/**
 * The same for several right classes, which the target lists up to a −1.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html
 */
const _MultiLabelMarginLoss: ConstructorOf_MSELoss<InstanceType<typeof plain.MultiLabelMarginLoss>> = defClass('MultiLabelMarginLoss(;size_average,reduce,$reduction?)', plain.MultiLabelMarginLoss);
type _MultiLabelMarginLoss = InstanceType<typeof plain.MultiLabelMarginLoss>;

/**
 * Each class's own cross entropy, of logits (N, C).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html
 */
const _MultiLabelSoftMarginLoss: {
  new (weight?: Tensor | null | { weight?: Tensor | null; size_average?: null; reduce?: null; reduction?: Reduction }, size_average?: null | { size_average?: null; reduce?: null; reduction?: Reduction }, reduce?: null | { reduce?: null; reduction?: Reduction }, reduction?: Reduction | { reduction?: Reduction }): InstanceType<typeof plain.MultiLabelSoftMarginLoss>;
} = defClass('MultiLabelSoftMarginLoss(;@weight?,size_average,reduce,$reduction?)', plain.MultiLabelSoftMarginLoss);
type _MultiLabelSoftMarginLoss = InstanceType<typeof plain.MultiLabelSoftMarginLoss>;

/**
 * How improbable targets are under log-probabilities [T, N, C] of an alignment that is not known; called with (log_probs, targets,
 * input_lengths, target_lengths).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html
 */
const _CTCLoss: {
  new (blank?: Int | { blank?: Int; reduction?: Reduction; zero_infinity?: boolean }, reduction?: Reduction | { reduction?: Reduction; zero_infinity?: boolean }, zero_infinity?: boolean | { zero_infinity?: boolean }): InstanceType<typeof plain.CTCLoss>;
} = defClass('CTCLoss(;#blank?,$reduction?,^zero_infinity?)', plain.CTCLoss);
type _CTCLoss = InstanceType<typeof plain.CTCLoss>;

/**
 * The cosine between vectors along `dim`; called with (x1, x2).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html
 */
const _CosineSimilarity: {
  new (dim?: Int | { dim?: Int; axis?: Int; eps?: number }, eps?: number | { eps?: number }): InstanceType<typeof plain.CosineSimilarity>;
} = defClass('CosineSimilarity(;#dim?,%eps?)', plain.CosineSimilarity);
type _CosineSimilarity = InstanceType<typeof plain.CosineSimilarity>;

/**
 * The p-norm of x1 − x2 along the last dimension; called with (x1, x2).
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html
 */
const _PairwiseDistance: {
  new (p?: number | { p?: number; eps?: number; keepdim?: boolean }, eps?: number | { eps?: number; keepdim?: boolean }, keepdim?: boolean | { keepdim?: boolean }): InstanceType<typeof plain.PairwiseDistance>;
} = defClass('PairwiseDistance(;%p?,%eps?,^keepdim?)', plain.PairwiseDistance);
type _PairwiseDistance = InstanceType<typeof plain.PairwiseDistance>;

export { _BCELoss as BCELoss, _BCEWithLogitsLoss as BCEWithLogitsLoss, _CTCLoss as CTCLoss, _CosineEmbeddingLoss as CosineEmbeddingLoss, _CosineSimilarity as CosineSimilarity, _CrossEntropyLoss as CrossEntropyLoss, _GaussianNLLLoss as GaussianNLLLoss, _HingeEmbeddingLoss as HingeEmbeddingLoss, _HuberLoss as HuberLoss, _KLDivLoss as KLDivLoss, _L1Loss as L1Loss, _MSELoss as MSELoss, _MarginRankingLoss as MarginRankingLoss, _MultiLabelMarginLoss as MultiLabelMarginLoss, _MultiLabelSoftMarginLoss as MultiLabelSoftMarginLoss, _MultiMarginLoss as MultiMarginLoss, _NLLLoss as NLLLoss, _PairwiseDistance as PairwiseDistance, _PoissonNLLLoss as PoissonNLLLoss, _SmoothL1Loss as SmoothL1Loss, _SoftMarginLoss as SoftMarginLoss, _TripletMarginLoss as TripletMarginLoss, _TripletMarginWithDistanceLoss as TripletMarginWithDistanceLoss };
