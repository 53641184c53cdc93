/**
 * Finds out what the engine did not say: where a syntax error is, which import is missing and why. Loaded only when a
 * program was refused.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { CompiledText } from '../protocol/program.ts';
import { advice } from './advice.ts';
import type { Compilation } from './compile.ts';
import { authorColumn } from './edits.ts';
import type { FoundImport } from './modules.ts';
import { isTypeScriptFile } from './text-file.ts';

const acorn = lazy(() => import('acorn'));

type Text = Pick<CompiledText, 'code' | 'source' | 'columnShifts'>;

/** Where the parser gives up; undefined when it finds nothing wrong. */
export async function syntaxError({ code, source, columnShifts }: Text): Promise<SparkProgramError | undefined> {
  const { parse } = await acorn();
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return undefined;
  } catch (cause) {
    const { message: told, loc } = cause as SyntaxError & { loc: { line: number; column: number } };
    const message = told.replace(/ \(\d+:\d+\)$/, '');
    return new SparkProgramError(message, {
      phase: 'compile',
      hint: advice({ message, phase: 'compile', lineText: code.split('\n')[loc.line - 1] }),
      source,
      line: loc.line,
      column: authorColumn(columnShifts, loc.line, loc.column + 1),
      cause,
    });
  }
}

/** A better error for a program that could not be linked; the same one when nothing better is known. */
export async function diagnose(
  error: SparkProgramError,
  { program, imported }: Compilation,
): Promise<SparkProgramError> {
  const { imports = [], modules = [] } = imported ?? {};
  if (error.phase === 'compile') {
    const texts =
      error.line === undefined ? [program, ...modules.filter(({ isLibrary, isJSON }) => !isLibrary && !isJSON)] : [];
    for (const text of texts) {
      const found = await syntaxError(text);
      if (found) return found;
    }
    const named = imports.filter(({ url }) => url !== undefined && error.message.includes(url));
    const name = nameIn(error.message);
    const importer = named.find(({ statement }) => name && new RegExp(`[{,\\s]${name}\\b`).test(statement)) ?? named[0];
    return importer ? missingExport(error, importer, name) : error;
  }
  // Where it has a place, something was thrown there.
  if (error.phase !== 'import' || error.line !== undefined) return error;
  const asked = new Map<string, Promise<string | undefined>>();
  for (const found of imports) {
    if (found.url === undefined) continue;
    if (!asked.has(found.url)) asked.set(found.url, probe(found.url));
    const problem = await asked.get(found.url);
    if (problem) return missingImport(error, found, problem);
  }
  return error;
}

/** Why a module can't be loaded; undefined when it can, or nobody knows. */
async function probe(url: string): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    return 'could not be reached, or does not allow this page (CORS)';
  }
  if (!response.ok) return `answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  void response.body?.cancel();
  const isModule = /(java|ecma)script|json|wasm/.test(type) || isTypeScriptFile(response.url, type);
  return isModule ? undefined : `is ${type || 'of no type'}, not JavaScript`;
}

function missingImport(cause: Error, found: FoundImport, problem: string): SparkProgramError {
  const { specifier, url, source, line, column } = found;
  const meaning = specifier === url ? '' : ` (${url})`;
  return new SparkProgramError(`The import of "${specifier}"${meaning} ${problem}.`, {
    phase: 'import',
    source,
    line,
    column,
    cause,
    hint: 'Relative imports start at the page, or at the file that they stand in.',
  });
}

const nameIn = (message: string): string | undefined =>
  /(?:named:?|export) ['"‘“]?([\w$]+)['"’”]?\s*$/.exec(message)?.[1];

function missingExport(error: SparkProgramError, found: FoundImport, name: string | undefined): SparkProgramError {
  const { specifier, source, line, column } = found;
  const what = name ? `exports no "${name}"` : `can't be imported: ${error.message}`;
  return new SparkProgramError(`The import of "${specifier}" ${what}.`, {
    phase: 'import',
    source,
    line,
    column,
    cause: error,
  });
}
