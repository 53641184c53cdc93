/**
 * What the runtime tests share: a session with a real worker, everything it said in order, and ways to wait for what it
 * says. Nothing here waits for a time.
 */
import { PageController } from '../../src/runtime/page/controller.ts';
import { createSession } from '../../src/runtime/page/session.ts';
import type {
  SparkProgram,
  SparkSession,
  SparkSessionEvent,
  SparkSessionOptions,
} from '../../src/runtime/page/session-types.ts';
import type { SparkStatus } from '../../src/runtime/status.ts';

type EventOf<T extends SparkSessionEvent['type']> = Extract<SparkSessionEvent, { type: T }>;
type Remote = (...args: unknown[]) => Promise<never>;

export class Rig {
  readonly controller = new PageController();
  readonly events: SparkSessionEvent[] = [];
  readonly session: SparkSession;
  #waiting: { test: (event: SparkSessionEvent) => boolean; resolve: (event: SparkSessionEvent) => void }[] = [];

  constructor(options: SparkSessionOptions = {}) {
    this.session = createSession({
      stopTimeout: 5000,
      ...options,
      controller: this.controller,
      onEvent: (event) => {
        this.events.push(event);
        this.#waiting = this.#waiting.filter(({ test, resolve }) => {
          if (!test(event)) return true;
          resolve(event);
          return false;
        });
      },
    });
    rigs.add(this);
  }

  get status(): SparkStatus {
    return this.session.status;
  }

  /** Exposed functions, callable. */
  get remote(): Record<string, Remote> {
    return this.session.exposed as Record<string, Remote>;
  }

  /** Every status so far, in order. */
  get statuses(): SparkStatus[] {
    return this.all('status').map((event) => event.status);
  }

  run(code: string, options?: { autostart?: boolean }): Promise<void> {
    return this.session.run({ code }, options);
  }

  reload(code: string): Promise<void> {
    return this.session.reload({ code });
  }

  all<T extends SparkSessionEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** Values of a metric so far. */
  values(name: string): number[] {
    return this.all('metric').flatMap(({ metrics }) =>
      metrics.filter((point) => point.name === name).map(({ value }) => value),
    );
  }

  /** The next event of a type, from now on. */
  next<T extends SparkSessionEvent['type']>(type: T, test: (event: EventOf<T>) => boolean = () => true) {
    return new Promise<EventOf<T>>((resolve) => {
      this.#waiting.push({
        test: (event) => event.type === type && test(event as EventOf<T>),
        resolve: (event) => resolve(event as EventOf<T>),
      });
    });
  }

  /** Resolves when the status is one of these, at once when it is. */
  async is(...wanted: SparkStatus[]): Promise<void> {
    while (!wanted.includes(this.status)) await this.next('status');
  }

  /** Resolves with a metric's newest value once there is one that satisfies the test, from now on. */
  async metric(name: string, test: (value: number) => boolean = () => true): Promise<number> {
    const has = (value: number, found: string) => found === name && test(value);
    const event = await this.next('metric', ({ metrics }) => metrics.some((point) => has(point.value, point.name)));
    return event.metrics.findLast((point) => has(point.value, point.name))!.value;
  }
}

const rigs = new Set<Rig>();

/** Disposes of every rig; for afterEach. */
export function disposeAll(): void {
  for (const { session } of rigs) session.dispose();
  rigs.clear();
}

/** What a promise rejects with; fails when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('It resolved, and should have rejected.');
}

/** Lets messages that are on their way arrive: a round trip to the program and back. */
export async function roundTrip(rig: Rig): Promise<void> {
  await rig.remote.ping();
}

/** A program with a loop that counts its steps, and answers while it does. */
export const LOOP = `
  let step = 0;
  spark.expose({ ping: () => step, train });
  async function train() {
    for (;;) {
      await spark.checkpoint();
      spark.metric('step', ++step, { step });
    }
  }
  await train();`;

export type { SparkProgram };
