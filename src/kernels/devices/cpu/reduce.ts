/**
 * Reductions over blocks. Partial results are doubles in an accumulator a lane (and a position for argmax and argmin), so
 * that a float32 sum is rounded once.
 */
import type { Dtype } from '../../core/dtype.ts';
import type { ReduceOp } from '../../core/primitives.ts';
import type { F, I } from './loops.ts';

const { max, min, imul } = Math;

/** What a reduction starts from. */
export function identityOf(op: string, type: Dtype): number {
  if (op === 'prod' || op === 'all') return 1;
  const highest = op === 'min' || op === 'argmin';
  if (!highest && op !== 'max' && op !== 'argmax') return 0;
  if (type === 'float32') return highest ? Infinity : -Infinity;
  if (type === 'int32') return highest ? 2147483647 : -2147483648;
  return highest ? (type === 'uint8' ? 255 : 1) : 0;
}

type Combine = (x: number, y: number) => number;

export function combineOf(op: string, type: Dtype): Combine {
  const float = type === 'float32';
  switch (op) {
    case 'sum':
    case 'add':
      // Booleans that meet in a scatter.
      if (type === 'bool') return (x, y) => x | y;
      return float ? (x, y) => x + y : (x, y) => (x + y) | 0;
    case 'prod':
    case 'mul':
      return float ? (x, y) => x * y : imul;
    case 'max':
      return max;
    case 'min':
      return min;
    case 'any':
      return (x, y) => x | y;
    case 'all':
      return (x, y) => x & y;
    default:
      return (_, y) => y; // 'set'
  }
}

/**
 * Combines `n` values at address a, step s into accumulators. `lanes`: each into its own; otherwise all into the first.
 * `position`: that of the first value (positions go up by one along the block, or are equal for all lanes).
 */
export type Reduce = (acc: Float64Array, pos: I, f: F, i: I, n: number, a: number, s: number, position: number) => void;

export function reduceOf(op: ReduceOp, type: Dtype, lanes: boolean): Reduce {
  const float = type === 'float32';
  if (op === 'argmax' || op === 'argmin') {
    const sign = op === 'argmax' ? 1 : -1;
    return (acc, pos, f, i, n, a, s, position) => {
      const source = float ? f : i;
      for (let k = 0; k < n; k++, a += s) {
        const x = source[a];
        const at = lanes ? k : 0;
        const best = acc[at];
        if ((x - best) * sign > 0 || (Number.isNaN(x) && !Number.isNaN(best))) {
          acc[at] = x;
          pos[at] = lanes ? position : position + k;
        }
      }
    };
  }
  if (float && op === 'sum') {
    if (lanes) {
      return (acc, _, f, _i, n, a, s) => {
        for (let k = 0; k < n; k++, a += s) acc[k] += f[a];
      };
    }
    return (acc, _, f, _i, n, a, s) => {
      let sum = acc[0];
      for (let k = 0; k < n; k++, a += s) sum += f[a];
      acc[0] = sum;
    };
  }
  const combine = combineOf(op, type);
  return (acc, _, f, i, n, a, s) => {
    const source = float ? f : i;
    if (lanes) for (let k = 0; k < n; k++, a += s) acc[k] = combine(acc[k], source[a]);
    else for (let k = 0; k < n; k++, a += s) acc[0] = combine(acc[0], source[a]);
  };
}
