/**
 * Captures what the program prints, with level and source line; it still reaches the browser's own console.
 * Lines that no program printed (the runner's libraries) are captured too, without a position.
 */
import type { LogLevel } from '../protocol.ts';
import { format } from './format.ts';
import type { Outputs } from './outputs.ts';
import { positionOf } from './stack.ts';

const LEVELS: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

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
  for (const level of LEVELS) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const here = stackHere();
      outputs.log({ level, time: Date.now(), text: format(values), locate: () => positionOf(here.stack) });
      original(...values);
    };
  }
}
