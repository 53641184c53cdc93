/**
 * One plot on the screen: drawn at most once a frame, in the page's colours; pointed at, walked through by keyboard, and turned where
 * its points stand in space.
 */
import { formatValue } from '../numbers.ts';
import type { Plot } from '../run-state.ts';
import { paperBehind } from '../save.ts';
import { bytesOf } from './colours.ts';
import type { Placed } from './draw-marks.ts';
import { drawPlot } from './draw-plot.ts';
import { CanvasPen } from './pen.ts';
import { rowOf } from './rows.ts';
import { isSpatial } from './space.ts';
import { FRONT, type Theme, type View } from './theme.ts';

/** How far from a thing it is pointed at, in px. */
const REACH = 14;
/** Radians of a key, and of a px. */
const TURN = 0.15;
const DRAG = 0.01;

/** What a reader looks at: a thing of a mark. */
export interface Seen {
  x: number;
  y: number;
  text: string;
}

export class PlotView {
  view: View = FRONT;
  seen: Seen | undefined;
  #plot: Plot | undefined;
  #placed: Placed[] = [];
  /** Of all things, one after another. */
  #at = -1;

  /** Whether it stands in space. */
  get turns(): boolean {
    return this.#plot?.marks.some(isSpatial) ?? false;
  }

  draw(canvas: HTMLCanvasElement, plot: Plot, theme: Theme): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (!width || !height) return;
    const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const context = canvas.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, wide, high);
    this.#plot = plot;
    this.#placed = drawPlot(new CanvasPen(context, theme.font, ratio), plot, { width, height, theme, view: this.view });
    // What is looked at may be elsewhere now, or gone.
    if (this.#at >= 0) this.#look(this.#at, theme.language);
  }

  /** The nearest thing to a place; nothing where none is near. */
  point(x: number, y: number, language: string): void {
    let [nearest, least, before] = [-1, REACH ** 2, 0];
    for (const placed of this.#placed) {
      for (let i = 0; i < placed.x.length; i++) {
        const far = (placed.x[i] - x) ** 2 + (placed.y[i] - y) ** 2;
        if (far < least) [nearest, least] = [before + i, far];
      }
      before += placed.x.length;
    }
    this.#look(nearest, language);
  }

  leave(): void {
    this.#look(-1, '');
  }

  /** Turns it by so many px of a drag. */
  drag(x: number, y: number): void {
    this.#turn(x * DRAG, y * DRAG);
  }

  /** @returns whether the key means something here */
  key(name: string, language: string): boolean {
    const turns: Record<string, () => void> = {
      ArrowLeft: () => this.#turn(-TURN, 0),
      ArrowRight: () => this.#turn(TURN, 0),
      ArrowUp: () => this.#turn(0, -TURN),
      ArrowDown: () => this.#turn(0, TURN),
      '+': () => this.#zoom(1.2),
      '=': () => this.#zoom(1.2),
      '-': () => this.#zoom(1 / 1.2),
      '0': () => {
        this.view = FRONT;
      },
    };
    const count = this.#placed.reduce((sum, { x }) => sum + x.length, 0);
    const to = (at: number) => () => this.#look(Math.max(0, Math.min(count - 1, at)), language);
    const walks: Record<string, () => void> = {
      ...(!this.turns && { ArrowRight: to(this.#at + 1), ArrowLeft: to(this.#at - 1) }),
      PageDown: to(this.#at + 1),
      PageUp: to(this.#at - 1),
      Home: to(0),
      End: to(count - 1),
    };
    if (name === 'Escape' && this.seen) {
      this.leave();
      return true;
    }
    const meant = (count > 0 ? walks[name] : undefined) ?? (this.turns ? turns[name] : undefined);
    meant?.();
    return meant !== undefined;
  }

  #turn(yaw: number, pitch: number): void {
    const up = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, this.view.pitch + pitch));
    this.view = { ...this.view, yaw: this.view.yaw + yaw, pitch: up };
  }

  #zoom(times: number): void {
    this.view = { ...this.view, zoom: Math.max(0.3, Math.min(8, this.view.zoom * times)) };
  }

  #look(at: number, language: string): void {
    this.#at = at;
    this.seen = undefined;
    let i = at;
    for (const { mark, x, y } of this.#placed) {
      if (i < 0) return;
      if (i < x.length) {
        const row = Object.entries(rowOf(mark, i)).map(
          ([name, value]) => `${name} ${typeof value === 'number' ? formatValue(value, language) : value}`,
        );
        this.seen = { x: x[i], y: y[i], text: [mark.panel, mark.label, ...row].filter(Boolean).join(' · ') };
        return;
      }
      i -= x.length;
    }
    this.#at = -1;
  }
}

/** The page's colours and letters where an element stands. */
export function themeOf(element: HTMLElement, palette: readonly string[], language: string): Theme {
  const style = getComputedStyle(element);
  const series = palette.map((colour, i) => style.getPropertyValue(`--spark-series-${i + 1}`).trim() || colour);
  return {
    ink: style.color,
    // Looked for only where something has to hide what is behind it.
    get paper() {
      return paperBehind(element);
    },
    series,
    mixed: series.map(bytesOf),
    font: { size: Math.round(0.75 * Number.parseFloat(style.fontSize)), family: style.fontFamily },
    language,
  };
}
