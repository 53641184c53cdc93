/**
 * A program's worker seen from the page: requests go out as messages, facts come back and go through the status table
 * of the controller. Its parts: `worker-host.ts` starts workers, `compile.ts` makes programs, `exposed.ts` calls.
 *
 * Generations: `#starts` numbers every start that was asked, `#live` is the one whose program runs. Messages of neither
 * are dropped. Answers to control messages count only with the `ack` of the last one.
 */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';
import type {
  CanvasInput,
  FactMessage,
  FrameMessage,
  ImageMessage,
  ParamSpec,
  ReloadRejectedMessage,
  SerializedError,
  SparkPageMessage,
  SparkWorkerMessage,
  TableMessage,
} from '../protocol.ts';
import { hasWorker, next, type SparkFact, type SparkState, type SparkStatus, statusOf } from '../status.ts';
import { type Compilation, compile } from './compile.ts';
import { PageController } from './controller.ts';
import { ExposedNames } from './exposed.ts';
import { workerURL } from './locations.ts';
import { reviveProgramError } from './revive-error.ts';
import type { SparkProgram, SparkSession, SparkSessionEvent, SparkSessionOptions } from './session-types.ts';
import { loadSource } from './source.ts';
import { WorkerHost } from './worker-host.ts';

export interface CreateSessionOptions extends SparkSessionOptions {
  /** The controller to use: it may be older than this session and outlive it. */
  controller?: PageController;
  onEvent?: (event: SparkSessionEvent) => void;
}

/** A table is read, not watched: it changes so often at most, in milliseconds. */
const TABLE_PERIOD = 100;

type RunOptions = Parameters<SparkSession['run']>[1];

/** A start or reload that was asked and has not taken effect. */
interface Pending extends PromiseWithResolvers<void> {
  kind: 'run' | 'reload';
  generation: number;
  compilation?: Compilation;
  source?: string;
}

export function createSession(options: CreateSessionOptions = {}): SparkSession {
  return new Session(options);
}

class Session implements SparkSession {
  readonly controller: PageController;
  readonly #options: CreateSessionOptions;
  readonly #exposed: ExposedNames;
  readonly #unwatch: () => void;
  #host: WorkerHost | undefined;
  #stopTimer: ReturnType<typeof setTimeout> | undefined;
  #starts = 0;
  #live = 0;
  #seq = 0;
  #autostart = false;
  #params: Record<string, unknown> | undefined;
  #afresh: boolean | undefined;
  /** The start whose program has not been evaluated yet, and the reload that waits. */
  #run: Pending | undefined;
  #reload: Pending | undefined;
  /** What the program would be doing were there no reload; kept only while one waits. */
  #behind: SparkState = 'idle';
  #source: string | undefined;
  /** The worker's device is gone, and with it all that its programs kept: the next run needs another worker. */
  #spent = false;
  #disposed = false;

  constructor(options: CreateSessionOptions) {
    this.#options = options;
    this.controller = options.controller ?? new PageController();
    this.#exposed = new ExposedNames(this.controller, (message) => this.#send(message));
    this.#exposed.onassign = (values) => this.#emit({ type: 'assigned', values });
    this.controller.onrequest = (request) => this.#onRequest(request);
    this.#unwatch = this.controller.watch((status, previous) => this.#emit({ type: 'status', status, previous }));
  }

  get status(): SparkStatus {
    return this.controller.status;
  }

  get isWorkerReady(): boolean {
    return this.#host?.isReady ?? false;
  }

  get generation(): number {
    return this.#live;
  }

  get exposed(): Record<string, unknown> {
    return this.#exposed.proxy;
  }

  get params(): Record<string, ParamSpec> {
    return this.#exposed.params;
  }

  get source(): string | undefined {
    return this.#source;
  }

  // ------------------------------------------------------------------------------------------ starting

