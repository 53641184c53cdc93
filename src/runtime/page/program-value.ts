import type { SparkProgram } from './session-types.ts';

/** What a program is, by value: the same for those that a framework makes anew at each rendering. */
export function programValue(program: SparkProgram | undefined): string {
  if (typeof program === 'function') return String(program);
  const { code, src, lang, name }: { code?: string; src?: string; lang?: string; name?: string } = Object(program);
  return program ? JSON.stringify([code, src, lang, name]) : '';
}
