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
import { Trace } from './trace.ts';

/** Plans kept; a loop needs one or two. And their steps: of what varies each time, as a text's length, plans are long. */
const MOST_PLANS = 1024;
const MOST_STEPS = 1 << 16;

export class Plans implements RunsPlans {
  readonly #device: Device;
  readonly #pool: BufferPool;
  readonly #counts: Counts;
  readonly #limits: Limits;
  readonly #plans = new Map<string, Plan>();
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
    const trace = new Trace();
    for (const node of nodes) trace.add(node);
    const ends = Array.from(trace.leaves, (leaf) => (dying.has(leaf) ? 'x' : '.')).join('');
    const key = `${trace.lines.join('\n')}\n${Array.from(roots, (root) => root.position)}\n${ends}`;
    const plan = this.#plans.get(key) ?? this.#plan(key, trace, roots, dying);
    this.#running = plan;
    try {
      plan.replay(trace, device);
    } finally {
      this.#running = undefined;
    }
    this.#counts.flushes++;
    this.#counts.kernels += plan.length;
  }

  #plan(key: string, trace: Trace, roots: Set<Node>, dying: ReadonlySet<Node>): Plan {
    this.#counts.plans++;
    this.#kinds.next();
    const plan = new Plan(trace, roots, dying, this.#device, this.#pool, this.#kinds);
    this.#steps += plan.length;
    this.#plans.set(key, plan);
    if (this.#plans.size > MOST_PLANS || this.#steps > MOST_STEPS) this.forget(MOST_PLANS, MOST_STEPS, plan);
    return plan;
  }

  /** Gives up the oldest plans until there are no more than so many, of so many steps; but never the one that runs, or is to. */
  forget(most = 0, mostSteps = 0, next?: Plan): void {
    for (const [key, plan] of this.#plans) {
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
