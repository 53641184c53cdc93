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
export type SparkRequest = 'run' | 'pause' | 'resume' | 'stop' | 'reload';

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

type Row = Partial<Record<SparkRequest | SparkFact, SparkState>>;

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
export function next(state: SparkState, input: SparkRequest | SparkFact): SparkState {
  return TRANSITIONS[state][input] ?? state;
}

/** What the world is told of a state. */
export function statusOf(state: SparkState): SparkStatus {
  if (state === 'loading+pause') return 'pausing';
  if (state === 'reloading+pause') return 'reloading';
  return state;
}

/** Whether a worker may be alive in this status. */
export function hasWorker(status: SparkStatus): boolean {
  return status !== 'idle' && status !== 'stopped';
}
