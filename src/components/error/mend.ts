/** A "did you mean …" as a change of the program's text: one press in the error panel makes it. */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { joinFiles } from '../../runtime/page/join-files.ts';
import { splitFiles } from '../../runtime/page/program-files.ts';
import { indexOf } from '../source/tabs.ts';

export interface Mend {
  /** What stands there, and what is to. */
  from: string;
  to: string;
  /** The program's text with that. */
  text: string;
}

/** What Python calls otherwise, and is a word for a word: `advice.ts` says "Here it is …." */
const WORD = /^Here it is ([\w.]+)\.$/;

/** What an error says that was written, and what was meant (`advice.ts`, `near-names.ts`); undefined where it says no such thing. */
function meant({ message, hint = '' }: SparkProgramError): [from: string, to: string] | undefined {
  const [, chain, name] = /^There is no (torch[\w.]+)\. Did you mean (torch[\w.]+)\?/.exec(hint) ?? [];
  if (chain) return [chain, name];
  const [, near] = /^Of a tensor it is (\w+): did you mean that\?/.exec(hint) ?? [];
  const [, method] = /\.(\w+) is not a function/.exec(message) ?? [];
  if (near && method) return [`.${method}`, `.${near}`];
  const [, like] = /^Did you mean '?(\w+)'?\?/.exec(hint) ?? [];
  const [, wrong] = /unexpected keyword argument '(\w+)'|no dtype '(\w+)'/.exec(message)?.filter(Boolean) ?? [];
  if (like && wrong) return [wrong, like];
  const [, word] = WORD.exec(hint) ?? [];
  const [, unknown] = /^([\w$]+) is not defined$|variable:? ([\w$]+)$/.exec(message)?.filter(Boolean) ?? [];
  return word && unknown ? [unknown, word] : undefined;
}

/**
 * @param shown the program's text as it is now, with all its files
 * @param main what the program itself is called
 * @returns undefined where nothing is known, or the line is another by now, or more than one place in it may be meant
 */
export function mendOf(error: SparkProgramError, shown: string, main: string): Mend | undefined {
  const [from, to] = meant(error) ?? [];
  const { line, text: failed } = error;
  if (from === undefined || to === undefined || line === undefined) return undefined;
  const files = splitFiles(shown);
  const file = files[indexOf(files, error.source, main) ?? 0];
  const lines = file.text.split('\n');
  const old = lines[line - 1];
  if (old === undefined || (failed !== undefined && failed.split('\n')[line - 1] !== old)) return undefined;
  const words = new RegExp(
    `${from.startsWith('.') ? '' : '(?<![\\w$.])'}${from.replace(/[.$]/g, '\\$&')}(?![\\w$])`,
    'g',
  );
  if (old.match(words)?.length !== 1) return undefined;
  lines[line - 1] = old.replace(words, () => to);
  file.text = lines.join('\n');
  return { from, to, text: joinFiles(files) };
}
