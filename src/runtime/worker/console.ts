/**
 * Captures what the program prints, with level and source line; it still reaches the browser's own console.
 * Lines that no program printed (the runner's libraries) are captured too, without a position.
 *
 * A browser hands each line of a worker's console to the page's thread, as a task: 10,000 lines a second stop the page
 * for half a second at a time. So only so many a second reach it, which it is told, and no longer than the log has them.
 */
import { cut } from '../cut.ts';
import { LINE } from '../limits.ts';
import type { LogLevel } from '../protocol.ts';
import { format } from './format.ts';
import type { Outputs } from './outputs.ts';
import { positionOf } from './stack.ts';

const LEVELS: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

/** Lines a second for the browser's console, and those a second with values to look into. */
const PASSED = 500;
const LOOKED_INTO = 200;
const TOO_MANY = "spark-runner: too many lines; the rest is in the runner's log.";

/** Chromium's own switch for how many frames an error takes down; each costs time. */
interface LimitedError {
  stackTraceLimit?: number;
}

/** The stack here, few frames deep; a string made only when it is read, in engines that can. */
function stackHere(): Error {
  const limited = Error as unknown as LimitedError;
  const limit = limited.stackTraceLimit;
  limited.stackTraceLimit = 5;
  const here = new Error();
  limited.stackTraceLimit = limit;
  return here;
}

export function captureConsole(outputs: Outputs): void {
  const note = console.info.bind(console);
  let [second, passed, lookedInto] = [0, 0, 0];
  for (const level of LEVELS) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const here = stackHere();
      const time = Date.now();
      if (time - second >= 1000) [second, passed, lookedInto] = [time, 0, 0];
      const inside = values.some((value) => typeof value === 'object' && value) && lookedInto++ < LOOKED_INTO;
      outputs.log({
        level,
        time,
        text: format(values),
        ...(inside && { inside: values }),
        locate: () => positionOf(here.stack),
      });
      if (passed++ < PASSED) original(...values.map((value) => (typeof value === 'string' ? cut(value, LINE) : value)));
      else if (passed === PASSED + 1) note(TOO_MANY);
    };
  }
}
