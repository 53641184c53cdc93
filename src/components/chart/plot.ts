/**
 * Curves over steps, in the colours it is given. It draws what it is told and knows no runner; another set of curves, of axes or
 * another scale is another plot. Dragging (or the keys + − ← → 0) zooms along the steps.
 *
 * One group of curves has one axis, two have one at each side; each of more has a field of its own, a uPlot each, which have their
 * steps, zoom and cursor in common.
 */
import type UPlot from 'uplot';
import type { ChartMark } from '../../runtime/protocol/outputs.ts';
import { formatAxis } from '../numbers.ts';
import { libraries } from '../parts.ts';
import { ticks } from '../ticks.ts';
import { type Aligned, align, type Points } from './align.ts';
import { type Break, shortened } from './breaks.ts';
import { drawGaps, drawMarks, type Field, type Gap } from './notes.ts';
import { isDotted } from './palette.ts';

const { uPlot } = libraries;

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
  /** Which group it is of. */
  group: number;
}

/** What is drawn: the curves in the order of the plot's lines, undefined for those that are left out; and what is noted over them. */
export interface Drawn {
  curves: readonly (Points | undefined)[];
  /** Where each is no number. */
  breaks: readonly (readonly Break[])[];
  marks: readonly ChartMark[];
}

export interface PlotOptions {
  lines: readonly Line[];
  /** What stands at the axis of each group of lines, and at that of the steps. */
  titles: { groups: readonly string[]; steps: string };
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
const inPlot: UPlot.Cursor.MouseListenerFactory =
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

/**
 * Round numbers along an axis of values, however small: uPlot knows none below 1e-16, and draws no axis then. It asks for a distance
 * first, of which it wants to know the decimal places where it is less than 5.
 */
function ownTicks(): Pick<UPlot.Axis, 'incrs' | 'splits'> {
  let count = 2;
  return {
    incrs: (_, __, min, max, length, space) => {
      count = Math.max(2, Math.floor((1.4 * length) / space));
      return [Math.max(5, max - min)];
    },
    splits: (_, __, min, max) => [...new Set(ticks(min, max, count))],
  };
}

/**
 * Of a field of several in letters' sizes: how wide it would be, how high it has to be, and from what height on the steps have a title.
 */
const FIELD_WIDTH = 15;
const FIELD_HEIGHT = 6;
const TITLED_HEIGHT = 11;

/** Of the axis of steps in px: with numbers, and in fields above another, where only ticks are. */
const stepsHeight = (size: number): number => 13 + 1.25 * size;
const TICKS_HEIGHT = 6;

interface FieldSize {
  width: number;
  height: number;
  /** Whether its steps have numbers: of fields in one column, the last has them for all. */
  hasSteps: boolean;
}

/** Plots so far: those of one have their cursor in common. */
let plots = 0;

export class Plot {
  readonly #options: PlotOptions;
  readonly #target: HTMLElement;
  readonly #box = document.createElement('div');
  /** Each with the lines that are in it. */
  #fields: { plot: UPlot; lines: number[] }[];
  #sizes: FieldSize[];
  #drawn: Drawn = { curves: [], breaks: [], marks: [] };
  #data: Aligned = [[]];
  #zoom: { min: number; max: number } | undefined;

  constructor(target: HTMLElement, options: PlotOptions) {
    this.#options = options;
    this.#target = target;
    this.#box.className = 'fields';
    target.append(this.#box);
    const { lines, titles } = options;
    const isMany = titles.groups.length > 2;
    const groups = isMany ? titles.groups.map((_, i) => [i]) : [titles.groups.map((_, i) => i)];
    const key = isMany ? uPlot.sync(`spark ${plots++}`).key : undefined;
    this.#sizes = this.#sizesOf(groups.length);
    this.#fields = groups.map((shown, at) => {
      const own = lines.flatMap(({ group }, i) => (shown.includes(group) ? [i] : []));
      return { plot: this.#make(own, shown, at, key), lines: own };
    });
  }

