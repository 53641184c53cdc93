/**
 * Writes a group down as a kernel description: every expression once, every buffer once, stages in order. What the kernel
 * must store is known only when all kernels have said what they load, so that comes in a second step, `finish`.
 */
import type { Dtype } from '../core/dtype.ts';
import { loopOf, type Node, type Ref, withRole } from '../core/graph.ts';
import type {
  BufferUse,
  ContractKernel,
  Expr,
  Kernel,
  Output,
  ScanKernel,
  ScatterKernel,
  Stage,
} from '../core/kernel.ts';
import type { Primitive, ReduceOp } from '../core/primitives.ts';
import { contiguousStrides, identityView, isSame, substitute, type View, viewOf } from '../core/view.ts';
import { decompose } from './decompose.ts';
import type { Group, Groups } from './groups.ts';
import { squeeze } from './groups.ts';

/** Where a kernel's scalar comes from at each step: a number of the trace, or an offset into a leaf. */
export type ScalarSource = { node: Node } | { offset: number };

/** A buffer of a kernel; `load` and `store` are the same node's memory unless a result takes a dying leaf's place. */
export interface Binding {
  load?: Node;
  store?: Node;
}

export class KernelBuilder {
  readonly group: Group;
  readonly bindings: Binding[] = [];
  readonly #loads: Node[] = [];
  readonly scalars: ScalarSource[] = [];
  /** What is read elsewhere than at the very point where results are stored. */
  readonly #askew = new Set<Node>();
  readonly #groups: Groups;
  /** A product's loop goes over batch, m, n; its value's dimensions may lie in another order: the n-th of the loop is order[n]. */
  readonly #order: number[] | null;
  readonly #exprs: Expr[] = [];
  /** What is written down already of each node: under how it is looked at. */
  readonly #memo = new Map<Node, { view: View; fill: number; expr: number }[]>();
  readonly #stages: Stage[] = [];
  readonly #stageOf = new Map<Node, number>();
  readonly #values = new Map<Node, number>();
  /** The fields that only a product or a scatter has. */
  #product?: Pick<ContractKernel, 'batch' | 'm' | 'n' | 'k' | 'a' | 'b'>;
  #scattered?: Pick<ScatterKernel, 'outer' | 'address' | 'value' | 'op'>;

  constructor(group: Group, groups: Groups) {
    this.group = group;
    this.#groups = groups;
    this.#order = orderOf(group);
    // In the order of the trace: what a node reads of the others is known then, and nothing is looked for far down.
    for (const node of group.nodes.toSorted((a, b) => a.position - b.position)) {
      if (node.kind === 'contract') this.#contract(node);
      else if (node.kind === 'scatter') this.#scatter(node);
      else if (node.kind === 'custom') for (const { node: input } of node.args) this.#buffer(input);
      else if (node.kind === 'scan' || node.kind === 'sort') {
        this.#values.set(node, this.#expr(this.#reader(node.args[0], node)));
      } else if (node.kind !== 'positions' && node.kind !== 'result')
        this.#values.set(node, this.#expr({ node, view: this.#point(node) }));
    }
  }

  /** Nodes whose memory it reads. */
  loads(): readonly Node[] {
    return this.#loads;
  }

  /** Whether the result may overwrite the node's memory: each element is read only by the iteration that writes it. */
  readsAtPoint(node: Node): boolean {
    const inner = this.group.split < this.group.space.length;
    return !inner && (this.group.kind === 'loop' || this.group.kind === 'contract') && !this.#askew.has(node);
  }

