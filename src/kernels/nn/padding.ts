/** Padding as modules: `padding` is a number for every side, or [before, after] for the last dimension, the one before it, … */
import type { Tensor } from '../tensor.ts';
import { REQUIRED } from './arguments.ts';
import { pad } from './functional.ts';
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

export const ConstantPad1d = constant(1);
export type ConstantPad1d = InstanceType<typeof ConstantPad1d>;
export const ConstantPad2d = constant(2);
export type ConstantPad2d = InstanceType<typeof ConstantPad2d>;
export const ConstantPad3d = constant(3);
export type ConstantPad3d = InstanceType<typeof ConstantPad3d>;
export const ZeroPad1d = padding('ZeroPad1d', 1, 'constant');
export type ZeroPad1d = InstanceType<typeof ZeroPad1d>;
export const ZeroPad2d = padding('ZeroPad2d', 2, 'constant');
export type ZeroPad2d = InstanceType<typeof ZeroPad2d>;
export const ZeroPad3d = padding('ZeroPad3d', 3, 'constant');
export type ZeroPad3d = InstanceType<typeof ZeroPad3d>;
export const ReflectionPad1d = padding('ReflectionPad1d', 1, 'reflect');
export type ReflectionPad1d = InstanceType<typeof ReflectionPad1d>;
export const ReflectionPad2d = padding('ReflectionPad2d', 2, 'reflect');
export type ReflectionPad2d = InstanceType<typeof ReflectionPad2d>;
export const ReflectionPad3d = padding('ReflectionPad3d', 3, 'reflect');
export type ReflectionPad3d = InstanceType<typeof ReflectionPad3d>;
export const ReplicationPad1d = padding('ReplicationPad1d', 1, 'replicate');
export type ReplicationPad1d = InstanceType<typeof ReplicationPad1d>;
export const ReplicationPad2d = padding('ReplicationPad2d', 2, 'replicate');
export type ReplicationPad2d = InstanceType<typeof ReplicationPad2d>;
export const ReplicationPad3d = padding('ReplicationPad3d', 3, 'replicate');
export type ReplicationPad3d = InstanceType<typeof ReplicationPad3d>;
export const CircularPad1d = padding('CircularPad1d', 1, 'circular');
export type CircularPad1d = InstanceType<typeof CircularPad1d>;
export const CircularPad2d = padding('CircularPad2d', 2, 'circular');
export type CircularPad2d = InstanceType<typeof CircularPad2d>;
export const CircularPad3d = padding('CircularPad3d', 3, 'circular');
export type CircularPad3d = InstanceType<typeof CircularPad3d>;
