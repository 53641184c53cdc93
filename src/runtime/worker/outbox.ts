/**
 * What goes to the page, in the order in which it was said: also where some of it is still being made, for which code is
 * loaded. What is said after it waits for it, as it was when it was said, and no longer than `PATIENCE`.
 */
import type { SparkWorkerMessage } from '../protocol/messages.ts';

/** Milliseconds that what is said later waits. */
const PATIENCE = 3000;

type Post = (message: SparkWorkerMessage, transfer: Transferable[]) => void;

export class Outbox {
  readonly #send: Post;
  /** Each is true when it has been sent, or nobody waits for it any more. `now`: it is not waited for. */
  #waiting: ((now: boolean) => boolean)[] = [];

  constructor(send: Post) {
    this.#send = send;
  }

  /** @throws {DataCloneError} when the message can't be sent */
  post(message: SparkWorkerMessage, transfer: Transferable[] = []): void {
    if (!this.#waiting.length) {
      this.#send(message, transfer);
      return;
    }
    const kept = structuredClone({ message, transfer }, { transfer });
    this.#waiting.push(() => {
      this.#send(kept.message, kept.transfer);
      return true;
    });
  }

  /** @param made a message that is being made, or nothing @param instead what is sent where it takes too long */
  later(made: Promise<SparkWorkerMessage | undefined>, instead?: SparkWorkerMessage): void {
    let [message, done, late] = [instead, false, false];
    this.#waiting.push((now) => {
      if ((done || now) && message) this.#send(message, []);
      return done || now;
    });
    const timer = setTimeout(() => {
      late = done = true;
      this.#flush();
    }, PATIENCE);
    void made
      .catch(() => instead)
      .then((found) => {
        clearTimeout(timer);
        if (late && (instead || !found)) return;
        if (late) this.post(found!);
        else [message, done] = [found, true];
        this.#flush();
      });
  }

  /** Sends what waits, as far as it is made: there may be no later. */
  release(): void {
    this.#flush(true);
  }

  #flush(now = false): void {
    while (this.#waiting[0]?.(now)) this.#waiting.shift();
  }
}
