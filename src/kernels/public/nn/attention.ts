// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { DeviceLike } from '../../placement.ts';
import * as plain from '../../nn/attention.ts';
import { defClass, type Named } from '../../scope.ts';

/**
 * softmax(q kᵀ / √d) v for each head, of projected query, key and value: [L, N, E] each, [N, L, E] with batch_first, or [L, E].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html
 */
const _MultiheadAttention: {
  new (embed_dim: number, num_heads: number, dropout?: number, bias?: boolean, add_bias_kv?: boolean, add_zero_attn?: boolean, kdim?: number | null, vdim?: number | null, batch_first?: boolean): plain.MultiheadAttention;
  new (keywords: Named<{ embed_dim: number; num_heads: number; dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, keywords: Named<{ num_heads: number; dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, keywords: Named<{ dropout?: number; bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, keywords: Named<{ bias?: boolean; add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, keywords: Named<{ add_bias_kv?: boolean; add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, add_bias_kv: boolean | undefined, keywords: Named<{ add_zero_attn?: boolean; kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, add_bias_kv: boolean | undefined, add_zero_attn: boolean | undefined, keywords: Named<{ kdim?: number | null; vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, add_bias_kv: boolean | undefined, add_zero_attn: boolean | undefined, kdim: number | null | undefined, keywords: Named<{ vdim?: number | null; batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, add_bias_kv: boolean | undefined, add_zero_attn: boolean | undefined, kdim: number | null | undefined, vdim: number | null | undefined, keywords: Named<{ batch_first?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
  new (embed_dim: number, num_heads: number, dropout: number | undefined, bias: boolean | undefined, add_bias_kv: boolean | undefined, add_zero_attn: boolean | undefined, kdim: number | null | undefined, vdim: number | null | undefined, batch_first: boolean | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): plain.MultiheadAttention;
} = defClass('MultiheadAttention(embed_dim,num_heads;dropout,bias,add_bias_kv,add_zero_attn,kdim,vdim,batch_first,device,dtype)', plain.MultiheadAttention);
type _MultiheadAttention = plain.MultiheadAttention;

export { _MultiheadAttention as MultiheadAttention };
