/** The text of the program that runs: as it was written, and as it was compiled; and what it lacks, where that can be told. */
import type { SparkProgramError } from '../errors.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import type { Question } from './read-program.ts';
import { reviveProgramError } from './revive-error.ts';
import type { SparkAdvice } from './session-types.ts';
import type { Start } from './start.ts';
import { adviseOn, mayForgetToAwait } from './text-advice.ts';

export class ProgramText {
  /** As the author wrote it, once it is known. */
  source: string | undefined;
  #compiled: CompiledProgram | undefined;
  #start: Start | undefined;
  readonly #tell: (advice: SparkAdvice) => void;

  constructor(tell: (advice: SparkAdvice) => void) {
    this.#tell = tell;
  }

  /** A start's program is the one that runs, or is about to. */
  show(start: Start): void {
    const { source, compiled } = start;
    this.#start = start;
    this.source = source ?? this.source;
    if (this.#compiled === compiled) return;
    this.#compiled = compiled;
    if (compiled && mayForgetToAwait(compiled.code)) void this.ask('unawaited');
    for (const advice of start.advice) this.#tell(advice);
  }

  /** A failure of it, as the worker told it. */
  revive(error: SerializedError): SparkProgramError {
    return this.#start?.revive(error) ?? reviveProgramError(error, this.source);
  }

  /** The same error, which knows the text that it speaks of. */
  withText(error: SparkProgramError): SparkProgramError {
    return this.#start?.withText(error) ?? error;
  }

  /** Says what the text tells of it, if anything. */
  async ask(about: Question): Promise<void> {
    const compiled = this.#compiled;
    const advice = compiled && (await adviseOn(about, compiled));
    if (advice && compiled === this.#compiled) this.#tell(advice);
  }
}
