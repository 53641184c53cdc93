/**
 * The worker and the kernels as single files of text: for pages that a bundler has packed, which have no file of ours beside
 * them, and for the sandbox, which reaches none. The build puts them in place of `src/runtime/page/packed-*.ts`, each a
 * chunk that only such pages load.
 */
import { basename, join, resolve } from 'node:path';
import { root } from './setup.mjs';

const src = join(root, 'src');
const ENTRIES = {
  'packed-worker.ts': join(src, 'runtime/worker/entry.ts'),
  'packed-kernels.ts': join(src, 'kernels/index.ts'),
};

/** What all bundles of ours are built with. */
export const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __SPARK_DIST__: 'true', 'process.env.NODE_ENV': '"production"' },
};

/** Small, but classes and functions keep their names: they stand in messages, and in the stacks that authors read. */
export const minify = {
  mangle: { keepNames: true },
  compress: { keepNames: { function: true, class: true } },
};

/** An entry with all its chunks in one file, as text. */
async function single(entry) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    ...shared,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'single' },
      rolldownOptions: { output: { minify, codeSplitting: false, comments: { annotation: false } } },
    },
  });
  if (output.length !== 1) throw new Error(`${entry} became ${output.length} files, not one`);
  return output[0].code;
}

/** The module that stands in place of a file; undefined for every other file. */
export async function packedModule(path) {
  const name = basename(path);
  if (!ENTRIES[name] || resolve(path) !== join(src, 'runtime/page', name)) return undefined;
  return `export const text = ${JSON.stringify(await single(ENTRIES[name]))};`;
}

/** A Vite plugin. */
export const packedPlugin = () => ({
  name: 'packed',
  enforce: 'pre',
  load: (id) => packedModule(id.split('?')[0]),
});
