/**
 * What controls a run, and what the worker answers (docs/decisions/0022).
 *
 * Control messages, calls among them, carry a rising `seq`; the worker answers each by a `state` with the `ack` of the last one
 * it has handled, so that a state from before a request is not mistaken for one after it.
 */
import type { SparkFact, SparkState } from '../status.ts';
import type { CallMessage } from './exposed.ts';
import type { CompiledProgram } from './program.ts';
import type { SerializedError } from './serialized-error.ts';

// ---------------------------------------------------------------------------------------------- page → worker

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
  /** `torch` begins with it, and the program finds it as `spark.seed`. */
  seed?: number;
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

/** Go on to the next checkpoint only, or to the one so many on, and hold there. Sent while the program is held. */
export interface StepMessage {
  type: 'step';
  generation: number;
  seq: number;
  /** Default 1. */
  count?: number;
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
  /** A pause was asked of it, and could be asked of nothing else: it holds at its first checkpoint. */
  paused: boolean;
  autostart: boolean;
}

/**
 * So many steps a second at most, from the next checkpoint on, whatever program is there; without a number as fast as it goes. It changes
 * no state, and is answered by nothing.
 */
export interface TempoMessage {
  type: 'tempo';
  perSecond?: number;
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

// ---------------------------------------------------------------------------------------------- worker → page

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

/** The program's module has been evaluated: its top level is done, and what it exposes by then is exposed. */
export interface EvaluatedMessage {
  type: 'evaluated';
  generation: number;
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
