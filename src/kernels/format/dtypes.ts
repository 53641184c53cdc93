/** How the values of each dtype lie in a file: the names that safetensors gives them, and their bytes, little-endian. */
import type { Dtype, Stored, TypedArray } from '../core/dtype.ts';
import { fromHalf, toHalf } from '../core/half.ts';

/** What safetensors calls each dtype. */
export const NAMES: Record<string, string> = {
  float32: 'F32',
  float16: 'F16',
  int32: 'I32',
  uint8: 'U8',
  bool: 'BOOL',
} satisfies Record<Stored, string>;

type Reader = [bytes: number, dtype: Dtype, read: (buffer: ArrayBuffer) => ArrayLike<number>];

/** 64-bit integers as numbers; what an int32 can't hold is an error, not another number. */
function narrowed(values: BigInt64Array | BigUint64Array | Uint32Array): Int32Array {
  return Int32Array.from(values as BigInt64Array, (value) => {
    const number = Number(value);
    if (number !== (number | 0))
      throw new RangeError(
        `torch.load: the value ${value} does not fit into int32, which is what integers are kept as`,
      );
    return number;
  });
}

const READERS: Record<string, Reader> = {
  F32: [4, 'float32', (b) => new Float32Array(b)],
  F64: [8, 'float32', (b) => new Float64Array(b)],
  F16: [2, 'float16', (b) => Float32Array.from(new Uint16Array(b), fromHalf)],
  BF16: [2, 'float32', (b) => new Float32Array(Uint32Array.from(new Uint16Array(b), (bits) => bits << 16).buffer)],
  I64: [8, 'int32', (b) => narrowed(new BigInt64Array(b))],
  U64: [8, 'int32', (b) => narrowed(new BigUint64Array(b))],
  I32: [4, 'int32', (b) => new Int32Array(b)],
  U32: [4, 'int32', (b) => narrowed(new Uint32Array(b))],
  I16: [2, 'int32', (b) => new Int16Array(b)],
  U16: [2, 'int32', (b) => new Uint16Array(b)],
  I8: [1, 'int32', (b) => new Int8Array(b)],
  U8: [1, 'uint8', (b) => new Uint8Array(b)],
  BOOL: [1, 'bool', (b) => new Uint8Array(b)],
};

/** The names that are known, for an error to list. */
export const KNOWN = Object.keys(READERS).join(', ');

/** Bytes an element; undefined for a name that nobody knows. */
export function bytesPerElement(name: string): number | undefined {
  return Object.hasOwn(READERS, name) ? READERS[name][0] : undefined;
}

/** The bytes of a tensor's values, as `data()` gives them. */
export function toBytes(values: TypedArray, dtype: Dtype): Uint8Array {
  const array = dtype === 'float16' ? Uint16Array.from(values, toHalf) : values;
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/**
 * What a file's bytes mean here: floats of every width are float32 (halves float16), integers int32 but for uint8.
 * @throws {RangeError} for an integer that is no int32
 */
export function fromBytes(name: string, bytes: Uint8Array): { dtype: Dtype; values: ArrayLike<number> } {
  const [, dtype, read] = READERS[name];
  return { dtype, values: read(bytes.slice().buffer) };
}
