/**
 * Losses as modules: each is its function of nn.functional, with that function's options.
 * @family losses
 */

import * as F from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { functional } from './layer.ts';

type Two = [input: Tensor, target: Tensor];
type Three = [input1: Tensor, input2: Tensor, target: Tensor];
type Reduced = { reduction: 'mean' | 'sum' | 'none' };
type Weighted = Reduced & { weight: Tensor | null };

const REDUCTION = { size_average: null, reduce: null, reduction: 'mean' } as const;
const WEIGHT = { weight: null };
/** Where the reduction is a newer addition it has no legacy. */
const MEAN = { reduction: 'mean' } as const;
const CLASSES = { ...WEIGHT, size_average: null, ignore_index: -100, reduce: null, ...MEAN };

export const MSELoss = functional<Two, Reduced>('MSELoss', F.mse_loss, REDUCTION);
export const L1Loss = functional<Two, Reduced>('L1Loss', F.l1_loss, REDUCTION);
export const SmoothL1Loss = functional<Two, Reduced & { beta: number }>('SmoothL1Loss', F.smooth_l1_loss, {
  ...REDUCTION,
  beta: 1,
});
export const HuberLoss = functional<Two, Reduced & { delta: number }>('HuberLoss', F.huber_loss, { ...MEAN, delta: 1 });
export const NLLLoss = functional<Two, Weighted & { ignore_index: number }>('NLLLoss', F.nll_loss, CLASSES);
export const CrossEntropyLoss = functional<Two, Weighted & { ignore_index: number; label_smoothing: number }>(
  'CrossEntropyLoss',
  F.cross_entropy,
  { ...CLASSES, label_smoothing: 0 },
);
export const KLDivLoss = functional<Two, { reduction: Reduced['reduction'] | 'batchmean'; log_target: boolean }>(
  'KLDivLoss',
  F.kl_div,
  { ...REDUCTION, log_target: false },
);
export const BCELoss = functional<Two, Weighted>('BCELoss', F.binary_cross_entropy, { ...WEIGHT, ...REDUCTION });
export const BCEWithLogitsLoss = functional<Two, Weighted & { pos_weight: Tensor | null }>(
  'BCEWithLogitsLoss',
  F.binary_cross_entropy_with_logits,
  { ...WEIGHT, ...REDUCTION, pos_weight: null },
);
export const PoissonNLLLoss = functional<Two, Reduced & { log_input: boolean; full: boolean; eps: number }>(
  'PoissonNLLLoss',
  F.poisson_nll_loss,
  { log_input: true, full: false, size_average: null, eps: 1e-8, reduce: null, ...MEAN },
);
export const GaussianNLLLoss = functional<
  [input: Tensor, target: Tensor, variance: Tensor],
  Reduced & { full: boolean; eps: number }
>('GaussianNLLLoss', F.gaussian_nll_loss, { full: false, eps: 1e-6, ...MEAN });
export const MarginRankingLoss = functional<Three, Reduced & { margin: number }>(
  'MarginRankingLoss',
  F.margin_ranking_loss,
  { margin: 0, ...REDUCTION },
);
export const HingeEmbeddingLoss = functional<Two, Reduced & { margin: number }>(
  'HingeEmbeddingLoss',
  F.hinge_embedding_loss,
  { margin: 1, ...REDUCTION },
);
export const SoftMarginLoss = functional<Two, Reduced>('SoftMarginLoss', F.soft_margin_loss, REDUCTION);
export const CosineEmbeddingLoss = functional<Three, Reduced & { margin: number }>(
  'CosineEmbeddingLoss',
  F.cosine_embedding_loss,
  { margin: 0, ...REDUCTION },
);
export const TripletMarginLoss = functional<
  [anchor: Tensor, positive: Tensor, negative: Tensor],
  Reduced & { margin: number; p: number; eps: number; swap: boolean }
>('TripletMarginLoss', F.triplet_margin_loss, { margin: 1, p: 2, eps: 1e-6, swap: false, ...REDUCTION });
export const TripletMarginWithDistanceLoss = functional<
  [anchor: Tensor, positive: Tensor, negative: Tensor],
  Reduced & { distance_function: ((a: Tensor, b: Tensor) => Tensor) | null; margin: number; swap: boolean }
>('TripletMarginWithDistanceLoss', F.triplet_margin_with_distance_loss, {
  distance_function: null,
  margin: 1,
  swap: false,
  ...MEAN,
});
export const MultiMarginLoss = functional<Two, Weighted & { p: number; margin: number }>(
  'MultiMarginLoss',
  F.multi_margin_loss,
  { p: 1, margin: 1, ...WEIGHT, ...REDUCTION },
);
export const MultiLabelMarginLoss = functional<Two, Reduced>(
  'MultiLabelMarginLoss',
  F.multilabel_margin_loss,
  REDUCTION,
);
export const MultiLabelSoftMarginLoss = functional<Two, Weighted>(
  'MultiLabelSoftMarginLoss',
  F.multilabel_soft_margin_loss,
  { ...WEIGHT, ...REDUCTION },
);

export const CTCLoss = functional<
  [log_probs: Tensor, targets: Tensor, input_lengths: Tensor | number[], target_lengths: Tensor | number[]],
  Reduced & { blank: number; zero_infinity: boolean }
>('CTCLoss', F.ctc_loss, { blank: 0, ...MEAN, zero_infinity: false });

type Pair = [x1: Tensor, x2: Tensor];
export const CosineSimilarity = functional<Pair, { dim: number; eps: number }>(
  'CosineSimilarity',
  F.cosine_similarity,
  {
    dim: 1,
    eps: 1e-8,
  },
);
export const PairwiseDistance = functional<Pair, { p: number; eps: number; keepdim: boolean }>(
  'PairwiseDistance',
  F.pairwise_distance,
  { p: 2, eps: 1e-6, keepdim: false },
);
