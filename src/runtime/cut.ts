/** Texts as long as a reader can use them, and what is left out of them said. */

/**
 * A text of at most `most` characters, besides the words that say how many are missing: its beginning and its end, since
 * names differ at their end. Anything else than a text is shown as one.
 */
export function cut(text: unknown, most: number): string {
  const whole = typeof text === 'string' ? text : String(text);
  if (whole.length <= most) return whole;
  const end = Math.floor(most / 5);
  // No half of a pair of surrogates.
  const start = whole.slice(0, most - end).replace(/[\ud800-\udbff]$/, '');
  const rest = whole.slice(whole.length - end).replace(/^[\udc00-\udfff]/, '');
  // Joined, not added: the sum of slices would keep the whole text in memory.
  return [start, `… ${whole.length - start.length - rest.length} more …`, rest].join('');
}
