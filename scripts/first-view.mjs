/**
 * Puts all that a page's first view needs into its entry: one file, which imports none. Where somebody copied nothing but that
 * file, there still is an element, and it can say what is missing.
 *
 * What the SDK needs as well (the errors, the controller, the table of statuses) exists twice then: in the entry, and in
 * a chunk for everything else. It is small, keeps no state of its own, and errors of either copy are recognised (errors.ts).
 *
 * Of the table of words the entry has a copy with those words that its own modules name: as a property or as a text. A key that is
 * put together at run time is not found, so none is, in a module of the first view. So has each chunk that a page loads of a program
 * that nobody has run: the table of all words is for runs, and would be found a round trip later.
 *
 * @param entry the element's module; @param other the SDK's
 * @returns a Vite plugin
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';
import { src } from './pieces.mjs';

/** Ends the ids of the copies in the entry. */
export const COPY = '?first-view';

export const WORDS = join(src, 'components', 'strings.ts');

/** What a runner that is seen loads before any run. */
const SEEN = ['runner/in-view', 'runner/compact', 'code/code'];
/** Names the copies of the table in those chunks. */
const OWN_WORDS = '?words=';

export async function firstView(entry, other) {
  const components = join(dirname(entry), 'components');
  const runtime = join(dirname(entry), 'runtime');
  const [own, others] = await Promise.all([reach(entry), reach(other)]);
  const [{ code: words }, ...seen] = await tablesOfWords(own);
  return {
    name: 'first-view',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const [file, copied] = importer.split(COPY.slice(0, 1));
      const target = join(dirname(file), source);
      const table = target === WORDS && seen.find(({ modules }) => modules.has(file));
      if (table) return target + OWN_WORDS + table.name;
      const isOwn = copied !== undefined || (own.has(file) && !others.has(file));
      const isElements = isOwn || (file.startsWith(components) && !others.has(file));
      // Its words are for the first view alone: what comes later needs others.
      const isShared = others.has(target) || target.startsWith(runtime);
      const takesCopy = target === WORDS ? isOwn : isElements && isShared;
      return takesCopy && own.has(target) ? target + COPY : null;
    },
    load(id) {
      const [, name] = id.split(OWN_WORDS);
      if (name) return { code: seen.find((table) => table.name === name).code, moduleType: 'ts' };
      if (!id.endsWith(COPY)) return null;
      const file = id.slice(0, -COPY.length);
      return { code: file === WORDS ? words : readFileSync(file, 'utf8'), moduleType: 'ts' };
    },
  };
}

/**
 * Who has a table of words of its own: the first view, and after it each chunk that comes before any run.
 * @param firstView its modules
 * @returns the name of each, its modules, and the source of the table as they need it
 */
export async function tablesOfWords(firstView) {
  const seen = SEEN.map(async (path) => {
    const all = await reach(join(dirname(WORDS), `${path}.ts`));
    return { name: basename(path), modules: new Set([...all].filter((file) => !firstView.has(file))) };
  });
  const owners = [{ name: 'first', modules: firstView }, ...(await Promise.all(seen))];
  const full = readFileSync(WORDS, 'utf8');
  return Promise.all(
    owners.map(async ({ name, modules }) => ({
      name,
      modules,
      code: withWords(full, await wordsOf([...modules].filter((file) => file !== WORDS)), name),
    })),
  );
}

/** All that these modules write and that may be the key of a word: names of properties, and texts. */
async function wordsOf(files) {
  const found = new Set();
  const visit = (node) => {
    if (!node || typeof node !== 'object') return;
    if (node.type === 'Literal') found.add(node.value);
    if (node.type === 'MemberExpression' && !node.computed) found.add(node.property.name);
    if (node.type === 'ObjectPattern') for (const { key } of node.properties) found.add(key?.name);
    for (const key in node) if (key !== 'parent') visit(node[key]);
  };
  for (const file of files) visit((await parsed(file)).body);
  return found;
}

/** The table of words with these alone. @param name whose it is */
function withWords(code, keys, name) {
  const table = /^export const STRINGS = (\{[\s\S]*?^\});/m.exec(code);
  if (!table) throw new Error(`${WORDS} has no table of words that scripts/first-view.mjs finds.`);
  const words = Object.entries(Function(`return ${table[1]}`)()).filter(([key]) => keys.has(key));
  if (!words.length) throw new Error(`No module of ${name} names a word.`);
  return code.replace(table[0], `export const STRINGS = ${JSON.stringify(Object.fromEntries(words))};`);
}

async function parsed(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  return parseAst(code);
}

/** Our files that a module imports statically, and those that they do. */
export async function reach(file, found = new Set()) {
  found.add(file);
  for (const { source } of (await parsed(file)).body) {
    const next = source?.value.startsWith('.') && join(dirname(file), source.value);
    if (next && !found.has(next)) await reach(next, found);
  }
  return found;
}
