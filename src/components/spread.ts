/**
 * Spreads what many runners do at once over several tasks, so that a page that starts two hundred of them answers its
 * reader meanwhile.
 */
import { turn } from '../runtime/page/turn.ts';

/** Milliseconds of work that one task has room for. */
const ROOM = 8;

const waiting: (() => void)[] = [];
let serving = false;

/** Resolves at once or in a later task, one caller after another. */
export function spread(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (!serving) void serve();
  });
}

async function serve(): Promise<void> {
  serving = true;
  for (let began = performance.now(); waiting.length > 0; ) {
    if (performance.now() - began > ROOM) {
      await turn();
      began = performance.now();
    }
    waiting.shift()!();
    // Whoever went does its work before the next one is looked at.
    await Promise.resolve();
    await Promise.resolve();
  }
  serving = false;
}
