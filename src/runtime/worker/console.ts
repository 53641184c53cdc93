/**
 * Captures what the program prints, with level and source line; it still reaches the browser's own console.
 * Lines that no program printed (the runner's libraries) are captured too, without a position.
 *
 * Contract: a call of the console never throws, whatever it is given.
 *
 * A browser hands each line of a worker's console to the page's thread, as a task: 10,000 lines a second stop the page
 * for half a second at a time. So only so many a second reach it, which it is told, and no longer than the log has them.
 */
import { cut } from '../cut.ts';
import { LINE } from '../limits.ts';
import type { LogLevel } from '../protocol/outputs.ts';
import { format, formatWhole, show } from './format.ts';
import { programs } from './linked-program.ts';
import type { Outputs, PendingEntry } from './outputs.ts';
import { authorStack, positionOf } from './stack.ts';
import { read } from './thrown.ts';

/** Lines a second for the browser's console, and those a second with values to look into. */
const PASSED = 500;
const LOOKED_INTO = 200;
const TOO_MANY = "spark-runner: too many lines; the rest is in the runner's log.";

/** Frames down to the line that printed, and those that a trace shows. */
const HERE = 5;
const TRACED = 50;

/** What a group moves its lines in by, and how far many of them do. */
const INDENT = '  ';
const DEEPEST = 40;

/** Chromium's own switch for how many frames an error takes down; each costs time. */
interface LimitedError {
  stackTraceLimit?: number;
}

/** The stack here, so many frames deep; a string made only when it is read, in engines that can. */
function stackHere(frames: number): Error {
  const limited = Error as unknown as LimitedError;
  const limit = limited.stackTraceLimit;
  try {
    limited.stackTraceLimit = frames;
  } catch {
    return new Error(); // the program has frozen it
  }
  const here = new Error();
  limited.stackTraceLimit = limit;
  return here;
}

/** What a call shows in the log, as far in as the groups around it are. */
interface Printed {
  level: LogLevel;
  text: string;
  /** The same with what has to be waited for. */
  whole?: Promise<string>;
  /** Values to look into. */
  inside?: readonly unknown[];
  /** The first of them is to be shown as a table. */
  table?: PendingEntry['table'];
}

type Method = (values: unknown[], here: Error) => Printed | undefined;

/** What each method of the console shows; nothing, where it only counts, measures or ends something. */
class Console {
  #indent = '';
  #counts = new Map<string, number>();
  #timers = new Map<string, number>();

  readonly methods: Record<string, Method> = {
    table: ([data, columns]) => ({ ...this.#values('log', [data]), table: { columns, indent: this.#indent } }),
    dir: ([value]) => this.#values('log', [value]),
    dirxml: (values) => this.#values('log', values),
    exception: (values) => this.#values('error', values),
    assert: ([holds, ...values]) =>
      holds ? undefined : this.#values('error', values, `Assertion failed${values.length ? ': ' : ''}`),
    trace: (values, here) => {
      const text = `Trace${values.length ? ': ' : ''}${format(values)}`;
      return this.#line('log', authorStack(text, read(here, 'stack')), values);
    },
    count: ([label]) => {
      const name = nameOf(label);
      const count = (this.#counts.get(name) ?? 0) + 1;
      this.#counts.set(name, count);
      return this.#line('log', `${name}: ${count}`);
    },
    countReset: ([label]) => {
      const name = nameOf(label);
      return this.#counts.delete(name) ? undefined : this.#line('warn', `Count for "${name}" does not exist.`);
    },
    time: ([label]) => {
      const name = nameOf(label);
      if (this.#timers.has(name)) return this.#line('warn', `Timer "${name}" already exists.`);
      this.#timers.set(name, performance.now());
      return undefined;
    },
    timeLog: ([label, ...values]) => this.#elapsed(nameOf(label), values),
    timeEnd: ([label]) => {
      const printed = this.#elapsed(nameOf(label), []);
      this.#timers.delete(nameOf(label));
      return printed;
    },
    group: (values) => this.#group(values),
    groupCollapsed: (values) => this.#group(values),
    groupEnd: () => {
      this.#indent = this.#indent.slice(INDENT.length);
      return undefined;
    },
    clear: () => {
      this.#indent = '';
      return this.#line('log', 'Console was cleared');
    },
  };

  constructor() {
    for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
      this.methods[level] = (values) => this.#values(level, values);
    }
  }

  /** Closes all groups. @returns how many there were */
  ungroup(): number {
    const { length } = this.#indent;
    this.#indent = '';
    return length / INDENT.length;
  }

  #line(level: LogLevel, text: string, inside?: readonly unknown[]): Printed {
    return { level, text: this.#indented(text), ...(inside && { inside }) };
  }

  #indented(text: string, indent = this.#indent): string {
    return indent ? text.replace(/^/gm, indent) : text;
  }

  #values(level: LogLevel, values: unknown[], before = ''): Printed {
    const { text, whole } = formatWhole(values);
    const indent = this.#indent;
    const line = this.#line(level, before + text, values);
    if (whole) line.whole = whole.then((made) => this.#indented(before + made, indent));
    return line;
  }

  #group(values: unknown[]): Printed {
    const printed = this.#values('log', values.length ? values : ['console.group']);
    if (this.#indent.length < DEEPEST) this.#indent += INDENT;
    return printed;
  }

  #elapsed(name: string, values: unknown[]): Printed {
    const start = this.#timers.get(name);
    if (start === undefined) return this.#line('warn', `Timer "${name}" does not exist.`);
    const time = `${name}: ${Number((performance.now() - start).toFixed(2))} ms`;
    return this.#line('log', values.length ? `${time} ${format(values)}` : time, values);
  }
}

const nameOf = (label: unknown = 'default'): string => show(label, true);

export function captureConsole(outputs: Outputs): void {
  const browser = console as unknown as Record<string, (...values: unknown[]) => void>;
  const note = console.info.bind(console);
  const ungroup = console.groupEnd.bind(console);
  const own = new Console();
  let [second, passed, lookedInto, linked] = [0, 0, 0, 0];
  for (const [name, method] of Object.entries(own.methods)) {
    const original = browser[name]?.bind(console);
    if (!original) continue;
    const pass = (values: unknown[]): void => {
      try {
        original(...values);
      } catch {
        // A label or a format that can't be made text.
      }
    };
    browser[name] = (...values) => {
      const here = stackHere(name === 'trace' ? TRACED : HERE);
      // Groups end with the program that opened them, which new code may have thrown out in the middle of one.
      if (linked !== programs.size) {
        for (let open = own.ungroup(); open > 0; open--) ungroup();
        linked = programs.size;
      }
      const printed = method(values, here);
      if (!printed) {
        if (name !== 'assert') pass(values);
        return;
      }
      const { level, text, whole, inside, table } = printed;
      const time = Date.now();
      if (time - second >= 1000) [second, passed, lookedInto] = [time, 0, 0];
      const looked = inside?.some((value) => typeof value === 'object' && value) && lookedInto++ < LOOKED_INTO;
      outputs.log({
        level,
        time,
        text,
        ...(whole && { whole }),
        ...(looked && { inside, ...(table && { table }) }),
        locate: () => positionOf(read(here, 'stack')),
      });
      if (passed++ < PASSED) pass(values.map((value) => (typeof value === 'string' ? cut(value, LINE) : value)));
      else if (passed === PASSED + 1) note(TOO_MANY);
    };
  }
}
