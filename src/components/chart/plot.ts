/**
 * One uPlot: curves over steps, in the colours it is given. It draws what it is told and knows no runner; another set
 * of curves or another scale is another plot. Dragging (or the keys + − ← → 0) zooms along the steps.
 */
import uPlot from 'uplot';
import { formatAxis } from '../numbers.ts';
import { align, type Points } from './align.ts';

/** What the plot asks while it draws, so that a page that turns dark needs a redraw only. */
export interface Palette {
  ink(): string;
  series(index: number): string;
}

/** How a curve is drawn: as it is, as the measured values behind a smoothed one, or as an earlier run's. */
export type LineKind = 'main' | 'faint' | 'past';

export interface Line {
  label: string;
  /** Which of the palette's colours. */
  colour: number;
  kind: LineKind;
}

export interface PlotOptions {
  lines: readonly Line[];
  logScale: boolean;
  palette: Palette;
  /** Size in px and family of the axes' letters. */
  font: { size: number; family: string };
  /** The language in which the axes' numbers are written. */
  language: string;
  /** The step and the values under the pointer, one a main line; undefined when it has left. */
  onHover(values: readonly (number | null | undefined)[] | undefined): void;
  /** Whether a part of the steps is shown now. */
  onZoom(zoomed: boolean): void;
}

/** How far from the pointer a value still counts, in points: curves need not have a value at each step. */
const NEAR = 64;

function nearest(values: ArrayLike<number | null | undefined>, at: number): number | null | undefined {
  for (let off = 0; off < NEAR; off++) {
    const value = values[at - off] ?? values[at + off];
    if (value != null) return value;
  }
  return undefined;
}

/** Listens as uPlot does, and tells the pointer's place in the plot's own pixels where the page scales it, as slides do. */
const inPlot: uPlot.Cursor.MouseListenerFactory =
  (plot, target, handle, only = true) =>
  (event) => {
    const { button, type, movementX, movementY, clientX, clientY } = event;
    if (button !== 0 || (only && event.target !== target)) return null;
    const { left, top, width } = plot.over.getBoundingClientRect();
    const scale = width / plot.over.offsetWidth;
    if (!(Math.abs(scale - 1) > 0.01)) return handle(event);
    const at = (client: number, start: number): number => start + (client - start) / scale;
    return handle(
      new MouseEvent(type, { button, movementX, movementY, clientX: at(clientX, left), clientY: at(clientY, top) }),
    );
  };

export class Plot {
  #plot: uPlot;
  #logScale: boolean;
  #curves: readonly (Points | undefined)[] = [];
  #zoom: { min: number; max: number } | undefined;
  #onZoom: (zoomed: boolean) => void;

