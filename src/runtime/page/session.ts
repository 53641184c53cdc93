/**
 * A program's worker seen from the page: requests go out as messages, what the worker says comes back and is told to the
 * controller and to the session's owner. This file wires and routes: `start.ts` is one start of a program, `known-state.ts`
 * what is known of its state, `stop-ladder.ts` how it is ended, `exposed.ts` its calls, `worker-host.ts` its worker.
 *
 * Generations: `#starts` numbers every start that was asked, `#live` is the one whose program runs. Messages of neither
 * are dropped.
 */
import { SparkProgramError, SparkReloadError, SparkStopError } from '../errors.ts';
import type {
  CallMessage,
  CanvasInput,
  CompiledProgram,
  FrameMessage,
  ParamSpec,
  SerializedError,
  SparkControlMessage,
  SparkPageMessage,
  SparkWorkerMessage,
  StateMessage,
} from '../protocol.ts';
import { ends, hasWorker, isLoading, isOver, isReloading, type SparkStatus } from '../status.ts';
import { type ControllerRequest, PageController } from './controller.ts';
import { pace } from './display-pacing.ts';
import { ExposedNames } from './exposed.ts';
import type { Asked } from './known-state.ts';
import { Liveness } from './liveness.ts';
import { workerURL } from './locations.ts';
import { reviveProgramError } from './revive-error.ts';
import type { SparkProgram, SparkSession, SparkSessionEvent, SparkSessionOptions } from './session-types.ts';
import { Start } from './start.ts';
import { StopLadder } from './stop-ladder.ts';
import { adviseOn, mayForgetToAwait } from './text-advice.ts';
import { WorkerHost } from './worker-host.ts';

export interface CreateSessionOptions extends SparkSessionOptions {
  /** The controller to use: it may be older than this session and outlive it. */
  controller?: PageController;
  onEvent?: (event: SparkSessionEvent) => void;
}

type RunOptions = NonNullable<Parameters<SparkSession['run']>[1]>;
/** A control message before it has a number. */
type Unnumbered<Message = SparkControlMessage> = Message extends SparkControlMessage ? Omit<Message, 'seq'> : never;

export function createSession(options: CreateSessionOptions = {}): SparkSession {
  return new Session(options);
}

class Session implements SparkSession {
  readonly controller: PageController;
  readonly #options: CreateSessionOptions;
  readonly #exposed: ExposedNames;
  readonly #ladder = new StopLadder(() => this.#gone());
  readonly #liveness: Liveness;
  readonly #unwatch: () => void;
  #host: WorkerHost | undefined;
  #starts = 0;
  #live = 0;
  #seq = 0;
  /** Number of the message by which the last run went out; states from before it say nothing of it. */
  #since = 0;
  #runOptions: RunOptions = {};
  /** The run that is not up yet, and the reload that has not taken effect. */
  #run: Start | undefined;
  #reload: Start | undefined;
  /** The program's text, as it was written and as it runs. */
  #source: string | undefined;
  #compiled: CompiledProgram | undefined;
  /** The worker's device is gone, and with it all that its programs kept: the next run needs another worker. */
  #spent = false;
  #disposed = false;