  /** How large each of so many fields is, side by side as far as there is room. */
  #sizesOf(count: number): FieldSize[] {
    const { clientWidth, clientHeight } = this.#target;
    const { size } = this.#options.font;
    const beside = Math.floor(clientWidth / (FIELD_WIDTH * size));
    // Where there is little room at all, rather narrow than flat.
    const least = Math.ceil(count / Math.max(1, Math.floor(clientHeight / (FIELD_HEIGHT * size))));
    const rows = Math.ceil(count / Math.min(count, Math.max(1, beside, least)));
    const columns = Math.ceil(count / rows);
    this.#box.style.setProperty('--columns', String(columns));
    const width = Math.floor(clientWidth / columns);
    const stepped = stepsHeight(size);
    const plain = (clientHeight - stepped - TICKS_HEIGHT * (count - 1)) / count;
    return Array.from({ length: count }, (_, i) => {
      const hasSteps = columns > 1 || i === count - 1;
      const height = columns > 1 ? clientHeight / rows : plain + (hasSteps ? stepped : TICKS_HEIGHT);
      return { width, height: Math.floor(height), hasSteps };
    });
  }

  #make(own: number[], groups: readonly number[], at: number, key: string | undefined): UPlot {
    const { width, height } = this.#sizes[at];
    const hasSteps = (): boolean => this.#sizes[at].hasSteps;
    const { lines, logScale, palette, font, language, titles, onHover } = this.#options;
    const faint = (alpha: number) => () => `color-mix(in srgb, ${palette.ink()} ${alpha}%, transparent)`;
    const colour = ({ kind, colour }: Line): string => {
      const full = palette.series(colour);
      return kind === 'main' ? full : `color-mix(in srgb, ${full} ${kind === 'past' ? 55 : 30}%, transparent)`;
    };
    const { size, family } = font;
    const letters = `${size}px ${family}`;
    const scaleOf = (line: Line): string => (line.group === groups[0] ? 'y' : 'y2');
    const axis = (log: boolean): UPlot.Axis => ({
      stroke: faint(75),
      font: letters,
      labelFont: letters,
      labelSize: 1.3 * size,
      labelGap: 0,
      grid: { stroke: faint(10), width: 1 },
      ticks: { stroke: faint(20), width: 1, size: 5 },
      gap: 4,
      values: (_, splits) => formatAxis(splits, log, language),
    });
    const plot = new uPlot(
      {
        width,
        height,
        legend: { show: false },
        cursor: {
          drag: { x: true, y: false, setScale: false },
          y: false,
          bind: { mousemove: inPlot, mousedown: inPlot, mouseup: inPlot },
          ...(key !== undefined && { sync: { key, setSeries: false } }),
        },
        scales: {
          x: { time: false },
          y: { distr: logScale ? 3 : 1 },
          ...(groups.length > 1 && { y2: { distr: logScale ? 3 : 1 } }),
        },
        axes: [
          {
            ...axis(false),
            label: height < TITLED_HEIGHT * size || !hasSteps() ? undefined : titles.steps,
            size: () => (hasSteps() ? stepsHeight(size) : TICKS_HEIGHT),
            values: (_, splits) => (hasSteps() ? formatAxis(splits, false, language) : splits.map(() => '')),
            space: 4.2 * size,
          },
          ...groups.map((group, i) => ({
            ...axis(logScale),
            scale: i ? 'y2' : 'y',
            side: (i ? 1 : 3) as UPlot.Axis.Side,
            label: fitting(titles.groups[group], height, size),
            ...(i && { grid: { show: false } }),
            space: 2.5 * size,
            ...(!logScale && ownTicks()),
            // Room for six characters always, and for eight of powers: labels that get longer or shorter seldom move the curves.
            size: (_: UPlot, values: string[]) => {
              const lengths = (values ?? []).map((value) => (/e/.test(value ?? '') ? 8 : (value ?? '').length));
              return 20 + 0.6 * size * Math.max(6, ...lengths);
            },
          })),
        ],
        series: [
          {},
          ...own.map((i) => {
            const line = lines[i];
            return {
              label: line.label,
              scale: scaleOf(line),
              stroke: () => colour(line),
              width: line.kind === 'main' ? 1.75 : 1.25,
              dash: line.kind === 'past' ? [5, 4] : isDotted(line.colour) ? [2, 3] : undefined,
              points: line.kind === 'main' ? { size: 5, fill: () => colour(line) } : { show: false },
            };
          }),
        ],
        hooks: {
          draw: [(plot) => this.#note(plot, own, scaleOf)],
          setCursor: [
            ({ cursor: { idx } }) => {
              const [, ...rows] = this.#data;
              const main = lines.flatMap(({ kind }, i) => (kind === 'main' ? [rows[i] ?? []] : []));
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
      [[], ...own.map(() => [])],
      this.#box,
    );
    // Without numbers the axes have no width yet, and everything in the plot would move when they get it.
    plot.root.style.setProperty('visibility', 'hidden');
    plot.over.addEventListener('dblclick', () => this.zoom(undefined));
    return plot;
  }

  /** What is noted over the curves of a field. */
  #note(plot: UPlot, own: readonly number[], scaleOf: (line: Line) => string): void {
    const { lines, palette, font } = this.#options;
    const { curves, breaks, marks } = this.#drawn;
    const { left, top, width, height } = plot.bbox;
    const ratio = uPlot.pxRatio;
    const field: Field = { left, top, width, height, ratio, font, x: (step) => plot.valToPos(step, 'x', true) };
    drawMarks(plot.ctx, field, marks, `color-mix(in srgb, ${palette.ink()} 75%, transparent)`);
    for (const i of own) {
      const [line, curve] = [lines[i], curves[i]];
      if (line.kind !== 'main' || !curve || !breaks[i]?.length) continue;
      const gaps = breaks[i].map(
        (one): Gap => ({ ...one, colour: palette.series(line.colour), before: this.#before(curve, one.from) }),
      );
      drawGaps(plot.ctx, field, gaps, (value) => plot.valToPos(value, scaleOf(line), true));
    }
  }

  /** The last value before a step that can be drawn. */
  #before({ steps, values }: Points, step: number): number | undefined {
    for (let i = steps.length - 1; i >= 0; i--) {
      if (steps[i] < step && this.#drawable(values[i])) return values[i]!;
    }
    return undefined;
  }

  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#data = align(drawn.curves, this.#zoom, (value) => this.#drawable(value));
    const [steps, ...rows] = this.#data;
    for (const { plot, lines } of this.#fields) {
      plot.root.style.removeProperty('visibility');
      plot.setData([steps, ...lines.map((i) => rows[i])], !this.#zoom);
      if (this.#zoom) plot.setScale('x', this.#zoom);
    }
  }

  /** Shows a part of the steps, as finely as there is room for; undefined shows all. */
  zoom(range: { min: number; max: number } | undefined): void {
    this.#zoom = range;
    if (this.#drawn.curves.length) this.draw(this.#drawn);
    this.#options.onZoom(range !== undefined);
  }

  /** Shows the values at a step, as under a pointer there; undefined takes that away. */
  lookAt(step: number | undefined): void {
    const { plot } = this.#fields[0];
    const left = step === undefined ? -10 : plot.valToPos(step, 'x');
    const top = step === undefined ? -10 : 0;
    for (const field of this.#fields) field.plot.setCursor({ left, top });
  }

  /** @returns whether the key means something here */
  key(name: string): boolean {
    const { min = 0, max = 1 } = this.#fields[0].plot.scales.x;
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

  /** All fields as one picture, without paper. */
  get canvas(): HTMLCanvasElement {
    const [{ plot }, ...more] = this.#fields;
    if (!more.length) return plot.ctx.canvas;
    const whole = document.createElement('canvas');
    const ratio = uPlot.pxRatio;
    whole.width = this.#box.clientWidth * ratio;
    whole.height = this.#box.clientHeight * ratio;
    for (const { plot } of this.#fields) {
      const { offsetLeft, offsetTop } = plot.root;
      whole.getContext('2d')!.drawImage(plot.ctx.canvas, offsetLeft * ratio, offsetTop * ratio);
    }
    return whole;
  }

  /** Follows the size of what it stands in. */
  resize(): void {
    this.#sizes = this.#sizesOf(this.#fields.length);
    for (const [at, { plot }] of this.#fields.entries()) {
      const { width, height } = this.#sizes[at];
      if (width !== plot.width || height !== plot.height) plot.setSize({ width, height });
    }
  }

  /** Draws again, in the colours of now. */
  redraw(): void {
    for (const { plot } of this.#fields) plot.redraw(false);
  }

  destroy(): void {
    for (const { plot } of this.#fields) plot.destroy();
    this.#box.remove();
  }

  /** NaN and infinity are gaps; so is what has no logarithm. */
  #drawable(value: number | null): boolean {
    return value !== null && Number.isFinite(value) && (!this.#options.logScale || value > 0);
  }
}

/** As much of a title as an axis of that length has room for. */
function fitting(title: string, length: number, size: number): string {
  return shortened(title, Math.max(3, Math.floor(length / (0.6 * size)) - 1));
}
