/** What lines of a log cost a page, so that messages and memory can be bounded: long texts, many rows and large trees alike. */
import type { LogEntry, LogValue } from './protocol/outputs.ts';

/** An object of the page, a row or a value of a tree, in characters. */
const OBJECT = 64;

/** In characters: those of its text and of its trees, and for each row and value what an object takes. */
export function weightOf({ text, values = [] }: Pick<LogEntry, 'text' | 'values'>): number {
  let weight = OBJECT + text.length + treesWeigh(values);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) weight += OBJECT;
  return weight;
}

/** The values of a line. */
export function treesWeigh(values: readonly LogValue[]): number {
  let weight = 0;
  for (const { key = '', text, items = [] } of values) weight += OBJECT + key.length + text.length + treesWeigh(items);
  return weight;
}
