// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/attention.ts';
import { def } from '../../core/scope.ts';

/**
 * softmax(query keyᵀ / √E + mask) value: query [*, L, E], key [*, S, E], value [*, S, Ev]; attn_mask broadcasts to [*, L, S],
 * bool (true takes part) or float (added). Keywords `scale` and `enable_gqa` as in PyTorch.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html
 */
const _scaled_dot_product_attention: {
  (query: Tensor, key: Tensor, value: Tensor | { value: Tensor; attn_mask?: Tensor | null; dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }, attn_mask?: Tensor | null | { attn_mask?: Tensor | null; dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }, dropout_p?: number | { dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }, is_causal?: boolean | { is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }, scale?: number | null | { scale?: number | null; enable_gqa?: boolean }, enable_gqa?: boolean | { enable_gqa?: boolean }): Tensor;
  (keywords: { query: Tensor; key: Tensor; value: Tensor; attn_mask?: Tensor | null; dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }): Tensor;
  (query: Tensor, keywords: { key: Tensor; value: Tensor; attn_mask?: Tensor | null; dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean }): Tensor;
} = def('scaled_dot_product_attention(@query,@key,@value,@attn_mask?,%dropout_p?,^is_causal?,%scale?,^enable_gqa?)', plain.scaled_dot_product_attention);

export { _scaled_dot_product_attention as scaled_dot_product_attention };
