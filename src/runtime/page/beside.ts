/**
 * The files of ours that stand beside this one: beside a built chunk in dist/, in their own folders when served as sources.
 * In the modules that npm gives to bundlers there are none.
 */
import { ADDRESS } from './address.ts';

declare const __SPARK_DIST__: boolean | undefined;

const built = typeof __SPARK_DIST__ !== 'undefined';

/** The worker's address, where this module has one. That nothing may be there is for `places.ts` to expect. */
export const WORKER = beside(built ? './spark-worker.js' : '../worker/entry.ts');
export const TORCH = beside(built ? './torch.js' : '../../kernels/torch.ts');

/** A path that is no literal, since bundlers look for `new URL('./x', …)`, and these files must stay files. */
function beside(path: string): string | undefined {
  try {
    return new URL(path, ADDRESS).href;
  } catch {
    return undefined; // packed, by whatever bundler
  }
}
