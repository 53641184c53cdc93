/**
 * Writes our sources as modules, a file a module, for bundlers to make small: as they are, without types, comments and white space.
 * dist/npm/ is what a page loads: libraries are imported by their names, so that an application that has its own Lit or CodeMirror
 * has one of each. What is large and the same for pages is not there twice: see pieces.mjs. And none of it speaks of `import.meta`,
 * which bundlers make different things of: no file of ours stands beside a file of theirs. For torch there is lean.mjs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { minifySync, parseAst, transformWithOxc } from 'vite';
import { reach, tablesOfWords, WORDS } from './first-view.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { minify, src } from './pieces.mjs';
import { root } from './setup.mjs';

/** For imports of what is known at run time only: bundlers are to leave them alone, and to say nothing. */
const IGNORE = '/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ ';

/** The code with such imports, and no others, marked so. */
export const ignoringComputed = (code) =>
  edit(
    code,
    imported(code).flatMap((source) => (literal(source) === undefined ? [[source.start, source.start, IGNORE]] : [])),
  );

/** What a specifier says. Minified, a literal is a template without expressions. */
const literal = ({ value, quasis, expressions }) =>
  value ?? (expressions?.length === 0 ? quasis[0].value.cooked : undefined);

/** Sources that are written otherwise than they are. */
const INSTEAD = {
  [join(src, 'runtime/page/address.ts')]: 'export const ADDRESS = undefined;\n',
};

/**
 * What makes sessions, and all that it loads, is in files for pages: neither Lit nor an address is in them. The SDK takes these
 * modules from there; the element the first, and its own of the others, as in pages (docs/decisions/0027).
 */
const OF_SESSION = ['page/session', 'errors', 'page/controller'].map((name) => join(src, 'runtime', `${name}.ts`));
const CLIENT = join(src, 'client.ts');
const ELEMENT = join(src, 'index.ts');
const isOfSession = (file, importer) => OF_SESSION.slice(0, importer === CLIENT ? undefined : 1).includes(file);

/** The entry of the page's bundle that has their names. */
export const SESSION = {
  name: 'npm/session',
  path: join(src, 'npm-session.js'),
  text: OF_SESSION.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'),
};

/** Where modules have their words that are loaded before any run: what comes with a run has a table of all. */
const wordsOf = ({ name }) => join(dirname(WORDS), `${name}-strings.ts`);

/**
 * @param dist the folder that all is written to
 * @param pieceOf the file in it that a source is built as, if it is a piece
 * @param given what comes later for pages and bundlers: see given.mjs
 * @param entries of dist/npm/
 */
export async function writeModules(dist, pieceOf, given, entries) {
  /** Where a source is in dist/. */
  const place = (file) => {
    const piece = pieceOf(file);
    if (piece) return join(dist, piece);
    return join(dist, 'npm', relative(src, file).replace(/\.ts$/, '.js'));
  };
  const tables = await tablesOfWords(await reach(ELEMENT));
  const words = tables.map((table) => [wordsOf(table), table.code]);
  const sources = { ...INSTEAD, ...Object.fromEntries(words), [ELEMENT]: given.text };
  /** A module that is what a page has in a file that comes later, with the first view, which gives it what it takes. */
  const handOn = (path, chunk) => {
    const up = relative(dirname(path), dist).split(sep).join('/');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import '${up}/npm/index.js';\nexport * from '${up}/${chunk}';\n`);
  };
  const seen = new Set();
  const write = async (file) => {
    if (seen.has(file) || pieceOf(file)) return;
    seen.add(file);
    const code = await javascript(file, sources[file] ?? readFileSync(file, 'utf8'));
    const out = place(file);
    const [edits, found] = [[], []];
    for (const source of imported(code)) {
      const { start, end } = source;
      const specifier = literal(source);
      if (specifier === undefined) edits.push([start, start, IGNORE]);
      else if (!specifier.startsWith('.')) edits.push([start, end, `'${specifier}'`]);
      if (!specifier?.startsWith('.')) continue;
      const named = resolve(dirname(file), specifier);
      const chunk = given.chunkOf(named);
      const built = isOfSession(named, file) ? `${SESSION.name}.js` : source.isLater && chunk;
      const table = named === WORDS && tables.find(({ modules }) => modules.has(file));
      const target = table ? wordsOf(table) : named;
      if (chunk && !built) handOn(place(named), chunk);
      else if (!built) found.push(target);
      const there = built ? join(dist, built) : place(target);
      const path = relative(dirname(out), there).split(sep).join('/');
      edits.push([start, end, `'${path.startsWith('.') ? path : `./${path}`}'`]);
    }
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, edit(code, edits));
    for (const target of found) await write(target);
  };
  for (const entry of entries) await write(join(src, entry));
  // Where an element's module is said to be, by what is told of it to editors and documentation.
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  for (const { path } of modules) {
    const chunk = given.chunkOf(join(src, relative('dist/npm', path).replace(/\.js$/, '.ts')));
    if (chunk) handOn(join(root, path), chunk);
  }
}

/** A source without its types, and as small as can be done without knowing the rest. */
async function javascript(file, text) {
  const { code } = await transformWithOxc(text, file, { target: 'es2022', sourcemap: false });
  const shortened = minifyTemplates().transform.call({ parse: parseAst }, code, file)?.code ?? code;
  const { code: small } = minifySync(file, shortened, {
    compress: { ...minify.compress, joinVars: false },
    // Names at the top are for bundlers; the others are worth 5 % of the package.
    mangle: { toplevel: false, keepNames: true },
  });
  return small;
}

/**
 * What a module imports others by, in order: literals, and of dynamic imports other expressions.
 * @param lang 'dts' where it declares types
 */
export function imported(code, lang = 'js') {
  const found = [];
  visit(parseAst(code, { lang }), (node) => {
    if (/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type) && node.source)
      found.push(Object.assign(node.source, { isLater: node.type === 'ImportExpression' }));
    if (node.type === 'TSImportType') found.push(node.source);
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a module asks where it is: `import.meta`. */
export function asksWhere(code) {
  let asks = false;
  visit(parseAst(code), ({ type, meta }) => {
    asks ||= type === 'MetaProperty' && meta.name === 'import';
  });
  return asks;
}

function visit(node, see) {
  if (!node || typeof node !== 'object') return;
  see(node);
  for (const key in node) if (key !== 'parent') visit(node[key], see);
}

/** @param edits as [start, end, text], in order */
function edit(code, edits) {
  for (const [start, end, text] of edits.reverse()) code = code.slice(0, start) + text + code.slice(end);
  return code;
}
