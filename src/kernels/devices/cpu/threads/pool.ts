/**
 * Helper threads that share the heap, and the jobs that they have a part in. The thread whose job it is works on it, too, and does all
 * of it where nobody comes. A helper that nobody has needed for a while goes; all go with the device, and with the worker that
 * started them.
 */
import type { Thread } from '../../../core/threads.ts';
import type { Heap } from '../heap.ts';
import type { Start } from './helper.ts';
import { HERE, LAYOUT as L, STARTED } from './layout.ts';
import { startHelper } from './thread.ts';
import type { Assembled, Job } from './threads.ts';

/** Some 50 µs: the next job often begins soon after, and to wake a thread takes as long. */
const LOOKS = 30_000;
/** Milliseconds after which a helper that has nothing to do goes. */
const IDLE = 4000;
/** Words of a job's calls at most; a longer one is done in several. */
const CALLS = L.SIZE - L.CALLS;

/** Of a module, by number. */
const FUNCTIONS = [0, 1, 2, 3];

export class Pool implements Job {
  readonly threads: number;
  readonly #memory: WebAssembly.Memory;
  /** The first word of the layout; it stays where it is, so that nobody needs larger views when memory grows. */
  readonly #at: number;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #idle: number;
  readonly #helpers: (Thread | undefined)[] = [];
  /** Whether helpers can't be started here. */
  #isRefused = false;
  readonly #canSleep: boolean;
  /** The job that is written down: where each part's calls begin, and all calls. */
  #module!: Assembled;
  #starts: number[] = [];
  #calls: number[] = [];
  readonly #args: number[] = [];

  constructor(heap: Heap, threads: number, idle = IDLE) {
    this.threads = threads;
    this.#memory = heap.memory as WebAssembly.Memory;
    this.#idle = idle;
    this.#at = heap.alloc(L.SIZE);
    const { buffer } = heap.i;
    this.#words = new Int32Array(buffer, this.#at * 4, L.SIZE);
    this.#bytes = new Uint8Array(buffer, (this.#at + L.CODE) * 4, (L.CALLS - L.CODE) * 4);
    this.#words.fill(0, 0, L.CODE);
    this.#canSleep = canSleep(this.#words);
  }

  /** How many helpers are there. */
  get helpers(): number {
    let count = 0;
    for (let me = 1; me < this.threads; me++) if (Atomics.load(this.#words, L.HELPERS + me) === HERE) count++;
    return count;
  }

  /** How many parts helpers have done. */
  get helped(): number {
    return Atomics.load(this.#words, L.HELPED);
  }

  /** @returns what to write the job down in; null where nobody would help */
  job(module: Assembled): Job | null {
    if (!module.bytes || module.bytes.length > this.#bytes.length || !this.#callHelpers()) return null;
    this.#module = module;
    return this;
  }

  part(): void {
    if (this.#starts.length + this.#calls.length > CALLS / 2) this.run();
    this.#starts.push(this.#calls.length);
  }

  readonly functions = FUNCTIONS.map((fn) => (...args: number[]) => {
    this.#calls.push(fn, args.length, ...args);
  });

  run(): void {
    const words = this.#words;
    const parts = this.#starts.length;
    this.#publish();
    let thrown: unknown;
    for (;;) {
      const left = Atomics.load(words, L.LEFT);
      if (left === 0) break;
      if (Atomics.compareExchange(words, L.LEFT, left, left - 1) !== left) continue;
      try {
        this.#perform(left - 1);
      } catch (error) {
        thrown = error;
      }
      Atomics.add(words, L.DONE, 1);
    }
    this.#wait(parts);
    this.#starts = [];
    this.#calls = [];
    if (thrown) throw thrown;
    if (words[L.FAILED] !== 0) throw new Error('cpu: a thread failed in its part of a kernel');
  }

  end(): void {
    const words = this.#words;
    Atomics.store(words, L.END, 1);
    Atomics.notify(words, L.LEFT);
    for (const helper of this.#helpers) helper?.terminate();
  }

  /** Starts the helpers that are not there. @returns whether one is */
  #callHelpers(): boolean {
    let some = false;
    for (let me = 1; me < this.threads; me++) {
      const state = Atomics.load(this.#words, L.HELPERS + me);
      if (state === HERE) some = true;
      else if (state !== STARTED && !this.#isRefused) this.#start(me);
    }
    return some;
  }

  #start(me: number): void {
    this.#helpers[me]?.terminate();
    Atomics.store(this.#words, L.HELPERS + me, STARTED);
    const start: Start = {
      memory: this.#memory,
      at: this.#at,
      layout: L,
      me,
      here: HERE,
      looks: LOOKS,
      idle: this.#idle,
    };
    this.#helpers[me] = startHelper(start, () => {
      this.#isRefused = true;
    });
  }

  /** Puts the job where helpers find it, and wakes them. */
  #publish(): void {
    const words = this.#words;
    const [starts, calls] = [this.#starts, this.#calls];
    const first = L.CALLS + starts.length + 1;
    for (let part = 0; part < starts.length; part++) words[L.CALLS + part] = first + starts[part];
    words[L.CALLS + starts.length] = first + calls.length;
    for (let n = 0; n < calls.length; n++) words[first + n] = calls[n];
    const code = this.#module.bytes as Uint8Array;
    this.#bytes.set(code);
    words[L.MODULE] = this.#module.id;
    words[L.BYTES] = code.length;
    words[L.PARTS] = starts.length;
    words[L.FAILED] = 0;
    Atomics.store(words, L.SLEEPS, 0);
    Atomics.store(words, L.DONE, 0);
    Atomics.store(words, L.LEFT, starts.length);
    Atomics.notify(words, L.LEFT);
  }

  #perform(part: number): void {
    const [calls, args] = [this.#calls, this.#args];
    const end = this.#starts[part + 1] ?? calls.length;
    for (let next = this.#starts[part]; next < end; ) {
      const count = calls[next + 1];
      for (let n = 0; n < count; n++) args[n] = calls[next + 2 + n];
      args[count] = 0;
      args.length = count + 1;
      this.#module.functions[calls[next]](...args);
      next += 2 + count;
    }
  }

  /** Until the parts that helpers have begun are done: they take no longer than those that were done here. */
  #wait(parts: number): void {
    const words = this.#words;
    for (let looks = 0; ; looks++) {
      const done = Atomics.load(words, L.DONE);
      if (done === parts) return;
      if (looks < LOOKS || !this.#canSleep) continue;
      Atomics.store(words, L.SLEEPS, 1);
      Atomics.wait(words, L.DONE, done);
    }
  }
}

/** A page's main thread may not. */
function canSleep(words: Int32Array): boolean {
  try {
    Atomics.wait(words, L.END, 1, 0);
    return true;
  } catch {
    return false;
  }
}
