/**
 * Puts all that a page's first view needs into its entry: one file, which imports none. Where somebody copied nothing but that
 * file, there still is an element, and it can say what is missing.
 *
 * What the SDK needs statically as well (the errors, the controller, the table of statuses) exists twice then: in the entry, and in
 * a chunk for everything else. It is small, keeps no state of its own, and errors of either copy are recognised (errors.ts).
 *
 * @param entry the element's module; @param other the SDK's
 * @returns a Vite plugin
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';

/** Ends the ids of the copies in the entry. */
export const COPY = '?first-view';

export async function firstView(entry, other) {
  const components = join(dirname(entry), 'components');
  const [own, others] = await Promise.all([reach(entry), reach(other)]);
  return {
    name: 'first-view',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const [file, copied] = importer.split(COPY.slice(0, 1));
      const target = join(dirname(file), source);
      const isElements = own.has(file) || file.startsWith(components);
      const isOfFirst = copied !== undefined || (isElements && !others.has(file));
      return isOfFirst && own.has(target) && others.has(target) ? target + COPY : null;
    },
    load(id) {
      return id.endsWith(COPY) ? { code: readFileSync(id.slice(0, -COPY.length), 'utf8'), moduleType: 'ts' } : null;
    },
  };
}

/** Our files that a module imports statically, and those that they do. */
export async function reach(file, found = new Set()) {
  found.add(file);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  for (const { source } of parseAst(code).body) {
    const next = source?.value.startsWith('.') && join(dirname(file), source.value);
    if (next && !found.has(next)) await reach(next, found);
  }
  return found;
}
