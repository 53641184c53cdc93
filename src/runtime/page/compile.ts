/**
 * From the author's text to what the worker loads: TypeScript's types removed (lines stay), import specifiers replaced
 * by full URLs (`imports.ts`). That and the compiler come only for texts that need them.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol.ts';
import { kernelsText, type Places } from './places.ts';
import type { ProgramSource } from './source.ts';
import { loadAdvice } from './with-advice.ts';

/** What only some texts need. */
const LAZY = {
  typescript: lazy(() => import('./typescript.ts')),
  sourceMap: lazy(() => import('./source-map.ts')),
  imports: lazy(() => import('./imports.ts')),
  ownTorch: lazy(() => import('./own-torch.ts')),
};

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

export type ColumnShifts = CompiledProgram['columnShifts'];

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What may bring other modules. */
const IMPORTS = /\bimport\b|\bexport\b[^;]*\bfrom\b/;
/** A function of the program's own that hides `torch` where it is at the top level. */
const FUNCTION_TORCH = /\bfunction\b\s*\*?\s*torch\b/;

export async function compile(source: ProgramSource, places: Places): Promise<Compilation> {
  const { javascript, shifts }: Stripped =
    source.lang === 'ts' ? await stripTypes(source) : { javascript: source.code, shifts: [] };
  const { edits, imports } = IMPORTS.test(javascript)
    ? await (await LAZY.imports()).findImports(javascript, shifts, source, places)
    : { edits: [] as Edit[], imports: [] as FoundImport[] };
  if (FUNCTION_TORCH.test(javascript)) {
    const { freeTorch } = await LAZY.ownTorch();
    edits.push(...freeTorch(javascript, source.name, shifts));
    edits.sort((a, b) => a.start - b.start);
  }
  const { code, columnShifts } = apply(javascript, shifts, edits);
  const usesTorch =
    /\btorch\b/.test(javascript) || imports.some(({ specifier }) => specifier === 'spark-runner/kernels');
  if (source.prefix) columnShifts.unshift([1, 0, source.prefix]);
  return {
    program: {
      code,
      source: source.name,
      lineOffset: 0,
      columnShifts,
      ...(source.prefix && { fromFunction: true }),
      ...(usesTorch &&
        (places.sandbox ? { kernelsText: await kernelsText() } : { kernelsURL: await places.kernels() })),
    },
    imports,
  };
}

/** TypeScript without its types, and how far what stood behind them has moved. */
interface Stripped {
  javascript: string;
  shifts: ColumnShifts;
}

async function stripTypes(source: ProgramSource): Promise<Stripped> {
  const [{ transform }, { shiftsOf }] = await Promise.all([LAZY.typescript(), LAZY.sourceMap()]);
  try {
    const { code, sourceMap } = transform(source.code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      filePath: source.name,
      sourceMapOptions: { compiledFilename: source.name },
    });
    return { javascript: code, shifts: shiftsOf(String(sourceMap!.mappings)) };
  } catch (error) {
    const { loc, message: told } = error as Error & { loc?: { line: number; column: number } };
    const message = told.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
    const advice = await loadAdvice();
    throw new SparkProgramError(message, {
      phase: 'compile',
      hint: advice?.({ message, phase: 'compile', lineText: loc && source.code.split('\n')[loc.line - 1] }),
      source: source.name,
      line: loc?.line,
      column: loc?.column,
      cause: error,
    });
  }
}

/** @param shifts of the text before the edits; what stands behind an edit moves with it */
function apply(code: string, shifts: ColumnShifts, edits: Edit[]): { code: string; columnShifts: ColumnShifts } {
  let columnShifts = shifts;
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += code.slice(at, start);
    const { line, column } = positionAt(result, result.length);
    const moved = text.length - (end - start);
    const behind = ([at, after]: ColumnShifts[number]): boolean => at === line && after >= column;
    columnShifts = columnShifts.map((shift) => (behind(shift) ? [line, shift[1] + moved, shift[2]] : shift));
    columnShifts.push([line, column, moved]);
    result += text;
    at = end;
  }
  return { code: result + code.slice(at), columnShifts };
}

/** The author's column of a column in the module's text. */
export function authorColumn(shifts: ColumnShifts, line: number, column: number): number {
  let moved = 0;
  for (const [at, after, delta] of shifts) if (at === line && column > after) moved += delta;
  return Math.max(1, column - moved);
}

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: line.length, column: line[line.length - 1].length + 1 };
}
