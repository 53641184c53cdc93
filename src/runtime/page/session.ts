/**
 * A program's worker seen from the page: requests go out as messages, what the worker says comes back and is told to the
 * controller and to the session's owner. This file wires and routes: `starts.ts` has the runs and reloads that are under
 * way, `known-state.ts` what is known of the state, `stop-ladder.ts` how a program is ended, `exposed.ts` its calls,
 * `worker-host.ts` its worker.
 *
 * Generations: every start that was asked has a number; messages of none that counts are dropped.
 */
import { SparkProgramError, SparkStopError } from '../errors.ts';
import type {
  CallMessage,
  CanvasInput,
  ParamSpec,
  SparkControlMessage,
  SparkPageMessage,
  SparkWorkerMessage,
  StateMessage,
} from '../protocol.ts';
import { ends, isLoading, isOver, type SparkStatus } from '../status.ts';
import { arbiter, type Holder } from './arbiter.ts';
import { type ControllerRequest, PageController } from './controller.ts';
import { onFilesEdited } from './edited-files.ts';
import { ExposedNames } from './exposed.ts';
import type { Asked } from './known-state.ts';
import { Liveness } from './liveness.ts';
import { workerURL } from './locations.ts';
import { ModuleLog } from './module-log.ts';
import { isShown, Outputs, type ShownMessage } from './outputs.ts';
import { ProgramText } from './program-text.ts';
import { answerSandbox, withoutSecrets } from './sandbox.ts';
import type { SparkProgram, SparkSession, SparkSessionEvent, SparkSessionOptions } from './session-types.ts';
import { type RunOptions, Starts } from './starts.ts';
import { StopLadder } from './stop-ladder.ts';
import { withAdvice } from './with-advice.ts';
import { WorkerHost } from './worker-host.ts';

export interface CreateSessionOptions extends SparkSessionOptions {
  /** The controller to use: it may be older than this session and outlive it. */
  controller?: PageController;
  onEvent?: (event: SparkSessionEvent) => void;
}

/** A control message before it has a number. */
type Unnumbered<Message = SparkControlMessage> = Message extends SparkControlMessage ? Omit<Message, 'seq'> : never;

export function createSession(options: CreateSessionOptions = {}): SparkSession {
  return new Session(options);
}

class Session implements SparkSession, Holder {
  readonly controller: PageController;
  readonly #options: CreateSessionOptions;
  readonly #exposed: ExposedNames;
  readonly #ladder = new StopLadder(() => this.#unwound());
  readonly #liveness: Liveness;
  readonly #starts: Starts;
  readonly #outputs: Outputs;
  readonly #text: ProgramText;
  readonly #unwatch: (() => void)[];
  #host: WorkerHost | undefined;
  /** What its worker has taken of the files that its programs import. */
  #log = new ModuleLog();
  #seq = 0;
  /** The worker is of no further use, its device being gone: the next run needs another. */
  #spent = false;
  #disposed = false;
  /** How many wait for a worker before this one. */
  #ahead: number | undefined;

