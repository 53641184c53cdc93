/**
 * The state of this worker's program: what is asked goes through the table of `status.ts`, what happens is told to the page
 * (`state-report.ts`). `launching.ts` launches programs, `unwinding.ts` throws them out, `reloads.ts` has new code take over,
 * `keeper.ts` decides at checkpoints.
 *
 * Contract: every control message is answered by the state it led to, so that the page, once answered, knows the state
 * and need not conclude it. `#starts` counts what was asked; whatever awaited something goes on only if nothing newer
 * was asked meanwhile.
 */
import type { SourcePosition } from '../errors.ts';
import type { AbandonMessage, RunMessage, SparkControlMessage } from '../protocol/control.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { isLoading, isOver, next, type SparkFact, type SparkRequest, type SparkState } from '../status.ts';
import { Activities } from './activities.ts';
import { Calls } from './calls.ts';
import { Failures } from './failures.ts';
import { Gate } from './gate.ts';
import { Keeper } from './keeper.ts';
import { Launching } from './launching.ts';
import { Reloads } from './reloads.ts';
import type { RunContext } from './run-context.ts';
import { serializeError, serializeLinkError } from './serialize-error.ts';
import { StateReport } from './state-report.ts';
import { turn } from './turn.ts';
import { Unwinding } from './unwinding.ts';

/** Milliseconds that code which is to be replaced at once has for coming to a checkpoint. */
const HURRY = 500;
/** Of no program: nothing aborts it. */
const NEVER = new AbortController().signal;

export class Run {
  /** Where this worker's program is, in the table of `status.ts`. */
  state: SparkState = 'idle';
  readonly gate: Gate;
  readonly calls: Calls;
  readonly failures: Failures;
  readonly #context: RunContext;
  readonly #activities = new Activities();
  readonly #keeper: Keeper;
  readonly #unwinding: Unwinding;
  readonly #reloads: Reloads;
  readonly #launching: Launching;
  readonly #report: StateReport;
  #starts = 0;
  /** Why nothing can run in this worker any more. */
  #spent: SerializedError | undefined;

