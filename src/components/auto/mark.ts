/**
 * The word with which a fence says that it runs, and what may stand behind it: ```js spark editable. It is looked for by the
 * plug-ins that keep it through a build, and in a page. No DOM here.
 */
import { languageNamed } from '../source/language.ts';

/** Attributes of the runner that a fence may ask for: nothing that runs by itself, since a comment may hold a fence. */
export const FLAGS = ['editable', 'shareable', 'sandbox', 'resume', 'tempo', 'seed', 'scrub'];

/** Those that stand in a text. */
export const flagsIn = (text: string): string[] => text.split(/[\s,]+/).filter((word) => FLAGS.includes(word));

/**
 * What a fence asks for in the words behind its ```.
 * @returns undefined where it does not ask to run, or is in no language that does
 */
export function markOfInfo(info: string): string[] | undefined {
  const [language, ...words] = info.trim().split(/[\s,:]+/);
  const at = words.indexOf('spark');
  return languageNamed(language) && at >= 0 ? flagsIn(words.slice(at + 1).join(' ')) : undefined;
}

/** The same of a program's first line, where nothing else is kept: `// spark editable`. */
export function markOfLine(line: string): string[] | undefined {
  const [, flags] = /^\s*\/\/\s*spark((?:[\s,]+\w+)*)\s*$/.exec(line) ?? [];
  if (flags === undefined) return undefined;
  const words = flags.split(/[\s,]+/).filter(Boolean);
  // "// spark a run" is a comment.
  return words.every((word) => FLAGS.includes(word)) ? words : undefined;
}