  /** Adds the stores. `inPlace` maps a stored node to the leaf whose memory it takes. */
  finish(stored: readonly Node[], inPlace: ReadonlyMap<Node, Node>): Kernel | null {
    const { kind, space, split } = this.group;
    const outputs: Output[] = [];
    for (const node of stored) {
      const leaf = inPlace.get(node);
      let buffer = leaf ? this.bindings.findIndex(({ load }) => load === leaf) : -1;
      if (buffer >= 0) this.bindings[buffer].store = node;
      else buffer = this.bindings.push({ store: node }) - 1;
      if (kind !== 'loop' && kind !== 'contract') continue;
      const inner = !this.#groups.places.get(node)!.outer;
      const view = this.#ordered(viewOf(contiguousStrides(inner ? space : space.slice(0, split))));
      outputs.push({ expr: this.#values.get(node)!, buffer, view, inner });
    }
    const buffers = this.bindings.map(({ load, store }): BufferUse => {
      const { dtype, size } = (store ?? load)!;
      // A scatter changes what its buffer holds already.
      const both = load ? store : kind === 'scatter' && store;
      return { type: dtype, size, access: both ? 'readwrite' : store ? 'write' : 'read' };
    });
    const base = { buffers, exprs: this.#exprs, scalars: this.scalars.length };
    const at = (node: Node | undefined) => (node ? this.bindings.findIndex(({ store }) => store === node) : -1);
    const [first] = this.group.nodes;
    switch (kind) {
      case 'loop': {
        if (outputs.length === 0) return null;
        const [outer, inner] = [space.slice(0, split), space.slice(split)];
        return { kind, ...base, outer, inner, stages: this.#stages, outputs };
      }
      case 'contract':
        return { kind, ...base, ...this.#product!, outputs };
      case 'scatter':
        return { kind, ...base, ...this.#scattered!, buffer: at(first) };
      case 'custom': {
        const { name, wgsl, entry, workgroups } = first.details.custom!;
        return { kind, ...base, name, wgsl, entry, workgroups };
      }
      default: {
        const expr = this.#values.get(first)!;
        const positions = at(stored.find((node) => node.kind === 'positions'));
        const common = {
          ...base,
          outer: space.slice(0, -1),
          inner: [space.at(-1)!] as [number],
          expr,
          buffer: at(first),
          positions,
        };
        if (kind === 'sort') return { kind, ...common, descending: first.details.descending! };
        return { kind, ...common, op: first.details.op as ScanKernel['op'] };
      }
    }
  }

  /** The whole space, over which all views of expressions are. */
  get #loop(): readonly number[] {
    return this.group.kind === 'scatter' ? squeeze(this.group.nodes[0].details.space!) : this.group.space;
  }

  /** A member seen from its own point of the loop. */
  #point(node: Node): View {
    const { space, split } = this.group;
    const { outer } = this.#groups.places.get(node)!;
    if (!outer) return identityView(space);
    const strides = contiguousStrides(space.slice(0, split));
    return viewOf([...strides, ...new Array<number>(space.length - split).fill(0)]);
  }

  /** An argument of a member, its view turned into one over the group's loop. */
  #reader(ref: Ref, reader: Node, argument = 1): Ref {
    return { ...ref, view: squeezed(ref.view, loopOf(reader, argument), this.#loop.length) };
  }

  #expr(ref: Ref): number {
    const { node, view, fill = 0 } = ref;
    let known = this.#memo.get(node);
    if (!known) this.#memo.set(node, (known = []));
    for (const each of known) if (Object.is(each.fill, fill) && isSame(each.view, view)) return each.expr;
    const expr = this.#evaluate(ref);
    known.push({ view, fill, expr });
    return expr;
  }

  #evaluate({ node, view, fill = 0 }: Ref): number {
    const found = this.#value(node, view, fill);
    const here = this.#exprs[found];
    // In registers a half is a float of few digits. What comes from a half's memory has no more.
    const short = here.op === 'half' || ('buffer' in here && this.bindings[here.buffer].load!.dtype === 'float16');
    if (node.dtype !== 'float16' || short) return found;
    return this.#emit({ op: 'half', type: 'float32', args: [found] });
  }

  #value(node: Node, view: View, fill: number): number {
    const place = this.#groups.places.get(node);
    const member = place?.group === this.group;
    if (node.kind === 'leaf' || (place && !member && !this.#groups.inlined(node))) return this.#load(node, view, fill);
    if (member && node.kind === 'contract')
      return this.#emit({ op: 'reduced', type: registerOf(node.dtype), stage: 0 });
    if (node.kind === 'reduce') return this.#reduced(node);
    const axes = decompose(view, this.#loop, node.shape);
    if (!axes) return this.#load(node, view, fill);
    const { details } = node;
    const type = registerOf(node.dtype);
    if (node.kind === 'const') return this.#emit({ op: 'const', type, value: details.value! });
    if (node.kind === 'scalar') return this.#emit({ op: 'scalar', type, slot: this.#scalar({ node }) });
    if (node.kind === 'coord') {
      const form = substitute(viewOf(details.coeffs!, details.bias), axes, this.#loop.length);
      return this.#emit({ op: 'coord', type: 'int32', coeffs: this.#ordered(form).strides, bias: form.offset });
    }
    const through = (ref: Ref) => this.#expr({ ...ref, view: substitute(ref.view, axes, this.#loop.length) });
    if (node.kind === 'fetch') {
      const [table, address] = node.args;
      const buffer = this.#buffer(table.node);
      this.#askew.add(table.node);
      const { size } = table.node;
      return this.#emit({ op: 'fetch', type, buffer, address: through(address), size, fill: details.value ?? 0 });
    }
    const args = node.args.map(through);
    if (details.op === 'id') return args[0];
    if (details.op === 'cast') return this.#cast(args[0], type);
    return this.#emit({ op: details.op as Primitive, type, args });
  }

  #reduced(node: Node): number {
    const { space, split } = this.group;
    const expr = this.#expr(this.#reader(node.args[0], node));
    const type = registerOf(node.dtype);
    if (split === space.length) {
      // Along dimensions of size 1 only: the element itself, at position 0.
      const { op } = node.details;
      if (op === 'argmax' || op === 'argmin') return this.#emit({ op: 'const', type: 'int32', value: 0 });
      return this.#cast(expr, type);
    }
    let stage = this.#stageOf.get(node);
    if (stage === undefined) {
      stage = this.#stages.push({ op: node.details.op as ReduceOp, expr, type }) - 1;
      this.#stageOf.set(node, stage);
    }
    return this.#emit({ op: 'reduced', type, stage });
  }

  #cast(expr: number, type: Dtype): number {
    return this.#exprs[expr].type === type ? expr : this.#emit({ op: 'cast', type, args: [expr] });
  }

  #load(node: Node, view: View, fill: number): number {
    const buffer = this.#buffer(node);
    const { slot } = view;
    const mapped = this.#ordered(slot < 0 ? view : { ...view, slot: this.#scalar({ offset: slot }) });
    if (!this.#isPoint(view)) this.#askew.add(node);
    return this.#emit({ op: 'load', type: registerOf(node.dtype), buffer, view: mapped, fill });
  }

  /** A view over the value's dimensions as one over the kernel's loop. */
  #ordered(view: View): View {
    const order = this.#order;
    if (!order) return view;
    const turn = (coeffs: readonly number[]) => order.map((d) => coeffs[d]);
    return { ...view, strides: turn(view.strides), guards: view.guards.map((g) => ({ ...g, coeffs: turn(g.coeffs) })) };
  }

  #isPoint(view: View): boolean {
    const expected = contiguousStrides(this.#loop);
    return (
      view.slot < 0 && view.offset === 0 && view.guards.length === 0 && view.strides.every((s, d) => s === expected[d])
    );
  }

  #emit(expr: Expr): number {
    return this.#exprs.push(expr) - 1;
  }

  #buffer(node: Node): number {
    const found = this.#loads.indexOf(node);
    if (found >= 0) return found;
    // Stores come only when all loads are there: the n-th binding is the n-th load.
    this.#loads.push(node);
    return this.bindings.push({ load: node }) - 1;
  }

  #scalar(source: ScalarSource): number {
    const same = (other: ScalarSource) =>
      'node' in source
        ? 'node' in other && other.node === source.node
        : 'offset' in other && other.offset === source.offset;
    const found = this.scalars.findIndex(same);
    return found >= 0 ? found : this.scalars.push(source) - 1;
  }

