/**
 * The files of ours that stand beside this one: beside a built chunk in dist/, in their own folders when served as sources.
 * In the modules that npm gives to bundlers there are none, and `import.meta` is not even mentioned: the build puts
 * `undefined` in place of both addresses (scripts/npm-modules.mjs).
 */
declare const __SPARK_DIST__: boolean | undefined;

const built = typeof __SPARK_DIST__ !== 'undefined';

/** The worker's address, where this module has one. That nothing may be there is for `places.ts` to expect. */
export const WORKER = beside(built ? './spark-worker.js' : '../worker/entry.ts');
export const KERNELS = beside(built ? './kernels.js' : '../../kernels/index.ts');

/** A path that is no literal, since bundlers rewrite `new URL('./x', import.meta.url)`, and these files must stay files. */
function beside(path: string): string | undefined {
  try {
    return new URL(path, import.meta.url).href;
  } catch {
    return undefined; // packed into a script that is no module
  }
}
