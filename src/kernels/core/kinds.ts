/**
 * What an argument has to be, where a declaration's type says so: a tensor, a function, a list, a module, a number, a boolean or a text.
 * Anything else is refused by the argument's name, before it is used, so that no program reads that `undefined` has no `shape`, and none
 * trains with a step of `'0.1'`. One rule, as for whole numbers
 * (integers.ts): public forms of operators (`def`) and classes (`defClass`) and what takes its arguments by hand ask here.
 */
import { failType } from './callee.ts';
import { isTensor } from './literal.ts';
import type { Tensor } from './tensor.ts';

/** A complex number has two parts. */
const isNumber = (value: unknown): boolean =>
  /^(number|boolean)$/.test(typeof value) || ('imag' in Object(value) && !isTensor(value));

/** By the mark that signatures have (scripts/declare.mjs): what it is called, and whether a value is one. */
const KINDS = {
  '@': ['a Tensor', isTensor],
  '!': ['a function', (value: unknown) => typeof value === 'function'],
  '*': ['a list', (value: unknown) => typeof value === 'object' && Symbol.iterator in Object(value)],
  '&': ['a Module', (value: unknown) => typeof (value as { _get_name?: unknown })?._get_name === 'function'],
  '%': ['a number', (value: unknown) => typeof value === 'number'],
  '+': ['a number', isNumber],
  '^': ['a boolean', (value: unknown) => typeof value === 'boolean'],
  $: ['a string', (value: unknown) => typeof value === 'string'],
  '=': ['a Tensor or a number', (value: unknown) => isTensor(value) || isNumber(value)],
} as const;

export type Kind = keyof typeof KINDS;

/** Whether the mark says a kind. */
export const isKind = (mark: string): mark is Kind => mark in KINDS;

/** What a value is, and what makes of it what is wanted. */
function foundOf(value: unknown, wanted: string): [found: string, cure: string] {
  const isCount = wanted === 'int' || wanted === 'a number';
  if (value === null) return ['null', ''];
  if (Array.isArray(value)) return ['an array', wanted === 'a Tensor' ? '; torch.tensor() makes one' : ''];
  if (isTensor(value)) return ['Tensor', isCount ? '; await x.item() gives one' : ''];
  if (typeof (value as PromiseLike<unknown>)?.then === 'function')
    return ['a Promise', '; await gives what it promises'];
  if (wanted === 'int' && typeof value === 'number')
    return ['float', Number.isFinite(value) ? '; Math.floor() gives one' : ''];
  return [typeof value, isCount && /^(string|bigint)$/.test(typeof value) ? '; Number() gives one' : ''];
}

/** Refuses a value by the name of its argument: what it has to be, what it is, and what to write. */
export function refuseKind(wanted: string, value: unknown, name: string): never {
  if (value === undefined) failType(`missing required argument: '${name}', ${wanted}`);
  const [found, cure] = foundOf(value, wanted);
  failType(
    `argument '${name}' must be ${wanted}, not ${found}${cure}`,
    ...(Object(value) === value || value === null ? [] : [value]),
  );
}

/** Refuses what is not of this kind. */
export function wantKind(kind: Kind, value: unknown, name: string): void {
  const [wanted, is] = KINDS[kind];
  if (!is(value)) refuseKind(wanted, value, name);
}

/** One tensor, or those of a list, as a list; refuses anything else. */
export function tensorsOf(value: unknown, name: string): Tensor[] {
  if (isTensor(value)) return [value];
  if (typeof value !== 'object' || value === null) refuseKind('a Tensor', value, name);
  wantKind('*', value, name);
  const all = [...(value as Iterable<unknown>)];
  for (const each of all) wantKind('@', each, name);
  return all as Tensor[];
}
