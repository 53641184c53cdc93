/** Files that come with a program, in its text or beside it, and programs that it needs. Loaded for programs that have any. */
import { langOf } from './file-language.ts';
import { wholeText } from './join-files.ts';
import { splitFiles } from './program-files.ts';
import type { SparkProgramFiles } from './session-types.ts';
import { type LoadOptions, loadSource, type ProgramSource } from './source.ts';

/** The program itself, with what it may import before anything that a server has. */
export async function withGiven(
  source: ProgramSource,
  { files: beside, needs = {} }: SparkProgramFiles,
  { fresh, files, of = '' }: LoadOptions,
): Promise<ProgramSource> {
  const whole = wholeText(source.whole, beside);
  const [main, ...others] = splitFiles(whole);
  const named = others.map(({ name, text }): [string, { name: string; text: string }] => [
    new URL(name, source.baseURL).href,
    { name: of ? `${of}/${name}` : name, text },
  ]);
  const needed = Object.entries(needs).map(async ([name, program]): Promise<[string, ProgramSource]> => {
    const loaded = await loadSource(program, { fresh, files, of: name });
    return [name, { ...loaded, name }];
  });
  return {
    ...source,
    whole,
    code: main.text,
    ...(main.name && { name: main.name, lang: langOf(main.name) }),
    given: { of, files: new Map(named), needs: new Map(await Promise.all(needed)) },
  };
}
