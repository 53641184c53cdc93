/**
 * What the page is told of a run's state. Every control message is answered by one, with the number of the newest that was
 * heard: so the page knows what the state takes into account.
 */
import type { StateMessage } from '../protocol/control.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { isOver, type SparkFact, type SparkState } from '../status.ts';

interface StateReportContext {
  state(): SparkState;
  generation(): number;
  /** Nothing can run in this worker any more. */
  isSpent(): boolean;
  /** What of the program is left when nothing of it is in flight. */
  remains(): Pick<StateMessage, 'keeps' | 'nothing'>;
  post(message: StateMessage): void;
}

export class StateReport {
  readonly #context: StateReportContext;
  /** The last control message, and what the page was told last. */
  #heard = 0;
  #said: { state: SparkState; ack: number } | undefined;

  constructor(context: StateReportContext) {
    this.#context = context;
  }

  /** A control message has come; `answer()` follows. */
  hear(seq: number): void {
    this.#heard = seq;
  }

  /** Says how things stand, if the page has not been told since it asked. */
  answer(): void {
    if (this.#said?.ack !== this.#heard || this.#said.state !== this.#context.state()) this.say();
  }

  /** Tells the page the state as it is, and what led to it. */
  say(fact?: SparkFact, error?: SerializedError): void {
    const { generation, isSpent, remains, post } = this.#context;
    const [state, ack] = [this.#context.state(), this.#heard];
    this.#said = { state, ack };
    post({
      type: 'state',
      generation: generation(),
      ack,
      state,
      ...(fact && { fact }),
      ...(error && { error }),
      ...(isSpent() && { spent: true }),
      ...(isOver(state) && remains()),
    });
  }
}
