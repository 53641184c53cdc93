/** Which function of torch runs, for its errors and its gradients to say. */
import type { Tensor } from './tensor.ts';

/** `called`: what the program called; errors name it. `running`: the function inside it that runs now; gradients are named after it. */
export const callee = { called: '', running: '' };

/** What was found, for an error to say: a tensor by its shape and dtype. */
function show(found: unknown): string {
  if (Object(found) === found && 'dtype' in (found as object))
    return `${show((found as Tensor).shape)} ${(found as Tensor).dtype}`;
  return Array.isArray(found) ? `[${found.join(', ')}]` : String(found);
}

function raise(Kind: new (text: string) => Error, text: string, found: unknown[]): never {
  const got = found.length ? `, got ${found.map(show).join(' and ')}` : '';
  throw new Kind((callee.called && `${callee.called}: `) + text + got);
}

/** Throws: the function that the program called, what it expects, and what it found instead. */
export function fail(text: string, ...found: unknown[]): never {
  raise(Error, text, found);
}

/** The same, for what is of the wrong type. */
export function failType(text: string, ...found: unknown[]): never {
  raise(TypeError, text, found);
}

/** The same, for what is out of bounds. */
export function failRange(text: string, ...found: unknown[]): never {
  raise(RangeError, text, found);
}

/** Runs what belongs to the function of this name. */
export function named<T>(name: string, fn: () => T): T {
  const { called, running } = callee;
  callee.called ||= name;
  callee.running = name;
  try {
    return fn();
  } finally {
    callee.called = called;
    callee.running = running;
  }
}
