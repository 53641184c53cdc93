/** How a session's worker ends: as it was asked, by itself, or because it is of no further use. Whatever waits for it is told. */
import { SparkProgramError, SparkStopError } from '../errors.ts';
import { ends } from '../status.ts';
import type { PageController } from './controller.ts';
import type { ExposedNames } from './exposed.ts';
import type { Liveness } from './liveness.ts';
import type { SparkSessionEvent } from './session-types.ts';
import type { Starts } from './starts.ts';
import { StopLadder } from './stop-ladder.ts';
import type { WorkerSlot } from './worker-slot.ts';

interface EndingsContext {
  controller: PageController;
  slot: WorkerSlot;
  starts: Starts;
  exposed: ExposedNames;
  liveness: Liveness;
  /** Milliseconds that a program has for coming to its end. */
  stopTimeout: number;
  emit(event: SparkSessionEvent): void;
}

export class Endings {
  readonly #context: EndingsContext;
  readonly #ladder = new StopLadder(() => this.unwound());

  constructor(context: EndingsContext) {
    this.#context = context;
  }

  /** Whether the worker has a program to end: with a run that it has not heard of, whatever was there before is over. */
  get mustUnwind(): boolean {
    const { slot, starts } = this.#context;
    return slot.isReady && !starts.isUnsent;
  }

  /** A stop was asked, of the worker too if it has a program. */
  stop(): void {
    if (this.mustUnwind) this.#ladder.begin(this.#context.stopTimeout);
    else this.gone();
  }

  /** The run is over, and with it its worker. */
  gone(): void {
    this.drop();
    this.#context.controller.apply('gone');
  }

  /** Nothing of the program is in flight in its worker, or its time for that is over. */
  unwound(): void {
    const { controller, slot } = this.#context;
    if (controller.status === 'stopping') this.gone();
    else if (slot.isSpent) {
      this.drop();
      controller.apply('failed'); // whatever was asked of it meanwhile
    }
  }

  /** Terminates the worker. */
  drop(error: SparkStopError | SparkProgramError = new SparkStopError()): void {
    this.#context.starts.end(error);
    this.leave();
  }

  /** Terminates the worker; a start may go on in another. */
  leave(): void {
    const { liveness, slot, exposed } = this.#context;
    this.#ladder.end();
    liveness.end();
    slot.empty();
    exposed.rejectAll(new SparkStopError());
  }

  /** The worker has ended, and nobody asked for it. */
  vanished(how: string): void {
    const hint =
      'It has ended by itself (self.close()), or the browser ended it, for want of memory say. Run starts anew.';
    this.failed(new SparkProgramError(`The program's worker ${how}.`, { phase: 'worker', hint }));
  }

  /** There is nothing to be had of the worker any more. */
  failed(error: SparkProgramError): void {
    const { controller, emit } = this.#context;
    if (ends(controller.state)) {
      this.gone(); // as it was asked, if in another way
      return;
    }
    this.drop(error);
    controller.apply('failed');
    emit({ type: 'error', error });
  }

  /** The worker is spent: whatever waits for it is told why, and it has its time to unwind. */
  giveUp(error: SparkProgramError): void {
    const { exposed, starts, stopTimeout } = this.#context;
    exposed.rejectAll(error);
    starts.giveUpReload(error);
    this.#ladder.begin(stopTimeout);
  }
}
