/** Numbers as a tensor of the program's torch, which this code knows by its global name alone. */
import type { TensorLike } from './kernels.ts';

export type { TensorLike };

interface Torch {
  tensor(
    data: ArrayLike<number>,
    options: { dtype: unknown },
  ): TensorLike & { reshape(shape: readonly number[]): TensorLike };
  float32: unknown;
  int32: unknown;
}

/** @throws {Error} that says what to write, where the program's text does not name torch */
export function tensorOf(
  values: Float32Array | Int32Array,
  shape: readonly number[],
  dtype: 'float32' | 'int32',
): TensorLike {
  const { torch } = globalThis as { torch?: Torch };
  if (!torch)
    throw new Error(
      'a tensor needs torch, which this program does not name: write torch somewhere in it, or take the arrays.',
    );
  return torch.tensor(values, { dtype: torch[dtype] }).reshape(shape);
}
