/**
 * The worker and the kernels as single files of text, for pages that a bundler has packed: such a page has no file of ours
 * beside it. The build puts them in place of `src/runtime/page/packed-*.ts`, each a chunk that only such pages load.
 */
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');
const ENTRIES = {
  'packed-worker.ts': join(src, 'runtime/worker/entry.ts'),
  'packed-kernels.ts': join(src, 'kernels/index.ts'),
};

/** A Vite plugin. @param {(entry: string) => Promise<string>} bundle makes one file of an entry and all its chunks */
export const packedPlugin = (bundle) => ({
  name: 'packed',
  enforce: 'pre',
  async load(id) {
    const path = resolve(id.split('?')[0]);
    const name = basename(path);
    if (!ENTRIES[name] || path !== join(src, 'runtime/page', name)) return null;
    return `export const text = ${JSON.stringify(await bundle(ENTRIES[name]))};`;
  },
});
