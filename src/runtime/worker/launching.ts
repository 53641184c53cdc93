/** The program that is there: how one is linked and launched, and how one that was evaluated is the current one again. */
import { lazy } from '../lazy.ts';
import { kernelsKeyIn } from '../module-key.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { Calls } from './calls.ts';
import { evaluate } from './evaluation.ts';
import type { Exposed } from './exposed.ts';
import type { Failures } from './failures.ts';
import type { Gate } from './gate.ts';
import type { Keeper } from './keeper.ts';
import { kernelsURL, textsOf } from './kernels-url.ts';
import { type Launch, Program } from './program.ts';
import type { Reloads } from './reloads.ts';
import { prepareToTell } from './serialize-error.ts';
import type { Unwinding } from './unwinding.ts';

const torchModule = lazy(() => import('./torch-module.ts'));

interface LaunchingContext {
  exposed: Exposed;
  unwinding: Unwinding;
  reloads(): Reloads;
  keeper(): Keeper;
  gate(): Gate;
  calls(): Calls;
  failures(): Failures;
  /** @param texts of the program: what they name of torch is loaded, too */
  loadKernels(url: string, texts: string[]): Promise<void>;
  foresee(program: CompiledProgram): Promise<void>;
  flush(all?: boolean): void;
  post(message: SparkWorkerMessage): void;
  /** The program's first statement is about to run. */
  started(): void;
  /** Something of the program begins; the returned function ends it. */
  begin(): () => void;
}

export class Launching {
  readonly #context: LaunchingContext;
  program: Program | undefined;
  generation = 0;
  /** Checkpoints passed before the program that runs. */
  #passesBefore = 0;

  constructor(context: LaunchingContext) {
    this.#context = context;
  }

  /** Checkpoints that the program has passed. */
  get passes(): number {
    return this.#context.gate().passes - this.#passesBefore;
  }

  async link(launch: Launch): Promise<Program> {
    const { loadKernels, foresee } = this.#context;
    let { program } = launch;
    const [url, texts] = [kernelsURL(program), textsOf(program)];
    const key = kernelsKeyIn(texts);
    const [made] = await Promise.all([key && torchModule(), url && loadKernels(url, texts), foresee(program)]);
    if (key && made) program = made.withTorchModule(program, key);
    return Program.link({ ...launch, program });
  }

  /** The program's first statement is about to run. */
  launch(program: Program): void {
    const { exposed, unwinding, reloads, keeper, gate, calls, failures, flush, post, started, begin } = this.#context;
    flush(true); // what is there is still the output of the program before
    if (this.program) unwinding.depart(this.program);
    unwinding.end();
    this.program = program;
    this.generation = program.generation;
    this.#passesBefore = gate().passes;
    exposed.reset(reloads().onTrial !== undefined);
    if (!reloads().onTrial) started();
    gate().renew();
    keeper().wake();
    const end = begin();
    const isCurrent = (): boolean => this.program === program;
    void evaluate(program, {
      isOver: () => unwinding.ending !== undefined || !isCurrent(),
      evaluated: (failure) => {
        if (!isCurrent()) return;
        if (failure) failures().threw(failure.thrown);
        calls().issue();
        if (failure) return;
        flush();
        post({ type: 'evaluated', generation: program.generation });
      },
      passes: () => this.passes,
      exposed: (name) => exposed.function(name),
      isCalled: (name) => calls().runs(name),
      begin,
      failed: (error) => failures().threw(error),
    }).finally(end);
    prepareToTell();
  }

  /** The run that was to take the program's place could not be loaded: there is none now. */
  vacate(): void {
    if (this.program) this.#context.unwinding.depart(this.program);
    this.program = undefined;
  }

  /** A program that has been evaluated is the current one again. */
  resume(program: Program | undefined): void {
    const { unwinding, keeper, calls, flush } = this.#context;
    unwinding.end();
    this.program = program;
    if (program) {
      unwinding.departed.readmit(program.url);
      this.generation = program.generation;
    }
    calls().issue();
    flush(false); // whoever hears that it is back finds its names
    keeper().wake();
  }

  /** The program is at a checkpoint: it is up, and calls of what it has not exposed by now are told so. */
  passed(): void {
    const { calls, keeper } = this.#context;
    if (this.program) this.program.passed = true;
    if (!calls().isWaiting) return;
    calls().issue();
    keeper().attend();
  }
}
