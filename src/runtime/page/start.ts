/**
 * One start of a program, by a run or a reload: asked → compiling → sent → up | refused.
 *
 * It owns its text, its compilation and the promise of whoever asked. Contract: the promise settles exactly once.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { CompiledProgram, SerializedError } from '../protocol.ts';
import { type Compilation, compile } from './compile.ts';
import type { Asked } from './known-state.ts';
import type { Places } from './places.ts';
import { reviveProgramError } from './revive-error.ts';
import type { SparkProgram } from './session-types.ts';
import { loadSource } from './source.ts';

const diagnosis = lazy(() => import('./diagnose.ts'));

export class Start {
  readonly kind: 'run' | 'reload';
  readonly generation: number;
  readonly program: SparkProgram;
  /** Resolves when the program is up; rejects when it is refused, or overtaken. */
  readonly promise: Promise<void>;
  /** The program's text as the author wrote it, once it is known. */
  source: string | undefined;
  /** Whether it is on its way to the worker. */
  isSent = false;
  /** Its kernels did not come, and others are tried. */
  hadNoKernels = false;
  /** Of a reload: what the controller was asked. */
  asked: Asked | undefined;
  readonly #settled = Promise.withResolvers<void>();
  #compilation: Compilation | undefined;

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

  /** @throws {SparkProgramError} when there is no program, or it can't be compiled */
  async compile(places: Places): Promise<CompiledProgram> {
    try {
      const source = await loadSource(this.program);
      this.source = source.code.slice(source.prefix);
      this.#compilation = await compile(source, places);
      return this.#compilation.program;
    } catch (error) {
      throw toProgramError(error);
    }
  }

  /** The error that the worker answered, with what can be found out beyond it. */
  async explain(serialized: SerializedError): Promise<SparkProgramError> {
    const error = reviveProgramError(serialized, this.source);
    if (!this.#compilation || (error.phase !== 'compile' && error.phase !== 'import')) return error;
    const compilation = this.#compilation;
    // What could be found out is worth no failure of its own.
    return diagnosis()
      .then(({ diagnose }) => diagnose(error, compilation))
      .catch(() => error);
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
