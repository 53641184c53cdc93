/**
 * The status of a run and every way it can change, as one table. Page and worker both decide by this table and
 * by nothing else; it is pure data and knows neither of them.
 *
 * A `SparkState` says a little more than the public `SparkStatus`: whether a pause waits behind a load or a reload.
 */

/** What a reader, a page or a program can see. */
export type SparkStatus =
  | 'idle' // nothing loaded, no worker
  | 'loading' // worker, imports, device
  | 'running'
  | 'pausing' // asked; no checkpoint reached yet
  | 'paused'
  | 'stopping' // asked; the worker still lives
  | 'stopped' // worker gone
  | 'reloading' // new code waits for a checkpoint
  | 'completed' // nothing in flight; worker and exposed functions stay usable
  | 'error'; // the program threw; persisted values kept

/** A status, or one of two refinements: the pause that was asked takes effect at the (new) code's first checkpoint. */
export type SparkState = SparkStatus | 'loading+pause' | 'reloading+pause';

/** What a reader, a page or a program may ask. */
export type SparkRequest =
  | 'run'
  | 'pause'
  | 'resume'
  | 'step' // go on to the next checkpoint, and hold there
  | 'stop'
  | 'reload';

/** What the runtime reports. */
export type SparkFact =
  | 'started' // the program's first statement is about to run, or new code has passed its first checkpoint
  | 'held' // a checkpoint holds and the GPU is idle
  | 'called' // an exposed function was called, or a loop passed a checkpoint, after completion
  | 'finished' // nothing is in flight any more
  | 'failed' // the program threw, or could not be loaded
  | 'gone' // the worker has been terminated
  | 'reset' // everything is cleared
  // A reload was refused (syntax, missing import, throws at once): what the old program is doing now.
  | 'back:running'
  | 'back:pausing'
  | 'back:paused'
  | 'back:completed'
  | 'back:error';

export type SparkInput = SparkRequest | SparkFact;

const REQUESTS: Readonly<Record<SparkRequest, true>> = {
  run: true,
  pause: true,
  resume: true,
  step: true,
  stop: true,
  reload: true,
};

/** Whether it is something that was asked, not something that happened. */
export const isRequest = (input: SparkInput): input is SparkRequest => input in REQUESTS;

type Row = Partial<Record<SparkInput, SparkState>>;

/** An input that a row does not name leaves the state as it is: a no-op, never an exception. */
export const TRANSITIONS: Readonly<Record<SparkState, Row>> = {
  idle: { run: 'loading' },
  stopped: { run: 'loading', reset: 'idle' },
  loading: {
    pause: 'loading+pause',
    stop: 'stopping',
    started: 'running',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
  },
  'loading+pause': {
    resume: 'loading',
    stop: 'stopping',
    started: 'pausing',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
  },
  running: {
    pause: 'pausing',
    stop: 'stopping',
    reload: 'reloading',
    finished: 'completed',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
  },
  pausing: {
    resume: 'running',
    stop: 'stopping',
    reload: 'reloading+pause',
    held: 'paused',
    finished: 'completed',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
  },
  paused: {
    resume: 'running',
    step: 'pausing',
    stop: 'stopping',
    reload: 'reloading+pause',
    finished: 'completed',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
  },
  stopping: { gone: 'stopped', reset: 'idle' },
  reloading: {
    pause: 'reloading+pause',
    stop: 'stopping',
    started: 'running',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
    'back:running': 'running',
    'back:pausing': 'pausing',
    'back:paused': 'paused',
    'back:completed': 'completed',
    'back:error': 'error',
  },
  'reloading+pause': {
    resume: 'reloading',
    stop: 'stopping',
    started: 'pausing',
    failed: 'error',
    gone: 'stopped',
    reset: 'idle',
    'back:running': 'pausing',
    'back:pausing': 'pausing',
    'back:paused': 'paused',
    'back:completed': 'completed',
    'back:error': 'error',
  },
  completed: {
    run: 'loading',
    stop: 'stopping',
    reload: 'reloading',
    called: 'running',
    gone: 'stopped',
    reset: 'idle',
  },
  error: { run: 'loading', stop: 'stopping', reload: 'reloading', called: 'running', gone: 'stopped', reset: 'idle' },
};

