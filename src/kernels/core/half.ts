/** float16 as bits: one of sign, five of exponent, ten of fraction. */

/** The bits of the nearest half, ties to even. */
export function toHalf(x: number): number {
  const size = Math.abs(x);
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  if (!(size < 65520)) return sign | (size > 0 ? 0x7c00 : 0x7e00);
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  // So large a number has no fractions: adding it rounds. What is carried goes into the exponent.
  const fraction = size / 2 ** (exponent - 10) + 2 ** 52 - 2 ** 52;
  return sign | ((exponent + 14) * 1024 + fraction);
}

/** The number that a half's bits mean. */
export function fromHalf(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -24 * fraction);
}
