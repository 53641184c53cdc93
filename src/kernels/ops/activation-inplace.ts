/**
 * Activations that change their input, under the names that end with an underscore.
 * @family activations
 */
import type { Tensor } from '../core/tensor.ts';
import { relu } from './activation.ts';
import { celu, elu, hardtanh, leaky_relu, rrelu, selu, threshold } from './activations.ts';

/**
 * max(x, 0), in place.
 * @names torch.relu_ torch.nn.functional.relu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.relu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.relu_(x);
 * x
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export function relu_(input: Tensor): Tensor {
  return relu(input, true);
}

/**
 * selu, in place.
 * @names torch.selu_ torch.nn.functional.selu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.selu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.selu_(x);
 * x
 * // tensor([-1.6138,  0.0000,  1.5761])
 */
export function selu_(input: Tensor): Tensor {
  return selu(input, true);
}

/**
 * celu, in place.
 * @names torch.celu_ torch.nn.functional.celu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.celu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.celu_(x, { alpha: 0.5 });
 * x
 * // tensor([-0.4966,  0.0000,  1.5000])
 */
export function celu_(input: Tensor, alpha: number = 1): Tensor {
  return celu(input, alpha, true);
}

/**
 * elu, in place.
 * @names torch.nn.functional.elu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.elu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.nn.functional.elu_(x);
 * x
 * // tensor([-0.9179,  0.0000,  1.5000])
 */
export function elu_(input: Tensor, alpha: number = 1): Tensor {
  return elu(input, alpha, true);
}

/**
 * hardtanh, in place.
 * @names torch.nn.functional.hardtanh_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.nn.functional.hardtanh_(x);
 * x
 * // tensor([-1.,  0.,  1.])
 */
export function hardtanh_(input: Tensor, min_val: number = -1, max_val: number = 1): Tensor {
  return hardtanh(input, min_val, max_val, true);
}

/**
 * leaky_relu, in place.
 * @names torch.nn.functional.leaky_relu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.nn.functional.leaky_relu_(x, 0.1);
 * x
 * // tensor([-0.2500,  0.0000,  1.5000])
 */
export function leaky_relu_(input: Tensor, negative_slope: number = 0.01): Tensor {
  return leaky_relu(input, negative_slope, true);
}

/**
 * rrelu, in place.
 * @names torch.rrelu_ torch.nn.functional.rrelu_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.rrelu_(x);
 * x
 * // tensor([-0.5729,  0.0000,  1.5000])
 */
export function rrelu_(input: Tensor, lower: number = 1 / 8, upper: number = 1 / 3, training: boolean = false): Tensor {
  return rrelu(input, lower, upper, training, true);
}

/**
 * threshold, in place.
 * @names torch.threshold_ torch.nn.functional.threshold_
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold_.html
 * @example
 * const x = torch.tensor([-2.5, 0, 1.5]);
 * torch.threshold_(x, 0.5, 0);
 * x
 * // tensor([0.0000, 0.0000, 1.5000])
 */
export function threshold_(input: Tensor, threshold_: number, value: number): Tensor {
  return threshold(input, threshold_, value, true);
}
