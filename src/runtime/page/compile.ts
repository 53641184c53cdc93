/**
 * From the author's text to what the worker loads: TypeScript's types removed (lines stay), import specifiers replaced
 * by full URLs (a blob module has no base, a worker no import map). Lexer and compiler come only for texts that need them.
 */
import { SparkProgramError } from '../errors.ts';
import type { CompiledProgram } from '../protocol.ts';
import { readImportMap, resolveImport } from './import-map.ts';
import { KERNELS_URL } from './locations.ts';
import type { ProgramSource } from './source.ts';

/** An import as it stands in the author's text. */
export interface FoundImport {
  specifier: string;
  url: string;
  line: number;
  column: number;
}

export interface Compilation {
  program: CompiledProgram;
  imports: FoundImport[];
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

export async function compile(source: ProgramSource, workerURL: string): Promise<Compilation> {
  const javascript = source.lang === 'ts' ? await stripTypes(source) : source.code;
  const { edits, imports } = /\bimport\b|\bexport\b[^;]*\bfrom\b/.test(javascript)
    ? await findImports(javascript, source, workerURL)
    : { edits: [], imports: [] };
  const { code, columnShifts } = apply(javascript, edits);
  if (source.prefix) columnShifts.unshift([1, 0, source.prefix]);
  return {
    program: {
      code,
      source: source.name,
      lineOffset: 0,
      columnShifts,
      usesTorch: /\btorch\b/.test(javascript) || imports.some(({ url }) => url === KERNELS_URL),
    },
    imports,
  };
}

async function stripTypes(source: ProgramSource): Promise<string> {
  const { transform } = await import('sucrase');
  try {
    return transform(source.code, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (error) {
    const { loc, message } = error as Error & { loc?: { line: number; column: number } };
    throw new SparkProgramError(message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, ''), {
      phase: 'compile',
      source: source.name,
      line: loc?.line,
      column: loc && loc.column + 1,
      cause: error,
    });
  }
}

async function findImports(
  code: string,
  source: ProgramSource,
  workerURL: string,
): Promise<{ edits: Edit[]; imports: FoundImport[] }> {
  const { init, parse } = await import('es-module-lexer/minimal/js');
  await init();
  let found: ReturnType<typeof parse>[0];
  try {
    [found] = parse(code);
  } catch (cause) {
    // The engine will refuse it too; its parser says it better.
    const { syntaxError } = await import('./diagnose.ts');
    throw (await syntaxError(code, source.name, [])) ?? cause;
  }
  const map = readImportMap(document);
  const edits: Edit[] = [];
  const imports: FoundImport[] = [];
  for (const { n: specifier, s: start, e: end, d: kind } of found) {
    if (kind === -2) {
      if (!code.startsWith('.url', end)) continue;
      edits.push({ start, end: end + 4, text: JSON.stringify(source.baseURL) });
    } else if (specifier !== undefined) {
      const position = positionAt(code, start);
      const url = resolve(specifier, source, map, workerURL, position);
      imports.push({ specifier, url, ...position });
      // Static specifiers stand inside their quotes; dynamic ones are expressions.
      edits.push({ start, end, text: kind === -1 ? url.replaceAll("'", '%27') : JSON.stringify(url) });
    }
  }
  return { edits, imports };
}

function resolve(
  specifier: string,
  source: ProgramSource,
  map: ReturnType<typeof readImportMap>,
  workerURL: string,
  position: { line: number; column: number },
): string {
  if (specifier === 'spark-runner/worker') return workerURL;
  if (specifier === 'spark-runner/kernels') return KERNELS_URL;
  const url = resolveImport(specifier, source.baseURL, map, document.baseURI);
  if (url !== undefined) return url;
  throw new SparkProgramError(`The program imports "${specifier}", and no import map of the page says where that is.`, {
    phase: 'import',
    source: source.name,
    ...position,
    hint: `Add { "imports": { "${specifier}": "https://…" } } in a <script type="importmap">, or import a full URL.`,
  });
}

function apply(code: string, edits: Edit[]): { code: string; columnShifts: CompiledProgram['columnShifts'] } {
  const columnShifts: CompiledProgram['columnShifts'] = [];
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += code.slice(at, start);
    const { line, column } = positionAt(result, result.length);
    columnShifts.push([line, column, text.length - (end - start)]);
    result += text;
    at = end;
  }
  return { code: result + code.slice(at), columnShifts };
}

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: line.length, column: line[line.length - 1].length + 1 };
}
