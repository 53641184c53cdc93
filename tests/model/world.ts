/**
 * One subject under random commands, and all that is known of it from outside: what was asked, how it was answered, what
 * the page was told, which workers live and what their programs do. `settle()` waits until nothing is on its way any more
 * and fails where the page's status is not the truth; `end()` disposes and fails where anything is left.
 */
import type { MetricPoint } from '../../src/runtime/protocol/outputs.ts';
import { hasWorker, type SparkStatus } from '../../src/runtime/status.ts';
import { Census } from './census.ts';
import { type Answer, moved, Probe } from './probe.ts';
import { type CallName, type ProgramName, type Traits, text, traits } from './programs.ts';
import { hide, type Subject, type SubjectOptions } from './subjects.ts';
import { isAllowed } from './transitions.ts';

/** A run or a reload that was asked. */
interface Start {
  id: number;
  traits: Traits;
  what: string;
  /**
   * 'void': the table says that asking meant nothing; 'maybe': it depends on what is under way; 'overtaken': the worker may
   * have begun before it heard of newer code.
   */
  outcome: 'pending' | 'started' | 'maybe' | 'overtaken' | 'refused' | 'void' | 'over';
  pending: boolean;
}

interface Call {
  name: CallName;
  what: string;
  pending: boolean;
}

export interface WorldOptions {
  stopTimeout: number;
  /** Milliseconds after which what has not come is said to come never. */
  patience: number;
  /** Milliseconds a held loop is watched for. */
  watch: number;
}

const BUSY: readonly SparkStatus[] = ['loading', 'pausing', 'stopping', 'reloading'];
const OVER: readonly SparkStatus[] = ['completed', 'error'];
const NONE: readonly SparkStatus[] = ['idle', 'stopped'];
/** Milliseconds given to a worker that may not hear. */
const SILENCE = 80;

export class World {
  readonly subject: Subject;
  readonly #options: WorldOptions;
  readonly #census = new Census();
  readonly #probe = new Probe();
  readonly #listening = new AbortController();
  readonly #starts: Start[] = [];
  readonly #calls: Call[] = [];
  /** What was seen and must not be, whenever it was; each once. */
  readonly #problems = new Set<string>();
  /** The statuses in which all was quiet and right. */
  readonly seen: SparkStatus[] = [];
  #ids = 0;
  #last: SparkStatus = 'idle';
  /** Whether the program should be held; undefined where more than the page decides. */
  #held: boolean | undefined = false;
  /** Whether it is held because the tab is hidden; a pause or a resume that is asked then goes before that. */
  #hidden = false;
  /** Whether the tab is hidden. */
  #away = false;
  /** Whether something failed since the last start. */
  #failed = false;

