/** What `spark.expose` says of names and values that it refuses. */
import { isObject } from '../crossing.ts';

/** Names that would break whoever has them. @throws {TypeError} */
export function mustBeName(key: string): void {
  if (key !== 'then') return;
  throw new TypeError(
    'spark.expose: nothing can be called "then": whoever awaits what has it would call it, and wait for ever. ' +
      'Give it another name.',
  );
}

/** In words, that a part of a value can't be sent; `value` where all of it is refused. */
export function refusal(key: string, path: string, what: string, value?: unknown): string {
  const kind =
    value === undefined ? '' : ` (${isObject(value) ? (value.constructor?.name ?? 'Object') : typeof value})`;
  const where = path === key && kind ? '' : `: ${path} is ${what}`;
  return `spark.expose: the value of "${key}"${kind} can't be sent to the page${where}. Expose plain data, or a function.`;
}
