/** Reductions as WGSL: the start, and how two partial results become one. */
import type { Dtype, Stored } from '../../../core/dtype.ts';
import type { ReduceOp } from '../../../core/primitives.ts';
import { constant, primitive } from './primitives.ts';
import { REGISTER } from './shader.ts';

const IDENTITY: Record<string, [least: number, greatest: number]> = {
  float32: [-Infinity, Infinity],
  float16: [-Infinity, Infinity],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 255],
  bool: [0, 1],
} satisfies Record<Stored, [number, number]>;

/** An accumulator `name`, and for argmax and argmin `name`_at beside it, the position. */
export interface Accumulator {
  op: ReduceOp;
  /** Of the values. */
  type: Dtype;
  name: string;
}

export const isArg = (op: ReduceOp): boolean => op === 'argmax' || op === 'argmin';

const initial = ({ op, type }: Accumulator): string => {
  if (op === 'sum' || op === 'any') return constant(type, 0);
  if (op === 'prod' || op === 'all') return constant(type, 1);
  return constant(type, IDENTITY[type][op.endsWith('max') ? 0 : 1]);
};

/** `at`: the position before any other of this invocation. */
export function declare(acc: Accumulator, at = '0i'): string {
  const value = `var ${acc.name}: ${REGISTER[acc.type]} = ${initial(acc)};`;
  return isArg(acc.op) ? `${value}\nvar ${acc.name}_at: i32 = ${at};` : value;
}

/** Statement that takes one more value (and position) in; later positions never win a tie. */
export function accumulate(acc: Accumulator, value: string, at: string): string {
  if (!isArg(acc.op)) return `${acc.name} = ${combine(acc, acc.name, value)};`;
  return `if (${better(acc, value, acc.name)}) { ${acc.name} = ${value}; ${acc.name}_at = ${at}; }`;
}

/** Two partial results of max, sum, …; not for argmax and argmin. */
export function combine({ op, type }: Accumulator, x: string, y: string): string {
  if (op === 'any') return `${x} || ${y}`;
  if (op === 'all') return `${x} && ${y}`;
  return primitive(op === 'sum' ? 'add' : op === 'prod' ? 'mul' : (op as 'max'), type, type, [x, y]);
}

/** Joins another partial result whose positions are not in order. */
export function join(acc: Accumulator, value: string, at: string): string {
  if (!isArg(acc.op)) return accumulate(acc, value, at);
  const tie = `(${at} < ${acc.name}_at && !(${better(acc, acc.name, value)}))`;
  return `if (${better(acc, value, acc.name)} || ${tie}) { ${acc.name} = ${value}; ${acc.name}_at = ${at}; }`;
}

/** Whether x comes before y; NaN before everything. */
function better({ op, type }: Accumulator, x: string, y: string): string {
  const plain = `${x} ${op === 'argmax' ? '>' : '<'} ${y}`;
  return type === 'float32' ? `(${plain} || (isnan_(${x}) && !isnan_(${y})))` : plain;
}
