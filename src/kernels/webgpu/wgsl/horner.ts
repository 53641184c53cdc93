/** A polynomial as nested WGSL, highest power first. */
export function horner(x: string, coefficients: readonly number[]): string {
  return coefficients.map((c) => `${c}f`).reduce((sum, c) => `(${sum}) * ${x} + ${c}`);
}
