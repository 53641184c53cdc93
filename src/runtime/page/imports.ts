/**
 * A program's imports: each specifier becomes a full URL, since a blob module has no base and a worker no import map. Loaded
 * for texts that may import.
 */
import { SparkProgramError } from '../errors.ts';
import { KERNELS_IN_SANDBOX } from '../kernels-place.ts';
import { lazy } from '../lazy.ts';
import { authorColumn, type ColumnShifts, type Edit, type FoundImport, positionAt } from './compile.ts';
import { readImportMap, resolveImport } from './import-map.ts';
import { init, parse } from './lexer.ts';
import { type Places, withoutSecrets } from './places.ts';
import type { ProgramSource } from './source.ts';

/** In the sandbox the worker's own module is no address that can be imported: its globals are what it exports. */
const WORKER_IN_SANDBOX = 'data:text/javascript,export const {spark,SparkStopError,SparkReloadError}=globalThis';

const diagnosis = lazy(() => import('./diagnose.ts'));

/** Where the text imports, and with what edits a worker can. @throws {SparkProgramError} where nobody knows what is meant */
export async function findImports(
  code: string,
  shifts: ColumnShifts,
  source: ProgramSource,
  places: Places,
): Promise<{ edits: Edit[]; imports: FoundImport[] }> {
  await init();
  let found: ReturnType<typeof parse>[0];
  try {
    [found] = parse(code);
  } catch (cause) {
    // The engine will refuse it too; its parser says it better.
    const better = diagnosis().then(({ syntaxError }) => syntaxError(code, source.name, shifts));
    throw (await better.catch(() => undefined)) ?? cause;
  }
  const map = readImportMap(document);
  const edits: Edit[] = [];
  const imports: FoundImport[] = [];
  for (const { n: specifier, s: start, e: end, d: kind } of found) {
    if (kind === -2) {
      if (!code.startsWith('.url', end)) continue;
      edits.push({
        start,
        end: end + 4,
        text: JSON.stringify(places.sandbox ? withoutSecrets(source.baseURL) : source.baseURL),
      });
    } else if (specifier !== undefined) {
      const { line, column } = positionAt(code, start);
      const position = { line, column: authorColumn(shifts, line, column) };
      const url = (await own(specifier, places)) ?? resolve(specifier, source, map, position);
      imports.push({ specifier, url, ...position });
      // Static specifiers stand inside their quotes; dynamic ones are expressions.
      edits.push({ start, end, text: kind === -1 ? url.replaceAll("'", '%27') : JSON.stringify(url) });
    }
  }
  return { edits, imports };
}

/** Where the package's own modules are. */
function own(specifier: string, places: Places): string | Promise<string> | undefined {
  if (specifier === 'spark-runner/worker') return places.sandbox ? WORKER_IN_SANDBOX : places.workerModule();
  if (specifier !== 'spark-runner/kernels') return undefined;
  return places.sandbox ? KERNELS_IN_SANDBOX : places.kernels();
}

function resolve(
  specifier: string,
  source: ProgramSource,
  map: ReturnType<typeof readImportMap>,
  position: { line: number; column: number },
): string {
  const url = resolveImport(specifier, source.baseURL, map, document.baseURI);
  if (url !== undefined) return url;
  throw new SparkProgramError(`The program imports "${specifier}", and no import map of the page says where that is.`, {
    phase: 'import',
    source: source.name,
    ...position,
    hint: `Add { "imports": { "${specifier}": "https://…" } } in a <script type="importmap">, or import a full URL.`,
  });
}
