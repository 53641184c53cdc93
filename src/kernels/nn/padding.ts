/**
 * Padding as modules: `padding` is a number for every side, or [before, after] for the last dimension, the one before it, …
 * @family padding
 */

import { pad } from '../public/torch.nn.functional.ts';
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { layer } from './layer.ts';

type Padding = number | readonly number[];
type Mode = 'constant' | 'reflect' | 'replicate' | 'circular';

const around = (rank: number, padding: Padding): readonly number[] =>
  typeof padding === 'number' ? new Array<number>(2 * rank).fill(padding) : padding;

const PADDING = { padding: REQUIRED as Padding };
const CONSTANT = { ...PADDING, value: REQUIRED as number };

const padding = (name: string, rank: number, mode: Mode) =>
  layer<[padding: Padding], typeof PADDING, [input: Tensor], Tensor>(name, PADDING, (m, input) =>
    pad(input, around(rank, m.padding), mode),
  );
const constant = (rank: number) =>
  layer<[padding: Padding, value: number], typeof CONSTANT, [input: Tensor], Tensor>(
    `ConstantPad${rank}d`,
    CONSTANT,
    (m, input) => pad(input, around(rank, m.padding), 'constant', m.value),
  );

/**
 * Puts `value` around the last dimension. `padding` is one number for every side, or [left, right];
 * negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html
 */
export const ConstantPad1d = constant(1);
export type ConstantPad1d = InstanceType<typeof ConstantPad1d>;
/**
 * Puts `value` around the last two dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom]; negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html
 */
export const ConstantPad2d = constant(2);
export type ConstantPad2d = InstanceType<typeof ConstantPad2d>;
/**
 * Puts `value` around the last three dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back]; negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html
 */
export const ConstantPad3d = constant(3);
export type ConstantPad3d = InstanceType<typeof ConstantPad3d>;
export const ZeroPad1d = padding('ZeroPad1d', 1, 'constant');
export type ZeroPad1d = InstanceType<typeof ZeroPad1d>;
/**
 * Puts zeros around the last two dimensions. `padding` is one number for every side, or [left, right, top, bottom];
 * negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html
 */
export const ZeroPad2d = padding('ZeroPad2d', 2, 'constant');
export type ZeroPad2d = InstanceType<typeof ZeroPad2d>;
export const ZeroPad3d = padding('ZeroPad3d', 3, 'constant');
export type ZeroPad3d = InstanceType<typeof ZeroPad3d>;
/**
 * Continues (N, C, L) or (C, L) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html
 */
export const ReflectionPad1d = padding('ReflectionPad1d', 1, 'reflect');
export type ReflectionPad1d = InstanceType<typeof ReflectionPad1d>;
/**
 * Continues (N, C, H, W) or (C, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html
 */
export const ReflectionPad2d = padding('ReflectionPad2d', 2, 'reflect');
export type ReflectionPad2d = InstanceType<typeof ReflectionPad2d>;
/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html
 */
export const ReflectionPad3d = padding('ReflectionPad3d', 3, 'reflect');
export type ReflectionPad3d = InstanceType<typeof ReflectionPad3d>;
/**
 * Continues (N, C, L) or (C, L) by repeating its edges. `padding` is one number for every side, or [left, right].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html
 */
export const ReplicationPad1d = padding('ReplicationPad1d', 1, 'replicate');
export type ReplicationPad1d = InstanceType<typeof ReplicationPad1d>;
/**
 * Continues (N, C, H, W) or (C, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html
 */
export const ReplicationPad2d = padding('ReplicationPad2d', 2, 'replicate');
export type ReplicationPad2d = InstanceType<typeof ReplicationPad2d>;
/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html
 */
export const ReplicationPad3d = padding('ReplicationPad3d', 3, 'replicate');
export type ReplicationPad3d = InstanceType<typeof ReplicationPad3d>;
export const CircularPad1d = padding('CircularPad1d', 1, 'circular');
export type CircularPad1d = InstanceType<typeof CircularPad1d>;
export const CircularPad2d = padding('CircularPad2d', 2, 'circular');
export type CircularPad2d = InstanceType<typeof CircularPad2d>;
export const CircularPad3d = padding('CircularPad3d', 3, 'circular');
export type CircularPad3d = InstanceType<typeof CircularPad3d>;
