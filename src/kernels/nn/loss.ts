/**
 * Losses as modules: each is its function of nn.functional, with that function's options.
 * @family losses
 */

import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import type { Lengths } from '../ops/ctc.ts';
import type { Reduction } from '../ops/loss.ts';
import * as F from '../public/torch.nn.functional.ts';
import { layer, ofThree, ofTwo } from './layer.ts';

/**
 * (input − target)², their mean or sum.
 * @names torch.nn.MSELoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
 * @example
 * const loss = new torch.nn.MSELoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.2500)
 */
export const MSELoss = ofTwo(
  F.mse_loss,
  (size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * |input − target|, their mean or sum.
 * @names torch.nn.L1Loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html
 * @example
 * const loss = new torch.nn.L1Loss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.5000)
 */
export const L1Loss = ofTwo(
  F.l1_loss,
  (size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * Squares within beta, absolute differences beyond.
 * @names torch.nn.SmoothL1Loss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html
 * @example
 * const loss = new torch.nn.SmoothL1Loss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.1250)
 */
export const SmoothL1Loss = ofTwo(
  F.smooth_l1_loss,
  (size_average: null = null, reduce: null = null, reduction: Reduction = 'mean', beta: number = 1) => ({
    size_average,
    reduce,
    reduction,
    beta,
  }),
);

/**
 * Half squares within delta, delta times the absolute difference beyond.
 * @names torch.nn.HuberLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
 * @example
 * const loss = new torch.nn.HuberLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(0.1250)
 */
export const HuberLoss = ofTwo(F.huber_loss, (reduction: Reduction = 'mean', delta: number = 1) => ({
  reduction,
  delta,
}));

/**
 * What log-probabilities (N, C, *) say against the classes (N, *) of the target: −log p.
 * @names torch.nn.NLLLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
 * @example
 * const loss = new torch.nn.NLLLoss();
 * loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]).log_softmax(1), torch.tensor([0, 2]))
 * // tensor(0.2515)
 */
export const NLLLoss = ofTwo(
  F.nll_loss,
  (
    weight: Tensor | null = null,
    size_average: null = null,
    ignore_index: Int = -100,
    reduce: null = null,
    reduction: Reduction = 'mean',
  ) => ({ weight, size_average, ignore_index, reduce, reduction }),
);

/**
 * log_softmax and nll_loss of logits (N, C, *): the target has class numbers (N, *), or probabilities (N, C, *).
 * @names torch.nn.CrossEntropyLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
 * @example
 * const loss = new torch.nn.CrossEntropyLoss();
 * loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([0, 2]))
 * // tensor(0.2515)
 */
export const CrossEntropyLoss = ofTwo(
  F.cross_entropy,
  (
    weight: Tensor | null = null,
    size_average: null = null,
    ignore_index: Int = -100,
    reduce: null = null,
    reduction: Reduction = 'mean',
    label_smoothing: number = 0,
  ) => ({ weight, size_average, ignore_index, reduce, reduction, label_smoothing }),
);

/**
 * The Kullback-Leibler divergence of a target from log-probabilities.
 * @names torch.nn.KLDivLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html
 * @example
 * const loss = new torch.nn.KLDivLoss({ reduction: 'batchmean' });
 * loss(torch.tensor([[0.5, 0.5]]).log(), torch.tensor([[0.25, 0.75]]))
 * // tensor(0.1308)
 */
export const KLDivLoss = ofTwo(
  F.kl_div,
  (
    size_average: null = null,
    reduce: null = null,
    reduction: Reduction | 'batchmean' = 'mean',
    log_target: boolean = false,
  ) => ({ size_average, reduce, reduction, log_target }),
);

/**
 * The cross entropy of probabilities between 0 and 1.
 * @names torch.nn.BCELoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
 * @example
 * const loss = new torch.nn.BCELoss();
 * loss(torch.tensor([0.9, 0.2]), torch.tensor([1, 0]).float())
 * // tensor(0.1643)
 */
export const BCELoss = ofTwo(
  F.binary_cross_entropy,
  (weight: Tensor | null = null, size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    weight,
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * The cross entropy of logits, through a sigmoid; `pos_weight` counts positive answers more.
 * @names torch.nn.BCEWithLogitsLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
 * @example
 * const loss = new torch.nn.BCEWithLogitsLoss();
 * loss(torch.tensor([2, -1.5]), torch.tensor([1, 0]).float())
 * // tensor(0.1642)
 */
export const BCEWithLogitsLoss = ofTwo(
  F.binary_cross_entropy_with_logits,
  (
    weight: Tensor | null = null,
    size_average: null = null,
    reduce: null = null,
    reduction: Reduction = 'mean',
    pos_weight: Tensor | null = null,
  ) => ({ weight, size_average, reduce, reduction, pos_weight }),
);

/**
 * −log of the target's probability under a Poisson distribution with this rate, or its logarithm.
 * @names torch.nn.PoissonNLLLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html
 * @example
 * const loss = new torch.nn.PoissonNLLLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]))
 * // tensor(2.7689)
 */
export const PoissonNLLLoss = ofTwo(
  F.poisson_nll_loss,
  (
    log_input: boolean = true,
    full: boolean = false,
    size_average: null = null,
    eps: number = 1e-8,
    reduce: null = null,
    reduction: Reduction = 'mean',
  ) => ({ log_input, full, size_average, eps, reduce, reduction }),
);

/**
 * −log of the target's density under a normal distribution: called with (input, target, variance).
 * @names torch.nn.GaussianNLLLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html
 * @example
 * const loss = new torch.nn.GaussianNLLLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]), torch.ones(2))
 * // tensor(0.1250)
 */
export const GaussianNLLLoss = ofThree(
  F.gaussian_nll_loss,
  (full: boolean = false, eps: number = 1e-6, reduction: Reduction = 'mean') => ({ full, eps, reduction }),
);

/**
 * max(0, −target · (input1 − input2) + margin): the target says which of the two is to be greater.
 * @names torch.nn.MarginRankingLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html
 * @example
 * const loss = new torch.nn.MarginRankingLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, 1.5]), torch.tensor([1, 1]).float())
 * // tensor(0.2500)
 */
export const MarginRankingLoss = ofThree(
  F.margin_ranking_loss,
  (margin: number = 0, size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    margin,
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * x where the target is 1, max(0, margin − x) where it is −1.
 * @names torch.nn.HingeEmbeddingLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html
 * @example
 * const loss = new torch.nn.HingeEmbeddingLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, -1]))
 * // tensor(0.2500)
 */
export const HingeEmbeddingLoss = ofTwo(
  F.hinge_embedding_loss,
  (margin: number = 1, size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    margin,
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * log(1 + exp(−target · input)), for targets 1 and −1.
 * @names torch.nn.SoftMarginLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html
 * @example
 * const loss = new torch.nn.SoftMarginLoss();
 * loss(torch.tensor([0.5, 2]), torch.tensor([1, -1]).float())
 * // tensor(1.3005)
 */
export const SoftMarginLoss = ofTwo(
  F.soft_margin_loss,
  (size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * 1 − cos of two vectors where the target is 1, max(0, cos − margin) where it is −1.
 * @names torch.nn.CosineEmbeddingLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 * @example
 * const loss = new torch.nn.CosineEmbeddingLoss();
 * loss(torch.tensor([[1, 0.5]]), torch.tensor([[0.5, 1]]), torch.tensor([1]))
 * // tensor(0.2000)
 */
export const CosineEmbeddingLoss = ofThree(
  F.cosine_embedding_loss,
  (margin: number = 0, size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    margin,
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * max(0, d(anchor, positive) − d(anchor, negative) + margin), of distances in the p-norm.
 * @names torch.nn.TripletMarginLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
 * @example
 * const loss = new torch.nn.TripletMarginLoss();
 * loss(torch.tensor([[0, 0.5]]), torch.tensor([[1, 0.5]]), torch.tensor([[0, 1.5]]))
 * // tensor(1.)
 */
export const TripletMarginLoss = ofThree(
  F.triplet_margin_loss,
  (
    margin: number = 1,
    p: number = 2,
    eps: number = 1e-6,
    swap: boolean = false,
    size_average: null = null,
    reduce: null = null,
    reduction: Reduction = 'mean',
  ) => ({ margin, p, eps, swap, size_average, reduce, reduction }),
);

/**
 * TripletMarginLoss with a distance of the program's own.
 * @names torch.nn.TripletMarginWithDistanceLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html
 * @example
 * const loss = new torch.nn.TripletMarginWithDistanceLoss();
 * loss(torch.tensor([[0, 0.5]]), torch.tensor([[1, 0.5]]), torch.tensor([[0, 1.5]]))
 * // tensor(1.)
 */
export const TripletMarginWithDistanceLoss = ofThree(
  F.triplet_margin_with_distance_loss,
  (
    distance_function: ((a: Tensor, b: Tensor) => Tensor) | null = new PairwiseDistance(),
    margin: number = 1,
    swap: boolean = false,
    reduction: Reduction = 'mean',
  ) => ({ distance_function, margin, swap, reduction }),
);

/**
 * How far the right class of (N, C) is not `margin` above the others.
 * @names torch.nn.MultiMarginLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html
 * @example
 * const loss = new torch.nn.MultiMarginLoss();
 * loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([1, 2]))
 * // tensor(0.5000)
 */
export const MultiMarginLoss = ofTwo(
  F.multi_margin_loss,
  (
    p: number = 1,
    margin: number = 1,
    weight: Tensor | null = null,
    size_average: null = null,
    reduce: null = null,
    reduction: Reduction = 'mean',
  ) => ({ p, margin, weight, size_average, reduce, reduction }),
);

/**
 * The same for several right classes, which the target lists up to a −1.
 * @names torch.nn.MultiLabelMarginLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html
 * @example
 * const loss = new torch.nn.MultiLabelMarginLoss();
 * loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([[0, -1, -1], [2, 1, -1]]))
 * // tensor(0.0833)
 */
export const MultiLabelMarginLoss = ofTwo(
  F.multilabel_margin_loss,
  (size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * Each class's own cross entropy, of logits (N, C).
 * @names torch.nn.MultiLabelSoftMarginLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html
 * @example
 * const loss = new torch.nn.MultiLabelSoftMarginLoss();
 * loss(torch.tensor([[2, 0.5, 0], [0.5, 1, 3]]), torch.tensor([[1, 0, 0], [0, 1, 1]]).float())
 * // tensor(0.5217)
 */
export const MultiLabelSoftMarginLoss = ofTwo(
  F.multilabel_soft_margin_loss,
  (weight: Tensor | null = null, size_average: null = null, reduce: null = null, reduction: Reduction = 'mean') => ({
    weight,
    size_average,
    reduce,
    reduction,
  }),
);

/**
 * How improbable targets are under log-probabilities [T, N, C] of an alignment that is not known; called with (log_probs, targets,
 * input_lengths, target_lengths).
 * @names torch.nn.CTCLoss
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html
 * @example
 * const loss = new torch.nn.CTCLoss();
 * const log_probs = torch.zeros([4, 1, 3]).log_softmax(2);
 * loss(log_probs, torch.tensor([[1, 2]]), [4], [2])
 * // tensor(0.8432)
 */
export const CTCLoss = layer(
  (blank: Int = 0, reduction: Reduction = 'mean', zero_infinity: boolean = false) => ({
    blank,
    reduction,
    zero_infinity,
  }),
  (options, log_probs: Tensor, targets: Tensor, input_lengths: Lengths, target_lengths: Lengths) => {
    const { blank, reduction, zero_infinity } = options;
    return F.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity);
  },
);

/**
 * The cosine between vectors along `dim`; called with (x1, x2).
 * @names torch.nn.CosineSimilarity
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html
 * @example
 * const similarity = new torch.nn.CosineSimilarity();
 * similarity(torch.tensor([[1, 0.5]]), torch.tensor([[0.5, 1]]))
 * // tensor([0.8000])
 */
export const CosineSimilarity = ofTwo(F.cosine_similarity, (dim: Int = 1, eps: number = 1e-8) => ({ dim, eps }));

/**
 * The p-norm of x1 − x2 along the last dimension; called with (x1, x2).
 * @names torch.nn.PairwiseDistance
 * @see https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html
 * @example
 * const distance = new torch.nn.PairwiseDistance();
 * distance(torch.tensor([[0, 0.5]]), torch.tensor([[3, 4.5]]))
 * // tensor([5.0000])
 */
export const PairwiseDistance = ofTwo(
  F.pairwise_distance,
  (p: number = 2, eps: number = 1e-6, keepdim: boolean = false) => ({ p, eps, keepdim }),
);
