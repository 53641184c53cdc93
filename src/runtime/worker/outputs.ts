/**
 * What a program emits — metrics, log lines, progress — collected and sent at most about every 16 ms.
 *
 * No message carries more than the page can take in within a frame. Points keep their order. A point whose value is a
 * tensor is read back later, in batches, one read in flight; points after it wait for it. Log lines that come faster
 * than a batch a period wait for the next ones; of those that wait, the newest are kept and the rest counted.
 */
import { lazy } from '../lazy.ts';
import type { LogEntry, LogValue, MetricPoint, OutputMessage, Progress } from '../protocol.ts';
import { hasOwnLook, show } from './format.ts';
import type { KernelsHooks, TensorLike } from './kernels.ts';

/** Makes trees of values; a second passes before it is asked for again. */
const inspector = lazy(() => import('./inspect.ts'), 1000);

const PERIOD = 16;
/** Log lines a message, and how many may wait for the next ones. */
const LINES = 400;
const WAITING = 5000;
/** Points a message. */
const POINTS = 1000;

interface PendingPoint extends MetricPoint {
  tensor?: TensorLike;
}

/** A log line whose stack is looked at only when the line is sent, and values to look into. */
export type PendingEntry = LogEntry & { locate?: () => Partial<LogEntry>; inside?: readonly unknown[] };

type Inspect = (values: readonly unknown[]) => LogValue[];

export class Outputs {
  kernels: KernelsHooks | undefined;
  readonly #post: (output: Omit<OutputMessage, 'type' | 'generation'>) => void;
  #points: PendingPoint[] = [];
  #entries: PendingEntry[] = [];
  #inspect: Inspect | undefined;
  #loading: Promise<void> | undefined;
  #dropped = 0;
  #progress: Progress | undefined;
  #steps = new Map<string, number>();
  #reading: Promise<void> | undefined;
  #sent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(post: (output: Omit<OutputMessage, 'type' | 'generation'>) => void) {
    this.#post = post;
  }

  /** @param value a number, or a tensor with one element */
  metric(name: string, value: number | TensorLike, step?: number): void {
    step ??= (this.#steps.get(name) ?? -1) + 1;
    this.#steps.set(name, step);
    if (typeof value === 'object') this.#points.push({ name, step, value: Number.NaN, tensor: value });
    else this.#points.push({ name, step, value });
    this.#schedule();
  }

  log(entry: PendingEntry): void {
    if (this.#inspect) look(entry, this.#inspect);
    else if (entry.inside) {
      try {
        entry.inside = structuredClone(entry.inside);
      } catch {
        // What can't be copied is as it will be when the line is sent.
      }
    }
    this.#entries.push(entry);
    if (this.#entries.length > WAITING + LINES) {
      this.#entries.splice(0, LINES);
      this.#dropped += LINES;
    }
    this.#schedule();
  }

  progress(progress: Progress): void {
    this.#progress = progress;
    this.#schedule();
  }

  /** A new start counts its steps from 0. */
  reset(): void {
    this.#steps.clear();
  }

  /** Sends what is there when it is due. */
  flushIfDue(): void {
    if (this.#timer !== undefined && performance.now() - this.#sent >= PERIOD) this.flush();
  }

  /** Sends what is there, as far as it has been read, and a batch of lines. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sent = performance.now();
    if (!this.#reading && this.#points.some((point) => point.tensor)) this.#reading = this.#read();
    const unread = this.#points.findIndex((point) => point.tensor);
    const metrics = this.#points.splice(0, unread < 0 ? this.#points.length : unread).map(plain);
    while (metrics.length > POINTS) this.#post({ metrics: metrics.splice(0, POINTS) });
    const logs = this.#entries.splice(0, this.#ready()).map(({ locate, ...entry }) => ({ ...entry, ...locate?.() }));
    const { dropped, progress } = { dropped: this.#dropped, progress: this.#progress };
    this.#dropped = 0;
    this.#progress = undefined;
    if (this.#entries.length) this.#schedule();
    if (!metrics.length && !logs.length && !progress) return;
    this.#post({
      ...(metrics.length && { metrics }),
      ...(logs.length && { logs }),
      ...(dropped && { dropped }),
      ...(progress && { progress }),
    });
  }

  /** Reads and sends everything emitted so far. */
  async drain(): Promise<void> {
    this.flush();
    while (this.#reading) await this.#reading;
    this.flush();
    while (this.#entries.length) {
      await this.#loading;
      this.flush();
    }
  }

  async #read(): Promise<void> {
    const points = this.#points.filter((point) => point.tensor);
    const tensors = points.map((point) => point.tensor!);
    try {
      const read = this.kernels?.read;
      const values = read
        ? await read.call(this.kernels, tensors)
        : await Promise.all(tensors.map((tensor) => tensor.item()));
      for (const [i, point] of points.entries()) point.value = Number(values[i]);
    } catch (error) {
      const names = [...new Set(points.map((point) => point.name))].join(', ');
      const text = `spark.metric could not read ${names}: ${error instanceof Error ? error.message : error}`;
      this.#entries.push({ level: 'error', time: Date.now(), text });
    }
    for (const point of points) delete point.tensor;
    this.#reading = undefined;
    this.#schedule();
    if (this.#points.some((point) => point.tensor)) this.#reading = this.#read();
  }

  /** How many lines can go; those with values wait, the first time, for what makes trees of them. */
  #ready(): number {
    const held = this.#inspect ? -1 : this.#entries.findIndex(({ inside }) => inside);
    if (held < 0) return LINES;
    this.#loading ??= this.#load();
    return Math.min(held, LINES);
  }

  async #load(): Promise<void> {
    const module = await inspector().catch(() => undefined);
    this.#loading = undefined;
    const inspect: Inspect = (values) => module?.inspect(values, { show, hasOwnLook }) ?? [];
    if (module) this.#inspect = inspect;
    // Lines that wait do without, where it did not come.
    for (const entry of this.#entries) look(entry, inspect);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), PERIOD);
  }
}

/** Makes trees of a line's values. */
function look(entry: PendingEntry, inspect: Inspect): void {
  const values = entry.inside && inspect(entry.inside);
  if (values?.length) entry.values = values;
  delete entry.inside;
}

/** A point as it crosses. */
function plain({ name, step, value }: PendingPoint): MetricPoint {
  return { name, step, value };
}
