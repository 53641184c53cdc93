/**
 * A program as a component sees it: a session of the SDK, and what is known of it as one object that is replaced when there is
 * something new.
 *
 * It lives by who listens. Nothing is made before the first run; with the last listener it ends, unless another one comes within a
 * moment: React takes listeners away and gives them back when it mounts twice (StrictMode) or hides a view (`<Activity>`).
 */
import {
  type MetricPoint,
  PageController,
  type Progress,
  type SparkProgram,
  type SparkProgramError,
  type SparkSession,
} from '../../client.ts';
import { MetricStore } from '../../components/chart/metric-store.ts';
import { MOMENT } from '../../components/moment.ts';
import type { SparkController, SparkStatus } from '../../runtime/controller.ts';
import { programValue } from '../../runtime/page/program-value.ts';
import { createSession } from '../../runtime/page/session.ts';
import type { SparkAdvice, SparkSessionEvent, SparkSessionOptions } from '../../runtime/page/session-types.ts';
import { hasWorker, isInFlight } from '../../runtime/status.ts';

export interface Snapshot {
  readonly status: SparkStatus;
  /** The exposed values by name, without functions; objects are live. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The numbers that this run gave, by name; long series are thinned, extremes kept. */
  readonly metrics: Readonly<Record<string, readonly MetricPoint[]>>;
  readonly progress: Progress | undefined;
  /** Why the program failed, or new code was refused. */
  readonly error: SparkProgramError | undefined;
  /** What the runner has to say of the program: the newest of a kind. */
  readonly advice: readonly SparkAdvice[];
}

/** What is known before anything has run, and on a server. */
export const IDLE: Snapshot = Object.freeze({
  status: 'idle',
  values: Object.freeze({}),
  metrics: Object.freeze({}),
  progress: undefined,
  error: undefined,
  advice: Object.freeze([]) as readonly SparkAdvice[],
});

export interface StoreOptions extends SparkSessionOptions {
  /** Hears all that the program gives, before it is shown. */
  onEvent?: ((event: SparkSessionEvent) => void) | undefined;
}

export class SparkStore {
  readonly #controller = new PageController();
  readonly controller: SparkController = this.#controller;
  /** What the program exposes, whichever session it is in: a handler that has it finds what is there when it is called. */
  readonly exposed: Record<string, unknown> = new Proxy(
    {},
    {
      get: (_, key) => Reflect.get(this.#names, key),
      set: (_, key, value) => Reflect.set(this.#names, key, value),
      has: (_, key) => Reflect.has(this.#names, key),
      ownKeys: () => Reflect.ownKeys(this.#names),
      getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(this.#names, key),
    },
  );
  options: StoreOptions;
  #program: SparkProgram;
  /** What was given last, by value. */
  #given: string;
  /** Programs that were given or are to take over, and which of them is the one that runs next. */
  #turns = 0;
  #newest = 0;
  #session: SparkSession | undefined;
  #sessionOptions = '';
  #metrics = new MetricStore();
  #snapshot = IDLE;
  #listeners = new Set<() => void>();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(program: SparkProgram, options: StoreOptions) {
    this.options = options;
    this.#program = program;
    this.#given = programValue(program);
    this.#controller.watch((status) => {
      if (status === 'loading') this.#forget();
      this.#change({ status });
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.#leaving);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (!this.#listeners.size) this.#leave();
    };
  };

  snapshot = (): Snapshot => this.#snapshot;

  /** A program, at each rendering: another one than before takes over from what runs, or with the next run. */
  give(program: SparkProgram, takesOver: boolean): void {
    const value = programValue(program);
    if (value === this.#given) return;
    this.#given = value;
    this.#take(program, ++this.#turns);
    if (takesOver) void this.reload(program);
  }

  /**
   * Runs the program: its exposed `main`, `train` or `run`, unless it starts by itself. Resolves when it has been evaluated, or has
   * exposed something; rejects when it can't be, which `error` tells as well, so that nobody has to catch.
   */
  run = (): Promise<void> => caught(this.#open().run(this.#program, { autostart: true }));

  /** Lets new code take over at the next checkpoint, with persisted values; while nothing runs, with the next run. */
  reload = (program: SparkProgram | string): Promise<void> => {
    const next = typeof program === 'string' ? { code: program } : program;
    return caught(this.#takeOver(next));
  };

  /** Ends the worker and forgets everything, persisted values too. */
  reset = (): void => {
    this.#session?.reset();
    this.#controller.apply('reset');
    this.#forget();
    this.#change({ values: IDLE.values });
  };

  async #takeOver(program: SparkProgram): Promise<void> {
    const turn = ++this.#turns;
    if (this.#session && hasWorker(this.#controller.state)) await this.#session.reload(program);
    // What was given meanwhile is newer.
    if (turn > this.#newest) this.#take(program, turn);
  }

  #take(program: SparkProgram, turn: number): void {
    this.#program = program;
    this.#newest = turn;
  }

  /** The session; another one when options have changed that a worker can't change. */
  #open(): SparkSession {
    const { onEvent: _, ...options } = this.options;
    const key = JSON.stringify(options);
    if (this.#session && (key === this.#sessionOptions || isInFlight(this.#controller.state))) return this.#session;
    this.#session?.dispose();
    this.#sessionOptions = key;
    this.#session = createSession({ ...options, controller: this.#controller, onEvent: (event) => this.#on(event) });
    if (!this.#listeners.size) this.#leave();
    return this.#session;
  }

  get #names(): Record<string, unknown> {
    return this.#session?.exposed ?? {};
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      this.#session?.dispose();
      this.#session = undefined;
      this.#controller.apply('gone');
    }, MOMENT);
  }

  #forget(): void {
    this.#metrics = new MetricStore();
    const { metrics, progress, error, advice } = IDLE;
    this.#change({ metrics, progress, error, advice });
  }

  #on(event: SparkSessionEvent): void {
    if (this.options.onEvent) this.options.onEvent(event);
    else if (event.type === 'frame') event.bitmap.close();
    switch (event.type) {
      case 'metric':
        this.#metrics.add(event.metrics);
        this.#change({ metrics: this.#metrics.toJSON() });
        break;
      case 'progress':
        this.#change({ progress: event.progress });
        break;
      case 'error':
        this.#change({ error: event.error });
        break;
      case 'advice': {
        const others = this.#snapshot.advice.filter(({ about }) => about !== event.advice.about);
        this.#change({ advice: [...others, event.advice] });
        break;
      }
      case 'expose':
      case 'assigned':
        this.#change({ values: valuesOf(this.#session!) });
        break;
      case 'reload':
        if (event.phase === 'done') this.#change({ error: undefined, advice: IDLE.advice });
        else if (event.error) this.#change({ error: event.error });
        break;
    }
  }

  #change(news: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...news };
    for (const listener of this.#listeners) listener();
  }
}

function valuesOf({ exposed, controller }: SparkSession): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(exposed).filter(([, value]) => typeof value !== 'function' && value !== controller),
  );
}

/** The promise, whose rejection is told elsewhere. */
function caught<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
