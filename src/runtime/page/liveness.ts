/**
 * Whether a program's worker answers. While something of a program is in flight the worker is asked once a second; each
 * answer says how many checkpoints the program has passed.
 *
 * Counted are questions in a row, not time: a page that was frozen did not ask. A program that computes without a pause
 * can't answer, so silence means an ended worker only where the program has nothing to compute.
 */
import { isBusy, isLoading, isOver, type SparkState } from '../status.ts';

/** Milliseconds between two questions. */
const PERIOD = 1000;
/** Questions without an answer: the worker is gone, if the program has nothing to compute. */
const GONE = 5;
/** Questions during which a program has not come to a checkpoint: its reader wants to know why. */
const LATE = 2;

export interface LivenessContext {
  state(): SparkState;
  /** Whether anybody waits for the worker. */
  isAwaited(): boolean;
  ping(): void;
  /** The worker gives no sign any more. */
  gone(): void;
  /** The program does not come to a checkpoint: since a pause was asked, or at all. */
  late(since: 'pause' | 'start'): void;
}

export class Liveness {
  readonly #context: LivenessContext;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unanswered = 0;
  #passes = 0;
  #pausing = 0;
  #running = 0;
  /** What was told of this run. */
  #told = new Set<'pause' | 'start'>();

  constructor(context: LivenessContext) {
    this.#context = context;
  }

  /** A program is started: asks from now on. */
  begin(): void {
    this.end();
    this.#unanswered = this.#passes = this.#pausing = this.#running = 0;
    this.#told.clear();
    this.#timer = setInterval(() => this.#ask(), PERIOD);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The worker has answered. @param passes checkpoints that the program has passed */
  heard(passes: number): void {
    this.#unanswered = 0;
    this.#passes = passes;
  }

  #ask(): void {
    const { state, isAwaited, ping, gone } = this.#context;
    const now = state();
    if (!isBusy(now) && !isLoading(now) && !isAwaited()) {
      this.#unanswered = 0;
      return;
    }
    if (this.#unanswered >= GONE && (now === 'paused' || isOver(now))) {
      this.end();
      gone();
      return;
    }
    this.#count(now);
    this.#unanswered++;
    ping();
  }

  #count(state: SparkState): void {
    this.#pausing = state === 'pausing' ? this.#pausing + 1 : 0;
    this.#running = state === 'running' && this.#passes === 0 ? this.#running + 1 : 0;
    if (this.#pausing > LATE) this.#tell('pause');
    else if (this.#running > LATE) this.#tell('start');
  }

  #tell(since: 'pause' | 'start'): void {
    if (this.#told.has(since)) return;
    this.#told.add(since);
    this.#context.late(since);
  }
}
