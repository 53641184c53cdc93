/** How a list of the files that took longest looks. */

/** The thirty slowest, a line each. @param {[seconds: number, name: string][]} times */
export function slowest(times) {
  const lines = times
    .toSorted(([one], [other]) => other - one)
    .slice(0, 30)
    .map(([seconds, name]) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
  return ['slowest files:', ...lines].join('\n');
}
