/**
 * What a program's text tells of why it does not do what its author wants: a loop without a checkpoint, a checkpoint that
 * is not awaited, a function that nobody calls. The reading itself (`read-program.ts`) comes with the first question.
 */
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import type { Question } from './read-program.ts';
import type { SparkAdvice } from './session-types.ts';

const reader = lazy(() => import('./read-program.ts'));

/**
 * Whether a text may call a checkpoint without waiting for it, or have what torch gives for a condition: worth a closer look.
 */
export function mayForgetToAwait(code: string): boolean {
  return /(?:^|[;{}\n])\s*[\w$.]*\bcheckpoint\s*\(\s*\)|(if|while) ?\(.*torch\./.test(code);
}

/** @returns undefined when the text tells nothing, or can't be read */
export async function adviseOn(about: Question, program: CompiledProgram): Promise<SparkAdvice | undefined> {
  try {
    const { answer } = await reader();
    return answer(about, program);
  } catch {
    return undefined;
  }
}
