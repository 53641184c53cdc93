/**
 * Finds out what the engine did not say: where a syntax error is, which import is missing and why. Loaded only when a
 * program was refused.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol.ts';
import { advice } from './advice.ts';
import { authorColumn, type Compilation, type FoundImport } from './compile.ts';

const acorn = lazy(() => import('acorn'));

/** Where the parser gives up; undefined when it finds nothing wrong. */
export async function syntaxError(
  code: string,
  source: string,
  columnShifts: CompiledProgram['columnShifts'],
): Promise<SparkProgramError | undefined> {
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
  { program, imports }: Compilation,
): Promise<SparkProgramError> {
  if (error.phase === 'compile' && error.line === undefined) {
    const found = await syntaxError(program.code, program.source, program.columnShifts);
    if (found) return found;
  }
  const named = imports.find(({ url }) => error.message.includes(url));
  if (error.phase === 'compile') return named ? missingExport(error, named, program.source) : error;
  if (error.phase !== 'import') return error;
  for (const found of imports) {
    const problem = await probe(found.url);
    if (problem) return missingImport(error, found, program.source, problem);
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
  return /(java|ecma)script|json|wasm/.test(type) ? undefined : `is ${type || 'of no type'}, not JavaScript`;
}

function missingImport(cause: Error, found: FoundImport, source: string, problem: string): SparkProgramError {
  const { specifier, url, line, column } = found;
  const meaning = specifier === url ? '' : ` (${url})`;
  return new SparkProgramError(`The import of "${specifier}"${meaning} ${problem}.`, {
    phase: 'import',
    source,
    line,
    column,
    cause,
    hint: 'Relative imports start at the page, or at the file that src names.',
  });
}

function missingExport(error: SparkProgramError, found: FoundImport, source: string): SparkProgramError {
  const name = /(?:named:?|export) ['"‘“]?([\w$]+)['"’”]?\s*$/.exec(error.message)?.[1];
  const what = name ? `exports no "${name}"` : `can't be imported: ${error.message}`;
  return new SparkProgramError(`The import of "${found.specifier}" ${what}.`, {
    phase: 'import',
    source,
    line: found.line,
    column: found.column,
    cause: error,
  });
}
