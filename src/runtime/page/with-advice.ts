/**
 * A worker's messages in the order they came; an error in one has its `hint`, where there is advice. The first error
 * waits until what knows the advice is loaded, and the messages behind it wait with it: so status, events and rejections
 * come as they would have, and all of them speak of the same error.
 *
 * Contract: every message is delivered, with advice or, where that can't be had in time, without.
 */
import { lazy } from '../lazy.ts';
import type { SerializedError, SparkWorkerMessage } from '../protocol.ts';

/** Milliseconds that an error waits for advice. */
const PATIENCE = 3000;

type Advice = typeof import('./advice.ts').advice;

const adviser = lazy(() => import('./advice.ts'));

/** What knows the advice; undefined where it does not come: that is said, and the next error asks for it again. */
export async function loadAdvice(): Promise<Advice | undefined> {
  return (await adviser().catch(console.warn))?.advice;
}

export function withAdvice(receive: (message: SparkWorkerMessage) => void): (message: SparkWorkerMessage) => void {
  let advice: Advice | undefined;
  let waiting: SparkWorkerMessage[] | undefined;
  /** Errors wait for what knows the advice, until it was late once. */
  let patient = true;

  function deliver(message: SparkWorkerMessage): void {
    const error = wanting(message);
    if (error && advice) error.hint = advice(error);
    receive(message);
  }

  return (message) => {
    if (waiting) waiting.push(message);
    else if (advice || !patient || !wanting(message)) deliver(message);
    else {
      const held = [message];
      waiting = held;
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'late'));
      const loading = loadAdvice().then((found) => (advice = found));
      void Promise.race([loading, late]).then((what) => {
        if (what === 'late') patient = false;
        waiting = undefined;
        for (const next of held) {
          try {
            deliver(next);
          } catch (error) {
            reportError(error); // as if each had come by itself
          }
        }
      });
    }
  };
}

/** The error of a message that has no hint yet; an end that was asked for wants none. */
function wanting(message: SparkWorkerMessage): SerializedError | undefined {
  const error = 'error' in message ? message.error : undefined;
  return error && !error.hint && !/^Spark(Stop|Reload)Error$/.test(error.name) ? error : undefined;
}
