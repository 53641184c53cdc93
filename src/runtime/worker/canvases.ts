/**
 * The program's canvases: drawn on in the worker, shown by the page as pictures sent to it. At most one picture of each
 * is on its way; the next follows when the page has shown it, and only when something was drawn since.
 */
import type { FrameMessage } from '../protocol.ts';

type Frame = Omit<FrameMessage, 'type' | 'generation'>;

/** What draws on a 2D context, by name. Everything else leaves its pixels as they are. */
const DRAWS = /^(clearR|draw|fill|put|reset|stroke)/;
const MOST_PER_SECOND = 60;

interface Canvas {
  surface: OffscreenCanvas;
  /** False for contexts other than 2D, whose drawing can't be seen from here: they always count as drawn. */
  watched: boolean;
  drawn: boolean;
  onItsWay: boolean;
  sent: number;
}

export class Canvases {
  #canvases = new Map<string, Canvas>();
  #bySurface = new WeakMap<OffscreenCanvas, Canvas>();
  #watching = false;
  readonly #post: (frame: Frame) => void;

  constructor(post: (frame: Frame) => void) {
    this.#post = post;
  }

  /** The canvas of that name; a size given for one that exists resizes it, which clears it. */
  get(name: string, size: { width?: number; height?: number } = {}): OffscreenCanvas {
    if (!this.#watching) this.#watch();
    let canvas = this.#canvases.get(name);
    if (!canvas) {
      const surface = new OffscreenCanvas(size.width ?? 300, size.height ?? 150);
      canvas = { surface, watched: false, drawn: false, onItsWay: false, sent: 0 };
      this.#canvases.set(name, canvas);
      this.#bySurface.set(surface, canvas);
    }
    const { surface } = canvas;
    if (size.width !== undefined && size.width !== surface.width) surface.width = size.width;
    if (size.height !== undefined && size.height !== surface.height) surface.height = size.height;
    return surface;
  }

  /** Sends a picture of what was drawn; `all` also what is not due yet. Called before other tasks get their turn. */
  send(all = false): void {
    if (this.#canvases.size === 0) return;
    const now = performance.now();
    for (const [name, canvas] of this.#canvases) {
      const due = all || now - canvas.sent >= 1000 / MOST_PER_SECOND;
      if (!canvas.onItsWay && due && (canvas.drawn || !canvas.watched)) void this.#send(name, canvas, now);
    }
  }

  /** The page has shown the last picture of this one. */
  shown(name: string): void {
    const canvas = this.#canvases.get(name);
    if (canvas) canvas.onItsWay = false;
  }

  async #send(name: string, canvas: Canvas, now: number): Promise<void> {
    canvas.onItsWay = true;
    canvas.drawn = false;
    canvas.sent = now;
    try {
      const bitmap = await createImageBitmap(canvas.surface);
      this.#post({ name, width: bitmap.width, height: bitmap.height, bitmap });
    } catch {
      canvas.onItsWay = false; // no context yet, or an empty canvas: nothing to show
    }
  }

  #watch(): void {
    this.#watching = true;
    const bySurface = this.#bySurface;
    const getContext = OffscreenCanvas.prototype.getContext as (this: OffscreenCanvas, ...args: unknown[]) => unknown;
    Object.assign(OffscreenCanvas.prototype, {
      getContext(this: OffscreenCanvas, ...args: unknown[]) {
        const canvas = bySurface.get(this);
        if (canvas) canvas.watched = args[0] === '2d';
        return getContext.apply(this, args);
      },
    });
    const { prototype } = OffscreenCanvasRenderingContext2D;
    for (const [method, { value: draw }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!draw || !DRAWS.test(method)) continue;
      const drawn = function (this: OffscreenCanvasRenderingContext2D, ...args: unknown[]) {
        const canvas = bySurface.get(this.canvas);
        if (canvas) canvas.drawn = true;
        return draw.apply(this, args);
      };
      Object.assign(prototype, { [method]: drawn });
    }
  }
}
