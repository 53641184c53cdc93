/** The text of the program that runs: as it was written, and as it was compiled; and what it lacks, where that can be told. */
import type { SparkProgramError } from '../errors.ts';
import type { CompiledProgram, LogEntry, SerializedError } from '../protocol.ts';
import { reviveProgramError } from './revive-error.ts';
import type { Start } from './start.ts';
import { type Advice, adviseOn, mayForgetToAwait, type Question } from './text-advice.ts';

export class ProgramText {
  /** As the author wrote it, once it is known. */
  source: string | undefined;
  #compiled: CompiledProgram | undefined;
  #start: Start | undefined;
  readonly #tell: (line: LogEntry) => void;

  /** @param tell shows a line in the program's log */
  constructor(tell: (line: LogEntry) => void) {
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
    for (const advice of start.advice) this.#say(advice);
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
  async ask(question: Question): Promise<void> {
    const compiled = this.#compiled;
    const advice = compiled && (await adviseOn(question, compiled));
    if (advice && compiled === this.#compiled) this.#say(advice);
  }

  #say(advice: Advice): void {
    this.#tell({ level: 'warn', time: Date.now(), ...advice });
  }
}
