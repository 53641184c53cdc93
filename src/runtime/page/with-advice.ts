/**
 * A worker's messages with advice: an error in one has its `hint`, where there is any. The first error waits until what
 * knows the advice is loaded, and the messages behind it wait with it: so status, events and rejections come as they would
 * have, and all of them speak of the same error.
 *
 * Contract: every message is delivered, with advice or, where that can't be had in time, without.
 */
import { lazy } from '../lazy.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { inOrder } from './in-order.ts';

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
  /** Errors wait for what knows the advice, until it was late once. */
  let patient = true;

  async function load(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'late'));
    const loading = loadAdvice().then((found) => (advice = found));
    if ((await Promise.race([loading, late])) === 'late') patient = false;
  }

  return inOrder<SparkWorkerMessage>(
    (message) => {
      const error = wanting(message);
      if (error && advice) error.hint = advice(error);
      receive(message);
    },
    (message) => (advice || !patient || !wanting(message) ? undefined : load()),
  );
}

/** The error of a message that has no hint yet; an end that was asked for wants none. */
function wanting(message: SparkWorkerMessage): SerializedError | undefined {
  const error = 'error' in message ? message.error : undefined;
  return error && !error.hint && !/^Spark(Stop|Reload)Error$/.test(error.name) ? error : undefined;
}
