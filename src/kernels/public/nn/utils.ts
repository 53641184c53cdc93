// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../nn/utils.ts';
import { def } from '../../core/scope.ts';

/**
 * Scales all gradients together so that their norm is at most `max_norm`; returns the norm they had, a 0-d tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
 */
const _clip_grad_norm_: {
  (parameters: Tensor | Iterable<Tensor>, max_norm: number | { max_norm: number; norm_type?: number; error_if_nonfinite?: boolean; foreach?: boolean | null }, norm_type?: number | { norm_type?: number; error_if_nonfinite?: boolean; foreach?: boolean | null }, error_if_nonfinite?: boolean | { error_if_nonfinite?: boolean; foreach?: boolean | null }, foreach?: boolean | null | { foreach?: boolean | null }): Tensor;
  (keywords: { parameters: Tensor | Iterable<Tensor>; max_norm: number; norm_type?: number; error_if_nonfinite?: boolean; foreach?: boolean | null }): Tensor;
} = def('clip_grad_norm_(parameters,%max_norm,%norm_type?,^error_if_nonfinite?,^foreach?)', plain.clip_grad_norm_);

/**
 * The norm of all tensors together, a 0-d tensor.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html
 */
const _get_total_norm: {
  (tensors: Tensor | Iterable<Tensor> | { tensors: Tensor | Iterable<Tensor>; norm_type?: number }, norm_type?: number | { norm_type?: number }): Tensor;
} = def('get_total_norm(tensors,%norm_type?)', plain.get_total_norm);

/**
 * Scales all gradients together as clip_grad_norm_ does, by a norm that is known already.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html
 */
const _clip_grads_with_norm_: {
  (parameters: Tensor | Iterable<Tensor>, max_norm: number, total_norm: Tensor | { total_norm: Tensor }): void;
  (keywords: { parameters: Tensor | Iterable<Tensor>; max_norm: number; total_norm: Tensor }): void;
  (parameters: Tensor | Iterable<Tensor>, keywords: { max_norm: number; total_norm: Tensor }): void;
} = def('clip_grads_with_norm_(parameters,%max_norm,@total_norm)', plain.clip_grads_with_norm_);

/**
 * Holds each element of each gradient within ±clip_value.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html
 */
const _clip_grad_value_: {
  (parameters: Tensor | Iterable<Tensor>, clip_value: number | { clip_value: number; foreach?: boolean | null }, foreach?: boolean | null | { foreach?: boolean | null }): void;
  (keywords: { parameters: Tensor | Iterable<Tensor>; clip_value: number; foreach?: boolean | null }): void;
} = def('clip_grad_value_(parameters,%clip_value,^foreach?)', plain.clip_grad_value_);

/**
 * All elements of all parameters as one vector.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parameters_to_vector.html
 */
const _parameters_to_vector: {
  (parameters: Iterable<Tensor> | { parameters: Iterable<Tensor> }): Tensor;
} = def('parameters_to_vector(*parameters)', plain.parameters_to_vector);

/**
 * Writes a vector's elements into the parameters, in order.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.vector_to_parameters.html
 */
const _vector_to_parameters: {
  (vec: Tensor, parameters: Iterable<Tensor> | { parameters: Iterable<Tensor> }): void;
  (keywords: { vec: Tensor; parameters: Iterable<Tensor> }): void;
} = def('vector_to_parameters(@vec,*parameters)', plain.vector_to_parameters);

export { _clip_grad_norm_ as clip_grad_norm_, _clip_grad_value_ as clip_grad_value_, _clip_grads_with_norm_ as clip_grads_with_norm_, _get_total_norm as get_total_norm, _parameters_to_vector as parameters_to_vector, _vector_to_parameters as vector_to_parameters };

export { skip_init } from '../../nn/utils.ts';
