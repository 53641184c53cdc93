/**
 * "Did you mean …?" where a program's line names something that torch, one of its spaces, or a tensor has not, and the engine only says
 * that it is no function, or undefined. What there is, is looked up in the very torch that the program has. Comes with what
 * tells errors in full.
 */

import { nearest } from '../nearest.ts';

type Space = Record<string, unknown>;

const isSpace = (value: unknown): value is Space =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

/** All names of an object, those of its class too. */
function namesOf(space: object): string[] {
  const own = Object.getOwnPropertyNames(space);
  const parent = Object.getPrototypeOf(space);
  return !parent || parent === Object.prototype || parent === Function.prototype ? own : [...own, ...namesOf(parent)];
}

/** The spaces in which something may stand that was looked for in another. */
const SPACES = [
  '',
  'nn',
  'nn.functional',
  'optim',
  'optim.lr_scheduler',
  'linalg',
  'special',
  'nn.init',
  'nn.utils',
  'nn.utils.rnn',
  'nn.utils.parametrize',
  'nn.utils.parametrizations',
  'nn.utils.prune',
  'nn.attention',
  'optim.swa_utils',
  'utils.data',
  'utils.checkpoint',
  'autograd',
  'autograd.functional',
  'func',
  'fft',
  'sparse',
  'distributions',
  'distributions.transforms',
  'amp',
  'profiler',
  'einops',
];

const at = (torch: Space, path: string): unknown =>
  path.split('.').reduce<unknown>((space, word) => (word && isSpace(space) ? space[word] : space), torch);

/** Of `torch.a.b.c` in a line, what is not there and what is near it. */
function missing(torch: Space, chain: string): string | undefined {
  let space: unknown = torch;
  let path = 'torch';
  for (const word of chain.split('.').slice(1)) {
    if (!isSpace(space)) return undefined;
    if (word in space) {
      [space, path] = [space[word], `${path}.${word}`];
      continue;
    }
    const same = namesOf(space).find((each) => each.toLowerCase() === word.toLowerCase());
    if (same) return `${path}.${same}`;
    const elsewhere = SPACES.find((each) => {
      const other = at(torch, each);
      return isSpace(other) && Object.hasOwn(other, word);
    });
    if (elsewhere !== undefined) return ['torch', ...(elsewhere ? [elsewhere] : []), word].join('.');
    const near = nearest(word, namesOf(space));
    return near && `${path}.${near}`;
  }
  return undefined;
}

/** @param line the author's own, as far as it is known */
export function nearNames(message: string, line = ''): string | undefined {
  const { torch } = globalThis as { torch?: Space };
  if (!torch || !/is not a (function|constructor)|undefined/.test(message)) return undefined;
  for (const [chain] of line.matchAll(/\btorch(\.\w+)+/g)) {
    const meant = missing(torch, chain);
    if (meant) return `There is no ${chain}. Did you mean ${meant}?`;
  }
  const [, method] = /\.(\w+) is not a function/.exec(message) ?? [];
  const { prototype } = (torch.Tensor ?? {}) as { prototype?: object };
  const near = method && prototype && nearest(method, namesOf(prototype));
  return near && near !== method ? `Of a tensor it is ${near}: did you mean that?` : undefined;
}
