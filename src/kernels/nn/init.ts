/** torch.nn.init: fills a tensor in place, outside autograd, from torch's own generator; returns the tensor. */
import { no_grad } from '../autograd/index.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';

type Mode = 'fan_in' | 'fan_out';
type Keywords<T> = Partial<T>;

const TENSOR: { tensor: Tensor } = { tensor: REQUIRED };

function fill(tensor: Tensor, write: () => void): Tensor {
  no_grad(write);
  return tensor;
}

export function uniform_(tensor: Tensor, a?: number | Keywords<{ a: number; b: number }>, b?: number): Tensor;
export function uniform_(...args: unknown[]): Tensor {
  const { tensor, a, b } = bind('uniform_', args, { ...TENSOR, a: 0, b: 1 });
  return fill(tensor, () => tensor.uniform_(a, b));
}

export function normal_(tensor: Tensor, mean?: number | Keywords<{ mean: number; std: number }>, std?: number): Tensor;
export function normal_(...args: unknown[]): Tensor {
  const { tensor, mean, std } = bind('normal_', args, { ...TENSOR, mean: 0, std: 1 });
  return fill(tensor, () => tensor.normal_(mean, std));
}

export function constant_(tensor: Tensor, val: number): Tensor {
  return fill(tensor, () => tensor.fill_(val));
}

export const zeros_ = (tensor: Tensor): Tensor => constant_(tensor, 0);
export const ones_ = (tensor: Tensor): Tensor => constant_(tensor, 1);

/** How many inputs feed one output, and how many outputs one input feeds. */
function fans(tensor: Tensor): { fan_in: number; fan_out: number } {
  const [outputs, inputs, ...kernel] = tensor.shape;
  if (inputs === undefined)
    throw new Error('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions');
  const field = kernel.reduce((product, size) => product * size, 1);
  return { fan_in: inputs * field, fan_out: outputs * field };
}

export const calculate_fan_in = (tensor: Tensor): number => fans(tensor).fan_in;

/** The gain that keeps the variance through a nonlinearity. */
export function calculate_gain(nonlinearity: string, param?: number): number {
  switch (nonlinearity) {
    case 'linear':
    case 'conv1d':
    case 'conv2d':
    case 'conv3d':
    case 'conv_transpose1d':
    case 'conv_transpose2d':
    case 'sigmoid':
      return 1;
    case 'tanh':
      return 5 / 3;
    case 'relu':
      return Math.SQRT2;
    case 'leaky_relu':
      return Math.sqrt(2 / (1 + (param ?? 0.01) ** 2));
    case 'selu':
      return 3 / 4;
  }
  throw new Error(`Unsupported nonlinearity ${nonlinearity}`);
}

interface Kaiming {
  a: number;
  mode: Mode;
  nonlinearity: string;
}

function kaimingStd(callee: string, args: unknown[]): { tensor: Tensor; std: number } {
  const given = bind(callee, args, { ...TENSOR, a: 0, mode: 'fan_in' as Mode, nonlinearity: 'leaky_relu' });
  if (given.mode !== 'fan_in' && given.mode !== 'fan_out') {
    throw new Error(`Mode ${given.mode} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const gain = calculate_gain(given.nonlinearity, given.a);
  return { tensor: given.tensor, std: gain / Math.sqrt(fans(given.tensor)[given.mode]) };
}

export function kaiming_uniform_(tensor: Tensor, options?: Keywords<Kaiming>): Tensor;
export function kaiming_uniform_(tensor: Tensor, a?: number, mode?: Mode, nonlinearity?: string): Tensor;
export function kaiming_uniform_(...args: unknown[]): Tensor {
  const { tensor, std } = kaimingStd('kaiming_uniform_', args);
  if (tensor.numel() === 0) return tensor;
  return uniform_(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std);
}

export function kaiming_normal_(tensor: Tensor, options?: Keywords<Kaiming>): Tensor;
export function kaiming_normal_(tensor: Tensor, a?: number, mode?: Mode, nonlinearity?: string): Tensor;
export function kaiming_normal_(...args: unknown[]): Tensor {
  const { tensor, std } = kaimingStd('kaiming_normal_', args);
  if (tensor.numel() === 0) return tensor;
  return normal_(tensor, 0, std);
}

function xavierStd(callee: string, args: unknown[]): { tensor: Tensor; std: number } {
  const { tensor, gain } = bind(callee, args, { ...TENSOR, gain: 1 });
  const { fan_in, fan_out } = fans(tensor);
  return { tensor, std: gain * Math.sqrt(2 / (fan_in + fan_out)) };
}

export function xavier_uniform_(tensor: Tensor, gain?: number | Keywords<{ gain: number }>): Tensor;
export function xavier_uniform_(...args: unknown[]): Tensor {
  const { tensor, std } = xavierStd('xavier_uniform_', args);
  return uniform_(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std);
}

export function xavier_normal_(tensor: Tensor, gain?: number | Keywords<{ gain: number }>): Tensor;
export function xavier_normal_(...args: unknown[]): Tensor {
  const { tensor, std } = xavierStd('xavier_normal_', args);
  return normal_(tensor, 0, std);
}
