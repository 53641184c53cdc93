/**
 * The one running computation: the device, and what is being recorded for it.
 *
 * Work is recorded as it is asked for and submitted by `flush()`: at a checkpoint, when somebody reads a value, or when a
 * lot has piled up.
 */
import type { Device } from './device.ts';
import type { TypedArray } from './dtype.ts';
import { collectGarbage, type Lost } from './garbage.ts';
import { ESCAPED, type Node, Recording } from './graph.ts';
import type { Planner, Plans } from './planner.ts';
import type { BufferPool } from './pool.ts';
import { inOrder, readingOf } from './reading.ts';
import type { Storage } from './storage.ts';
import type { Tensor } from './tensor.ts';
import type { StartThread } from './threads.ts';

/** A loop without checkpoints is submitted in pieces of this many recorded operations. */
const MOST_NODES = 4096;

/**
 * A program's handles are given back by the garbage collector, which does not know how much device memory hangs on them. It is
 * called for when buffers of some size are about to run out, or when very much is in use. Where that comes again within less
 * than `PAUSE` milliseconds, more buffers are kept ready, so that memory soon stops growing, and a collection's few
 * milliseconds stay about a hundredth of a loop's time.
 */
const PAUSE = 500;
const LEAST_PAUSE = 50;
const MOST_BYTES = 128 << 20;

/** What a function does that runs on stand-ins for tensors: its operations are only linked, none is recorded (`func/`). */
export interface Rehearsal {
  /** A storage whose value is not in memory was made, or given another value than `before`. */
  track(storage: Storage, before?: Node): void;
  /** A stream of random numbers was taken. */
  drawn(key: readonly [number, number]): void;
}

