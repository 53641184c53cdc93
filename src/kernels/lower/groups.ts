/**
 * Which recorded nodes are computed together in one kernel.
 *
 * Cheap expressions are computed wherever they are used. Everything else is placed once, into a *group*: a loop over a
 * space (with reductions along its inner part), or a product with what follows it. A node joins the group of a node it
 * reads at the same point of the loop, unless the group would then have to wait for itself, or would touch more buffers
 * than a kernel may. So a whole softmax, an optimizer's update, or a layer with bias and activation is one kernel.
 */
import { decompose } from './decompose.ts';
import { loopOf, type Node, type Ref } from './graph.ts';
import { contiguousStrides, isIdentity, substitute, type View } from './view.ts';

export interface Group {
  kind: 'loop' | 'contract' | 'scatter' | 'scan' | 'sort' | 'custom';
  /** The loop's dimensions, without those of size 1; the last ones are inner from `split` on. */
  space: number[];
  split: number;
  nodes: Node[];
  /** This group and all whose results it needs, directly or not. */
  needs: Set<Group>;
}

/** Where a node is computed; 'outer': once for each point of the group's outer loop. */
export interface Place {
  group: Group;
  outer: boolean;
}

/** A reader sees a node through this view, over the reader's own space. */
interface Dependency {
  node: Node;
  view: View;
}

interface Cost {
  cost: number;
  loads: Set<Node>;
}

/** Up to this many operations are rather done again than stored and read back. */
const CHEAP = 4;

/** Beyond these a reduction is not merged with elementwise work: it would starve a GPU of parallel rows. */
const FEW_ROWS = 64;
const LONG_ROW = 1 << 14;

const DEAR = new Set<string>([
  'exp',
  'exp2',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'erf',
  'erfc',
  'erfinv',
  'lgamma',
  'digamma',
  'sigmoid',
  'pow',
  'random',
  'atan2',
]);

/** What no loop computes along the way. */
const PLACED_ALONE = new Set<string>(['contract', 'scatter', 'scan', 'sort', 'custom']);

const WHOLE: View = { offset: 1, slot: -1, strides: [], guards: [] };
export const squeeze = (shape: readonly number[]): number[] => shape.filter((n) => n !== 1);
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

export class Groups {
  readonly places = new Map<Node, Place>();
  readonly groups: Group[] = [];
  readonly #maxBuffers: number;
  readonly #roots: Set<Node>;
  readonly #readers = new Map<Node, Node[]>();
  readonly #costs = new Map<Node, Cost>();
  readonly #operands = new Map<Ref, Ref>();
  /** The loops that read a node. */
  readonly #loops = new Map<Node, Group[]>();

  /** @param nodes the trace, in order; @param roots those whose values must be in memory afterwards */
  constructor(nodes: readonly Node[], roots: Set<Node>, maxBuffers: number) {
    this.#roots = roots;
    this.#maxBuffers = maxBuffers;
    const needed = new Set<Node>();
    const visit = (node: Node) => {
      if (node.kind === 'leaf' || needed.has(node)) return;
      needed.add(node);
      for (const { node: arg } of node.args) {
        if (arg.kind === 'leaf') continue;
        const readers = this.#readers.get(arg);
        if (readers) readers.push(node);
        else this.#readers.set(arg, [node]);
        visit(arg);
      }
    };
    for (const root of roots) visit(root);
    for (const node of nodes) {
      if (!needed.has(node)) continue;
      if (roots.has(node) || !this.inlined(node)) this.place(node);
    }
  }

  /** Computed wherever it is used, instead of being stored. */
  inlined(node: Node): boolean {
    return this.#cost(node).cost <= CHEAP;
  }

