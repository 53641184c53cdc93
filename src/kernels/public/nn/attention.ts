// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../core/dtype.ts';
import type { DeviceLike } from '../../core/placement.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/attention.ts';
import { defClass, type Named } from '../../core/scope.ts';

/**
 * softmax(q kᵀ / √d) v for each head, of projected query, key and value: [L, N, E] each, [N, L, E] with batch_first, or [L, E].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html
 */
const _MultiheadAttention: {
  new (embed_dim: Int, num_heads: Int | Named<{ num_heads: Int; dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, dropout?: number | Named<{ dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, bias?: boolean | Named<{ bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, add_bias_kv?: boolean | Named<{ add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, add_zero_attn?: boolean | Named<{ add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, kdim?: Int | null | Named<{ kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, vdim?: Int | null | Named<{ vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, batch_first?: boolean | Named<{ batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>, keywords?: Named<{ device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.MultiheadAttention;
  new (keywords: Named<{ embed_dim: Int; num_heads: Int; dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: Int | null; vdim?: Int | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null; pin_memory?: boolean }>): plain.MultiheadAttention;
} = defClass('MultiheadAttention(#embed_dim,#num_heads;%dropout?,^bias?,^add_bias_kv?,^add_zero_attn?,#kdim?,#vdim?,^batch_first?,device,dtype)', plain.MultiheadAttention);
type _MultiheadAttention = plain.MultiheadAttention;

export { _MultiheadAttention as MultiheadAttention };
