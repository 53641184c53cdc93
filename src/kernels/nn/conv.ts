/** Conv2d: cross-correlation over [N, C, H, W] (or [C, H, W]), as in PyTorch. */
import { empty } from '../ops/creation.ts';
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import { conv2d } from './functional.ts';
import { resetLikePyTorch } from './linear.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** A number for both directions, or [height, width]. */
export type Size2 = number | [number, number];

export interface Conv2dOptions {
  stride?: Size2;
  padding?: Size2 | 'valid' | 'same';
  dilation?: Size2;
  groups?: number;
  bias?: boolean;
  padding_mode?: 'zeros';
}

const pair = (size: Size2): [number, number] => (typeof size === 'number' ? [size, size] : size);

export class Conv2d extends Module {
  static override readonly name: string = 'Conv2d';
  readonly in_channels: number;
  readonly out_channels: number;
  readonly kernel_size: [number, number];
  readonly stride: [number, number];
  readonly padding: [number, number] | 'valid' | 'same';
  readonly dilation: [number, number];
  readonly groups: number;
  weight: Parameter;
  bias: Parameter | null;

  constructor(in_channels: number, out_channels: number, kernel_size: Size2, options?: Conv2dOptions);
  constructor(
    in_channels: number,
    out_channels: number,
    kernel_size: Size2,
    stride: Size2,
    padding?: Size2 | 'valid' | 'same',
    dilation?: Size2,
    groups?: number,
    bias?: boolean,
  );
  constructor(...args: unknown[]) {
    super();
    const given = bind('Conv2d', args, {
      in_channels: REQUIRED as number,
      out_channels: REQUIRED as number,
      kernel_size: REQUIRED as Size2,
      stride: 1 as Size2,
      padding: 0 as Size2 | 'valid' | 'same',
      dilation: 1 as Size2,
      groups: 1,
      bias: true,
      padding_mode: 'zeros',
    });
    const { in_channels, out_channels, groups, padding } = given;
    if (!(groups > 0)) throw new Error('groups must be a positive integer');
    if (in_channels % groups !== 0)
      throw new Error(`in_channels must be divisible by groups: ${in_channels} and ${groups}`);
    if (out_channels % groups !== 0) {
      throw new Error(`out_channels must be divisible by groups: ${out_channels} and ${groups}`);
    }
    if (given.padding_mode !== 'zeros')
      throw new Error(`Conv2d: padding_mode '${given.padding_mode}' is not supported, only 'zeros'`);
    this.in_channels = in_channels;
    this.out_channels = out_channels;
    this.kernel_size = pair(given.kernel_size);
    this.stride = pair(given.stride);
    this.padding = typeof padding === 'string' ? padding : pair(padding);
    this.dilation = pair(given.dilation);
    this.groups = groups;
    this.weight = new Parameter(empty([out_channels, in_channels / groups, ...this.kernel_size]));
    this.bias = given.bias ? new Parameter(empty([out_channels])) : null;
    this.reset_parameters();
  }

  reset_parameters(): void {
    resetLikePyTorch(this.weight, this.bias);
  }

  override forward(input: Tensor): Tensor {
    return conv2d(input, this.weight, this.bias, this.stride, this.padding, this.dilation, this.groups);
  }

  override extra_repr(): string {
    return `${this.in_channels}, ${this.out_channels}, kernel_size=(${this.kernel_size}), stride=(${this.stride})`;
  }
}
