/** Names of dtypes, and PyTorch's numbers. */

export const float32 = 'float32';
export const float16 = 'float16';
export const int32 = 'int32';
/** Kept as int32. */
export const int64 = 'int64';
export const uint8 = 'uint8';
const bool = 'bool';

export { bool, float16 as half, float32 as float, int32 as int, int64 as long };

/** PyTorch's other dtypes by name: what is asked for one of them says that it is not there, and what to take instead. */
export const float64 = 'float64';
export const bfloat16 = 'bfloat16';
export const int16 = 'int16';
export const int8 = 'int8';
export const complex64 = 'complex64';

export { complex64 as cfloat, float64 as double, int16 as short };

export const { E: e, PI: pi } = Math;
export const inf = Infinity;
export const nan = NaN;
