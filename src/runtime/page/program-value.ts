import type { SparkProgram } from './session-types.ts';

/** What a program is, by value: the same for those that a framework makes anew at each rendering. */
export function programValue(program: SparkProgram | undefined): string {
  if (typeof program === 'function') return String(program);
  if (!program) return '';
  const { code, src, lang, name, files, needs }: Record<string, unknown> = Object(program);
  const programs = Object.entries(Object(needs)).map(([by, needed]) => [by, programValue(needed as SparkProgram)]);
  return JSON.stringify([code, src, lang, name, files, programs]);
}
