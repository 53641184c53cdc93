/**
 * The page's controller. It is there before any worker and survives restarts: it holds what is known of a run's state,
 * decides by the table of `status.ts`, and tells whoever watches. It knows nothing of workers; a session attaches itself
 * by `onrequest`.
 */
import type { SparkController } from '../controller.ts';
import {
  ends,
  hasWorker,
  holds,
  next,
  type SparkInput,
  type SparkState,
  type SparkStatus,
  statusOf,
} from '../status.ts';
import { GateToCome } from './gate-to-come.ts';
import { type Asked, KnownState } from './known-state.ts';

type Watcher = (status: SparkStatus, previous: SparkStatus) => void;
/** What the controller's user may ask. */
export type ControllerRequest = 'pause' | 'resume' | 'stop' | 'step';

/** A run as a page controls it: what it asks goes to the worker, and the status comes from there. */
export class PageController implements SparkController {
  /** Called after each change of the public status. */
  onchange?: Watcher;
  /** Called after a request that means something: the session's to carry out. Without one a stop ends at once. */
  onrequest?: (request: ControllerRequest, asked: Asked, steps?: number) => void;
  /** Called after each change of the tempo. */
  ontempo?: () => void;
  readonly #known = new KnownState();
  readonly #gate = new GateToCome(() => this.#known.state);
  #watchers = new Set<Watcher>();
  /** The pause is the page's own, while nobody can see the run. */
  #suspended = false;
  #tempo = Infinity;

  get status(): SparkStatus {
    return statusOf(this.#known.state);
  }

  get state(): SparkState {
    return this.#known.state;
  }

  /** Where the program is that new code is to take over from. */
  get behind(): SparkState {
    return this.#known.said;
  }

  pause(): void {
    this.#suspended = false;
    this.#request('pause');
  }

  resume(): void {
    this.#suspended = false;
    this.#request('resume');
  }

  stop(): void {
    this.#request('stop');
  }

  /** Lets a paused program go on to its next checkpoint, or to the one so many on; a no-op when it is not paused. */
  step(count = 1): void {
    this.#suspended = false;
    this.#request('step', count);
  }

  /**
   * Steps a second at most, from checkpoint to checkpoint, in this run and those after it. Infinity, as whatever is not above 0, is as
   * fast as the program goes.
   */
  get tempo(): number {
    return this.#tempo;
  }
  set tempo(perSecond: number | null) {
    this.#tempo = Number(perSecond) > 0 ? Number(perSecond) : Infinity;
    this.ontempo?.();
  }

  checkpoint(): Promise<void> {
    return this.#gate.pass();
  }

  // ------------------------------------------------------------------------------------------ for its owner

  /** Pauses while nobody can see the run; a pause or a resume that is asked meanwhile goes before it. */
  suspend(): void {
    if (this.#suspended || holds(this.state)) return;
    this.#suspended = this.#request('pause');
  }

  /** Takes `suspend()` back. */
  unsuspend(): void {
    if (!this.#suspended) return;
    this.#suspended = false;
    this.#request('resume');
  }

  /**
   * The page itself knows what happened: a run begins, could not be loaded, its worker is gone, everything is cleared.
   * @returns whether it meant anything
   */
  apply(input: 'run' | 'failed' | 'gone' | 'reset'): boolean {
    const after = next(this.state, input);
    if (after === this.state) return false;
    this.#change(() => this.#known.become(after));
    return true;
  }

  /** Something is asked of the worker that is not in force before it answers. @returns undefined when it means nothing */
  ask(input: SparkInput): Asked | undefined {
    return this.#change(() => this.#known.ask(input));
  }

  /** The same, whether or not it means anything as far as is known here. */
  expect(input: SparkInput): Asked {
    return this.#change(() => this.#known.expect(input));
  }

  /** What was asked is on its way to the worker, as message number `seq`; without `asked`, all that was. */
  sent(asked: Asked | undefined, seq: number): void {
    this.#change(() => (asked ? this.#known.sent(asked, seq) : this.#known.sentAll(seq)));
  }

  /** What was asked will not be sent. */
  withdraw(asked: Asked | undefined): void {
    this.#change(() => this.#known.withdraw(asked));
  }

  /** The worker says where the program is. */
  learn(state: SparkState, ack: number): void {
    this.#change(() => this.#known.learn(state, ack));
  }

  /** New code has taken over: page-side loops are told, as the program was. */
  replaced(): void {
    this.#gate.end('reload');
  }

  /** Resolves when no worker may be alive any more. */
  ended(): Promise<void> {
    if (!hasWorker(this.state)) return Promise.resolve();
    return new Promise((resolve) => {
      const unwatch = this.watch(() => {
        if (hasWorker(this.state)) return;
        unwatch();
        resolve();
      });
    });
  }

  /** Calls `watcher` after each change of the public status, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #request(request: ControllerRequest, steps?: number): boolean {
    const asked = this.ask(request);
    if (!asked) return false;
    if (this.onrequest) this.onrequest(request, asked, steps);
    else if (request === 'stop') this.apply('gone');
    return true;
  }

  #change<T>(act: () => T): T {
    const [before, previous] = [this.state, this.status];
    const result = act();
    const { state, status } = this;
    if (state === before) return result;
    if (ends(state) && !ends(before)) this.#gate.end('stop');
    else if (state === 'idle' && hasWorker(before)) this.#gate.end('stop');
    else this.#gate.wake();
    if (!holds(state)) this.#suspended = false;
    if (status !== previous) {
      this.onchange?.(status, previous);
      for (const watcher of this.#watchers) watcher(status, previous);
    }
    return result;
  }
}
