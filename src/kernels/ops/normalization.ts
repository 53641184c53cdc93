/**
 * Normalisations: each makes means 0 and variances 1 over some dimensions, then scales and shifts. Mean, variance and result
 * of a row are one kernel, and so is the gradient.
 * @family normalization
 */
import { fail } from '../core/callee.ts';
import { is_grad_enabled, no_grad } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { sizeOf } from '../core/view.ts';
import { add, mul, sub } from './arithmetic.ts';
import { reshape } from './basis.ts';
import { type Int, type Shape, text, wantFloat } from './core.ts';
import { mean } from './reduce.ts';
import { copyInto } from './shape.ts';
import { rsqrt } from './unary.ts';

interface Moments {
  centre: Tensor;
  variance: Tensor;
  /** 1 / √(variance + eps) */
  scale: Tensor;
}

/** Over dims, which stay with size 1. */
function moments(x: Tensor, dims: readonly number[], eps: number): Moments {
  const centre = mean(x, dims, true);
  const away = sub(x, centre);
  const variance = mean(mul(away, away), dims, true);
  return { centre, variance, scale: rsqrt(add(variance, eps)) };
}

/** (x − mean) / √(variance + eps) over dims; the moments come along, outside the graph. */
function normalized(x: Tensor, dims: readonly number[], eps: number): [Tensor, Moments] {
  const found = no_grad(() => moments(x, dims, eps));
  const { centre, scale } = found;
  const out = no_grad(() => mul(sub(x, centre), scale));
  const linked = link(out, [x], [x, centre, scale], ([g]) => {
    // A gradient of this gradient needs the moments as functions of x.
    const m = is_grad_enabled() ? moments(x, dims, eps) : found;
    const unit = mul(sub(x, m.centre), m.scale);
    const along = mean(mul(g!, unit), dims, true);
    return [mul(sub(sub(g!, mean(g!, dims, true)), mul(unit, along)), m.scale)];
  });
  return [linked, found];
}

function affine(x: Tensor, weight: Tensor | null, bias: Tensor | null, shape: Shape): Tensor {
  const fit = (tensor: Tensor) => (tensor.ndim === shape.length ? tensor : reshape(tensor, shape));
  const scaled = weight ? mul(x, fit(weight)) : x;
  return bias ? add(scaled, fit(bias)) : scaled;
}

/** Checks the input, and that what is given for each channel has as many elements. The shape that broadcasts to the input. */
function channelsOf(input: Tensor, rank: number, given: Record<string, Tensor | null>): number[] {
  wantFloat(input);
  const { shape, ndim } = input;
  if (ndim < rank) fail(`expected at least ${rank} dimensions`, input);
  for (const [name, tensor] of Object.entries(given)) {
    if (tensor && tensor.numel() !== shape[1]) fail(`expected ${name} of ${shape[1]}`, tensor);
  }
  return shape.map((n, d) => (d === 1 ? n : 1));
}

/** The shape that must end the input's, checked with weight and bias. */
function trailing(input: Tensor, normalized_shape: number | Shape, ...given: (Tensor | null)[]): number[] {
  wantFloat(input);
  const shape = [normalized_shape].flat() as number[];
  const fits = (tensor: Tensor | null) => !tensor || tensor.shape.join() === shape.join();
  if (shape.length === 0 || !given.every(fits) || input.shape.slice(-shape.length).join() !== shape.join()) {
    fail(
      `Given normalized_shape=${text(shape)}, expected at least one dimension, input with shape [*, ${shape.join(', ')}] and weight and bias of normalized_shape, but got input of size ${text(input.shape)}${given.map((tensor) => (tensor ? ` and ${text(tensor.shape)}` : '')).join('')}`,
    );
  }
  return shape;
}

const lastDims = (count: number): number[] => Array.from({ length: count }, (_, d) => d - count);

/**
 * Over the last dimensions, those of `normalized_shape`.
 * @names torch.layer_norm torch.nn.functional.layer_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html
 * @example
 * torch.layer_norm(torch.tensor([[1, 2, 3.5]]), [3])
 * // tensor([[-1.1355, -0.1622,  1.2978]])
 */
export function layer_norm(
  input: Tensor,
  normalized_shape: number | Shape,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  eps: number = 1e-5,
): Tensor {
  const shape = trailing(input, normalized_shape, weight, bias);
  return affine(normalized(input, lastDims(shape.length), eps)[0], weight, bias, shape);
}

/**
 * x / √(mean of x² + eps) over the last dimensions, times weight; eps defaults to float32's epsilon.
 * @names torch.nn.functional.rms_norm
 * @example
 * torch.nn.functional.rms_norm(torch.tensor([[1, 2, 3.5]]), [3])
 * // tensor([[0.4170, 0.8341, 1.4596]])
 */
export function rms_norm(
  input: Tensor,
  normalized_shape: number | Shape,
  weight: Tensor | null = null,
  eps: number | null = null,
): Tensor {
  const shape = trailing(input, normalized_shape, weight);
  const scale = rsqrt(add(mean(mul(input, input), lastDims(shape.length), true), eps ?? 2 ** -23));
  return affine(mul(input, scale), weight, null, shape);
}

