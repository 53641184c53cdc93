/**
 * One program after another in this worker: started, held, thrown out, replaced, brought back. This is the worker's
 * side of the status table; `state` is its one variable, and what it reports are the table's facts.
 *
 * `#starts` counts what was asked; whatever awaited something goes on only if nothing newer was asked meanwhile.
 */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';
import type {
  ReloadMessage,
  RunMessage,
  SerializedError,
  SparkControlMessage,
  SparkWorkerMessage,
} from '../protocol.ts';
import { next, type SparkFact, type SparkState } from '../status.ts';
import { Activities } from './activities.ts';
import { Calls } from './calls.ts';
import type { Exposed } from './exposed.ts';
import type { Gate, GateKeeper } from './gate.ts';
import { type LinkedProgram, link, programs } from './linked-program.ts';
import type { Persisted } from './persisted.ts';
import { serializeError } from './serialize-error.ts';
import { turn } from './turn.ts';

/** What a run needs of its worker. */
export interface RunContext {
  gate: Gate;
  exposed: Exposed;
  persisted: Persisted;
  post(message: SparkWorkerMessage): void;
  /** Loads `torch` when it is not there yet. @throws {SparkProgramError} */
  loadKernels(url: string): Promise<void>;
  /** Sends pictures of the program's canvases, as they are now. */
  show(): void;
  /** Sends exposed names and values, and output that is due; `all` also what is not due yet. */
  flush(all?: boolean): void;
  /** A new run begins, and no reload: what is counted for the reader begins anew. */
  fresh(): void;
  /** Sends everything; resolves when it is sent. */
  drain(): Promise<void>;
  /** Resolves when the GPU has nothing to do. */
  idle(): Promise<unknown> | undefined;
  /** Shows the reader what went wrong where no status can. */
  warn(error: unknown): void;
}

type Launch = Pick<RunMessage, 'generation' | 'program' | 'autostart'>;

/** Why the program is being thrown out at its checkpoints. 'rollback': new code that failed makes way for the old. */
type Ending = 'stop' | 'reload' | 'rollback' | 'failed';

/** What comes back when new code throws before its first checkpoint. */
interface Fallback {
  launch: Launch;
  /** Whether it was in flight: it is then evaluated again. Otherwise what it exposed is simply restored. */
  busy: boolean;
  was: SparkState;
  /** Of what it listens to: that goes on until the new code has proved itself, unless it was in flight. */
  aborter: AbortController;
  restorePersisted?: () => void;
  restoreExposed?: () => void;
}

const HOLDS: readonly SparkState[] = ['pausing', 'paused', 'reloading+pause'];
const OVER: readonly SparkState[] = ['completed', 'error'];
/** A loop that nobody waits for counts as over when it has passed no checkpoint for this long, in milliseconds. */
const LOOP_OVER = 500;
/** A program that caught its end this often and came back to a checkpoint stays there for ever. */
const SWALLOWED = 100;

export class Run implements GateKeeper {
  /** Where this worker's program is, in the table of `status.ts`. */
  state: SparkState = 'idle';
  readonly calls: Calls;
  readonly #context: RunContext;
  readonly #activities = new Activities();
  #generation = 0;
  #ack = 0;
  #starts = 0;
  #current: Launch | undefined;
  #evaluated = false;
  #ending: Ending | undefined;
  /** Checkpoints that have thrown for this ending. */
  #thrown = 0;
  #fallback: Fallback | undefined;
  #before: SparkState = 'idle';
  #held = false;
  /** The next checkpoint that lets go is the only one. */
  #once = false;
  #aborter = new AbortController();
  #woken = Promise.withResolvers<void>();
  #endLoop: (() => void) | undefined;

  constructor(context: RunContext) {
    this.#context = context;
    this.#activities.onempty = () => void this.#settled();
    this.calls = new Calls({
      exposed: context.exposed,
      post: context.post,
      mayCome: () => !this.#evaluated || this.#isReplaced(),
      begin: () => this.#begin(),
      threw: (error) => this.#callThrew(error),
    });
    context.exposed.onexpose = () => {
      this.calls.issue();
      queueMicrotask(() => context.flush());
    };
  }

  get generation(): number {
    return this.#generation;
  }

  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  // ------------------------------------------------------------------------------------------ what is asked

