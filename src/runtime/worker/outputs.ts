/**
 * What a program emits — metrics, marks at their steps, log lines, progress — collected and sent about every 16 ms, and no faster than the page
 * takes it in.
 *
 * No message carries more than the page can take in within a frame, and few are on their way at a time. Points keep their
 * order. A point whose value is a tensor is read back later, in batches, one read in flight; points after it wait for it.
 * A program that passes checkpoints is held there while much waits; of what a program emits without passing any, points
 * are thinned so that extremes stay, and of the lines the newest are kept and the rest counted.
 */
import { cut } from '../cut.ts';
import { lazy } from '../lazy.ts';
import { CHART_MARKS, LOG_MESSAGE, LOG_WAITING, NAME, POINTS, SERIES } from '../limits.ts';
import { weightOf } from '../log-weight.ts';
import type { ChartMark, LogEntry, MetricPoint, OutputMessage, Progress } from '../protocol/outputs.ts';
import { show, word } from './format.ts';
import { inTime } from './in-time.ts';
import type { KernelsHooks, TensorLike } from './kernels.ts';
import { Names } from './names.ts';
import { thin } from './thin.ts';
import { isError } from './thrown.ts';

/** Makes trees of values; a second passes before it is asked for again. */
const inspector = lazy(() => import('./inspect.ts'), 1000);

const PERIOD = 16;
/** Messages on their way to the page. */
const WINDOW = 4;
/** Log lines a message, and how many may wait for the next ones. */
const LINES = 400;
const WAITING = 5000;
/** What a line's values may weigh to be copied, in bytes or characters; what a part weighs by itself. */
const LIGHT = 100_000;
const PART = 20;
/** Milliseconds that another library may take to read its tensors. */
const PATIENCE = 30_000;
/** Points that may wait before they are thinned; and when all have to leave at once. */
const POINTS_WAITING = 100_000;
const POINTS_AT_ONCE = 8 * POINTS;

interface PendingPoint extends MetricPoint {
  pass: number;
  tensor?: TensorLike;
}

/** A log line whose stack is looked at only when the line is sent, and values to look into. */
export type PendingEntry = LogEntry & {
  locate?: () => Partial<LogEntry>;
  /** Its text with values that have to be waited for: as those that come after it, it is not sent before. */
  whole?: Promise<string>;
  inside?: readonly unknown[];
  /** Its text is to be a table of the first value inside, of these columns, so far in. */
  table?: { columns: unknown; indent: string };
};

/** What of a line needs more than its text: made when `inspect.ts` is there. */
type Inspect = (entry: PendingEntry) => void;

interface OutputsContext {
  /** Checkpoints passed so far. */
  pass(): number;
  post(output: Omit<OutputMessage, 'type' | 'generation'>): void;
  /** So many messages are on their way or wait: whoever holds the program at its checkpoints decides. */
  behind(messages: number): void;
}

