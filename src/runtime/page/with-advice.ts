/**
 * A worker's messages in the order they came; an error in one has its `hint`, where there is advice. The first error
 * waits until what knows the advice is loaded, and the messages behind it wait with it: so status, events and rejections
 * come as they would have, and all of them speak of the same error.
 *
 * Contract: every message is delivered, with advice or, where that can't be had in time, without.
 */
import type { SerializedError, SparkWorkerMessage } from '../protocol.ts';

/** Milliseconds that an error waits for advice. */
const PATIENCE = 3000;

type Advice = typeof import('./advice.ts').advice;

async function load(): Promise<Advice> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const module = await Promise.race([import('./advice.ts').catch(() => undefined), late]);
  return module?.advice ?? (() => undefined);
}

export function withAdvice(receive: (message: SparkWorkerMessage) => void): (message: SparkWorkerMessage) => void {
  let advice: Advice | undefined;
  let waiting: SparkWorkerMessage[] | undefined;

  function deliver(message: SparkWorkerMessage): void {
    const error = wanting(message);
    if (error && advice) error.hint = advice(error);
    receive(message);
  }

  return (message) => {
    if (waiting) waiting.push(message);
    else if (advice || !wanting(message)) deliver(message);
    else {
      const held = [message];
      waiting = held;
      void load().then((found) => {
        advice = found;
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
