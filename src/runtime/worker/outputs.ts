/**
 * What a program emits — metrics, log lines, progress — collected and sent at most about every 16 ms.
 *
 * Points keep their order. A point whose value is a tensor is read back later, in batches, one read in flight; points
 * after it wait for it. Log lines are capped a batch: the newest are kept, the rest counted.
 */
import type { LogEntry, MetricPoint, OutputMessage, Progress } from '../protocol.ts';
import type { KernelsRuntime, TensorLike } from './kernels.ts';

const PERIOD = 16;
const LINES = 200;
/** Points whose tensors may wait to be read; beyond that the oldest are read before the program goes on. */
const POINTS = 5000;

interface PendingPoint extends MetricPoint {
  tensor?: TensorLike;
}

/** A log line whose stack is looked at only when the line is sent. */
export type PendingEntry = LogEntry & { locate?: () => Partial<LogEntry> };

export class Outputs {
  kernels: KernelsRuntime | undefined;
  readonly #post: (output: Omit<OutputMessage, 'type' | 'generation'>) => void;
  #points: PendingPoint[] = [];
  #entries: PendingEntry[] = [];
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
    const at = step ?? (this.#steps.get(name) ?? -1) + 1;
    this.#steps.set(name, at);
    if (typeof value === 'object') this.#points.push({ name, step: at, value: Number.NaN, tensor: value });
    else this.#points.push({ name, step: at, value: Number(value) });
    this.#schedule();
  }

  log(entry: PendingEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > 2 * LINES) this.#drop();
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

  /** Sends what is there, as far as it has been read. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sent = performance.now();
    if (!this.#reading && this.#points.some((point) => point.tensor)) this.#reading = this.#read();
    const unread = this.#points.findIndex((point) => point.tensor);
    const metrics = this.#points.splice(0, unread < 0 ? this.#points.length : unread);
    this.#drop();
    const logs = this.#entries.splice(0).map(({ locate, ...entry }) => ({ ...entry, ...locate?.() }));
    const { dropped, progress } = { dropped: this.#dropped, progress: this.#progress };
    this.#dropped = 0;
    this.#progress = undefined;
    if (!metrics.length && !logs.length && !dropped && !progress) return;
    this.#post({
      ...(metrics.length && { metrics: metrics.map(({ name, step, value }) => ({ name, step, value })) }),
      ...(logs.length && { logs }),
      ...(dropped && { dropped }),
      ...(progress && { progress }),
    });
  }

  /** A promise while so many tensors wait to be read that the program should, too. */
  full(): Promise<void> | undefined {
    return this.#points.length > POINTS ? (this.#reading ??= this.#read()) : undefined;
  }

  /** Reads and sends everything emitted so far. */
  async drain(): Promise<void> {
    this.flush();
    while (this.#reading) await this.#reading;
    this.flush();
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

  #drop(): void {
    const surplus = this.#entries.length - LINES;
    if (surplus <= 0) return;
    this.#entries.splice(0, surplus);
    this.#dropped += surplus;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), PERIOD);
  }
}
