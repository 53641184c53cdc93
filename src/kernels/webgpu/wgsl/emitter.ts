/**
 * Writes expressions as WGSL statements, each where it belongs: what mentions no inner coordinate goes before the inner loop,
 * once. Values are made on demand and known until their scope is closed.
 */
import type { BufferUse, Expr } from '../../lower/kernel.ts';
import type { View } from '../../lower/view.ts';
import { constant, primitive } from './primitives.ts';
import { type Coordinates, Scopes } from './scopes.ts';
import { type Facts, loaded, stored } from './shader.ts';

export class Emitter extends Scopes {
  /** What `reduced` expressions stand for. */
  readonly reduced: string[] = [];
  private exprs: readonly Expr[];
  private buffers: readonly BufferUse[];
  private depths = new Map<number, number>();

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
    this.depths.clear();
    for (const { names } of this.scopes) for (const key of names.keys()) if (typeof key === 'number') names.delete(key);
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
    // Always 0, which compilers do not know: on counters that are numbers (in a short loop, too) Mesa's works without end.
    if (expr.op === 'random') args[0] += ' + i32(wid.z)';
    return primitive(expr.op, expr.type, this.exprs[expr.args[0]].type, args);
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
    const from = loaded(this.buffers[expr.buffer].type, `b${expr.buffer}[${address}]`);
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
  store(buffer: number, view: View, value: string): void {
    this.line(`b${buffer}[${this.address(view).address}] = ${stored(this.buffers[buffer].type, value)};`);
  }
}
