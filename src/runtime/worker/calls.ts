/**
 * Calls from the page into exposed functions. Each is answered once: by the function's result, by an error, or — when
 * new code takes over first — by the new function of the same name, to which it is issued again.
 */
import { SparkProgramError } from '../errors.ts';
import type { CallMessage, ResultMessage } from '../protocol/exposed.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import type { Exposed } from './exposed.ts';
import { isTensor } from './kernels.ts';
import { serializeError } from './serialize-error.ts';

export interface CallsContext {
  exposed: Exposed;
  post(message: ResultMessage): void;
  /** Whether a name that is not exposed may still be: the program is not up yet, or new code comes. */
  mayCome(): boolean;
  /** One waits: that the program is up has to be noticed. */
  waits(): void;
  /** A call begins; the returned function ends it. */
  begin(): () => void;
  /**
   * A call threw. 'again': issue it again when the name is exposed anew; 'answer': the caller gets the error.
   */
  threw(error: unknown): 'again' | 'answer';
}

export class Calls {
  readonly #context: CallsContext;
  #waiting: CallMessage[] = [];
  #running = new Map<number, { message: CallMessage }>();

  constructor(context: CallsContext) {
    this.#context = context;
  }

  /** Whether any waits for its function to be exposed. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  call(message: CallMessage): void {
    this.#waiting.push(message);
    this.issue();
  }

  /** Whether a call of this name is under way. */
  runs(name: string): boolean {
    return [...this.#running.values()].some(({ message }) => message.name === name);
  }

  /** Starts the waiting calls whose functions are there; rejects those whose never will be. */
  issue(): void {
    const { exposed, mayCome } = this.#context;
    for (const message of this.#waiting.splice(0)) {
      const exposedFunction = exposed.function(message.name);
      if (exposedFunction) void this.#run(message, exposedFunction);
      else if (mayCome()) this.#waiting.push(message);
      else this.#answer(message.id, undefined, this.#unknown(message.name));
    }
    if (this.isWaiting) this.#context.waits();
  }

  /** Issues again what is under way, since it never ends; should it after all, nobody hears it. */
  abandon(): void {
    for (const { message } of this.#running.values()) this.#waiting.push(message);
    this.#running.clear();
  }

  /** Another run begins: the page has given up what it called before. */
  forget(): void {
    this.#waiting = [];
    this.#running.clear();
  }

  /** The answers to functions of a program that has been replaced wait for the new one. */
  async #run(message: CallMessage, exposedFunction: (...args: unknown[]) => unknown): Promise<void> {
    const { begin, threw } = this.#context;
    const end = begin();
    const own = { message };
    this.#running.set(message.id, own);
    const abandoned = (): boolean => this.#running.get(message.id) !== own;
    try {
      const { arriving } = this.#context.exposed;
      if (arriving) await arriving;
      const value = await exposedFunction(...message.args);
      if (!abandoned()) this.#answer(message.id, value);
    } catch (error) {
      if (abandoned()) return;
      if (threw(error) === 'again') this.#waiting.push(message);
      else this.#answer(message.id, undefined, serializeError(error, 'call'));
    } finally {
      if (!abandoned()) this.#running.delete(message.id);
      end();
    }
  }

  #answer(id: number, value: unknown, error?: SerializedError): void {
    const { post } = this.#context;
    if (error) {
      post({ type: 'result', id, error });
      return;
    }
    const refuse = (what: string, hint: string, cause?: unknown) =>
      new SparkProgramError(`An exposed function answered with a ${what}.`, { phase: 'call', cause, hint });
    if (isTensor(value)) {
      const hint = 'Answer with its numbers: `return t.data()` or `return t.tolist()`.';
      throw refuse('tensor, which lives on its device', hint);
    }
    try {
      post({ type: 'result', id, value });
    } catch (cause) {
      const kind = (value as object | null)?.constructor?.name ?? typeof value;
      throw refuse(`value (${kind}) that can't be sent`, 'Answer with plain data or typed arrays.', cause);
    }
  }

  #unknown(name: string): SerializedError {
    const names = Object.keys(this.#context.exposed.live).filter((key) => this.#context.exposed.function(key));
    const found = names.length ? `It exposes ${names.join(', ')}.` : 'It exposes no function.';
    return serializeError(new Error(`The program exposes no function "${name}". ${found}`), 'call');
  }
}
