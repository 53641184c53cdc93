/**
 * What of a log is to be seen, row by row: the lines that pass a filter, and below a line the values in it that a reader
 * opened. Pure data, no drawing.
 *
 * Filtering looks at so many lines a call, and goes on with the next: 100,000 lines are no long task.
 */
import type { LogLevel, LogValue } from '../../runtime/protocol/outputs.ts';
import { LEVELS, type LogLine, type LogStore } from './log-store.ts';

/** Lines looked at a call. */
const LOOKED_AT = 5000;

/** A row is a line, or a value in one. */
export interface LogRow {
  /** The number of its line. */
  readonly number: number;
  readonly line: LogLine;
  readonly value?: LogValue;
  /** How far in a value stands. */
  readonly depth: number;
  /** Undefined when there is nothing inside. */
  readonly open: boolean | undefined;
}

export class LogView {
  #store: LogStore;
  #clears: number;
  #text = '';
  #level: LogLevel = 'debug';
  /** Numbers of the lines that pass the filter; undefined while all do. */
  #passing: number[] | undefined;
  /** The next line to look at. */
  #next = 0;
  /** Values that are open, by the number of their line; and the rows that this gives. */
  #open = new Map<number, Set<LogValue | LogLine>>();
  #opened: { number: number; rows: LogRow[] }[] = [];

  constructor(store: LogStore) {
    this.#store = store;
    this.#clears = store.clears;
  }

  /** Shows lines that contain a text, of a level or above. */
  filter(text: string, level: LogLevel): void {
    this.#text = text.toLowerCase();
    this.#level = level;
    this.#passing = text || level !== 'debug' ? [] : undefined;
    this.#next = this.#store.first;
  }

  /** Takes in what is new. @returns whether there is more to look at: call again soon */
  update(): boolean {
    const { first, end } = this.#store;
    if (this.#clears !== this.#store.clears) this.#reset();
    if (this.#opened.length && this.#opened[0].number < first) {
      for (const number of this.#open.keys()) if (number < first) this.#open.delete(number);
      this.#opened = this.#opened.filter(({ number }) => number >= first);
    }
    const passing = this.#passing;
    if (!passing) {
      this.#next = end;
      return false;
    }
    if (passing[0] < first) this.#passing = passing.slice(search(passing, first));
    this.#next = Math.max(this.#next, first);
    const stop = Math.min(end, this.#next + LOOKED_AT);
    for (; this.#next < stop; this.#next++) {
      if (this.#passes(this.#store.line(this.#next)!)) this.#passing!.push(this.#next);
    }
    return this.#next < end;
  }

  /** How many lines pass the filter. */
  get lines(): number {
    return this.#passing?.length ?? this.#store.size;
  }

  /** How many rows there are. */
  get size(): number {
    return this.#opened.reduce((sum, { number, rows }) => sum + (this.#has(number) ? rows.length : 0), this.lines);
  }

  /** Rows `from` up to `to`. */
  rows(from: number, to: number): LogRow[] {
    const rows: LogRow[] = [];
    const shown = this.#opened.filter(({ number }) => this.#has(number));
    let before = 0;
    let next = 0;
    for (let row = Math.max(0, from); row < to; ) {
      // What is open above this row moves it down.
      while (next < shown.length && this.#indexOf(shown[next].number) + before + shown[next].rows.length < row) {
        before += shown[next++].rows.length;
      }
      const open = shown[next];
      const into = open ? row - before - this.#indexOf(open.number) - 1 : -1;
      if (open && into >= 0) {
        rows.push(...open.rows.slice(into, into + to - row));
        row += open.rows.length - into;
        before += open.rows.length;
        next++;
        continue;
      }
      const number = this.#numberAt(row - before);
      const line = number === undefined ? undefined : this.#store.line(number);
      if (!line) break;
      rows.push({ number: number!, line, depth: 0, open: this.#isOpen(number!, line) });
      row++;
    }
    return rows;
  }

  /** Opens what is inside a row, or closes it. */
  toggle({ number, line, value }: LogRow): void {
    const open = this.#open.get(number) ?? new Set();
    this.#open.set(number, open);
    const key = value ?? line;
    if (!open.delete(key)) open.add(key);
    this.#opened = this.#opened.filter((other) => other.number !== number);
    if (!open.has(line)) return;
    // Of a lone value its entries are shown, not the value again.
    const values = line.values!;
    const inside = values.length === 1 ? values[0].items! : values;
    this.#opened.push({ number, rows: this.#rowsOf(number, line, inside, open, 1) });
    this.#opened.sort((a, b) => a.number - b.number);
  }

  /** Everything that passes the filter, as text. */
  text(): string {
    const texts: string[] = [];
    for (let i = 0; i < this.lines; i++) texts.push(this.#store.line(this.#numberAt(i)!)?.text ?? '');
    return texts.join('\n');
  }

  #reset(): void {
    this.#clears = this.#store.clears;
    if (this.#passing) this.#passing = [];
    this.#next = this.#store.first;
    this.#open.clear();
    this.#opened = [];
  }

  #passes({ level, text, whole, dropped }: LogLine): boolean {
    if (dropped) return !this.#text;
    if (LEVELS.indexOf(level) < LEVELS.indexOf(this.#level)) return false;
    // An entry of several lines is shown whole, or not at all.
    return !this.#text || (whole ?? text).toLowerCase().includes(this.#text);
  }

  #isOpen(number: number, { values }: LogLine): boolean | undefined {
    if (!values) return undefined;
    return this.#opened.some((opened) => opened.number === number);
  }

  #rowsOf(
    number: number,
    line: LogLine,
    values: readonly LogValue[],
    open: ReadonlySet<LogValue | LogLine>,
    depth: number,
  ): LogRow[] {
    return values.flatMap((value) => {
      const row = { number, line, value, depth, open: value.items && open.has(value) };
      return row.open ? [row, ...this.#rowsOf(number, line, value.items!, open, depth + 1)] : [row];
    });
  }

  #numberAt(index: number): number | undefined {
    return this.#passing ? this.#passing[index] : this.#store.first + index;
  }

  /** Where a line stands among those that pass. */
  #indexOf(number: number): number {
    return this.#passing ? search(this.#passing, number) : number - this.#store.first;
  }

  #has(number: number): boolean {
    return !this.#passing || this.#passing[search(this.#passing, number)] === number;
  }
}

/** Index of the first number that is not less. */
function search(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
