/**
 * One shader for many sizes. Kernels of one kind that differ in their sizes mostly have one text, but for its numbers. Those that have
 * differed so far are read from the step's uniform; all others stay in the text, where a compiler makes the most of them.
 *
 * So writers need not know of it, and what is always of one size is never slower for it.
 */
import type { Shader } from './shader.ts';

/** A shader's text between its numbers, and these. What only looks like one (of a type, of a name) is text. */
export interface Apart {
  parts: string[];
  numbers: string[];
}

const TOKENS = /array<[^(;]*>|\bs\[\d+\]|0x[\da-f]+u?|[a-z_]\w*|(?<number>\d+(?:\.\d+)?(?:e[-+]?\d+)?f|\d+[iu]?)/gi;
const SIZES = /(var<storage, \w+> b\d+: array<[^,]+), \d+>/g;
const UNIFORM = /var<uniform> s: array<vec4<u32>, \d+>/;

/** Memory of any size: the text says no longer how much is bound. */
export const unsized = (code: string): string => code.replace(SIZES, '$1>');

/** Takes the entry point apart; what stands before it is all in the first part. */
export function apart(code: string): Apart {
  const main = code.indexOf('fn main(');
  const parts = [code.slice(0, main)];
  const numbers: string[] = [];
  let from = main;
  for (const { groups, index } of code.slice(main).matchAll(TOKENS)) {
    const number = groups!.number;
    if (number === undefined) continue;
    parts[parts.length - 1] += code.slice(from, main + index);
    parts.push('');
    numbers.push(number);
    from = main + index + number.length;
  }
  parts[parts.length - 1] += code.slice(from);
  return { parts, numbers };
}

/** The text with the numbers at these places among them read from the uniform's words, from word `base` on. */
export function together({ parts, numbers }: Apart, varying: readonly number[], base: number): string {
  const words = new Map(varying.map((place, at) => [place, base + at]));
  const texts = numbers.map((number, place) => {
    const at = words.get(place);
    if (at === undefined) return number;
    const word = `s[${at >> 2}].${'xyzw'[at & 3]}`;
    return number.endsWith('u') ? word : `bitcast<${number.endsWith('f') ? 'f32' : 'i32'}>(${word})`;
  });
  const code = parts.map((part, at) => part + (texts[at] ?? '')).join('');
  if (varying.length === 0) return code;
  const declared = `var<uniform> s: array<vec4<u32>, ${Math.ceil((base + varying.length) / 4)}>`;
  if (UNIFORM.test(code)) return code.replace(UNIFORM, declared);
  const bindings = code.match(/@binding\(/g)?.length ?? 0;
  return code.replace('\n', `\n@group(0) @binding(${bindings}) ${declared};\n`);
}

const word = new DataView(new ArrayBuffer(4));

/** The 32 bits of a number of the text. */
export function bitsOf(number: string): number {
  if (number.endsWith('f')) word.setFloat32(0, Number.parseFloat(number));
  else word.setUint32(0, Number.parseInt(number, 10));
  return word.getUint32(0);
}

/** Up to here numbers are rather of a shader's form, a tile or a pair; and so are these, workgroups. */
const SMALL = 4;
const FORMS = new Set([16, 32, 64, 256]);

/** Numbers in which kernels of one kind are all alike: their keys differ in nothing but numbers. */
export function alikeIn(keys: readonly string[]): Set<number> {
  const [first, ...others] = keys.map((key) => (key.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number));
  return new Set(first.filter((value, at) => others.every((numbers) => numbers[at] === value)).map(Math.fround));
}

/** What has come of a text: the numbers of the first one, and the places of those that are read. */
interface Seen {
  numbers: string[];
  varying: Set<number>;
}

/** Shaders by what they are but for their numbers. */
export class GeneralShaders {
  readonly #seen = new Map<string, Seen>();

  /**
   * The shader for any size that has come so far, and the words that it reads besides the kernel's `scalars`. Numbers that have differed
   * are read, and of a text that comes for the first time those that look as if they would.
   * @param fixed numbers that are the same in all kernels of this kind
   */
  of(shader: Shader, scalars: number, fixed: ReadonlySet<number>): { shader: Shader; words: number[] } {
    const taken = apart(unsized(shader.code));
    const { parts, numbers } = taken;
    const key = parts.join('#');
    let seen = this.#seen.get(key);
    if (!seen) {
      const form = new Set(shader.form);
      const suspect = numbers.flatMap((number, at) => {
        if (form.has(number)) return [];
        const value = Math.fround(Number.parseFloat(number));
        return fixed.has(value) || FORMS.has(value) || (value <= SMALL && Number.isInteger(value)) ? [] : at;
      });
      this.#seen.set(key, (seen = { numbers, varying: new Set(suspect) }));
    }
    for (const [at, number] of numbers.entries()) if (number !== seen.numbers[at]) seen.varying.add(at);
    const varying = [...seen.varying].sort((a, b) => a - b);
    const code = together(taken, varying, scalars);
    const words = varying.map((at) => bitsOf(numbers[at]));
    return { shader: { ...shader, code, scalars: shader.scalars || words.length > 0 }, words };
  }
}
