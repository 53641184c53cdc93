/**
 * The state of this worker's program: what is asked goes through the table of `status.ts`, what happens is told to the
 * page. How a program is thrown out is in `unwinding.ts`, how new code takes over in `reloads.ts`, what happens at its
 * checkpoints in `keeper.ts`.
 *
 * Contract: every control message is answered by the state it led to, so that the page, once answered, knows the state
 * and need not conclude it. `#starts` counts what was asked; whatever awaited something goes on only if nothing newer
 * was asked meanwhile.
 */
import type { SourcePosition } from '../errors.ts';
import type { RunMessage, SerializedError, SparkControlMessage } from '../protocol.ts';
import { isLoading, isOver, next, type SparkFact, type SparkRequest, type SparkState } from '../status.ts';
import { Activities } from './activities.ts';
import { Calls } from './calls.ts';
import { evaluate } from './evaluation.ts';
import { Failures } from './failures.ts';
import { Gate } from './gate.ts';
import { Keeper } from './keeper.ts';
import { withKernels } from './kernels-url.ts';
import { type Launch, Program } from './program.ts';
import { Reloads } from './reloads.ts';
import type { RunContext } from './run-context.ts';
import { prepareToTell, serializeError } from './serialize-error.ts';
import { phaseOfLinking } from './thrown.ts';
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
  #program: Program | undefined;
  #generation = 0;
  #starts = 0;
  /** The last control message, and what the page was told last. */
  #ack = 0;
  #said: { state: SparkState; ack: number } | undefined;
  /** Why nothing can run in this worker any more. */
  #spent: SerializedError | undefined;
  /** Checkpoints passed before the program that runs. */
  #passesBefore = 0;

  constructor(context: RunContext) {
    this.#context = context;
    this.#unwinding = new Unwinding({
      activities: this.#activities,
      program: () => this.#program,
      wake: () => this.#keeper.wake(),
      abandon: (again) => {
        if (again) this.calls.abandon();
        this.#keeper.release();
      },
    });
    const { persisted, exposed } = context;
    this.#reloads = new Reloads({
      state: () => this.state,
      become: (state) => {
        this.state = state;
        this.#keeper.wake();
      },
      say: (fact) => this.#say(fact),
      post: context.post,
      link: (launch) => this.#link(launch),
      current: () => ({ program: this.#program, busy: this.#activities.size > 0 }),
      unwind: (hurry) => this.#unwinding.begin('reload', hurry ? HURRY : undefined),
      rollBack: (hurry) => this.#unwinding.begin('rollback', hurry ? HURRY : undefined),
      snapshot: () => ({ restorePersisted: persisted.snapshot(), restoreExposed: exposed.reset() }),
      launch: (program) => this.#launch(program),
      resume: (program) => this.#resume(program),
    });
    this.#keeper = new Keeper({
      gate: () => this.gate,
      state: () => this.state,
      activities: this.#activities,
      unwinding: this.#unwinding,
      reloads: this.#reloads,
      begin: () => this.#begin(),
      awaited: () => this.calls.isWaiting,
      passed: () => this.#passed(),
      show: context.show,
      turned: context.turned,
      quiet: context.quiet,
      held: () => this.#report('held'),
    });
    this.gate = new Gate(this.#keeper, context.gpu);
    this.failures = new Failures({
      activities: this.#activities,
      unwinding: this.#unwinding,
      reloads: this.#reloads,
      report: (error) => this.#report('failed', error),
      lose: (thrown, at) => this.lose(thrown, at),
      isSpent: () => this.#spent !== undefined,
      warn: context.warn,
      end: () => void this.#endFailed(),
    });
    this.#activities.onempty = () => void this.#settled();
    this.calls = new Calls({
      exposed,
      post: context.post,
      mayCome: () => isLoading(this.state) || !this.#program?.isUp || this.#unwinding.isReplacement,
      waits: () => this.#keeper.attend(),
      begin: () => this.#begin(),
      threw: (error) => this.failures.callThrew(error),
    });
    exposed.onexpose = () => this.calls.issue();
  }

  get generation(): number {
    return this.#generation;
  }

  get signal(): AbortSignal {
    return this.#program?.aborter.signal ?? NEVER;
  }

  /** Checkpoints that the program has passed. */
  get passes(): number {
    return this.gate.passes - this.#passesBefore;
  }

  // ------------------------------------------------------------------------------------------ what is asked

  /** A control message from the page. */
  control(message: SparkControlMessage): void {
    this.#ack = message.seq;
    if (this.state !== 'stopping') {
      const starts = message.type === 'run' || message.type === 'reload';
      if (starts && this.#spent) return; // the page, which has been told meanwhile, asks it of another worker
      if (message.type === 'run') void this.#start(message);
      else if (message.type === 'call') this.calls.call(message);
      else if (message.type === 'reload') {
        this.#starts++;
        this.#reloads.begin(message);
      } else this.#request(message.type);
    }
    if (this.#said?.ack !== this.#ack || this.#said.state !== this.state) this.#say();
  }

  /** The program itself asks. */
  ask(request: 'pause' | 'resume' | 'stop'): void {
    if (this.#request(request)) this.#say();
  }

  #request(request: SparkRequest): boolean {
    const before = this.state;
    this.#reloads.pass(request);
    this.state = next(before, request);
    if (this.state === before) return false;
    if (request === 'step') this.#keeper.step();
    this.#keeper.wake();
    if (request === 'stop') void this.#stop();
    return true;
  }

  async #start(message: RunMessage): Promise<void> {
    const start = ++this.#starts;
    const { exposed, restart } = this.#context;
    this.#reloads.drop();
    this.state = message.paused ? 'loading+pause' : 'loading';
    this.#generation = message.generation;
    if (message.params) exposed.chosen = message.params;
    this.calls.forget();
    try {
      if (this.#activities.size > 0) await this.#unwinding.begin('restart', HURRY);
      const program = await this.#link(message);
      if (start !== this.#starts) return;
      this.#program?.aborter.abort();
      restart();
      this.#launch(program);
    } catch (thrown) {
      if (start !== this.#starts) return;
      const error = serializeError(thrown, phaseOfLinking(thrown));
      if (error.phase === 'device') this.lose(thrown);
      else this.#report('failed', error);
    }
  }

  async #stop(): Promise<void> {
    this.#starts++;
    this.#reloads.drop();
    await this.#unwinding.begin('stop');
    await this.#unwound();
  }

  async #unwound(): Promise<void> {
    await this.#context.drain();
    this.#context.post({ type: 'unwound', generation: this.#generation });
  }

  // ------------------------------------------------------------------------------------------ the end of the worker

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
    if (this.#report('failed', error)) {
      void this.#endFailed().then(() => this.#unwound());
      return;
    }
    if (isOver(this.state)) this.#context.warn(thrown);
    this.#say();
  }

  // ------------------------------------------------------------------------------------------ launching

  async #link(launch: Launch): Promise<Program> {
    const { kernels, program } = withKernels(launch.program);
    if (kernels) await this.#context.loadKernels(kernels);
    return Program.link({ ...launch, program }, this.failures);
  }

  /** The program's first statement is about to run. */
  #launch(program: Program): void {
    const { exposed, flush, post } = this.#context;
    flush(true); // what is there is still the output of the program before
    if (this.#program) this.#unwinding.depart(this.#program);
    this.#unwinding.end();
    this.#program = program;
    this.#generation = program.generation;
    this.#passesBefore = this.gate.passes;
    this.gate.renew();
    exposed.reset(this.#reloads.onTrial !== undefined);
    if (!this.#reloads.onTrial) this.#report('started');
    this.#keeper.attend();
    const end = this.#begin();
    const isCurrent = (): boolean => this.#program === program;
    void evaluate(program, {
      isOver: () => this.#unwinding.ending !== undefined || !isCurrent(),
      evaluated: (failure) => {
        if (!isCurrent()) return;
        if (failure) this.failures.threw(failure.thrown);
        this.calls.issue();
        if (failure) return;
        flush();
        post({ type: 'evaluated', generation: program.generation });
      },
      passes: () => this.passes,
      exposed: (name) => exposed.function(name),
      isCalled: (name) => this.calls.runs(name),
      begin: () => this.#begin(),
      failed: (error) => this.failures.threw(error),
    }).finally(end);
    prepareToTell();
  }

  /** The program is at a checkpoint. */
  #passed(): void {
    if (this.#program) this.#program.passed = true;
    if (!this.calls.isWaiting) return;
    this.calls.issue();
    this.#keeper.attend();
  }

  /** A program that has been evaluated is the current one again. */
  #resume(program: Program | undefined): void {
    this.#unwinding.end();
    this.#program = program;
    if (program) {
      this.#unwinding.departed.readmit(program.url);
      this.#generation = program.generation;
    }
    this.calls.issue();
    this.#keeper.wake();
  }

  /** It failed, and is in error: the rest of it is thrown out. */
  async #endFailed(): Promise<void> {
    const starts = this.#starts;
    await this.#unwinding.begin('failed');
    if (starts === this.#starts && this.#unwinding.ending === 'failed') this.#unwinding.end();
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
    if (!this.#program?.evaluated) return;
    if (gate.passes !== passes || gate.waiting > 0) {
      this.#keeper.adopt();
      return;
    }
    this.#reloads.onTrial?.prove();
    this.#report('finished');
    this.#keeper.attend();
  }

  // ------------------------------------------------------------------------------------------ helpers

  #begin(): () => void {
    this.#report('called');
    const end = this.#activities.begin();
    this.#keeper.attend();
    return end;
  }

  /** Tells a fact of the program that is there, if the table says that it means something now. */
  #report(fact: SparkFact, error?: SerializedError): boolean {
    const passed = this.#reloads.pass(fact);
    if (passed !== undefined) {
      if (passed && error) this.#say(fact, error);
      return passed;
    }
    const before = this.state;
    this.state = next(before, fact);
    if (this.state === before) return false;
    this.#say(fact, error);
    return true;
  }

  /** Tells the page the state as it is, and what led to it. */
  #say(fact?: SparkFact, error?: SerializedError): void {
    const { state } = this;
    const ack = this.#ack;
    this.#said = { state, ack };
    this.#context.post({
      type: 'state',
      generation: this.#generation,
      ack,
      state,
      ...(fact && { fact }),
      ...(error && { error }),
      ...(this.#spent && { spent: true }),
      ...(isOver(state) && this.#context.remains(this.passes)),
    });
  }
}