  constructor(context: RunContext) {
    this.#context = context;
    this.#report = new StateReport({
      state: () => this.state,
      generation: () => this.generation,
      isSpent: () => this.#spent !== undefined,
      remains: () => context.remains(this.passes),
      post: context.post,
    });
    this.#unwinding = new Unwinding({
      activities: this.#activities,
      program: () => this.#launching.program,
      wake: () => this.#keeper.wake(),
      abandon: (again) => {
        if (again) this.calls.abandon();
        this.#keeper.release();
      },
    });
    const { persisted, exposed } = context;
    this.#launching = new Launching({
      exposed,
      unwinding: this.#unwinding,
      reloads: () => this.#reloads,
      keeper: () => this.#keeper,
      gate: () => this.gate,
      calls: () => this.calls,
      failures: () => this.failures,
      loadKernels: context.loadKernels,
      foresee: context.foresee,
      flush: context.flush,
      post: context.post,
      started: () => this.#happened('started'),
      begin: () => this.#begin(),
    });
    this.#reloads = new Reloads({
      state: () => this.state,
      become: (state) => {
        this.state = state;
        this.#keeper.wake();
      },
      say: (fact) => this.#report.say(fact),
      post: context.post,
      link: (launch) => this.#launching.link(launch),
      current: () => ({ program: this.#launching.program, busy: this.#activities.size > 0 }),
      unwind: (hurry) => this.#unwinding.begin('reload', hurry ? HURRY : undefined),
      rollBack: (hurry) => this.#unwinding.begin('rollback', hurry ? HURRY : undefined),
      snapshot: () => ({ restorePersisted: persisted.snapshot(), restoreExposed: exposed.reset() }),
      launch: (program) => this.#launching.launch(program),
      resume: (program) => this.#launching.resume(program),
    });
    this.#keeper = new Keeper({
      gate: () => this.gate,
      state: () => this.state,
      activities: this.#activities,
      unwinding: this.#unwinding,
      reloads: this.#reloads,
      begin: () => this.#begin(),
      awaited: () => this.calls.isWaiting,
      passed: () => this.#launching.passed(),
      show: context.show,
      turned: context.turned,
      quiet: context.quiet,
      held: () => this.#happened('held'),
    });
    this.gate = new Gate(this.#keeper, context.gpu);
    this.failures = new Failures({
      activities: this.#activities,
      unwinding: this.#unwinding,
      reloads: this.#reloads,
      report: (error) => this.#happened('failed', error),
      lose: (thrown, at) => this.lose(thrown, at),
      isSpent: () => this.#spent !== undefined,
      warn: context.warn,
      end: () => void this.#endFailed(),
    });
    this.#activities.onempty = () => void this.#settled();
    this.calls = new Calls({
      exposed,
      post: context.post,
      mayCome: () => isLoading(this.state) || !this.#launching.program?.isUp || this.#unwinding.isReplacement,
      waits: () => this.#keeper.attend(),
      begin: () => this.#begin(),
      threw: (error) => this.failures.callThrew(error),
    });
    exposed.onexpose = () => this.calls.issue();
  }

  get generation(): number {
    return this.#launching.generation;
  }

  get signal(): AbortSignal {
    return this.#launching.program?.aborter.signal ?? NEVER;
  }

  /** Checkpoints that the program has passed. */
  get passes(): number {
    return this.#launching.passes;
  }

  // ------------------------------------------------------------------------------------------ what is asked

  control(message: SparkControlMessage): void {
    this.#report.hear(message.seq);
    if (this.state !== 'stopping') {
      const starts = message.type === 'run' || message.type === 'reload';
      if (starts && this.#spent) return; // the page, which has been told meanwhile, asks it of another worker
      if (message.type === 'run') void this.#start(message);
      else if (message.type === 'abandon') this.#abandon(message);
      else if (message.type === 'call') this.calls.call(message);
      else if (message.type === 'reload') {
        this.#starts++;
        this.#reloads.begin(message);
        if (message.paused) this.#request('pause');
      } else this.#request(message.type, message.type === 'step' ? message.count : undefined);
    }
    this.#report.answer();
  }

  /** The program itself asks. */
  ask(request: 'pause' | 'resume' | 'stop'): void {
    if (this.#request(request)) this.#report.say();
  }

  #request(request: SparkRequest, steps?: number): boolean {
    const before = this.state;
    this.#reloads.pass(request);
    this.state = next(before, request);
    if (this.state === before) return false;
    if (request === 'step') this.#keeper.step(steps);
    this.#keeper.wake();
    if (request === 'stop') void this.#stop();
    return true;
  }

  /** What was there is over for the page, with all that was asked of it. @returns the count of what was asked */
  #supersede({ generation }: RunMessage | AbandonMessage, state: SparkState): number {
    this.#reloads.drop();
    this.state = state;
    this.#launching.generation = generation;
    this.calls.forget();
    return ++this.#starts;
  }

  async #start(message: RunMessage): Promise<void> {
    const { exposed, restart } = this.#context;
    const start = this.#supersede(message, message.paused ? 'loading+pause' : 'loading');
    if (message.params) exposed.params.chosen = message.params;
    try {
      await this.#unwinding.begin('restart', HURRY);
      const program = await this.#launching.link(message);
      if (start !== this.#starts) return;
      this.#launching.program?.aborter.abort();
      restart(message.seed);
      this.#launching.launch(program);
    } catch (thrown) {
      if (start !== this.#starts) return;
      this.#launching.vacate();
      const error = serializeLinkError(thrown);
      if (error.phase === 'device') this.lose(thrown);
      else this.#happened('failed', error);
    }
  }

  /** The page could not load what was to run instead. */
  #abandon(message: AbandonMessage): void {
    this.#supersede(message, 'error');
    this.#context.exposed.reset(true);
    void this.#unwinding.begin('restart', HURRY);
    this.#launching.vacate();
  }

  async #stop(): Promise<void> {
    this.#starts++;
    this.#reloads.drop();
    await this.#unwinding.begin('stop');
    await this.#unwound();
  }

  async #unwound(): Promise<void> {
    await this.#context.drain();
    this.#context.post({ type: 'unwound', generation: this.#launching.generation });
  }

  /**
   * A device is gone, with all that the programs of this worker kept on it. Whatever runs, loads or waits to take over
   * has failed, and whatever waits for the GPU is let go.
   */
  lose(thrown: unknown, at?: SourcePosition): void {
    if (this.#spent) return;
    const error = serializeError(thrown, 'device', at);
    this.#spent = error;
    this.#starts++;
    this.#reloads.drop();
    this.#context.gpu.work.abandon();
    if (this.#happened('failed', error)) {
      void this.#endFailed().then(() => this.#unwound());
      return;
    }
    if (isOver(this.state)) this.#context.warn(thrown);
    this.#report.say();
  }

  // ------------------------------------------------------------------------------------------ the end of the program

  /** It failed, and is in error: the rest of it is thrown out. */
  async #endFailed(): Promise<void> {
    await this.#unwinding.begin('failed');
    if (this.#unwinding.ending === 'failed') {
      this.#unwinding.end();
      // What was called of it may have ended meanwhile, which counted for nothing.
      if (!isOver(this.state)) void this.#settled();
    }
    this.#keeper.attend();
  }

  /** Nothing is in flight: the program is complete, once its output is sent and no loop turns out to go on. */
  async #settled(): Promise<void> {
    const { gate } = this;
    const start = this.#starts;
    if (this.#unwinding.ending) return;
    await this.#context.drain();
    const { passes } = gate;
    await turn();
    if (start !== this.#starts || this.#unwinding.ending || this.#activities.size > 0) return;
    if (!this.#launching.program?.evaluated) return;
    if (gate.passes !== passes || gate.waiting > 0) {
      this.#keeper.adopt();
      return;
    }
    this.#reloads.onTrial?.prove();
    this.#happened('finished');
    this.#keeper.attend();
  }

  // ------------------------------------------------------------------------------------------ helpers

  #begin(): () => void {
    this.#happened('called');
    const end = this.#activities.begin();
    this.#keeper.attend();
    return end;
  }

  /** Tells a fact of the program that is there, if the table says that it means something now. */
  #happened(fact: SparkFact, error?: SerializedError): boolean {
    const passed = this.#reloads.pass(fact);
    if (passed !== undefined) {
      if (passed && error) this.#report.say(fact, error);
      return passed;
    }
    const before = this.state;
    this.state = next(before, fact);
    if (this.state === before) return false;
    this.#report.say(fact, error);
    return true;
  }
}
