/**
 * A program in any of the forms an author may give, as text: given, fetched, or a function's own. Says what is wrong
 * when there is none.
 */
import { SparkProgramError } from '../errors.ts';
import type { SparkProgram } from './session-types.ts';

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
}

export async function loadSource(program: SparkProgram): Promise<ProgramSource> {
  const baseURL = document.baseURI;
  if (typeof program === 'function') return functionSource(program, baseURL);
  // Whatever a page may have given: a text by itself is an object without these.
  const given: { code?: string; src?: string; lang?: 'js' | 'ts'; name?: string } = Object(program);
  if (given.code !== undefined) {
    const { code, lang = 'js', name = 'program' } = given;
    return { code, lang, name, baseURL, prefix: 0 };
  }
  if (given.src === undefined) {
    throw new SparkProgramError(`A program is { code }, { src } or a function, not ${JSON.stringify(program)}.`, {
      phase: 'source',
      hint: 'Give its text as { code }, and the address of its file as { src }.',
    });
  }
  const url = new URL(given.src, baseURL);
  const lang = given.lang ?? (/\.[mc]?ts$/.test(url.pathname) ? 'ts' : 'js');
  const name = url.pathname.split('/').pop() || url.href;
  return { code: await fetchText(url.href, name), lang, name, baseURL: url.href, prefix: 0 };
}

async function fetchText(url: string, name: string): Promise<string> {
  const fail = (found: string, hint: string, cause?: unknown) =>
    new SparkProgramError(`The program's source ${url} ${found}.`, { phase: 'source', source: name, hint, cause });
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    const other = new URL(url).origin !== location.origin;
    const hint = other
      ? 'Its server must be up, and allow this page by an Access-Control-Allow-Origin header (CORS).'
      : 'The server must be up, and the page’s policy (connect-src) must allow it.';
    throw fail('could not be reached', hint, cause);
  }
  if (!response.ok) {
    const words = `${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
    throw fail(`answered ${words}`, `src is relative to the page: ${document.baseURI}.`);
  }
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  if (/^(text\/html|application\/xhtml\+xml|image\/|video\/(?!mp2t)|audio\/|font\/)/.test(type)) {
    const hint = 'A program is JavaScript or TypeScript. Servers send a page like this when the file is not there.';
    throw fail(`is ${type}, which is no program`, hint);
  }
  return response.text();
}

/** `export default` and the function's own text: nothing around it exists in the worker. */
function functionSource(program: (...args: never[]) => unknown, baseURL: string): ProgramSource {
  const text = Function.prototype.toString.call(program);
  const name = program.name || 'program';
  if (/\{\s*\[native code\]\s*\}\s*$/.test(text)) {
    throw new SparkProgramError(`The function ${name} is native or bound: it has no text to send to a worker.`, {
      phase: 'source',
      hint: 'Give the function itself, or its text as { code }.',
    });
  }
  // A method's text, `train() {…}`, is none of a function by itself; within an object it is.
  const stands = /^(async\s+)?(function\b|\(|[\w$]+\s*=>)/.test(text);
  const before = stands ? 'export default ' : 'export default Object.values({ ';
  const code = stands ? `${before}${text};` : `${before}${text} })[0];`;
  return { code, lang: 'js', name, baseURL, prefix: before.length };
}
