/**
 * Where a runner's program comes from, and how its text is shown. The first that is there: the `program` property, the
 * text in `code`, `src`, a child `<script type="text/spark">`, a child `<pre><code>`.
 *
 * A text is sent as it stands, so that lines and columns are the author's; only what is shown is dedented.
 */
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import type { ShownCode } from '../run-state.ts';
import type { STRINGS } from '../strings.ts';

export type SparkLang = 'js' | 'ts';

export interface AuthoredProgram {
  program: SparkProgram;
  /** The text; undefined for a `src`, until it has been read. */
  code: string | undefined;
  lang: SparkLang;
  /** What errors call the text. */
  name: string;
}

/** What of a runner says which program it has. */
export interface ProgramHolder extends Element {
  readonly program: SparkProgram | undefined;
  readonly src: string | null;
  /** '' says nothing. */
  readonly lang: '' | SparkLang;
}

/**
 * The program that the author gave; undefined when there is none.
 * @param text one that was given by itself
 */
export function authoredProgram(
  holder: ProgramHolder,
  strings: typeof STRINGS,
  text?: string,
): AuthoredProgram | undefined {
  const { src, lang: told } = holder;
  const program = holder.program ?? (text === undefined ? undefined : { code: text });
  const name = holder.id ? `#${holder.id}` : undefined;
  if (typeof program === 'function') {
    // A default export is called, so the function's text is a program too once the reader has edited it.
    const code = `export default ${program}`;
    return { program, code, lang: 'js', name: name ?? strings.program };
  }
  // Whatever a page may have given: a text by itself is an object without these.
  const given: { code?: string; src?: string; lang?: SparkLang; name?: string } = Object(program);
  if (given.code !== undefined) {
    const lang = given.lang ?? (told || 'js');
    return {
      program: { ...given, lang } as SparkProgram,
      code: given.code,
      lang,
      name: given.name ?? name ?? strings.program,
    };
  }
  const url = given.src ?? src;
  if (url) {
    const lang = given.lang ?? (told || (/\.[mc]?tsx?($|[?#])/.test(url) ? 'ts' : 'js'));
    return { program: { src: url, lang }, code: undefined, lang, name: url };
  }
  const script = holder.querySelector<HTMLScriptElement>(':scope > script[type="text/spark"]');
  const block = script ? null : holder.querySelector(':scope > pre');
  const element = script ?? block?.querySelector('code') ?? block;
  if (!element) return undefined;
  const called = name ?? (script ? strings.sourceScript : strings.sourceBlock);
  const code = element.textContent!;
  const lang = told || langOf(element);
  return { program: { code, lang, name: called }, code, lang, name: called };
}

/** From `lang="ts"`, or from what Markdown renderers write: `class="language-ts"`. */
function langOf(element: Element): SparkLang {
  const lang = element.getAttribute('lang') ?? /\blang(?:uage)?-(\w+)/.exec(element.className)?.[1];
  return lang === 'ts' || lang === 'typescript' ? 'ts' : 'js';
}

/** What a program is, by value: the same for those that a framework makes anew at each rendering. */
export function programValue(program: SparkProgram | undefined): string {
  if (typeof program === 'function') return String(program);
  const { code, src, lang, name }: { code?: string; src?: string; lang?: string; name?: string } = Object(program);
  return program ? JSON.stringify([code, src, lang, name]) : '';
}

export function showCode(code: string): ShownCode {
  const lines = code.trimEnd().split('\n');
  let first = 0;
  while (first < lines.length - 1 && !lines[first].trim()) first++;
  const shown = lines.slice(first);
  const indents = shown.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)![0].length);
  const indent = indents.length ? Math.min(...indents) : 0;
  return { text: shown.map((line) => line.slice(indent)).join('\n'), firstLine: first + 1, whole: code };
}

/** The program text that a shown (and edited) text stands for: its lines have the numbers that are shown. */
export function unshowCode({ text, firstLine, whole }: ShownCode): string {
  return whole ?? '\n'.repeat(firstLine - 1) + text;
}