  constructor(make: (options: SubjectOptions) => Subject, options: WorldOptions) {
    this.#options = options;
    const { signal } = this.#listening;
    addEventListener(
      'error',
      ({ message }) => /ResizeObserver/.test(message) || this.#problems.add(`an error on the page: ${message}`),
      { signal },
    );
    addEventListener('unhandledrejection', ({ reason }) => this.#problems.add(`an unhandled rejection: ${reason}`), {
      signal,
    });
    this.subject = make({
      stopTimeout: options.stopTimeout,
      onstatus: (status, previous) => this.#onStatus(status, previous),
      onmetric: (metrics) => this.#onMetric(metrics),
    });
  }

  get status(): SparkStatus {
    return this.subject.controller.status;
  }

  // ------------------------------------------------------------------------------------------ asking

  run(name: ProgramName): void {
    const id = ++this.#ids;
    this.#run(id, traits(name), `run(${name})`, text(name, id, this.#probe.name));
  }

  /** Runs what is there to be run. */
  runAgain(): void {
    const { code } = this.subject;
    const known = this.#starts.findLast(({ id }) => code?.startsWith(`/* program ${id} */`));
    if (known) this.#run(known.id, known.traits, 'run()');
  }

  #run(id: number, traits: Traits, what: string, code?: string): void {
    const { status } = this;
    const begins = !BUSY.includes(status) && status !== 'running' && status !== 'paused';
    const waits = status === 'stopping' && !this.#starts.some(({ pending }) => pending);
    const unsure = status === 'loading' || status === 'pausing' || (status === 'stopping' && !waits);
    const start = this.#begin(id, traits, what, unsure ? 'maybe' : begins || waits ? 'pending' : 'void');
    if (begins) {
      this.#held = traits.steers ? undefined : false;
      this.#hidden = this.#failed = false;
    } else if (unsure && traits.steers) this.#held = undefined;
    this.#follow(start, this.subject.run(code));
  }

  reload(name: ProgramName): void {
    const id = ++this.#ids;
    const { status } = this;
    const start = this.#begin(id, traits(name), `reload(${name})`, hasWorker(status) ? 'pending' : 'void');
    if (status === 'stopping' || status === 'loading') start.outcome = 'maybe';
    // A pause of what is about to end by itself is over with it; new code, if that comes sooner, is held.
    if (start.traits.steers || (this.#held && !this.#lasts(start))) this.#held = undefined;
    this.#follow(start, this.subject.reload(text(name, id, this.#probe.name)));
  }

  call(name: CallName): void {
    const { exposed } = this.subject;
    const remote = exposed[name];
    if (typeof remote !== 'function') return;
    const call: Call = { name, what: `call(${name})`, pending: true };
    this.#calls.push(call);
    // Of a program that has failed nothing but calls is in flight: the pause is over with the last one, if that ends first.
    if (this.status === 'pausing' && this.#failed) this.#held = undefined;
    const argument = { some: [1, 2] };
    const done = (ok: boolean, told: string) => {
      call.pending = false;
      if (!ok) this.#problems.add(`${call.what} was answered with ${told}`);
    };
    remote(argument).then(
      (value: unknown) => done(this.#isAnswer(name, value), JSON.stringify(value)),
      (error: Error) => done(this.#isRefusal(name, error), String(error)),
    );
  }

  /** Whether a call may be answered so: a stop, what the function threw, or that the device is gone on which it was. */
  #isRefusal(name: CallName, error: Error & { phase?: string }): boolean {
    if (error?.name !== 'SparkProgramError') return error?.name === 'SparkStopError';
    if (error.phase === 'device') return this.#starts.some(({ what }) => what.includes('losesDevice'));
    return name === 'fails' || name === 'opaque';
  }

  /** A call with something that can't be sent: refused at once. */
  callWithFunction(): void {
    const { echo } = this.subject.exposed;
    if (typeof echo !== 'function') return;
    const call: Call = { name: 'echo', what: 'echo(() => {})', pending: true };
    this.#calls.push(call);
    echo(() => {}).then(
      () => this.#problems.add(`${call.what} was answered`),
      () => (call.pending = false),
    );
  }

  pause(): void {
    if (['loading', 'pausing', 'running', 'reloading'].includes(this.status) && this.#held === false) this.#held = true;
    this.#hidden = false;
    this.subject.controller.pause();
  }

  /** Whether something of the program that `newer` is to replace does not end by itself. */
  #lasts(newer: Start): boolean {
    if (this.#calls.some(({ name, pending }) => pending && (name === 'hang' || name === 'forever'))) return true;
    const older = this.#possible.filter((start) => start !== newer);
    return !this.#failed && older.every(({ traits }) => traits.beats || traits.deaf);
  }

  resume(): void {
    if (['pausing', 'paused', 'reloading'].includes(this.status)) {
      if (this.#held) this.#held = false;
      this.#hidden = false;
    }
    this.subject.controller.resume();
  }

  step(): void {
    this.#hidden = false;
    this.subject.controller.step();
  }

  stop(): void {
    this.subject.controller.stop();
  }

  reset(): void {
    this.subject.reset();
  }

  hide(): void {
    if (this.#away) return;
    this.#away = true;
    if (['loading', 'running', 'reloading'].includes(this.status)) this.#holdUnseen();
    hide(true);
  }

  show(): void {
    if (this.#hidden && this.#held) this.#held = false;
    this.#hidden = this.#away = false;
    hide(false);
  }

  #holdUnseen(): void {
    if (this.#held !== false) return;
    this.#held = this.#hidden = true;
  }

  // ------------------------------------------------------------------------------------------ what is told

  #begin(id: number, traits: Traits, what: string, outcome: Start['outcome']): Start {
    const start: Start = { id, traits, what: `${what} #${id}`, outcome, pending: true };
    this.#starts.push(start);
    return start;
  }

  #follow(start: Start, promise: Promise<void>): void {
    promise.then(
      () => {
        start.pending = false;
        if (start.outcome === 'pending') this.#started(start);
      },
      (error: Error) => {
        start.pending = false;
        if (start.outcome !== 'over') start.outcome = error?.name === 'SparkReloadError' ? 'overtaken' : 'refused';
      },
    );
  }

  /** What was asked before it has had its time. */
  #started(start: Start): void {
    start.outcome = 'started';
    for (const older of this.#starts.slice(0, this.#starts.indexOf(start))) older.outcome = 'over';
  }

  #onStatus(status: SparkStatus, previous: SparkStatus): void {
    if (!isAllowed(previous, status)) this.#problems.add(`${previous} → ${status}, which the table does not have`);
    if (previous !== this.#last) this.#problems.add(`${previous} → ${status} was told while it was ${this.#last}`);
    this.#last = status;
    if (status === 'error') this.#failed = true;
    if (status === 'loading' && this.#possible.some(({ traits }) => traits.steers)) this.#held = undefined;
    // Who resumes what is about to begin has it begin, seen or not.
    if (status === 'loading' && previous !== 'pausing' && this.#away) this.#holdUnseen();
    if (OVER.includes(status) || NONE.includes(status) || status === 'stopping') {
      this.#held = this.#held === undefined && OVER.includes(status) ? undefined : false;
      this.#hidden = false;
    }
    if (!NONE.includes(status)) return;
    for (const start of this.#starts) if (start.outcome === 'started') start.outcome = 'over';
  }

  #onMetric(metrics: readonly MetricPoint[]): void {
    const ids = new Set(metrics.filter(({ name }) => name === 'id').map(({ value }) => value));
    for (const id of ids) {
      if (!this.#mayRun(id)) this.#problems.add(`numbers of program ${id}, which is over`);
    }
  }

  #isAnswer(name: CallName, value: unknown): boolean {
    if (name === 'echo' || name === 'later') return JSON.stringify(value) === '{"some":[1,2]}';
    if (name === 'whoami') return this.#possible.some(({ id }) => id === value);
    return name === 'status';
  }

  #mayRun(id: number): boolean {
    return this.#possible.some((start) => start.id === id && start.outcome !== 'overtaken');
  }

  /** What may be in the worker, as far as is known. */
  get #possible(): Start[] {
    return this.#starts.filter(({ outcome }) => ['pending', 'started', 'maybe', 'overtaken'].includes(outcome));
  }

  // ------------------------------------------------------------------------------------------ looking

  /** Resolves when all is quiet and right; throws what is wrong when it does not become so. */
  async settle(): Promise<void> {
    const deadline = performance.now() + this.#options.patience;
    for (;;) {
      await sleep(1);
      const wrong = await this.#look();
      if (this.#problems.size && wrong) this.#problems.add(wrong);
      if (this.#problems.size) throw new Error(`${[...this.#problems].join('\n')}\n${this.#history()}`);
      if (!wrong) {
        this.seen.push(this.status);
        return;
      }
      if (performance.now() > deadline) throw new Error(`for ever: ${wrong}\n${this.#history()}`);
    }
  }

  /** Disposes; resolves when everything has settled and nothing lives. */
  async end(): Promise<void> {
    this.subject.dispose();
    const deadline = performance.now() + this.#options.patience;
    for (;;) {
      await sleep(1);
      const wrong = await this.#left();
      if (this.#problems.size) throw new Error(`${[...this.#problems].join('\n')}\n${this.#history()}`);
      if (!wrong) return;
      if (performance.now() > deadline) throw new Error(`after disposal: ${wrong}\n${this.#history()}`);
    }
  }

  /** Undoes what this world did to the page, whatever state it is in. */
  close(): void {
    this.subject.dispose();
    for (const worker of this.#census.alive) worker.terminate();
    this.#census.restore();
    this.#listening.abort();
    this.#probe.close();
    hide(false);
  }

  async #left(): Promise<string | undefined> {
    if (hasWorker(this.status)) return `the status is ${this.status}`;
    const waiting = [...this.#starts, ...this.#calls].filter(({ pending }) => pending);
    if (waiting.length) return `no answer to ${waiting.map(({ what }) => what).join(', ')}`;
    if (this.#census.alive.size) return `${this.#census.alive.size} workers live`;
    const answers = await this.#probe.ask(this.#options.watch);
    if (answers.length) return `program ${answers[0].id} still answers`;
    return undefined;
  }

  /** What is not as it should be at this moment, in which something may still be on its way. */
  async #look(): Promise<string | undefined> {
    const { status } = this;
    const possible = this.#possible;
    const some = (trait: keyof Traits) => possible.some(({ traits }) => traits[trait]);
    const hangs = this.#calls.some(({ name, pending }) => pending && name === 'hang');
    const excused =
      (status === 'pausing' && (some('deaf') || hangs)) || (status === 'reloading' && (some('stays') || hangs));
    if (BUSY.includes(status) && !excused) return `${status}, and nothing is in the way`;

    const starting = this.#starts.filter(({ pending }) => pending);
    if (starting.length && !excused && !some('blocks')) return `${status}, and no answer to ${starting[0].what}`;
    const calls = this.#calls.filter(({ pending }) => pending);
    if (calls.length && (NONE.includes(status) || status === 'completed')) {
      return `${status}, and no answer to ${calls[0].what}`;
    }
    const { size } = this.#census.alive;
    if (NONE.includes(status) ? size : size > 1 || (size === 0 && status !== 'error')) {
      return `${status}, and ${size} workers live`;
    }
    const contradiction = this.subject.contradiction();
    if (contradiction) return `controller.status is ${status}, and ${contradiction}`;

    const silence = NONE.includes(status) ? this.#options.watch : some('blocks') ? SILENCE : 4 * SILENCE;
    const before = await this.#probe.ask(silence);
    if (NONE.includes(status)) return before.length ? `${status}, and program ${before[0].id} answers` : undefined;
    await sleep(this.#options.watch);
    const after = await this.#probe.ask(silence);
    // Whatever changed meanwhile, changed after the first answers.
    if (status !== this.status) return `${status} became ${this.status}`;
    return this.#judge(status, before, after, hangs);
  }

  #judge(status: SparkStatus, before: Answer[], after: Answer[], hangs: boolean): string | undefined {
    const possible = this.#possible;
    const some = (trait: keyof Traits) => possible.some(({ traits }) => traits[trait]);
    const running = moved(before, after);
    const stray = running.find(({ id }) => !this.#mayRun(id));
    if (stray) return `${status}, and the loops of program ${stray.id} go on, which is over`;
    const told = after[0]?.status;
    if (told !== undefined && told !== status) return `${status}, and the program's controller says ${told}`;
    if (
      after.length === 0 &&
      status !== 'error' &&
      !some('blocks') &&
      possible.some(({ outcome }) => outcome === 'started')
    ) {
      return `${status}, and no program answers`;
    }
    const rests = status === 'paused' || OVER.includes(status);
    if (rests && running.length) return `${status}, and the loops of program ${running[0].id} go on`;
    if (status === 'paused' && this.#held === false) return 'paused, and nobody asked for it';
    if (status === 'pausing' && this.#held === false) return 'pausing, and nobody asked for it';
    const forever = this.#calls.some(({ name, pending }) => pending && name === 'forever');
    const current = possible.findLast(({ outcome }) => outcome === 'started');
    const endless = possible.length === 1 && current?.traits.beats && !this.#failed;
    if (status === 'completed' && endless && !current.traits.steers) return `completed, and ${current.what} has no end`;
    if (status !== 'running') return undefined;
    if (this.#held) return 'running, and a pause was asked';
    if (running.length || hangs || some('deaf') || some('blocks')) return undefined;
    return forever || endless ? 'running, and no loop goes on' : 'running, and nothing is in flight';
  }

  #history(): string {
    const starts = this.#starts.map(({ what, outcome, pending }) => `${what}: ${outcome}${pending ? ', pending' : ''}`);
    return `status ${this.status}; ${starts.join('; ')}`;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