/** Moves running statistics towards a batch's: r ← r + momentum · (batch − r). */
function follow(running: Tensor | null, batch: Tensor, momentum: number | Tensor): void {
  if (!running) return;
  no_grad(() => copyInto(running, add(running, mul(sub(reshape(batch, running.shape), running), momentum))));
}

/** How many values each variance is of: more than one. */
function several(input: Tensor, dims: readonly number[], what: string): number {
  const count = sizeOf(dims.map((d) => input.shape.at(d)!));
  // Of nothing there is nothing to refuse, as in PyTorch.
  if (count !== 1) return count;
  fail(`Expected more than 1 ${what} when training`, input);
}

/**
 * Over all dimensions but the channels' (dim 1). While training with the batch's statistics, which `running_mean` and
 * `running_var` then follow in place; otherwise with those.
 * @names torch.nn.functional.batch_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html
 * @example
 * torch.nn.functional.batch_norm(torch.tensor([[1, 2.5], [3, 4.5]]), null, null, { training: true })
 * // tensor([[-1.0000, -1.0000],
 * //         [ 1.0000,  1.0000]])
 */
export function batch_norm(
  input: Tensor,
  running_mean: Tensor | null,
  running_var: Tensor | null,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  training: boolean = false,
  momentum: number | Tensor = 0.1,
  eps: number = 1e-5,
): Tensor {
  const wide = channelsOf(input, 2, { running_mean, running_var, weight, bias });
  if (!training) {
    if (!running_mean || !running_var) fail('expected running_mean and running_var in evaluation mode');
    const scale = rsqrt(add(reshape(running_var, wide), eps));
    return affine(mul(sub(input, reshape(running_mean, wide)), scale), weight, bias, wide);
  }
  const dims = wide.flatMap((_, d) => (d === 1 ? [] : d));
  const count = several(input, dims, 'value per channel');
  const [unit, { centre, variance }] = normalized(input, dims, eps);
  if (count > 0) follow(running_mean, centre, momentum);
  if (count > 0 && running_var)
    follow(
      running_var,
      no_grad(() => mul(variance, count / (count - 1))),
      momentum,
    );
  return affine(unit, weight, bias, wide);
}

/**
 * Over the spatial dimensions of each channel of each picture.
 * @names torch.nn.functional.instance_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html
 * @example
 * torch.nn.functional.instance_norm(torch.tensor([[[1, 2.5], [3, 4.5]]]))
 * // tensor([[[-1.0000,  1.0000],
 * //          [-1.0000,  1.0000]]])
 */
export function instance_norm(
  input: Tensor,
  running_mean: Tensor | null = null,
  running_var: Tensor | null = null,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  use_input_stats: boolean = true,
  momentum: number = 0.1,
  eps: number = 1e-5,
): Tensor {
  const wide = channelsOf(input, 3, { running_mean, running_var, weight, bias });
  if (!use_input_stats) return batch_norm(input, running_mean, running_var, weight, bias, false, momentum, eps);
  const dims = lastDims(input.ndim - 2);
  const count = several(input, dims, 'spatial element');
  const [unit, { centre, variance }] = normalized(input, dims, eps);
  no_grad(() => {
    if (input.numel() === 0) return;
    if (running_mean) follow(running_mean, mean(centre, 0), momentum);
    if (running_var) follow(running_var, mul(mean(variance, 0), count / (count - 1)), momentum);
  });
  return affine(unit, weight, bias, wide);
}

/**
 * Over groups of channels, and all that is spatial.
 * @names torch.group_norm torch.nn.functional.group_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html
 * @example
 * torch.group_norm(torch.tensor([[[1, 2.5], [3, 4.5]]]), 1)
 * // tensor([[[-1.4000, -0.2000],
 * //          [ 0.2000,  1.4000]]])
 */
export function group_norm(
  input: Tensor,
  num_groups: Int,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  eps: number = 1e-5,
): Tensor {
  const wide = channelsOf(input, 2, { weight, bias });
  const { shape, ndim } = input;
  const [count, channels, ...rest] = shape;
  if (!(num_groups > 0) || channels % num_groups !== 0) {
    fail(`expected channels divisible by ${num_groups} groups`, input);
  }
  const grouped = reshape(input, [count, num_groups, channels / num_groups, ...rest]);
  several(grouped, [0, ...lastDims(ndim - 1)], 'value per channel');
  const unit = normalized(grouped, lastDims(ndim - 1), eps)[0];
  return affine(reshape(unit, shape), weight, bias, wide);
}

/**
 * nn.functional.batch_norm with weight and bias before the running statistics.
 * @names torch.batch_norm
 * @see https://pytorch.org/docs/stable/generated/torch.batch_norm.html
 * @example
 * torch.batch_norm(torch.tensor([[1, 2.5], [3, 4.5]]), null, null, null, null, true, 0.1, 1e-5)
 * // tensor([[-1.0000, -1.0000],
 * //         [ 1.0000,  1.0000]])
 */
export function batchNormOf(
  input: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
  running_mean: Tensor | null,
  running_var: Tensor | null,
  training: boolean,
  momentum: number,
  eps: number,
  _cudnn_enabled?: boolean,
): Tensor {
  return batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps);
}
