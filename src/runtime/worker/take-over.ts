/**
 * New code taking the place of the program that is there: linked while that one runs, which is then thrown out at its
 * checkpoints; launched on trial; accepted at its first checkpoint, or refused, and the old program comes back.
 *
 * Contract: of several, the newest wins, also over new code that never reaches a checkpoint. When the newest is refused,
 * what comes back is the last program that was accepted. Whatever awaited something goes on only if nothing newer has
 * overtaken it.
 */
import type { ReloadMessage } from '../protocol/control.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { backTo, holds, type SparkFact, type SparkState } from '../status.ts';
import { nextStep, type TakeOverEvent, type TakeOverStep } from '../take-over-steps.ts';
import type { Launch, Program } from './program.ts';
import { serializeLinkError } from './serialize-error.ts';

/** What comes back when new code is refused after the old program was thrown out. */
interface Fallback {
  /** Undefined where the last one could not even be linked. */
  program: Program | undefined;
  /** Whether it was in flight: it is then evaluated again. Otherwise what it exposed is simply restored. */
  busy: boolean;
  /** Missing as long as nothing of the new code could have changed anything. */
  restorePersisted?: () => void;
  restoreExposed?: () => void;
}

export interface Refusal {
  error: SerializedError;
  /** What the program that was there does. */
  back: Extract<SparkFact, `back:${string}`>;
  /** Brings it back, where it had been thrown out. */
  comeBack?: () => void;
}

/** What a take-over needs of the run. */
export interface Stage {
  readonly state: SparkState;
  link(launch: Launch): Promise<Program>;
  /** The program that is there, and whether it is in flight. */
  current(): { program: Program | undefined; busy: boolean };
  /** Throws the program out; resolves when nothing of it is in flight. `hurry` leaves behind what does not end soon. */
  unwind(hurry: boolean): Promise<void>;
  /** Throws out what is there, so that the program before it can come back; `hurry` as above. */
  rollBack(hurry: boolean): Promise<void>;
  /** What is persisted and exposed now; the returned functions bring it back. */
  snapshot(): { restorePersisted: () => void; restoreExposed: () => void };
  launch(program: Program): void;
  /** A program that has been evaluated is the current one again. */
  resume(program: Program | undefined): void;
  accepted(takeOver: TakeOver): void;
  refused(takeOver: TakeOver, refusal: Refusal): void;
}

export class TakeOver {
  readonly message: ReloadMessage;
  /** What the program that is there would be doing were it not for this; facts and requests change it. */
  behind: SparkState;
  readonly #stage: Stage;
  #fallback: Fallback | undefined;
  /** The program that is there is older new code that was not accepted. */
  #isForeign = false;
  #step: TakeOverStep = 'linking';

  /** @param before the one that this overtakes: what would have come back after it comes back after this */
  constructor(message: ReloadMessage, stage: Stage, before?: TakeOver) {
    this.message = message;
    this.#stage = stage;
    this.behind = before ? before.behind : stage.state;
    if (!before) return;
    this.#fallback = before.#fallback;
    this.#isForeign = before.hasLaunched;
    before.overtake();
  }

  /** Whether its code runs on trial. */
  get isOnTrial(): boolean {
    return this.#step === 'trial';
  }

  /** Whether the program that is there is new code which has not been accepted, of this or of an older one. */
  get hasLaunched(): boolean {
    return this.#isForeign || this.#step === 'trial' || this.#step === 'returning';
  }

  async begin(): Promise<void> {
    const stage = this.#stage;
    try {
      const program = await stage.link(this.message);
      if (!this.#on('linked')) return;
      const fallback: Fallback = (this.#fallback ??= stage.current());
      // New code that never comes to a checkpoint can't be waited for.
      if (fallback.busy || this.#isForeign) await stage.unwind(this.#isForeign);
      if (this.#step !== 'unwinding') return;
      if (!fallback.restorePersisted) Object.assign(fallback, stage.snapshot());
      this.#on('unwound');
      stage.launch(program);
    } catch (thrown) {
      await this.fail(serializeLinkError(thrown));
    }
  }

  /** The new code has passed its first checkpoint, or finished without one: it is the program now. */
  prove(): void {
    if (!this.#on('proved')) return;
    this.#fallback?.program?.aborter.abort();
    this.#stage.accepted(this);
  }

  /** The new code can't be linked, or threw before its first checkpoint. */
  async fail(error: SerializedError): Promise<void> {
    const hurry = this.hasLaunched;
    if (!this.#on('failed')) return;
    const fallback = this.#fallback;
    let back = backTo(this.behind);
    let comeBack: Refusal['comeBack'];
    if (fallback) {
      await this.#stage.rollBack(hurry);
      const launch = fallback.busy ? fallback.program?.launch : undefined;
      const again = launch && (await this.#stage.link(launch));
      if (this.#step !== 'returning') return;
      fallback.restorePersisted?.();
      if (again) {
        back = holds(this.#stage.state) ? 'back:pausing' : 'back:running';
        comeBack = () => {
          // The page has its names back at once; calls wait until it has exposed them anew.
          fallback.restoreExposed?.();
          this.#stage.launch(again);
        };
      } else {
        back = this.behind === 'error' ? 'back:error' : 'back:completed';
        comeBack = () => {
          fallback.restoreExposed?.();
          this.#stage.resume(fallback.program);
        };
      }
    }
    this.#on('returned');
    this.#stage.refused(this, { error, back, comeBack });
  }

  /** Something newer, or a stop, makes it pointless. */
  overtake(): void {
    this.#on('overtaken');
  }

  /** @returns whether the event meant anything */
  #on(event: TakeOverEvent): boolean {
    const before = this.#step;
    this.#step = nextStep(before, event);
    return this.#step !== before;
  }
}
