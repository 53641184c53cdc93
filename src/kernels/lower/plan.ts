/**
 * A plan: the kernels of one trace in order, with the memory each of them uses. Made once for each structure of a
 * computation and replayed whenever the same structure comes again, with other leaves and other numbers; then nothing is
 * scheduled, compiled or created.
 */
import type { Device, DeviceBuffer, Step } from '../core/device.ts';
import type { Node } from '../core/graph.ts';
import { type Kernel, keyOf, type LoopKernel } from '../core/kernel.ts';
import type { BufferPool } from '../core/pool.ts';
import { viewOf } from '../core/view.ts';
import { alike, type Planned } from './alike.ts';
import { KernelBuilder, type ScalarSource } from './build.ts';
import { type Group, Groups } from './groups.ts';
import type { Kinds } from './kinds.ts';
import { PlanMemory, type Slot } from './memory.ts';
import { scheduled } from './schedule.ts';
import type { Trace } from './trace.ts';

/** Where a step's scalar comes from: a number of the trace, by its position, an offset of the trace, or always the same. */
type Source = { node: number } | { offset: number } | { fixed: number };

interface PlannedStep extends Step {
  sources: readonly Source[];
}

const word = new DataView(new ArrayBuffer(4));

export class Plan {
  readonly #steps: PlannedStep[] = [];
  readonly #device: Device;
  readonly #slots: Slot[] = [];
  readonly #slotOf = new Map<Node, number>();
  readonly #slotsOf: number[][] = [];
  /** Before they are compiled. */
  #kernels: Planned<Source>[] = [];
  readonly #memory: PlanMemory;
  readonly #words: Uint32Array;
  /** Where each root's value is, and the root's position in the trace. */
  readonly #roots: { slot: number; node: number }[] = [];

