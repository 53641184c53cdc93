/** MaxPool2d and AvgPool2d over [N, C, H, W] (or [C, H, W]). */
import type { Tensor } from '../tensor.ts';
import { bind, REQUIRED } from './arguments.ts';
import type { Size2 } from './conv.ts';
import { avg_pool2d, max_pool2d } from './functional.ts';
import { Module } from './module.ts';

export interface MaxPool2dOptions {
  stride?: Size2;
  padding?: Size2;
  dilation?: Size2;
  ceil_mode?: boolean;
}

export class MaxPool2d extends Module {
  static override readonly name: string = 'MaxPool2d';
  readonly #given: Required<MaxPool2dOptions> & { kernel_size: Size2 };

  constructor(kernel_size: Size2, options?: MaxPool2dOptions);
  constructor(kernel_size: Size2, stride?: Size2, padding?: Size2, dilation?: Size2);
  constructor(...args: unknown[]) {
    super();
    this.#given = bind('MaxPool2d', args, {
      kernel_size: REQUIRED as Size2,
      stride: null as unknown as Size2,
      padding: 0 as Size2,
      dilation: 1 as Size2,
      ceil_mode: false,
    });
  }

  override forward(input: Tensor): Tensor {
    const { kernel_size, ...options } = this.#given;
    return max_pool2d(input, kernel_size, options) as Tensor;
  }

  override extra_repr(): string {
    return `kernel_size=${this.#given.kernel_size}, stride=${this.#given.stride ?? this.#given.kernel_size}`;
  }
}

export interface AvgPool2dOptions {
  stride?: Size2;
  padding?: Size2;
  ceil_mode?: boolean;
  count_include_pad?: boolean;
  divisor_override?: number | null;
}

export class AvgPool2d extends Module {
  static override readonly name: string = 'AvgPool2d';
  readonly #given: Required<AvgPool2dOptions> & { kernel_size: Size2 };

  constructor(kernel_size: Size2, options?: AvgPool2dOptions);
  constructor(kernel_size: Size2, stride?: Size2, padding?: Size2);
  constructor(...args: unknown[]) {
    super();
    this.#given = bind('AvgPool2d', args, {
      kernel_size: REQUIRED as Size2,
      stride: null as unknown as Size2,
      padding: 0 as Size2,
      ceil_mode: false,
      count_include_pad: true,
      divisor_override: null as number | null,
    });
  }

  override forward(input: Tensor): Tensor {
    const { kernel_size, ...options } = this.#given;
    return avg_pool2d(input, kernel_size, options);
  }
}
