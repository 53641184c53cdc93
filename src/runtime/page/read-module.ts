/** A text with what it imports: as JavaScript, its specifiers found, and the names that it exports. */
import { lazy } from '../lazy.ts';
import { authorColumn, type ColumnShifts, positionAt } from './edits.ts';
import { init, parse } from './lexer.ts';

const typescript = lazy(() => import('./strip-types.ts'));
const diagnosis = lazy(() => import('./diagnose.ts'));

/** What a text says of an import: `computed` is one whose specifier only a run knows. */
export interface Found {
  kind: 'static' | 'star' | 'dynamic' | 'computed' | 'meta-url';
  /** What is to be replaced; of a static import what stands in its quotes, of a dynamic one the expression. */
  start: number;
  end: number;
  specifier: string;
  /** The whole statement or call. */
  statement: string;
  /** By `with { type: … }`. */
  type?: string;
  line: number;
  column: number;
}

export interface ReadModule {
  kind: 'js' | 'json';
  /** The author's. */
  text: string;
  javascript: string;
  shifts: ColumnShifts;
  found: Found[];
  exports: readonly string[];
  /** What its imports are relative to. */
  base: string;
  isTypeScript: boolean;
  meanings?: Record<string, string>;
}

/** @throws {SparkProgramError} where the text can't be read as a module */
export async function readModule(
  text: string,
  { name, base, isTypeScript }: { name: string; base: string; isTypeScript: boolean },
): Promise<ReadModule> {
  const { javascript, shifts } = isTypeScript
    ? await (await typescript()).stripTypes(text, name)
    : { javascript: text, shifts: [] };
  return { kind: 'js', text, base, isTypeScript, javascript, shifts, ...(await findImports(javascript, shifts, name)) };
}

/** What a JavaScript text imports and exports. @throws {SparkProgramError} */
export async function findImports(
  code: string,
  shifts: ColumnShifts,
  name: string,
): Promise<Pick<ReadModule, 'found' | 'exports'>> {
  await init();
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(code);
  } catch (cause) {
    // The engine will refuse it too; its parser says it better.
    const better = diagnosis().then(({ syntaxError }) => syntaxError({ code, source: name, columnShifts: shifts }));
    throw (await better.catch(() => undefined)) ?? cause;
  }
  const [imports, exports] = parsed;
  const found: Found[] = [];
  for (const { n, s: start, e: end, ss, se, d, a } of imports) {
    const { line, column } = positionAt(code, start);
    const place = { start, end, line, column: authorColumn(shifts, line, column) };
    if (d === -2) {
      if (code.startsWith('.url', end))
        found.push({ ...place, kind: 'meta-url', end: end + 4, specifier: '', statement: '' });
      continue;
    }
    const statement = code.slice(ss, se);
    const type = a < 0 ? undefined : /type\s*["']?\s*:\s*["'](\w+)["']/.exec(code.slice(a, se))?.[1];
    const specifier = n ?? plainTemplate(code.slice(start, end));
    const kind = d !== -1 ? (specifier === undefined ? 'computed' : 'dynamic') : isStar(statement) ? 'star' : 'static';
    found.push({ ...place, kind, specifier: specifier ?? '', statement, type });
  }
  return { found, exports: exports.map(({ n }) => n) };
}

/** Of a template without anything put in. */
function plainTemplate(expression: string): string | undefined {
  return /^\s*`([^`\\]*)`\s*$/.exec(expression)?.[1].includes('${') === false
    ? expression.trim().slice(1, -1)
    : undefined;
}

const isStar = (statement: string): boolean => /^export\s*\*\s*from\b/.test(statement);
