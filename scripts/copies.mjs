/**
 * Modules without state that several files of a bundle need are copied into each. In a chunk of their own, or in one with much else,
 * they would be found only by what imports them, a round trip later, or bring all that else along. A copy is some hundred bytes.
 *
 * @param files the modules
 * @param partOf (importer) => what names the copy that it gets; undefined for the module itself
 * @returns a Vite plugin
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reach } from './first-view.mjs';

export function copies(files, partOf) {
  return {
    name: 'copies',
    enforce: 'pre',
    resolveId(source, importer, { kind } = {}) {
      if (!importer || !source.startsWith('.')) return null;
      const [file, copy] = importer.split('?copy=');
      const target = join(dirname(file), source);
      // What a copy loads on demand is what all load.
      if (kind === 'dynamic-import') return copy ? target : null;
      const part = files.includes(target) ? (copy ?? partOf(file)) : undefined;
      return part === undefined ? null : `${target}?copy=${part}`;
    },
    load(id) {
      const [file, copy] = id.split('?copy=');
      return copy ? { code: readFileSync(file, 'utf8'), moduleType: 'ts' } : null;
    },
  };
}

/** Of a bundle, by a file of it: the module that is loaded on demand and brings it; undefined for what the entry itself brings. */
export async function onDemand(entry) {
  const early = await reach(entry);
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
  return (file) => {
    if (early.has(file)) return undefined;
    const index = [...parts.values()].findIndex((reached) => reached.has(file));
    return index < 0 ? undefined : String(index);
  };
}
