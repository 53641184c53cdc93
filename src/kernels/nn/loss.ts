/** Losses as modules: each is its function of nn.functional, with that function's options. */
import type { Tensor } from '../tensor.ts';
import { bind } from './arguments.ts';
import * as F from './functional.ts';
import { Module } from './module.ts';

type Reduction = 'mean' | 'sum' | 'none';
const REDUCTION = { reduction: 'mean' as Reduction };

export class MSELoss extends Module {
  static override readonly name: string = 'MSELoss';
  readonly reduction: Reduction;

  constructor(options?: { reduction?: Reduction });
  constructor(...args: unknown[]) {
    super();
    this.reduction = bind('MSELoss', args, REDUCTION).reduction;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.mse_loss(input, target, this.reduction);
  }
}

export class L1Loss extends Module {
  static override readonly name: string = 'L1Loss';
  readonly reduction: Reduction;

  constructor(options?: { reduction?: Reduction });
  constructor(...args: unknown[]) {
    super();
    this.reduction = bind('L1Loss', args, REDUCTION).reduction;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.l1_loss(input, target, this.reduction);
  }
}

interface ClassOptions {
  weight?: Tensor | null;
  ignore_index?: number;
  reduction?: Reduction;
}

export class NLLLoss extends Module {
  static override readonly name: string = 'NLLLoss';
  readonly #options: Required<ClassOptions>;

  constructor(options?: ClassOptions);
  constructor(...args: unknown[]) {
    super();
    this.#options = bind('NLLLoss', args, { weight: null as Tensor | null, ignore_index: -100, ...REDUCTION });
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.nll_loss(input, target, { ...this.#options });
  }
}

export class CrossEntropyLoss extends Module {
  static override readonly name: string = 'CrossEntropyLoss';
  readonly #options: Required<ClassOptions> & { label_smoothing: number };

  constructor(options?: ClassOptions & { label_smoothing?: number });
  constructor(...args: unknown[]) {
    super();
    this.#options = bind('CrossEntropyLoss', args, {
      weight: null as Tensor | null,
      ignore_index: -100,
      ...REDUCTION,
      label_smoothing: 0,
    });
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.cross_entropy(input, target, { ...this.#options });
  }
}
