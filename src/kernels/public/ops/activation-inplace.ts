// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import * as plain from '../../ops/activation-inplace.ts';
import { def } from '../../core/scope.ts';

/**
 * max(x, 0), in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu_.html
 */
const _relu_: {
  (input: Tensor | { input: Tensor }): Tensor;
} = def('relu_(@input)', plain.relu_);

/**
 * selu, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu_.html
 */
const _selu_: {
  (input: Tensor | { input: Tensor }): Tensor;
} = def('selu_(@input)', plain.selu_);

/**
 * celu, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu_.html
 */
const _celu_: {
  (input: Tensor | { input: Tensor; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
} = def('celu_(@input,%alpha?)', plain.celu_);

/**
 * elu, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu_.html
 */
const _elu_: {
  (input: Tensor | { input: Tensor; alpha?: number }, alpha?: number | { alpha?: number }): Tensor;
} = def('elu_(@input,%alpha?)', plain.elu_);

/**
 * hardtanh, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh_.html
 */
const _hardtanh_: {
  (input: Tensor | { input: Tensor; min_val?: number; max_val?: number }, min_val?: number | { min_val?: number; max_val?: number }, max_val?: number | { max_val?: number }): Tensor;
} = def('hardtanh_(@input,%min_val?,%max_val?)', plain.hardtanh_);

/**
 * leaky_relu, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu_.html
 */
const _leaky_relu_: {
  (input: Tensor | { input: Tensor; negative_slope?: number }, negative_slope?: number | { negative_slope?: number }): Tensor;
} = def('leaky_relu_(@input,%negative_slope?)', plain.leaky_relu_);

/**
 * rrelu, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu_.html
 */
const _rrelu_: {
  (input: Tensor | { input: Tensor; lower?: number; upper?: number; training?: boolean }, lower?: number | { lower?: number; upper?: number; training?: boolean }, upper?: number | { upper?: number; training?: boolean }, training?: boolean | { training?: boolean }): Tensor;
} = def('rrelu_(@input,%lower?,%upper?,^training?)', plain.rrelu_);

/**
 * threshold, in place.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold_.html
 */
const _threshold_: {
  (input: Tensor, threshold: number, value: number | { value: number }): Tensor;
  (keywords: { input: Tensor; threshold: number; value: number }): Tensor;
  (input: Tensor, keywords: { threshold: number; value: number }): Tensor;
} = def('threshold_(@input,%threshold,%value)', plain.threshold_);

export { _celu_ as celu_, _elu_ as elu_, _hardtanh_ as hardtanh_, _leaky_relu_ as leaky_relu_, _relu_ as relu_, _rrelu_ as rrelu_, _selu_ as selu_, _threshold_ as threshold_ };
