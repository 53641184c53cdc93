/**
 * Random programs of torch: what they compute must not depend on how it is fused, where in memory it lies, or which device does
 * it. Values are small integers (clamped after each operation), so that every order of summing gives the very same. So are gradients:
 * that of amax is shared by all that are equal, in thirds or elevenths, so one that is asked for goes by max, to the first of them.
 */
import fc from 'fast-check';
import type * as Torch from '../../src/kernels/index.ts';

type Tensor = Torch.Tensor;
type Make = (torch: typeof Torch, a: Tensor, b: Tensor, k: number) => Tensor;

const [ROWS, COLUMNS] = [0, 1];
/** Positions among the first dimension's, in an order that depends on k. */
const places = (torch: typeof Torch, a: Tensor, k: number): Tensor =>
  torch.tensor(
    Array.from({ length: a.shape[0] }, (_, at) => (at * (k + 1)) % a.shape[0]),
    { dtype: 'int32' },
  );

/** Matrices to a matrix; `b` has a shape that goes with a's, but for a product's. */
const OPERATIONS: Record<string, Make> = {
  add: (_, a, b) => a.add(b),
  sub: (_, a, b) => a.sub(b),
  mul: (_, a, b) => a.mul(b),
  scale: (_, a, __, k) => a.mul(k - 2),
  greater: (torch, a, b) => torch.where(a.gt(b), a, b.neg()),
  maximum: (torch, a, b) => torch.maximum(a, b),
  remainder: (_, a, __, k) => a.remainder(k + 1),
  relu: (_, a) => a.relu(),
  abs: (_, a) => a.abs(),
  square: (_, a) => a.mul(a),
  'sum of columns': (_, a) => a.sum(ROWS, { keepdim: true }),
  'sum of rows': (_, a) => a.sum(COLUMNS, { keepdim: true }),
  'greatest of rows': (_, a) =>
    a.requires_grad ? a.max(COLUMNS, { keepdim: true })[0] : a.amax(COLUMNS, { keepdim: true }),
  'less the greatest': (_, a) => a.sub(a.detach().amax(COLUMNS, { keepdim: true })),
  'place of the greatest': (_, a) => a.argmax(COLUMNS, { keepdim: true }).float(),
  'running sum': (_, a, __, k) => a.cumsum(k % 2),
  sorted: (_, a) => a.sort(COLUMNS)[0],
  transposed: (_, a) => a.t(),
  flipped: (_, a, __, k) => a.flip([k % 2]),
  'another shape': (_, a) => a.reshape(a.shape[1], a.shape[0]),
  'one row': (_, a, __, k) => a.narrow(ROWS, k % a.shape[0], 1),
  'without a column': (_, a) => a.narrow(COLUMNS, 0, Math.max(1, a.shape[1] - 1)),
  padded: (torch, a, __, k) => torch.nn.functional.pad(a, [k % 2, 1], 'constant', k),
  'one below the other': (torch, a, b) => torch.cat([a, b.expand_as(a)], ROWS),
  'rows by number': (torch, a, __, k) => a.index_select(ROWS, places(torch, a, k)),
  'rows added up': (torch, a, __, k) => torch.zeros_like(a).index_add(ROWS, places(torch, a, k), a),
  product: (_, a, b) => a.matmul(a.shape[1] === b.shape[0] ? b : a.t()),
  'a row changed in place': (_, a, __, k) => {
    const copy = a.clone();
    copy
      .narrow(ROWS, k % a.shape[0], 1)
      .mul_(2)
      .add_(1);
    return copy;
  },
  'changed in place': (_, a, b) => a.clone().add_(b).neg_(),
};
const NAMES = Object.keys(OPERATIONS);

interface Instruction {
  operation: string;
  /** Which of the values there are. */
  a: number;
  b: number;
  k: number;
}

export interface Program {
  /** Shapes of what it starts from. */
  shapes: [number, number][];
  instructions: Instruction[];
  /** How often it does all that. */
  rounds: number;
  /** Gradients of what it starts from are asked for, too. */
  gradients: boolean;
}

const SIZE = fc.constantFrom(1, 2, 3, 4, 5, 8, 17);

export const programs: fc.Arbitrary<Program> = fc.record({
  shapes: fc.array(fc.tuple(SIZE, SIZE), { minLength: 2, maxLength: 4 }),
  instructions: fc.array(
    fc.record({ operation: fc.constantFrom(...NAMES), a: fc.nat(99), b: fc.nat(99), k: fc.nat(4) }),
    { minLength: 1, maxLength: 40, size: 'max' },
  ),
  rounds: fc.constantFrom(1, 1, 1, 2, 6),
  gradients: fc.boolean(),
});

/** The numbers that a program starts from, the n-th time. */
const inputsOf = (torch: typeof Torch, { shapes, gradients }: Program, time: number): Tensor[] =>
  shapes.map(([rows, columns], at) =>
    torch
      .tensor(
        Array.from({ length: rows * columns }, (_, i) => ((i * 7 + at * 3 + time * 5) % 11) - 5),
        { dtype: 'float32' },
      )
      .reshape(rows, columns)
      .detach()
      .requires_grad_(gradients),
  );

/** A value that goes with `a` in an operation of two. */
function fitting(a: Tensor, b: Tensor): Tensor {
  const goes = b.shape.every((n, d) => n === 1 || n === a.shape[d]);
  return goes ? b : b.narrow(ROWS, 0, 1).narrow(COLUMNS, 0, 1);
}

/**
 * What a program computes: its last values, and gradients where they are asked for. `after` is told each value as it is made.
 */
export function compute(
  torch: typeof Torch,
  program: Program,
  time: number,
  after: (value: Tensor) => void = () => {},
): Tensor[] {
  const inputs = inputsOf(torch, program, time);
  const values = inputs.slice();
  for (let round = 0; round < program.rounds; round++) {
    for (const { operation, a, b, k } of program.instructions) {
      // Rather what has just been made than what is long known.
      const [x, y] = [a, b].map((n) => values[Math.max(0, values.length - 1 - (n % (n < 70 ? 4 : values.length)))]);
      const made = OPERATIONS[operation](torch, x, operation === 'product' ? y : fitting(x, y), k);
      let value = made.clamp(-8, 8);
      if (value.numel() > 400) value = value.narrow(ROWS, 0, 1).narrow(COLUMNS, 0, Math.min(20, value.shape[1]));
      values.push(value);
      after(value);
    }
  }
  const results = values.slice(-3);
  if (!program.gradients) return results;
  const loss = results.reduce<Tensor>((sum, value, at) => sum.add(value.sum().mul(at + 1)), torch.zeros([1]));
  if (loss.requires_grad) loss.sum().backward();
  const grads = inputs.flatMap(({ grad }) => grad ?? []);
  for (const grad of grads) after(grad);
  return [...results, ...grads];
}

/** Fails unless two runs have come to the same. Gradients may be larger than what is exact, and differ by their rounding. */
export function sameValues(found: readonly number[][], wanted: readonly number[][], how: string): void {
  if (found.length !== wanted.length) throw new Error(`${how}: ${found.length} values, not ${wanted.length}`);
  for (const [n, values] of wanted.entries()) {
    const most = values.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
    for (const [at, value] of values.entries()) {
      const off = Math.abs(found[n][at] - value);
      if (!(off <= (most < 2 ** 24 ? 0 : 1e-5 * most)))
        throw new Error(`${how}: value ${n} is ${found[n][at]} at ${at}, not ${value}`);
    }
  }
}
