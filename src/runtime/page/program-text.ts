/** The text of the program that runs: as it was written, and as it was compiled; and what it lacks, where that can be told. */
import type { CompiledProgram } from '../protocol.ts';
import type { SparkAdvice } from './session-types.ts';
import type { Start } from './start.ts';
import { adviseOn, mayForgetToAwait } from './text-advice.ts';

export class ProgramText {
  /** As the author wrote it, once it is known. */
  source: string | undefined;
  #compiled: CompiledProgram | undefined;
  readonly #tell: (advice: SparkAdvice) => void;

  constructor(tell: (advice: SparkAdvice) => void) {
    this.#tell = tell;
  }

  /** A start's program is the one that runs, or is about to. */
  show({ source, compiled }: Start): void {
    this.source = source ?? this.source;
    if (this.#compiled === compiled) return;
    this.#compiled = compiled;
    if (compiled && mayForgetToAwait(compiled.code)) void this.ask('unawaited');
  }

  /** Says what the text tells of it, if anything. */
  async ask(about: SparkAdvice['about']): Promise<void> {
    const compiled = this.#compiled;
    const advice = compiled && (await adviseOn(about, compiled));
    if (advice && compiled === this.#compiled) this.#tell(advice);
  }
}
