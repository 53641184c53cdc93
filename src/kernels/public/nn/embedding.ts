// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { BagMode } from '../../nn/embedding.ts';
import type { DeviceLike } from '../../placement.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../nn/embedding.ts';
import { defClass, type Named } from '../../scope.ts';

/**
 * A vector for each number: int tensors [*] → [*, embedding_dim].
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html
 */
const _Embedding: {
  new (num_embeddings: number, embedding_dim: number, padding_idx?: number | null, max_norm?: number | null, norm_type?: number, scale_grad_by_freq?: boolean, sparse?: boolean, _weight?: Tensor | null, _freeze?: boolean): plain.Embedding;
  new (keywords: Named<{ num_embeddings: number; embedding_dim: number; padding_idx?: number | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, keywords: Named<{ embedding_dim: number; padding_idx?: number | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, keywords: Named<{ padding_idx?: number | null; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, keywords: Named<{ max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, keywords: Named<{ norm_type?: number; scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, keywords: Named<{ scale_grad_by_freq?: boolean; sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, keywords: Named<{ sparse?: boolean; _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, sparse: boolean | undefined, keywords: Named<{ _weight?: Tensor | null; _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, sparse: boolean | undefined, _weight: Tensor | null | undefined, keywords: Named<{ _freeze?: boolean; device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
  new (num_embeddings: number, embedding_dim: number, padding_idx: number | null | undefined, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, sparse: boolean | undefined, _weight: Tensor | null | undefined, _freeze: boolean | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): plain.Embedding;
} & Pick<typeof plain.Embedding, keyof typeof plain.Embedding> = defClass('Embedding(num_embeddings,embedding_dim;padding_idx,max_norm,norm_type,scale_grad_by_freq,sparse,_weight,_freeze,device,dtype)', plain.Embedding);
type _Embedding = plain.Embedding;

/**
 * Sums, means or maxima of bags of vectors.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html
 */
const _EmbeddingBag: {
  new (num_embeddings: number, embedding_dim: number, max_norm?: number | null, norm_type?: number, scale_grad_by_freq?: boolean, mode?: BagMode, sparse?: boolean, _weight?: Tensor | null, include_last_offset?: boolean, padding_idx?: number | null): plain.EmbeddingBag;
  new (keywords: Named<{ num_embeddings: number; embedding_dim: number; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, keywords: Named<{ embedding_dim: number; max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, keywords: Named<{ max_norm?: number | null; norm_type?: number; scale_grad_by_freq?: boolean; mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, keywords: Named<{ norm_type?: number; scale_grad_by_freq?: boolean; mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, keywords: Named<{ scale_grad_by_freq?: boolean; mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, keywords: Named<{ mode?: BagMode; sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: BagMode | undefined, keywords: Named<{ sparse?: boolean; _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: BagMode | undefined, sparse: boolean | undefined, keywords: Named<{ _weight?: Tensor | null; include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: BagMode | undefined, sparse: boolean | undefined, _weight: Tensor | null | undefined, keywords: Named<{ include_last_offset?: boolean; padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: BagMode | undefined, sparse: boolean | undefined, _weight: Tensor | null | undefined, include_last_offset: boolean | undefined, keywords: Named<{ padding_idx?: number | null; device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
  new (num_embeddings: number, embedding_dim: number, max_norm: number | null | undefined, norm_type: number | undefined, scale_grad_by_freq: boolean | undefined, mode: BagMode | undefined, sparse: boolean | undefined, _weight: Tensor | null | undefined, include_last_offset: boolean | undefined, padding_idx: number | null | undefined, keywords: Named<{ device?: DeviceLike; dtype?: DtypeName | null }>): plain.EmbeddingBag;
} = defClass('EmbeddingBag(num_embeddings,embedding_dim;max_norm,norm_type,scale_grad_by_freq,mode,sparse,_weight,include_last_offset,padding_idx,device,dtype)', plain.EmbeddingBag);
type _EmbeddingBag = plain.EmbeddingBag;

export { _Embedding as Embedding, _EmbeddingBag as EmbeddingBag };
