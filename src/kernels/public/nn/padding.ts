// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import type { Shape } from '../../core/shapes.ts';
import type { Int } from '../../ops/core.ts';
import * as plain from '../../nn/padding.ts';
import { defClass } from '../../core/scope.ts';

/**
 * Puts `value` around the last dimension. `padding` is one number for every side, or [left, right];
 * negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html
 */
const _ConstantPad1d: {
  new (padding: Int | Shape, value: number | { value: number }): InstanceType<typeof plain.ConstantPad1d>;
  new (keywords: { padding: Int | Shape; value: number }): InstanceType<typeof plain.ConstantPad1d>;
} = defClass('ConstantPad1d(#padding,%value;)', plain.ConstantPad1d);
type _ConstantPad1d = InstanceType<typeof plain.ConstantPad1d>;

/**
 * Puts `value` around the last two dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom]; negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html
 */
const _ConstantPad2d: {
  new (padding: Int | Shape, value: number | { value: number }): InstanceType<typeof plain.ConstantPad2d>;
  new (keywords: { padding: Int | Shape; value: number }): InstanceType<typeof plain.ConstantPad2d>;
} = defClass('ConstantPad2d(#padding,%value;)', plain.ConstantPad2d);
type _ConstantPad2d = InstanceType<typeof plain.ConstantPad2d>;

/**
 * Puts `value` around the last three dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back]; negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html
 */
const _ConstantPad3d: {
  new (padding: Int | Shape, value: number | { value: number }): InstanceType<typeof plain.ConstantPad3d>;
  new (keywords: { padding: Int | Shape; value: number }): InstanceType<typeof plain.ConstantPad3d>;
} = defClass('ConstantPad3d(#padding,%value;)', plain.ConstantPad3d);
type _ConstantPad3d = InstanceType<typeof plain.ConstantPad3d>;

interface ConstructorOf_ZeroPad1d<Made> {
  new (padding: Int | Shape | { padding: Int | Shape }): Made;
}
/**
 * Puts zeros around the last dimension of (N, C, L), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first; negative numbers cut off.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html
 */
const _ZeroPad1d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ZeroPad1d>> = defClass('ZeroPad1d(#padding;)', plain.ZeroPad1d);
type _ZeroPad1d = InstanceType<typeof plain.ZeroPad1d>;

/**
 * Puts zeros around the last two dimensions. `padding` is one number for every side, or [left, right, top, bottom];
 * negative numbers cut off.
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html
 */
const _ZeroPad2d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ZeroPad2d>> = defClass('ZeroPad2d(#padding;)', plain.ZeroPad2d);
type _ZeroPad2d = InstanceType<typeof plain.ZeroPad2d>;

/**
 * Puts zeros around the last three dimensions of (N, C, D, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first; negative numbers cut off.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html
 */
const _ZeroPad3d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ZeroPad3d>> = defClass('ZeroPad3d(#padding;)', plain.ZeroPad3d);
type _ZeroPad3d = InstanceType<typeof plain.ZeroPad3d>;

/**
 * Continues (N, C, L) or (C, L) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html
 */
const _ReflectionPad1d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReflectionPad1d>> = defClass('ReflectionPad1d(#padding;)', plain.ReflectionPad1d);
type _ReflectionPad1d = InstanceType<typeof plain.ReflectionPad1d>;

/**
 * Continues (N, C, H, W) or (C, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html
 */
const _ReflectionPad2d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReflectionPad2d>> = defClass('ReflectionPad2d(#padding;)', plain.ReflectionPad2d);
type _ReflectionPad2d = InstanceType<typeof plain.ReflectionPad2d>;

/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html
 */
const _ReflectionPad3d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReflectionPad3d>> = defClass('ReflectionPad3d(#padding;)', plain.ReflectionPad3d);
type _ReflectionPad3d = InstanceType<typeof plain.ReflectionPad3d>;

/**
 * Continues (N, C, L) or (C, L) by repeating its edges. `padding` is one number for every side, or [left, right].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html
 */
const _ReplicationPad1d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReplicationPad1d>> = defClass('ReplicationPad1d(#padding;)', plain.ReplicationPad1d);
type _ReplicationPad1d = InstanceType<typeof plain.ReplicationPad1d>;

/**
 * Continues (N, C, H, W) or (C, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html
 */
const _ReplicationPad2d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReplicationPad2d>> = defClass('ReplicationPad2d(#padding;)', plain.ReplicationPad2d);
type _ReplicationPad2d = InstanceType<typeof plain.ReplicationPad2d>;

/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html
 */
const _ReplicationPad3d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.ReplicationPad3d>> = defClass('ReplicationPad3d(#padding;)', plain.ReplicationPad3d);
type _ReplicationPad3d = InstanceType<typeof plain.ReplicationPad3d>;

/**
 * Continues periodically the last dimension of (N, C, L), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html
 */
const _CircularPad1d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.CircularPad1d>> = defClass('CircularPad1d(#padding;)', plain.CircularPad1d);
type _CircularPad1d = InstanceType<typeof plain.CircularPad1d>;

/**
 * Continues periodically the last two dimensions of (N, C, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html
 */
const _CircularPad2d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.CircularPad2d>> = defClass('CircularPad2d(#padding;)', plain.CircularPad2d);
type _CircularPad2d = InstanceType<typeof plain.CircularPad2d>;

/**
 * Continues periodically the last three dimensions of (N, C, D, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html
 */
const _CircularPad3d: ConstructorOf_ZeroPad1d<InstanceType<typeof plain.CircularPad3d>> = defClass('CircularPad3d(#padding;)', plain.CircularPad3d);
type _CircularPad3d = InstanceType<typeof plain.CircularPad3d>;

export { _CircularPad1d as CircularPad1d, _CircularPad2d as CircularPad2d, _CircularPad3d as CircularPad3d, _ConstantPad1d as ConstantPad1d, _ConstantPad2d as ConstantPad2d, _ConstantPad3d as ConstantPad3d, _ReflectionPad1d as ReflectionPad1d, _ReflectionPad2d as ReflectionPad2d, _ReflectionPad3d as ReflectionPad3d, _ReplicationPad1d as ReplicationPad1d, _ReplicationPad2d as ReplicationPad2d, _ReplicationPad3d as ReplicationPad3d, _ZeroPad1d as ZeroPad1d, _ZeroPad2d as ZeroPad2d, _ZeroPad3d as ZeroPad3d };
