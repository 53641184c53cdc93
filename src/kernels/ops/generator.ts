/**
 * torch.Generator: where a sequence of random numbers stands. Nothing but a seed and how many streams of it have been taken; each
 * call of a random function takes one (see random.ts). torch itself has one, which `manual_seed` starts anew.
 */

import { failType } from '../core/callee.ts';
import { wantKind } from '../core/kinds.ts';
import { runtime } from '../core/runtime.ts';

const fresh = (): number => Math.floor(Math.random() * 2 ** 31);

/**
 * A source of random numbers with a seed of its own, for `{ generator }`.
 * @names torch.Generator
 * @see https://pytorch.org/docs/stable/generated/torch.Generator.html
 * @example
 * const generator = new torch.Generator();
 * generator.manual_seed(7);
 * torch.rand([2, 3], { generator }).shape
 * // [2, 3]
 */
export class Generator {
  #seed = fresh();
  #stream = 0;

  get device(): 'webgpu' | 'cpu' {
    return runtime.device.type;
  }

  /** Starts anew; equal seeds give equal numbers from here on. */
  manual_seed(seed: number): this {
    if (!Number.isSafeInteger(seed)) failType('manual_seed: expected an integer', seed);
    this.#seed = seed;
    this.#stream = 0;
    return this;
  }

  /** Starts anew from a seed nobody chose, and returns it. */
  seed(): number {
    return this.manual_seed(fresh()).#seed;
  }

  initial_seed(): number {
    return this.#seed;
  }

  /** Where it stands, for `set_state`. */
  get_state(): [seed: number, stream: number] {
    return [this.#seed, this.#stream];
  }

  set_state(state: readonly [seed: number, stream: number]): this {
    wantKind('*', state, 'state');
    [this.#seed, this.#stream] = state;
    return this;
  }

  /** @internal The key of a stream that nobody has had: both halves are 32-bit integers. */
  next(): [key0: number, key1: number] {
    // Seeds beyond 32 bits change the other half of the key.
    const key: [number, number] = [
      this.#seed | 0,
      (++this.#stream ^ Math.imul(Math.floor(this.#seed / 2 ** 32), 0x9e3779b1)) | 0,
    ];
    runtime.rehearsal?.drawn(key);
    return key;
  }
}

/**
 * The generator that all random functions draw from unless they are given another one.
 * @names torch.default_generator
 * @example
 * torch.manual_seed(7);
 * torch.default_generator.initial_seed()
 * // 7
 */
export const default_generator: Generator = new Generator();

/**
 * Starts torch's own generator anew; equal seeds give equal numbers from here on.
 * @names torch.manual_seed
 * @example
 * torch.manual_seed(0);
 * const first = torch.rand(3);
 * torch.manual_seed(0);
 * await torch.equal(torch.rand(3), first)
 * // true
 */
export const manual_seed = (seed: number): Generator => default_generator.manual_seed(seed);
/**
 * Starts torch's own generator anew from a seed nobody chose, and returns it.
 * @names torch.seed
 * @example
 * torch.seed() >= 0
 * // true
 */
export const seed = (): number => default_generator.seed();
/**
 * The number that torch's own generator was started with.
 * @names torch.initial_seed
 * @example
 * torch.manual_seed(7);
 * torch.initial_seed()
 * // 7
 */
export const initial_seed = (): number => default_generator.initial_seed();
/**
 * Where torch's own generator stands; `set_rng_state` goes back there.
 * @names torch.get_rng_state
 * @example
 * const state = torch.get_rng_state();
 * const first = torch.rand(3);
 * torch.set_rng_state(state);
 * await torch.equal(torch.rand(3), first)
 * // true
 */
export const get_rng_state = (): [number, number] => default_generator.get_state();
/**
 * Puts torch's own generator where `get_rng_state` said that it was.
 * @names torch.set_rng_state
 * @example
 * const state = torch.get_rng_state();
 * const first = torch.rand(3);
 * torch.set_rng_state(state);
 * await torch.equal(torch.rand(3), first)
 * // true
 */
export const set_rng_state = (state: readonly [number, number]): void => void default_generator.set_state(state);

/** Whole numbers from 0 to below a bound, in JavaScript, for what is decided before anything is computed: the order of a dataset. */
export function hostRandom(generator: Generator = default_generator): (bound: number) => number {
  const [a, b] = generator.next();
  let state = Math.imul(a ^ 0x6d2b79f5, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  return (bound) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** Indices 0 … n − 1 in random order (Fisher and Yates). */
export function shuffled(count: number, random: (bound: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
