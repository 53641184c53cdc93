/**
 * The state of this worker's program: what is asked goes through the table of `status.ts`, what happens is reported to
 * the page. `start` and `stop` are here; new code takes over by `take-over.ts`, what holds is in `holding.ts`.
 *
 * Contract: every control message is answered by the state it led to, so that the page, once answered, knows the state
 * and need not conclude it. `#starts` counts what was asked; whatever awaited something goes on only if nothing newer
 * was asked meanwhile.
 */
import type { ReloadMessage, RunMessage, SerializedError, SparkControlMessage } from '../protocol.ts';
import { holds, isLoading, isOver, next, type SparkFact, type SparkRequest, type SparkState } from '../status.ts';
import { Activities } from './activities.ts';
import { Calls } from './calls.ts';
import { Departed, SWALLOWED } from './departed.ts';
import { type Ending, isEnd, isReplacement, reasonOf } from './endings.ts';
import { Gate, type GateKeeper, type Verdict } from './gate.ts';
import { Holding } from './holding.ts';
import { type LinkedProgram, link, programs } from './linked-program.ts';
import { LooseLoop } from './loose-loop.ts';
import { type Launch, Program } from './program.ts';
import type { RunContext } from './run-context.ts';
import { serializeError } from './serialize-error.ts';
import { type Refusal, type Stage, TakeOver } from './take-over.ts';
import { turn } from './turn.ts';

/** Milliseconds that code which is to be replaced at once has for coming to a checkpoint. */
const HURRY = 500;

type Position = { line?: number; column?: number; source?: string };

export class Run implements GateKeeper {
  /** Where this worker's program is, in the table of `status.ts`. */
  state: SparkState = 'idle';
  readonly calls: Calls;
  readonly gate: Gate;
  readonly #context: RunContext;
  readonly #activities = new Activities();
  readonly #holding: Holding;
  readonly #loose: LooseLoop;
  readonly #departed = new Departed();
  #program: Program | undefined;
  #generation = 0;
  #ack = 0;
  #said: SparkState | undefined;
  #saidAck = 0;
  #starts = 0;
  #takeOver: TakeOver | undefined;
  #ending: Ending | undefined;
  /** Checkpoints that have thrown for this ending. */
  #thrown = 0;
  /** Checkpoints passed before the program that runs. */
  #passesBefore = 0;