  #contract(node: Node): void {
    const [left, right] = node.args.map((ref, at) => {
      const loop = loopOf(node, at);
      const { node: source, view } = this.#groups.operand(ref, loop);
      const { slot } = view;
      const flat = squeezed(view, loop, squeeze(loop).length);
      const buffer = this.#buffer(source);
      this.#askew.add(source);
      return { buffer, view: slot < 0 ? flat : { ...flat, slot: this.#scalar({ offset: slot }) } };
    });
    this.#product = {
      batch: squeeze(withRole(node, 'b')),
      m: squeeze(withRole(node, 'm')),
      n: squeeze(withRole(node, 'n')),
      k: squeeze(node.details.inner!),
      a: left,
      b: right,
    };
    this.#values.set(node, this.#expr({ node, view: this.#point(node) }));
  }

  #scatter(node: Node): void {
    const [base, address, value] = node.args;
    this.#askew.add(base.node);
    this.#scattered = {
      outer: [...this.#loop],
      address: this.#expr(this.#reader(address, node)),
      value: this.#expr(this.#reader(value, node)),
      op: node.details.op as ScatterKernel['op'],
    };
  }
}

/** What a value is while it is computed with. */
const registerOf = (dtype: Dtype): Dtype => (dtype === 'float16' ? 'float32' : dtype);

function orderOf({ kind, nodes }: Group): number[] | null {
  if (kind !== 'contract') return null;
  const [{ shape, details }] = nodes;
  const roles = [...details.roles!].filter((_, d) => shape[d] !== 1);
  const order = ['b', 'm', 'n'].flatMap((role) => roles.flatMap((own, d) => (own === role ? d : [])));
  return order.every((d, at) => d === at) ? null : order;
}

/** A view without the coordinates of size 1 (which are always 0), over a loop that may go on with more dimensions. */
function squeezed(view: View, loop: readonly number[], rank: number): View {
  const keep = (coeffs: readonly number[]) => {
    const kept = coeffs.filter((_, d) => loop[d] !== 1);
    while (kept.length < rank) kept.push(0);
    return kept;
  };
  return { ...view, strides: keep(view.strides), guards: view.guards.map((g) => ({ ...g, coeffs: keep(g.coeffs) })) };
}
