/**
 * What the page knows of a run's state: what the worker said last, and what was asked since and is not answered yet.
 *
 * Contract: the state is the first put through the table with the second. So a request shows at once, an answer that
 * crossed it does not take it back, and once everything is answered the state is what the worker says. What is "behind"
 * a reload is simply what the worker says while the reload is only asked.
 */
import { next, type SparkInput, type SparkState } from '../status.ts';

/** Something asked. It has a number once it is on its way to the worker. */
export interface Asked {
  readonly input: SparkInput;
  seq?: number;
}

export class KnownState {
  #said: SparkState = 'idle';
  #asked: Asked[] = [];
  #state: SparkState = 'idle';

  get state(): SparkState {
    return this.#state;
  }

  /** What the worker said last. */
  get said(): SparkState {
    return this.#said;
  }

  /** @returns what was asked; undefined when it means nothing now */
  ask(input: SparkInput): Asked | undefined {
    if (next(this.#state, input) === this.#state && !(input === 'pause' && this.#outlivesPause)) return undefined;
    return this.expect(input);
  }

  /** Whether what was asked since the last pause goes on where that pause ends with what it was asked of. */
  get #outlivesPause(): boolean {
    const since = this.#asked.slice(this.#asked.findLastIndex(({ input }) => input === 'pause') + 1);
    return since.some(({ input }) => input === 'called' || input === 'reload');
  }

  /** Something is asked that may mean something by the time the worker hears of it. */
  expect(input: SparkInput): Asked {
    const asked: Asked = { input };
    this.#asked.push(asked);
    this.#conclude();
    return asked;
  }

  /** It is on its way, after everything that was sent before, and what was asked since and goes along with it. */
  sent(asked: Asked, seq: number): void {
    if (!this.#asked.includes(asked)) return;
    const along = [asked, ...this.#unsentAfter(asked)];
    for (const each of along) each.seq = seq;
    this.#asked = [...this.#asked.filter((other) => !along.includes(other)), ...along];
    this.#conclude();
  }

  /** Whatever was asked so far is part of one message. */
  sentAll(seq: number): void {
    for (const asked of this.#asked) asked.seq ??= seq;
  }

  /** It will not be sent: what would have gone along goes with what has taken its place, or means nothing. */
  withdraw(asked: Asked | undefined): void {
    if (!asked || !this.#asked.includes(asked)) return;
    const after = this.#unsentAfter(asked);
    const heir = after.find(({ input }) => input === asked.input);
    const gone = heir ? [heir] : after;
    const others = this.#asked.filter((other) => !gone.includes(other));
    this.#asked = others.flatMap((other) => (other === asked ? (heir ?? []) : other));
    this.#conclude();
  }

  #unsentAfter(asked: Asked): Asked[] {
    return this.#asked.slice(this.#asked.indexOf(asked) + 1).filter(({ seq }) => seq === undefined);
  }

  /** The worker says where the program is. @param ack the last it had heard by then */
  learn(state: SparkState, ack: number): void {
    this.#said = state;
    this.#asked = this.#asked.filter(({ seq }) => seq === undefined || seq > ack);
    this.#conclude();
  }

  /** The page itself knows: a start begins, or there is no worker any more. What was asked before is over. */
  become(state: SparkState): void {
    this.#said = state;
    this.#asked = [];
    this.#conclude();
  }

  #conclude(): void {
    this.#state = this.#asked.reduce((state, { input }) => next(state, input), this.#said);
  }
}