/** The state after an input; the same state when the input means nothing now. */
export function next(state: SparkState, input: SparkInput): SparkState {
  return TRANSITIONS[state][input] ?? state;
}

/** What there is to know of a state besides where it leads. */
interface Traits {
  /** What the world is told. */
  status: SparkStatus;
  /** A worker may be alive. */
  worker: boolean;
  /** A program is on its way to its first statement. */
  loading: boolean;
  /** Something of a program is in flight: other code would have to take its place. */
  busy: boolean;
  /** Checkpoints hold, or will at the next one. */
  holds: boolean;
  /** New code waits to take over. */
  reloading: boolean;
  /** Nothing is in flight, and the worker stays usable. */
  over: boolean;
  /** Checkpoints throw SparkStopError. */
  ends: boolean;
}

const NONE = { worker: false, loading: false, busy: false, holds: false, reloading: false, over: false, ends: false };
const LIVE = { ...NONE, worker: true };

const TRAITS: Readonly<Record<SparkState, Traits>> = {
  idle: { ...NONE, status: 'idle' },
  loading: { ...LIVE, status: 'loading', loading: true },
  'loading+pause': { ...LIVE, status: 'pausing', loading: true, holds: true },
  running: { ...LIVE, status: 'running', busy: true },
  pausing: { ...LIVE, status: 'pausing', busy: true, holds: true },
  paused: { ...LIVE, status: 'paused', busy: true, holds: true },
  stopping: { ...LIVE, status: 'stopping', ends: true },
  stopped: { ...NONE, status: 'stopped', ends: true },
  reloading: { ...LIVE, status: 'reloading', busy: true, reloading: true },
  'reloading+pause': { ...LIVE, status: 'reloading', busy: true, reloading: true, holds: true },
  completed: { ...LIVE, status: 'completed', over: true },
  error: { ...LIVE, status: 'error', over: true },
};

/** What the world is told of a state. */
export const statusOf = (state: SparkState): SparkStatus => TRAITS[state].status;
/** Whether a worker may be alive. */
export const hasWorker = (state: SparkState): boolean => TRAITS[state].worker;
/** Whether a program is on its way to its first statement. */
export const isLoading = (state: SparkState): boolean => TRAITS[state].loading;
/** Whether something of a program is in flight. */
export const isBusy = (state: SparkState): boolean => TRAITS[state].busy;
/** Whether checkpoints hold, or will at the next one. */
export const holds = (state: SparkState): boolean => TRAITS[state].holds;
/** Whether new code waits to take over. */
export const isReloading = (state: SparkState): boolean => TRAITS[state].reloading;
/** Whether nothing is in flight while the worker stays usable. */
export const isOver = (state: SparkState): boolean => TRAITS[state].over;
/** Whether a worker may be alive with something in flight, or on its way. */
export const isInFlight = (state: SparkState): boolean => hasWorker(state) && !isOver(state);
/** Whether checkpoints throw SparkStopError. */
export const ends = (state: SparkState): boolean => TRAITS[state].ends;
/** Whether a request means anything now. */
export const may = (state: SparkState, request: SparkRequest): boolean => TRANSITIONS[state][request] !== undefined;
/** How a refused reload is told: by what the program that stays is doing. */
export function backTo(state: SparkState): Extract<SparkFact, `back:${string}`> {
  const status = statusOf(state);
  switch (status) {
    case 'pausing':
    case 'paused':
    case 'completed':
    case 'error':
      return `back:${status}`;
    default:
      return 'back:running';
  }
}