  async run(program: SparkProgram, { autostart = false, params, afresh }: RunOptions = {}): Promise<void> {
    if (this.#disposed) throw new SparkStopError('This session has been disposed of; create another.');
    if (this.status === 'stopping') await this.#stopped();
    if (this.#run) return this.#run.promise;
    // The element may have said "loading" already, while this module was on its way.
    if (!this.#isLoading() && !this.controller.apply('run')) return;
    if (this.#spent) this.#dropHost();
    this.#autostart = autostart;
    this.#params = params;
    this.#afresh = afresh;
    const run = this.#pend('run');
    this.#run = run;
    this.#exposed.clear();
    void this.#startRun(program, run);
    return run.promise;
  }

  async #startRun(program: SparkProgram, run: Pending): Promise<void> {
    try {
      const host = this.#ensureHost();
      [run.compilation] = await Promise.all([this.#compile(program, run), host.ready]);
    } catch (error) {
      this.#runFailed(run, error instanceof SparkStopError ? error : toProgramError(error));
      return;
    }
    if (this.#run !== run) return;
    this.#post({
      type: 'run',
      generation: run.generation,
      seq: ++this.#seq,
      program: run.compilation.program,
      paused: this.controller.state === 'loading+pause',
      autostart: this.#autostart,
      ...(this.#params && { params: this.#params }),
      ...(this.#afresh && { afresh: true }),
    });
  }

  async #compile(program: SparkProgram, pending: Pending): Promise<Compilation> {
    const source = await loadSource(program);
    pending.source = source.code.slice(source.prefix);
    if (pending.kind === 'run' && pending === this.#run) this.#source = pending.source;
    return compile(source, this.#options.workerSrc);
  }

  /** A run that has ended before it began. */
  #runFailed(run: Pending, error: SparkProgramError | SparkStopError): void {
    if (this.#run !== run) return;
    this.#run = undefined;
    run.reject(error);
    if (error instanceof SparkStopError) return;
    // A worker that never came is nothing to keep.
    if (this.#host && !this.#host.isReady) this.#dropHost();
    this.controller.apply('failed');
    this.#emit({ type: 'error', error });
  }

  async reload(program: SparkProgram): Promise<void> {
    if (this.#disposed) throw new SparkStopError('This session has been disposed of; create another.');
    if (this.#isLoading() && this.#run) return this.#replaceRun(program, this.#run);
    if (this.#spent && this.status === 'error') return this.run(program, { autostart: this.#autostart });
    const before = this.controller.state;
    const waits = before === 'reloading' || before === 'reloading+pause';
    if (!this.controller.apply('reload') && !waits) {
      // Nothing runs: the program that the next run starts is its caller's to give.
      if ('code' in program) this.#source = program.code;
      return;
    }
    if (!waits) this.#behind = before;
    this.#reload?.reject(new SparkReloadError('Newer code took its place before it started.'));
    const reload = this.#pend('reload');
    this.#reload = reload;
    void this.#startReload(program, reload);
    return reload.promise;
  }

  /** New code while the old is still loading simply takes its place. */
  #replaceRun(program: SparkProgram, old: Pending): Promise<void> {
    const run = this.#pend('run');
    run.promise.then(old.resolve, old.reject);
    this.#run = run;
    void this.#startRun(program, run);
    return run.promise;
  }

  async #startReload(program: SparkProgram, reload: Pending): Promise<void> {
    this.#emit({ type: 'reload', phase: 'compiling' });
    try {
      reload.compilation = await this.#compile(program, reload);
    } catch (error) {
      if (this.#reload === reload) this.#refused(reload, toProgramError(error), backOf(this.#behind));
      return;
    }
    if (this.#reload !== reload) return;
    this.#emit({ type: 'reload', phase: 'waiting' });
    this.#post({
      type: 'reload',
      generation: reload.generation,
      seq: ++this.#seq,
      program: reload.compilation.program,
      autostart: this.#autostart,
    });
  }

  /** The old program goes on. */
  #refused(reload: Pending, error: SparkProgramError, back: Extract<SparkFact, `back:${string}`>): void {
    this.#reload = undefined;
    // A resume on its way to the worker lets it run, whatever it was doing.
    const resumed = this.controller.state === 'reloading' && (back === 'back:paused' || back === 'back:pausing');
    this.controller.apply(resumed ? 'back:running' : back);
    this.#emit({ type: 'error', error });
    this.#emit({ type: 'reload', phase: 'rejected', error });
    reload.reject(error);
  }

  // ------------------------------------------------------------------------------------------ requests

  #onRequest(request: 'pause' | 'resume' | 'stop' | 'step'): void {
    if (request === 'step') {
      this.#send({ type: 'resume', once: true, generation: this.#live, seq: ++this.#seq });
      return;
    }
    this.#behind = next(this.#behind, request);
    if (request === 'stop') this.#stop(true);
    else this.#control(request);
  }

  #control(type: 'pause' | 'resume' | 'stop'): void {
    this.#send({ type, generation: this.#live, seq: ++this.#seq });
  }

  /** Asked, waiting, terminated: whatever the program does, the worker is gone when the timeout is over. */
  #stop(tell: boolean): void {
    if (!this.#host?.isReady) {
      this.#gone();
      return;
    }
    if (tell) this.#control('stop');
    this.#stopTimer = setTimeout(() => this.#gone(), this.#options.stopTimeout ?? 2000);
  }

  #gone(): void {
    this.#dropHost();
    this.controller.apply('gone');
  }

  input(name: string, events: CanvasInput[]): void {
    this.#send({ type: 'input', name, events });
  }

  reset(): void {
    this.#dropHost();
    this.#exposed.clear();
    this.controller.apply('reset');
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#gone();
    this.#exposed.clear();
    this.#unwatch();
    this.controller.onrequest = undefined;
  }

  // ------------------------------------------------------------------------------------------ the worker

  #ensureHost(): WorkerHost {
    if (this.#host) return this.#host;
    const { backend = 'auto', dataBase = '', workerSrc } = this.#options;
    const settings = { backend, baseURL: new URL(dataBase, document.baseURI).href };
    const host: WorkerHost = new WorkerHost(workerURL(workerSrc), settings, (message) => {
      if (host === this.#host) this.#receive(message);
    });
    this.#host = host;
    return host;
  }

  /** Terminates the worker; whatever waits for it is told. */
  #dropHost(): void {
    clearTimeout(this.#stopTimer);
    const host = this.#host;
    this.#host = undefined;
    this.#spent = false;
    host?.terminate();
    const error = new SparkStopError();
    for (const pending of [this.#run, this.#reload]) pending?.reject(error);
    this.#run = undefined;
    this.#reload = undefined;
    this.#exposed.rejectAll(error);
  }

  /** @returns whether there is a program to send to */
  #send(message: SparkPageMessage): boolean {
    if (!this.#host?.isReady) return false;
    if (message.type === 'call' && this.status === 'stopping') return false;
    this.#post(message);
    return true;
  }

  #post(message: SparkPageMessage): void {
    this.#host?.post(message);
  }

  #receive(message: SparkWorkerMessage): void {
    if (message.type === 'output') this.#post({ type: 'seen' });
    if ('generation' in message && !this.#isCurrent(message.generation)) {
      // Of a program that is gone: not to be seen, but the next picture of that name waits for an answer.
      if (message.type === 'frame') message.bitmap.close();
      if ('name' in message) this.#shown(message);
      return;
    }
    switch (message.type) {
      case 'fact':
        this.#onFact(message);
        break;
      case 'asked':
        this.#behind = next(this.#behind, message.request);
        if (this.controller.apply(message.request) && message.request === 'stop') this.#stop(false);
        break;
      case 'unwound':
        if (this.status === 'stopping') this.#gone();
        break;
      case 'reload-rejected':
        void this.#onRejected(message);
        break;
      case 'evaluated':
        this.#runIsUp(message.generation);
        break;
      case 'expose':
        this.#exposed.receive(message);
        this.#runIsUp(message.generation);
        this.#emit({ type: 'expose', names: this.#exposed.names, changed: [] });
        break;
      case 'values': {
        const changed = this.#exposed.change(message);
        if (changed.length) this.#emit({ type: 'expose', names: this.#exposed.names, changed });
        break;
      }
      case 'result': {
        const error = this.#exposed.answer(message);
        if (error instanceof SparkProgramError) this.#emit({ type: 'error', error });
        break;
      }
      case 'output':
        if (message.metrics) this.#emit({ type: 'metric', metrics: message.metrics });
        if (message.logs || message.dropped) {
          this.#emit({ type: 'log', entries: message.logs ?? [], dropped: message.dropped ?? 0 });
        }
        if (message.progress) this.#emit({ type: 'progress', progress: message.progress });
        break;
      case 'frame':
        this.#onFrame(message);
        break;
      case 'image':
      case 'table':
        this.#emit(message);
        this.#shown(message);
        break;
      case 'device':
        this.#emit(message);
        break;
    }
  }

  #isCurrent(generation: number): boolean {
    return generation === this.#live || generation === this.#run?.generation || generation === this.#reload?.generation;
  }

  #onFact({ fact, generation, ack, error }: FactMessage): void {
    const old = generation === this.#live;
    this.#behind = next(this.#behind, fact);
    if (error?.phase === 'device') this.#spent = true;
    if (fact === 'held' && ack !== this.#seq) return;
    if (fact === 'started') {
      this.#live = generation;
      const { source } = (this.#reload?.generation === generation ? this.#reload : this.#run) ?? {};
      this.#source = source ?? this.#source;
    } else if (fact === 'failed' && error && this.#run?.generation === generation) {
      const run = this.#run;
      void this.#diagnose(run, error).then((found) => this.#runFailed(run, found));
      return;
    } else if (this.#reload && old) {
      // The old program, while new code waits: the worker sees to it, and will say what became of both.
      if (fact === 'failed' && error) this.#emit({ type: 'error', error: reviveProgramError(error, this.#source) });
      return;
    }
    this.controller.apply(fact);
    if (fact === 'started' && this.#reload?.generation === generation) {
      const reload = this.#reload;
      this.#reload = undefined;
      // A start that was still under way has been overtaken: its program is this one now.
      this.#run?.resolve();
      this.#run = undefined;
      this.#emit({ type: 'reload', phase: 'done' });
      reload.resolve();
    }
    if (fact === 'failed' && error) this.#emit({ type: 'error', error: reviveProgramError(error, this.#source) });
  }

  async #onRejected({ generation, back, error }: ReloadRejectedMessage): Promise<void> {
    const reload = this.#reload;
    if (reload?.generation === generation) {
      const found = await this.#diagnose(reload, error);
      if (this.#reload === reload) this.#refused(reload, found, back);
    } else if (this.#run?.generation === generation) {
      // It was meant to replace a program that was loading, and came just too late for that.
      const run = this.#run;
      const found = await this.#diagnose(run, error);
      if (this.#run !== run) return;
      this.#run = undefined;
      this.controller.apply('started');
      if (back === 'back:completed') this.controller.apply('finished');
      this.#emit({ type: 'error', error: found });
      run.reject(found);
    }
  }

  async #diagnose(pending: Pending, serialized: SerializedError): Promise<SparkProgramError> {
    const error = reviveProgramError(serialized, pending.source);
    if (!pending.compilation || (error.phase !== 'compile' && error.phase !== 'import')) return error;
    const { diagnose } = await import('./diagnose.ts');
    return diagnose(error, pending.compilation);
  }

  #runIsUp(generation: number): void {
    if (this.#run?.generation !== generation || this.#live !== generation) return;
    const run = this.#run;
    this.#run = undefined;
    run.resolve();
  }

  /** The picture is the owner's until the next frame of the page; then the worker may send another. */
  #onFrame({ type, name, width, height, bitmap, input }: FrameMessage): void {
    const { onEvent } = this.#options;
    if (onEvent) onEvent({ type, name, width, height, bitmap, input });
    else bitmap.close();
    this.#shown({ type, name });
  }

  /** Lets the worker send the next one, when this one can have been seen. */
  #shown({ type: of, name }: Pick<FrameMessage | ImageMessage | TableMessage, 'type' | 'name'>): void {
    const tell = () => this.#send({ type: 'frame-shown', name, of });
    if (of === 'table') setTimeout(tell, TABLE_PERIOD);
    else requestAnimationFrame(tell);
  }

  // ------------------------------------------------------------------------------------------ helpers

  #emit(event: SparkSessionEvent): void {
    this.#options.onEvent?.(event);
  }

  #pend(kind: Pending['kind']): Pending {
    const pending: Pending = { ...Promise.withResolvers<void>(), kind, generation: ++this.#starts };
    return pending;
  }

  #isLoading(): boolean {
    return this.controller.state === 'loading' || this.controller.state === 'loading+pause';
  }

  #stopped(): Promise<void> {
    return new Promise((resolve) => {
      const unwatch = this.controller.watch((status) => {
        if (hasWorker(status)) return;
        unwatch();
        resolve();
      });
    });
  }
}

function toProgramError(error: unknown): SparkProgramError {
  if (error instanceof SparkProgramError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SparkProgramError(message, { phase: 'source', cause: error });
}

function backOf(state: SparkState): Extract<SparkFact, `back:${string}`> {
  const status = statusOf(state);
  return `back:${status === 'pausing' || status === 'paused' || status === 'completed' || status === 'error' ? status : 'running'}`;
}
