/**
 * Tensors of a type as older programs make them, by `new` or by a call: torch.FloatTensor([1, 2]), torch.LongTensor(x).
 * https://pytorch.org/docs/stable/tensors.html
 * @family legacy
 */
import type { Dtype } from '../core/dtype.ts';
import type { Shape } from '../core/shapes.ts';
import { Tensor } from '../core/tensor.ts';
import { construct, type LegacyArguments } from './legacy.ts';

/** What makes tensors with `new` and without. */
export interface LegacyType<D extends Dtype> {
  new (...args: LegacyArguments): Tensor<Shape, D>;
  (...args: LegacyArguments): Tensor<Shape, D>;
}

/** @param dtype one that there is not says what to take instead when the constructor is called */
const typed = <D extends Dtype>(dtype: string): LegacyType<D> =>
  new Proxy(Tensor, {
    apply: (_tensor, _this, args) => construct(args, dtype as D),
    construct: (_tensor, args) => construct(args, dtype as D),
  }) as unknown as LegacyType<D>;

/**
 * A float32 tensor of values, or of sizes.
 * @names torch.FloatTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.FloatTensor([1, 2])
 * // tensor([1., 2.])
 */
export const FloatTensor = typed<'float32'>('float32');

/**
 * A float16 tensor of values, or of sizes.
 * @names torch.HalfTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.HalfTensor([1, 2])
 * // tensor([1., 2.], dtype=torch.float16)
 */
export const HalfTensor = typed<'float16'>('float16');

/**
 * An integer tensor of values, or of sizes; int64 is kept as int32.
 * @names torch.LongTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.LongTensor([1, 2])
 * // tensor([1, 2])
 */
export const LongTensor = typed<'int32'>('int64');

/**
 * An int32 tensor of values, or of sizes.
 * @names torch.IntTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.IntTensor([1, 2])
 * // tensor([1, 2])
 */
export const IntTensor = typed<'int32'>('int32');

/**
 * A uint8 tensor of values, or of sizes.
 * @names torch.ByteTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.ByteTensor([1, 2])
 * // tensor([1, 2], dtype=torch.uint8)
 */
export const ByteTensor = typed<'uint8'>('uint8');

/**
 * A tensor of booleans, of values or of sizes.
 * @names torch.BoolTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.BoolTensor([true, false])
 * // tensor([ True, False])
 */
export const BoolTensor = typed<'bool'>('bool');

/**
 * There is no float64 here: the error says so.
 * @names torch.DoubleTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.DoubleTensor([1, 2])
 * // TypeError: torch: there is no dtype 'float64' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; GPUs compute in float32: use that
 */
export const DoubleTensor = typed<'float32'>('float64');

/**
 * There is no int16 here: the error says so.
 * @names torch.ShortTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.ShortTensor([1, 2])
 * // TypeError: torch: there is no dtype 'int16' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; use int32
 */
export const ShortTensor = typed<'int32'>('int16');

/**
 * There is no int8 here: the error says so.
 * @names torch.CharTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 * @example
 * new torch.CharTensor([1, 2])
 * // TypeError: torch: there is no dtype 'int8' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64; use int32
 */
export const CharTensor = typed<'int32'>('int8');
