/**
 * Every message between a page and its program's worker. This file is the protocol: types only, no code.
 *
 * Every start of a program (run or hot reload) has a *generation*, counted by the page; a message of an older
 * generation is dropped by whoever receives it. Control messages carry a rising `seq`; the worker answers each by a
 * `state` with the `ack` of the last one it has handled, so that a state from before a request is not mistaken for
 * one after it.
 *
 * All of it but `ready` and `init` goes over a port that only the runtime has: a program can neither read nor forge it.
 */
import type { SourcePosition, SparkProgramError } from './errors.ts';
import type { SparkFact, SparkState } from './status.ts';

/** Which device `torch` should use; 'auto' is decided in the worker by what the adapter is. */
export type SparkBackend = 'auto' | 'webgpu' | 'cpu';

/** A program ready for the worker: plain JavaScript, bare imports already resolved to URLs. */
export interface CompiledProgram {
  /** Module text. Line N of it is line N of the author's text plus nothing: compilation keeps lines. */
  code: string;
  /** What the reader knows the text as: a file name, "inline script", an element id. */
  source: string;
  /** Lines that stand before the author's line 1 in `code` (a function program's wrapper); subtracted from positions. */
  lineOffset: number;
  /** Edits of bare specifiers as [line, column, delta]: positions after `column` on `line` moved by `delta`. */
  columnShifts: [line: number, column: number, delta: number][];
  /** Where the text mentions `torch`, the kernels' absolute URL: the worker loads them before the first statement. */
  kernelsURL?: string;
}

// ---------------------------------------------------------------------------------------------- page → worker

/** First message to a fresh worker, with the port for all others: what it needs before any program. */
export interface InitMessage {
  type: 'init';
  backend: SparkBackend;
  /** Absolute URL that `spark.load(path)` is relative to: the page, or its `data-base`. */
  baseURL: string;
  /** Where the page is cross-origin isolated: element 0 is non-zero while a request may be waiting. */
  flag?: Int32Array<SharedArrayBuffer>;
}

/**
 * Load a program and start it, in place of whatever is there. Answered by `state` with the fact `started`, then
 * `finished` or `failed`; `paused: true` holds it at its first checkpoint.
 */
export interface RunMessage {
  type: 'run';
  generation: number;
  seq: number;
  program: CompiledProgram;
  paused: boolean;
  /** After evaluation call the exposed `main`, `train` or `run` (first there is) unless the program started by itself. */
  autostart: boolean;
  /** Values for parameters that the program is about to declare, where they fit; or texts that mean some. */
  params?: Record<string, unknown>;
}

/** Hold at the next checkpoint; answered by `state` with the fact `held` when a checkpoint holds and the GPU is idle. */
export interface PauseMessage {
  type: 'pause';
  generation: number;
  seq: number;
}

/** Go on after a pause, or take it back. */
export interface ResumeMessage {
  type: 'resume';
  generation: number;
  seq: number;
}

/** Go on to the next checkpoint only, and hold there. Sent while the program is held. */
export interface StepMessage {
  type: 'step';
  generation: number;
  seq: number;
}

/** Throw SparkStopError at the next checkpoint; answered by `unwound`, after which the page terminates the worker. */
export interface StopMessage {
  type: 'stop';
  generation: number;
  seq: number;
}

/**
 * Replace the running program by this one: link it while the old one runs, then unwind the old one at a checkpoint,
 * then start. Answered by `state` with the fact `started` and the new generation, or by `reload-rejected`.
 * `generation` is the new program's. A newer reload message replaces one that has not started yet.
 */
export interface ReloadMessage {
  type: 'reload';
  generation: number;
  seq: number;
  program: CompiledProgram;
  autostart: boolean;
}

/** Call an exposed function; answered by `result` with the same id. Re-issued by the worker itself after a reload. */
export interface CallMessage {
  type: 'call';
  seq: number;
  id: number;
  name: string;
  args: unknown[];
}

/** The page assigned exposed values; coalesced to one message a task. The program sees them after its next checkpoint turn. */
export interface SetMessage {
  type: 'set';
  values: Record<string, unknown>;
}

/** The page has shown the frame it was sent for this canvas (or image, or table), and can take another. */
export interface FrameShownMessage {
  type: 'frame-shown';
  name: string;
  of: 'frame' | 'image' | 'table';
}

/** The page has taken in an output message. A program that is many of them ahead waits at its next checkpoint. */
export interface OutputSeenMessage {
  type: 'seen';
}

