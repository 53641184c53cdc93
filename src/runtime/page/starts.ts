/**
 * The starts of a session: the run that is not up yet, the reload that has not taken effect, and which of them the
 * worker's program is. A newer one takes an older one's place; each settles the promise of whoever asked.
 */
import type { SparkProgramError, SparkStopError } from '../errors.ts';
import type { AbandonMessage } from '../protocol/control.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { ends, isLoading, isOver, isReloading } from '../status.ts';
import type { PageController } from './controller.ts';
import type { ModuleLog } from './module-log.ts';
import { PendingReloads } from './pending-reloads.ts';
import { absentKernels, type Places } from './places.ts';
import type { SparkProgram, SparkSession, SparkSessionEvent } from './session-types.ts';
import { Start, toProgramError } from './start.ts';

export type RunOptions = NonNullable<Parameters<SparkSession['run']>[1]>;

interface StartsContext {
  controller: PageController;
  places: Places;
  /** What the worker has taken of the files that its programs import. */
  log(): ModuleLog;
  /** Resolves when there is a worker to send to. @throws {SparkProgramError} when there can't be one */
  worker(): Promise<void>;
  /** A worker that has not come by the time that a run fails is dropped. @returns whether there is one */
  keepsWorker(): boolean;
  /** @returns the number of the message that was sent */
  send(message: StartMessage): number;
  /** A start's text is the program's now. */
  show(start: Start): void;
  emit(event: SparkSessionEvent): void;
}

export type StartMessage =
  | Omit<AbandonMessage, 'seq'>
  | ({ generation: number; program: CompiledProgram; paused: boolean; autostart: boolean } & (
      | { type: 'run'; params: RunOptions['params']; afresh: RunOptions['afresh']; seed: RunOptions['seed'] }
      | { type: 'reload' }
    ));

export class Starts {
  readonly #context: StartsContext;
  #count = 0;
  /** The generation whose program runs. */
  #live = 0;
  /** Number of the last run's message: states from before it say nothing of it. */
  #since = 0;
  #options: RunOptions = {};
  #run: Start | undefined;
  readonly #reloads = new PendingReloads();
  /** The last that was asked for, whatever came of it. */
  #newest: Start | undefined;
  /** The one whose program runs, or ran last. */
  #shown: Start | undefined;

  constructor(context: StartsContext) {
    this.#context = context;
  }

  get live(): number {
    return this.#live;
  }

  /** The run that is not up yet. */
  get running(): Start | undefined {
    return this.#run;
  }

  /** Whether a run is on its way that the worker has not heard of. */
  get isUnsent(): boolean {
    return this.#run !== undefined && !this.#run.isSent;
  }

