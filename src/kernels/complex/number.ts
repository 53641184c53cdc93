/** One complex number, as `item()` and `tolist()` give it and as arithmetic with complex tensors takes it. */

/**
 * A number real + imag·i, of which JavaScript has none of its own: what `item()` of a complex tensor gives and arithmetic takes.
 * @names torch.Complex
 * @example
 * String(new torch.Complex(1, 2))
 * // '(1+2j)'
 */
export class Complex {
  readonly real: number;
  readonly imag: number;

  constructor(real: number, imag: number = 0) {
    this.real = real;
    this.imag = imag;
  }

  /** As Python writes it: (1-2j). */
  toString(): string {
    const sign = this.imag < 0 || Object.is(this.imag, -0) ? '-' : '+';
    return `(${this.real}${sign}${Math.abs(this.imag)}j)`;
  }
}

/** What may be meant as one: a Complex, or an object that has the same two fields. */
export interface ComplexLike {
  real: number;
  imag: number;
}

export const isNumber = (value: unknown): value is ComplexLike =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as ComplexLike).real === 'number' &&
  typeof (value as ComplexLike).imag === 'number';
