/**
 * One side of a contraction: a few rows that an invocation loads at each step of k. What knows no k (a row's address, the guards
 * that only depend on it) is computed before the loops; what depends on an outer loop of k, in that loop.
 */
import type { Dtype } from '../../../core/dtype.ts';
import type { Guard, View } from '../../../core/view.ts';
import { coordinateOf } from './coordinates.ts';
import type { Emitter } from './emitter.ts';

export interface Side {
  name: 'a' | 'b';
  buffer: number;
  type: Dtype;
  /** Elements of the buffer. */
  size: number;
  view: View;
  batch: number[];
  row: number[];
  k: number[];
  /** First coordinate of `row` and of `k` among the view's. */
  firstRow: number;
  firstK: number;
}

/** How memory is read: element by element, four neighbours along k at once, or four neighbouring rows at once. */
export type Mode = 'scalar' | 'k4' | 'row4';

/** The best way to read: `rows` are wanted in fours, `neighbours` of k may be, and nothing else reads the buffer if `alone`. */
export function modeOf(
  { view, size, row, k, firstRow, firstK }: Side,
  { rows, neighbours, alone }: { rows: boolean; neighbours: boolean; alone: boolean },
): Mode {
  if (!alone || view.guards.length > 0 || view.slot >= 0 || view.offset % 4 !== 0 || size % 4 !== 0) return 'scalar';
  const inFours = (dims: number[], first: number) => {
    const d = first + dims.length - 1;
    const aligned = view.strides.every((s, e) => (e === d ? s === 1 : s % 4 === 0));
    return dims.length > 0 && aligned && dims[dims.length - 1] % 4 === 0;
  };
  if (neighbours && inFours(k, firstK)) return 'k4';
  return rows && inFours(row, firstRow) ? 'row4' : 'scalar';
}

export class Operand {
  private side: Side;
  private mode: Mode;
  private base: string[] = [];
  /** For each row and guard: the part of its value that knows no k. */
  private fixed: string[][] = [];
  private rowTests: string[] = [];

  constructor(side: Side, mode: Mode) {
    this.side = side;
    this.mode = mode;
  }

  /** Before the loops, for rows of these flat indices (names of u32 values). */
  prepare(emitter: Emitter, indices: readonly string[]): void {
    const { name, view, batch, row, firstRow, firstK } = this.side;
    const coordinate = (index: string, d: number) =>
      d < batch.length ? coordinateOf('tb', batch, d, emitter, 0) : coordinateOf(index, row, d - firstRow, emitter, 0);
    const affine = (index: string, coeffs: readonly number[], bias: number, more: string[] = []) => {
      const terms = [...more];
      for (let d = 0; d < firstK; d++) if (coeffs[d] !== 0) terms.push(`${coordinate(index, d)} * ${coeffs[d]}`);
      if (bias !== 0 || terms.length === 0) terms.push(`${bias}i`);
      const sum = terms.join(' + ');
      return emitter.known(sum, 0, name, () => sum);
    };
    for (const index of indices) {
      const more = view.slot < 0 ? [] : [emitter.slot(view.slot)];
      const tests: string[] = [];
      const fixed = view.guards.map((g) => {
        const value = affine(index, g.coeffs, g.bias);
        if (!this.knowsK(g)) {
          tests.push(inside(g, value));
          more.push(`${value} / ${g.div} * ${g.stride}`);
        } else if (g.div === 1) more.push(`${value} * ${g.stride}`);
        return value;
      });
      this.fixed.push(fixed);
      this.base.push(affine(index, view.strides, view.offset, more));
      const test = tests.join(' && ');
      this.rowTests.push(test && emitter.known(test, 0, 'g', () => test));
    }
  }

  private knowsK(g: Guard): boolean {
    return g.coeffs.some((c, d) => d >= this.side.firstK && c !== 0);
  }

  /** In the innermost loop: what is read in each row, this far on along each dimension of k. */
  load(emitter: Emitter, step: readonly number[]): string[] {
    return this.base.map((_, row) => this.one(emitter, row, step));
  }

  private one(emitter: Emitter, row: number, step: readonly number[]): string {
    const { name, buffer, type, view, firstK } = this.side;
    const ofK = (coeffs: readonly number[]) => coeffs.map((c, d) => (d < firstK ? 0 : c));
    const along = (coeffs: readonly number[]) =>
      emitter.affine(
        ofK(coeffs),
        step.reduce((sum, u, d) => sum + u * coeffs[firstK + d], 0),
      );
    // Guards without a division are affine in k: their part of the address joins the strides.
    const strides = view.strides.slice();
    const tests = this.rowTests[row] ? [this.rowTests[row]] : [];
    const terms = [this.base[row]];
    view.guards.forEach((g, at) => {
      if (!this.knowsK(g)) return;
      const depth = emitter.affineDepth(ofK(g.coeffs));
      const value = emitter.at(depth, () => {
        const text = `${this.fixed[row][at]} + ${along(g.coeffs)}`;
        return emitter.known(text, depth, 'w', () => text);
      });
      tests.push(emitter.known(inside(g, value), depth, 'g', () => inside(g, value)));
      if (g.div > 1) terms.push(`${value} / ${g.div} * ${g.stride}`);
      else for (let d = firstK; d < strides.length; d++) strides[d] += g.coeffs[d] * g.stride;
    });
    const rest = along(strides);
    if (rest !== '0') terms.push(rest);
    const address = terms.join(' + ');
    const scalar = this.mode === 'scalar';
    const half = type === 'float16' ? (scalar ? 'f32' : 'vec4f') : '';
    const from = `${half}(b${buffer}[${scalar ? address : `(${address}) / 4`}])`;
    const value = emitter.fresh(name);
    // An index out of bounds reads something harmless in WGSL: no need to branch around it.
    emitter.line(`let ${value} = ${tests.length > 0 ? `select(0.0f, ${from}, ${tests.join(' && ')})` : from};`);
    return value;
  }
}

/** WGSL: whether a guard is met, given its value before the division. */
function inside({ div, exact, limit }: Guard, value: string): string {
  const within = `u32(${value}) < ${limit * div}u`;
  return exact && div > 1 ? `${within} && ${value} % ${div} == 0` : within;
}