  /** How dear it is to compute the node once more (Infinity: it has to be placed), and how much memory that would read. */
  #cost(node: Node): Cost {
    let found = this.#costs.get(node);
    if (found) return found;
    let cost = 0;
    const loads = new Set<Node>();
    if (node.kind === 'map') {
      cost = node.details.op === 'id' || node.details.op === 'cast' ? 0 : 1;
      for (const { node: arg } of node.args) {
        const inner = this.#cost(arg);
        if (arg.kind === 'leaf' || inner.cost > CHEAP) loads.add(arg);
        else {
          cost += inner.cost;
          for (const load of inner.loads) loads.add(load);
        }
      }
      // What is in memory anyway is read from there; what reads more than it saves is computed once.
      const shared = (this.#readers.get(node)?.length ?? 0) > 1;
      if ((loads.size > 1 && shared) || (loads.size > 0 && this.#roots.has(node))) cost = Number.POSITIVE_INFINITY;
      if (DEAR.has(node.details.op as string)) cost = Number.POSITIVE_INFINITY;
    } else if (node.kind !== 'const' && node.kind !== 'scalar' && node.kind !== 'coord')
      cost = Number.POSITIVE_INFINITY;
    found = { cost, loads };
    this.#costs.set(node, found);
    return found;
  }

  /** What computing these arguments at each point of a loop reads: leaves and placed nodes, inlined ones looked through. */
  reads(args: readonly Ref[], loop: readonly number[], into: Dependency[] = []): Dependency[] {
    for (const { node, view, whole } of args) {
      if (node.kind === 'leaf') into.push({ node, view });
      else if (whole) {
        this.place(node);
        into.push({ node, view: WHOLE });
      } else if (this.inlined(node)) {
        const axes = decompose(view, loop, node.shape);
        if (axes) {
          const inner = node.args.map((ref) => ({ ...ref, view: substitute(ref.view, axes, loop.length) }));
          this.reads(inner, loop, into);
        } else {
          this.place(node);
          into.push({ node, view });
        }
      } else into.push({ node, view });
    }
    return into;
  }

  /**
   * What a product's kernel takes for an operand, which it reads from raw memory: copies that are only another way to look at
   * a value are looked through, so a padded or windowed operand is never written out. Decided once.
   */
  operand(ref: Ref, loop: readonly number[]): Ref {
    let found = this.#operands.get(ref);
    if (!found) {
      found = this.#lookThrough(ref, loop);
      if (found.node.kind !== 'leaf') this.place(found.node);
      this.#operands.set(ref, found);
    }
    return found;
  }

  #lookThrough(ref: Ref, loop: readonly number[]): Ref {
    const { node, view } = ref;
    if (node.kind !== 'map' || node.details.op !== 'id' || this.places.has(node)) return ref;
    const [inner] = node.args;
    const axes = decompose(view, loop, node.shape);
    // What is not in memory can't be looked through to; and a product knows no fill but 0.
    if (!axes || inner.fill || ['const', 'scalar', 'coord'].includes(inner.node.kind)) return ref;
    return this.#lookThrough({ ...inner, view: substitute(inner.view, axes, loop.length) }, loop);
  }

  /** Finds the node's group, or makes one. Idempotent; what it reads is placed first. */
  place(node: Node): Place {
    const known = this.places.get(node);
    if (known) return known;
    for (const { node: arg } of node.args) if (arg.kind !== 'leaf' && !this.inlined(arg)) this.place(arg);
    if (node.kind === 'positions' || node.kind === 'result')
      return this.#join(this.place(node.args[0].node).group, node, true, []);
    const reads = this.#memory(node);
    if (PLACED_ALONE.has(node.kind)) {
      const space = squeeze(node.shape);
      return this.#join(this.#open(node.kind as Group['kind'], space, space.length), node, true, reads);
    }
    const [outer, space] = [squeeze(node.shape), squeeze(loopOf(node))];
    let chosen: { group: Group; outer: boolean } | undefined;
    for (const group of this.#groupsOf(reads)) {
      const fit = this.#fit(node, group, outer, space, reads);
      if (!fit) continue;
      if (!chosen) {
        this.#split(group, fit.split);
        chosen = { group, outer: fit.outer };
      } else if (
        fit.outer === chosen.outer &&
        fit.split === chosen.group.split &&
        this.#mergeable(chosen.group, group, node)
      ) {
        this.#split(group, fit.split);
        this.#merge(chosen.group, group);
      }
    }
    chosen ??= { group: this.#open('loop', space, outer.length), outer: true };
    return this.#join(chosen.group, node, chosen.outer, reads);
  }

  /** Turns an elementwise group into the inner loop of a reduction. */
  #split(group: Group, split: number): void {
    if (group.split === split) return;
    group.split = split;
    for (const member of group.nodes) this.places.get(member)!.outer = false;
  }

  #open(kind: Group['kind'], space: number[], split: number): Group {
    const group: Group = { kind, space, split, nodes: [], needs: new Set() };
    group.needs.add(group);
    this.groups.push(group);
    return group;
  }