  constructor(options: CreateSessionOptions) {
    this.#options = options;
    this.controller = options.controller ?? new PageController();
    this.#exposed = new ExposedNames(this.controller, (message) => this.#send(message));
    this.#exposed.onassign = (values) => this.#emit({ type: 'assigned', values });
    this.#liveness = new Liveness({
      state: () => this.controller.state,
      isAwaited: () => this.#exposed.isAwaited,
      ping: () => this.#post({ type: 'ping' }),
      gone: () => this.#died('gives no sign any more'),
      late: (since) => void this.#advise(since),
    });
    this.controller.onrequest = (request, asked) => this.#onRequest(request, asked);
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

  async run(program: SparkProgram, options: RunOptions = {}): Promise<void> {
    this.#mustLive();
    if (this.status === 'stopping') {
      await this.#stopped();
      this.#mustLive();
    }
    if (this.#run) return this.#run.promise;
    // The element may have said "loading" already, while this module was on its way.
    if (!isLoading(this.controller.state) && !this.controller.apply('run')) return;
    if (this.#spent) this.#dropHost();
    this.#runOptions = options;
    return this.#begin(program);
  }

  #begin(program: SparkProgram): Promise<void> {
    const run = new Start('run', ++this.#starts, program);
    this.#run = run;
    // The program before is over for this page, whatever its worker still says of it.
    this.#live = 0;
    this.#exposed.clear();
    this.#exposed.rejectAll(new SparkStopError('The program was started again.'));
    void this.#startRun(run);
    return run.promise;
  }

  async #startRun(run: Start): Promise<void> {
    try {
      const host = this.#ensureHost();
      const [program] = await Promise.all([run.compile(this.#options.workerSrc), host.ready]);
      if (this.#run !== run) return;
      const { autostart = false, params } = this.#runOptions;
      run.isSent = true;
      this.#show(run);
      const paused = this.controller.state === 'loading+pause';
      this.#since = this.#control({ type: 'run', generation: run.generation, program, paused, autostart, params });
      this.controller.sent(undefined, this.#since);
      this.#liveness.begin();
    } catch (error) {
      if (this.#run === run) this.#show(run);
      this.#runFailed(run, error as Error);
    }
  }

  /** A run that has ended before it was up. */
  #runFailed(run: Start, error: Error): void {
    run.refuse(error);
    if (this.#run !== run) return;
    this.#run = undefined;
    if (!(error instanceof SparkProgramError)) return;
    // A worker that never came is nothing to keep.
    if (this.#host && !this.#host.isReady) this.#dropHost();
    this.controller.apply('failed');
    this.#emit({ type: 'error', error });
  }

  async reload(program: SparkProgram): Promise<void> {
    this.#mustLive();
    const { state } = this.controller;
    if (isLoading(state) && this.#run) {
      const overtaken = this.#run;
      const newest = this.#begin(program);
      overtaken.follow(this.#run);
      return newest;
    }
    // No worker, or one whose device is gone, has nothing to keep: the new code simply starts.
    if (isOver(state) && (this.#spent || !this.#host)) return this.run(program, this.#runOptions);
    const waits = isReloading(state);
    const asked = waits ? this.controller.expect('reload') : this.controller.ask('reload');
    if (!asked) {
      // Nothing runs: the program that the next run starts is its caller's to give.
      if ('code' in program) this.#source = program.code;
      return;
    }
    const older = this.#reload;
    const reload = new Start('reload', ++this.#starts, program);
    reload.asked = asked;
    this.#reload = reload;
    if (older && !older.isSent) this.controller.withdraw(older.asked);
    older?.refuse(new SparkReloadError('Newer code took its place before it started.'));
    void this.#startReload(reload);
    return reload.promise;
  }

  async #startReload(reload: Start): Promise<void> {
    this.#emit({ type: 'reload', phase: 'compiling' });
    try {
      const program = await reload.compile(this.#options.workerSrc);
      if (this.#reload !== reload) return;
      this.#emit({ type: 'reload', phase: 'waiting' });
      reload.isSent = true;
      const { autostart = false } = this.#runOptions;
      const seq = this.#control({ type: 'reload', generation: reload.generation, program, autostart });
      this.controller.sent(reload.asked, seq);
    } catch (error) {
      if (this.#reload !== reload) return;
      this.controller.withdraw(reload.asked);
      this.#refused(reload, error as SparkProgramError);
    }
  }

  /** The old program goes on. */
  #refused(reload: Start, error: SparkProgramError): void {
    if (this.#reload === reload) this.#reload = undefined;
    reload.refuse(error);
    if (this.#disposed) return;
    this.#emit({ type: 'error', error });
    this.#emit({ type: 'reload', phase: 'rejected', error });
  }

  // ------------------------------------------------------------------------------------------ requests

  #onRequest(request: ControllerRequest, asked: Asked): void {
    if (request === 'stop') this.#stop(asked);
    // A run that has not been sent yet takes it along.
    else if (!this.#run || this.#run.isSent) this.#tell(request, asked);
  }

  #tell(request: ControllerRequest, asked: Asked): void {
    this.controller.sent(asked, this.#control({ type: request, generation: this.#live }));
  }

  #stop(asked: Asked | undefined): void {
    if (!this.#host?.isReady) {
      this.#gone();
      return;
    }
    if (asked) this.#tell('stop', asked);
    this.#ladder.begin(this.#options.stopTimeout ?? 2000);
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
    this.#ladder.end();
    this.#liveness.end();
    const host = this.#host;
    this.#host = undefined;
    this.#spent = false;
    host?.terminate();
    const error = new SparkStopError();
    for (const start of [this.#run, this.#reload]) start?.refuse(error);
    this.#run = undefined;
    this.#reload = undefined;
    this.#exposed.rejectAll(error);
  }

  /** The worker has ended, and nobody asked for it. */
  #died(how: string): void {
    const error = new SparkProgramError(`The program's worker ${how}.`, {
      phase: 'worker',
      hint: 'It has ended by itself (self.close()), or the browser ended it, for want of memory say. Run starts anew.',
    });
    this.#dropHost();
    this.controller.apply('failed');
    this.#emit({ type: 'error', error });
  }

  /** @returns whether there is a program to send to */
  #send(message: SparkPageMessage | Unnumbered<CallMessage>): boolean {
    if (!this.#host?.isReady) return false;
    if (message.type !== 'call') {
      this.#post(message);
      return true;
    }
    if (ends(this.controller.state) || (this.#run && !this.#run.isSent)) return false;
    // The status is right at once, whatever the worker is about to say of what it did before.
    const asked = this.controller.expect('called');
    try {
      this.controller.sent(asked, this.#control(message));
    } catch (error) {
      this.controller.withdraw(asked);
      throw error;
    }
    return true;
  }

  /** @returns the message's number. @throws {DataCloneError} when it can't be sent */
  #control(message: Unnumbered): number {
    const seq = this.#seq + 1;
    this.#post({ ...message, seq } as SparkControlMessage);
    this.#seq = seq;
    return seq;
  }

  #post(message: SparkPageMessage): void {
    this.#host?.post(message);
  }

  #receive(message: SparkWorkerMessage): void {
    if (message.type === 'output') this.#post({ type: 'seen' });
    if (message.type !== 'state' && 'generation' in message && !this.#isCurrent(message.generation)) {
      // Of a program that is gone: not to be seen, but the next picture of that name waits for an answer.
      if (message.type === 'frame') message.bitmap.close();
      if ('name' in message) this.#shown(message.type, message.name);
      return;
    }
    switch (message.type) {
      case 'state':
        this.#onState(message);
        break;
      case 'unwound':
        if (this.status === 'stopping') this.#gone();
        break;
      case 'reload-rejected':
        if (this.#reload?.generation === message.generation) void this.#rejected(this.#reload, message.error);
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
        this.#shown(message.type, message.name);
        break;
      case 'device':
        this.#emit(message);
        break;
      case 'pong':
        this.#liveness.heard(message.passes);
        break;
      case 'closed':
        this.#died('has closed itself');
        break;
    }
  }

  #isCurrent(generation: number): boolean {
    return generation === this.#live || generation === this.#run?.generation || generation === this.#reload?.generation;
  }

  #onState({ state, ack, generation, fact, error, nothing }: StateMessage): void {
    if (ack < this.#since || (this.#run && !this.#run.isSent)) return;
    if (error?.phase === 'device') this.#spent = true;
    if (error && this.#run?.generation === generation) {
      void this.#failed(this.#run, error);
      return;
    }
    const reload = fact === 'started' && this.#reload?.generation === generation ? this.#reload : undefined;
    if (fact === 'started') this.#onStarted(generation, reload ?? this.#run);
    if (reload) this.controller.replaced();
    this.controller.learn(state, ack);
    if (this.status === 'stopping') this.#stop(undefined); // the program may have asked for it itself
    if (reload) {
      this.#emit({ type: 'reload', phase: 'done' });
      reload.up();
    }
    if (error) this.#emit({ type: 'error', error: reviveProgramError(error, this.#source) });
    else if (nothing && fact === 'finished') void this.#advise('nothing');
  }

  #onStarted(generation: number, start: Start | undefined): void {
    this.#live = generation;
    if (start) this.#show(start);
    if (start !== this.#reload) return;
    this.#reload = undefined;
    // A run that was still under way has been overtaken: its program is this one now.
    this.#run?.up();
    this.#run = undefined;
  }

  async #failed(run: Start, error: SerializedError): Promise<void> {
    this.#runFailed(run, await run.explain(error));
  }

  async #rejected(reload: Start, error: SerializedError): Promise<void> {
    this.#reload = undefined;
    this.#refused(reload, await reload.explain(error));
  }

  #runIsUp(generation: number): void {
    if (this.#run?.generation !== generation || this.#live !== generation) return;
    const run = this.#run;
    this.#run = undefined;
    run.up();
  }

  /** The picture is the owner's until the next frame of the page; then the worker may send another. */
  #onFrame({ type, name, width, height, bitmap, input }: FrameMessage): void {
    const { onEvent } = this.#options;
    if (onEvent) onEvent({ type, name, width, height, bitmap, input });
    else bitmap.close();
    this.#shown(type, name);
  }

  #shown(type: 'frame' | 'image' | 'table', name: string): void {
    pace(type, name, (message) => this.#send(message));
  }

  // ------------------------------------------------------------------------------------------ what the text tells

  /** Says in the log what the program's text lacks, where that can be told. */
  async #advise(about: Parameters<typeof adviseOn>[0]): Promise<void> {
    const compiled = this.#compiled;
    if (!compiled) return;
    const advice = await adviseOn(about, compiled);
    if (!advice || compiled !== this.#compiled) return;
    this.#emit({ type: 'log', entries: [{ level: 'warn', time: Date.now(), ...advice }], dropped: 0 });
  }

  // ------------------------------------------------------------------------------------------ helpers

  #emit(event: SparkSessionEvent): void {
    this.#options.onEvent?.(event);
  }

  #show({ source, compiled }: Start): void {
    this.#source = source ?? this.#source;
    this.#compiled = compiled;
    if (compiled && mayForgetToAwait(compiled.code)) void this.#advise('unawaited');
  }

  #mustLive(): void {
    if (this.#disposed) throw new SparkStopError('This session has been disposed of; create another.');
  }

  #stopped(): Promise<void> {
    return new Promise((resolve) => {
      const unwatch = this.controller.watch(() => {
        if (hasWorker(this.controller.state)) return;
        unwatch();
        resolve();
      });
    });
  }
}
