/**
 * The text of nested loops, and addresses in it. A scope is one loop level: statements, and names for what they computed. Affine forms
 * of coordinates and views are written part by part, each in the outermost scope where its coordinates are known.
 */

import type { Dtype } from '../../../core/dtype.ts';
import type { View } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { constant } from './primitives.ts';
import { REGISTER } from './shader.ts';

interface Scope {
  lines: string[];
  names: Map<number | string, string>;
}

export interface Coordinates {
  /** Coordinates of size 1 are 0 and never named. */
  sizes: readonly number[];
  /** Known values of coordinates (by their index), where a loop is written out. */
  fixed?: readonly (number | undefined)[];
  /** Scope that coordinate `d` belongs to: 0 outermost. */
  depth(d: number): number;
  /** Scope that `reduced` values belong to, where it is not the outermost. */
  reduced?: number;
  /** WGSL for coordinate `d` (i32); may write statements into its scope. */
  name(d: number, scopes: Scopes): string;
}

export class Scopes {
  readonly scopes: Scope[] = [{ lines: [], names: new Map() }];
  protected coordinates: Coordinates;
  private facts: Facts;
  private count = 0;

  constructor(facts: Facts, coordinates: Coordinates) {
    this.facts = facts;
    this.coordinates = coordinates;
  }

  line(text: string, depth = this.scopes.length - 1): void {
    this.scopes[depth].lines.push(text);
  }

  open(): void {
    this.scopes.push({ lines: [], names: new Map() });
  }

  close(): string {
    return this.scopes.pop()!.lines.join('\n');
  }

  /** Runs `make` as if the scopes deeper than `depth` were not open. */
  at<T>(depth: number, make: () => T): T {
    const deeper = this.scopes.splice(depth + 1);
    const made = make();
    this.scopes.push(...deeper);
    return made;
  }

  get text(): string {
    return this.scopes[0].lines.join('\n');
  }

  /** A name nothing else has. */
  fresh(prefix: string): string {
    return `${prefix}_${this.count++}`;
  }

  /** The name for `key` in its scope; `make` gives the text when it is not known there. */
  known(key: number | string, depth: number, prefix: string, make: () => string): string {
    const { names } = this.scopes[depth];
    let name = names.get(key);
    if (!name) {
      const text = make();
      name = this.fresh(prefix);
      this.line(`let ${name} = ${text};`, depth);
      names.set(key, name);
    }
    return name;
  }

  /** The scope that an affine form of coordinates belongs to. */
  affineDepth(coeffs: readonly number[]): number {
    let depth = 0;
    coeffs.forEach((c, d) => {
      if (c !== 0 && this.constant(d) === undefined) depth = Math.max(depth, this.coordinates.depth(d));
    });
    return depth;
  }

  /** The value of coordinate `d`, if it has only one. */
  private constant(d: number): number | undefined {
    return this.coordinates.sizes[d] === 1 ? 0 : this.coordinates.fixed?.[d];
  }

  private constantPart(coeffs: readonly number[]): number {
    return coeffs.reduce((sum, c, d) => sum + (c === 0 ? 0 : c * (this.constant(d) ?? 0)), 0);
  }

  /**
   * `flat / by` for a u32 below `bound`. A software adapter divides lane by lane; there, up to 2²¹, by the reciprocal: ½ keeps
   * the product away from whole numbers by more than its rounding.
   */
  quotient(flat: string, by: number, bound: number, depth: number): string {
    if (by === 1) return flat;
    const text =
      this.facts.software && bound <= 2 ** 21
        ? `quotient_(${flat}, ${constant('float32', (1 - by) / 2)}, ${constant('float32', 1 / by)})`
        : `${flat} / ${by}u`;
    return this.known(text, depth, 'q', () => text);
  }

  /** A run-time offset of views. */
  slot(slot: number): string {
    return this.known(`slot${slot}`, 0, 'o', () => this.scalar('int32', slot));
  }

  scalar(type: Dtype, slot: number): string {
    const word = `s[${slot >> 2}].${'xyzw'[slot & 3]}`;
    if (type === 'bool') return `${word} != 0u`;
    return type === 'uint8' ? `${word} & 255u` : `bitcast<${REGISTER[type]}>(${word})`;
  }

  /** An affine form of coordinates, the part of each scope computed there. */
  affine(
    coeffs: readonly number[],
    bias: number,
    slot = -1,
    guards: readonly string[] = [],
    guardDepths: readonly number[] = [],
  ): string {
    const depth = this.scopes.length - 1;
    let text = '';
    bias += this.constantPart(coeffs);
    for (let at = 0; at <= depth; at++) {
      const terms = text ? [text] : [];
      if (at === 0 && slot >= 0) terms.push(this.slot(slot));
      coeffs.forEach((c, d) => {
        if (c === 0 || this.constant(d) !== undefined || Math.min(this.coordinates.depth(d), depth) !== at) return;
        const name = this.coordinates.name(d, this);
        terms.push(c === 1 ? name : `${name} * ${c}`);
      });
      guards.forEach((g, i) => {
        if (guardDepths[i] === at) terms.push(g);
      });
      if (at === 0 && bias !== 0) terms.push(`${bias}`);
      const sum = terms.join(' + ');
      text = /[ (]/.test(sum) && sum !== text ? this.known(sum, at, 'a', () => sum) : sum;
    }
    return text || '0';
  }

  /** Where a view leads at the current point: an i32 address, valid where `guard` (WGSL, '' when always) holds. */
  address(view: View): { address: string; guard: string } {
    const conditions: string[] = [];
    const terms: string[] = [];
    const depths: number[] = [];
    let { offset } = view;
    for (const g of view.guards) {
      if (g.coeffs.every((c, d) => c === 0 || this.constant(d) !== undefined)) {
        const value = g.bias + this.constantPart(g.coeffs);
        const quotient = Math.floor(value / g.div);
        if (quotient < 0 || quotient >= g.limit || (g.exact && value % g.div !== 0))
          return { address: '0', guard: 'false' };
        offset += g.stride * quotient;
        continue;
      }
      const depth = Math.min(this.affineDepth(g.coeffs), this.scopes.length - 1);
      const value = this.affine(g.coeffs, g.bias);
      let test = `u32(${value}) < ${g.limit * g.div}u`;
      if (g.exact && g.div > 1) test += ` && ${value} % ${g.div} == 0`;
      conditions.push(this.known(test, depth, 'g', () => test));
      if (g.stride === 0) continue;
      const quotient = g.div > 1 ? this.known(`${value} / ${g.div}`, depth, 'q', () => `${value} / ${g.div}`) : value;
      terms.push(g.stride === 1 ? quotient : `${quotient} * ${g.stride}`);
      depths.push(depth);
    }
    const address = this.affine(view.strides, offset, view.slot, terms, depths);
    return { address, guard: [...new Set(conditions)].join(' && ') };
  }
}