  #join(group: Group, node: Node, outer: boolean, reads: Dependency[]): Place {
    const place = { group, outer };
    this.places.set(node, place);
    group.nodes.push(node);
    const more = new Set<Group>();
    for (const read of reads) {
      if (group.kind === 'loop') this.#loops.set(read.node, [...(this.#loops.get(read.node) ?? []), group]);
      const from = this.places.get(read.node)?.group;
      if (from && from !== group) for (const needed of from.needs) more.add(needed);
    }
    if (more.size > 0) {
      for (const other of this.groups) if (other.needs.has(group)) for (const needed of more) other.needs.add(needed);
    }
    return place;
  }

  /** Groups that compute something of this; products first, since loops can be merged into them and not the other way. */
  #groupsOf(reads: Dependency[]): Group[] {
    const found = new Set<Group>();
    for (const { node } of reads) {
      const group = this.places.get(node)?.group;
      if (group && (group.kind === 'loop' || group.kind === 'contract')) found.add(group);
    }
    const makers = [...found].sort((a, b) => Number(b.kind === 'contract') - Number(a.kind === 'contract'));
    // Then those that read the same: a loop over the same memory is not made twice.
    const siblings = reads
      .flatMap(({ node }) => this.#loops.get(node) ?? [])
      .filter((group) => !found.has(group) && this.groups.includes(group));
    return [...makers, ...new Set(siblings)];
  }

  /** How the node would stand in the group, or null where it can't. */
  #fit(node: Node, group: Group, outer: number[], space: number[], reads: Dependency[]) {
    let split = group.split;
    let asOuter = true;
    const starved = rows(outer) < FEW_ROWS && rows(space.slice(outer.length)) > LONG_ROW;
    if (node.kind === 'reduce') {
      if (group.kind === 'contract' || !same(group.space, space) || space.length === outer.length) return null;
      if (split === group.space.length) {
        // An elementwise group becomes the inner loop of this reduction; one that reduces dimensions of size 1 only looks like it.
        if (starved || group.nodes.some(({ kind }) => kind === 'reduce')) return null;
        split = outer.length;
      } else if (split !== outer.length) return null;
    } else if (same(group.space, outer)) {
      asOuter = split === group.space.length;
      if (!asOuter && rows(group.space.slice(0, split)) < FEW_ROWS && rows(group.space.slice(split)) > LONG_ROW)
        return null;
    } else if (!same(group.space.slice(0, split), outer)) return null;

    const splits = split !== group.split;
    const inOuter = node.kind !== 'reduce' && asOuter;
    for (const { node: source, view } of reads) {
      const place = this.places.get(source);
      if (!place) continue;
      if (place.group !== group) {
        if (place.group.needs.has(group)) return null;
        continue;
      }
      if (place.outer && !splits) {
        if (!atOuter(view, loopOf(node), group.space.slice(0, split))) return null;
      } else if (inOuter || !isIdentity(view, loopOf(node))) return null;
    }
    return this.#roomFor([...group.nodes, node]) ? { outer: asOuter, split } : null;
  }

  /** Whether a kernel of these nodes keeps within its buffers (an upper bound, as readers may still join). */
  #roomFor(members: Node[]): boolean {
    const inside = new Set(members);
    const buffers = new Set<Node>();
    for (const member of members) {
      for (const { node } of this.#memory(member)) if (!inside.has(node)) buffers.add(node);
      if (this.#stored(member, inside)) buffers.add(member);
    }
    return buffers.size <= this.#maxBuffers;
  }

  /** Whether the value has to be written to memory when these nodes are computed together. */
  #stored(node: Node, inside: ReadonlySet<Node>): boolean {
    return this.#roots.has(node) || (this.#readers.get(node) ?? []).some((reader) => !this.#within(reader, inside));
  }

  /** Whether everything that computes this reader is among the nodes; an inlined one is computed where its readers are. */
  #within(reader: Node, inside: ReadonlySet<Node>): boolean {
    if (!inside.has(reader) && (this.places.has(reader) || this.#roots.has(reader) || !this.inlined(reader)))
      return false;
    return !this.inlined(reader) || (this.#readers.get(reader) ?? []).every((next) => this.#within(next, inside));
  }

  /** What a node's own computation reads: leaves and placed nodes. */
  #memory(node: Node): Dependency[] {
    if (node.kind === 'positions' || node.kind === 'result') return [];
    if (node.kind === 'contract') return node.args.map((ref, at) => this.operand(ref, loopOf(node, at)));
    return this.reads(node.args, loopOf(node, 1));
  }

  #mergeable(a: Group, b: Group, node: Node): boolean {
    if (a === b || b.kind !== 'loop' || !same(a.space, b.space)) return false;
    // Nothing may stand between them: it would need the one and be needed by the other. Nor may one read the other askew.
    for (const group of this.groups) {
      if (
        group !== a &&
        group !== b &&
        ((group.needs.has(a) && b.needs.has(group)) || (group.needs.has(b) && a.needs.has(group)))
      ) {
        return false;
      }
    }
    return !a.needs.has(b) && !b.needs.has(a) && this.#roomFor([...a.nodes, ...b.nodes, node]);
  }

  #merge(a: Group, b: Group): void {
    for (const node of b.nodes) this.places.get(node)!.group = a;
    for (const [node, loops] of this.#loops)
      if (loops.includes(b))
        this.#loops.set(
          node,
          loops.map((loop) => (loop === b ? a : loop)),
        );
    a.nodes.push(...b.nodes);
    this.groups.splice(this.groups.indexOf(b), 1);
    const needs = new Set([...a.needs, ...b.needs]);
    needs.delete(b);
    for (const group of this.groups) {
      if (!group.needs.has(a) && !group.needs.has(b)) continue;
      group.needs.delete(b);
      for (const needed of needs) group.needs.add(needed);
    }
  }
}

const rows = (dims: readonly number[]): number => dims.reduce((a, b) => a * b, 1);

/** Whether the view reads a value of the outer loop at the reader's own outer point, whatever its inner coordinates. */
function atOuter(view: View, loop: readonly number[], outer: readonly number[]): boolean {
  if (view.guards.length > 0 || view.offset !== 0 || view.slot >= 0) return false;
  const expected = contiguousStrides(outer);
  let at = 0;
  for (let d = 0; d < loop.length; d++) {
    if (loop[d] === 1) continue;
    if (view.strides[d] !== (at < outer.length ? expected[at] : 0)) return false;
    at++;
  }
  return at >= outer.length;
}
