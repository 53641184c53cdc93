/**
 * The program's canvases: drawn on in the worker, with any context; `Displays` sends pictures of them when they were
 * drawn on, and what a reader does on a picture arrives here.
 */
import { cut } from '../cut.ts';
import { NAME } from '../limits.ts';
import type { CanvasInput } from '../protocol/pictures.ts';
import type { Displays, Drawn } from './displays.ts';

/** What draws on a context of any kind, by name. Everything else leaves its pixels as they are. */
const DRAWS = /^(blit|clear(R|B|$)|draw|fill|getCurrent|put|reset|stroke|transfer)/;

/** What a program may say of a canvas. */
export interface CanvasOptions {
  width?: number;
  height?: number;
  /** Pointer, wheel and key events of its picture are dispatched on the canvas, in its own pixels. */
  input?: boolean;
}

export class Canvases {
  /** By their names, and by themselves. */
  #canvases = new Map<string | OffscreenCanvas, Drawn>();
  readonly #displays: Displays;
  readonly #signal: () => AbortSignal;

  /** @param signal that of the program now: it aborts when new code replaces it */
  constructor(displays: Displays, signal: () => AbortSignal) {
    this.#displays = displays;
    this.#signal = signal;
  }

  /** The canvas of that name; a size given for one that exists resizes it, which clears it. */
  get(asked: string, { width, height, input }: CanvasOptions): OffscreenCanvas {
    const name = cut(asked, NAME);
    let canvas = this.#canvases.get(name);
    if (!canvas) {
      if (!this.#canvases.size) this.#watch();
      const surface = new OffscreenCanvas(width ?? 300, height ?? 150);
      canvas = { kind: 'frame', name, surface };
      this.#canvases.set(name, canvas).set(surface, canvas);
      // The canvas outlives the program that new code replaces; what that program listens to must not.
      const listen = surface.addEventListener;
      surface.addEventListener = (type: string, listener: EventListener, options?: object) =>
        listen.call(surface, type, listener, { signal: this.#signal(), ...options });
    }
    const { surface } = canvas;
    canvas.input = input ?? canvas.input;
    if (width !== undefined && width !== surface.width) surface.width = width;
    if (height !== undefined && height !== surface.height) surface.height = height;
    return surface;
  }

  /** A reader did something on a picture. */
  receive(name: string, events: CanvasInput[]): void {
    const surface = this.#canvases.get(name)?.surface;
    for (const { type, ...rest } of events) surface?.dispatchEvent(Object.assign(new Event(type), rest));
  }

  /** Notes every call that draws, on whatever kind of context this worker has. */
  #watch(): void {
    const note = (surface: OffscreenCanvas) => {
      const canvas = this.#canvases.get(surface);
      if (canvas) this.#displays.add(canvas);
    };
    for (const kind of Object.getOwnPropertyNames(globalThis)) {
      if (!/Context/.test(kind)) continue;
      const { prototype } = (globalThis as unknown as Record<string, { prototype: object }>)[kind];
      for (const [method, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
        if (!value || !DRAWS.test(method)) continue;
        Object.assign(prototype, {
          [method](this: OffscreenCanvasRenderingContext2D, ...args: unknown[]) {
            note(this.canvas);
            return value.apply(this, args);
          },
        });
      }
    }
  }
}
