/** The name that a misspelt one most likely means, for "Did you mean …?". */

/** How many letters have to be changed, left out, added or exchanged with their neighbour. */
function distance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** What a misspelt name may mean, as the end of a sentence about it. */
export function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near ? `did you mean '${near}'?` : `there are ${names.join(', ')}.`;
}

/** @throws {Error} for an option that there is not */
export function wantOptions(options: object, names: readonly string[]): void {
  const strange = Object.keys(options).find((name) => !names.includes(name));
  if (strange !== undefined) throw new Error(`there is no option '${strange}'; there are ${names.join(', ')}.`);
}

/** The name that a misspelt one most likely means; capital letters count less. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const each of names) {
    const far = distance(name.toLowerCase(), each.toLowerCase()) + Number(name !== each) / 2;
    if (far < least) [best, least] = [each, far];
  }
  return best;
}
