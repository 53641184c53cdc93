/** What a run needs of its worker. */
import type { StateMessage } from '../protocol/control.ts';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { Exposed } from './exposed.ts';
import type { Gpu } from './gpu.ts';
import type { Persisted } from './persisted.ts';

export interface RunContext {
  gpu: Gpu;
  exposed: Exposed;
  persisted: Persisted;
  post(message: SparkWorkerMessage): void;
  /** Loads `torch` when it is not there yet. @throws {SparkProgramError} */
  loadKernels(url: string, texts: string[]): Promise<void>;
  /** Asks for what its texts say that it needs; resolves when what has to be there before its first statement is. */
  foresee(program: CompiledProgram): Promise<void>;
  /** A program is started that does not take over from another: its steps are counted from 0, its random numbers begin with the seed. */
  restart(seed: number | undefined): void;
  /** Sends pictures of the program's canvases, as they are now. */
  show(): void;
  /** Sends exposed names and values, and output that is due; `all` also what is not due yet. */
  flush(all?: boolean): void;
  /** The same after a turn, which comes often: what is dear to find out may wait. */
  turned(): void;
  /** Sends everything; resolves when it is sent. */
  drain(): Promise<void>;
  /** Resolves when the GPU has nothing to do and everything is sent. */
  quiet(): Promise<void>;
  /** Shows the reader what went wrong where no status can. */
  warn(error: unknown): void;
  /** What of the program is left when nothing of it is in flight. @param passes checkpoints it has passed */
  remains(passes: number): Pick<StateMessage, 'keeps' | 'nothing'>;
}
