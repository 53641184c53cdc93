/**
 * Writes expressions as WGSL statements, each where it belongs: what mentions no inner coordinate goes before the inner loop,
 * once. Values are made on demand and known until their scope is closed.
 */

import { argsOf, type BufferUse, type Expr } from '../../../core/kernel.ts';
import { inOrder } from '../../../core/order.ts';
import type { View } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { constant, primitive } from './primitives.ts';
import { type Coordinates, Scopes } from './scopes.ts';
import { loaded, stored, ZERO } from './shader.ts';

type Computed = Extract<Expr, { args: number[] }>;

export class Emitter extends Scopes {
  /** What `reduced` expressions stand for. */
  readonly reduced: string[] = [];
  private exprs: readonly Expr[];
  private buffers: readonly BufferUse[];
  private depths: number[] = [];

  constructor(
    { exprs, buffers }: { exprs: readonly Expr[]; buffers: readonly BufferUse[] },
    facts: Facts,
    coordinates: Coordinates,
  ) {
    super(facts, coordinates);
    this.exprs = exprs;
    this.buffers = buffers;
  }

  /** From here on expressions are at other coordinates; what has the same text is still known. */
  move(coordinates: Coordinates): void {
    this.coordinates = coordinates;
    this.depths = [];
    for (const { names } of this.scopes) for (const key of names.keys()) if (typeof key === 'number') names.delete(key);
  }

  /** The scope an expression belongs to: those of all that come before it are known first, so this never recurses. */
  private depth(e: number): number {
    for (let next = this.depths.length; next <= e; next++) this.depths.push(this.depthOf(this.exprs[next]));
    return this.depths[e];
  }

  private depthOf(expr: Expr): number {
    if (expr.op === 'load') return this.viewDepth(expr.view);
    if (expr.op === 'coord') return this.affineDepth(expr.coeffs);
    if (expr.op === 'reduced') return this.coordinates.reduced ?? 0;
    return argsOf(expr).reduce((depth, arg) => Math.max(depth, this.depths[arg]), 0);
  }

  private viewDepth(view: View): number {
    return Math.max(this.affineDepth(view.strides), ...view.guards.map((g) => this.affineDepth(g.coeffs)));
  }

  /** A name or literal of expression `e`'s value; what it is computed from is written before. */
  value(e: number): string {
    inOrder(
      e,
      (x) => argsOf(this.exprs[x]),
      (x) => this.found(x) !== undefined,
      (x) => this.make(x),
    );
    return this.found(e)!;
  }

  /** The value's name or literal, if nothing has to be written for it any more. */
  private found(e: number): string | undefined {
    const expr = this.exprs[e];
    if (expr.op === 'const') return constant(expr.type, expr.value);
    if (expr.op === 'reduced') return this.reduced[expr.stage];
    return this.scopes[this.home(e)].names.get(e);
  }

  /** Where the value's name is known: the scope it belongs to, or the innermost that is open. */
  private home(e: number): number {
    return Math.min(this.depth(e), this.scopes.length - 1);
  }

  /** Writes a value down; what it is computed from has been. */
  private make(e: number): void {
    const expr = this.exprs[e];
    const depth = this.home(e);
    let name: string;
    if (expr.op === 'coord') name = this.affine(expr.coeffs, expr.bias);
    else if (expr.op === 'load' || expr.op === 'fetch') name = this.load(expr, depth);
    else {
      const text = expr.op === 'scalar' ? this.scalar(expr.type, expr.slot) : this.primitive(expr as Computed);
      name = this.known(`${expr.type} ${text}`, depth, 'v', () => text);
    }
    this.scopes[depth].names.set(e, name);
  }

  private primitive(expr: Computed): string {
    const args = expr.args.map((a) => this.found(a)!);
    // Constants alone would be computed by the compiler, which rejects infinite and NaN results.
    if (expr.args.every((a) => this.exprs[a].op === 'const')) args[0] = this.known(args[0], 0, 'k', () => args[0]);
    // On counters that are numbers (in a short loop, too) Mesa's compiler works without end.
    if (expr.op === 'random') args[0] += ` + i32(${ZERO})`;
    return primitive(expr.op, expr.type, this.exprs[expr.args[0]].type, args);
  }

  private load(expr: Extract<Expr, { op: 'load' | 'fetch' }>, depth: number): string {
    let address: string;
    let guard: string;
    if (expr.op === 'fetch') {
      address = this.found(expr.address)!;
      guard = `u32(${address}) < ${expr.size}u`;
    } else {
      const { address: at, guard: test } = this.address(expr.view);
      if (test === 'false') return constant(expr.type, expr.fill);
      // A constant index must be within bounds, even where it is never used.
      address = test && /^-?\d+$/.test(at) ? this.known(at, 0, 'a', () => at) : at;
      guard = test;
    }
    const from = loaded(this.buffers[expr.buffer].type, `b${expr.buffer}[${address}]`);
    const { names } = this.scopes[depth];
    const key = `${expr.type} ${from} ${guard} ${expr.fill}`;
    const name = names.get(key) ?? this.fresh('v');
    if (!names.has(key)) {
      const guarded = `var ${name} = ${constant(expr.type, expr.fill)};\nif (${guard}) { ${name} = ${from}; }`;
      this.line(guard ? guarded : `let ${name} = ${from};`, depth);
      names.set(key, name);
    }
    return name;
  }

  /** Stores a value; `depth` of the statement is the current scope. */
  store(buffer: number, view: View, value: string): void {
    this.line(`b${buffer}[${this.address(view).address}] = ${stored(this.buffers[buffer].type, value)};`);
  }
}
