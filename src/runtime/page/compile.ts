/**
 * From the author's text to what the worker loads: TypeScript's types removed (lines stay), import specifiers replaced
 * by full URLs (a blob module has no base, a worker no import map). What does that comes only for texts that need it.
 */
import { lazy } from '../lazy.ts';
import type { CompiledProgram } from '../protocol/program.ts';
import { apply, type Edit } from './edits.ts';
import { maySave } from './may-save.ts';
import type { ModuleLog } from './module-log.ts';
import type { Imported } from './modules.ts';
import { kernelsText, type Places } from './places.ts';
import type { AuthorFiles, ProgramSource } from './source.ts';

/** What only some texts need. */
const LAZY = {
  typescript: lazy(() => import('./strip-types.ts')),
  modules: lazy(() => import('./modules.ts')),
  ownTorch: lazy(() => import('./own-torch.ts')),
};

export interface Compilation {
  program: CompiledProgram;
  /** What it imports, where it imports something. */
  imported?: Imported;
}

/** What a program is compiled for. */
export interface CompileContext {
  places: Places;
  /** What the worker has taken before. */
  log: ModuleLog;
  /** Whether files are asked for again, whatever a cache says. */
  fresh: boolean;
  /** Gets those that it imports. */
  files: AuthorFiles;
}

/** A function of the program's own that hides `torch` where it is at the top level. */
const FUNCTION_TORCH = /\bfunction\b\s*\*?\s*torch\b/;
/** What may bring other modules. */
const MAY_IMPORT = /\bimport\b|\bexport\b[^;]*\bfrom\b/;

/** @throws {SparkProgramError} */
export async function compile(source: ProgramSource, context: CompileContext): Promise<Compilation> {
  const { places } = context;
  const { javascript, shifts } =
    source.lang === 'ts'
      ? await (await LAZY.typescript()).stripTypes(source.code, source.name)
      : { javascript: source.code, shifts: [] };
  const imported = MAY_IMPORT.test(javascript)
    ? await (await LAZY.modules()).loadImports(source, javascript, shifts, context)
    : undefined;
  const edits: Edit[] = imported?.edits ?? [];
  if (FUNCTION_TORCH.test(javascript)) {
    const { freeTorch } = await LAZY.ownTorch();
    edits.push(...freeTorch(javascript, source.name, shifts));
  }
  const { code, columnShifts } = apply(javascript, shifts, edits);
  const usesTorch = /\btorch\b/.test(javascript) || imported?.usesTorch;
  if (source.prefix) columnShifts.unshift([1, 0, source.prefix]);
  return {
    program: {
      code,
      source: source.name,
      lineOffset: 0,
      columnShifts,
      ...(source.prefix && { fromFunction: true }),
      ...(imported?.modules.length && { modules: imported.modules }),
      ...((maySave(javascript) || imported?.saves) && { saves: true }),
      ...(usesTorch &&
        (places.sandbox ? { kernelsText: await kernelsText() } : { kernelsURL: await places.kernels() })),
    },
    imported,
  };
}
