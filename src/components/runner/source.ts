/**
 * Where a runner's program comes from. The first that is there: the `program` property, the text in `code`, `src`, and what
 * stands in the page's markup (`../source/`). A text is the same for whoever has to do with it: shown, run, edited, and told
 * of by errors.
 */

import { langOfAddress } from '../../runtime/page/file-language.ts';
import { wholeText } from '../../runtime/page/join-files.ts';
import { plainText } from '../../runtime/page/plain-text.ts';
import type { SparkProgram, SparkProgramFiles } from '../../runtime/page/session-types.ts';
import { isScript } from '../source/find-program.ts';
import type { SparkLang } from '../source/language.ts';
import type { Written } from '../source/written-program.ts';
import { writtenText } from '../source/written-text.ts';
import type { SparkStrings } from '../strings.ts';

export interface AuthoredProgram {
  program: SparkProgram;
  /** The text; undefined for a `src`, until it has been read. */
  code: string | undefined;
  lang: SparkLang;
  /** What errors call the text. */
  name: string;
}

/** What of a runner says which program it has. */
export interface ProgramHolder {
  readonly id: string;
  readonly label: string | null;
  readonly program: SparkProgram | undefined;
  readonly src: string | null;
  /** '' says nothing. */
  readonly lang: '' | SparkLang;
}

/**
 * The program that the author gave; undefined when there is none.
 * @param written what the page's markup holds
 * @param text one that was given by itself
 */
export function authoredProgram(
  holder: ProgramHolder,
  written: Written | undefined,
  strings: SparkStrings,
  text?: string,
): AuthoredProgram | undefined {
  const { src, lang: told } = holder;
  const program = holder.program ?? (text === undefined ? undefined : { code: text });
  const name = holder.label || (holder.id ? `#${holder.id}` : undefined);
  if (typeof program === 'function') {
    // A default export is called, so the function's text is a program too once the reader has edited it.
    const code = plainText(`export default ${program}`);
    return { program, code, lang: 'js', name: name ?? strings.program };
  }
  // Whatever a page may have given: a text by itself is an object without these.
  const given: { code?: string; src?: string; lang?: SparkLang; name?: string } & SparkProgramFiles = Object(program);
  if (given.code !== undefined) {
    const lang = given.lang ?? (told || 'js');
    // What is no text is refused where it is to run.
    const code = typeof given.code === 'string' ? wholeText(writtenText(given.code), given.files) : given.code;
    // The text has them all.
    const { files: _, ...rest } = given;
    return { program: { ...rest, code, lang }, code, lang, name: given.name ?? name ?? strings.program };
  }
  const url = given.src ?? src;
  if (url) {
    const lang = given.lang ?? (told || langOfAddress(url));
    return { program: { ...given, src: url, lang }, code: undefined, lang, name: url };
  }
  if (!written) return undefined;
  const { code, element } = written;
  const called = name ?? (isScript(element) ? strings.sourceScript : strings.sourceBlock);
  const lang = told || written.lang;
  return { program: { code, lang, name: called }, code, lang, name: called };
}
