/**
 * Libraries of others that programs of the gallery import by their own names. Each is one file beside the pages, with what it loads, made
 * of packages that are installed; the pages' import map says where it is, as an author's would.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE } from './relative.mjs';
import { root } from './root.mjs';

/** By the name that a program imports: the file of demo/site/libraries/, and a package that has the version. */
const LIBRARIES = {
  '@tensorflow/tfjs': { file: 'tfjs', versionOf: '@tensorflow/tfjs-core' },
  '@jax-js/jax': { file: 'jax', versionOf: '@jax-js/jax' },
};
const all = Object.entries(LIBRARIES);

/** The pages' import map. */
export const importMap = {
  imports: Object.fromEntries(all.map(([name, { file }]) => [name, `${BASE}libraries/${file}.js`])),
};

/** The library that a program imports: its name, and the address that it has for everybody. */
export function libraryOf(program) {
  const [name, library] = all.find(([each]) => program.includes(`from '${each}'`)) ?? [];
  if (!name) return undefined;
  return { name, address: `https://cdn.jsdelivr.net/npm/${name}@${about(library).version}/+esm` };
}

const about = ({ versionOf }) =>
  JSON.parse(readFileSync(join(root, 'node_modules', versionOf, 'package.json'), 'utf8'));

/** Whose text it is, which its licence asks to be said. */
const notices = all.map(([name, library]) => `${name} ${about(library).version}, ${about(library).license}`).join('; ');

/** Writes them into the site. */
export async function writeLibraries(out) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(out, 'libraries'),
      target: 'es2022',
      copyPublicDir: false,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { banner: `/*! Of npm's packages ${notices}. */` } },
      lib: {
        entry: Object.fromEntries(all.map(([, { file }]) => [file, join(root, 'demo/site/libraries', `${file}.js`)])),
        formats: ['es'],
      },
    },
  });
}
