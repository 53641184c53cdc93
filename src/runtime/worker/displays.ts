/**
 * The program's images and tables: the newest of each name waits until the page has shown the last one. What makes a
 * message of one (`display.ts`) is loaded with the first.
 *
 * Contract: `put` keeps at most one of a name, and copies arrays, so that a loop may go on with its own.
 */
import type { ImageMessage, ImageOptions, TableMessage, TableOptions } from '../protocol.ts';

export type Display = Omit<ImageMessage, 'generation'> | Omit<TableMessage, 'generation'>;

/** What is to be shown. */
export interface Shown {
  kind: 'image' | 'table';
  name: string;
  data: unknown;
  options: ImageOptions | TableOptions | undefined;
  /** Where the program asked, for an error. */
  at: Error;
}

interface DisplaysContext {
  post(message: Display, transfer: Transferable[]): void;
  failed(error: unknown): void;
}

export class Displays {
  readonly #context: DisplaysContext;
  #waiting = new Map<string, Shown>();
  /** Names whose message is being made or shown; resolved when it is made. */
  #busy = new Map<string, Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: DisplaysContext) {
    this.#context = context;
  }

  put(kind: Shown['kind'], name: string, data: unknown, options?: Shown['options']): void {
    const copy = ArrayBuffer.isView(data) ? (data as Uint8Array).slice() : data;
    this.#waiting.set(kind + name, { kind, name, data: copy, options, at: new Error() });
    // Most are sent at a checkpoint; this is for programs that pass none.
    this.#timer ??= setTimeout(() => this.send(), 16);
  }

  /** Sends what waits, but for those that the page has not shown yet. */
  send(all = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [key, shown] of this.#waiting) {
      if (!all && this.#busy.has(key)) continue;
      this.#waiting.delete(key);
      this.#busy.set(key, this.#make(shown, key, this.#busy.get(key)));
    }
  }

  /** The page has shown the last one of a name. */
  shown(key: string): void {
    this.#busy.delete(key);
    if (this.#waiting.has(key)) this.send();
  }

  /** Sends everything, read back and all. */
  async drain(): Promise<void> {
    this.send(true);
    await Promise.all(this.#busy.values());
  }

  async #make(shown: Shown, key: string, before: Promise<void> | undefined): Promise<void> {
    try {
      await before;
      const [message, transfer] = await (await import('./display.ts')).display(shown);
      this.#context.post(message, transfer);
    } catch (error) {
      this.#busy.delete(key);
      this.#context.failed(error);
    }
  }
}
