/**
 * The SDK alone: a program in a worker, controlled and called from the page, with no element and no Lit.
 *
 *     const s = await use(program);          // a function, { code } or { src }
 *     const answer = await s.train(1, 2);    // calls into the worker
 *     s.controller.pause();                  // resume(), stop()
 */
import type { SparkController } from './runtime/controller.ts';
import { type CreateSessionOptions, createSession } from './runtime/page/session.ts';
import type { SparkProgram } from './runtime/page/session-types.ts';

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
  SparkProgram,
  SparkSession,
  SparkSessionEvent,
  SparkSessionOptions,
} from './runtime/page/session-types.ts';
export type {
  LogEntry,
  LogLevel,
  MetricPoint,
  ParamSpec,
  Progress,
  SparkBackend,
  SparkControlMessage,
} from './runtime/protocol.ts';
export { createSession };

/** The page's view of what a program exposes: its functions answer with promises, its values are as they are. */
export type Rpc<T extends object> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : T[K];
};

/** What `use()` gives besides the program's own names; these names win over the program's. */
export interface SparkClientApi<T extends object = Record<string, unknown>> {
  readonly controller: SparkController;
  /** Exposed functions and values; assigning a value reaches the program. */
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

/** The names that functions of unknown programs may have: each can be called. */
type AnyProgram = Record<string, (...args: unknown[]) => unknown>;

/**
 * Starts a program in a worker of its own; resolves when it exposed something, or when its module has been evaluated.
 * @throws {SparkProgramError} when it can't be loaded, or throws before that
 */
export async function use<T extends object = AnyProgram>(
  program: SparkProgram,
  options: CreateSessionOptions = {},
): Promise<SparkClientApi<T> & Rpc<T>> {
  const session = createSession(options);
  let newest = program;
  try {
    await session.run(program);
  } catch (error) {
    session.dispose();
    throw error;
  }
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
      return session.run(newest);
    },
    dispose: () => session.dispose(),
  };
  return new Proxy(api, {
    get(own, key) {
      // With the program's own `then`, it would be a promise to whoever awaits it, and never be had.
      if (key === 'then') return undefined;
      return Object.hasOwn(own, key) ? Reflect.get(own, key) : session.exposed[String(key)];
    },
    set: (own, key, value) => !Object.hasOwn(own, key) && Reflect.set(session.exposed, key, value),
    has: (own, key) => key in own || key in session.exposed,
  }) as SparkClientApi<T> & Rpc<T>;
}

function isText(program: SparkProgram): program is Extract<SparkProgram, { code: string }> {
  return typeof program === 'object' && 'code' in program;
}