export class Outputs {
  kernels: KernelsHooks | undefined;
  readonly #context: OutputsContext;
  readonly #patience: number;
  #points: PendingPoint[] = [];
  #marks: ChartMark[] = [];
  /** How many marks this run has given. */
  #marked = 0;
  #entries: PendingEntry[] = [];
  /** Characters of the lines that wait. */
  #characters = 0;
  #inspect: Inspect | undefined;
  #loading: Promise<void> | undefined;
  #dropped = 0;
  #progress: Progress | undefined;
  #names = new Names('spark.metric', SERIES);
  #steps = new Map<string, number>();
  /** The metric that was given last. */
  #newest: string | undefined;
  #reading: Promise<void> | undefined;
  #sent = 0;
  /** Messages that the page has not taken in. */
  #unseen = 0;
  #taken = Promise.withResolvers<void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: OutputsContext, patience = PATIENCE) {
    this.#context = context;
    this.#patience = patience;
  }

  /** @param value a number, or a tensor with one element */
  metric(asked: string, value: number | TensorLike, step?: number): void {
    const name = this.#names.take(asked);
    if (name === undefined) return;
    step ??= (this.#steps.get(name) ?? -1) + 1;
    this.#steps.set(name, step);
    this.#newest = name;
    const point: PendingPoint = { name, step, value: Number.NaN, pass: this.#context.pass() };
    // It is read later, when the program may have written into it.
    if (typeof value === 'object') point.tensor = value.detach?.().clone() ?? value;
    else point.value = value;
    if (this.#points.push(point) > POINTS_WAITING) this.#points = thin(this.#points);
    if (this.#points.length % POINTS === 0) this.#tell();
    this.#schedule();
  }

  /** @param step by default the newest of the metric that was given last; 0 before there is one */
  mark(asked: string, step?: number): void {
    const of = this.#newest;
    step ??= (of === undefined ? undefined : this.#steps.get(of)) ?? 0;
    const text = cut(asked, NAME);
    if (this.#marked++ < CHART_MARKS) this.#marks.push({ text, step, ...(of !== undefined && { of }) });
    else if (this.#marked === CHART_MARKS + 1) {
      console.warn(
        `spark.mark("${text}"): this run has ${CHART_MARKS} marks already, and a chart shows no more. ` +
          'What follows is left out; mark what changes, not each step.',
      );
    }
    this.#schedule();
  }

  log(entry: PendingEntry): void {
    if (this.#inspect) this.#inspect(entry);
    else if (entry.inside) {
      try {
        if (isLight(entry.inside, { left: LIGHT })) entry.inside = structuredClone(entry.inside);
      } catch {
        // What can't be copied is as it will be when the line is sent.
      }
    }
    if (entry.whole) this.#awaitText(entry, entry.whole);
    this.#entries.push(entry);
    this.#characters += entry.text.length;
    while (this.#entries.length > WAITING + LINES || this.#characters > LOG_WAITING) {
      this.#dropped += this.#take(Math.min(LINES, Math.ceil(this.#entries.length / 2))).length;
    }
    this.#schedule();
  }

  progress(progress: Progress): void {
    this.#progress = progress;
    this.#schedule();
  }

  /** A new run counts its steps from 0, and has names of its own. */
  reset(): void {
    this.#steps.clear();
    this.#newest = undefined;
    this.#names.reset();
    this.#marked = 0;
  }

  /** The page has taken in a message. */
  seen(): void {
    this.#unseen--;
    this.#tell();
    this.#taken.resolve();
    this.#taken = Promise.withResolvers();
  }

  /** Sends what is there when it is due. */
  flushIfDue(): void {
    if (this.#timer !== undefined && performance.now() - this.#sent >= PERIOD) this.flush();
  }

  /**
   * Sends what is there, as far as it has been read and the page has room for it; the rest a period later.
   *
   * @param all as if the page had room: what comes next is of another program
   */
  flush(all = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sent = performance.now();
    if (!this.#reading && this.#points.some((point) => point.tensor)) this.#reading = this.#read();
    while (all && this.#points.length > POINTS_AT_ONCE) this.#points = thin(this.#points);
    const unread = this.#points.findIndex((point) => point.tensor);
    let ready = unread < 0 ? this.#points.length : unread;
    do {
      if (this.#unseen >= WINDOW && !all) break;
      const metrics = this.#points.splice(0, Math.min(ready, POINTS));
      ready -= metrics.length;
      this.#send(metrics);
    } while (ready > 0);
    // Points that wait for a read are sent when it is done.
    if (this.#entries.length || this.#marks.length || ready > 0 || this.#progress) this.#schedule();
    this.#tell();
  }

  /** Reads and sends everything emitted so far. */
  async drain(): Promise<void> {
    this.flush();
    while (this.#reading || this.#points.length || this.#marks.length || this.#entries.length) {
      const whole = this.#entries.find((entry) => entry.whole)?.whole;
      await (this.#reading ?? (this.#unseen >= WINDOW ? this.#taken.promise : (this.#loading ?? whole)));
      this.flush();
    }
  }

  /** One message: these points, a batch of lines, how far the program is. */
  #send(metrics: PendingPoint[]): void {
    const logs = this.#take(this.#ready()).map(({ locate, ...entry }) => ({ ...entry, ...locate?.() }));
    const { dropped, progress } = { dropped: this.#dropped, progress: this.#progress };
    this.#dropped = 0;
    this.#progress = undefined;
    const marks = this.#marks.splice(0);
    if (!metrics.length && !marks.length && !logs.length && !progress) return;
    this.#unseen++;
    this.#context.post({
      pass: metrics.at(-1)?.pass ?? this.#context.pass(),
      ...(metrics.length && { metrics: metrics.map(plain) }),
      ...(marks.length && { marks }),
      ...(logs.length && { logs }),
      ...(dropped && { dropped }),
      ...(progress && { progress: short(progress) }),
    });
  }

  async #read(): Promise<void> {
    const points = this.#points.filter((point) => point.tensor);
    try {
      const values = await this.#values(points.map((point) => point.tensor!));
      for (const [i, point] of points.entries()) point.value = Number(values[i]);
    } catch (error) {
      const names = [...new Set(points.map((point) => point.name))].join(', ');
      const text = `spark.metric could not read ${names}: ${isError(error) ? word(error, 'message', '') : show(error, false)}`;
      this.log({ level: 'error', time: Date.now(), text });
    }
    for (const point of points) delete point.tensor;
    this.#reading = undefined;
    this.#schedule();
    if (this.#points.some((point) => point.tensor)) this.#reading = this.#read();
  }

  /** @throws {SparkTimeoutError} when a tensor of another library never answers */
  async #values(tensors: TensorLike[]): Promise<unknown[]> {
    if (this.kernels?.read) return this.kernels.read(tensors);
    const values = tensors.map((tensor) => tensor.item());
    return inTime<unknown[]>(Promise.all(values), 'item()', this.#patience);
  }

  /** The oldest lines. */
  #take(count: number): PendingEntry[] {
    const taken = this.#entries.splice(0, count);
    for (const { text } of taken) this.#characters -= text.length;
    return taken;
  }

  /** A GPU that never answers is given up by whoever watches it: until then the line waits. */
  #awaitText(entry: PendingEntry, whole: Promise<string>): void {
    entry.whole = whole.then((text) => {
      delete entry.whole;
      if (this.#entries.includes(entry)) this.#characters += text.length - entry.text.length;
      entry.text = text;
      return text;
    });
  }

  /** How many lines can go; those with values wait for these, and, the first time, for what makes trees of them. */
  #ready(): number {
    const held = this.#entries.findIndex(({ inside, whole }) => whole || (inside && !this.#inspect));
    if (held >= 0 && this.#entries[held].inside && !this.#inspect) this.#loading ??= this.#load();
    const most = Math.min(held < 0 ? this.#entries.length : held, LINES);
    let [count, weight] = [0, 0];
    while (count < most && weight < LOG_MESSAGE) weight += weightOf(this.#entries[count++]);
    return count;
  }

  async #load(): Promise<void> {
    const module = await inspector().catch(() => undefined);
    this.#loading = undefined;
    const inspect: Inspect = (entry) => {
      const { inside, table } = entry;
      delete entry.inside;
      delete entry.table;
      if (!inside || !module) return;
      const values = module.inspect(inside);
      if (values.length) entry.values = values;
      const text = table && module.textTable(inside[0], table.columns);
      if (text) entry.text = text.replace(/^/gm, table.indent);
    };
    if (module) this.#inspect = inspect;
    // Lines that wait do without, where it did not come.
    for (const entry of this.#entries) inspect(entry);
  }

  #tell(): void {
    this.#context.behind(this.#unseen + Math.floor(this.#points.length / POINTS));
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), PERIOD);
  }
}

/** Whether a value has so little in it that a copy costs next to nothing. May throw where the value does. */
function isLight(value: unknown, room: { left: number }): boolean {
  if (typeof value === 'string') room.left -= value.length;
  else if (ArrayBuffer.isView(value)) room.left -= value.buffer.byteLength;
  else if (value instanceof Map || value instanceof Set) room.left -= PART * value.size;
  room.left -= PART;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return room.left > 0;
  if (Array.isArray(value) && PART * value.length > room.left) return false;
  for (const key in value) if (!isLight((value as Record<string, unknown>)[key], room)) return false;
  return room.left > 0;
}

/** A point as it crosses. */
function plain({ name, step, value }: PendingPoint): MetricPoint {
  return { name, step, value };
}

/** How far the program is, as it crosses. */
function short({ label, ...progress }: Progress): Progress {
  return label === undefined ? progress : { ...progress, label: cut(label, NAME) };
}
