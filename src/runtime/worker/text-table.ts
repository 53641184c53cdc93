/** Rows as a table of text with aligned columns, as `console.table` shows them. Loaded with what looks into values. */
import { hasOwnLook, show } from './format.ts';

const ROWS = 100;
const COLUMNS = 20;
const WIDE = 50;
/** The depth at which `show` says what is inside and no more. */
const SHORT = 2;

type Row = [index: unknown, row: unknown];

/** @param chosen the columns to show; default: all. @returns undefined for what is no table, or can't be read */
export function textTable(data: unknown, chosen: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const cell = (value: unknown): string => {
    const text = show(value, true, SHORT).replace(/\s+/g, ' ');
    return text.length > WIDE ? `${text.slice(0, WIDE)}…` : text;
  };
  const isRow = (row: unknown): row is Record<string, unknown> =>
    typeof row === 'object' && row !== null && (Array.isArray(row) || !hasOwnLook(row));
  try {
    if (!isRow(data) && !ArrayBuffer.isView(data)) return undefined;
    const rows = first(data);
    if (!rows.length) return undefined;
    const keys = new Set<string>();
    for (const [, row] of rows) {
      if (isRow(row)) for (const [key] of entries(row)) if (keys.size < COLUMNS) keys.add(key);
    }
    const columns = Array.isArray(chosen) ? chosen.map(String) : [...keys];
    const values = !Array.isArray(chosen) && rows.some(([, row]) => !isRow(row));
    const lines = rows
      .slice(0, ROWS)
      .map(([index, row]) => [
        cell(index),
        ...columns.map((key) => (isRow(row) && Object.hasOwn(row, key) ? cell(row[key]) : '')),
        ...(values ? [isRow(row) ? '' : cell(row)] : []),
      ]);
    return draw([['(index)', ...columns.map(cell), ...(values ? ['Values'] : [])], ...lines], rows.length > ROWS);
  } catch {
    return undefined;
  }
}

/** As many rows as are shown, and one more where there are more. */
function first(data: object): Row[] {
  const rows: Row[] = [];
  const all: Iterable<Row> = data instanceof Map ? data : data instanceof Set ? [...data].entries() : entries(data);
  for (const row of all) {
    rows.push(row);
    if (rows.length > ROWS) break;
  }
  return rows;
}

function* entries(data: object): Generator<[string, unknown]> {
  for (const key in data) if (Object.hasOwn(data, key)) yield [key, (data as Record<string, unknown>)[key]];
}

/** Numbers stand right, everything else left. */
function draw(lines: string[][], more: boolean): string {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const [head, ...rows] = lines.map((line) =>
    line
      .map((text, i) => (i && /^-?[\d.]/.test(text) ? text.padStart(widths[i]) : text.padEnd(widths[i])))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [head, rule, ...rows, ...(more ? ['…'] : [])].join('\n');
}
