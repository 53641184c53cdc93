/** What a program exposes: calls of its functions, and values that both sides change, objects in depth (docs/decisions/0021). */
import type { Kind } from '../crossing.ts';
import type { CaptureOptions } from './capture.ts';
import type { SerializedError } from './serialized-error.ts';

/** Call an exposed function; answered by `result` with the same id. Re-issued by the worker itself after a reload. */
export interface CallMessage {
  type: 'call';
  seq: number;
  id: number;
  name: string;
  args: unknown[];
}

/** Answer to `call`. */
export interface ResultMessage {
  type: 'result';
  id: number;
  value?: unknown;
  error?: SerializedError;
}

/** What a parameter can be; null is a file that nobody has chosen yet, or what comes over a port of its own. */
export type ParamValue = number | boolean | string | Blob | null;

/** What a control for an exposed value needs to know. */
export interface ParamSpec<T extends ParamValue = ParamValue> {
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
  /** It is a file that a reader chooses, of the kinds that `accept` names. */
  file?: boolean;
  accept?: string;
  /** It is a camera or microphone that a reader turns on. */
  capture?: CaptureOptions;
  /** It is a file that a reader may save. */
  download?: boolean;
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

/** Exposed values the program changed since the last message, or parts of them; coalesced at checkpoint turns. */
export interface ValuesMessage extends SharedObjects {
  type: 'values';
  generation: number;
  /** Those that are another value now. */
  values: Record<string, unknown>;
  /** Those, and the names of values in which something changed. */
  changed: string[];
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
