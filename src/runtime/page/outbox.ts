/** What a session sends to its worker: what controls a run has a rising number, by which the worker's answers are understood. */
import type { SparkControlMessage } from '../protocol/control.ts';
import type { CallMessage } from '../protocol/exposed.ts';
import type { SparkPageMessage } from '../protocol/messages.ts';
import { ends } from '../status.ts';
import type { PageController } from './controller.ts';
import type { WorkerSlot } from './worker-slot.ts';

/** A control message before it has a number. */
type Unnumbered<Message = SparkControlMessage> = Message extends SparkControlMessage ? Omit<Message, 'seq'> : never;

export class Outbox {
  readonly #slot: WorkerSlot;
  readonly #controller: PageController;
  readonly #isUnsent: () => boolean;
  #seq = 0;

  /** @param isUnsent whether a run is on its way that the worker has not heard of */
  constructor(slot: WorkerSlot, controller: PageController, isUnsent: () => boolean) {
    this.#slot = slot;
    this.#controller = controller;
    this.#isUnsent = isUnsent;
  }

  /** @returns whether there is a program to send to. @throws {DataCloneError} when the message can't be sent */
  send(message: SparkPageMessage | Omit<CallMessage, 'seq'>): boolean {
    if (!this.#slot.isReady) return false;
    if (message.type !== 'call') {
      this.#slot.post(message);
      return true;
    }
    const controller = this.#controller;
    if (ends(controller.state) || this.#isUnsent()) return false;
    // The status is right at once, whatever the worker is about to say of what it did before.
    const asked = controller.expect('called');
    try {
      controller.sent(asked, this.control(message));
    } catch (error) {
      controller.withdraw(asked);
      throw error;
    }
    return true;
  }

  /** @returns the message's number. @throws {DataCloneError} when it can't be sent */
  control(message: Unnumbered): number {
    const seq = this.#seq + 1;
    this.#slot.post({ ...message, seq } as SparkControlMessage);
    this.#seq = seq;
    return seq;
  }
}
