/**
 * The text of a program that stands in a page's markup: what runs, what is shown, what a draft begins with and what errors
 * count lines of. Blank lines before it and the indentation that all its lines share belong to the markup.
 */
import { plainText } from '../../runtime/page/plain-text.ts';

/** What engines put into a line to keep it open: no line of a program is only that. */
const PLACEHOLDERS = /^(?:[\s\uFEFF]|\u200B|\u200C|\u200D|\u2060)+$/gm;

export function writtenText(raw: string): string {
  const lines = plainText(raw)
    .replace(PLACEHOLDERS, (blank) => blank.replace(/[^\n]/g, ''))
    .replace(/^[^\S\n]+/gm, (indent) => indent.replaceAll('\uFEFF', ''))
    .replace(/^\n+/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter(Boolean).map((line) => /^\s*/.exec(line)![0]);
  let shared = indents[0] ?? '';
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  return lines.map((line) => line.slice(shared.length)).join('\n');
}
