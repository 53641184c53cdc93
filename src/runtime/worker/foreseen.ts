/**
 * What a program's texts say that it will need is asked for beside `torch`, not after it: one round trip more before the first
 * step is dearer than the code that comes by it (docs/decisions/0036).
 */
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { SparkBackend } from '../protocol/worker-life.ts';
import { programs } from './linked-program.ts';

const shaders = lazy(() => import('./shaders.ts'));

interface Expected {
  /** Code is asked for ahead of its first use, which asks again for what does not come, and tells. */
  expect(): void;
}

interface ForeseenContext {
  gpu: Expected;
  files: Expected;
  /** What `torch` is to compute on. */
  backend: SparkBackend;
  /** Resolves when values can be saved. */
  loadDurable(): Promise<unknown>;
  /** Resolves when the program will be as slow as it is to be. */
  keepTime(): Promise<void>;
  /** Is told what the shader compiler says of its shaders. */
  stray(error: unknown): void;
}

/** Resolves when what has to be there before the program's first statement is, or does not come: the program runs without, too. */
export async function foresee(program: CompiledProgram, context: ForeseenContext): Promise<void> {
  const { gpu, files, backend, loadDurable, keepTime } = context;
  const texts = [program, ...(program.modules ?? [])];
  const speakOf = (word: RegExp): boolean => texts.some(({ code }) => word.test(code));
  const usesTorch = program.kernelsURL ?? program.kernelsText;
  if (usesTorch === undefined ? speakOf(/\bgpu\b/) : backend !== 'cpu') gpu.expect();
  if (speakOf(/\bspark\s*\.\s*load/)) files.expect();
  await Promise.all([
    // Without it errors are only less clear.
    speakOf(/shader|wgsl/i) && shaders().then(({ watchShaders }) => watchShaders(programs, context), console.warn),
    // Its first call asks again for what did not come, and is told.
    program.saves && loadDurable().catch(() => {}),
    keepTime(),
  ]);
}
