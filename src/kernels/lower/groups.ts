/**
 * Which recorded nodes are computed together in one kernel.
 *
 * Cheap expressions are computed wherever they are used. Everything else is placed once, into a *group*: a loop over a
 * space (with reductions along its inner part), or a product with what follows it. A node joins the group of a node it
 * reads at the same point of the loop, unless the group would then have to wait for itself, or would touch more buffers
 * than a kernel may, or be a text without end. So a whole softmax, an optimizer's update, or a layer with bias and activation
 * is one kernel.
 *
 * Cost: the same for each node, however many there are. Nodes are placed in the order of the trace, so that what they read
 * has a place already; whoever walks further than a few inlined expressions would make it quadratic, or recurse too deep.
 */
import { loopOf, type Node, type Ref } from '../core/graph.ts';
import { costOf } from '../core/primitives.ts';
import { contiguousStrides, isIdentity, sizeOf, substitute, type View } from '../core/view.ts';
import { decompose } from './decompose.ts';
import { Needs } from './needs.ts';
import { FUSION, isStarved } from './policy.ts';

export interface Group {
  kind: 'loop' | 'contract' | 'scatter' | 'scan' | 'sort' | 'custom';
  /** The loop's dimensions, without those of size 1; the last ones are inner from `split` on. */
  space: number[];
  split: number;
  nodes: Node[];
  /** Its number among all that were opened. */
  id: number;
  /** What its nodes read of memory that others wrote, and which of them have to be written themselves: its buffers. */
  loads: Set<Node>;
  stored: Set<Node>;
  /** The group that it has become a part of. */
  into?: Group;
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
  loads: readonly Node[];
  /** How many expressions that cost nothing stand one on the other. */
  depth: number;
}

/** Of numbers, and of what has to be placed: nobody asks what it would read. */
const FREE: Cost = { cost: 0, loads: [], depth: 0 };
const PLACED: Cost = { cost: Number.POSITIVE_INFINITY, loads: [], depth: 0 };

/** What no loop computes along the way. */
const PLACED_ALONE = new Set<string>(['contract', 'scatter', 'scan', 'sort', 'custom']);

const WHOLE: View = { offset: 1, slot: -1, strides: [], guards: [] };
export const squeeze = (shape: readonly number[]): number[] => shape.filter((n) => n !== 1);
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

export class Groups {
  readonly places = new Map<Node, Place>();
  /** In the order in which they were opened. */
  readonly groups: readonly Group[];
  readonly #opened: Group[] = [];
  readonly #needs: Needs;
  readonly #maxBuffers: number;
  readonly #roots: Set<Node>;
  readonly #readers = new Map<Node, Node[]>();
  readonly #costs = new Map<Node, Cost>();
  readonly #operands = new Map<Ref, Ref>();
  /** What a placed node's own computation reads. */
  readonly #reads = new Map<Node, Dependency[]>();
  /** The loops that read a node, oldest first. */
  readonly #loops = new Map<Node, Group[]>();

