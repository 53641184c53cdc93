/**
 * The files of ours that stand beside those that a page loads: in dist/ when built, in their own folders when served as sources. In an
 * application that a bundler has packed there are none. This module has no address of its own, since bundlers are given it, too.
 */

declare const __SPARK_DIST__: boolean | undefined;

const built = typeof __SPARK_DIST__ !== 'undefined';

let here = built ? undefined : import.meta.url;

/** Tells where our files are: whatever makes sessions does, with its own `ADDRESS`, before it makes the first. */
export function standAt(address: string | undefined): void {
  here = address;
}

/** The worker's address, where there is one. That nothing may be there is for `places.ts` to expect. */
export const workerBeside = (): string | undefined => beside(built ? './spark-worker.js' : '../worker/entry.ts');
export const torchBeside = (): string | undefined => beside(built ? './torch.js' : '../../kernels/torch.ts');

/** A path that is no literal, since bundlers look for `new URL('./x', …)`, and these files must stay files. */
function beside(path: string): string | undefined {
  try {
    return new URL(path, here).href;
  } catch {
    return undefined; // packed, by whatever bundler
  }
}
