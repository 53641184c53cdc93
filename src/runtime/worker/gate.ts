/**
 * The gate a program passes at every checkpoint.
 *
 * Contract: when `pass()` resolves, no request was known to be pending at that moment. It never resolves while paused.
 * Cost: a pre-resolved promise, unless something was asked, the time slice is over or too much GPU work is in flight.
 *
 * Loops side by side share one turn: they wait in a queue, and after a turn they go on one by one until the slice is
 * over, so that a message is heard within two slices and a step however many there are, whatever their steps took before.
 */
import type { WorkInFlight } from './gpu.ts';
import type { KernelsHooks } from './kernels.ts';
import type { Tempo } from './tempo.ts';
import { turn } from './turn.ts';

/** What becomes of a checkpoint: it goes on; it is to be looked at again after a turn; it stays here for ever. */
export type Verdict = 'go' | 'again' | 'never';

/** What happens around a turn; the run decides whether the program holds or is thrown out. */
export interface GateKeeper {
  /** Every checkpoint is to be looked at. */
  readonly isWary: boolean;
  /** Just before other tasks get their turn: the last moment at which the program's canvases are as it drew them. */
  beforeTurn(): void;
  /** Just after: output that is due can leave. */
  afterTurn(): void;
  /** What a checkpoint answers that a program has called which is no longer the one that runs; from within that call. */
  departed(): Promise<void> | undefined;
  /** What is thrown at a checkpoint that another program's start has overtaken. */
  farewell(): Error;
  /** Resolves when that is known; throws when the program has to end. Called only while `attention` is set. */
  decide(): Promise<Verdict>;
}

const PASSED = Promise.resolve();
const NEVER = new Promise<void>(() => {});
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
/** Microtasks after which a loop that goes on has begun its step, and mostly ended it: only then may the next one. */
const APART = 8;

export class Gate {
  /** Counts the programs that have passed here. */
  program = 0;
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
  kernels: KernelsHooks | undefined;
  /** Set while the program is to be slower than it is. */
  tempo: Tempo | undefined;
  /** Set while loops may wait between checkpoints for what a reader gives: lets them come to the next one. */
  stir: (() => void) | undefined;
  /** Shared with the page where it is cross-origin isolated; non-zero while a message may be waiting. */
  flag: Int32Array | undefined;
  readonly #keeper: GateKeeper;
  readonly #gpu: { readonly work: WorkInFlight };
  #left = 1;
  #stride = 1;
  #looked = 0;
  #turned = 0;
  /** Checkpoints that wait for a turn, in the order they came. */
  #queue: (() => void)[] = [];
  #turning = false;
  /** A checkpoint has just gone on; its loop has had no chance to make a step. */
  #justPassed = false;
  readonly #stepping = (): void => {
    this.#justPassed = false;
  };

  constructor(keeper: GateKeeper, gpu: { readonly work: WorkInFlight }) {
    this.#keeper = keeper;
    this.#gpu = gpu;
  }

  /** Another program begins: checkpoints that wait are of the one before, and the next one is looked at. */
  renew(): void {
    this.program++;
    this.#left = 1;
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
      this.#gpu.work.submits === 0 &&
      (this.flag === undefined || Atomics.load(this.flag, 0) === 0)
    ) {
      return PASSED;
    }
    return this.#look();
  }

  /** Looks at the clock and at what is in flight. */
  #look(): Promise<void> {
    const farewell = this.#keeper.departed();
    if (farewell) return farewell;
    const now = performance.now();
    this.#stride = now - this.#looked < QUICK ? Math.min(STRIDE, this.#stride * 2) : 1;
    this.#looked = now;
    const work = this.#gpu.work.checkpoint();
    const memory = this.kernels?.settle();
    const late = now - this.#turned >= (this.flag ? SLICE_WITH_FLAG : SLICE);
    // Who comes in the same breath as another is another loop: of many that begin at once, one goes on.
    const due = this.attention || this.#isFlagged() || late || this.#justPassed || this.tempo !== undefined;
    this.#left = due || this.#keeper.isWary ? 1 : this.#stride;
    if (work || memory || due) return this.#wait(work, memory, due);
    this.#justPassed = true;
    void PASSED.then(this.#stepping);
    return PASSED;
  }

  async #wait(work: Promise<unknown> | undefined, memory: Promise<unknown> | undefined, due: boolean): Promise<void> {
    this.waiting++;
    const program = this.program;
    try {
      if (due) await this.#turn();
      if (!this.attention) {
        await work;
        await memory;
        while (this.unseen > AHEAD && !this.attention) await this.#turn();
        await this.tempo?.beat();
      }
      while (this.attention && program === this.program) {
        const verdict = await this.#keeper.decide();
        if (verdict === 'go') break;
        if (verdict === 'never') return NEVER;
        await this.#turn();
      }
      if (program !== this.program) throw this.#keeper.farewell();
    } finally {
      this.waiting--;
    }
  }

  /** Resolves after a turn that all who wait share. */
  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(resolve);
      if (!this.#turning) void this.#take();
    });
  }

  async #take(): Promise<void> {
    this.#turning = true;
    while (this.#queue.length > 0) {
      this.#keeper.beforeTurn();
      if (this.#isFlagged()) await this.#listen();
      else await turn();
      this.#turned = performance.now();
      this.#keeper.afterTurn();
      await this.#release();
    }
    this.#turning = false;
  }

  /** Those who have had their turn go on, as far as the slice has room for them. */
  async #release(): Promise<void> {
    for (let left = this.#queue.length; left > 0; left--) {
      this.#queue.shift()!();
      if (left === 1) return;
      for (let i = 0; i < APART; i++) await undefined;
      if (this.#isFlagged() || performance.now() - this.#turned >= SLICE) return;
    }
  }

  #isFlagged(): boolean {
    return this.flag !== undefined && Atomics.load(this.flag, 0) !== 0;
  }

  async #listen(): Promise<void> {
    Atomics.store(this.flag!, 0, 0);
    const { heard } = this;
    for (let i = 0; i < PATIENCE && heard === this.heard; i++) await turn();
  }
}
