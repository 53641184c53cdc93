// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { DtypeName } from '../../dtype.ts';
import type { Scalar } from '../../ops/core.ts';
import type { Tensor } from '../../tensor.ts';
import * as plain from '../../ops/names.ts';
import { def, type Named } from '../../scope.ts';

/**
 * Rows of a weight: nn.functional.embedding with the weight first.
 * @see https://pytorch.org/docs/stable/generated/torch.embedding.html
 */
const _embedding: {
  (weight: Tensor, indices: Tensor | { indices: Tensor; padding_idx?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, padding_idx?: number | { padding_idx?: number; scale_grad_by_freq?: boolean; sparse?: boolean }, scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; sparse?: boolean }, sparse?: boolean | { sparse?: boolean }): Tensor;
  (keywords: { weight: Tensor; indices: Tensor; padding_idx?: number; scale_grad_by_freq?: boolean; sparse?: boolean }): Tensor;
} = def('embedding(weight,indices,padding_idx,scale_grad_by_freq,sparse)', plain.embedding, 1);

/**
 * nn.functional.batch_norm with weight and bias before the running statistics.
 * @see https://pytorch.org/docs/stable/generated/torch.batch_norm.html
 */
const _batch_norm: {
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, training: boolean, momentum: number, eps: number | { eps: number; cudnn_enabled?: boolean }, cudnn_enabled?: boolean | { cudnn_enabled?: boolean }): Tensor;
  (keywords: { input: Tensor; weight: Tensor | null; bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, keywords: { weight: Tensor | null; bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, keywords: { bias: Tensor | null; running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, keywords: { running_mean: Tensor | null; running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, keywords: { running_var: Tensor | null; training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, keywords: { training: boolean; momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, running_mean: Tensor | null, running_var: Tensor | null, training: boolean, keywords: { momentum: number; eps: number; cudnn_enabled?: boolean }): Tensor;
} = def('batch_norm(input,weight,bias,running_mean,running_var,training,momentum,eps,cudnn_enabled)', plain.batch_norm, 1);

/**
 * A 0-d tensor, float32 unless `dtype` says otherwise.
 * @see https://pytorch.org/docs/stable/generated/torch.scalar_tensor.html
 */
const _scalar_tensor: {
  (s: Scalar | Named<{ s: Scalar; dtype?: DtypeName | null; device?: unknown; requires_grad?: boolean }>, dtype?: DtypeName | null | Named<{ dtype?: DtypeName | null; device?: unknown; requires_grad?: boolean }>, device?: unknown | Named<{ device?: unknown; requires_grad?: boolean }>, requires_grad?: boolean | Named<{ requires_grad?: boolean }>): Tensor;
} = def('scalar_tensor(s,dtype,device,requires_grad)', plain.scalar_tensor, 1);

/**
 * Takes float32 for the default, which it is.
 * @throws {TypeError} for any other than float32, the only one there is
 * @see https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html
 */
const _set_default_dtype: {
  (dtype: DtypeName | Named<{ dtype: DtypeName }>): void;
} = def('set_default_dtype(dtype)', plain.set_default_dtype, 1);

export { _batch_norm as batch_norm, _embedding as embedding, _scalar_tensor as scalar_tensor, _set_default_dtype as set_default_dtype };

export { Size, broadcast_shapes, get_default_dtype } from '../../ops/names.ts';