  constructor(target: HTMLElement, options: PlotOptions) {
    const { lines, logScale, palette, font, language, onHover, onZoom } = options;
    this.#logScale = logScale;
    this.#onZoom = onZoom;
    const faint = (alpha: number) => () => `color-mix(in srgb, ${palette.ink()} ${alpha}%, transparent)`;
    const colour = ({ kind, colour }: Line): string => {
      const full = palette.series(colour);
      return kind === 'main' ? full : `color-mix(in srgb, ${full} ${kind === 'past' ? 55 : 30}%, transparent)`;
    };
    const { size, family } = font;
    const axis = (log: boolean): uPlot.Axis => ({
      stroke: faint(75),
      font: `${size}px ${family}`,
      grid: { stroke: faint(10), width: 1 },
      ticks: { stroke: faint(20), width: 1, size: 5 },
      gap: 4,
      values: (_, splits) => formatAxis(splits, log, language),
    });
    this.#plot = new uPlot(
      {
        width: target.clientWidth,
        height: target.clientHeight,
        legend: { show: false },
        cursor: {
          drag: { x: true, y: false, setScale: false },
          y: false,
          bind: { mousemove: inPlot, mousedown: inPlot, mouseup: inPlot },
        },
        scales: { x: { time: false }, y: { distr: logScale ? 3 : 1 } },
        axes: [
          { ...axis(false), size: 13 + 1.25 * size, space: 4.2 * size },
          {
            ...axis(logScale),
            space: 2.5 * size,
            // Room for six characters always: labels that get longer or shorter seldom move the curves.
            size: (_, values) =>
              20 + 0.6 * size * Math.max(6, ...(values ?? []).map((value) => String(value ?? '').length)),
          },
        ],
        series: [
          {},
          ...lines.map((line) => ({
            label: line.label,
            stroke: () => colour(line),
            width: line.kind === 'main' ? 1.75 : 1.25,
            dash: line.kind === 'past' ? [5, 4] : undefined,
            spanGaps: true,
            points: line.kind === 'main' ? { size: 5, fill: () => colour(line) } : { show: false },
          })),
        ],
        hooks: {
          setCursor: [
            ({ data, cursor: { idx } }) => {
              const main = lines.flatMap(({ kind }, i) => (kind === 'main' ? [data[i + 1]] : []));
              onHover(idx == null ? undefined : main.map((values) => nearest(values, idx)));
            },
          ],
          setSelect: [
            (plot) => {
              const { left, width } = plot.select;
              if (width > 3) this.zoom({ min: plot.posToVal(left, 'x'), max: plot.posToVal(left + width, 'x') });
              plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            },
          ],
        },
      },
      [[], ...lines.map(() => [])],
      target,
    );
    // Without numbers the axes have no width yet, and everything in the plot would move when they get it.
    this.#plot.root.style.setProperty('visibility', 'hidden');
    this.#plot.over.addEventListener('dblclick', () => this.zoom(undefined));
  }

  /** Draws these curves, in the order of the plot's lines; undefined leaves one out. */
  draw(curves: readonly (Points | undefined)[]): void {
    this.#curves = curves;
    const data = align(curves, this.#zoom, (value) => this.#drawable(value));
    this.#plot.root.style.removeProperty('visibility');
    this.#plot.setData(data, !this.#zoom);
    if (this.#zoom) this.#plot.setScale('x', this.#zoom);
  }

  /** Shows a part of the steps, as finely as there is room for; undefined shows all. */
  zoom(range: { min: number; max: number } | undefined): void {
    this.#zoom = range;
    if (this.#curves.length) this.draw(this.#curves);
    this.#onZoom(range !== undefined);
  }

  /** Shows the values at a step, as under a pointer there; undefined takes that away. */
  lookAt(step: number | undefined): void {
    const left = step === undefined ? -10 : this.#plot.valToPos(step, 'x');
    this.#plot.setCursor({ left, top: step === undefined ? -10 : 0 });
  }

  /** @returns whether the key means something here */
  key(name: string): boolean {
    const { min = 0, max = 1 } = this.#plot.scales.x;
    const width = max - min;
    const move = (by: number) => this.zoom({ min: min + by * width, max: max + by * width });
    const grow = (by: number) => this.zoom({ min: min - by * width, max: max + by * width });
    const keys: Record<string, () => void> = {
      '+': () => grow(-0.2),
      '=': () => grow(-0.2),
      '-': () => grow(0.25),
      ArrowLeft: () => move(-0.2),
      ArrowRight: () => move(0.2),
      '0': () => this.zoom(undefined),
      Escape: () => this.zoom(undefined),
    };
    if (name === 'Escape' && !this.#zoom) return false;
    keys[name]?.();
    return name in keys;
  }

  /** What it draws on. */
  get canvas(): HTMLCanvasElement {
    return this.#plot.ctx.canvas;
  }

  /** Follows the size of what it stands in. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#plot.root.parentElement!;
    if (width !== this.#plot.width || height !== this.#plot.height) this.#plot.setSize({ width, height });
  }

  /** Draws again, in the colours of now. */
  redraw(): void {
    this.#plot.redraw(false);
  }

  destroy(): void {
    this.#plot.destroy();
  }

  /** NaN and infinity are gaps; so is what has no logarithm. */
  #drawable(value: number | null): boolean {
    return value !== null && Number.isFinite(value) && (!this.#logScale || value > 0);
  }
}
