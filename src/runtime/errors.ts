/**
 * Every error class of the runtime. They carry fields, not only text, and survive the way from worker to page
 * as `SerializedError` (see `protocol/serialized-error.ts`).
 */

/**
 * A page may hold these classes more than once: `spark-runner.js` brings its own with it, and an application may have the package
 * twice. Whatever copy an error was made by, `instanceof` knows it, by its name.
 */
class Recognised extends Error {
  declare static readonly kind?: string;

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class that is asked about, which may be one that is derived
    return Function.prototype[Symbol.hasInstance].call(this, value) || isOfKind(this, value);
  }
}

/** A class that is derived from one of these has no kind of its own. */
function isOfKind(asked: typeof Recognised, value: unknown): boolean {
  return Object.hasOwn(asked, 'kind') && value instanceof Error && value.name === asked.kind;
}

/** Thrown by a checkpoint (or rejected from a pending call) because a stop was asked or the worker is gone. */
export class SparkStopError extends Recognised {
  static override readonly kind = 'SparkStopError';
  override readonly name = 'SparkStopError';
  constructor(message = 'The run was stopped.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** Thrown by a checkpoint because new code waits to take over. Let it pass: clean up in `finally`. */
export class SparkReloadError extends Recognised {
  static override readonly kind = 'SparkReloadError';
  override readonly name = 'SparkReloadError';
  constructor(message = 'New code takes over at this checkpoint.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** Something did not answer in time. `what` says what was waited for, `timeout` how long, in milliseconds. */
export class SparkTimeoutError extends Recognised {
  static override readonly kind = 'SparkTimeoutError';
  override readonly name = 'SparkTimeoutError';
  readonly what: string;
  readonly timeout: number;
  constructor(what: string, timeout: number, options?: ErrorOptions) {
    super(`${what} did not answer within ${timeout} ms.`, options);
    this.what = what;
    this.timeout = timeout;
  }
}

/** Where in the author's text something happened; 1-based, as editors count. */
export interface SourcePosition {
  /** File or element the text came from, as shown to the reader. */
  source?: string;
  line?: number;
  column?: number;
}

/**
 * The program threw, could not be compiled or could not be loaded. `cause` is the original error where there is one,
 * `phase` says when it happened, the position is in the author's own text.
 */
export class SparkProgramError extends Recognised {
  static override readonly kind = 'SparkProgramError';
  override readonly name = 'SparkProgramError';
  declare readonly phase: 'source' | 'compile' | 'import' | 'run' | 'call' | 'device' | 'worker';
  declare readonly source?: string;
  declare readonly line?: number;
  declare readonly column?: number;
  /** What the author or reader can do about it, where it is known. */
  declare readonly hint?: string;
  /** The whole text that `line` counts in, where it is known; not enumerable. */
  declare readonly text?: string;
  constructor(
    message: string,
    { cause, ...details }: SourcePosition & { phase: SparkProgramError['phase']; hint?: string; cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details);
  }
}
