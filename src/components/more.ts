/** What parts say of things that are there and not shown: the same words in the same manner everywhere. */
import { nothing } from 'lit';
import { html } from './html.ts';
import { formatNumber } from './numbers.ts';
import { fill, type SparkStrings } from './strings.ts';

type Words = Pick<SparkStrings, 'more' | 'reduced' | 'language'>;

/** "… 976 more" as text; empty when there are none. @param words others than these, with a `{count}` */
export function moreText(count: number, strings: Words, words: string = strings.more): string {
  return count > 0 ? fill(words, { count: formatNumber(count, strings.language) }) : '';
}

/** The same as a line below what is shown. */
export function moreLine(count: number, strings: Words, words?: string) {
  return count > 0 ? html`<p class="more" part="more">${moreText(count, strings, words)}</p>` : nothing;
}

/** "reduced from 16,384 × 16,384": of a picture that is a smaller one of what the program gave. */
export function reducedText([width, height]: readonly [number, number], strings: Words): string {
  const told = (side: number): string => formatNumber(side, strings.language);
  return fill(strings.reduced, { width: told(width), height: told(height) });
}
