/**
 * The numbers a program gave, by name, in bounded memory: a series that grows too long is thinned so that the least
 * and the greatest value of each stretch remain, as does the newest point. The first names are the curves of a chart and
 * keep most; of the others fewer points are kept, and no more than 1,000 names in all. Pure data, no drawing.
 *
 * A step that goes backwards (a program that counts from 1 again after a reload) continues after the last one:
 * what was measured before is kept, and a curve never runs backwards.
 */
import { CHART_MARKS, CURVES, SERIES } from '../../runtime/limits.ts';
import type { ChartMark, MetricPoint } from '../../runtime/protocol/outputs.ts';
import { type Break, noteValue } from './breaks.ts';

/** Stretches kept a series, of a curve and of what is none; each gives at most two points. Where all begin. */
const STRETCHES = 1024;
const STRETCHES_UNSEEN = 256;
const STRETCHES_FIRST = 16;

/** Runs that are kept to compare with. */
const RUNS = 4;

/** Stretches of what is no number that are kept a series: a curve that breaks more often is broken. */
const BREAKS = 32;

export class MetricStore {
  series = new Map<string, MetricSeries>();
  /** What earlier runs gave, the newest first: their curves. */
  past: ReadonlyMap<string, MetricSeries>[] = [];
  /** What the author noted at steps of this run, in the order in which it came. */
  marks: readonly ChartMark[] = [];
  /** Counts changes, so that whoever shows the numbers sees that there are new ones. */
  revision = 0;

  get size(): number {
    return this.series.size;
  }

  /** The curves of a chart: the first that came. */
  get curves(): MetricSeries[] {
    const curves: MetricSeries[] = [];
    for (const one of this.series.values()) if (curves.push(one) === CURVES) break;
    return curves;
  }

  add(points: readonly MetricPoint[]): void {
    for (const { name, step, value } of points) {
      let series = this.series.get(name);
      if (!series) {
        if (this.size >= SERIES) continue;
        series = new MetricSeries(name, this.size < CURVES ? STRETCHES : STRETCHES_UNSEEN);
        this.series.set(name, series);
      }
      series.add(step, value);
    }
    this.revision++;
  }

  /** Notes of the author, each at its step as the curves have it. */
  mark(marks: readonly ChartMark[]): void {
    const placed = marks.map(({ text, step, of }) => ({ text, step: this.series.get(of ?? '')?.placed(step) ?? step }));
    this.marks = [...this.marks, ...placed].slice(0, CHART_MARKS);
    this.revision++;
  }

  /** Another run begins: its numbers stand beside those of the runs before. */
  next(): void {
    const before = new Map(this.curves.map((one) => [one.name, one]));
    if (before.size) this.past = [before, ...this.past].slice(0, RUNS);
    this.series = new Map();
    this.marks = [];
    this.revision++;
  }

  clear(): void {
    this.series = new Map();
    this.past = [];
    this.marks = [];
    this.revision++;
  }

  /** Every series as points, thinned as they are kept. */
  toJSON(): Record<string, MetricPoint[]> {
    return Object.fromEntries(
      [...this.series.values()].map((series) => {
        const { steps, values } = series.points();
        return [series.name, steps.map((step, i) => ({ name: series.name, step, value: values[i] }))];
      }),
    );
  }
}

interface Points {
  steps: number[];
  values: number[];
}

export class MetricSeries {
  readonly name: string;
  /** How many numbers were added, kept or not. */
  count = 0;
  /** The newest number. */
  last = Number.NaN;
  /** The least and the greatest number; NaN while there is none. Infinity is none. */
  least = Number.NaN;
  greatest = Number.NaN;
  /** Where it was no number, the first stretches and the newest. */
  breaks: Break[] = [];
  #lastStep = Number.NEGATIVE_INFINITY;
  #shift = 0;
  /** Four numbers a stretch: step and value of the least, step and value of the greatest. */
  #stretches = new Float64Array(4 * STRETCHES_FIRST);
  readonly #most: number;
  #used = 0;
  #points: Points | undefined;
  /** Numbers a stretch holds when it is full, and how many are in the newest one. */
  #width = 1;
  #inLast = 1;

  /** @param most stretches that are kept */
  constructor(name: string, most = STRETCHES) {
    this.name = name;
    this.#most = most;
  }

  add(step: number, value: number): void {
    this.#points = undefined;
    step += this.#shift;
    if (step < this.#lastStep) {
      this.#shift += this.#lastStep - step + 1;
      step = this.#lastStep + 1;
    }
    this.#lastStep = step;
    this.last = value;
    this.count++;
    this.#note(step, value);
    if (this.#inLast < this.#width) {
      this.#inLast++;
      this.#join(this.#used - 1, step, value);
      return;
    }
    if (this.#used === this.#most) this.#halve();
    else if (4 * this.#used === this.#stretches.length) this.#grow();
    this.#stretches.set([step, value, step, value], 4 * this.#used++);
    this.#inLast = 1;
  }

  /** A step as the program counts it, as the curve has it. */
  placed(step: number): number {
    return step + this.#shift;
  }

  /** The points to draw, in order of their steps; the same object until there is another. */
  points(): Points {
    this.#points ??= this.#read();
    return this.#points;
  }

  /** What is known of all numbers, kept or not. */
  #note(step: number, value: number): void {
    if (Number.isFinite(value)) {
      if (!(value >= this.least)) this.least = value;
      if (!(value <= this.greatest)) this.greatest = value;
    }
    noteValue(this.breaks, step, value, BREAKS);
  }

  #read(): Points {
    const steps: number[] = [];
    const values: number[] = [];
    const put = (step: number, value: number): void => {
      steps.push(step);
      values.push(value);
    };
    const all = this.#stretches;
    for (let at = 0; at < 4 * this.#used; at += 4) {
      const low = all[at];
      const high = all[at + 2];
      if (low <= high) put(low, all[at + 1]);
      if (low !== high) put(high, all[at + 3]);
      if (low > high) put(low, all[at + 1]);
    }
    if (this.count && steps.at(-1) !== this.#lastStep) put(this.#lastStep, this.last);
    return { steps, values };
  }

  /** Takes a number into a stretch. A stretch of nothing but NaN stays one: a gap in the curve. */
  #join(stretch: number, step: number, value: number): void {
    const all = this.#stretches;
    const at = 4 * stretch;
    if (value < all[at + 1] || Number.isNaN(all[at + 1])) all.set([step, value], at);
    if (value > all[at + 3] || Number.isNaN(all[at + 3])) all.set([step, value], at + 2);
  }

  /** Most programs have few series, and most series few points. */
  #grow(): void {
    const all = new Float64Array(Math.min(2 * this.#stretches.length, 4 * this.#most));
    all.set(this.#stretches);
    this.#stretches = all;
  }

  /** Joins stretches in pairs: half as many, each twice as wide. */
  #halve(): void {
    const all = this.#stretches;
    for (let to = 0; to < this.#most / 2; to++) {
      all.copyWithin(4 * to, 8 * to, 8 * to + 4);
      this.#join(to, all[8 * to + 4], all[8 * to + 5]);
      this.#join(to, all[8 * to + 6], all[8 * to + 7]);
    }
    this.#used = this.#most / 2;
    this.#width *= 2;
  }
}
