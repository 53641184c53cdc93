/**
 * A program in any of the forms an author may give, as text: given, fetched, or a function's own. Says what is wrong
 * when there is none.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import { langOf } from './file-language.ts';
import { plainText } from './plain-text.ts';
import type { SparkProgram, SparkProgramFiles } from './session-types.ts';
import { NoText, readText } from './text-file.ts';

/** Files and other programs that come along: few programs have any. */
const given = lazy(() => import('./given.ts'));
/** Whether a text may have more in it than one file. */
const hasFiles = (text: string): boolean => text.includes('@filename:');

/** What came with a program: it goes before what a server has. */
export interface Given {
  /** Sets its files apart from those of a program that needs it; '' for the program that is started. */
  of: string;
  /** By URL. */
  files: ReadonlyMap<string, { name: string; text: string }>;
  /** By the name that it imports them by. */
  needs: ReadonlyMap<string, ProgramSource>;
}

export interface ProgramSource {
  /** The author's text: of several files, that of the program itself. */
  code: string;
  /** All that was written: as `code`, or with the other files. */
  whole: string;
  lang: 'js' | 'ts';
  /** What errors call it. */
  name: string;
  /** What its relative imports are relative to. */
  baseURL: string;
  /** Characters that stand before the author's first one, on line 1. */
  prefix: number;
  /** What its specifiers mean, where its server says so. */
  meanings?: Record<string, string>;
  /** Undefined where nothing came with it. */
  given?: Given;
}

/** The files that a program's author writes, by URL: what errors call them, and their text once it has been read. */
export type AuthorFiles = Map<string, { name: string; text?: string }>;

export interface LoadOptions {
  /** Whether a file is asked for again, whatever a cache says. */
  fresh?: boolean;
  /** Gets the program's own, before it is read. */
  files?: AuthorFiles;
  /** Of one that another program needs: by which name. */
  of?: string;
}

/** @throws {SparkProgramError} */
export async function loadSource(program: SparkProgram, options: LoadOptions = {}): Promise<ProgramSource> {
  const { fresh, files } = options;
  const baseURL = document.baseURI;
  if (typeof program === 'function') return functionSource(program, baseURL);
  // Whatever a page may have given: a text by itself is an object without these.
  const given: { code?: string; src?: string; lang?: 'js' | 'ts'; name?: string } & SparkProgramFiles = Object(program);
  if (given.code !== undefined) {
    const { code, lang = 'js', name = 'program' } = given;
    if (typeof code !== 'string') throw noProgram(program);
    const text = plainText(code);
    return withGiven({ code: text, whole: text, lang, name, baseURL, prefix: 0 }, given, options);
  }
  if (given.src === undefined) throw noProgram(program);
  if (!URL.canParse(given.src, baseURL)) {
    throw new SparkProgramError(`The program's src "${given.src}" is no address.`, {
      phase: 'source',
      hint: `It is a URL, or a path from the page: ${baseURL}.`,
    });
  }
  const url = new URL(given.src, baseURL);
  const lang = given.lang ?? langOf(url.pathname);
  const name = url.pathname.split('/').pop() || url.href;
  files?.set(url.href, { name });
  try {
    const { text: raw, meanings } = await readText(url.href, { fresh });
    const text = plainText(raw);
    const source = { code: text, whole: text, lang, name, baseURL: url.href, prefix: 0, meanings };
    const main = await withGiven(source, given, options);
    files?.set(url.href, { name: main.name, text: main.code });
    return main;
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

/** The source with what came along, in its text or beside it. */
async function withGiven(
  source: ProgramSource,
  program: SparkProgramFiles,
  options: LoadOptions,
): Promise<ProgramSource> {
  const comes = program.files || program.needs || hasFiles(source.whole);
  return comes ? (await given()).withGiven(source, program, options) : source;
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
  return { code, whole: text, lang: 'js', name, baseURL, prefix: before.length };
}
