/** Pieces of a text replaced by others, and the author's positions kept. */
import type { CompiledProgram } from '../protocol/program.ts';

export type ColumnShifts = CompiledProgram['columnShifts'];

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * @param shifts of the text before the edits; what stands behind an edit moves with it
 * @param edits in any order; none within another
 */
export function apply(code: string, shifts: ColumnShifts, edits: Edit[]): { code: string; columnShifts: ColumnShifts } {
  let columnShifts = shifts;
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(at, start);
    const { line, column } = positionAt(result, result.length);
    const moved = text.length - (end - start);
    const behind = ([at, after]: ColumnShifts[number]): boolean => at === line && after >= column;
    columnShifts = columnShifts.map((shift) => (behind(shift) ? [line, shift[1] + moved, shift[2]] : shift));
    columnShifts.push([line, column, moved]);
    result += text;
    at = end;
  }
  return { code: result + code.slice(at), columnShifts };
}

/** The author's column of a column in the module's text. */
export function authorColumn(shifts: ColumnShifts, line: number, column: number): number {
  let moved = 0;
  for (const [at, after, delta] of shifts) if (at === line && column > after) moved += delta;
  return Math.max(1, column - moved);
}

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: line.length, column: line[line.length - 1].length + 1 };
}
