/**
 * Writes expressions as WGSL statements, each where it belongs: what mentions no inner coordinate goes before the inner loop,
 * once. A scope is the text of one loop level; values are made on demand and known until their scope is closed.
 */
import type { Dtype } from '../../dtype.ts';
import type { Expr } from '../../lower/kernel.ts';
import type { View } from '../../lower/view.ts';
import { constant, primitive } from './primitives.ts';
import { type Facts, REGISTER } from './shader.ts';

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
  name(d: number, emitter: Emitter): string;
}

export class Emitter {
  readonly scopes: Scope[] = [{ lines: [], names: new Map() }];
  /** What `reduced` expressions stand for. */
  readonly reduced: string[] = [];
  private exprs: readonly Expr[];
  private coordinates: Coordinates;
  private facts: Facts;
  private depths = new Map<number, number>();
  private count = 0;

  constructor(exprs: readonly Expr[], facts: Facts, coordinates: Coordinates) {
    this.exprs = exprs;
    this.facts = facts;
    this.coordinates = coordinates;
  }

  /** From here on expressions are at other coordinates; what has the same text is still known. */
  move(coordinates: Coordinates): void {
    this.coordinates = coordinates;
    this.depths.clear();
    for (const { names } of this.scopes) for (const key of names.keys()) if (typeof key === 'number') names.delete(key);
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

  /** The scope an expression belongs to. */
  private depth(e: number): number {
    let depth = this.depths.get(e);
    if (depth === undefined) {
      depth = this.depthOf(this.exprs[e]);
      this.depths.set(e, depth);
    }
    return depth;
  }

  private depthOf(expr: Expr): number {
    if (expr.op === 'load') return this.viewDepth(expr.view);
    if (expr.op === 'fetch') return this.depth(expr.address);
    if (expr.op === 'coord') return this.affineDepth(expr.coeffs);
    if (expr.op === 'reduced') return this.coordinates.reduced ?? 0;
    if ('args' in expr) return Math.max(0, ...expr.args.map((a) => this.depth(a)));
    return 0;
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

  private viewDepth(view: View): number {
    return Math.max(this.affineDepth(view.strides), ...view.guards.map((g) => this.affineDepth(g.coeffs)));
  }

  /** A name or literal of expression `e`'s value. */
  value(e: number): string {
    const expr = this.exprs[e];
    if (expr.op === 'const') return constant(expr.type, expr.value);
    if (expr.op === 'reduced') return this.reduced[expr.stage];
    const depth = Math.min(this.depth(e), this.scopes.length - 1);
    if (expr.op === 'coord') return this.affine(expr.coeffs, expr.bias);
    const found = this.scopes[depth].names.get(e);
    if (found) return found;
    if (expr.op === 'load' || expr.op === 'fetch') return this.load(e, expr, depth);
    const text = expr.op === 'scalar' ? this.scalar(expr.type, expr.slot) : this.primitive(expr);
    const name = this.known(`${expr.type} ${text}`, depth, 'v', () => text);
    this.scopes[depth].names.set(e, name);
    return name;
  }

  private primitive(expr: Extract<Expr, { args: number[] }>): string {
    const args = expr.args.map((a) => this.value(a));
    // Constants alone would be computed by the compiler, which rejects infinite and NaN results.
    if (expr.args.every((a) => this.exprs[a].op === 'const')) args[0] = this.known(args[0], 0, 'k', () => args[0]);
    return primitive(expr.op, expr.type, this.exprs[expr.args[0]].type, args);
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

  private scalar(type: Dtype, slot: number): string {
    const word = `s[${slot >> 2}].${'xyzw'[slot & 3]}`;
    if (type === 'bool') return `${word} != 0u`;
    return type === 'uint8' ? `${word} & 255u` : `bitcast<${REGISTER[type]}>(${word})`;
  }

  private load(e: number, expr: Extract<Expr, { op: 'load' | 'fetch' }>, depth: number): string {
    let address: string;
    let guard: string;
    if (expr.op === 'fetch') {
      address = this.value(expr.address);
      guard = `u32(${address}) < ${expr.size}u`;
    } else {
      const { address: at, guard: test } = this.address(expr.view);
      if (test === 'false') return constant(expr.type, expr.fill);
      // A constant index must be within bounds, even where it is never used.
      address = test && /^-?\d+$/.test(at) ? this.known(at, 0, 'a', () => at) : at;
      guard = test;
    }
    const from = `b${expr.buffer}[${address}]${expr.type === 'bool' ? ' != 0u' : ''}`;
    const { names } = this.scopes[depth];
    const key = `${expr.type} ${from} ${guard} ${expr.fill}`;
    const name = names.get(key) ?? this.fresh('v');
    if (!names.has(key)) {
      const guarded = `var ${name} = ${constant(expr.type, expr.fill)};\nif (${guard}) { ${name} = ${from}; }`;
      this.line(guard ? guarded : `let ${name} = ${from};`, depth);
      names.set(key, name);
    }
    names.set(e, name);
    return name;
  }

  /** Stores a value; `depth` of the statement is the current scope. */
  store(buffer: number, view: View, type: Dtype, value: string): void {
    const stored = type === 'bool' ? `u32(${value})` : value;
    this.line(`b${buffer}[${this.address(view).address}] = ${stored};`);
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