  constructor(context: RunContext) {
    this.#context = context;
    this.gate = new Gate(this, context.gpu);
    this.#loose = new LooseLoop(this.gate);
    this.#holding = new Holding({
      state: () => this.state,
      ends: () => this.#ending !== undefined,
      quiet: async () => {
        await context.idle();
        await context.drain();
      },
      held: () => this.#report('held'),
    });
    this.#activities.onempty = () => void this.#settled();
    this.calls = new Calls({
      exposed: context.exposed,
      post: context.post,
      mayCome: () => isLoading(this.state) || !this.#program?.evaluated || isReplacement(this.#ending),
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
      if (message.type === 'run') void this.#start(message);
      else if (message.type === 'reload') this.#reload(message);
      else if (message.type === 'call') this.calls.call(message);
      else this.#request(message.type);
    }
    if (this.#saidAck !== this.#ack || this.#said !== this.state) this.#say();
  }

  /** The program itself asks. */
  ask(request: 'pause' | 'resume' | 'stop'): void {
    if (this.#request(request)) this.#say();
  }

  #request(request: SparkRequest): boolean {
    const before = this.state;
    if (this.#takeOver) this.#takeOver.behind = next(this.#takeOver.behind, request);
    this.state = next(before, request);
    if (this.state === before) return false;
    if (request === 'step') this.#holding.step();
    this.#wake();
    if (request === 'stop') void this.#stop();
    return true;
  }

  async #start(message: RunMessage): Promise<void> {
    const start = ++this.#starts;
    this.#takeOver?.overtake();
    this.#takeOver = undefined;
    this.state = message.paused ? 'loading+pause' : 'loading';
    this.#generation = message.generation;
    const { exposed, restart } = this.#context;
    if (message.params) exposed.chosen = message.params;
    this.calls.forget();
    try {
      if (this.#activities.size > 0) await this.#end('restart', HURRY);
      const linked = await this.#link(message);
      if (start !== this.#starts) return;
      this.#program?.aborter.abort();
      restart();
      this.#launch(new Program(message, linked));
    } catch (error) {
      if (start === this.#starts) this.#report('failed', serializeError(error, 'import'));
    }
  }

  async #stop(): Promise<void> {
    this.#starts++;
    this.#takeOver?.overtake();
    await this.#end('stop');
    await this.#context.drain();
    this.#context.post({ type: 'unwound', generation: this.#generation });
  }

  #reload(message: ReloadMessage): void {
    this.#starts++;
    this.#takeOver = new TakeOver(message, this.#stage, this.#takeOver);
    this.state = next(this.state, 'reload');
    this.#wake();
    void this.#takeOver.begin();
  }

  // ------------------------------------------------------------------------------------------ launching

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

  /** The program's first statement is about to run. */
  #launch(program: Program): void {
    const { exposed, flush } = this.#context;
    flush(true); // what is there is still the output of the program before
    if (this.#program) this.#departed.add(this.#program.url, this.#ending ?? 'reload');
    this.#ending = undefined;
    this.#program = program;
    this.#generation = program.generation;
    this.#passesBefore = this.gate.passes;
    this.gate.lookSoon();
    exposed.reset();
    if (!this.#takeOver?.onTrial) this.#report('started');
    this.#attend();
    const end = this.#begin();
    void this.#evaluate(program).finally(end);
  }

  /** The program's top level; then what is to be called by itself. */
  async #evaluate(program: Program): Promise<void> {
    const { exposed, flush, post } = this.#context;
    const isOver = (): boolean => this.#ending !== undefined || this.#program !== program;
    let hasMain = false;
    try {
      hasMain = await program.evaluate(isOver);
    } catch (error) {
      program.evaluated = true;
      if (this.#program !== program) return;
      this.#failed(error);
      this.calls.issue();
      return;
    }
    program.evaluated = true;
    if (isOver()) return;
    this.calls.issue();
    flush();
    post({ type: 'evaluated', generation: program.generation });
    if (!program.launch.autostart || hasMain || this.passes > 0) return;
    const name = Program.mainOf((candidate) => exposed.function(candidate));
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

  /** What `take-over.ts` needs of this run. */
  get #stage(): Stage {
    const { persisted, exposed } = this.#context;
    const state = (): SparkState => this.state;
    return {
      get state() {
        return state();
      },
      link: (launch) => this.#link(launch),
      current: () => ({ program: this.#program, busy: this.#activities.size > 0 }),
      unwind: (hurry) => this.#end('reload', hurry ? HURRY : undefined),
      rollBack: () => this.#end('rollback', HURRY),
      snapshot: () => ({ restorePersisted: persisted.snapshot(), restoreExposed: exposed.reset() }),
      launch: (program) => this.#launch(program),
      resume: (program) => {
        this.#ending = undefined;
        this.#program = program;
        this.#generation = program?.generation ?? this.#generation;
        this.calls.issue();
        this.#wake();
      },
      accepted: (takeOver) => this.#accepted(takeOver),
      refused: (takeOver, refusal) => this.#refused(takeOver, refusal),
    };
  }

  #accepted(takeOver: TakeOver): void {
    const newer = this.#takeOver !== takeOver ? this.#takeOver : undefined;
    if (newer) newer.behind = next(holds(this.state) ? 'reloading+pause' : 'reloading', 'started');
    else {
      this.#takeOver = undefined;
      this.state = next(this.state, 'started');
    }
    this.#say('started');
    this.#attend();
  }

  #refused(takeOver: TakeOver, { error, back, comeBack }: Refusal): void {
    this.#context.post({ type: 'reload-rejected', generation: takeOver.message.generation, error });
    if (this.#takeOver !== takeOver) {
      // Newer code is being linked.
      if (this.#takeOver && back) this.#takeOver.behind = next(this.state, back);
    } else {
      this.#takeOver = back ? undefined : takeOver.before;
      if (back) this.state = next(this.state, back);
    }
    comeBack?.();
    this.#say();
    this.#wake();
  }

  // ------------------------------------------------------------------------------------------ ending

  /**
   * Throws the program out at its checkpoints; resolves when nothing of it is in flight.
   * @param within milliseconds after which what has not ended is left behind
   */
  async #end(ending: Ending, within?: number): Promise<void> {
    this.#ending = ending;
    this.#thrown = 0;
    if (ending !== 'reload' || this.#activities.size) this.#program?.aborter.abort(reasonOf(ending));
    this.#wake();
    const empty = this.#activities.empty();
    if (within === undefined) return empty;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), within);
    });
    if (await Promise.race([empty, late])) this.#leaveBehind();
    clearTimeout(timer);
  }

  /** Goes on without a program that does not end. */
  #leaveBehind(): void {
    if (isReplacement(this.#ending)) this.calls.abandon();
    this.#loose.end();
    this.#activities.abandon();
  }

  /** Something of the program threw that nobody caught. */
  failed(thrown: unknown, at?: Position): void {
    if (!isEnd(thrown)) this.#failed(thrown, at);
  }

  #failed(thrown: unknown, at?: Position): void {
    if (this.#ending) {
      if (!isEnd(thrown)) this.#context.warn(thrown);
      return;
    }
    const error = serializeError(thrown, 'run', at);
    const trial = this.#takeOver?.onTrial;
    if (trial) void trial.fail(error);
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
    if (isReplacement(this.#ending) && isEnd(error)) return 'again';
    if (this.#ending) return 'answer';
    const trial = this.#takeOver?.onTrial;
    if (trial) {
      void trial.fail(serializeError(error, 'call'));
      return 'again';
    }
    // The caller gets the error; it is the program's status only when the call was all there was.
    if (this.#activities.size === 1) this.#report('failed');
    return 'answer';
  }

  // ------------------------------------------------------------------------------------------ at the gate

  beforeTurn(): void {
    this.#context.show();
  }

  afterTurn(): void {
    this.#context.flush();
  }

  get isWary(): boolean {
    return this.#departed.mayCome;
  }

  departed(): Promise<void> | undefined {
    return this.#departed.answer();
  }

  async decide(): Promise<Verdict> {
    if (this.#ending) {
      this.#loose.end();
      if (this.#thrown++ < SWALLOWED) throw reasonOf(this.#ending);
      this.#leaveBehind();
      return 'never';
    }
    if (this.#activities.size === 0) this.#adopt();
    this.#takeOver?.onTrial?.prove();
    return holds(this.state) ? this.#holding.hold() : 'go';
  }

  #adopt(): void {
    this.#loose.adopt(this.#begin());
  }

  /** Nothing is in flight: the program is complete, once its output is sent and no loop turns out to go on. */
  async #settled(): Promise<void> {
    const { gate } = this;
    const start = this.#starts;
    if (this.#ending) return;
    await this.#context.drain();
    const { passes } = gate;
    await turn();
    if (start !== this.#starts || this.#ending || this.#activities.size > 0 || !this.#program?.evaluated) return;
    if (gate.passes !== passes || gate.waiting > 0) {
      this.#adopt();
      return;
    }
    this.#takeOver?.onTrial?.prove();
    this.#report('finished');
    this.#attend();
  }

  // ------------------------------------------------------------------------------------------ helpers

  #begin(): () => void {
    this.#report('called');
    const end = this.#activities.begin();
    this.#attend();
    return end;
  }

  /** Reports a fact of the program that is there, if the table says that it means something now. */
  #report(fact: SparkFact, error?: SerializedError): boolean {
    const takeOver = this.#takeOver?.onTrial ? undefined : this.#takeOver;
    const before = takeOver?.behind ?? this.state;
    const after = next(before, fact);
    if (after === before) return false;
    if (takeOver) takeOver.behind = after;
    else this.state = after;
    if (!takeOver || error) this.#say(fact, error);
    return true;
  }

  /** Tells the page the state as it is, and what led to it. */
  #say(fact?: SparkFact, error?: SerializedError): void {
    this.#said = this.state;
    this.#saidAck = this.#ack;
    this.#context.post({
      type: 'state',
      generation: this.#generation,
      ack: this.#ack,
      state: this.state,
      ...(fact && { fact }),
      ...(error && { error }),
      ...(isOver(this.state) && this.#context.remains(this.passes)),
    });
  }

  /** Whoever holds looks again. */
  #wake(): void {
    this.#attend();
    this.#holding.wake();
  }

  #attend(): void {
    this.gate.attention =
      this.state !== 'running' ||
      this.#ending !== undefined ||
      this.#takeOver !== undefined ||
      this.#activities.size === 0;
  }
}

/** Of no program: nothing aborts it. */
const NEVER = new AbortController().signal;
