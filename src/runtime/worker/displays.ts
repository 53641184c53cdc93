/**
 * The program's canvases, images, tables and plots: the newest of each name waits until the page has shown the last one. What
 * makes a message of the last three (`display.ts`) is loaded with the first.
 *
 * Contract: `add` keeps at most one of a name, of as many names as a page takes. All pictures together, all tables, and all
 * plots are no more than it can hold: what comes when that is used up is sent smaller. A canvas is pictured when it is sent: at a checkpoint, where what the
 * program draws is complete, or while it rests.
 */
import { cut } from '../cut.ts';
import { SparkTimeoutError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import {
  ALL_CELLS,
  ALL_PIXELS,
  ALL_PLOTTED,
  CELLS,
  DISPLAYS,
  LEAST_CELLS,
  LEAST_PIXELS,
  LEAST_PLOTTED,
  NAME,
  PIXELS,
  PLOTTED,
  SIDE,
} from '../limits.ts';
import type { FrameMessage, ImageMessage, ImageOptions, TableMessage, TableOptions } from '../protocol/pictures.ts';
import type { PlotMessage, PlotOptions } from '../protocol/plots.ts';
import { inTime } from './in-time.ts';
import { Names } from './names.ts';

/** Milliseconds after which code that did not come is asked for again. */
const REST = 1000;
/** Milliseconds that a tensor, of whatever library, has for giving its values: pause and completion wait for them. */
const PATIENCE = 30_000;
const maker = lazy(() => import('./display.ts'), REST);

export type Display =
  | Omit<ImageMessage, 'generation' | 'pass'>
  | Omit<TableMessage, 'generation' | 'pass'>
  | Omit<PlotMessage, 'generation' | 'pass'>;

/** What is to be shown. */
export interface Shown {
  kind: 'image' | 'table' | 'plot';
  name: string;
  data: unknown;
  options: ImageOptions | TableOptions | PlotOptions | undefined;
  /** Where the program asked, for an error. */
  at: Error;
  /** Checkpoints it had passed. */
  pass: number;
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
  /** @param pass checkpoints passed when the program showed it */
  post(message: Display | Omit<FrameMessage, 'generation' | 'pass'>, pass: number, transfer: Transferable[]): void;
  /** Checkpoints passed so far. */
  pass(): number;
  failed(error: unknown): void;
  /** Something is not shown, and the program goes on. */
  warn(error: Error): void;
  /** Whether the program does nothing that ends at a checkpoint. */
  rests(): boolean;
}

/** Of what there is only so much for all: how much one may have, all together, and each when that is used up. */
const PICTURES = { most: PIXELS, all: ALL_PIXELS, least: LEAST_PIXELS };
const ROOMS = {
  frame: PICTURES,
  image: PICTURES,
  table: { most: CELLS, all: ALL_CELLS, least: LEAST_CELLS },
  plot: { most: PLOTTED, all: ALL_PLOTTED, least: LEAST_PLOTTED },
};

export class Displays {
  readonly #context: DisplaysContext;
  readonly #patience: number;
  readonly #names = {
    image: new Names('spark.image', DISPLAYS),
    table: new Names('spark.table', DISPLAYS),
    plot: new Names('spark.plot', DISPLAYS),
    frame: new Names('spark.canvas', DISPLAYS),
  };
  /** Pixels, cells or points that each has, and of which room. */
  #sizes = new Map<string, { room: object; size: number }>();
  /** What plots over time keep of themselves. */
  #kept = new Map<string, unknown>();
  #waiting = new Map<string, Shown | Drawn>();
  /** Names whose message is being made or shown; resolved when it is made. */
  #busy = new Map<string, Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It was said that images and tables can't be shown. */
  #lacks = false;

  constructor(context: DisplaysContext, patience = PATIENCE) {
    this.#context = context;
    this.#patience = patience;
  }

  /** Copies arrays, so that a loop may go on with its own; those of a plot's marks, too. */
  put(kind: Shown['kind'], name: string, data: unknown, options?: Shown['options']): void {
    if (this.#names[kind].take(name) === undefined) return;
    this.add({
      kind,
      name: cut(name, NAME),
      data: kind === 'plot' ? copyDeep(data) : copy(data),
      options,
      at: new Error(),
      pass: this.#context.pass(),
    });
  }

  add(shown: Shown | Drawn): void {
    if (this.#names[shown.kind].take(shown.name) === undefined) return;
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

  /** A new run has names of its own. */
  reset(): void {
    for (const names of Object.values(this.#names)) names.reset();
    this.#sizes.clear();
    this.#kept.clear();
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
        const pass = this.#context.pass();
        const picture = pictureOf(shown.surface, (wanted) => this.#take(key, wanted, 'frame'));
        await before;
        const [{ kind: type, name, input = false }, bitmap] = [shown, await picture];
        const { width, height } = shown.surface;
        this.#context.post({ type, name, width, height, bitmap, input }, pass, [bitmap]);
        return;
      }
      await before;
      const made = await this.#load();
      if (!made) return this.#putBack(shown, key);
      const [message, transfer] = await made.display(shown, {
        take: (wanted) => this.#take(key, wanted, shown.kind),
        kept: this.#kept,
        read: (values) => inTime(values, 'data()', this.#patience),
      });
      this.#context.post(message, shown.pass, transfer);
    } catch (error) {
      this.#busy.delete(key);
      // A canvas without pixels has nothing to show.
      if (shown.kind === 'frame') return;
      const { cause } = error as Error;
      if (cause instanceof SparkTimeoutError) this.#context.warn(error as Error);
      else this.#context.failed(error);
    }
  }

  /** How much of what one wants it gets beside the others; it has that at once, since several are made at a time. */
  #take(key: string, wanted: number, kind: keyof typeof ROOMS): number {
    const room = ROOMS[kind];
    let others = 0;
    for (const [other, has] of this.#sizes) if (other !== key && has.room === room) others += has.size;
    const size = Math.min(wanted, Math.max(room.least, Math.min(room.most, room.all - others)));
    this.#sizes.set(key, { room, size });
    return size;
  }

  /** What makes messages; undefined, which is said once, when it can't be had now. */
  async #load(): Promise<typeof import('./display.ts') | undefined> {
    try {
      const made = await maker();
      this.#lacks = false;
      return made;
    } catch (error) {
      if (!this.#lacks) console.error(`spark can't show images, tables and plots yet. ${(error as Error).message}`);
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

const copy = (data: unknown): unknown => (ArrayBuffer.isView(data) ? (data as Uint8Array).slice() : data);

/** Tensors and their like are as they are when they are read. */
function copyDeep(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copyDeep);
  if (data?.constructor !== Object) return copy(data);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copyDeep(value)]));
}

/** A canvas as it is now; smaller where it has more pixels than the page has room for. */
function pictureOf(surface: OffscreenCanvas, take: (pixels: number) => number): Promise<ImageBitmap> {
  const { width, height } = surface;
  const pixels = width * height;
  const scale = Math.min(1, Math.sqrt(take(pixels) / pixels), SIDE / width, SIDE / height);
  if (!(scale < 1)) return createImageBitmap(surface);
  const scaled = (side: number): number => Math.max(1, Math.floor(side * scale));
  return createImageBitmap(surface, { resizeWidth: scaled(width), resizeHeight: scaled(height) });
}
