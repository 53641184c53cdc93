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
import type { Kind } from './crossing.ts';
import type { SourcePosition, SparkProgramError } from './errors.ts';
import type { SparkFact, SparkState } from './status.ts';

/** Which device `torch` should use; 'auto' is decided in the worker by what the adapter is. */
export type SparkBackend = 'auto' | 'webgpu' | 'cpu';

/** A text ready for the worker: plain JavaScript, its imports already resolved to addresses. */
export interface CompiledText {
  /** Module text. Line N of it is line N of the author's text plus nothing: compilation keeps lines. */
  code: string;
  /** What the reader knows the text as: a file name, "inline script", an element id. */
  source: string;
  /** Lines that stand before the author's line 1 in `code` (a function program's wrapper); subtracted from positions. */
  lineOffset: number;
  /** Edits of bare specifiers as [line, column, delta]: positions after `column` on `line` moved by `delta`. */
  columnShifts: [line: number, column: number, delta: number][];
  /** It was given as a function: what is around that is not there. */
  fromFunction?: true;
}

/** A file that a program imports, where the worker makes a module of its text, or has to know whose lines those are. */
export interface CompiledModule extends CompiledText {
  /** Of the file. */
  url: string;
  /**
   * What stands where it is imported: its URL where the engine loads it; else what the worker replaces, in all texts, by the
   * address that it makes for this one.
   */
  key: string;
  /** Its errors are told at the line that calls it. */
  isLibrary?: true;
  isJSON?: true;
}

/** A program, with those of its files that this worker has not been sent yet, each behind what it imports itself. */
export interface CompiledProgram extends CompiledText {
  modules?: CompiledModule[];
  /** Where the text mentions `torch`, the kernels' absolute URL: the worker loads them before the first statement. */
  kernelsURL?: string;
  /** In the sandbox, which reaches no URL of the page: their text. */
  kernelsText?: string;
}

// ---------------------------------------------------------------------------------------------- page → worker

/** First message to a fresh worker, with the port for all others: what it needs before any program. */
export interface InitMessage {
  type: 'init';
  backend: SparkBackend;
  /** Absolute URL that `spark.load(path)` is relative to: the page, or its `data-base`. */
  baseURL: string;
  /** The worker is an origin of its own: what that leaves open is to be closed before any program runs. */
  sandbox?: boolean;
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
  /** The program finds nothing that was saved before it started; what is saved stays until it saves something else. */
  afresh?: boolean;
}

/** A run could not be loaded: the program that was there is over all the same, and thrown out. What it persists stays. */
export interface AbandonMessage {
  type: 'abandon';
  generation: number;
  seq: number;
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

/**
 * The page assigned exposed values, or parts of them; coalesced to one message a task. The program sees them after its
 * next checkpoint turn. It also tells that the page has forgotten the objects it was told are `gone`.
 */
export interface SetMessage {
  type: 'set';
  /** Rises with every one of them; what the worker says from then on has `heard` it. */
  seq: number;
  /** The last `expose` or `values` message that the page has taken in, by its `seq`. */
  heard: number;
  /** By name; objects as in `ObjectChange`. */
  values: Record<string, unknown>;
  objects: ObjectChange[];
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

/** The page's answer to `ask`, with the same id. */
export interface AnswerMessage {
  type: 'answer';
  id: number;
  value?: LoadAnswer;
  /** Why there is none, in words. */
  problem?: string;
}

/** A file, and how the server answered. */
export interface LoadAnswer {
  status: number;
  statusText: string;
  /** Its Content-Type. */
  type: string;
  bytes: ArrayBuffer;
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
  | AbandonMessage
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
  | AnswerMessage
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
 * The `state` before it says how.
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
  /** Set by the runner: how many options there are beyond those that a page gets. */
  moreOptions?: number;
  /** It is a button; `value` counts how often it was pressed. */
  button?: boolean;
  /** What the reader reads, instead of its name. */
  label?: string;
}

/**
 * What is in an exposed object, or changed in it. An object that both sides hold has a number: above zero when the
 * program made it, below when the page did. A value is itself, or `[number]` for an object (docs/decisions/0021).
 */
export interface ObjectChange {
  id: number;
  /** The receiver hasn't got it, and makes one; all that is in it follows. */
  is?: Kind;
  /** What was in it before is gone. */
  whole?: true;
  /** Of an object or map; of an array its indexes, missing when they count from 0; missing of a set. */
  keys?: unknown[];
  /** As many as `keys`; the members of a set. */
  values?: unknown[];
  /** Keys, or members of a set, that went. */
  deleted?: unknown[];
  /** Of an array, where it changed. */
  length?: number;
  /** What goes as it is, with its contents as they are now. */
  data?: unknown;
}

/** What `expose` and `values` tell of objects. A page takes it in whatever the generation: it is about the worker. */
export interface SharedObjects {
  /** Rises with every one of them. */
  seq: number;
  /** The last `set` message that the worker has taken in, by its `seq`: what the page set later is newer than this. */
  heard: number;
  objects: ObjectChange[];
  /** Objects that can't be reached any more from what is exposed. */
  gone: number[];
}

/**
 * The program exposed names, or a reload changed them. Functions by name, the controller by name, values by value:
 * objects as in `ObjectChange`.
 */
export interface ExposeMessage extends SharedObjects {
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

/** Exposed values the program changed since the last message, or parts of them; coalesced at checkpoint turns. */
export interface ValuesMessage extends SharedObjects {
  type: 'values';
  generation: number;
  /** Those that are another value now. */
  values: Record<string, unknown>;
  /** Those, and the names of values in which something changed. */
  changed: string[];
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
  /** Of the canvas; the picture is smaller where that is more than a page takes. */
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
  /** Width and height of what the program gave, where that is more than a page takes: this is a smaller picture of it. */
  whole?: [width: number, height: number];
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
  /** How many rows there are beyond those that are sent, and how many columns. */
  more: number;
  moreColumns?: number;
  shade?: TableOptions['shade'];
}

/** The device that `torch` got, and why. Sent when a program's kernels are ready. */
export interface DeviceMessage {
  type: 'device';
  device: 'webgpu' | 'cpu';
  /** For example "Apple M2", or "software adapter: the CPU is faster". */
  detail: string;
}

/** A program in the sandbox wants a file beside the page; answered by `answer`. */
export interface AskMessage {
  type: 'ask';
  id: number;
  path: string;
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
  | AskMessage
  | PongMessage
  | ClosedMessage;

/** An error as it crosses: structured clone would lose class names, positions and causes. */
export interface SerializedError extends SourcePosition {
  name: string;
  message: string;
  stack?: string;
  phase?: SparkProgramError['phase'];
  hint?: string;
  /** Its cause; of something that is no Error, what it is. */
  cause?: SerializedValue;
  /** The error's own fields (`code`, `status`, the `errors` of an AggregateError), bounded in number and size. */
  fields?: Record<string, SerializedValue>;
  /** True when what was thrown was no Error; `message` then shows the value. */
  nonError?: boolean;
  /** The line it happened in, as the worker has it, for advice on what to do. */
  lineText?: string;
  /** It happened in a program that was given as a function. */
  fromFunction?: true;
}

/** Something that an error holds: plain data as it is, errors as errors, a list with errors in it item by item. */
export type SerializedValue = { value: unknown } | { error: SerializedError } | { list: SerializedValue[] };
