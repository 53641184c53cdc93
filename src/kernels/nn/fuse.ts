/**
 * torch.nn.utils: a layer and the BatchNorm behind it as one layer, for evaluation.
 * @family parametrize
 */

import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { keep } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { add, div, mul, sub } from '../public/ops/arithmetic.ts';
import { reshape } from '../public/ops/basis.ts';
import { ones_like, zeros_like } from '../public/ops/creation.ts';
import { sqrt } from '../public/ops/unary.ts';
import { deepcopy } from './deepcopy.ts';
import type { Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** A layer with a weight. */
type Weighted = Module & { weight: Parameter; bias: Parameter | null };
type Norm = Module & { weight: Tensor; bias: Tensor; running_mean: Tensor | null; running_var: Tensor; eps: number };

function fused(
  weight: Tensor,
  bias: Tensor | null,
  mean: Tensor,
  variance: Tensor,
  eps: number,
  scale: Tensor | null,
  shift: Tensor | null,
  dim: Int,
): [Parameter, Parameter] {
  return no_grad(() => {
    const factor = div(scale ?? ones_like(mean), sqrt(add(variance, eps)));
    const along = weight.shape.map((_, d) => (d === dim ? -1 : 1));
    const from = sub(bias ?? zeros_like(mean), mean);
    const parts = [mul(weight, reshape(factor, along)), add(mul(from, factor), shift ?? zeros_like(mean))];
    return parts.map((each) => keep(new Parameter(each))) as [Parameter, Parameter];
  });
}

function evaluated<M extends Module>(layer: M, norm: Module, dim: Int): M {
  if (layer.training || norm.training) fail('Fusion only for eval!');
  const made = deepcopy(layer) as M & Weighted;
  const { running_mean, running_var, eps, weight, bias } = norm as Norm;
  if (!running_mean) fail('expected a BatchNorm with running statistics');
  [made.weight, made.bias] = fused(made.weight, made.bias, running_mean, running_var, eps, weight, bias, dim);
  return made;
}

/**
 * A convolution that does what `conv` and `bn` do one after another; both in eval().
 * @names torch.nn.utils.fuse_conv_bn_eval
 * @throws {Error} for layers in training, or a BatchNorm without running statistics
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_conv_bn_eval.html
 * @example
 * const conv = new torch.nn.Conv2d(1, 2, 3);
 * const bn = new torch.nn.BatchNorm2d(2);
 * torch.nn.utils.fuse_conv_bn_eval(conv.eval(), bn.eval()).weight.shape
 * // [2, 1, 3, 3]
 */
export function fuse_conv_bn_eval<M extends Module>(conv: M, bn: Module, transpose: boolean = false): M {
  return evaluated(conv, bn, transpose ? 1 : 0);
}

/**
 * The same for a Linear.
 * @names torch.nn.utils.fuse_linear_bn_eval
 * @throws {Error} for layers in training, or a BatchNorm without running statistics
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_linear_bn_eval.html
 * @example
 * const linear = new torch.nn.Linear(3, 2);
 * const bn = new torch.nn.BatchNorm1d(2);
 * torch.nn.utils.fuse_linear_bn_eval(linear.eval(), bn.eval()).weight.shape
 * // [2, 3]
 */
export function fuse_linear_bn_eval<M extends Module>(linear: M, bn: Module): M {
  return evaluated(linear, bn, 0);
}

/**
 * The weight and bias of a convolution with a BatchNorm behind it.
 * @names torch.nn.utils.fuse_conv_bn_weights
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_conv_bn_weights.html
 * @example
 * const [weight, one, variance] = [torch.ones([2, 1, 3]), torch.ones(2), torch.full([2], 4)];
 * const [fused] = torch.nn.utils.fuse_conv_bn_weights(weight, null, one, variance, 0, one, one);
 * fused.shape
 * // [2, 1, 3]
 */
export function fuse_conv_bn_weights(
  conv_w: Tensor,
  conv_b: Tensor | null,
  bn_rm: Tensor,
  bn_rv: Tensor,
  bn_eps: number,
  bn_w: Tensor | null,
  bn_b: Tensor | null,
  transpose: boolean = false,
): [weight: Parameter, bias: Parameter] {
  return fused(conv_w, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, transpose ? 1 : 0);
}

/**
 * The weight and bias of a Linear with a BatchNorm behind it.
 * @names torch.nn.utils.fuse_linear_bn_weights
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.fuse_linear_bn_weights.html
 * @example
 * const [weight, one, variance] = [torch.ones([2, 3]), torch.ones(2), torch.full([2], 4)];
 * const [fused] = torch.nn.utils.fuse_linear_bn_weights(weight, null, one, variance, 0, one, one);
 * fused.detach()
 * // tensor([[0.5000, 0.5000, 0.5000],
 * //         [0.5000, 0.5000, 0.5000]])
 */
export function fuse_linear_bn_weights(
  linear_w: Tensor,
  linear_b: Tensor | null,
  bn_rm: Tensor,
  bn_rv: Tensor,
  bn_eps: number,
  bn_w: Tensor | null,
  bn_b: Tensor | null,
): [weight: Parameter, bias: Parameter] {
  return fused(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, 0);
}
