/**
 * Padding as modules: `padding` is a number for every side, or [before, after] for the last dimension, the one before it, …
 * @family padding
 */

import type { Tensor } from '../core/tensor.ts';
import type { Int, Shape } from '../ops/core.ts';
import { pad } from '../public/torch.nn.functional.ts';
import { layer } from './layer.ts';

type Mode = 'constant' | 'reflect' | 'replicate' | 'circular';

const around = (rank: number, padding: Int | Shape): readonly number[] =>
  typeof padding === 'number' ? new Array<number>(2 * rank).fill(padding) : padding;

const padding = (rank: number, mode: Mode) =>
  layer(
    (padding: Int | Shape) => ({ padding }),
    (m, input: Tensor) => pad(input, around(rank, m.padding), mode),
  );
const constant = (rank: number) =>
  layer(
    (padding: Int | Shape, value: number) => ({ padding, value }),
    (m, input: Tensor) => pad(input, around(rank, m.padding), 'constant', m.value),
  );

/**
 * Puts `value` around the last dimension. `padding` is one number for every side, or [left, right];
 * negative numbers cut off.
 * @names torch.nn.ConstantPad1d
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html
 * @example
 * const pad = new torch.nn.ConstantPad1d(1, 9);
 * pad(torch.tensor([[[1, 2, 3.5]]]))
 * // tensor([[[9.0000, 1.0000, 2.0000, 3.5000, 9.0000]]])
 */
export const ConstantPad1d = constant(1);
/**
 * Puts `value` around the last two dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom]; negative numbers cut off.
 * @names torch.nn.ConstantPad2d
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html
 * @example
 * const pad = new torch.nn.ConstantPad2d(1, 9);
 * pad(torch.ones([1, 1, 3, 3])).shape
 * // [1, 1, 5, 5]
 */
export const ConstantPad2d = constant(2);
/**
 * Puts `value` around the last three dimensions.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back]; negative numbers cut off.
 * @names torch.nn.ConstantPad3d
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html
 * @example
 * const pad = new torch.nn.ConstantPad3d(1, 9);
 * pad(torch.ones([1, 1, 3, 3, 3])).shape
 * // [1, 1, 5, 5, 5]
 */
export const ConstantPad3d = constant(3);
/**
 * Puts zeros around the last dimension of (N, C, L), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first; negative numbers cut off.
 * @names torch.nn.ZeroPad1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html
 * @example
 * const pad = new torch.nn.ZeroPad1d(1);
 * pad(torch.tensor([[[1, 2, 3.5]]]))
 * // tensor([[[0.0000, 1.0000, 2.0000, 3.5000, 0.0000]]])
 */
export const ZeroPad1d = padding(1, 'constant');
/**
 * Puts zeros around the last two dimensions. `padding` is one number for every side, or [left, right, top, bottom];
 * negative numbers cut off.
 * @names torch.nn.ZeroPad2d
 * @throws {Error} for an input of fewer dimensions, or one that would become less than empty
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html
 * @example
 * const pad = new torch.nn.ZeroPad2d(1);
 * pad(torch.ones([1, 1, 3, 3])).shape
 * // [1, 1, 5, 5]
 */
export const ZeroPad2d = padding(2, 'constant');
/**
 * Puts zeros around the last three dimensions of (N, C, D, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first; negative numbers cut off.
 * @names torch.nn.ZeroPad3d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html
 * @example
 * const pad = new torch.nn.ZeroPad3d(1);
 * pad(torch.ones([1, 1, 3, 3, 3])).shape
 * // [1, 1, 5, 5, 5]
 */
export const ZeroPad3d = padding(3, 'constant');
/**
 * Continues (N, C, L) or (C, L) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right].
 * @names torch.nn.ReflectionPad1d
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html
 * @example
 * const pad = new torch.nn.ReflectionPad1d(1);
 * pad(torch.tensor([[[1, 2, 3.5]]]))
 * // tensor([[[2.0000, 1.0000, 2.0000, 3.5000, 2.0000]]])
 */
export const ReflectionPad1d = padding(1, 'reflect');
/**
 * Continues (N, C, H, W) or (C, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @names torch.nn.ReflectionPad2d
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html
 * @example
 * const pad = new torch.nn.ReflectionPad2d(1);
 * pad(torch.ones([1, 1, 3, 3])).shape
 * // [1, 1, 5, 5]
 */
export const ReflectionPad2d = padding(2, 'reflect');
/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by its mirror image, the edge itself not repeated.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @names torch.nn.ReflectionPad3d
 * @throws {Error} for padding not less than the dimension's size, or an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html
 * @example
 * const pad = new torch.nn.ReflectionPad3d(1);
 * pad(torch.ones([1, 1, 3, 3, 3])).shape
 * // [1, 1, 5, 5, 5]
 */
export const ReflectionPad3d = padding(3, 'reflect');
/**
 * Continues (N, C, L) or (C, L) by repeating its edges. `padding` is one number for every side, or [left, right].
 * @names torch.nn.ReplicationPad1d
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html
 * @example
 * const pad = new torch.nn.ReplicationPad1d(1);
 * pad(torch.tensor([[[1, 2, 3.5]]]))
 * // tensor([[[1.0000, 1.0000, 2.0000, 3.5000, 3.5000]]])
 */
export const ReplicationPad1d = padding(1, 'replicate');
/**
 * Continues (N, C, H, W) or (C, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom].
 * @names torch.nn.ReplicationPad2d
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html
 * @example
 * const pad = new torch.nn.ReplicationPad2d(1);
 * pad(torch.ones([1, 1, 3, 3])).shape
 * // [1, 1, 5, 5]
 */
export const ReplicationPad2d = padding(2, 'replicate');
/**
 * Continues (N, C, D, H, W) or (C, D, H, W) by repeating its edges.
 * `padding` is one number for every side, or [left, right, top, bottom, front, back].
 * @names torch.nn.ReplicationPad3d
 * @throws {Error} for an input of another number of dimensions
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html
 * @example
 * const pad = new torch.nn.ReplicationPad3d(1);
 * pad(torch.ones([1, 1, 3, 3, 3])).shape
 * // [1, 1, 5, 5, 5]
 */
export const ReplicationPad3d = padding(3, 'replicate');
/**
 * Continues periodically the last dimension of (N, C, L), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @names torch.nn.CircularPad1d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html
 * @example
 * const pad = new torch.nn.CircularPad1d(1);
 * pad(torch.tensor([[[1, 2, 3.5]]]))
 * // tensor([[[3.5000, 1.0000, 2.0000, 3.5000, 1.0000]]])
 */
export const CircularPad1d = padding(1, 'circular');
/**
 * Continues periodically the last two dimensions of (N, C, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @names torch.nn.CircularPad2d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html
 * @example
 * const pad = new torch.nn.CircularPad2d(1);
 * pad(torch.ones([1, 1, 3, 3])).shape
 * // [1, 1, 5, 5]
 */
export const CircularPad2d = padding(2, 'circular');
/**
 * Continues periodically the last three dimensions of (N, C, D, H, W), also without N. `padding` is one number for every side, or two for each
 * dimension, the last one first.
 * @names torch.nn.CircularPad3d
 * @see https://pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html
 * @example
 * const pad = new torch.nn.CircularPad3d(1);
 * pad(torch.ones([1, 1, 3, 3, 3])).shape
 * // [1, 1, 5, 5, 5]
 */
export const CircularPad3d = padding(3, 'circular');