  /** @param nodes the trace, in order; @param roots those whose values must be in memory afterwards */
  constructor(nodes: readonly Node[], roots: Set<Node>, maxBuffers: number) {
    this.#roots = roots;
    this.#maxBuffers = maxBuffers;
    this.#needs = new Needs(nodes.length);
    const needed = new Set(roots);
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (!needed.has(node)) continue;
      for (const { node: arg } of node.args) {
        if (arg.kind === 'leaf') continue;
        needed.add(arg);
        const readers = this.#readers.get(arg);
        if (readers) readers.push(node);
        else this.#readers.set(arg, [node]);
      }
    }
    const used = nodes.filter((node) => needed.has(node));
    for (const node of used) this.#costs.set(node, this.#costOf(node));
    for (const node of used) if (roots.has(node) || !this.inlined(node)) this.place(node);
    this.groups = this.#opened.filter(({ into }) => !into);
  }

  /** Computed wherever it is used, instead of being stored. */
  inlined(node: Node): boolean {
    return this.#costs.get(node)!.cost <= FUSION.cheap;
  }

  /** How dear it is to compute the node once more (Infinity: it has to be placed), and how much memory that would read. */
  #costOf(node: Node): Cost {
    if (node.kind !== 'map')
      return node.kind === 'const' || node.kind === 'scalar' || node.kind === 'coord' ? FREE : PLACED;
    const op = node.details.op as string;
    if (costOf(op).dear) return PLACED;
    const free = op === 'id' || op === 'cast';
    let [cost, depth] = [free ? 0 : 1, 0];
    const loads: Node[] = [];
    const load = (source: Node) => {
      if (!loads.includes(source)) loads.push(source);
    };
    for (const { node: arg } of node.args) {
      const inner = this.#costs.get(arg);
      if (!inner || inner.cost > FUSION.cheap) load(arg);
      else {
        cost += inner.cost;
        if (free) depth = inner.depth + 1;
        inner.loads.forEach(load);
      }
    }
    // What is in memory anyway is read from there; what reads more than it saves is computed once.
    const shared = (this.#readers.get(node)?.length ?? 0) > 1;
    if ((loads.length > 1 && shared) || (loads.length > 0 && this.#roots.has(node))) return PLACED;
    return depth > FUSION.deepest ? PLACED : { cost, loads, depth };
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
    for (;;) {
      const { node, view } = ref;
      if (node.kind !== 'map' || node.details.op !== 'id' || this.places.has(node)) return ref;
      const [inner] = node.args;
      const axes = decompose(view, loop, node.shape);
      // What is not in memory can't be looked through to; and a product knows no fill but 0.
      if (!axes || inner.fill || ['const', 'scalar', 'coord'].includes(inner.node.kind)) return ref;
      ref = { ...inner, view: substitute(inner.view, axes, loop.length) };
    }
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
        this.#mergeable(chosen.group, group, node, reads)
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
    const id = this.#needs.open();
    const group: Group = { kind, space, split, nodes: [], id, loads: new Set(), stored: new Set() };
    this.#opened.push(group);
    return group;
  }

  #join(group: Group, node: Node, outer: boolean, reads: Dependency[]): Place {
    const place = { group, outer };
    this.places.set(node, place);
    this.#reads.set(node, reads);
    group.nodes.push(node);
    for (const read of reads) {
      if (group.kind === 'loop') this.#readBy(read.node, group);
      const from = this.places.get(read.node)?.group;
      if (from === group) {
        if (!this.#stored(read.node, group)) group.stored.delete(read.node);
        continue;
      }
      group.loads.add(read.node);
      if (!from) continue;
      from.stored.add(read.node);
      this.#needs.add(group.id, from.id);
    }
    if (this.#stored(node, group)) group.stored.add(node);
    return place;
  }

  /** Notes that a loop reads the node; only the last ones are ever asked for. */
  #readBy(node: Node, group: Group): void {
    const loops = this.#loops.get(node);
    if (!loops) this.#loops.set(node, [group]);
    else if (loops.at(-1) !== group) {
      loops.push(group);
      if (loops.length >= 2 * FUSION.siblings) loops.splice(0, FUSION.siblings);
    }
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
      .flatMap(({ node }) => this.#loops.get(node)?.slice(-FUSION.siblings) ?? [])
      .map(within)
      .filter((group) => !found.has(group));
    return [...makers, ...new Set(siblings)];
  }

  /** How the node would stand in the group, or null where it can't. */
  #fit(node: Node, group: Group, outer: number[], space: number[], reads: Dependency[]) {
    if (group.nodes.length >= FUSION.nodes) return null;
    let split = group.split;
    let asOuter = true;
    const starved = isStarved(sizeOf(outer), sizeOf(space.slice(outer.length)));
    if (node.kind === 'reduce') {
      if (group.kind === 'contract' || !same(group.space, space) || space.length === outer.length) return null;
      if (split === group.space.length) {
        // An elementwise group becomes the inner loop of this reduction; one that reduces dimensions of size 1 only looks like it.
        if (starved || group.nodes.some(({ kind }) => kind === 'reduce')) return null;
        split = outer.length;
      } else if (split !== outer.length) return null;
    } else if (same(group.space, outer)) {
      asOuter = split === group.space.length;
      if (!asOuter && isStarved(sizeOf(group.space.slice(0, split)), sizeOf(group.space.slice(split)))) return null;
    } else if (!same(group.space.slice(0, split), outer)) return null;

    const splits = split !== group.split;
    const inOuter = node.kind !== 'reduce' && asOuter;
    for (const { node: source, view } of reads) {
      const place = this.places.get(source);
      if (!place) continue;
      if (place.group !== group) {
        if (this.#needs.has(place.group.id, group.id)) return null;
        continue;
      }
      if (place.outer && !splits) {
        if (!atOuter(view, loopOf(node), group.space.slice(0, split))) return null;
      } else if (inOuter || !isIdentity(view, loopOf(node))) return null;
    }
    return this.#roomFor(group, node, reads) ? { outer: asOuter, split } : null;
  }

  /** Whether a kernel of the group with this node keeps within its buffers (an upper bound, as readers may still join). */
  #roomFor(group: Group, node: Node, reads: Dependency[]): boolean {
    const [loads, stored] = [new Set<Node>(), new Set<Node>()];
    for (const { node: source } of reads) {
      if (this.places.get(source)?.group === group) {
        if (group.stored.has(source) && !this.#stored(source, group, node)) stored.add(source);
      } else if (!group.loads.has(source)) loads.add(source);
    }
    const count = group.loads.size + loads.size + group.stored.size - stored.size;
    return count + Number(this.#stored(node, group, node)) <= this.#maxBuffers;
  }

  /** Whether the value has to be written to memory when the group, and the nodes of `other` with it, are computed together. */
  #stored(node: Node, group: Group, joining?: Node, other?: Group): boolean {
    const inside = (member: Node) => {
      const own = this.places.get(member)?.group;
      return member === joining || (own !== undefined && (own === group || own === other));
    };
    return this.#roots.has(node) || (this.#readers.get(node) ?? []).some((reader) => !this.#within(reader, inside));
  }

  /** Whether everything that computes this reader is inside; an inlined one is computed where its readers are. */
  #within(reader: Node, inside: (node: Node) => boolean): boolean {
    if (!inside(reader) && (this.places.has(reader) || this.#roots.has(reader) || !this.inlined(reader))) return false;
    return !this.inlined(reader) || (this.#readers.get(reader) ?? []).every((next) => this.#within(next, inside));
  }

  /** What a node's own computation reads: leaves and placed nodes. */
  #memory(node: Node): Dependency[] {
    if (node.kind === 'positions' || node.kind === 'result') return [];
    if (node.kind === 'contract') return node.args.map((ref, at) => this.operand(ref, loopOf(node, at)));
    return this.reads(node.args, loopOf(node, 1));
  }

  /** The groups whose results a group reads. */
  needsOf(group: Group): Set<Group> {
    const found = new Set<Group>();
    for (const node of group.nodes)
      for (const read of this.#reads.get(node)!) {
        const from = this.places.get(read.node)?.group;
        if (from && from !== group) found.add(from);
      }
    return found;
  }

  /** Whether two groups may be one that the node joins. */
  #mergeable(a: Group, b: Group, node: Node, reads: Dependency[]): boolean {
    if (a === b || b.kind !== 'loop' || !same(a.space, b.space)) return false;
    if (a.nodes.length + b.nodes.length >= FUSION.nodes) return false;
    if (this.#needs.has(a.id, b.id) || this.#needs.has(b.id, a.id)) return false;
    const { loads, stored } = this.#together(a, b, node);
    for (const { node: source } of reads) {
      const own = this.places.get(source)?.group;
      if (own !== a && own !== b) loads.add(source);
    }
    return loads.size + stored.size + Number(this.#stored(node, a, node, b)) <= this.#maxBuffers;
  }

  /** What two groups load and store as one, where the node joins them. */
  #together(a: Group, b: Group, node?: Node): Pick<Group, 'loads' | 'stored'> {
    const loads = new Set(
      [...a.loads, ...b.loads].filter((load) => {
        const own = this.places.get(load)?.group;
        return own !== a && own !== b;
      }),
    );
    const stored = new Set([...a.stored, ...b.stored].filter((value) => this.#stored(value, a, node, b)));
    return { loads, stored };
  }

  #merge(a: Group, b: Group): void {
    Object.assign(a, this.#together(a, b));
    for (const node of b.nodes) this.places.get(node)!.group = a;
    a.nodes.push(...b.nodes);
    b.into = a;
    this.#needs.merge(a.id, b.id);
  }
}

/** The group that a group is part of by now. */
function within(group: Group): Group {
  while (group.into) group = group.into;
  return group;
}

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
