/** The lines a program printed, the newest few thousand of them. Pure data, no drawing. */
import type { LogEntry, LogLevel } from '../../runtime/protocol.ts';

/** Lines kept; older ones make room. */
const KEPT = 5000;

/** One line on the screen: an entry of several lines is several of them. */
export interface LogLine {
  readonly text: string;
  readonly level: LogLevel;
  /** Set on an entry's first line only. */
  readonly entry: LogEntry | undefined;
}

export class LogStore {
  /** Counts changes, so that whoever shows the lines sees that there are new ones. */
  revision = 0;
  /** How many lines went before the first one that is kept. */
  gone = 0;
  /** How many lines never came, because there were too many. */
  dropped = 0;
  #lines: LogLine[] = [];

  get size(): number {
    return this.#lines.length;
  }

  add(entries: readonly LogEntry[], dropped = 0): void {
    for (const entry of entries) {
      const { level, text } = entry;
      const [first, ...rest] = text.split('\n');
      this.#lines.push({ text: first, level, entry });
      for (const line of rest) this.#lines.push({ text: line, level, entry: undefined });
    }
    // Cut now and then, not with every line: moving an array is what costs.
    if (this.#lines.length > 2 * KEPT) {
      this.gone += this.#lines.length - KEPT;
      this.#lines = this.#lines.slice(-KEPT);
    }
    this.dropped += dropped;
    this.revision++;
  }

  /** Lines `from` up to `to`, counted from the first one kept. */
  lines(from: number, to: number): readonly LogLine[] {
    return this.#lines.slice(from, to);
  }

  clear(): void {
    this.#lines = [];
    this.gone = this.dropped = 0;
    this.revision++;
  }
}
