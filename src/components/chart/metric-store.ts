/**
 * The numbers a program gave, by name, in bounded memory: a series that grows too long is thinned so that the least
 * and the greatest value of each stretch remain, as does the newest point. Pure data, no drawing.
 *
 * A step that goes backwards (a program that counts from 1 again after a reload) continues after the last one:
 * what was measured before is kept, and a curve never runs backwards.
 */
import type { MetricPoint } from '../../runtime/protocol.ts';

/** Stretches kept a series; each gives at most two points. */
const STRETCHES = 1024;

/** Runs that are kept to compare with. */
const RUNS = 4;

export class MetricStore {
  series = new Map<string, MetricSeries>();
  /** What earlier runs gave, the newest first. */
  past: ReadonlyMap<string, MetricSeries>[] = [];
  /** Counts changes, so that whoever shows the numbers sees that there are new ones. */
  revision = 0;

  get size(): number {
    return this.series.size;
  }

  add(points: readonly MetricPoint[]): void {
    for (const { name, step, value } of points) {
      let series = this.series.get(name);
      if (!series) this.series.set(name, (series = new MetricSeries(name)));
      series.add(step, value);
    }
    this.revision++;
  }

  /** Another run begins: its numbers stand beside those of the runs before. */
  next(): void {
    if (this.series.size) this.past = [this.series, ...this.past].slice(0, RUNS);
    this.series = new Map();
    this.revision++;
  }

  clear(): void {
    this.series = new Map();
    this.past = [];
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

export class MetricSeries {
  readonly name: string;
  /** How many numbers were added, kept or not. */
  count = 0;
  /** The newest number. */
  last = Number.NaN;
  /** The least and the greatest number; NaN while there is none. */
  least = Number.NaN;
  greatest = Number.NaN;
  #lastStep = Number.NEGATIVE_INFINITY;
  #shift = 0;
  /** Four numbers a stretch: step and value of the least, step and value of the greatest. */
  #stretches = new Float64Array(4 * STRETCHES);
  #used = 0;
  /** Numbers a stretch holds when it is full, and how many are in the newest one. */
  #width = 1;
  #inLast = 1;

  constructor(name: string) {
    this.name = name;
  }

  add(step: number, value: number): void {
    step += this.#shift;
    if (step < this.#lastStep) {
      this.#shift += this.#lastStep - step + 1;
      step = this.#lastStep + 1;
    }
    this.#lastStep = step;
    this.last = value;
    this.count++;
    if (!(value >= this.least)) this.least = Number.isNaN(value) ? this.least : value;
    if (!(value <= this.greatest)) this.greatest = Number.isNaN(value) ? this.greatest : value;
    if (this.#inLast < this.#width) {
      this.#inLast++;
      this.#join(this.#used - 1, step, value);
      return;
    }
    if (this.#used === STRETCHES) this.#halve();
    this.#stretches.set([step, value, step, value], 4 * this.#used++);
    this.#inLast = 1;
  }

  /** The points to draw, in order of their steps. */
  points(): { steps: number[]; values: number[] } {
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

  /** Joins stretches in pairs: half as many, each twice as wide. */
  #halve(): void {
    const all = this.#stretches;
    for (let to = 0; to < STRETCHES / 2; to++) {
      all.copyWithin(4 * to, 8 * to, 8 * to + 4);
      this.#join(to, all[8 * to + 4], all[8 * to + 5]);
      this.#join(to, all[8 * to + 6], all[8 * to + 7]);
    }
    this.#used = STRETCHES / 2;
    this.#width *= 2;
  }
}
