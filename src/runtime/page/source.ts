/**
 * A program in any of the forms an author may give, as text: given, fetched, or a function's own. Says what is wrong
 * when there is none.
 */
import { SparkProgramError } from '../errors.ts';
import { plainText } from './plain-text.ts';
import type { SparkProgram } from './session-types.ts';
import { NoText, readText } from './text-file.ts';

export interface ProgramSource {
  /** The author's text. */
  code: string;
  lang: 'js' | 'ts';
  /** What errors call it. */
  name: string;
  /** What its relative imports are relative to. */
  baseURL: string;
  /** Characters that stand before the author's first one, on line 1. */
  prefix: number;
  /** What its specifiers mean, where its server says so. */
  meanings?: Record<string, string>;
}

/** The files that a program's author writes, by URL: what errors call them, and their text once it has been read. */
export type AuthorFiles = Map<string, { name: string; text?: string }>;

/**
 * @param fresh whether a file is asked for again, whatever a cache says
 * @param files gets the program's own, before it is read
 * @throws {SparkProgramError}
 */
export async function loadSource(
  program: SparkProgram,
  { fresh, files }: { fresh?: boolean; files?: AuthorFiles } = {},
): Promise<ProgramSource> {
  const baseURL = document.baseURI;
  if (typeof program === 'function') return functionSource(program, baseURL);
  // Whatever a page may have given: a text by itself is an object without these.
  const given: { code?: string; src?: string; lang?: 'js' | 'ts'; name?: string } = Object(program);
  if (given.code !== undefined) {
    const { code, lang = 'js', name = 'program' } = given;
    if (typeof code !== 'string') throw noProgram(program);
    return { code: plainText(code), lang, name, baseURL, prefix: 0 };
  }
  if (given.src === undefined) throw noProgram(program);
  if (!URL.canParse(given.src, baseURL)) {
    throw new SparkProgramError(`The program's src "${given.src}" is no address.`, {
      phase: 'source',
      hint: `It is a URL, or a path from the page: ${baseURL}.`,
    });
  }
  const url = new URL(given.src, baseURL);
  const lang = given.lang ?? (/\.[mc]?ts$/.test(url.pathname) ? 'ts' : 'js');
  const name = url.pathname.split('/').pop() || url.href;
  files?.set(url.href, { name });
  try {
    const { text: raw, meanings } = await readText(url.href, { fresh });
    const text = plainText(raw);
    files?.set(url.href, { name, text });
    return { code: text, lang, name, baseURL: url.href, prefix: 0, meanings };
  } catch (error) {
    if (!(error instanceof NoText)) throw error;
    const { message, hint, cause } = error;
    throw new SparkProgramError(`The program's source ${url.href} ${message}.`, {
      phase: 'source',
      source: name,
      hint,
      cause,
    });
  }
}

function noProgram(given: unknown): SparkProgramError {
  let found = String(typeof given);
  try {
    found = JSON.stringify(given) ?? found;
  } catch {
    // A circle, or a number too large for JSON: its type has to do.
  }
  return new SparkProgramError(`A program is { code }, { src } or a function, not ${found.slice(0, 200)}.`, {
    phase: 'source',
    hint: 'Give its text as { code }, and the address of its file as { src }.',
  });
}

/** White space and comments, as they may stand between two words. */
const GAP = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)*`;
const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const ASYNC = new RegExp(String.raw`^async(?![\p{ID_Continue}$])${GAP}`, 'u');
/** What is a function by itself; a method's text, `train() {…}`, is one only within an object. */
const STANDS = new RegExp(String.raw`^(function(?![\p{ID_Continue}$])|\(|${NAME}${GAP}=>|=>)`, 'u');
const ACCESSOR = new RegExp(String.raw`^[gs]et(?![\p{ID_Continue}$])${GAP}[^\s(=]`, 'u');

/** Why the function can't be a program; undefined when it can. */
function unfit(program: object, text: string): { found: string; hint: string } | undefined {
  if (/\{\s*\[native code\]\s*\}\s*$/.test(text)) {
    return {
      found: 'is native or bound: it has no text to send to a worker',
      hint: 'Give the function itself, or its text as { code }.',
    };
  }
  if (/^class(?![\p{ID_Continue}$])/u.test(text)) {
    return { found: 'is a class', hint: 'Give a function with the class in it, that makes one and calls it.' };
  }
  if (/Generator/.test(Object.prototype.toString.call(program))) {
    return {
      found: 'is a generator: calling it would run nothing of it',
      hint: 'Write it as an async function, with `await spark.checkpoint()` in place of yield.',
    };
  }
  if (ACCESSOR.test(text) || /^(async\s*)?\[/.test(text)) {
    return {
      found: 'is a getter, a setter or a method with a computed name',
      hint: 'Give a function or a method with a name of its own, or its text as { code }.',
    };
  }
  return undefined;
}

/** `export default` and the function's own text: nothing around it exists in the worker. */
function functionSource(program: (...args: never[]) => unknown, baseURL: string): ProgramSource {
  // A private method's name is none outside its class.
  const text = plainText(Function.prototype.toString.call(program)).replace(/^(async\s+)?#/, '$1_');
  const name = typeof program.name === 'string' && program.name ? program.name : 'program';
  const wrong = unfit(program, text);
  if (wrong) {
    const { found, hint } = wrong;
    throw new SparkProgramError(`The program ${name} ${found}.`, { phase: 'source', hint });
  }
  // `async(x) => …` is a function, `async(x) {…}` a method of that name.
  const stands = STANDS.test(name === 'async' && !/^async\s+function/.test(text) ? text : text.replace(ASYNC, ''));
  const before = stands ? 'export default ' : 'export default Object.values({ ';
  const code = stands ? `${before}${text};` : `${before}${text} })[0];`;
  return { code, lang: 'js', name, baseURL, prefix: before.length };
}