  constructor(options: CreateSessionOptions) {
    this.#options = options;
    this.controller = options.controller ?? new PageController();
    this.#exposed = new ExposedNames(this.controller, (message) => this.#send(message));
    this.#exposed.onassign = (values) => this.#emit({ type: 'assigned', values });
    this.#outputs = new Outputs(options.onEvent && ((event) => this.#emit(event)), (message) => this.#send(message));
    this.#text = new ProgramText((line) => this.#emit({ type: 'log', entries: [line], dropped: 0 }));
    this.#liveness = new Liveness({
      state: () => this.controller.state,
      isAwaited: () => this.#exposed.isAwaited,
      ping: () => this.#post({ type: 'ping' }),
      gone: () => this.#died('gives no sign any more'),
      late: (since) => void this.#text.ask(since),
    });
    this.#starts = new Starts({
      controller: this.controller,
      places: options,
      log: () => this.#log,
      worker: () => this.#acquire(),
      runFailed: () => {
        if (!this.isWorkerReady) this.#dropHost();
      },
      send: (message) => {
        if (message.type === 'run') this.#liveness.begin();
        return this.#control(message);
      },
      show: (start) => this.#text.show(start),
      emit: (event) => this.#emit(event),
    });
    this.controller.onrequest = (request, asked) => this.#onRequest(request, asked);
    this.#unwatch = [
      this.controller.watch((status, previous) => this.#emit({ type: 'status', status, previous })),
      onFilesEdited((urls) => this.#edited(urls)),
    ];
  }

  get status(): SparkStatus {
    return this.controller.status;
  }

  get isWorkerReady(): boolean {
    return this.#host?.isReady ?? false;
  }

  get generation(): number {
    return this.#starts.live;
  }

  get exposed(): Record<string, unknown> {
    return this.#exposed.proxy;
  }

  get params(): Record<string, ParamSpec> {
    return this.#exposed.params;
  }

  get source(): string | undefined {
    return this.#text.source;
  }

  // ------------------------------------------------------------------------------------------ starting

  async run(program: SparkProgram, options: RunOptions = {}): Promise<void> {
    this.#mustLive();
    if (this.status === 'stopping') {
      await this.controller.ended();
      this.#mustLive();
    }
    if (this.#starts.running) return this.#starts.running.promise;
    // The element may have said "loading" already, while this module was on its way.
    if (!isLoading(this.controller.state) && !this.controller.apply('run')) return;
    return this.#start(program, options);
  }

  #start(program: SparkProgram, options?: RunOptions): Promise<void> {
    if (this.#spent) this.#dropHost();
    this.#exposed.clear();
    this.#exposed.rejectAll(new SparkStopError('The program was started again.'));
    return this.#starts.run(program, options);
  }

  async reload(program: SparkProgram): Promise<void> {
    this.#mustLive();
    // No worker, or one whose device is gone, has nothing to keep: the new code simply starts.
    if (isOver(this.controller.state) && (this.#spent || !this.#host)) {
      this.controller.apply('run');
      return this.#start(program);
    }
    const taken = this.#starts.reload(program);
    // Nothing runs: the program that the next run starts is its caller's to give.
    if (!taken && 'code' in program) this.#text.source = program.code;
    return taken;
  }

  /** A program that is there takes it; one that can't be loaded for want of it begins; what comes of it is told by events. */
  #edited(urls: ReadonlySet<string>): void {
    const program = this.#starts.edited(urls);
    if (program && (this.#host || this.status === 'error') && !ends(this.controller.state)) {
      this.reload(program).catch(() => {});
    }
  }

  // ------------------------------------------------------------------------------------------ requests

  #onRequest(request: ControllerRequest, asked: Asked): void {
    if (request === 'stop') this.#stop(asked);
    // A run that has not been sent yet takes it along.
    else if (!this.#starts.isUnsent) this.#tell(request, asked);
  }

  #tell(request: ControllerRequest, asked: Asked): void {
    this.controller.sent(asked, this.#control({ type: request, generation: this.#starts.live }));
  }

  #stop(asked: Asked | undefined): void {
    if (!this.#host?.isReady) {
      this.#gone();
      return;
    }
    if (asked) this.#tell('stop', asked);
    this.#ladder.begin(this.#stopTimeout);
  }

  #gone(): void {
    this.#dropHost();
    this.controller.apply('gone');
  }

  /** Nothing of the program is in flight in its worker, or its time for that is over. */
  #unwound(): void {
    if (this.status === 'stopping') this.#gone();
    else if (this.#spent) {
      this.#dropHost();
      this.controller.apply('failed'); // whatever was asked of it meanwhile
    }
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
    for (const unwatch of this.#unwatch) unwatch();
    this.controller.onrequest = undefined;
  }

  // ------------------------------------------------------------------------------------------ the worker

  /** Resolves when there is a worker to send to; the page may have enough of them for now. */
  async #acquire(): Promise<void> {
    await arbiter.acquire(this);
    this.waits(undefined);
    await this.#ensureHost().ready;
  }

  waits(ahead: number | undefined): void {
    if (ahead === this.#ahead) return;
    this.#ahead = ahead;
    this.#emit({ type: 'waiting', ahead });
  }

  /** Its program is over and keeps nothing: another may have the worker. */
  giveBack(): void {
    this.#dropHost();
  }

  #ensureHost(): WorkerHost {
    if (this.#host) return this.#host;
    const { backend = 'auto', sandbox = false } = this.#options;
    const settings = { backend, baseURL: this.#baseURL, sandbox };
    const receive = withAdvice((message) => {
      if (host === this.#host) this.#receive(message);
    });
    const host: WorkerHost = new WorkerHost(workerURL(this.#options), settings, receive);
    this.#host = host;
    return host;
  }

  /** What the program's files stand beside. */
  get #baseURL(): string {
    const { dataBase = '', sandbox } = this.#options;
    const { href } = new URL(dataBase, document.baseURI);
    return sandbox ? withoutSecrets(href) : href;
  }

  /** Terminates the worker; whatever waits for it is told. */
  #dropHost(): void {
    this.#ladder.end();
    this.#liveness.end();
    const host = this.#host;
    this.#host = undefined;
    this.#log = new ModuleLog();
    this.#spent = false;
    host?.terminate();
    this.waits(undefined);
    arbiter.release(this);
    const error = new SparkStopError();
    this.#starts.end(error);
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
    if (ends(this.controller.state) || this.#starts.isUnsent) return false;
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
    if (message.type === 'expose' || message.type === 'values') this.#exposed.sync(message);
    const isCurrent = !('generation' in message) || this.#starts.isCurrent(message.generation);
    if (isShown(message)) this.#outputs.receive(message, isCurrent);
    else if (isCurrent || message.type === 'state') this.#route(message);
  }

  #route(message: Exclude<SparkWorkerMessage, ShownMessage>): void {
    switch (message.type) {
      case 'state':
        this.#onState(message);
        break;
      case 'unwound':
        this.#unwound();
        break;
      case 'reload-rejected':
        this.#starts.rejected(message.generation, message.error);
        break;
      case 'evaluated':
        this.#starts.up(message.generation);
        break;
      case 'expose':
        this.#exposed.receive(message);
        this.#starts.up(message.generation);
        this.#emit({ type: 'expose', names: this.#exposed.names, changed: [] });
        break;
      case 'values': {
        const changed = this.#exposed.change(message);
        if (changed.length) this.#emit({ type: 'expose', names: this.#exposed.names, changed });
        break;
      }
      case 'result': {
        const error = this.#exposed.answer(message);
        if (error instanceof SparkProgramError) this.#emit({ type: 'error', error: this.#text.withText(error) });
        break;
      }
      case 'ask':
        void answerSandbox(message, this.#baseURL).then((answer) => this.#send(answer));
        break;
      case 'pong':
        this.#liveness.heard(message.passes);
        break;
      case 'closed':
        this.#died('has closed itself');
        break;
    }
  }

  #onState({ state, ack, generation, fact, error, nothing, keeps, spent }: StateMessage): void {
    if (!this.#starts.isRecent(ack)) return;
    if (spent) this.#spent = true;
    if (spent && error) this.#giveUp(this.#text.revive(error));
    if (error && this.#starts.failed(generation, error)) return;
    const done = fact === 'started' ? this.#starts.started(generation) : undefined;
    this.controller.learn(state, ack);
    arbiter.mark(this, isOver(this.controller.state) && !keeps);
    if (this.status === 'stopping') this.#stop(undefined); // the program may have asked for it itself
    done?.();
    if (error) this.#emit({ type: 'error', error: this.#text.revive(error) });
    else if (nothing && fact === 'finished') void this.#text.ask('nothing');
  }

  /** The worker is spent: whatever waits for it is told why, and it has its time to unwind. */
  #giveUp(error: SparkProgramError): void {
    this.#exposed.rejectAll(error);
    this.#starts.giveUpReload(error);
    this.#ladder.begin(this.#stopTimeout);
  }

  // ------------------------------------------------------------------------------------------ helpers

  get #stopTimeout(): number {
    return this.#options.stopTimeout ?? 2000;
  }

  #emit(event: SparkSessionEvent): void {
    if (this.#disposed) return;
    this.#options.onEvent?.(event);
  }

  #mustLive(): void {
    if (this.#disposed) throw new SparkStopError('This session has been disposed of; create another.');
  }
}
