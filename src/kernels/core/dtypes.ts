/** Names of dtypes, and PyTorch's numbers. */

/**
 * The name of the dtype of floats, which tensors of fractions have.
 * @example
 * torch.float32
 * // 'float32'
 */
export const float32 = 'float32';
/**
 * The name of the dtype of half floats, two bytes each.
 * @example
 * torch.float16
 * // 'float16'
 */
export const float16 = 'float16';
/**
 * The name of the dtype of integers.
 * @example
 * torch.int32
 * // 'int32'
 */
export const int32 = 'int32';
/**
 * Kept as int32.
 * @example
 * torch.int64
 * // 'int64'
 */
export const int64 = 'int64';
/**
 * The name of the dtype of bytes, 0 to 255.
 * @example
 * torch.uint8
 * // 'uint8'
 */
export const uint8 = 'uint8';
/**
 * The name of the dtype of truth values.
 * @example
 * torch.bool
 * // 'bool'
 */
const bool = 'bool';

export { bool, float16 as half, float32 as float, int32 as int, int64 as long };

// PyTorch's other dtypes by name: what is asked for one of them says that it is not there, and what to take instead.

/**
 * No dtype that there is: asked for it, torch says to take float32.
 * @example
 * torch.float64
 * // 'float64'
 */
export const float64 = 'float64';
/**
 * No dtype that there is: asked for it, torch says to take float32.
 * @example
 * torch.bfloat16
 * // 'bfloat16'
 */
export const bfloat16 = 'bfloat16';
/**
 * No dtype that there is: asked for it, torch says to take int32.
 * @example
 * torch.int16
 * // 'int16'
 */
export const int16 = 'int16';
/**
 * No dtype that there is: asked for it, torch says to take int32.
 * @example
 * torch.int8
 * // 'int8'
 */
export const int8 = 'int8';
/**
 * The name of the dtype of complex numbers, two floats each.
 * @example
 * torch.complex64
 * // 'complex64'
 */
export const complex64 = 'complex64';

export { complex64 as cfloat, float64 as double, int16 as short };

/**
 * Euler's number.
 * @example
 * torch.e
 * // 2.71828
 */
export const { E: e } = Math;
/**
 * A circle's circumference, where its diameter is 1.
 * @example
 * torch.pi
 * // 3.14159
 */
export const { PI: pi } = Math;
/**
 * Infinity.
 * @example
 * torch.inf
 * // Infinity
 */
export const inf = Infinity;
/**
 * Not a number.
 * @example
 * torch.nan
 * // NaN
 */
export const nan = NaN;
