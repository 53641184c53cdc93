/**
 * What is known of a runner's program, for its parts to show: one object a runner, with a list of who watches.
 *
 * It decides nothing. The runner writes (`change`), parts read; what they read is a property each, so that a part
 * names what it needs. The stores of numbers and lines come with the first run.
 */
import type { SparkProgramError } from '../runtime/errors.ts';
import type { SparkAdvice } from '../runtime/page/session-types.ts';
import type { ParamSpec } from '../runtime/protocol/exposed.ts';
import type { Progress } from '../runtime/protocol/outputs.ts';
import type { ImageMessage, TableMessage } from '../runtime/protocol/pictures.ts';
import type { PlotMessage } from '../runtime/protocol/plots.ts';
import type { SparkStatus } from '../runtime/status.ts';
import type { MetricStore } from './chart/metric-store.ts';
import type { Clock } from './clock.ts';
import type { Origin } from './consent.ts';
import type { LogStore } from './log/log-store.ts';
import type { Pace } from './pace.ts';
import type { SparkStrings } from './strings.ts';
import type { History } from './time/history.ts';

/** How far a stop has come: asked; waiting for a checkpoint; the worker had to be ended. */
export type StopStage = 'asked' | 'waiting' | 'killed';

/** The device that `torch` got, and why. */
export interface DeviceInfo {
  device: 'webgpu' | 'cpu';
  detail: string;
}

/** A parameter of the program, and what it is now. */
export interface Param {
  readonly spec: ParamSpec;
  readonly value: unknown;
}

/** A picture of one of the program's canvases. */
export interface Frame {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bitmap: ImageBitmap;
  /** Whether the program wants to know what a reader does on it. */
  readonly input?: boolean;
}

/** An image, as its pixels; a table; a plot: as they came. */
export type Image = Omit<ImageMessage, 'type' | 'generation' | 'pass'>;
export type Table = Omit<TableMessage, 'type' | 'generation' | 'pass'>;
export type Plot = Omit<PlotMessage, 'type' | 'generation' | 'pass'>;

/** An error and the text it speaks of. */
export interface ErrorReport {
  error: SparkProgramError;
  /** The program's text when it failed; undefined where it is not known. */
  code: string | undefined;
  /** True when it is new code that was refused while the program goes on. */
  rejected: boolean;
}

/** A program's text: as it is shown, and as it runs. */
export interface ShownCode {
  readonly text: string;
  /** Whose it is; the page's where nothing is said. */
  readonly origin?: Origin;
  /** Of a text that came with a link: whether the reader has chosen to run it, since it came. */
  readonly accepted?: boolean;
}

/** The program's text, with all its files: what the author wrote, what runs (or ran last), and what an editor shows instead. */
export interface CodeState {
  readonly authored: ShownCode;
  readonly applied: ShownCode;
  readonly draft?: ShownCode;
  /** JavaScript where nothing is said. */
  readonly lang?: 'js' | 'ts';
  /** What the program itself is called where its text does not say so. */
  readonly name?: string;
}

/** Which of a program's files is to be shown, and which line of it. */
export interface OpenedFile {
  readonly file: string | undefined;
  readonly line?: number;
}

export class RunState {
  /** Whose it is. */
  readonly runner: HTMLElement;
  status: SparkStatus = 'idle';
  stopStage: StopStage | undefined;
  /** Milliseconds between stop() and the end of a worker that does not answer. */
  stopTimeout = 2000;
  device: DeviceInfo | undefined;
  progress: Progress | undefined;
  /** How many programs of the page wait for a worker before this one; undefined when it has its turn. */
  ahead: number | undefined;
  report: ErrorReport | undefined;
  metrics: MetricStore | undefined;
  log: LogStore | undefined;
  /** What the runner has to say of the program that runs, or ran last: one of a kind; undefined while there is nothing. */
  advice: readonly SparkAdvice[] | undefined;
  code: CodeState | undefined;
  /** What an error or a reader has turned to last. */
  opened: OpenedFile | undefined;
  /** What the program declared, by name; undefined while there is none. */
  params: ReadonlyMap<string, Param> | undefined;
  frames: ReadonlyMap<string, Frame> = new Map();
  /** The newest of each name; undefined while there is none. */
  images: ReadonlyMap<string, Image> | undefined;
  tables: ReadonlyMap<string, Table> | undefined;
  plots: ReadonlyMap<string, Plot> | undefined;
  /** The words that a page replaced. */
  strings: Partial<SparkStrings> = {};
  /** Measures how long the program has been running; there from the first run on. */
  clock: Clock | undefined;
  /** Measures steps a second; there from the first run on. */
  pace: Pace | undefined;
  /** Steps a second at most; undefined where nobody has said. */
  tempo: number | undefined;
  /** What random numbers begin with: '' means one that the next run draws and later ones keep; undefined that nothing is said. */
  seed: number | string | null | undefined;
  /** Whether what the program shows is kept, to look back at. */
  scrub = false;
  /** What is kept of it; there from the first run on where that is asked for. */
  history: History | undefined;
  #watchers = new Set<() => void>();

  constructor(runner: HTMLElement) {
    this.runner = runner;
  }

  /** Calls `watcher` after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes values over and tells everybody. */
  change(values: Partial<RunState> = {}): void {
    Object.assign(this, values);
    for (const watcher of this.#watchers) watcher();
  }
}
