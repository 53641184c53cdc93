/**
 * The program's canvases, images and tables: the newest of each name waits until the page has shown the last one. What
 * makes a message of images and tables (`display.ts`) is loaded with the first.
 *
 * Contract: `add` keeps at most one of a name. A canvas is pictured when it is sent: at a checkpoint, where what the
 * program draws is complete, or while it rests.
 */
import type { FrameMessage, ImageMessage, ImageOptions, TableMessage, TableOptions } from '../protocol.ts';

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
  /** Asked for once: of several, a later one may come first. */
  #maker: Promise<typeof import('./display.ts')> | undefined;

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
      const [message, transfer] = await (await (this.#maker ??= import('./display.ts'))).display(shown);
      this.#context.post(message, transfer);
    } catch (error) {
      this.#busy.delete(key);
      // A canvas without pixels has nothing to show.
      if (shown.kind !== 'frame') this.#context.failed(error);
    }
  }
}
