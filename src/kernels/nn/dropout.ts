/** Dropout: while training, zeroes each element with probability p and scales the rest by 1/(1−p). */
import type { Tensor } from '../tensor.ts';
import { bind } from './arguments.ts';
import { checkDropout, dropout } from './functional.ts';
import { Module } from './module.ts';

export class Dropout extends Module {
  static override readonly name: string = 'Dropout';
  readonly p: number;

  constructor(p?: number | { p?: number });
  constructor(...args: unknown[]) {
    super();
    this.p = bind('Dropout', args, { p: 0.5, inplace: false }).p;
    checkDropout(this.p);
  }

  override forward(input: Tensor): Tensor {
    return dropout(input, this.p, this.training);
  }

  override extra_repr(): string {
    return `p=${this.p}`;
  }
}