class Runtime {
  #device: Device | undefined;
  #planner: Planner | undefined;
  #pool: BufferPool | undefined;
  #recording = new Recording();
  #plans: Plans | undefined;
  /**
   * Storages whose value is not in memory yet, each once (`Storage.tracked`). A flush takes a new list instead of emptying this one:
   * what is long-lived and refers to a step's values keeps them beyond a young collection.
   */
  #tracked: Storage[] = [];
  /** Leaves that nothing refers to any more; what is recorded may still read them. */
  #dying = new Set<Node>();
  /** Those the collector has found: not at a certain step of a loop, so nothing may be planned by them. */
  #lost = new Set<Node>();
  /** When garbage was last collected, and how many bytes are too much. */
  #collectedAt = performance.now();
  #limit = MOST_BYTES;
  #collecting: Promise<void> | undefined;
  readonly #finalizer = new FinalizationRegistry<Storage['cell'] | Lost>((cell) => {
    if ('found' in cell) cell.found = true;
    else if (cell.node) {
      this.disown(cell.node, this.#lost);
      cell.node = null;
    }
  });
  /** While a function runs on stand-ins. */
  rehearsal: Rehearsal | null = null;
  /** Runs a flush's steps in the device's place while somebody measures them. */
  measure: Device['execute'] | null = null;
  /** Counts of what has been done, for benchmarks and tests. */
  readonly counts = { flushes: 0, kernels: 0, plans: 0 };

  /** Whether scores may reach memory: never where that can be, always; whichever is faster where this is undefined (nn/sdpa.ts). */
  attention?: 'whole' | 'none';

  /** Starts threads in this one's place, where whoever runs torch does so. */
  startThread?: StartThread;

  /** @throws {Error} before `await torch.init()` */
  get device(): Device {
    if (!this.#device) throw new Error('torch: no device yet. Call `await torch.init()` first.');
    return this.#device;
  }

  get pool(): BufferPool {
    return this.#pool!;
  }

  get ready(): boolean {
    return this.#device !== undefined;
  }

  /** Something is recorded and not submitted. */
  get pending(): boolean {
    return this.#tracked.length > 0 || this.#dying.size > 0 || this.#lost.size > 0;
  }

  use(device: Device, planner: Planner): void {
    if (this.#device === device) return;
    if (this.#device) {
      this.flush();
      this.#device.destroy();
    }
    this.#device = device;
    this.#planner = planner;
    this.#limit = MOST_BYTES;
    this.#pool = new planner.BufferPool(device, { forget: () => this.#plans!.forget() });
    this.#plans = new planner.Plans(device, this.#pool, this.counts);
    this.#recording = new Recording();
    this.#tracked = [];
    this.#dying = new Set();
    this.#lost = new Set();
  }

  /** What has been recorded and not been submitted. */
  get recorded(): readonly Node[] {
    return this.#recording.nodes;
  }

  /** Adds an operation to the computation. */
  record(node: Node): Node {
    return this.rehearsal ? node : this.#recording.add(node);
  }

  track(storage: Storage, before?: Node): void {
    if (storage.node.kind === 'leaf') this.#watch(storage);
    else if (this.rehearsal) this.rehearsal.track(storage, before);
    else if (storage.tracked !== this.#recording.epoch) {
      storage.tracked = this.#recording.epoch;
      this.#tracked.push(storage);
    }
  }

  #watch(storage: Storage): void {
    if (storage.cell.watched) return;
    storage.cell.watched = true;
    this.#finalizer.register(storage, storage.cell);
  }

  disown(node: Node, among = this.#dying): void {
    if (--node.owners === 0 && node.kind === 'leaf') among.add(node);
  }

  /** Copies values to the device; they are in memory at once. */
  upload(node: Node, data: TypedArray): Node {
    const buffer = this.pool.take(this.device.bytesOf(node.dtype, node.size));
    if (node.size > 0) this.device.write(buffer, node.dtype, data);
    node.realize(buffer);
    return node;
  }

  /** A piece of a long computation without checkpoints goes to the device; asked after each operation of the program. */
  breathe(): void {
    if (this.#recording.nodes.length > MOST_NODES && !this.rehearsal) this.flush();
  }

  /** Submits what is recorded. Afterwards every value that somebody may still ask for is in memory. */
  flush(): void {
    if (!this.pending || !this.#device) return;
    const recording = this.#recording;
    const roots = new Set<Node>();
    const kept: Storage[] = [];
    for (const storage of this.#tracked) {
      if (!storage.claimed) continue;
      const { node } = storage;
      if (node.kind === 'leaf') continue;
      if (node.epoch !== recording.epoch) recording.add(node);
      roots.add(node);
      kept.push(storage);
    }
    this.#tracked = [];
    const dying = this.#dying;
    this.#dying = new Set();
    this.#recording = new Recording();
    // What is not read any more comes free before anything runs: a gradient's memory for the next one.
    this.#release([...dying].filter((leaf) => leaf.epoch !== recording.epoch));
    try {
      if (roots.size > 0)
        this.#plans!.run(recording.nodes, { roots, dying }, this.measure, (leaf) => this.#dying.add(leaf));
    } catch (error) {
      // There was no memory, say. What was not computed is tried again, once the program has given something back.
      for (const storage of kept) this.track(storage);
      throw error;
    }
    this.#release([...dying, ...this.#lost]);
    this.#lost = new Set();
    for (const storage of kept) this.#watch(storage);
  }

  #release(leaves: Iterable<Node>): void {
    this.#planner!.release(this.pool, [...leaves]);
  }

  /**
   * A promise where the program should wait, undefined otherwise (nearly always): for a garbage collection, or for shaders.
   * @param wholly until everything that was flushed has been submitted
   */
  settle(wholly?: boolean): Promise<void> | undefined {
    const device = this.#device;
    const late = device?.behind?.(wholly);
    if (late || !device || !this.#due()) return late;
    const soon = performance.now() - this.#collectedAt < PAUSE;
    this.#collecting ??= collectGarbage(this.#finalizer).then((done) => {
      this.#collecting = undefined;
      this.flush();
      this.#limit = this.pool.live + MOST_BYTES;
      this.#collectedAt = performance.now();
      if (!done) return;
      if (soon) this.pool.grow();
      this.pool.low.clear();
    });
    return this.#collecting;
  }

  #due(): boolean {
    if (this.pool.live > this.#limit) return true;
    return this.pool.low.size > 0 && performance.now() - this.#collectedAt >= LEAST_PAUSE;
  }

  /** What has to be known before a value is given out (autograd/anomaly.ts). */
  beforeRead: (() => Promise<void>) | undefined;

  /** The values of tensors, many in one transfer; everything recorded before is submitted first. */
  async read(tensors: readonly Tensor[]): Promise<TypedArray[]> {
    if (this.rehearsal)
      throw new Error(
        'torch.func.vmap: a value is read where there is none: each example has its own. Keep item(), tolist(), data() and what depends on them (if, nonzero, masks as indices) outside; torch.where chooses element by element.',
      );
    this.flush();
    for (const { storage } of tensors) if (!storage.node.buffer) throw new Error(ESCAPED);
    const reading = this.device.read(tensors.map(readingOf));
    // A program without checkpoints, in Node for example, waits here for the collector. Nothing is waited for before the reading begins:
    // what is read may be let go of meanwhile.
    const [values] = await Promise.all([reading, this.settle(), this.beforeRead?.()]);
    return values.map((read, at) => inOrder(tensors[at], read));
  }
}

export const runtime = new Runtime();
