/**
 * A worker's messages with advice: an error in one has its `hint`, where there is any. The first error waits until what
 * knows the advice is loaded, and the messages behind it wait with it: so status, events and rejections come as they would
 * have, and all of them speak of the same error.
 *
 * Contract: every message is delivered, with advice or, where that can't be had in time, without.
 */
import type { SerializedError, SparkWorkerMessage } from '../protocol.ts';
import { inOrder } from './in-order.ts';

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
  return inOrder<SparkWorkerMessage>(
    (message) => {
      const error = wanting(message);
      if (error) error.hint = advice!(error);
      receive(message);
    },
    (message) => (advice || !wanting(message) ? undefined : load().then((found) => (advice = found))),
  );
}

/** The error of a message that has no hint yet; an end that was asked for wants none. */
function wanting(message: SparkWorkerMessage): SerializedError | undefined {
  const error = 'error' in message ? message.error : undefined;
  return error && !error.hint && !/^Spark(Stop|Reload)Error$/.test(error.name) ? error : undefined;
}
