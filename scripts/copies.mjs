/**
 * Small modules without state that a bundle's entry needs and its chunks do too: a copy in each. As chunks of their own they would
 * be found only in what imports them, which is a round trip more before `torch` computes; a copy is some hundred bytes.
 *
 * @param entry of the bundle; @param files the modules, which import nothing
 * @returns a Vite plugin
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reach } from './first-view.mjs';

export async function copies(entry, files) {
  const early = await reach(entry);
  /** By the module that is loaded on demand, all that comes with it. */
  const parts = new Map();
  const follow = async (reached) => {
    for (const file of reached)
      for (const [, path] of readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)) {
        const part = join(dirname(file), path);
        if (parts.has(part)) continue;
        const comes = await reach(part);
        parts.set(part, comes);
        await follow(comes);
      }
  };
  await follow(early);
  const partOf = (importer) =>
    early.has(importer) ? -1 : [...parts.values()].findIndex((reached) => reached.has(importer));
  return {
    name: 'copies',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const target = join(dirname(importer), source);
      const part = files.includes(target) ? partOf(importer) : -1;
      return part < 0 ? null : `${target}?copy=${part}`;
    },
    load(id) {
      const [file, copy] = id.split('?copy=');
      return copy ? { code: readFileSync(file, 'utf8'), moduleType: 'ts' } : null;
    },
  };
}
