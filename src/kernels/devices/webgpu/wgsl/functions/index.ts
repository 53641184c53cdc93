/**
 * Functions that kernels call; only those a kernel uses go into its text. Float ones are good to about 1e-6 of the value.
 *
 * WGSL compilers may assume that there is no NaN and no infinity, and reject constants that are; so NaN is tested by its bits,
 * and both are made of bits that the compiler cannot see through (private variables).
 */
import type { Functions } from './define.ts';
import { EXPONENTIAL } from './exponential.ts';
import { NUMBERS } from './numbers.ts';
import { SPECIAL } from './special.ts';
import { TRIGONOMETRY } from './trigonometry.ts';

const ALL: Functions = { ...NUMBERS, ...EXPONENTIAL, ...TRIGONOMETRY, ...SPECIAL };
for (const [name, bits] of [
  ['nan_', '0x7fc00000'],
  ['inf_', '0x7f800000'],
]) {
  ALL[name] = `() -> f32 { return bitcast<f32>(${name}bits); }\nvar<private> ${name}bits: u32 = ${bits};`;
}

const CALLS = /\b\w+_[iu]?(?=\()/g;

/** The text of every function of ours that `text` calls, and of those they call. */
export function functionsOf(text: string): string {
  const found = new Map<string, string>();
  const visit = (part: string) => {
    for (const [name] of part.matchAll(CALLS)) {
      if (!ALL[name] || found.has(name)) continue;
      found.set(name, `fn ${name}${ALL[name]}\n`);
      visit(ALL[name]);
    }
  };
  visit(text);
  return [...found.values()].join('');
}
