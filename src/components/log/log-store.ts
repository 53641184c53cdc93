/**
 * The lines a program printed, in bounded memory: the newest 100,000 of them, or fewer when they are long. Pure data,
 * no drawing. Lines are numbered from the first that ever came, and keep their number.
 */
import { treesWeigh } from '../../runtime/log-weight.ts';
import type { LogEntry, LogLevel, LogValue } from '../../runtime/protocol/outputs.ts';

/** From the least on. */
export const LEVELS: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

/** Lines and characters kept, those of values to look into included; older lines make room, a block at a time. */
const LINES = 100_000;
const CHARACTERS = 16 * 1024 * 1024;
const BLOCK = 1000;

/** One line on the screen: an entry of several lines is several of them. Small, since there are so many. */
export interface LogLine {
  readonly text: string;
  readonly level: LogLevel;
  /** Whether it is the first line of what was printed. */
  readonly first: boolean;
  /** The line of the program that printed it, where that is known. */
  readonly place?: number | undefined;
  /** What a reader may look into, in a first line. */
  readonly values?: readonly LogValue[] | undefined;
  /** All of the text that this is a line of; undefined where it is all. */
  readonly whole?: string | undefined;
  /** How many lines are missing here, because they came too fast. */
  readonly dropped?: number | undefined;
}

export class LogStore {
  /** Counts changes, so that whoever shows the lines sees that there are new ones. */
  revision = 0;
  /** Number of the first line that is kept: so many older ones are gone. */
  first = 0;
  /** Counts how often it was emptied: numbers start again then. */
  clears = 0;
  /** How many lines never came, because there were too many. */
  dropped = 0;
  /** Full blocks but for the last one. Discarding one moves nothing else. */
  #blocks: LogLine[][] = [];
  #sizes: number[] = [];
  #characters = 0;

  /** Number of the line that comes next. */
  get end(): number {
    const { length } = this.#blocks;
    return length ? this.first + (length - 1) * BLOCK + this.#blocks[length - 1].length : this.first;
  }

  get size(): number {
    return this.end - this.first;
  }

  /** @param dropped how many lines before these never came */
  add(entries: readonly LogEntry[], dropped = 0): void {
    if (dropped) this.#push({ text: '', level: 'warn', first: false, dropped });
    this.dropped += dropped;
    for (const { text, level: named, line: place, values } of entries) {
      // The one string of that name, not the many that messages bring.
      const level = LEVELS[LEVELS.indexOf(named)];
      if (!text.includes('\n')) {
        this.#push({ text, level, first: true, place, values });
        continue;
      }
      for (const [i, line] of text.split('\n').entries()) {
        this.#push({ text: line, level, first: i === 0, place, values: i === 0 ? values : undefined, whole: text });
      }
    }
    this.revision++;
  }

  /** A line by its number, if it is kept. */
  line(number: number): LogLine | undefined {
    const at = number - this.first;
    return at < 0 ? undefined : this.#blocks[Math.floor(at / BLOCK)]?.[at % BLOCK];
  }

  clear(): void {
    this.#blocks = [];
    this.#sizes = [];
    this.first = this.dropped = this.#characters = 0;
    this.clears++;
    this.revision++;
  }

  #push(line: LogLine): void {
    let block = this.#blocks.at(-1);
    if (!block || block.length === BLOCK) {
      block = [];
      this.#blocks.push(block);
      this.#sizes.push(0);
    }
    block.push(line);
    const size = line.text.length + treesWeigh(line.values ?? []);
    this.#sizes[this.#sizes.length - 1] += size;
    this.#characters += size;
    while (this.#blocks.length > 1 && (this.size > LINES || this.#characters > CHARACTERS)) {
      this.first += this.#blocks.shift()!.length;
      this.#characters -= this.#sizes.shift()!;
    }
  }
}
