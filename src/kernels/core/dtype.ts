/**
 * The data types of tensors and PyTorch's rules for mixing them.
 *
 * Typed arrays on the JavaScript side: float32 and float16 Float32Array, int32 Int32Array, uint8 and bool Uint8Array. PyTorch's
 * int64 is accepted by name and kept as int32. A complex64 tensor is a look at a float32 one (`complex/`): devices know nothing of it.
 */
export type Dtype = 'float32' | 'float16' | 'int32' | 'uint8' | 'bool' | 'complex64';

/** The dtypes that memory can hold. */
export type Stored = Exclude<Dtype, 'complex64'>;

/** What callers may write; int64 and its like mean int32, 'float' float32, 'half' float16, 'cfloat' complex64. */
export type DtypeName = Dtype | 'int64' | 'long' | 'int' | 'float' | 'half' | 'byte' | 'cfloat';

export type TypedArray = Float32Array | Int32Array | Uint8Array;

/** The typed array that holds values of a dtype. */
export type ArrayOf<D extends Dtype> = {
  float32: Float32Array;
  float16: Float32Array;
  int32: Int32Array;
  uint8: Uint8Array;
  bool: Uint8Array;
  complex64: Float32Array;
}[D];

/** The dtype that a name means. */
export type DtypeOf<N extends DtypeName> = N extends Dtype
  ? N
  : N extends 'float'
    ? 'float32'
    : N extends 'half'
      ? 'float16'
      : N extends 'byte'
        ? 'uint8'
        : N extends 'cfloat'
          ? 'complex64'
          : 'int32';

const ALIASES: Record<string, Dtype> = {
  float32: 'float32',
  float: 'float32',
  float16: 'float16',
  half: 'float16',
  int32: 'int32',
  int: 'int32',
  int64: 'int32',
  long: 'int32',
  uint8: 'uint8',
  byte: 'uint8',
  bool: 'bool',
  complex64: 'complex64',
  cfloat: 'complex64',
};

/** What PyTorch knows and this doesn't, and what to take instead. */
const ABSENT: Record<string, string> = {
  float64: 'GPUs compute in float32: use that',
  bfloat16: 'use float32',
  int16: 'use int32',
  int8: 'use int32',
  complex128: 'use complex64',
};
for (const [name, alias] of Object.entries({ double: 'float64', short: 'int16', cdouble: 'complex128' }))
  ABSENT[name] = ABSENT[alias];

/** The dtype a name means. @throws {TypeError} for one that is not there, with what is. */
export function dtypeOf(name: string, callee = 'torch'): Dtype {
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  const instead = ABSENT[name] ? `; ${ABSENT[name]}` : '';
  throw new TypeError(
    `${callee}: there is no dtype '${name}' here; known are float32, float16, int32 (also for int64), uint8, bool, complex64${instead}`,
  );
}

export const isFloat = (dtype: Dtype): boolean => dtype === 'float32' || dtype === 'float16';

/** PyTorch's categories: a tensor of a higher one decides the result's type. */
const RANK: Record<Dtype, number> = { bool: 0, uint8: 1, int32: 2, float16: 3, float32: 4, complex64: 5 };

/** The dtype two tensors of equal standing meet in. */
export function promote(a: Dtype, b: Dtype): Dtype {
  return RANK[a] >= RANK[b] ? a : b;
}

/** The category of a JavaScript number or boolean: an integer counts as a Python int, as far as int32 goes. */
export function dtypeOfScalar(value: number | boolean): Dtype {
  if (typeof value === 'boolean') return 'bool';
  return (value | 0) === value ? 'int32' : 'float32';
}

/** A tensor's dtype after meeting a number: only a higher category changes it (uint8 and int32 are of one). */
export function promoteScalar(dtype: Dtype, scalar: Dtype): Dtype {
  return isFloat(scalar) && !isFloat(dtype) ? scalar : dtype === 'bool' ? scalar : dtype;
}

/** A zeroed typed array for values of the dtype. */
export function arrayFor(dtype: Dtype, size: number): TypedArray {
  if (isFloat(dtype)) return new Float32Array(size);
  return dtype === 'int32' ? new Int32Array(size) : new Uint8Array(size);
}
