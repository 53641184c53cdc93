/**
 * Colours of the series, in order; further series begin again, dotted. Mid-tones: at least 3 : 1 against white and against black. They
 * were searched for by machine, so that also who sees no red, or no green, tells each from each: `palette.test.ts` computes that.
 */
export const PALETTE = [
  '#058670',
  '#e57714',
  '#6474ff',
  '#a689c3',
  '#f23c9f',
  '#9f6202',
  '#3e2dfe',
  '#b18f65',
  '#784b6f',
  '#bf4660',
  '#ac0ba4',
  '#834b2f',
];

/** Whether a series has the colour of one before it, and has to be told from that by its line. */
export const isDotted = (index: number): boolean => index % (2 * PALETTE.length) >= PALETTE.length;
