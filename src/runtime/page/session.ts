/**
 * A program's worker seen from the page: requests go out as messages, what the worker says comes back and is told to the
 * controller and to the session's owner. This file wires and routes: `starts.ts` has the runs and reloads that are under
 * way, `known-state.ts` what is known of the state, `endings.ts` how a worker ends, `exposed.ts` its calls,
 * `worker-slot.ts` its worker.
 *
 * Generations: every start that was asked has a number; messages of none that counts are dropped.
 */
import { SparkProgramError, SparkStopError } from '../errors.ts';
import type { StateMessage } from '../protocol/control.ts';
import type { ParamSpec } from '../protocol/exposed.ts';
import type { CanvasInput } from '../protocol/pictures.ts';
import { ends, isLoading, isOver, type SparkStatus } from '../status.ts';
import { type ControllerRequest, PageController } from './controller.ts';
import { onFilesEdited } from './edited-files.ts';
import { Endings } from './endings.ts';
import { ExposedNames } from './exposed.ts';
import type { Asked } from './known-state.ts';
import { Liveness } from './liveness.ts';
import { Outbox } from './outbox.ts';
import { isShown, Outputs, type ShownMessage } from './outputs.ts';
import { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { ProgramText } from './program-text.ts';
import type { SparkProgram, SparkSession, SparkSessionEvent, SparkSessionOptions } from './session-types.ts';
import { toProgramError } from './start.ts';
import { type RunOptions, Starts } from './starts.ts';
import { type HeardMessage, WorkerSlot } from './worker-slot.ts';

export { standAt } from './beside.ts';

/** How a session runs its program, and who hears what comes of it. */
export interface CreateSessionOptions extends SparkSessionOptions {
  /** The controller to use: it may be older than this session and outlive it. */
  controller?: PageController;
  /** Hears all that the program gives, and what the runner has to say of it (`advice`). */
  onEvent?: (event: SparkSessionEvent) => void;
}

/** A session without a program: `run` gives it one. */
export function createSession(options: CreateSessionOptions = {}): SparkSession {
  return new Session(options);
}

class Session implements SparkSession {
  readonly controller: PageController;
  readonly #options: CreateSessionOptions;
  readonly #exposed: ExposedNames;
  readonly #liveness: Liveness;
  readonly #places: Places;
  readonly #starts: Starts;
  readonly #outputs: Outputs;
  readonly #text: ProgramText;
  readonly #unwatch: (() => void)[];
  readonly #slot: WorkerSlot;
  readonly #outbox: Outbox;
  readonly #endings: Endings;
  #disposed = false;
  /** Whether what the program persists is in the worker. */
  #keeps = false;
  #yields = false;

  constructor(options: CreateSessionOptions) {
    this.#options = options;
    this.#places = new Places(options);
    this.controller = options.controller ?? new PageController();
    this.#slot = new WorkerSlot(options, this.#places, {
      receive: (message) => this.#receive(message),
      need: (message) => this.#exposed.need(message),
      failed: (cause) => this.#endings.failed(toProgramError(cause)),
      waits: (ahead) => this.#emit({ type: 'waiting', ahead }),
      wanted: () => (this.#yields ? this.#endings.gone() : this.#endings.drop()),
    });
    this.#outbox = new Outbox(this.#slot, this.controller, () => this.#starts.isUnsent);
    const send: Outbox['send'] = (message) => this.#outbox.send(message);
    this.#exposed = new ExposedNames(this.controller, send);
    this.#exposed.onassign = (values) => this.#emit({ type: 'assigned', values });
    this.#outputs = new Outputs(options.onEvent && ((event) => this.#emit(event)), send);
    this.#text = new ProgramText((advice) => this.#emit({ type: 'advice', advice }));
    this.#liveness = new Liveness({
      state: () => this.controller.state,
      isAwaited: () => this.#exposed.isAwaited,
      ping: () => this.#slot.post({ type: 'ping' }),
      gone: () => this.#endings.vanished('gives no sign any more'),
      late: (since) => void this.#text.ask(since),
    });
    this.#starts = new Starts({
      controller: this.controller,
      places: this.#places,
      log: () => this.#slot.log,
      worker: () => this.#slot.fill(),
      keepsWorker: () => {
        if (!this.isWorkerReady) this.#endings.drop();
        return this.isWorkerReady;
      },
      send: (message) => {
        if (message.type === 'run') {
          this.#liveness.begin();
          if (this.controller.tempo < Infinity) this.#sendTempo();
        }
        return this.#outbox.control(message);
      },
      show: (start) => this.#text.show(start),
      emit: (event) => this.#emit(event),
    });
    this.#endings = new Endings({
      controller: this.controller,
      slot: this.#slot,
      starts: this.#starts,
      exposed: this.#exposed,
      liveness: this.#liveness,
      stopTimeout: options.stopTimeout ?? 2000,
      emit: (event) => this.#emit(event),
    });
    this.controller.onrequest = (...asked) => this.#onRequest(...asked);
    this.controller.ontempo = () => {
      this.#sendTempo();
      this.#emit({ type: 'tempo', perSecond: this.controller.tempo });
    };
    this.#unwatch = [
      this.controller.watch((status, previous) => this.#emit({ type: 'status', status, previous })),
      onFilesEdited((urls) => this.#edited(urls)),
    ];
  }

  get status(): SparkStatus {
    return this.controller.status;
  }

  get isWorkerReady(): boolean {
    return this.#slot.isReady;
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
    if (this.#slot.isSpent) this.#endings.drop();
    this.#exposed.clear();
    this.#exposed.rejectAll(new SparkStopError('The program was started again.'));
    return this.#starts.run(program, options);
  }

  async reload(program: SparkProgram): Promise<void> {
    this.#mustLive();
    // No worker, one whose device is gone, or a run that did not come up: there is no program to take over from.
    const none = this.#slot.isSpent || !this.#slot.isFilled || this.#starts.live === 0;
    if (none && isOver(this.controller.state)) {
      this.controller.apply('run');
      return this.#start(program);
    }
    const taken = this.#starts.reload(program);
    if (!taken && 'code' in program) this.#text.source = plainText(program.code);
    return taken;
  }

  /** A program that is there takes it; one that can't be loaded for want of it begins; what comes of it is told by events. */
  #edited(urls: ReadonlySet<string>): void {
    const program = this.#starts.edited(urls);
    if (program && (this.#slot.isFilled || this.status === 'error') && !ends(this.controller.state)) {
      this.reload(program).catch(() => {});
    }
  }

  // ------------------------------------------------------------------------------------------ requests

  #onRequest(type: ControllerRequest, asked: Asked, steps?: number): void {
    const tells = type === 'stop' ? this.#endings.mustUnwind : !this.#starts.takesAlong;
    const count = type === 'step' ? { count: steps } : {};
    if (tells) this.controller.sent(asked, this.#outbox.control({ type, generation: this.#starts.live, ...count }));
    if (type === 'stop') this.#endings.stop();
  }

  #sendTempo(): void {
    const { tempo } = this.controller;
    this.#outbox.send({ type: 'tempo', perSecond: tempo < Infinity ? tempo : undefined });
  }

  input(name: string, events: CanvasInput[]): void {
    this.#outbox.send({ type: 'input', name, events });
  }

  capture(name: string, port: MessagePort): void {
    this.#slot.post({ type: 'capture', name, port }, [port]);
  }

  reset(): void {
    this.#endings.drop();
    this.#exposed.clear();
    this.controller.apply('reset');
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#endings.gone();
    this.#exposed.clear();
    for (const unwatch of this.#unwatch) unwatch();
    this.controller.onrequest = this.controller.ontempo = undefined;
  }

  // ------------------------------------------------------------------------------------------ the worker

  yields(does: boolean): void {
    this.#yields = does;
    this.#mark();
  }

  #mark(): void {
    this.#slot.mark(this.#yields || (isOver(this.controller.state) && !this.#keeps));
  }

  #receive(message: HeardMessage): void {
    if (message.type === 'expose' || message.type === 'values') this.#exposed.sync(message);
    const isCurrent = !('generation' in message) || this.#starts.isCurrent(message.generation);
    if (isShown(message)) this.#outputs.receive(message, isCurrent);
    else if (isCurrent || message.type === 'state') this.#route(message);
  }

  #route(message: Exclude<HeardMessage, ShownMessage>): void {
    switch (message.type) {
      case 'state':
        this.#onState(message);
        break;
      case 'unwound':
        this.#endings.unwound();
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
      case 'pong':
        this.#liveness.heard(message.passes);
        break;
      case 'closed':
        this.#endings.vanished('has closed itself');
        break;
    }
  }

  #onState({ state, ack, generation, fact, error, nothing, keeps, spent }: StateMessage): void {
    if (spent) this.#slot.isSpent = true;
    const unheard = spent && this.#starts.unheard(ack, error !== undefined);
    if (unheard) {
      this.#endings.leave();
      unheard();
      return;
    }
    if (!this.#starts.isRecent(ack)) return;
    if (error && this.#starts.beginsAgain(generation, error)) {
      this.#endings.leave();
      return;
    }
    if (spent && error) this.#endings.giveUp(this.#text.revive(error));
    if (error && this.#starts.failed(generation, error)) return;
    const done = fact === 'started' ? this.#starts.started(generation) : undefined;
    this.controller.learn(state, ack);
    this.#keeps = keeps ?? false;
    this.#mark();
    if (this.status === 'stopping') this.#endings.stop(); // the program may have asked for it itself
    done?.();
    if (error) this.#emit({ type: 'error', error: this.#text.revive(error) });
    else if (nothing && fact === 'finished') void this.#text.ask('nothing');
  }

  // ------------------------------------------------------------------------------------------ helpers

  #emit(event: SparkSessionEvent): void {
    if (this.#disposed) return;
    this.#options.onEvent?.(event);
  }

  #mustLive(): void {
    if (this.#disposed) throw new SparkStopError('This session has been disposed of; create another.');
  }
}
