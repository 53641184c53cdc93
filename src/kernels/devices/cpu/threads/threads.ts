/**
 * Whether work is shared among threads, and with what. The pool comes with the first work that is large enough, and some time after it
 * was asked for; until then, and wherever it can't be had, the thread that asks does everything by itself.
 */
import { SHARED_WORK } from '../../../lower/policy.ts';
import type { Heap } from '../heap.ts';
import { threadsHere } from './here.ts';
import type { Pool } from './pool.ts';

/** A module bound to the heap: what it exports, in order; its bytes, where a thread can bind it as well, since it calls nothing of ours. */
export interface Assembled {
  /** Of all modules its own. */
  readonly id: number;
  readonly bytes: Uint8Array | null;
  readonly functions: ((...args: number[]) => void)[];
}

/**
 * Work in parts, in any order and by any thread, each a list of calls of one module's functions. All take i32s; what a function has no
 * parameter for is left out, and the one after the last argument is the number of the thread.
 */
export interface Job {
  /** How many threads there may be; the one whose job it is has number 0. */
  readonly threads: number;
  /** Begins a part. */
  part(): void;
  /** What to call in place of the module's functions, to have it done in this part. */
  readonly functions: Assembled['functions'];
  /** When it returns, all parts are done. */
  run(): void;
}

/** Parts for each thread: one that is kept from its work does fewer of them. */
const EACH = 4;

/** How many of so many are a part, where threads share them: a multiple of `step`, at least `least` and at most `most`. */
export const share = (
  count: number,
  threads: number,
  { step = 1, least = step, most = Infinity }: { step?: number; least?: number; most?: number } = {},
): number => Math.min(most, Math.max(least, Math.ceil(count / (threads * EACH) / step) * step));

export interface ThreadOptions {
  /** How many there may be, with the one that asks. */
  most?: number;
  /** From how much work on they share it, in multiply-adds. */
  least?: number;
  /** Milliseconds after which a helper that has nothing to do goes. */
  idle?: number;
}

export class Threads {
  readonly #heap: Heap;
  readonly #most: number;
  readonly #least: number;
  readonly #idle: number | undefined;
  #pool: Pool | null = null;
  #asked = false;
  #ended = false;

  constructor(heap: Heap, { most = threadsHere(), least = SHARED_WORK, idle }: ThreadOptions = {}) {
    this.#heap = heap;
    this.#most = heap.isShared ? most : 1;
    this.#least = least;
    this.#idle = idle;
  }

  /** The pool, once it is there. */
  get pool(): Pool | null {
    return this.#pool;
  }

  /** @param work in multiply-adds, or what takes as long @returns whether it is to be shared */
  isShared(work: number): boolean {
    return this.#most > 1 && work >= this.#least;
  }

  /** @returns what to write the work down in; null where this thread is to do it alone */
  share(work: number, module: Assembled): Job | null {
    if (!this.isShared(work)) return null;
    if (!this.#asked) void this.#ask();
    return this.#pool?.job(module) ?? null;
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    try {
      const { Pool } = await import('./pool.ts');
      if (!this.#ended) this.#pool = new Pool(this.#heap, this.#most, this.#idle);
    } catch {
      // Its code did not come: everything is computed without.
    }
  }

  end(): void {
    this.#ended = true;
    this.#pool?.end();
    this.#pool = null;
  }
}
