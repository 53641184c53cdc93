/**
 * The SDK alone: a program in a worker, controlled and called from the page, with no element and no Lit.
 *
 *     const s = await use(program);          // a function, { code } or { src }
 *     const answer = await s.train(1, 2);    // calls into the worker
 *     s.controller.pause();                  // resume(), stop()
 */
import { ADDRESS } from './runtime/page/address.ts';
import { type CreateSessionOptions, createSession, standAt } from './runtime/page/session.ts';
import type { RunController, SparkProgram } from './runtime/page/session-types.ts';

export type { SparkController, SparkStatus } from './runtime/controller.ts';
export {
  type SourcePosition,
  SparkProgramError,
  SparkReloadError,
  SparkStopError,
  SparkTimeoutError,
} from './runtime/errors.ts';
export { PageController } from './runtime/page/controller.ts';
export type { CreateSessionOptions } from './runtime/page/session.ts';
export type {
  RunController,
  SparkAdvice,
  SparkProgram,
  SparkSession,
  SparkSessionEvent,
  SparkSessionOptions,
} from './runtime/page/session-types.ts';
export type { SparkControlMessage } from './runtime/protocol/control.ts';
export type { ParamSpec } from './runtime/protocol/exposed.ts';
export type { ChartMark, LogEntry, LogLevel, MetricPoint, Progress } from './runtime/protocol/outputs.ts';
export type { SparkBackend } from './runtime/protocol/worker-life.ts';
export { createSession };

standAt(ADDRESS);

/** How `use()` runs a program. */
export interface UseOptions extends CreateSessionOptions {
  /** A whole number that `torch`'s random numbers begin with, at each start. */
  seed?: number;
}

/** The names that functions of unknown programs may have: each can be called. */
type AnyProgram = Record<string, (...args: unknown[]) => unknown>;

type AnyFunction = (...args: never[]) => unknown;

/** Functions answer with promises; values are as they are, and can be changed in depth. */
type Remote<V> = V extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : V;

/** The page's view of what a program exposes. `T` says that, or is the program: a function that returns `spark.expose(…)`. */
export type Rpc<T extends object> = { [K in keyof Exposes<T>]: Remote<Exposes<T>[K]> };

type Exposes<T> = T extends AnyFunction ? ReturnedBy<Awaited<ReturnType<T>>> : T;

type ReturnedBy<R> = R extends object ? R : AnyProgram;

/**
 * What `use()` gives besides the program's own names. These names win over the program's, which are in `exposed` then;
 * a warning says so.
 */
export interface SparkClientApi<T extends object = Record<string, unknown>> {
  readonly controller: RunController;
  /** Exposed functions and values. What is assigned reaches the program, objects in depth, as what it does reaches the page. */
  readonly exposed: Rpc<T>;
  /** Lets new code take over at the next checkpoint, with persisted values. @throws {SparkProgramError} when refused */
  requestHotReload(code: string | SparkProgram): Promise<void>;
  /** Whether a worker is there and has been told what it needs. */
  isWorkerInitialized(): boolean;
  /** Terminates the worker, forgets persisted values, and starts the program (the newest code) afresh. */
  resetWorker(): Promise<void>;
  /** Terminates the worker for good; pending calls reject with SparkStopError. */
  dispose(): void;
}

/** What `use()` resolves with: its own members, and what the program exposes. */
export type SparkClient<T extends object> = SparkClientApi<T> & Rpc<T>;

/**
 * Starts a program in a worker of its own; resolves when it exposed something, or when its module has been evaluated.
 * @throws {SparkProgramError} when it can't be loaded, or throws before that
 */
export function use<P extends AnyFunction>(program: P, options?: UseOptions): Promise<SparkClient<P>>;
export function use<T extends object = AnyProgram>(
  program: SparkProgram,
  options?: UseOptions,
): Promise<SparkClient<T>>;
export async function use<T extends object>(program: SparkProgram, options: UseOptions = {}): Promise<SparkClient<T>> {
  const { seed } = options;
  const session = createSession({
    ...options,
    onEvent(event) {
      if (event.type === 'expose') warnOfShadowed(event.names);
      if (options.onEvent) options.onEvent(event);
      else if (event.type === 'frame') event.bitmap.close();
    },
  });
  let newest = program;
  const api: SparkClientApi<T> = {
    controller: session.controller,
    exposed: session.exposed as Rpc<T>,
    async requestHotReload(code) {
      const replacement = typeof code === 'string' ? { ...(isText(newest) && newest), code } : code;
      await session.reload(replacement);
      newest = replacement;
    },
    isWorkerInitialized: () => session.isWorkerReady,
    resetWorker() {
      session.reset();
      return session.run(newest, { seed });
    },
    dispose: () => session.dispose(),
  };
  const isOwn = (key: PropertyKey): boolean => Object.hasOwn(api, key);
  const warned = new Set<string>();
  /** Says once of each name that the program's is to be found elsewhere. */
  const warnOfShadowed = (names: string[]): void => {
    for (const name of names) {
      if (!isOwn(name) || warned.has(name)) continue;
      warned.add(name);
      console.warn(`use(): the program exposes "${name}", which is the client's own name. It is at exposed.${name}.`);
    }
  };
  try {
    await session.run(program, { seed });
  } catch (error) {
    session.dispose();
    throw error;
  }
  return new Proxy(api, {
    get: (_, key) => Reflect.get(isOwn(key) ? api : session.exposed, key),
    set(_, key, value) {
      if (!isOwn(key)) return Reflect.set(session.exposed, key, value);
      const name = String(key);
      throw new TypeError(`"${name}" is the client's own. A value that the program calls so is exposed.${name}.`);
    },
    has: (_, key) => isOwn(key) || key in session.exposed,
    ownKeys: () => [...new Set([...Reflect.ownKeys(api), ...Reflect.ownKeys(session.exposed)])],
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(isOwn(key) ? api : session.exposed, key),
    deleteProperty: () => false,
  }) as SparkClient<T>;
}

function isText(program: SparkProgram): program is Extract<SparkProgram, { code: string }> {
  return typeof program === 'object' && 'code' in program;
}