  /** A control message from the page. */
  control(message: SparkControlMessage): void {
    this.#ack = message.seq;
    if (this.state === 'stopping') return;
    if (message.type === 'run') void (this.#isBusy() ? this.#reload(message) : this.#start(message));
    else if (message.type === 'reload') void this.#reload(message);
    // A pause that crossed the program's own is answered again, so that the answer carries this message's number.
    else if (message.type === 'pause' && this.state === 'paused') this.#report('held');
    else {
      this.#once = 'once' in message && this.#held;
      this.#request(message.type);
    }
  }

  /** The program itself asks. */
  ask(request: 'pause' | 'resume' | 'stop'): void {
    if (!this.#request(request)) return;
    this.#context.post({ type: 'asked', generation: this.#generation, request });
  }

  #request(request: 'pause' | 'resume' | 'stop'): boolean {
    const before = this.state;
    this.state = next(before, request);
    if (this.state === before) return false;
    this.#wake();
    if (request === 'stop') void this.#stop();
    return true;
  }

  async #start(message: RunMessage): Promise<void> {
    const start = ++this.#starts;
    this.state = next(next(this.state, 'run'), message.paused ? 'pause' : 'resume');
    this.#evaluated = false;
    this.#generation = message.generation;
    if (message.params) this.#context.exposed.chosen = message.params;
    try {
      if (this.#activities.size > 0) await this.#end('failed');
      const linked = await this.#link(message);
      if (start !== this.#starts) return;
      this.#context.fresh();
      this.#launch(message, linked);
    } catch (error) {
      if (start === this.#starts) this.#report('failed', serializeError(error, 'import'));
    }
  }

  async #stop(): Promise<void> {
    this.#starts++;
    await this.#end('stop');
    await this.#context.drain();
    this.#context.post({ type: 'unwound', generation: this.#generation });
  }

  async #reload(message: ReloadMessage | RunMessage): Promise<void> {
    const start = ++this.#starts;
    const before = this.state;
    this.state = next(before, 'reload');
    if (this.state !== before) this.#before = before;
    if (message.type === 'run' && message.paused) this.state = next(this.state, 'pause');
    this.#wake();
    try {
      const linked = await this.#link(message);
      if (start !== this.#starts) return;
      const busy = this.#activities.size > 0;
      this.#fallback ??= { launch: this.#current!, busy, was: this.#before, aborter: this.#aborter };
      await this.#end('reload');
      if (start !== this.#starts) return;
      this.#takeOver(message, linked);
    } catch (error) {
      if (start === this.#starts) await this.#refuse(message.generation, serializeError(error, 'import'));
    }
  }

  // ------------------------------------------------------------------------------------------ starting

  async #link({ program }: Launch): Promise<LinkedProgram> {
    if (program.kernelsURL) await this.#context.loadKernels(program.kernelsURL);
    if (/shader|wgsl/i.test(program.code)) {
      (await import('./shaders.ts')).watchShaders(programs, this);
    }
    try {
      return await link(program);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw Object.assign(error, { phase: 'compile' as const });
    }
  }

  #takeOver(launch: Launch, linked: LinkedProgram): void {
    const fallback = this.#fallback!;
    fallback.restorePersisted ??= this.#context.persisted.snapshot();
    fallback.restoreExposed ??= this.#context.exposed.reset();
    this.#launch(launch, linked);
  }

  /** The program's first statement is about to run. */
  #launch(launch: Launch, linked: LinkedProgram): void {
    const { gate, exposed, flush } = this.#context;
    flush(true); // what is there is still the output of the program before
    this.#ending = undefined;
    this.#current = launch;
    this.#generation = launch.generation;
    this.#evaluated = false;
    // Of a program that was complete, and now is replaced; where it may come back, `#prove` does it.
    if (this.#aborter !== this.#fallback?.aborter) this.#aborter.abort();
    this.#aborter = new AbortController();
    exposed.reset();
    if (!this.#fallback) this.#report('started');
    this.#attend();
    const end = this.#begin();
    void this.#top(launch, linked, gate.passes).finally(end);
  }

  /** The module's top level and its default export, if that is a function; then what is to be called by itself. */
  async #top(launch: Launch, linked: LinkedProgram, passes: number): Promise<void> {
    const { exposed, gate, flush, post } = this.#context;
    let hasMain = false;
    try {
      const { default: main } = await linked.evaluate();
      hasMain = typeof main === 'function' && !/^class\b/.test(String(main));
      if (hasMain && !this.#ending) await (main as () => unknown)();
    } catch (error) {
      this.#evaluated = true;
      this.#failed(error);
      this.calls.issue();
      return;
    }
    this.#evaluated = true;
    if (this.#ending) return;
    this.calls.issue();
    flush();
    post({ type: 'evaluated', generation: launch.generation });
    if (!launch.autostart || hasMain || gate.passes > passes) return;
    const name = ['main', 'train', 'run'].find((candidate) => exposed.function(candidate));
    if (name && !this.calls.runs(name)) void this.#auto(exposed.function(name)!);
  }

  async #auto(main: () => unknown): Promise<void> {
    const end = this.#begin();
    try {
      await main();
    } catch (error) {
      this.#failed(error);
    } finally {
      end();
    }
  }

  // ------------------------------------------------------------------------------------------ ending

  /** Throws the program out at its checkpoints; resolves when nothing of it is in flight. */
  async #end(ending: Ending): Promise<void> {
    this.#ending = ending;
    this.#thrown = 0;
    if (ending !== 'reload' || this.#activities.size) this.#aborter.abort(this.#reason());
    this.#wake();
    await this.#activities.empty();
  }

  #reason(): SparkReloadError | SparkStopError {
    if (this.#ending === 'stop') return new SparkStopError();
    if (this.#ending === 'failed') return new SparkStopError('The program failed elsewhere.');
    return new SparkReloadError();
  }

  /** Something of the program threw that nobody caught. */
  failed(thrown: unknown, at?: { line?: number; column?: number; source?: string }): void {
    if (!isEnd(thrown)) this.#failed(thrown, at);
  }

  #failed(thrown: unknown, at?: { line?: number; column?: number; source?: string }): void {
    if (this.#ending) {
      if (!isEnd(thrown)) this.#context.warn(thrown);
      return;
    }
    const error = serializeError(thrown, 'run', at);
    if (this.#fallback) void this.#rollBack(error);
    else if (!this.#report('failed', error)) this.#context.warn(thrown);
    else {
      const starts = this.#starts;
      void this.#end('failed').then(() => {
        if (starts === this.#starts && this.#ending === 'failed') this.#ending = undefined;
        this.#attend();
      });
    }
  }

  #callThrew(error: unknown): 'again' | 'answer' {
    if (this.#isReplaced() && isEnd(error)) return 'again';
    if (this.#ending) return 'answer';
    if (this.#fallback) {
      void this.#rollBack(serializeError(error, 'call'));
      return 'again';
    }
    // The caller gets the error; it is the program's status only when the call was all there was.
    if (this.#activities.size === 1) this.#report('failed');
    return 'answer';
  }

  /** New code failed before its first checkpoint: it makes way for the program that was there before. */
  async #rollBack(error: SerializedError): Promise<void> {
    const start = ++this.#starts;
    const { generation } = this;
    await this.#end('rollback');
    if (start === this.#starts) await this.#refuse(generation, error);
  }

  /** New code is refused; the program before it goes on, or comes back when it has been thrown out already. */
  async #refuse(generation: number, error: SerializedError): Promise<void> {
    const start = this.#starts;
    const fallback = this.#fallback;
    let relaunch = (): void => {};
    if (fallback && !this.#ending) this.#prove();
    else if (fallback) {
      await this.#activities.empty();
      const linked = fallback.busy ? await this.#link(fallback.launch) : undefined;
      if (start !== this.#starts) return;
      fallback.restorePersisted?.();
      this.#generation = fallback.launch.generation;
      relaunch = () => this.#comeBack(fallback, linked);
    }
    const back = this.#back(fallback);
    this.state = next(this.state, back);
    this.#context.post({ type: 'reload-rejected', generation, ack: this.#ack, back, error });
    relaunch();
    this.#wake();
  }

  #comeBack(fallback: Fallback, linked: LinkedProgram | undefined): void {
    if (linked) {
      this.#launch(fallback.launch, linked);
      this.#fallback = undefined;
    } else {
      this.#fallback = undefined;
      this.#ending = undefined;
      this.#current = fallback.launch;
      this.#aborter = fallback.aborter;
      this.#evaluated = true;
      fallback.restoreExposed?.();
      this.calls.issue();
    }
  }

  /** What the program that goes on is doing. */
  #back(fallback: Fallback | undefined): Extract<SparkFact, `back:${string}`> {
    const thrownOut = fallback !== undefined && this.#ending !== undefined;
    const busy = thrownOut ? fallback.busy : this.#activities.size > 0;
    if (!busy) return (fallback?.was ?? this.#before) === 'error' ? 'back:error' : 'back:completed';
    if (!HOLDS.includes(this.state)) return 'back:running';
    return this.#held && !thrownOut ? 'back:paused' : 'back:pausing';
  }

  /** New code has passed its first checkpoint, or finished without one: it is the program now. */
  #prove(): void {
    this.#fallback?.aborter.abort();
    this.#fallback = undefined;
    this.#report('started');
    this.#attend();
  }

  // ------------------------------------------------------------------------------------------ at the gate

  beforeTurn(): void {
    this.#context.show();
  }

  afterTurn(): void {
    this.#context.flush();
  }

  async decide(): Promise<void> {
    for (;;) {
      if (this.#ending) {
        this.#endLoop?.();
        if (this.#thrown++ < SWALLOWED) throw this.#reason();
        await this.#abandon();
      }
      if (this.#activities.size === 0) this.#adopt();
      if (this.#fallback) this.#prove();
      if (!HOLDS.includes(this.state)) return;
      await this.#hold();
      // One step: this checkpoint lets go, the next one holds.
      if (this.#once && this.#request('pause')) {
        this.#once = false;
        return;
      }
    }
  }

  /** Keeps a program that would not end at its checkpoint for ever, and goes on without it. */
  #abandon(): Promise<never> {
    this.#context.gate.waiting--;
    if (this.#isReplaced()) this.calls.abandon();
    this.#activities.abandon();
    return new Promise(() => {});
  }

  /** Holds until something is asked. Paused means that the GPU is idle and that all output has been sent. */
  async #hold(): Promise<void> {
    const { promise } = this.#woken;
    const quiet = (async () => {
      await this.#context.idle();
      await this.#context.drain();
      return true;
    })();
    if (!(await Promise.race([promise, quiet]))) return;
    if (this.state === 'pausing') this.#report('held');
    this.#held = true;
    await promise;
    this.#held = false;
  }

  /** A loop that nobody waits for passes checkpoints: it counts as in flight as long as it does. */
  #adopt(): void {
    const { gate } = this.#context;
    if (OVER.includes(this.state)) this.#report('called');
    const end = this.#begin();
    let seen = gate.passes;
    const timer = setInterval(() => {
      if (gate.waiting === 0 && gate.passes === seen) this.#endLoop?.();
      seen = gate.passes;
    }, LOOP_OVER);
    this.#endLoop = () => {
      clearInterval(timer);
      this.#endLoop = undefined;
      end();
    };
  }

  /** Nothing is in flight: the program is complete, once its output is sent and no loop turns out to go on. */
  async #settled(): Promise<void> {
    const { gate, drain } = this.#context;
    const start = this.#starts;
    if (this.#ending) return;
    await drain();
    const { passes } = gate;
    await turn();
    if (start !== this.#starts || this.#ending || this.#activities.size > 0 || !this.#evaluated) return;
    if (gate.passes !== passes || gate.waiting > 0) {
      this.#adopt();
      return;
    }
    if (this.#fallback) this.#prove();
    this.#report('finished');
    this.#attend();
  }

  // ------------------------------------------------------------------------------------------ helpers

  #begin(): () => void {
    if (OVER.includes(this.state)) this.#report('called');
    const end = this.#activities.begin();
    this.#attend();
    return end;
  }

  /** Reports a fact, if the table says that it means something now. */
  #report(fact: SparkFact, error?: SerializedError): boolean {
    const before = this.state;
    this.state = next(before, fact);
    if (this.state === before && fact !== 'held') return false;
    this.#context.post({ type: 'fact', generation: this.#generation, ack: this.#ack, fact, ...(error && { error }) });
    return true;
  }

  /** Whoever holds looks again. */
  #wake(): void {
    this.#attend();
    const { resolve } = this.#woken;
    this.#woken = Promise.withResolvers();
    resolve();
  }

  #attend(): void {
    this.#context.gate.attention =
      this.state !== 'running' ||
      this.#ending !== undefined ||
      this.#fallback !== undefined ||
      this.#activities.size === 0;
  }

  /** Whether new code is taking the program's place. */
  #isReplaced(): boolean {
    return this.#ending === 'reload' || this.#ending === 'rollback';
  }

  /** Whether a program is there that new code would have to replace. */
  #isBusy(): boolean {
    return ['running', 'pausing', 'paused', 'reloading', 'reloading+pause'].includes(this.state);
  }
}

/** What a program may end with when it is asked to. */
function isEnd(thrown: unknown): boolean {
  return (
    thrown instanceof SparkStopError ||
    thrown instanceof SparkReloadError ||
    (thrown instanceof Error && thrown.name === 'AbortError') ||
    (thrown instanceof SparkProgramError && isEnd(thrown.cause))
  );
}
