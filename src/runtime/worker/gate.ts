/**
 * The gate a program passes at every checkpoint.
 *
 * Contract: when `pass()` resolves, no request was known to be pending at that moment. It never resolves while paused.
 * Cost: a pre-resolved promise, unless something was asked, the time slice is over or too much GPU work is in flight.
 */
import type { GPUWork } from './gpu-work.ts';
import type { KernelsRuntime } from './kernels.ts';
import { turn } from './turn.ts';

/** What happens around a turn; the run decides whether the program holds or is thrown out. */
export interface GateKeeper {
  /** Just before other tasks get their turn: the last moment at which the program's canvases are as it drew them. */
  beforeTurn(): void;
  /** Just after: output that is due can leave. */
  afterTurn(): void;
  /** Resolves when the program may go on; throws when it has to end. Called only while `attention` is set. */
  decide(): Promise<void>;
}

const PASSED = Promise.resolve();
/** Milliseconds between turns; with a shared flag requests are seen at once, and turns are only for output. */
const SLICE = 5;
const SLICE_WITH_FLAG = 15;
/**
 * Reading the clock costs several times a bare await. While checkpoints follow each other within microseconds it is
 * read at every 64th; any that took longer, or had operations to submit, brings back reading it every time.
 */
const STRIDE = 64;
const QUICK = 0.1;
/** A flagged message may still be on its way: turns to give it before it is left to the next time slice. */
const PATIENCE = 4;

/** Messages that a program may be ahead of the page: a loop that computes next to nothing would bury it, and a pause with it. */
const AHEAD = 8;

export class Gate {
  /** Checkpoints called so far. */
  passes = 0;
  /** Checkpoints that wait or hold now. */
  waiting = 0;
  /** Messages received so far, counted by whoever receives them. */
  heard = 0;
  /** Messages of output that the page has not taken in yet, counted by whoever sends them. */
  unseen = 0;
  /** Set while anything but "go on" may be the answer. */
  attention = false;
  /** Set when the program's kernels are loaded. */
  kernels: KernelsRuntime | undefined;
  /** Shared with the page where it is cross-origin isolated; non-zero while a message may be waiting. */
  flag: Int32Array | undefined;
  readonly #keeper: GateKeeper;
  readonly #gpu: GPUWork;
  #left = 1;
  #stride = 1;
  #looked = 0;
  #turned = 0;

  constructor(keeper: GateKeeper, gpu: GPUWork) {
    this.#keeper = keeper;
    this.#gpu = gpu;
  }

  pass(): Promise<void> {
    this.passes++;
    const kernels = this.kernels;
    if (kernels?.pending) {
      kernels.flush();
      this.#left = 0;
    }
    if (
      --this.#left > 0 &&
      !this.attention &&
      this.#gpu.submits === 0 &&
      (this.flag === undefined || Atomics.load(this.flag, 0) === 0)
    ) {
      return PASSED;
    }
    return this.#look();
  }

  /** Looks at the clock and at what is in flight. */
  #look(): Promise<void> {
    const now = performance.now();
    this.#stride = now - this.#looked < QUICK ? Math.min(STRIDE, this.#stride * 2) : 1;
    this.#looked = now;
    this.#left = this.#stride;
    const work = this.#gpu.checkpoint();
    const memory = this.kernels?.settle();
    const flagged = this.flag !== undefined && Atomics.load(this.flag, 0) !== 0;
    const due = now - this.#turned >= (this.flag ? SLICE_WITH_FLAG : SLICE);
    if (!work && !memory && !flagged && !due && !this.attention) return PASSED;
    return this.#wait(work, memory, flagged, flagged || due || this.attention);
  }

  async #wait(
    work: Promise<unknown> | undefined,
    memory: Promise<unknown> | undefined,
    flagged: boolean,
    due: boolean,
  ): Promise<void> {
    this.waiting++;
    try {
      if (due) {
        this.#keeper.beforeTurn();
        if (flagged) await this.#listen();
        else await turn();
        this.#turned = performance.now();
        this.#keeper.afterTurn();
      }
      if (!this.attention) {
        await work;
        await memory;
        while (this.unseen > AHEAD && !this.attention) await turn();
      }
      if (this.attention) await this.#keeper.decide();
    } finally {
      this.waiting--;
    }
  }

  async #listen(): Promise<void> {
    Atomics.store(this.flag!, 0, 0);
    const { heard } = this;
    for (let i = 0; i < PATIENCE && heard === this.heard; i++) await turn();
  }
}