/** What a pointer or a key did on a picture: what DOM events call it, in pixels of the program's canvas. */
export interface CanvasInput {
  type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave' | 'wheel' | 'keydown' | 'keyup';
  offsetX?: number;
  offsetY?: number;
  /** As of a mouse: which button this is about, and which are down. */
  button?: number;
  buttons?: number;
  pressure?: number;
  pointerId?: number;
  pointerType?: string;
  isPrimary?: boolean;
  deltaX?: number;
  deltaY?: number;
  key?: string;
  code?: string;
  repeat?: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** A reader's input on a canvas that asked for it, at most a frame's at a time. Dispatched on the canvas, as events. */
export interface InputMessage {
  type: 'input';
  name: string;
  events: CanvasInput[];
}

/** Are you there? Answered by `pong`, unless the program leaves no turn to anything else or has ended its worker. */
export interface PingMessage {
  type: 'ping';
}

/** The page forgets everything the program kept: clears persisted values. */
export interface ClearPersistedMessage {
  type: 'clear-persisted';
}

/** What controls a run. */
export type SparkControlMessage =
  | RunMessage
  | PauseMessage
  | ResumeMessage
  | StepMessage
  | StopMessage
  | ReloadMessage
  | CallMessage;

/** Everything a page may send to its worker. */
export type SparkPageMessage =
  | InitMessage
  | SparkControlMessage
  | SetMessage
  | FrameShownMessage
  | OutputSeenMessage
  | InputMessage
  | PingMessage
  | ClearPersistedMessage;

// ---------------------------------------------------------------------------------------------- worker → page

/** Once, on the worker's own global scope, when its module has been evaluated and listens. */
export interface ReadyMessage {
  type: 'ready';
}

/**
 * Where the program is in the status table: after each control message, also one that changed nothing, and whenever
 * the program gets somewhere by itself.
 */
export interface StateMessage {
  type: 'state';
  /** Of the program that is there. */
  generation: number;
  ack: number;
  state: SparkState;
  /** What led to it, where that was no request. */
  fact?: SparkFact;
  /** With `failed`. */
  error?: SerializedError;
  /** Nothing is in flight, and yet the worker is needed: the program has exposed or persisted something. */
  keeps?: true;
  /** With `finished`: nobody could see that the program was there. */
  nothing?: true;
  /**
   * The worker is of no further use: its GPU device is gone, with all that its programs kept there, or `torch` could
   * not be loaded, which an engine may never try again in the same worker. The next run needs another worker.
   */
  spent?: true;
}

/** After a stop, or once it is spent: nothing of the program is in flight any more; the page may terminate the worker. */
export interface UnwoundMessage {
  type: 'unwound';
  generation: number;
}

/**
 * The new code was refused (syntax, missing import, threw before its first checkpoint) and the old program goes on.
 * A `state` follows that says how.
 */
export interface ReloadRejectedMessage {
  type: 'reload-rejected';
  generation: number;
  error: SerializedError;
}

/** What a control for an exposed value needs to know. */
export interface ParamSpec<T extends number | boolean | string = number | boolean | string> {
  /** Where it starts. Its type says what kind of control it gets: a number, a switch, a text. */
  value: T;
  /** A number with both has a slider. */
  min?: number;
  max?: number;
  /** A whole number makes it an integer. */
  step?: number;
  /** How the slider goes from min to max; a log scale needs a min above 0. */
  scale?: 'linear' | 'log';
  /** It is one of these. */
  options?: T[];
  /** It is a button; `value` counts how often it was pressed. */
  button?: boolean;
  /** What the reader reads, instead of its name. */
  label?: string;
}

/** The program exposed names, or a reload changed them. Functions by name, values by value, the controller by name. */
export interface ExposeMessage {
  type: 'expose';
  generation: number;
  functions: string[];
  controllers: string[];
  values: Record<string, unknown>;
  /** Values that want a control of their own, by name. */
  params?: Record<string, ParamSpec>;
}

/** The program's module has been evaluated: its top level is done, and what it exposes by then is exposed. */
export interface EvaluatedMessage {
  type: 'evaluated';
  generation: number;
}

/** Exposed values the program changed since the last message; coalesced at checkpoint turns. */
export interface ValuesMessage {
  type: 'values';
  generation: number;
  values: Record<string, unknown>;
}

/** Answer to `call`. */
export interface ResultMessage {
  type: 'result';
  id: number;
  value?: unknown;
  error?: SerializedError;
}

export interface MetricPoint {
  name: string;
  step: number;
  value: number;
}

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

export interface LogEntry extends SourcePosition {
  level: LogLevel;
  /** Milliseconds since the epoch. */
  time: number;
  /** The arguments as text, formatted in the worker. */
  text: string;
  /** Arguments that have something inside, as they were when they were printed. */
  values?: LogValue[];
}

/** A value as a tree to look into: bounded in depth and number, so that what is beyond is only said. */
export interface LogValue {
  /** Its key or index in what it is a part of. */
  key?: string;
  text: string;
  items?: LogValue[];
}

export interface Progress {
  done: number;
  total?: number;
  label?: string;
  /** What is counted, where a reader would rather see it in other units. */
  unit?: 'bytes';
}

/** What the program emitted since the last one, coalesced: at most one message about every 16 ms. */
export interface OutputMessage {
  type: 'output';
  generation: number;
  metrics?: MetricPoint[];
  logs?: LogEntry[];
  /** How many lines before these were dropped, because they came faster than a page can show. */
  dropped?: number;
  progress?: Progress;
}

/** A picture of a canvas of the program, transferred. The next one follows after `frame-shown`. */
export interface FrameMessage {
  type: 'frame';
  generation: number;
  name: string;
  width: number;
  height: number;
  bitmap: ImageBitmap;
  /** The program wants to know what a reader does on it. */
  input: boolean;
}

/** What `spark.image()` is told besides the data. */
export interface ImageOptions {
  /** Of the data, where it does not say itself: [height, width], [n, height, width], [height, width, channels] … */
  shape?: number[];
  /** 1, 3 or 4, where the shape does not tell pictures in a row from the channels of one. */
  channels?: 1 | 3 | 4;
  /** Colours for values of one channel; default 'gray'. */
  colors?: 'gray' | 'viridis' | 'magma';
  /** The values at the ends of the colours. Default: the least and the greatest of the data; 0 and 255 for bytes. */
  min?: number;
  max?: number;
  /** Pictures side by side, where there are several; default so that the whole is about square. */
  columns?: number;
}

/** A picture made of the program's numbers; its pixels are transferred. The next one follows after `frame-shown`. */
export interface ImageMessage {
  type: 'image';
  generation: number;
  name: string;
  width: number;
  height: number;
  /** RGBA, row by row. */
  pixels: ArrayBuffer;
  /** What the colours mean; missing for pictures that have colours of their own. */
  range?: { colors: NonNullable<ImageOptions['colors']>; min: number; max: number };
}

export type TableCell = string | number | boolean | null;

/** What `spark.table()` is told besides the rows. */
export interface TableOptions {
  /** What the columns are called; default: the keys of the first rows. */
  columns?: string[];
  /** What the rows are called, as in a confusion matrix. */
  rows?: string[];
  /** Shades numbers by their share of the greatest one of the table, of their row or of their column. */
  shade?: 'all' | 'row' | 'column';
}

/** A table as it is now. The next one follows after `frame-shown`. */
export interface TableMessage {
  type: 'table';
  generation: number;
  name: string;
  columns: string[];
  /** What the rows are called; missing when nothing. */
  labels?: string[];
  cells: TableCell[][];
  /** How many rows there are beyond those that are sent. */
  more: number;
  shade?: TableOptions['shade'];
}

/** The device that `torch` got, and why. Sent when a program's kernels are ready. */
export interface DeviceMessage {
  type: 'device';
  device: 'webgpu' | 'cpu';
  /** For example "Apple M2", or "software adapter: the CPU is faster". */
  detail: string;
}

/** Answer to `ping`. */
export interface PongMessage {
  type: 'pong';
  /** Checkpoints that the program has passed. */
  passes: number;
}

/** The program has closed its own worker: the last message there is. */
export interface ClosedMessage {
  type: 'closed';
}

/** Everything a worker may send to its page over its port. */
export type SparkWorkerMessage =
  | StateMessage
  | UnwoundMessage
  | ReloadRejectedMessage
  | EvaluatedMessage
  | ExposeMessage
  | ValuesMessage
  | ResultMessage
  | OutputMessage
  | FrameMessage
  | ImageMessage
  | TableMessage
  | DeviceMessage
  | PongMessage
  | ClosedMessage;

/** An error as it crosses: structured clone would lose class names, positions and causes. */
export interface SerializedError extends SourcePosition {
  name: string;
  message: string;
  stack?: string;
  phase?: SparkProgramError['phase'];
  hint?: string;
  cause?: SerializedError;
  /** True when what was thrown was no Error; `message` then shows the value. */
  nonError?: boolean;
}
