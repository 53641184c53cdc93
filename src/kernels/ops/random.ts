/**
 * Random tensors from a counter-based generator (threefry): each call takes the next stream of the seed, each element its own
 * counter, so both devices give the same numbers and nothing is stored. As in PyTorch, equal seeds give equal runs.
 */
import { type DtypeName, dtypeOf, isFloat } from '../dtype.ts';
import type { Ref } from '../lower/graph.ts';
import { sizeOf } from '../lower/view.ts';
import { runtime } from '../runtime.ts';
import { def } from '../scope.ts';
import type { Tensor } from '../tensor.ts';
import { castRef, constRef, coordRef, make, mapNode, mapRef, own, refOf, type Shape, scalarRef } from './core.ts';
import { assign } from './inplace.ts';
import { reshape } from './shape.ts';

let seed = 0;
let stream = 0;
seedFreshly();

function seedFreshly(): void {
  seed = Math.floor(Math.random() * 2 ** 31);
  stream = 0;
}

/** Starts the generator anew; equal seeds give equal numbers from here on. */
export function manual_seed(value: number): void {
  if (!Number.isInteger(value)) throw new TypeError(`manual_seed expected an integer, got ${value}`);
  seed = value | 0;
  stream = 0;
}

export const initial_seed = (): number => seed;

/** Where the generator stands; `set_rng_state` goes back there. */
export const get_rng_state = (): [number, number] => [seed, stream];
export function set_rng_state(state: [number, number]): void {
  [seed, stream] = state;
}

/** 32 random bits for each of `count` elements, of a new stream. */
export function randomBits(count: number): Ref {
  stream++;
  const shape = [count];
  return mapRef('random', 'int32', shape, [
    coordRef(shape, 0),
    scalarRef(seed, 'int32', shape),
    scalarRef(stream, 'int32', shape),
  ]);
}

/** Uniform in [0, 1). */
function unit(count: number): Ref {
  return own(runtime.record(mapNode('unit', 'float32', [count], [randomBits(count)])));
}

/** Standard normal (Box and Muller): two uniforms an element. */
function gauss(count: number): Ref {
  const shape = [count];
  const op = (name: Parameters<typeof mapRef>[0], ...args: Ref[]) => mapRef(name, 'float32', shape, args);
  const number = (value: number) => constRef(value, 'float32', shape);
  // 1 − u is in (0, 1], so the logarithm is finite.
  const radius = op('sqrt', op('mul', number(-2), op('log', op('sub', number(1), unit(count)))));
  return own(
    runtime.record(mapNode('mul', 'float32', shape, [radius, op('cos', op('mul', number(2 * Math.PI), unit(count)))])),
  );
}

const affine = (ref: Ref, count: number, scale: number, shift: number): Ref => {
  const scaled = mapRef('mul', 'float32', [count], [ref, scalarRef(scale, 'float32', [count])]);
  return mapRef('add', 'float32', [count], [scaled, scalarRef(shift, 'float32', [count])]);
};

function shaped(ref: Ref, shape: Shape): Tensor {
  return reshape(make(mapNode('id', ref.node.dtype, [sizeOf(shape)], [ref])), shape);
}

const finish = (made: Tensor, requires_grad: boolean): Tensor => (requires_grad ? made.requires_grad_() : made);
const sizeArgument = (size: Shape | number): Shape => (typeof size === 'number' ? [size] : size);

function floatDtype(callee: string, dtype?: DtypeName | null): void {
  if (dtype && !isFloat(dtypeOf(dtype, callee)))
    throw new TypeError(`${callee}: not implemented for '${dtype}': random floats need a float dtype`);
}

/** Uniform in [0, 1). */
export const rand = def(
  'rand(size, dtype, device, requires_grad)',
  (size: Shape | number, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    floatDtype('rand', dtype);
    const shape = sizeArgument(size);
    return finish(shaped(unit(sizeOf(shape)), shape), requires_grad);
  },
);

/** Standard normal. */
export const randn = def(
  'randn(size, dtype, device, requires_grad)',
  (size: Shape | number, dtype?: DtypeName | null, _device?: unknown, requires_grad: boolean = false) => {
    floatDtype('randn', dtype);
    const shape = sizeArgument(size);
    return finish(shaped(gauss(sizeOf(shape)), shape), requires_grad);
  },
);

export const rand_like = def('rand_like(input)', (input: Tensor) => rand(input.shape));
export const randn_like = def('randn_like(input)', (input: Tensor) => randn(input.shape));

/** Integers from low (0 unless given) to below high. */
export const randint = def(
  'randint(low, high, size, dtype)',
  (low: number, high: number | Shape, size?: Shape | number | null, dtype: DtypeName | null = 'int32') => {
    if (Array.isArray(high)) [low, high, size] = [0, low, high];
    const [from, until] = [low, high as number];
    if (!(from < until)) throw new Error(`randint: expects low < high, but got low=${from} and high=${until}`);
    const shape = sizeArgument(size ?? []);
    const count = sizeOf(shape);
    // Below 2²⁴ values the scaled uniform reaches each of them; rounding can't give `high` itself.
    const floored = mapRef('floor', 'float32', [count], [affine(unit(count), count, until - from, 0)]);
    const index = castRef(floored, 'int32', [count]);
    const moved = mapRef('add', 'int32', [count], [index, scalarRef(from, 'int32', [count])]);
    return shaped(castRef(moved, dtypeOf(dtype ?? 'int32', 'randint'), [count]), shape);
  },
);

export const uniform_ = def('uniform_(input, from, to)', (input: Tensor, from: number = 0, to: number = 1): Tensor => {
  const count = input.numel();
  return assign('uniform_', input, shaped(affine(unit(count), count, to - from, from), input.shape));
});

export const normal_ = def('normal_(input, mean, std)', (input: Tensor, mean: number = 0, std: number = 1): Tensor => {
  if (std < 0) throw new Error(`normal_ expects std >= 0.0, but found std ${std}`);
  const count = input.numel();
  return assign('normal_', input, shaped(affine(gauss(count), count, std, mean), input.shape));
});

/** True with the probability that `p` says, or that each element of a tensor says. */
export const bernoulli = def('bernoulli(input, p)', (input: Tensor, p?: number): Tensor => {
  const chance = p ?? input;
  const { shape } = input;
  const random = rand(shape);
  return lessThan(random, chance, shape);
});

function lessThan(random: Tensor, chance: number | Tensor, shape: Shape): Tensor {
  const limit =
    typeof chance === 'number' ? scalarRef(chance, 'float32', shape) : castRef(refOf(chance), 'float32', shape);
  const below = mapRef('lt', 'bool', shape, [refOf(random), limit]);
  return make(mapNode('cast', 'float32', shape, [below]));
}
