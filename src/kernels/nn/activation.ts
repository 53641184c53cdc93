/** Activations as modules: each is its function of nn.functional, with that function's options. */
import type { Tensor } from '../tensor.ts';
import { bind } from './arguments.ts';
import * as F from './functional.ts';
import { Module } from './module.ts';

export class ReLU extends Module {
  static override readonly name: string = 'ReLU';

  override forward(input: Tensor): Tensor {
    return F.relu(input);
  }
}

export class LeakyReLU extends Module {
  static override readonly name: string = 'LeakyReLU';
  readonly negative_slope: number;

  constructor(negative_slope?: number | { negative_slope?: number });
  constructor(...args: unknown[]) {
    super();
    this.negative_slope = bind('LeakyReLU', args, { negative_slope: 0.01 }).negative_slope;
  }

  override forward(input: Tensor): Tensor {
    return F.leaky_relu(input, this.negative_slope);
  }
}

export class ELU extends Module {
  static override readonly name: string = 'ELU';
  readonly alpha: number;

  constructor(alpha?: number | { alpha?: number });
  constructor(...args: unknown[]) {
    super();
    this.alpha = bind('ELU', args, { alpha: 1 }).alpha;
  }

  override forward(input: Tensor): Tensor {
    return F.elu(input, this.alpha);
  }
}

export class GELU extends Module {
  static override readonly name: string = 'GELU';
  readonly approximate: 'none' | 'tanh';

  constructor(approximate?: 'none' | 'tanh' | { approximate?: 'none' | 'tanh' });
  constructor(...args: unknown[]) {
    super();
    this.approximate = bind('GELU', args, { approximate: 'none' as 'none' | 'tanh' }).approximate;
  }

  override forward(input: Tensor): Tensor {
    return F.gelu(input, { approximate: this.approximate });
  }
}

export class SiLU extends Module {
  static override readonly name: string = 'SiLU';

  override forward(input: Tensor): Tensor {
    return F.silu(input);
  }
}

export class Sigmoid extends Module {
  static override readonly name: string = 'Sigmoid';

  override forward(input: Tensor): Tensor {
    return F.sigmoid(input);
  }
}

export class Tanh extends Module {
  static override readonly name: string = 'Tanh';

  override forward(input: Tensor): Tensor {
    return F.tanh(input);
  }
}

export class Softplus extends Module {
  static override readonly name: string = 'Softplus';
  readonly beta: number;
  readonly threshold: number;

  constructor(beta?: number | { beta?: number; threshold?: number }, threshold?: number);
  constructor(...args: unknown[]) {
    super();
    ({ beta: this.beta, threshold: this.threshold } = bind('Softplus', args, { beta: 1, threshold: 20 }));
  }

  override forward(input: Tensor): Tensor {
    return F.softplus(input, this.beta, this.threshold);
  }
}

/** What Softmax and LogSoftmax share: the dimension. PyTorch's guess of a missing `dim` is deprecated; say it. */
class AlongDim extends Module {
  readonly dim: number;

  constructor(dim: number | { dim: number });
  constructor(...args: unknown[]) {
    super();
    const { dim } = bind(new.target.name, args, { dim: undefined as number | undefined });
    if (dim === undefined)
      throw new TypeError(`${new.target.name}: say along which dim, e.g. new nn.${new.target.name}(1)`);
    this.dim = dim;
  }

  override extra_repr(): string {
    return `dim=${this.dim}`;
  }
}

export class Softmax extends AlongDim {
  static override readonly name: string = 'Softmax';

  override forward(input: Tensor): Tensor {
    return F.softmax(input, this.dim);
  }
}

export class LogSoftmax extends AlongDim {
  static override readonly name: string = 'LogSoftmax';

  override forward(input: Tensor): Tensor {
    return F.log_softmax(input, this.dim);
  }
}
