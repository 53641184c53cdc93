/**
 * One start of a program, by a run or a reload: asked → compiling → sent → up | refused.
 *
 * It owns its text, its compilation and the promise of whoever asked. Contract: the promise settles exactly once.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { type Compilation, type CompileContext, compile } from './compile.ts';
import type { Asked } from './known-state.ts';
import { reviveProgramError } from './revive-error.ts';
import type { SparkAdvice, SparkProgram } from './session-types.ts';
import { type AuthorFiles, loadSource } from './source.ts';

const diagnosis = lazy(() => import('./diagnose.ts'));

export class Start {
  readonly kind: 'run' | 'reload';
  readonly generation: number;
  readonly program: SparkProgram;
  /** Resolves when the program is up; rejects when it is refused, or overtaken. */
  readonly promise: Promise<void>;
  /** The program's text as the author wrote it, with all its files, once it is known. */
  source: string | undefined;
  readonly files: AuthorFiles = new Map();
  /** Its kernels did not come, and others are tried. */
  hadNoKernels = false;
  /** Of a reload: what the controller was asked. */
  asked: Asked | undefined;
  readonly #settled = Promise.withResolvers<void>();
  #compilation: Compilation | undefined;
  /** Of its text, what errors without another file's name count lines in. */
  #main: string | undefined;
  #isSent = false;

  constructor(kind: Start['kind'], generation: number, program: SparkProgram) {
    this.kind = kind;
    this.generation = generation;
    this.program = program;
    this.promise = this.#settled.promise;
  }

  /** What is sent, once it is known. */
  get compiled(): CompiledProgram | undefined {
    return this.#compilation?.program;
  }

  /** What its imports tell of it. */
  get advice(): SparkAdvice[] {
    return this.#compilation?.imported?.advice ?? [];
  }

  /** @throws {SparkProgramError} when there is no program, or it can't be compiled */
  async compile(context: Pick<CompileContext, 'places' | 'log'>): Promise<CompiledProgram> {
    const { files } = this;
    const fresh = this.kind === 'reload';
    try {
      const source = await loadSource(this.program, { fresh, files });
      this.source = source.whole;
      this.#main = source.code.slice(source.prefix);
      this.#compilation = await compile(source, { ...context, fresh, files });
      return this.#compilation.program;
    } catch (error) {
      throw this.withText(toProgramError(error));
    }
  }

  /** Whether it is on its way to the worker. */
  get isSent(): boolean {
    return this.#isSent;
  }

  sent(): void {
    this.#isSent = true;
    this.#compilation?.imported?.plan.sent();
  }

  /** The worker that it went to is gone, and it begins again. */
  recall(): void {
    this.#isSent = false;
  }

  /** Its program is the one that runs. */
  accepted(): void {
    this.#compilation?.imported?.plan.accepted();
  }

  /** A failure of its program, as the worker told it. */
  revive(serialized: SerializedError): SparkProgramError {
    return this.withText(reviveProgramError(serialized, this.#textOf(serialized.source)));
  }

  /** The same error, which knows the text that it speaks of. */
  withText(error: SparkProgramError): SparkProgramError {
    const value = this.#textOf(error.source);
    if (value !== undefined && error.line !== undefined) Object.defineProperty(error, 'text', { value });
    return error;
  }

  /** @param name of one of its files; its own text otherwise */
  #textOf(name: string | undefined): string | undefined {
    for (const file of this.files.values()) if (file.name === name) return file.text;
    return this.#main;
  }

  /** The error that the worker answered instead of taking it, with what can be found out beyond it. */
  async explain(serialized: SerializedError): Promise<SparkProgramError> {
    const error = this.revive(serialized);
    const compilation = this.#compilation;
    if (!compilation) return error;
    // What it imports has been evaluated: of that nothing was wrong.
    if (error.phase === 'run') compilation.imported?.plan.evaluated();
    if (error.phase !== 'compile' && error.phase !== 'import') return error;
    // What could be found out is worth no failure of its own.
    return diagnosis()
      .then(({ diagnose }) => diagnose(error, compilation))
      .then((found) => this.withText(found))
      .catch(() => error);
  }

  /** @param urls without query and fragment */
  hasRead(urls: ReadonlySet<string>): boolean {
    return [...this.files.keys()].some((url) => urls.has(url.replace(/[?#].*/, '')));
  }

  up(): void {
    this.#settled.resolve();
  }

  refuse(error: Error): void {
    this.#settled.reject(error);
  }

  /** Another start takes its place, and settles for it, too. */
  follow(other: Start): void {
    other.promise.then(this.#settled.resolve, this.#settled.reject);
  }
}

export function toProgramError(error: unknown): SparkProgramError {
  if (error instanceof SparkProgramError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SparkProgramError(message, { phase: 'source', cause: error });
}
