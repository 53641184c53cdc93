/** The lines around an error, with numbers, and a caret below the column. A pure function of text and position. */

export interface ExcerptLine {
  text: string;
  kind: 'near' | 'at' | 'caret';
}

/** Lines shown before and after. */
const AROUND = 2;

/** Lines longer than this are cut around the column. */
const LONGEST = 160;

/**
 * @param line 1-based; nothing is shown for a line that the text does not have
 * @param column 1-based; without it there is no caret
 */
export function excerpt(code: string, line: number, column?: number): ExcerptLine[] {
  const lines = code.split('\n').map((text) => text.replace(/\r$/, '').replaceAll('\t', '  '));
  if (!(line >= 1 && line <= lines.length)) return [];
  const raw = code.split('\n')[line - 1];
  const from = Math.max(1, line - AROUND);
  const to = Math.min(lines.length, line + AROUND);
  const shown = lines.slice(from - 1, to);
  const indents = shown.filter((text) => text.trim()).map((text) => /^ */.exec(text)![0].length);
  const indent = indents.length ? Math.min(...indents) : 0;
  // Tabs before the column were widened.
  const at = column === undefined ? undefined : column + (raw.slice(0, column - 1).split('\t').length - 1) - indent;
  const cut = at !== undefined && at > LONGEST - 20 ? at - 60 : 0;
  const width = String(to).length;

  const result: ExcerptLine[] = [];
  shown.forEach((text, i) => {
    const number = from + i;
    const body = text.slice(indent + cut, indent + cut + LONGEST);
    result.push({ text: `${String(number).padStart(width)}  ${body}`, kind: number === line ? 'at' : 'near' });
    if (number === line && at !== undefined && at >= 1) {
      result.push({ text: `${' '.repeat(width + 1 + at - cut)}^`, kind: 'caret' });
    }
  });
  return result;
}
