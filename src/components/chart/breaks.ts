/** Where a curve is no number, or too great for one: what is known of that, and how it is called. Pure functions. */

/** A stretch of steps at which a metric was no number, or too great for one. */
export interface Break {
  readonly from: number;
  to: number;
  /** What it was at first: NaN, Infinity or -Infinity. */
  readonly value: number;
  /** Whether it goes on: nothing that can be drawn has come since. */
  open: boolean;
}

/** Takes in a curve's next value. @param most stretches that are kept: beside the newest, the first */
export function noteValue(breaks: Break[], step: number, value: number, most = Number.POSITIVE_INFINITY): void {
  const last = breaks.at(-1);
  if (Number.isFinite(value)) {
    if (last) last.open = false;
  } else if (last?.open) last.to = step;
  else {
    if (breaks.length === most) breaks.pop();
    breaks.push({ from: step, to: step, value, open: true });
  }
}

/** NaN, ∞ or −∞. */
export const signOf = (value: number): string => (Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞');

/** As much of a text as has room, which is counted in letters. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