  /** Whether what is asked goes along with what is not sent yet: a run, or new code where nothing else can be asked. */
  get takesAlong(): boolean {
    return this.isUnsent || (this.#reloads.isUnsent && isOver(this.#context.controller.behind));
  }

  /** Whether a message of this generation counts. */
  isCurrent(generation: number): boolean {
    return generation === this.#live || generation === this.#run?.generation || this.#reloads.has(generation);
  }

  /** Whether a state says something of the newest run. @param ack what the worker had heard by then */
  isRecent(ack: number): boolean {
    return !this.isUnsent && ack >= this.#since;
  }

  // ------------------------------------------------------------------------------------------ runs

  /** A program is started, in place of whatever is there. */
  run(program: SparkProgram, options: RunOptions = this.#options): Promise<void> {
    const run = new Start('run', ++this.#count, program);
    this.#run?.follow(run);
    this.#run = this.#newest = run;
    this.#options = options;
    // The program before is over for this page, whatever its worker still says of it.
    this.#live = 0;
    void this.#begin(run);
    return run.promise;
  }

  /**
   * The worker is spent, and by then had not heard of what was asked of it last: that begins as a run in another worker.
   * @param ack what it had heard
   * @param failed the program that was there has failed of it, and with it what was to take over from it
   * @returns undefined when there is no such thing
   */
  unheard(ack: number, failed: boolean): (() => void) | undefined {
    const [run, reload] = [this.#run, this.#reloads.newest];
    if (ends(this.#context.controller.state)) return undefined;
    if (run) return this.isRecent(ack) ? undefined : () => void this.run(run.program);
    if (!reload || failed || (reload.asked!.seq ?? Infinity) <= ack) return undefined;
    return () => this.#runInstead(reload);
  }

  /** Nothing is left for the new code to take over from. */
  #runInstead(reload: Start): void {
    const { controller, emit } = this.#context;
    this.#reloads.takeNewest();
    controller.withdraw(reload.asked);
    controller.apply('run');
    const begun = this.run(reload.program);
    reload.follow(this.#run!);
    begun.then(() => emit({ type: 'reload', phase: 'done' })).catch(() => {});
  }

  async #begin(run: Start): Promise<void> {
    const { controller, worker, places, log, show, send } = this.#context;
    try {
      const [program] = await Promise.all([run.compile({ places, log: log() }), worker()]);
      if (this.#run !== run) return;
      const { autostart = false, params, afresh, seed } = this.#options;
      const paused = controller.state === 'loading+pause';
      run.sent();
      show(run);
      this.#since = send({ type: 'run', generation: run.generation, program, paused, autostart, params, afresh, seed });
      controller.sent(undefined, this.#since);
    } catch (error) {
      if (this.#run === run) show(run);
      this.#runFailed(run, toProgramError(error));
    }
  }

  /** It has ended before it was up. */
  #runFailed(run: Start, error: SparkProgramError): void {
    const { controller, keepsWorker, send, emit } = this.#context;
    run.refuse(error);
    if (this.#run !== run) return;
    this.#run = undefined;
    if (keepsWorker() && !run.isSent) this.#since = send({ type: 'abandon', generation: run.generation });
    controller.apply('failed');
    emit({ type: 'error', error });
  }

  /** The program of this generation is evaluated, or has exposed something. */
  up(generation: number): void {
    if (this.#run?.generation !== generation || this.#live !== generation) return;
    const run = this.#run;
    this.#run = undefined;
    run.up();
  }

  /**
   * The worker says that the run has failed since it could not load `torch`, and there may be another: then the run begins again.
   * @returns whether it may; the worker is of no use any more
   */
  beginsAgain(generation: number, error: SerializedError): boolean {
    const run = this.#run;
    const absent = absentKernels(error);
    if (run?.generation !== generation || !absent || run.hadNoKernels) return false;
    run.hadNoKernels = true;
    run.recall();
    void this.#context.places.hasOtherKernels(absent).then((others) => {
      if (others) void this.#begin(run);
      else this.#runFailed(run, run.revive(error));
    });
    return true;
  }

  /** The worker says that the run has failed. @returns false when it is of no run that is under way */
  failed(generation: number, error: SerializedError): boolean {
    const run = this.#run;
    if (run?.generation !== generation) return false;
    void run.explain(error).then((found) => this.#runFailed(run, found));
    return true;
  }

  // ------------------------------------------------------------------------------------------ reloads

  /** New code is to take the place of the program that runs. @returns undefined when none does */
  reload(program: SparkProgram): Promise<void> | undefined {
    const { controller } = this.#context;
    if (isLoading(controller.state) && this.#run) return this.run(program);
    const asked = isReloading(controller.state) ? controller.expect('reload') : controller.ask('reload');
    if (!asked) return undefined;
    const reload = new Start('reload', ++this.#count, program);
    reload.asked = asked;
    this.#newest = reload;
    const unheard = this.#reloads.add(reload);
    if (unheard) controller.withdraw(unheard.asked);
    void this.#beginReload(reload);
    return reload.promise;
  }

  async #beginReload(reload: Start): Promise<void> {
    const { controller, places, log, send, emit } = this.#context;
    emit({ type: 'reload', phase: 'compiling' });
    try {
      const program = await reload.compile({ places, log: log() });
      if (this.#reloads.newest !== reload) return;
      emit({ type: 'reload', phase: 'waiting' });
      const paused = this.takesAlong && controller.state === 'reloading+pause';
      reload.sent();
      const { autostart = false } = this.#options;
      const seq = send({ type: 'reload', generation: reload.generation, program, paused, autostart });
      controller.sent(reload.asked, seq);
    } catch (error) {
      if (this.#reloads.newest !== reload) return;
      this.#reloads.recall();
      controller.withdraw(reload.asked);
      this.#refused(reload, toProgramError(error));
    }
  }

  /** The worker has refused the new code; the old program goes on. */
  rejected(generation: number, error: SerializedError): void {
    const reload = this.#reloads.take(generation);
    if (reload) void this.#answerRejected(reload, error);
  }

  /** As runs do, it has another try where `torch` did not come and there may be another. */
  async #answerRejected(reload: Start, error: SerializedError): Promise<void> {
    const absent = absentKernels(error);
    const others = absent !== undefined && (await this.#context.places.hasOtherKernels(absent));
    const again = others && !this.#reloads.newest ? this.reload(reload.program) : undefined;
    if (again)
      again.then(
        () => reload.up(),
        (cause) => reload.refuse(cause),
      );
    else this.#refused(reload, await reload.explain(error));
  }

  #refused(reload: Start, error: SparkProgramError): void {
    const { emit } = this.#context;
    reload.refuse(error);
    emit({ type: 'error', error });
    emit({ type: 'reload', phase: 'rejected', error });
  }

  /**
   * Files were edited.
   * @returns the program to read again: the newest that was asked for, be it refused, or else the one that runs
   */
  edited(urls: ReadonlySet<string>): SparkProgram | undefined {
    return [this.#newest, this.#shown].find((start) => start?.hasRead(urls))?.program;
  }

  /** The worker can't take new code any more. */
  giveUpReload(error: SparkProgramError): void {
    const reload = this.#reloads.takeNewest();
    if (!reload) return;
    this.#context.controller.withdraw(reload.asked);
    reload.refuse(error);
  }

  /**
   * The program of this generation runs.
   * @returns what there is to do, once the status says so, where it was a reload
   */
  started(generation: number): (() => void) | undefined {
    const { controller, show, emit } = this.#context;
    this.#live = generation;
    const reload = this.#reloads.take(generation);
    const start = reload ?? this.#run;
    if (start) {
      start.accepted();
      this.#shown = start;
      show(start);
    }
    if (!reload) return undefined;
    // A run that was still under way has been overtaken: its program is this one now.
    const run = this.#run;
    this.#run = undefined;
    controller.replaced();
    return () => {
      run?.up();
      emit({ type: 'reload', phase: 'done' });
      reload.up();
    };
  }

  /** There is no worker any more. */
  end(error: SparkStopError | SparkProgramError): void {
    for (const start of [this.#run, ...this.#reloads.takeAll()]) start?.refuse(error);
    this.#run = undefined;
  }
}
