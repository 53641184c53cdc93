/**
 * What of a program's text is folded away at first, by comments in it: `// region Data` … `// endregion` leaves its first line to be
 * seen, `// hide` … `// endhide` a line that says how many there are. One that is not ended goes on to the end of the text.
 *
 * Nothing that runs can't be read: whatever is folded opens with a press.
 */

export interface Region {
  /** Its comment's line, from 1. */
  from: number;
  /** Its last line. */
  to: number;
  /** Whether nothing of it is seen, not even its first line. */
  hides: boolean;
}

const LINE = /^\s*\/\/\s*(?:#?(end)?(region)\b|(end)?(hide)\s*$)/;

/** Whether a text may have any. */
export const hasRegions = (text: string): boolean => /^\s*\/\/\s*(#?region\b|hide\s*$)/m.test(text);

/** The outermost regions of a text, in their order. */
export function regionsOf(text: string): Region[] {
  const lines = text.split('\n');
  const regions: Region[] = [];
  const open: { kind: string; from: number }[] = [];
  const close = (depth: number, to: number): void => {
    const { from, kind } = open[depth];
    open.length = depth;
    if (depth === 0 && to > from) regions.push({ from, to, hides: kind === 'hide' });
  };
  lines.forEach((line, i) => {
    const [, endsRegion, region, endsHide] = LINE.exec(line) ?? [];
    const kind = region ?? 'hide';
    if (!LINE.test(line)) return;
    if (!(endsRegion ?? endsHide)) open.push({ kind, from: i + 1 });
    else {
      const depth = open.findLastIndex((one) => one.kind === kind);
      if (depth >= 0) close(depth, i + 1);
    }
  });
  if (open.length) close(0, lines.length);
  return regions;
}

/** The lines that are seen while all is folded, with their numbers: of a hidden region one, which says so. */
export function foldedLines(text: string): { number: number; text: string }[] {
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  if (!hasRegions(text)) return lines;
  const seen = new Map(lines.map((line) => [line.number, line]));
  for (const { from, to, hides } of regionsOf(text)) {
    for (let number = from + 1; number <= to; number++) seen.delete(number);
    seen.set(from, { number: from, text: `${hides ? '' : `${lines[from - 1].text} `}⋯` });
  }
  return [...seen.values()];
}
