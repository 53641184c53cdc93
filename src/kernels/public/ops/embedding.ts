// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { AnyTensor, Embedded, Fits, Of } from '../../core/shapes.ts';
import type { Tensor } from '../../core/tensor.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../ops/embedding.ts';
import { def } from '../../core/scope.ts';

/**
 * weight[input]. `padding_idx`: its row gets no gradient; `max_norm`: longer rows are shortened in place first.
 * `sparse` changes nothing: gradients are dense.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html
 */
const _embedding: {
  <A extends AnyTensor, B extends AnyTensor>(input: A & Fits<'embedding', Embedded<A, B>>, weight: B | { weight: B; padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, padding_idx?: Int | null | { padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, max_norm?: number | null | { max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, norm_type?: number | { norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; sparse?: boolean }, sparse?: boolean | { sparse?: boolean }): Of<Embedded<A, B>>;
  <A extends AnyTensor, B extends AnyTensor>(keywords: { input: A & Fits<'embedding', Embedded<A, B>>; weight: B; padding_idx?: Int | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Of<Embedded<A, B>>;
} = def('embedding(@input,@weight,#padding_idx?,%max_norm?,%norm_type?,^scale_grad_by_freq?,^sparse?)', plain.embedding);

/**
 * Sums, means or maxima of bags of rows: input [B, N] holds B bags of N, or [N] with `offsets`, where each bag begins.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html
 */
const _embedding_bag: {
  (input: Tensor, weight: Tensor | { weight: Tensor; offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, offsets?: Tensor | null | { offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, max_norm?: number | null | { max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, norm_type?: number | { norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, mode?: 'sum' | 'mean' | 'max' | { mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, sparse?: boolean | { sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, per_sample_weights?: Tensor | null | { per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }, include_last_offset?: boolean | { include_last_offset?: boolean; padding_idx?: Int | null }, padding_idx?: Int | null | { padding_idx?: Int | null }): Tensor;
  (keywords: { input: Tensor; weight: Tensor; offsets?: Tensor | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: 'sum' | 'mean' | 'max'; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int | null }): Tensor;
} = def('embedding_bag(@input,@weight,@offsets?,%max_norm?,%norm_type?,^scale_grad_by_freq?,$mode?,^sparse?,@per_sample_weights?,^include_last_offset?,#padding_idx?)', plain.embedding_bag);

/**
 * Rows of a weight: nn.functional.embedding with the weight first.
 * @see https://pytorch.org/docs/stable/generated/torch.embedding.html
 */
const _embeddingOf: {
  (weight: Tensor, indices: Tensor | { indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean; out?: Tensor | null }, padding_idx?: Int | { padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean; out?: Tensor | null }, scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; sparse?: boolean; out?: Tensor | null }, sparse?: boolean | { sparse?: boolean; out?: Tensor | null }, keywords?: { out?: Tensor | null }): Tensor;
  (keywords: { weight: Tensor; indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean; out?: Tensor | null }): Tensor;
} = def('embedding(@weight,@indices,#padding_idx?,^scale_grad_by_freq?,^sparse?)', plain.embeddingOf);

export { _embedding as embedding, _embeddingOf as embeddingOf, _embedding_bag as embedding_bag };
