/**
 * What stands for the address of a module that the worker makes of a text, until it is made: as long as that is, so that no column
 * moves then (docs/decisions/0028).
 */

/** Length of what follows the origin in the address of a blob. */
const UUID = 36;

/** Where a program imports `spark-runner/kernels`: that is the `torch` of its worker, with what is loaded of it. */
export const KERNELS = 0;

/** @param number of the module, of which KERNELS is one; @param isSandbox whether the worker's origin is its own */
export function moduleKey(number: number, isSandbox: boolean): string {
  const origin = isSandbox ? 'null' : globalThis.origin;
  return `spark-runner:module-${number}-`.padEnd(`blob:${origin}/`.length + UUID, '-');
}

/** What stands in texts for the address of `spark-runner/kernels`; undefined where none imports that. */
export const kernelsKeyIn = (texts: readonly string[]): string | undefined =>
  /spark-runner:module-0-+/.exec(texts.join('\n'))?.[0];
