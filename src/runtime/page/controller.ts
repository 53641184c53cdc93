/**
 * The page's controller. It is there before any worker and survives restarts: it holds the one state variable of a
 * run, decides by the table of `status.ts`, and tells whoever watches. It knows nothing of workers; a session attaches
 * itself by `onrequest`.
 *
 * `checkpoint()` is the program's gate seen from outside: a page-side loop that awaits it pauses, stops and is replaced
 * together with the program. Cost: a pre-resolved promise, and a macrotask about every 5 ms.
 */
import type { SparkController } from '../controller.ts';
import { SparkReloadError, SparkStopError } from '../errors.ts';
import { next, type SparkFact, type SparkRequest, type SparkState, type SparkStatus, statusOf } from '../status.ts';

type Watcher = (status: SparkStatus, previous: SparkStatus) => void;

const HOLDS: readonly SparkState[] = ['pausing', 'paused', 'reloading+pause'];
const ENDS: readonly SparkState[] = ['stopping', 'stopped'];
const PASSED = Promise.resolve();
const SLICE = 5;

export class PageController implements SparkController {
  /** Called after each change of the public status. */
  onchange?: Watcher;
  /** Called after a request changed the state: the session's to carry out. Without a session a stop ends at once. */
  onrequest?: (request: 'pause' | 'resume' | 'stop' | 'step') => void;
  #state: SparkState = 'idle';
  #watchers = new Set<Watcher>();
  #held: (() => void)[] = [];
  #turned = 0;
  /** Reloads that took effect, and how many of them the page's loops have seen; undefined before their first checkpoint. */
  #reloads = 0;
  #seen: number | undefined;

  get status(): SparkStatus {
    return statusOf(this.#state);
  }

  get state(): SparkState {
    return this.#state;
  }

  pause(): void {
    this.#request('pause');
  }

  resume(): void {
    this.#request('resume');
  }

  stop(): void {
    this.#request('stop');
  }

  /** Lets a paused program go on to its next checkpoint; a no-op when it is not paused. */
  step(): void {
    if (this.#state !== 'paused') return;
    this.apply('resume');
    this.apply('pause');
    this.onrequest?.('step');
  }

  checkpoint(): Promise<void> {
    const missed = this.#seen !== undefined && this.#seen !== this.#reloads;
    this.#seen = this.#reloads;
    if (missed) return Promise.reject(new SparkReloadError());
    if (ENDS.includes(this.#state)) return Promise.reject(new SparkStopError());
    if (HOLDS.includes(this.#state)) return this.#hold();
    return performance.now() - this.#turned < SLICE ? PASSED : this.#turn();
  }

  /** Puts a request or a fact through the table. @returns whether it meant anything */
  apply(input: SparkRequest | SparkFact): boolean {
    const [before, previous] = [this.#state, this.status];
    this.#state = next(before, input);
    if (this.#state === before) return false;
    if (input === 'started' && previous === 'reloading') this.#reloads++;
    if (this.#state === 'loading') this.#seen = undefined;
    for (const wake of this.#held.splice(0)) wake();
    const { status } = this;
    if (status !== previous) {
      this.onchange?.(status, previous);
      for (const watcher of this.#watchers) watcher(status, previous);
    }
    return true;
  }

  /** Calls `watcher` after each change of the public status, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #request(request: 'pause' | 'resume' | 'stop'): void {
    if (!this.apply(request)) return;
    if (this.onrequest) this.onrequest(request);
    else if (request === 'stop') this.apply('gone');
  }

  async #hold(): Promise<void> {
    const reloads = this.#reloads;
    while (HOLDS.includes(this.#state)) {
      await new Promise<void>((resolve) => this.#held.push(resolve));
      if (reloads !== this.#reloads) {
        this.#seen = this.#reloads;
        throw new SparkReloadError();
      }
    }
    if (ENDS.includes(this.#state)) throw new SparkStopError();
  }

  async #turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
    this.#turned = performance.now();
    if (ENDS.includes(this.#state)) throw new SparkStopError();
    if (HOLDS.includes(this.#state)) await this.#hold();
  }
}
