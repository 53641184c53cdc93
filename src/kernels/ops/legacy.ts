/**
 * Tensors as older programs make them, by `new` or by a call: torch.Tensor(2, 3), torch.FloatTensor([1, 2]), torch.LongTensor(x).
 * Sizes give zeros here, where PyTorch's memory holds what was there before.
 * https://pytorch.org/docs/stable/tensors.html
 */
import { fail } from '../callee.ts';
import type { Dtype, DtypeName } from '../dtype.ts';
import type { Shape } from '../shapes.ts';
import { legacy, type Nested, Tensor } from '../tensor.ts';
import { to } from './basis.ts';
import { tensor, zeros } from './creation.ts';
import { detach } from './shape.ts';

/** Sizes, or values. */
export type LegacyArguments = number[] | [values: Nested | ArrayBufferView | Tensor];

/** What makes tensors with `new` and without. */
export interface LegacyType<D extends Dtype> {
  new (...args: LegacyArguments): Tensor<Shape, D>;
  (...args: LegacyArguments): Tensor<Shape, D>;
}

function construct(args: readonly unknown[], dtype: DtypeName): Tensor {
  const [first] = args;
  if (args.every((arg) => typeof arg === 'number')) return zeros(args.length ? (args as number[]) : [0], dtype);
  if (args.length > 1) fail('expected sizes, or values as one argument');
  return first instanceof Tensor ? detach(to(first, dtype)) : tensor(first as Nested, dtype);
}
legacy.construct = (args) => construct(args, 'float32');

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
 */
export const FloatTensor = typed<'float32'>('float32');

/**
 * A float16 tensor of values, or of sizes.
 * @names torch.HalfTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const HalfTensor = typed<'float16'>('float16');

/**
 * An integer tensor of values, or of sizes; int64 is kept as int32.
 * @names torch.LongTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const LongTensor = typed<'int32'>('int64');

/**
 * An int32 tensor of values, or of sizes.
 * @names torch.IntTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const IntTensor = typed<'int32'>('int32');

/**
 * A uint8 tensor of values, or of sizes.
 * @names torch.ByteTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const ByteTensor = typed<'uint8'>('uint8');

/**
 * A tensor of booleans, of values or of sizes.
 * @names torch.BoolTensor
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const BoolTensor = typed<'bool'>('bool');

/**
 * There is no float64 here: the error says so.
 * @names torch.DoubleTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const DoubleTensor = typed<'float32'>('float64');

/**
 * There is no int16 here: the error says so.
 * @names torch.ShortTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const ShortTensor = typed<'int32'>('int16');

/**
 * There is no int8 here: the error says so.
 * @names torch.CharTensor
 * @throws {TypeError} always
 * @see https://pytorch.org/docs/stable/tensors.html
 */
export const CharTensor = typed<'int32'>('int8');
