/**
 * torch's families: what is beyond the core comes because a program names it (docs/decisions/0038). Which name is of which family
 * scripts/declare.mjs writes, in public/families/.
 *
 * Contract: torch has all its names from the start. One whose family is not loaded says so when it is read, and what to write;
 * once it is loaded, what it stands for is there, also in objects that a program has taken of torch before.
 */
import { noteAgain } from './autograd/places.ts';
import { wantKind } from './core/kinds.ts';
import { Tensor } from './core/tensor.ts';
import { install, installGetters } from './ops/install.ts';
import { families } from './public/families/index.ts';
import { load as bring } from './public/families/load.ts';

/** What stands under public names, by place ('torch.nn', or 'Tensor', 'Tensor_', 'getter' for methods) and name. */
export type Table = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Each list as words with a space between. */
export interface Family {
  /** Families that it imports from. */
  readonly needs?: string;
  /** Namespaces by whose own names it is meant. */
  readonly spaces?: string;
  /** Words anywhere in a text by which it is meant. */
  readonly words?: string;
  /** Its names, by the places that they stand in. */
  readonly names: Readonly<Record<string, string>>;
}

type Space = Record<string, unknown>;

const listed = (words = ''): string[] => words.split(' ').filter(Boolean);

/** The object that torch is. */
export const torch: Space = {};

/** What was asked for, by family; `core` and all that is there without being asked for, too. */
const loads = new Map<string, Promise<unknown>>();

const isMethod = (place: string): boolean => !place.startsWith('torch');

/** What holds the names of a place. */
function holder(place: string): object {
  if (isMethod(place)) return Tensor.prototype;
  return place
    .split('.')
    .slice(1)
    .reduce((space, word) => (space[word] ??= {}) as Space, torch);
}

const called = (place: string, word: string): string => (place === 'Tensor_' ? `${word}_` : word);

/** Every name of a family, with its place. */
function* namesOf({ names }: Family): Generator<[place: string, word: string]> {
  for (const [places, words] of Object.entries(names))
    for (const place of places.split(' ')) for (const word of words.split(' ')) yield [place, called(place, word)];
}

/** Names that are not there yet say so. */
export function announce(): void {
  for (const [name, family] of Object.entries(families)) {
    for (const [place, word] of namesOf(family)) {
      if (Object.hasOwn(holder(place), word)) continue;
      const path = `${isMethod(place) ? 'Tensor' : place}.${word}`;
      const get = (): never => {
        throw new Error(
          `${path} is not loaded: it is of torch's family '${name}', which comes when a program's text names what it uses ` +
            `of it. Where a name is computed, write before: await torch.need('${name}');`,
        );
      };
      // Who walks through a space finds what is there.
      Object.defineProperty(holder(place), word, { configurable: true, enumerable: false, get });
    }
  }
}

/**
 * Puts what has come in its places. Called by each family's module in public/families/, which exports what this gives: it stands
 * for all that was put there, so that bundles which leave out what nobody takes keep all of that, or nothing.
 * @param forms functions that stand under their own names, by the places of each
 */
export function join(
  name: string,
  others: Table,
  forms: Readonly<Record<string, readonly { name: string }[]>> = {},
): string {
  const own = Object.entries(forms).flatMap(([places, list]) => {
    const entries = Object.fromEntries(list.map((form) => [form.name, form]));
    return places.split(' ').map((place) => [place, entries] as const);
  });
  for (const [place, entries] of [...own, ...Object.entries(others)]) {
    if (place === 'Tensor') install(entries);
    else if (place === 'Tensor_') install({}, entries);
    else if (place === 'getter') installGetters(entries);
    else
      for (const [word, value] of Object.entries(entries))
        Object.defineProperty(holder(place), word, { configurable: true, enumerable: true, writable: true, value });
  }
  loads.set(name, Promise.resolve());
  return name;
}

/** Loads a family beside those that it needs: asked for first, they are on their way when its own imports ask for them. */
function load(name: string): Promise<unknown> {
  const known = loads.get(name);
  if (known) return known;
  const needed = listed(families[name].needs).map(load);
  const loading = Promise.all([bring(name), ...needed]);
  loads.set(name, loading);
  // Asked for again by whoever needs it next.
  loading.catch(() => loads.delete(name));
  return loading;
}

