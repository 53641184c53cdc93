/**
 * The program's canvases, images and tables: the newest of each name waits until the page has shown the last one. What
 * makes a message of images and tables (`display.ts`) is loaded with the first.
 *
 * Contract: `add` keeps at most one of a name. A canvas is pictured when it is sent: at a checkpoint, where what the
 * program draws is complete, or while it rests.
 */
import { lazy } from '../lazy.ts';
import type { FrameMessage, ImageMessage, ImageOptions, TableMessage, TableOptions } from '../protocol.ts';

/** Milliseconds after which code that did not come is asked for again. */
const REST = 1000;
const maker = lazy(() => import('./display.ts'), REST);

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

/** A canvas that was drawn on. */
export interface Drawn {
  kind: 'frame';
  name: string;
  surface: OffscreenCanvas;
  /** Whether the program wants to know what a reader does on it. */
  input?: boolean;
}

interface DisplaysContext {
  post(message: Display | Omit<FrameMessage, 'generation'>, transfer: Transferable[]): void;
  failed(error: unknown): void;
  /** Whether the program does nothing that ends at a checkpoint. */
  rests(): boolean;
}

export class Displays {
  readonly #context: DisplaysContext;
  #waiting = new Map<string, Shown | Drawn>();
  /** Names whose message is being made or shown; resolved when it is made. */
  #busy = new Map<string, Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It was said that images and tables can't be shown. */
  #lacks = false;

  constructor(context: DisplaysContext) {
    this.#context = context;
  }

  /** Copies arrays, so that a loop may go on with its own. */
  put(kind: Shown['kind'], name: string, data: unknown, options?: Shown['options']): void {
    const copy = ArrayBuffer.isView(data) ? (data as Uint8Array).slice() : data;
    this.add({ kind, name, data: copy, options, at: new Error() });
  }

  add(shown: Shown | Drawn): void {
    this.#waiting.set(shown.kind + shown.name, shown);
    // Most are sent at a checkpoint; this is for programs that pass none.
    this.#timer ??= setTimeout(() => this.send(), 16);
  }

  /**
   * Sends what waits, but for those that the page has not shown yet (unless it is to be `all`), and for canvases that
   * may be half drawn.
   */
  send(all = false, complete = all || this.#context.rests()): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [key, shown] of this.#waiting) {
      if ((!all && this.#busy.has(key)) || (!complete && shown.kind === 'frame')) continue;
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

  async #make(shown: Shown | Drawn, key: string, before: Promise<void> | undefined): Promise<void> {
    try {
      if (shown.kind === 'frame') {
        // At once: another task may draw on.
        const picture = createImageBitmap(shown.surface);
        await before;
        const [{ kind: type, name, input = false }, bitmap] = [shown, await picture];
        this.#context.post({ type, name, width: bitmap.width, height: bitmap.height, bitmap, input }, [bitmap]);
        return;
      }
      await before;
      const made = await this.#load();
      if (!made) return this.#putBack(shown, key);
      const [message, transfer] = await made.display(shown);
      this.#context.post(message, transfer);
    } catch (error) {
      this.#busy.delete(key);
      // A canvas without pixels has nothing to show.
      if (shown.kind !== 'frame') this.#context.failed(error);
    }
  }

  /** What makes messages; undefined, which is said once, when it can't be had now. */
  async #load(): Promise<typeof import('./display.ts') | undefined> {
    try {
      const made = await maker();
      this.#lacks = false;
      return made;
    } catch (error) {
      if (!this.#lacks) console.error(`spark can't show images and tables yet. ${(error as Error).message}`);
      this.#lacks = true;
      return undefined;
    }
  }

  /** It waits until it can be shown, unless a newer one does. */
  #putBack(shown: Shown, key: string): void {
    this.#busy.delete(key);
    if (!this.#waiting.has(key)) this.#waiting.set(key, shown);
    this.#timer ??= setTimeout(() => this.send(), REST);
  }
}
