/**
 * The one loader of what a program imports (docs/decisions/0028). It reads the program's import graph on the page, finds out
 * what every specifier means (a worker has no import map), and says which files the engine loads by their own URLs and which
 * the worker makes of a text: those with a specifier that only the page can resolve, with TypeScript, or with another text
 * than this worker has had. What imports such a file is made of a text, too, since that has to say another address.
 *
 * Contract: a file that can't be read is left to the engine. Nothing here is loaded for a program without imports.
 */
import type { CompiledModule } from '../protocol/program.ts';
import type { CompileContext } from './compile.ts';
import { COMPUTED_IMPORT } from './computed-import.ts';
import type { ColumnShifts, Edit } from './edits.ts';
import { maySave } from './may-save.ts';
import { type Module, ModuleGraph } from './module-graph.ts';
import { decideKeys, Keys, planOf } from './module-keys.ts';
import type { ModulePlan } from './module-log.ts';
import { ModuleTexts } from './module-texts.ts';
import { type Found, findImports } from './read-module.ts';
import type { SparkAdvice } from './session-types.ts';
import type { ProgramSource } from './source.ts';

/** An import as it stands in the author's text. */
export interface FoundImport extends Found {
  /** What it means; undefined where only a run tells. */
  url?: string;
  /** The text that it stands in. */
  source: string;
}

/** What comes of a program's imports. */
export interface Imported {
  /** In the program's own text. */
  edits: Edit[];
  /** Those of the program, and of the author's other files. */
  imports: FoundImport[];
  /** What the worker has to know, in an order in which each stands behind what it imports. */
  modules: CompiledModule[];
  /** Whether a file of the author's speaks of `torch`, or anything imports it. */
  usesTorch: boolean;
  /** Whether one of them may save values: also where its text can't be read, or what it is only a run knows. */
  saves: boolean;
  /** Of imports whose specifier only a run knows. */
  advice: SparkAdvice[];
  plan: ModulePlan;
}

/** The author has thought of that. */
const WHOLE_ADDRESS = /\bURL\b|import\.meta|:\/\//;

export async function loadImports(
  source: ProgramSource,
  javascript: string,
  shifts: ColumnShifts,
  context: CompileContext,
): Promise<Imported> {
  const { name, baseURL: base, meanings, lang } = source;
  const { main, modules } = await new ModuleGraph(source, context).follow({
    ...{ kind: 'js', text: '', base, isTypeScript: lang === 'ts', javascript, shifts, meanings },
    ...(await findImports(javascript, shifts, name)),
  });
  const keys = new Keys(context);
  decideKeys(modules, context, keys);
  const texts = new ModuleTexts(context.places, keys);
  const compiled = await texts.write(main);
  const imports = [main, ...modules.filter(({ isLibrary }) => !isLibrary)].flatMap(importsOf);
  const computed = imports.filter(({ kind, statement }) => kind === 'computed' && !WHOLE_ADDRESS.test(statement));
  return {
    edits: texts.editsOf(main),
    imports,
    modules: compiled,
    usesTorch: [main, ...modules].some(usesTorch),
    saves: [main, ...modules].some(saves),
    advice: computed.map(({ source, line }) => ({ about: 'import' as const, text: COMPUTED_IMPORT, source, line })),
    plan: planOf(modules, compiled, context.log),
  };
}

function usesTorch({ isLibrary, read }: Module): boolean {
  const imports = read?.found.some(({ specifier }) => specifier === 'spark-runner/kernels');
  return !!imports || (!isLibrary && /\btorch\b/.test(read?.javascript ?? ''));
}

/** Libraries know the global `spark` at most: what else they save is their own. */
function saves({ isLibrary, read, targets }: Module): boolean {
  if (!read || targets.some(({ found }) => found.kind === 'computed')) return true;
  const { kind, javascript } = read;
  return kind === 'js' && (!isLibrary || /\bspark\b/.test(javascript)) && maySave(javascript);
}

function importsOf({ targets, name }: Module): FoundImport[] {
  return targets.flatMap(({ found, url }) => (found.kind === 'meta-url' ? [] : [{ ...found, url, source: name }]));
}
