/**
 * Runs what was recorded: cut into pieces, each by the plan of its structure. Plans are made for structures that come for the first
 * time, and kept.
 */
import type { Device } from '../core/device.ts';
import type { Node } from '../core/graph.ts';
import type { Counts, Plans as RunsPlans, Wanted } from '../core/planner.ts';
import type { BufferPool } from '../core/pool.ts';
import { cut, LIMITS, type Limits, type Piece } from './cut.ts';
import { Kinds } from './kinds.ts';
import { Plan } from './plan.ts';
import { Signature } from './signature.ts';
import { Trace } from './trace.ts';

/** Plans kept; a loop needs one or two. And their steps: of what varies each time, as a text's length, plans are long. */
const MOST_PLANS = 1024;
const MOST_STEPS = 1 << 16;

export class Plans implements RunsPlans {
  readonly #device: Device;
  readonly #pool: BufferPool;
  readonly #counts: Counts;
  readonly #limits: Limits;
  /** Oldest first, by the hash of their signature, or the next number that was free. */
  readonly #plans = new Map<number, { plan: Plan; signature: Int32Array }>();
  readonly #signature = new Signature();
  readonly #kinds = new Kinds();
  /** Steps of all plans that are kept. */
  #steps = 0;
  /** The plan that is run. */
  #running: Plan | undefined;

  constructor(device: Device, pool: BufferPool, counts: Counts, limits = LIMITS) {
    this.#limits = limits;
    this.#device = device;
    this.#pool = pool;
    this.#counts = counts;
  }

  run(nodes: readonly Node[], { roots, dying }: Wanted, measure: Device['execute'] | null, left: (leaf: Node) => void) {
    const pieces = cut(nodes, roots, dying, this.#limits);
    for (const [at, piece] of pieces.entries()) {
      try {
        this.#runPiece(piece, measure ? { execute: measure } : this.#device);
      } catch (error) {
        for (const { dying } of pieces.slice(at)) for (const node of dying) if (node.buffer) left(node);
        throw error;
      }
      release(this.#pool, [...piece.dying]);
    }
  }

  #runPiece({ nodes, roots, dying }: Piece, device: Pick<Device, 'execute'>): void {
    if (roots.size === 0) return;
    const signature = this.#signature;
    const trace = new Trace(signature);
    for (const node of nodes) trace.add(node);
    signature.number(roots.size);
    for (const root of roots) signature.number(root.position);
    for (const leaf of trace.leaves) signature.number(Number(dying.has(leaf)));
    // How many there were of each: now it can be read in one way only.
    signature.number(trace.nodes.length);
    let key = signature.hash;
    let known = this.#plans.get(key);
    while (known && !signature.is(known.signature)) known = this.#plans.get(++key);
    const plan = known?.plan ?? this.#plan(key, trace, roots, dying);
    this.#running = plan;
    try {
      plan.replay(trace, device);
    } finally {
      this.#running = undefined;
    }
    this.#counts.flushes++;
    this.#counts.kernels += plan.length;
  }

  #plan(key: number, trace: Trace, roots: Set<Node>, dying: ReadonlySet<Node>): Plan {
    this.#counts.plans++;
    this.#kinds.next();
    const plan = new Plan(trace, roots, dying, this.#device, this.#pool, this.#kinds);
    this.#steps += plan.length;
    this.#plans.set(key, { plan, signature: this.#signature.copy() });
    if (this.#plans.size > MOST_PLANS || this.#steps > MOST_STEPS) this.forget(MOST_PLANS, MOST_STEPS, plan);
    return plan;
  }

  /** Gives up the oldest plans until there are no more than so many, of so many steps; but never the one that runs, or is to. */
  forget(most = 0, mostSteps = 0, next?: Plan): void {
    for (const [key, { plan }] of this.#plans) {
      if (this.#plans.size <= most && this.#steps <= mostSteps) break;
      if (plan === this.#running || plan === next) continue;
      plan.forget();
      this.#steps -= plan.length;
      this.#plans.delete(key);
    }
    this.#pool.fit();
  }
}

/** Gives memory back, oldest first, so that what was taken together is taken together again. */
export function release(pool: BufferPool, leaves: readonly Node[]): void {
  const freed = leaves.flatMap((leaf) => leaf.buffer ?? []).sort((a, b) => a.id - b.id);
  for (const leaf of leaves) leaf.buffer = null; // null already where a result took it over
  for (const buffer of freed) pool.give(buffer);
}
