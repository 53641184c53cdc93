/**
 * What a session looks like from the page: types only, so that the element's first view can name them without
 * loading the session (which comes with the first run).
 */
import type { SparkController } from '../controller.ts';
import type { SourcePosition, SparkProgramError } from '../errors.ts';
import type { ParamSpec } from '../protocol/exposed.ts';
import type { ChartMark, LogEntry, MetricPoint, Progress } from '../protocol/outputs.ts';
import type { CanvasInput, ImageMessage, TableMessage } from '../protocol/pictures.ts';
import type { PlotMessage } from '../protocol/plots.ts';
import type { SparkBackend } from '../protocol/worker-life.ts';
import type { SparkStatus } from '../status.ts';
import type { PageController } from './controller.ts';

/** A run as a page controls it: what a program has of a controller, and what is for who watches. */
export type RunController = SparkController & Pick<PageController, 'step' | 'tempo'>;

/** What may come along with a program's text or address. */
export interface SparkProgramFiles {
  /**
   * Files that the program imports, by their paths from its folder: `{ 'model.js': '…' }` for `import { net } from './model.js'`. They
   * go before files of the server. The text itself may have them, too, each below a line `// @filename: model.js`.
   */
  files?: Readonly<Record<string, string>>;
  /** Other programs that this one imports by such a name: `{ '#first': { code } }` for `import { data } from '#first'`. */
  needs?: Readonly<Record<string, SparkProgram>>;
}

/** A program in any of the forms an author may give. */
export type SparkProgram =
  | ({
      /** The text itself. */
      code: string;
      lang?: 'js' | 'ts';
      /** What errors call it; default "program". */
      name?: string;
    } & SparkProgramFiles)
  | ({
      /** A URL, relative to the page. */
      src: string;
      lang?: 'js' | 'ts';
    } & SparkProgramFiles)
  /** A self-contained function: its text is sent to the worker and called there. */
  | ((...args: never[]) => unknown);

/** How a session runs its program. */
export interface SparkSessionOptions {
  /** Default 'auto'. */
  backend?: SparkBackend;
  /** Milliseconds between stop() and termination; default 2000. */
  stopTimeout?: number;
  /** URL of the worker script, where a policy forbids blob workers; default: the one shipped beside this module. */
  workerSrc?: string;
  /** What `spark.load(path)` is relative to; default the page. */
  dataBase?: string;
  /** The program's worker is an origin of its own: no cookie, storage or credentialed request of the page reaches it. */
  sandbox?: boolean;
}

/**
 * What the runner itself has to say of a program: why it does not do what its author seems to want, and what to write. Its
 * position is where. It is no output of the program: it stands in no log of it, and nothing that is kept of a run has it.
 */
export interface SparkAdvice extends SourcePosition {
  /**
   * What raised it: a `pause` that waits for a checkpoint; a `start` that no checkpoint has followed for some seconds; a
   * run in which `nothing` happened; a checkpoint that is `unawaited`; a `condition` that a tensor or a promise is, and so always true; an `import` of which only a run knows the file.
   */
  about: 'pause' | 'start' | 'nothing' | 'unawaited' | 'condition' | 'import';
  text: string;
}

/** What a session tells its owner, in the order it happened. */
export type SparkSessionEvent =
  | { type: 'status'; status: SparkStatus; previous: SparkStatus }
  | { type: 'metric'; metrics: MetricPoint[]; pass: number }
  | { type: 'mark'; marks: ChartMark[] }
  | { type: 'log'; entries: LogEntry[]; dropped: number; pass: number }
  /** As many others wait before this one for a worker; undefined when it has its turn. */
  | { type: 'waiting'; ahead: number | undefined }
  | { type: 'progress'; progress: Progress; pass: number }
  | { type: 'error'; error: SparkProgramError }
  | { type: 'advice'; advice: SparkAdvice }
  | { type: 'expose'; names: string[]; changed: string[] }
  /** The page assigned exposed values. */
  | { type: 'assigned'; values: Record<string, unknown> }
  | { type: 'tempo'; perSecond: number }
  | { type: 'reload'; phase: 'compiling' | 'waiting' | 'done' | 'rejected'; error?: SparkProgramError }
  | { type: 'device'; device: 'webgpu' | 'cpu'; detail: string }
  | { type: 'frame'; name: string; width: number; height: number; bitmap: ImageBitmap; input: boolean; pass: number }
  | ImageMessage
  | TableMessage
  | PlotMessage;

/** A program's worker seen from the page: started, controlled, reloaded, called, disposed. */
export interface SparkSession {
  readonly controller: RunController;
  readonly status: SparkStatus;
  /** Whether a worker is there that can be sent to. */
  readonly isWorkerReady: boolean;
  /** The number of the newest start; messages of older ones are dropped. */
  readonly generation: number;
  /**
   * Names that the running program exposes: functions return promises, values are live both ways, objects in depth
   * (docs/decisions/0021), `ctrl` is `controller`.
   */
  readonly exposed: Record<string, unknown>;
  /** What is known of the exposed values that want a control, by name. */
  readonly params: Record<string, ParamSpec>;
  /** The program's text as the author wrote it, once known. */
  readonly source: string | undefined;
  /**
   * Starts a program. Resolves when its module has been evaluated, or when it exposed something, whichever is first.
   * `autostart` then calls the exposed `main`, `train` or `run` unless the program started by itself. `params` are
   * values (or texts that mean some) for parameters that the program will declare, where they fit. `afresh` hides what
   * was saved before from this run: `spark.restore` answers undefined until the program itself saves. `torch`'s random numbers begin
   * with `seed`, a whole number.
   * @throws {SparkProgramError} when it cannot be loaded or throws before that
   */
  run(
    program: SparkProgram,
    options?: { autostart?: boolean; params?: Record<string, unknown>; afresh?: boolean; seed?: number },
  ): Promise<void>;
  /**
   * Compiles new code, then lets it take over at the next checkpoint with persisted values.
   * Resolves when it has started. @throws {SparkProgramError} when refused; the old program goes on.
   */
  reload(program: SparkProgram): Promise<void>;
  /** Tells the program what a reader does on a canvas of it. */
  input(name: string, events: CanvasInput[]): void;
  /** Gives the program's camera or microphone of that name what comes over a port: `protocol/capture.ts`. */
  capture(name: string, port: MessagePort): void;
  /** Terminates the worker and forgets everything, persisted values too: status `idle`. */
  reset(): void;
  /** Whether another program of the page may have the worker when it waits for one, though this one has not ended. */
  yields(does: boolean): void;
  /** Terminates the worker for good; pending calls reject with SparkStopError. */
  dispose(): void;
}
