// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Tensor } from '../../core/tensor.ts';
import type { Module } from '../../nn/module.ts';
import type { Parameter } from '../../nn/parameter.ts';
import * as plain from '../../nn/fuse.ts';
import { def } from '../../core/scope.ts';

/**
 * A convolution that does what `conv` and `bn` do one after another; both in eval().
 * @throws {Error} for layers in training, or a BatchNorm without running statistics
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_conv_bn_eval.html
 */
const _fuse_conv_bn_eval: {
  <M extends Module>(conv: M, bn: Module | { bn: Module; transpose?: boolean }, transpose?: boolean | { transpose?: boolean }): M;
  <M extends Module>(keywords: { conv: M; bn: Module; transpose?: boolean }): M;
} = def('fuse_conv_bn_eval(&conv,&bn,^transpose?)', plain.fuse_conv_bn_eval);

/**
 * The same for a Linear.
 * @throws {Error} for layers in training, or a BatchNorm without running statistics
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_linear_bn_eval.html
 */
const _fuse_linear_bn_eval: {
  <M extends Module>(linear: M, bn: Module | { bn: Module }): M;
  <M extends Module>(keywords: { linear: M; bn: Module }): M;
} = def('fuse_linear_bn_eval(&linear,&bn)', plain.fuse_linear_bn_eval);

/**
 * The weight and bias of a convolution with a BatchNorm behind it.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_conv_bn_weights.html
 */
const _fuse_conv_bn_weights: {
  (conv_w: Tensor, conv_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, bn_eps: number, bn_w: Tensor | null, bn_b: Tensor | null | { bn_b: Tensor | null; transpose?: boolean }, transpose?: boolean | { transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (keywords: { conv_w: Tensor; conv_b: Tensor | null; bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (conv_w: Tensor, keywords: { conv_b: Tensor | null; bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (conv_w: Tensor, conv_b: Tensor | null, keywords: { bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (conv_w: Tensor, conv_b: Tensor | null, bn_rm: Tensor, keywords: { bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (conv_w: Tensor, conv_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, keywords: { bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
  (conv_w: Tensor, conv_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, bn_eps: number, keywords: { bn_w: Tensor | null; bn_b: Tensor | null; transpose?: boolean }): [weight: Parameter, bias: Parameter];
} = def('fuse_conv_bn_weights(@conv_w,@conv_b?,@bn_rm,@bn_rv,%bn_eps,@bn_w?,@bn_b?,^transpose?)', plain.fuse_conv_bn_weights);

/**
 * The weight and bias of a Linear with a BatchNorm behind it.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_linear_bn_weights.html
 */
const _fuse_linear_bn_weights: {
  (linear_w: Tensor, linear_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, bn_eps: number, bn_w: Tensor | null, bn_b: Tensor | null | { bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (keywords: { linear_w: Tensor; linear_b: Tensor | null; bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (linear_w: Tensor, keywords: { linear_b: Tensor | null; bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (linear_w: Tensor, linear_b: Tensor | null, keywords: { bn_rm: Tensor; bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (linear_w: Tensor, linear_b: Tensor | null, bn_rm: Tensor, keywords: { bn_rv: Tensor; bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (linear_w: Tensor, linear_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, keywords: { bn_eps: number; bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
  (linear_w: Tensor, linear_b: Tensor | null, bn_rm: Tensor, bn_rv: Tensor, bn_eps: number, keywords: { bn_w: Tensor | null; bn_b: Tensor | null }): [weight: Parameter, bias: Parameter];
} = def('fuse_linear_bn_weights(@linear_w,@linear_b?,@bn_rm,@bn_rv,%bn_eps,@bn_w?,@bn_b?)', plain.fuse_linear_bn_weights);

export { _fuse_conv_bn_eval as fuse_conv_bn_eval, _fuse_conv_bn_weights as fuse_conv_bn_weights, _fuse_linear_bn_eval as fuse_linear_bn_eval, _fuse_linear_bn_weights as fuse_linear_bn_weights };
