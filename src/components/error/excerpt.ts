/** The lines around an error, with numbers, and how far the caret stands in. A pure function of text and position. */

export interface ExcerptLine {
  /** For a caret the text that it stands behind, as wide as it is set: CJK and emoji are wider than a space. */
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
  shown.forEach((whole, i) => {
    const number = from + i;
    const body = whole.slice(indent + cut, indent + cut + LONGEST);
    const text = `${String(number).padStart(width)}  ${body}`;
    result.push({ text, kind: number === line ? 'at' : 'near' });
    if (number === line && at !== undefined && at >= 1) {
      const before = width + 1 + at - cut;
      result.push({ text: text.slice(0, before).padEnd(before), kind: 'caret' });
    }
  });
  return result;
}