/** All words of the texts so far, and those that name a member of something. */
const words = new Set<string>();
const members = new Set<string>();

/** As `x.name`, as `x['name']`; and what is taken out of an object, or of a module: `{ nn, optim: o } = torch`. */
const MEMBER = /\.\s*([a-zA-Z_]\w*)|\[\s*(['"`])([a-zA-Z_]\w*)\2\s*\]/g;
const TAKEN = /\{([\w\s,:]*)\}\s*(?:=(?![=>])|from\b|[,}])/g;

function read(text: string): void {
  const plain = text.replaceAll(/\bMath\s*\.\s*\w+/g, '');
  for (const [word] of plain.matchAll(/[a-zA-Z_]\w*/g)) words.add(word);
  // A text in which something is written out.
  if (plain.includes('${')) words.add('String');
  for (const [, member, , quoted] of plain.matchAll(MEMBER)) members.add(member ?? quoted);
  for (const [, list] of plain.matchAll(TAKEN)) for (const [word] of list.matchAll(/\w+/g)) members.add(word);
}

/** Whether the texts name something of a family: one of its namespaces, or a member with all that it stands in. */
function isNamed(family: Family): boolean {
  const isMentioned = (place: string) => place.split('.').every((space, at) => at === 0 || words.has(space));
  if (listed(family.spaces).some((space) => members.has(space.slice(space.lastIndexOf('.') + 1)) && isMentioned(space)))
    return true;
  if (listed(family.words).some((word) => words.has(word))) return true;
  for (const [place, word] of namesOf(family))
    if (members.has(word) && (isMethod(place) || isMentioned(place))) return true;
  return false;
}

/**
 * Loads what a program's texts name, as words: nothing is parsed, so that a name in a comment counts, too. A text that was given
 * once counts for all later ones, since a hot reload gives only those that changed.
 */
export async function expect(texts: readonly string[]): Promise<void> {
  wantKind('*', texts, 'texts');
  noteAgain();
  for (const text of texts) read(text);
  const named = Object.entries(families).filter(([name, family]) => !loads.has(name) && isNamed(family));
  await Promise.all([...named.map(([name]) => name), ...loads.keys()].map(load));
}

/** The families that a family's, a namespace's or a public name means. */
function meant(name: string): string[] {
  if (name in families) return [name];
  const asked = name.replace(/^torch\./, '');
  return Object.entries(families).flatMap(([own, family]) => {
    for (const [place, word] of namesOf(family)) {
      const path = `${isMethod(place) ? 'Tensor' : place}.${word}`;
      if ([path, place].some((each) => each === asked || each.endsWith(`.${asked}`))) return own;
    }
    return [];
  });
}

/** Whether the core has a name: of torch, of a namespace as `nn.Linear`, or of tensors. */
function isThere(name: string): boolean {
  const path = name.replace(/^torch\./, '').split('.');
  const found = path.reduce<unknown>((space, word) => (space as Space | undefined)?.[word], torch);
  return found !== undefined || path.at(-1)! in Tensor.prototype;
}

/**
 * Loads families of torch by their names, or by names of what is in them: `await torch.need('linalg')`, `await
 * torch.need('nn.LSTM', 'sort')`. Only a program that computes names needs it: what a program's text names is there.
 * @throws {TypeError} for what torch has not
 * @example
 * await torch.need('fft');
 * torch.fft.fftfreq(4)
 * // tensor([ 0.0000,  0.2500, -0.5000, -0.2500])
 */
export async function need(...names: string[]): Promise<void> {
  const wanted = names.flatMap((name) => {
    const found = typeof name === 'string' ? meant(name) : [];
    if (found.length || (typeof name === 'string' && isThere(name))) return found;
    throw new TypeError(`need: torch has no '${name}'. Its families are ${Object.keys(families).join(', ')}`);
  });
  await Promise.all(wanted.map(load));
}
