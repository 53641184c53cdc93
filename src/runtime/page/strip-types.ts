/** TypeScript without its types; lines stay. Loaded with the first text that has some. */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { ColumnShifts } from './edits.ts';
import { shiftsOf } from './source-map.ts';
import { loadAdvice } from './with-advice.ts';

const typescript = lazy(() => import('./typescript.ts'));

/** What is left, and how far what stood behind the types has moved. */
export interface Stripped {
  javascript: string;
  shifts: ColumnShifts;
}

/** @param name what errors call the text. @throws {SparkProgramError} */
export async function stripTypes(code: string, name: string): Promise<Stripped> {
  const { transform } = await typescript();
  try {
    const { code: javascript, sourceMap } = transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      filePath: name,
      sourceMapOptions: { compiledFilename: name },
    });
    return { javascript, shifts: shiftsOf(String(sourceMap!.mappings)) };
  } catch (error) {
    const { loc, message: told } = error as Error & { loc?: { line: number; column: number } };
    const message = told.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
    const advice = await loadAdvice();
    throw new SparkProgramError(message, {
      phase: 'compile',
      hint: advice?.({ message, phase: 'compile', lineText: loc && code.split('\n')[loc.line - 1] }),
      source: name,
      line: loc?.line,
      column: loc?.column,
      cause: error,
    });
  }
}
