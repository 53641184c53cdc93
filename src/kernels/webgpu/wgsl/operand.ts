/**
 * One side of a contraction, as a tile of rows: what can be computed before the loops over k is (a row's address and the part of
 * its guards that knows no k), and a step of k loads the rest.
 */
import type { View } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import type { Emitter } from './emitter.ts';

export interface Loaded {
  /** mode k4: a vec4 along k for each row. */
  whole: string[];
  /** Row i at step u of the unrolled ones. */
  element(i: number, u: number): string;
  /** All rows at step u, as a vector. */
  vector(u: number, rows: number): string;
}

export class Operand {
  readonly name: string;
  readonly buffer: number;
  /** 'k4': four neighbours along k are one vec4; 'row4': four neighbouring rows are. */
  readonly mode: 'scalar' | 'k4' | 'row4';
  private view: View;
  private dims: { batch: number[]; row: number[]; k: number[] };
  private rows: number;
  private firstRow: number;
  private firstK: number;
  private base: string[] = [];
  /** For each guard and row: WGSL of the part that knows no k. */
  private fixed: string[][] = [];
  private rowGuards: string[] = [];

  constructor(name: string, buffer: number, bufferSize: number, view: View, dims: Operand['dims'], rows: number, size: number,
    firstRow: number, firstK: number, mayBeWide: boolean) {
    this.name = name;
    this.buffer = buffer;
    this.view = view;
    this.dims = dims;
    this.rows = rows;
    this.firstRow = firstRow;
    this.firstK = firstK;
    const unit = (d: number) => {
      const others = view.strides.filter((_, e) => e !== d);
      return view.strides[d] === 1 && others.every((s) => s % 4 === 0);
    };
    const plain = mayBeWide && view.guards.length === 0 && view.slot < 0 && view.offset % 4 === 0 && bufferSize % 4 === 0;
    const { row, k } = dims;
    if (plain && k.length > 0 && k[k.length - 1] % 4 === 0 && unit(firstK + k.length - 1)) this.mode = 'k4';
    else if (plain && rows === 4 && size % 4 === 0 && row.length > 0 && row[row.length - 1] % 4 === 0 &&
      unit(firstRow + row.length - 1)) this.mode = 'row4';
    else this.mode = 'scalar';
  }

  /** Before the loops: each row's address at k = 0, and what its guards know by then. */
  prepare(emitter: Emitter, row: string): void {
    const { dims, view, firstRow, firstK } = this;
    const coordinate = (i: number, d: number) =>
      d < dims.batch.length
        ? coordinateOf('tb', dims.batch, d, emitter, 0)
        : coordinateOf(`${row}${i}`, dims.row, d - firstRow, emitter, 0);
    const affine = (i: number, coeffs: readonly number[], bias: number, more: string[] = []) => {
      const terms = [...more];
      for (let d = 0; d < firstK; d++) if (coeffs[d] !== 0) terms.push(`${coordinate(i, d)} * ${coeffs[d]}`);
      terms.push(`${bias}i`);
      const sum = terms.join(' + ');
      return emitter.known(sum, 0, this.name, () => sum);
    };
    for (let i = 0; i < this.rows; i++) {
      const more: string[] = [];
      const tests: string[] = [];
      if (view.slot >= 0) more.push(emitter.known(`slot${view.slot}`, 0, 'o', () => `bitcast<i32>(s[${view.slot >> 2}].${'xyzw'[view.slot & 3]})`));
      const fixed = view.guards.map((g) => {
        const value = affine(i, g.coeffs, g.bias);
        if (this.knowsK(g.coeffs)) {
          if (g.div === 1) more.push(`${value} * ${g.stride}`);
        } else {
          tests.push(`u32(${value}) < ${g.limit * g.div}u${g.exact && g.div > 1 ? ` && ${value} % ${g.div} == 0` : ''}`);
          more.push(`${value} / ${g.div} * ${g.stride}`);
        }
        return value;
      });
      this.fixed.push(fixed);
      this.base.push(affine(i, view.strides, view.offset, more));
      const test = tests.join(' && ');
      this.rowGuards.push(test && emitter.known(test, 0, 'g', () => test));
    }
  }

  private knowsK(coeffs: readonly number[]): boolean {
    return this.dims.k.some((_, d) => coeffs[this.firstK + d] !== 0);
  }

  /** In the innermost loop: the loads of `steps` neighbours along the last k. */
  load(emitter: Emitter, steps: number): Loaded {
    const { name, mode, rows } = this;
    if (mode === 'k4') {
      const whole = this.base.map((_, i) => this.one(emitter, i, 0, 4));
      return {
        whole,
        element: (i, u) => `${whole[i]}[${u}]`,
        vector: (u) => (rows === 1 ? `${whole[0]}[${u}]` : `vec${rows}<f32>(${whole.map((w) => `${w}[${u}]`).join(', ')})`),
      };
    }
    const made: string[][] = [];
    for (let u = 0; u < steps; u++) {
      made.push(mode === 'row4' ? [this.one(emitter, 0, u, 4)] : this.base.map((_, i) => this.one(emitter, i, u, 1)));
    }
    if (mode === 'row4') {
      return { whole: [], element: (i, u) => `${made[u][0]}[${i}]`, vector: (u) => made[u][0] };
    }
    void name;
    return {
      whole: [],
      element: (i, u) => made[u][i],
      vector: (u) => (rows === 1 ? made[u][0] : `vec${rows}<f32>(${made[u].join(', ')})`),
    };
  }

  /** One load: row i, step u past the current last k; `width` elements. */
  private one(emitter: Emitter, i: number, u: number, width: number): string {
    const { view, firstK, dims } = this;
    const depth = emitter.scopes.length - 1;
    const coeffsOfK = (coeffs: readonly number[]) => coeffs.map((c, d) => (d < firstK ? 0 : c));
    const last = firstK + dims.k.length - 1;
    const along = (coeffs: readonly number[]) => emitter.affine(coeffsOfK(coeffs), dims.k.length ? u * coeffs[last] : 0);
    // Guards without a division are affine in k: their address part joins the strides.
    const strides = view.strides.slice();
    const tests: string[] = this.rowGuards[i] ? [this.rowGuards[i]] : [];
    const terms = [this.base[i]];
    view.guards.forEach((g, at) => {
      if (!this.knowsK(g.coeffs)) return;
      if (g.div === 1) {
        g.coeffs.forEach((c, d) => {
          if (d >= firstK) strides[d] += c * g.stride;
        });
      }
      const text = `${this.fixed[i][at]} + ${along(g.coeffs)}`;
      const value = emitter.known(text, depth, 'w', () => text);
      tests.push(`u32(${value}) < ${g.limit * g.div}u${g.exact && g.div > 1 ? ` && ${value} % ${g.div} == 0` : ''}`);
      if (g.div > 1) terms.push(`${value} / ${g.div} * ${g.stride}`);
    });
    const rest = along(strides);
    if (rest !== '0') terms.push(rest);
    const address = terms.join(' + ');
    const from = `b${this.buffer}[${width === 4 ? `(${address}) / 4` : address}]`;
    const test = tests.join(' && ');
    // An index out of bounds reads something harmless in WGSL, so there is no need to branch around it.
    const name = emitter.fresh(this.name);
    emitter.line(`let ${name} = ${test ? `select(0.0f, ${from}, ${test})` : from};`);
    return name;
  }
}