  /**
   * @param dying leaves that nothing refers to any more: their memory may be reused by this plan
   * @param kinds what is known of kernels that come with other sizes all the time
   */
  constructor(
    trace: Trace,
    roots: Set<Node>,
    dying: ReadonlySet<Node>,
    device: Device,
    pool: BufferPool,
    kinds: Kinds,
  ) {
    this.#device = device;
    const groups = new Groups(trace.nodes, roots, device.maxBuffers);
    const builders = new Map(groups.groups.map((group) => [group, new KernelBuilder(group, groups)]));
    const order = scheduled(groups);
    const readers = new Map<Node, KernelBuilder[]>();
    for (const group of order) {
      const builder = builders.get(group)!;
      for (const node of new Set([...builder.loads(), ...bases(group)])) {
        const known = readers.get(node);
        if (known) known.push(builder);
        else readers.set(node, [builder]);
      }
    }
    const taken = new Set<Node>();
    /** Whether this kernel is the last reader of memory that nobody needs afterwards. */
    const free = (node: Node, builder: KernelBuilder) =>
      !taken.has(node) &&
      readers.get(node)?.at(-1) === builder &&
      (node.kind === 'leaf' ? dying.has(node) : !roots.has(node));

    for (const group of order) {
      const builder = builders.get(group)!;
      // An author's shader writes all its outputs, also those that nobody wants.
      const written = group.kind === 'custom' ? group.nodes[0].details.custom!.outputs : group.nodes;
      const stored = written.filter((node) => roots.has(node) || readers.has(node) || always(node));
      const inPlace = new Map<Node, Node>();
      if (group.kind === 'scatter') this.#scatterBase(group, builder, free);
      else {
        const fits = (leaf: Node, node: Node) =>
          leaf.dtype === node.dtype &&
          leaf.size === node.size &&
          ![...inPlace.values()].includes(leaf) &&
          builder.loads().includes(leaf) &&
          builder.readsAtPoint(leaf) &&
          free(leaf, builder);
        const outer = stored.filter((node) => groups.places.get(node)?.outer);
        // What replaces a leaf takes its memory, so that a parameter stays where it is; the rest is for whoever comes.
        for (const node of outer) {
          const leaf = replacedBy(node);
          if (leaf && fits(leaf, node)) inPlace.set(node, leaf);
        }
        for (const node of outer) {
          if (inPlace.has(node)) continue;
          const found = builder.loads().find((load) => load.kind === 'leaf' && fits(load, node));
          if (found) inPlace.set(node, found);
        }
      }
      const kernel = builder.finish(stored, inPlace);
      if (!kernel) continue;
      for (const [node, leaf] of inPlace) {
        taken.add(leaf);
        this.#slotOf.set(node, this.#slot(leaf));
      }
      const slots = builder.bindings.map(({ load, store }) => this.#slot((store ?? load)!));
      this.#push(kernel, slots, builder.scalars);
    }
    let scalars = 0;
    for (const [at, { kernel, sources }] of alike(this.#kernels).entries()) {
      const buffers = new Array<DeviceBuffer>(this.#slotsOf[at].length);
      const key = keyOf(kernel);
      this.#steps.push({ program: device.compile(kernel, key, kinds.others(key)), buffers, scalars, sources });
      scalars += sources.length;
    }
    this.#kernels = [];
    for (const root of roots) this.#roots.push({ slot: this.#slot(root), node: root.position });
    for (const { slot } of this.#roots) this.#slots[slot].root = true;
    this.#memory = new PlanMemory(this.#slots, this.#steps, this.#slotsOf, pool, device.copies);
    this.#words = new Uint32Array(scalars);
    this.#slotOf.clear();
  }

  /** A scatter changes its base: in place where nobody else needs it, otherwise a copy. */
  #scatterBase(group: Group, builder: KernelBuilder, free: (node: Node, builder: KernelBuilder) => boolean): void {
    const [node] = group.nodes;
    const base = node.args[0].node;
    if (base.dtype === node.dtype && free(base, builder) && !builder.loads().includes(base)) {
      this.#slotOf.set(node, this.#slot(base));
      return;
    }
    const { dtype: type, size } = node;
    const copy: LoopKernel = {
      kind: 'loop',
      outer: [size],
      inner: [],
      stages: [],
      scalars: 0,
      buffers: [
        { type: base.dtype, size, access: 'read' },
        { type, size, access: 'write' },
      ],
      exprs: [{ op: 'load', type, buffer: 0, view: viewOf([1]), fill: 0 }],
      outputs: [{ expr: 0, buffer: 1, view: viewOf([1]), inner: false }],
    };
    this.#push(copy, [this.#slot(base), this.#slot(node)], []);
  }

  #push(kernel: Kernel, slots: number[], scalars: readonly ScalarSource[]): void {
    const sources = scalars.map((source) => ('node' in source ? { node: source.node.position } : source));
    this.#kernels.push({ kernel, sources });
    this.#slotsOf.push(slots);
  }

  #slot(node: Node): number {
    let slot = this.#slotOf.get(node);
    if (slot === undefined) {
      const leaf = node.kind === 'leaf' ? node.position : -1;
      slot = this.#slots.push({ leaf, bytes: this.#device.bytesOf(node.dtype, node.size), root: false }) - 1;
      this.#slotOf.set(node, slot);
    }
    return slot;
  }

  /** How many kernels it runs. */
  get length(): number {
    return this.#steps.length;
  }

  /** The plan is given up: its part of the workspace is no longer needed. */
  forget(): void {
    this.#memory.forget();
  }

  /**
   * Runs the plan for a trace of its structure, and turns the trace's root nodes into leaves.
   * @throws {Error} before anything has changed, where there is no memory for the results
   */
  replay({ nodes, leaves, offsets }: Trace, device: Pick<Device, 'execute'>): void {
    const memory = new Array<DeviceBuffer | undefined>(this.#slots.length);
    const copies = this.#memory.bind(leaves, memory);
    let at = 0;
    for (const { sources } of this.#steps)
      for (const source of sources) {
        if ('node' in source) this.#words[at++] = bitsOf(nodes[source.node]);
        else this.#words[at++] = 'fixed' in source ? source.fixed : offsets[source.offset];
      }
    try {
      if (this.#steps.length > 0) device.execute(this.#steps, this.#words, copies);
    } finally {
      // Where a step has failed, too: what was changed in place can't be computed a second time.
      for (const { slot, node } of this.#roots) {
        const { leaf } = this.#slots[slot];
        if (leaf >= 0) leaves[leaf].buffer = null;
        nodes[node].realize(memory[slot]!);
      }
    }
  }
}

/** The 32 bits of a run-time number. */
function bitsOf({ dtype, details }: Node): number {
  if (!dtype.startsWith('float')) return details.value! | 0;
  word.setFloat32(0, details.value!);
  return word.getUint32(0);
}

/** Results that their kernel always writes. */
const ALWAYS = new Set<string>(['scatter', 'scan', 'sort', 'custom', 'result']);
const always = ({ kind }: Node): boolean => ALWAYS.has(kind);
const bases = (group: Group): Node[] => (group.kind === 'scatter' ? [group.nodes[0].args[0].node] : []);

/** The leaf in whose place a chain of in-place operations puts the node; the chain is as short as can be afterwards. */
function replacedBy(node: Node): Node | null {
  let leaf = node.replaces;
  while (leaf && leaf.kind !== 'leaf') leaf = leaf.replaces;
  for (let next: Node | null = node; next && next !== leaf; ) {
    const { replaces }: Node = next;
    next.replaces = leaf;
    next = replaces;
  }
  return leaf;
}
