/**
 * Calls for a garbage collection and waits until it has happened.
 *
 * No engine offers that to a page. But each counts the bytes of array buffers and collects when many have been made: a few
 * large ones, never touched (so never backed by memory), and a turn of the event loop are enough. Measured with an object
 * that nobody holds: two or three rounds and 2–7 ms in Chromium, one round and 1–4 ms in Firefox.
 */
import { turn } from './turn.ts';

const BAIT_BYTES = 64 << 20;
/** On a machine with other things to do, marking is long under way when it comes to an end. */
const MOST_ROUNDS = 24;

/** Whether an object has been found that is garbage from the beginning. */
export interface Lost {
  found: boolean;
}

/** Where such an object is watched, beside others. */
type Registry = Pick<FinalizationRegistry<Lost>, 'register'>;

/**
 * Resolves after a collection, or after some rounds without one, and tells whether there was one; never rejects.
 * @param registry that this is for: engines clean one after the other, each in a task of its own. And nothing but an object that was lost
 *   just now says that a collection has begun since.
 */
export async function collectGarbage(registry: Registry): Promise<boolean> {
  const lost = { found: false };
  lose(registry, lost);
  await turn();
  for (let round = 0; round < MOST_ROUNDS && !lost.found; round++) {
    bait();
    await turn();
  }
  return lost.found;
}

/** In a function of its own, lest the object stays in some register. */
function lose(registry: Registry, lost: Lost): void {
  registry.register({}, lost);
}

function bait(): void {
  try {
    new ArrayBuffer(BAIT_BYTES);
  } catch {
    // No memory even for the bait: the engine has just tried to collect.
  }
}
