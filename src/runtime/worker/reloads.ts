/** The reloads of a run, of which the newest counts: how they change the run's state. */
import type { ReloadMessage } from '../protocol/control.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import { isRequest, next, type SparkFact, type SparkInput, type SparkState } from '../status.ts';
import { type Refusal, type Stage, TakeOver } from './take-over.ts';

interface ReloadsContext extends Omit<Stage, 'state' | 'accepted' | 'refused'> {
  state(): SparkState;
  /** The run's state is another, by what happened to a reload. */
  become(state: SparkState): void;
  /** Tells the page where things stand. */
  say(fact?: SparkFact): void;
  post(message: SparkWorkerMessage): void;
}

export class Reloads {
  readonly #context: ReloadsContext;
  readonly #stage: Stage;
  #newest: TakeOver | undefined;

  constructor(context: ReloadsContext) {
    this.#context = context;
    const { state } = context;
    this.#stage = {
      ...context,
      get state() {
        return state();
      },
      accepted: (takeOver) => this.#accepted(takeOver),
      refused: (takeOver, refusal) => this.#refused(takeOver, refusal),
    };
  }

  get isUnderWay(): boolean {
    return this.#newest !== undefined;
  }

  /** The reload whose code runs on trial. */
  get onTrial(): TakeOver | undefined {
    return this.#newest?.isOnTrial ? this.#newest : undefined;
  }

  /** New code is to take over; the newest wins. */
  begin(message: ReloadMessage): void {
    this.#newest = new TakeOver(message, this.#stage, this.#newest);
    this.#context.become(next(this.#context.state(), 'reload'));
    void this.#newest.begin();
  }

  /** A stop, or another run, makes them pointless. */
  drop(): void {
    this.#newest?.overtake();
    this.#newest = undefined;
  }

  /**
   * Something was asked of the program that is there, or happened to it, while new code waits.
   * @returns whether it meant anything to that program; undefined when no new code waits
   */
  pass(input: SparkInput): boolean | undefined {
    const waiting = this.#newest;
    if (!waiting) return undefined;
    // New code that is there, and not accepted, is not what is behind.
    if (waiting.hasLaunched && !isRequest(input)) return false;
    const before = waiting.behind;
    waiting.behind = next(before, input);
    return waiting.behind !== before;
  }

  #accepted(takeOver: TakeOver): void {
    if (this.#newest !== takeOver) return;
    const { state, become, say } = this.#context;
    this.#newest = undefined;
    become(next(state(), 'started'));
    say('started');
  }

  #refused(takeOver: TakeOver, { error, back, comeBack }: Refusal): void {
    if (this.#newest !== takeOver) return;
    const { state, become, say, post } = this.#context;
    this.#newest = undefined;
    become(next(state(), back));
    comeBack?.();
    // The state comes first: whoever hears that the reload was refused finds it right.
    say();
    post({ type: 'reload-rejected', generation: takeOver.message.generation, error });
  }
}
