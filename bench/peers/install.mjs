/**
 * The others as a page can load them: this folder's own packages, installed as its lock file says, each contender one module under
 * `built/`, with the WebAssembly that it loads beside it.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sh } from '../../scripts/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @returns the folder to serve as `/peers/` */
export async function peers() {
  if (!existsSync(join(here, 'node_modules')) && sh('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here })) {
    throw new Error('bench/peers: the packages to be measured against could not be installed; see above.');
  }
  const outdir = join(here, 'built');
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: here,
    entryPoints: ['jax.js', 'tf.js', 'ort.js'],
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    external: ['module', 'worker_threads', 'perf_hooks', 'os', 'fs', 'path'],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  for (const name of ['@tensorflow/tfjs-backend-wasm', 'onnxruntime-web']) {
    const folder = join(here, 'node_modules', name, 'dist');
    const files = readdirSync(folder).filter((file) => /\.wasm$|^ort-wasm.*\.mjs$/.test(file));
    for (const file of files) copyFileSync(join(folder, file), join(outdir, file));
  }
  return outdir;
}
