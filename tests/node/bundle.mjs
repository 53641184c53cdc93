/** Modules of the sources, and of what tests share, for tests that reach below what the package exports. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the bundle of this name is, for processes of their own. */
export const file = (name) => pathToFileURL(`${root}node_modules/.cache/spark/${name}.mjs`).href;

/** @param contents TypeScript that exports what is wanted, its paths from the project's root */
export async function bundled(name, contents) {
  const outfile = `${root}node_modules/.cache/spark/${name}.mjs`;
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  const external = ['fast-check'];
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error', external });
  return import(file(name));
}
