// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Int } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/embedding.ts';
import { def } from '../../scope.ts';

/**
 * weight[input]. `padding_idx`: its row gets no gradient; `max_norm`: longer rows are shortened in place first.
 * `sparse` changes nothing: gradients are dense.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html
 */
const _embedding: {
  (input: Tensor, weight: Tensor, padding_idx?: Int | null, max_norm?: number | null, norm_type?: number, scale_grad_by_freq?: boolean, sparse?: boolean): Tensor;
  (keywords: { input: Tensor; weight: Tensor; padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, keywords: { weight: Tensor; padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, weight: Tensor, keywords: { padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, weight: Tensor, padding_idx: Int | null | undefined, keywords: { max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, weight: Tensor, padding_idx: Int | null | undefined, max_norm: number | null | undefined, keywords: { norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, weight: Tensor, padding_idx: Int | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, keywords: { scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (input: Tensor, weight: Tensor, padding_idx: Int | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, keywords: { sparse?: boolean }): Tensor;
} = def('embedding(input,weight,#padding_idx,max_norm,norm_type,scale_grad_by_freq,sparse)', plain.embedding, 2);

/**
 * Sums, means or maxima of bags of rows: input [B, N] holds B bags of N, or [N] with `offsets`, where each bag begins.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html
 */
const _embedding_bag: {
  (input: Tensor, weight: Tensor, offsets?: Tensor | null, max_norm?: number | null, norm_type?: number, scale_grad_by_freq?: boolean, mode?: 'sum' | 'mean' | 'max', sparse?: boolean, per_sample_weights?: Tensor | null, include_last_offset?: boolean, padding_idx?: Int | null): Tensor;
  (keywords: { input: Tensor; weight: Tensor; offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, keywords: { weight: Tensor; offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, keywords: { offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, keywords: { max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, keywords: { norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, keywords: { scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, keywords: { mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: 'sum' | 'mean' | 'max' | undefined, keywords: { sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: 'sum' | 'mean' | 'max' | undefined, sparse: boolean | undefined, keywords: { per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: 'sum' | 'mean' | 'max' | undefined, sparse: boolean | undefined, per_sample_weights: Tensor | null | undefined, keywords: { include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
  (input: Tensor, weight: Tensor, offsets: Tensor | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: 'sum' | 'mean' | 'max' | undefined, sparse: boolean | undefined, per_sample_weights: Tensor | null | undefined, include_last_offset: boolean | undefined, keywords: { padding_idx?: Int | null }): Tensor;
} = def('embedding_bag(input,weight,offsets,max_norm,norm_type,scale_grad_by_freq,mode,sparse,per_sample_weights,include_last_offset,#padding_idx)', plain.embedding_bag, 2);

/**
 * Rows of a weight: nn.functional.embedding with the weight first.
 * @see https://pytorch.org/docs/stable/generated/torch.embedding.html
 */
const _embeddingOf: {
  (weight: Tensor, indices: Tensor, padding_idx?: Int, scale_grad_by_freq?: boolean, sparse?: boolean): Tensor;
  (keywords: { weight: Tensor; indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, keywords: { indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, keywords: { padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, padding_idx: Int | undefined, keywords: { scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
  (weight: Tensor, indices: Tensor, padding_idx: Int | undefined, scale_grad_by_freq: boolean | undefined, keywords: { sparse?: boolean }): Tensor;
} = def('embedding(weight,indices,#padding_idx,scale_grad_by_freq,sparse)', plain.embeddingOf, 1);

export { _embedding as embedding, _embeddingOf as embeddingOf, _embedding_bag as embedding_bag };
