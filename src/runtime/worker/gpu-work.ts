/**
 * How much the program has given the GPU to do, whatever library submits it: counted at `GPUQueue.submit`, marked at
 * each checkpoint, bounded to about 16 ms of the GPU's time (at least two marks), and waited for when a pause asks.
 *
 * Cost: nothing at a checkpoint before which nothing was submitted; one `onSubmittedWorkDone()` otherwise.
 */

/** Checkpoints' worth of work that may always be in flight, and at most. */
const LEAST = 2;
const MOST = 16;
/** Milliseconds of GPU time that may be in flight. */
const AHEAD = 16;

/** Resolved when what was submitted before it is done. */
interface Mark {
  promise: Promise<void>;
  resolve(): void;
}

export class GPUWork {
  /** Submits since the last checkpoint. */
  submits = 0;
  #queues = new Set<GPUQueue>();
  #marks: Mark[] = [];
  #lastDone = 0;
  /** A checkpoint's work takes the GPU about this long, in milliseconds. */
  #service = AHEAD;

  /** Something is about to be submitted. */
  submitted(queue: GPUQueue): void {
    this.submits++;
    this.#queues.add(queue);
  }

  /** Marks what was submitted since the last call. The promise, when there is one, must be awaited before going on. */
  checkpoint(): Promise<unknown> | undefined {
    if (this.submits > 0) this.#mark();
    const limit = Math.max(LEAST, Math.min(MOST, Math.floor(AHEAD / this.#service)));
    return this.#marks.length > limit ? this.#marks[this.#marks.length - 1 - limit].promise : undefined;
  }

  /** Resolves when every queue is empty; undefined when they are. */
  idle(): Promise<unknown> | undefined {
    if (this.submits > 0) this.#mark();
    return this.#marks.length > 0 ? Promise.all(this.#marks.map(({ promise }) => promise)) : undefined;
  }

  /** Waits for nothing that was submitted so far: its device is gone, and may never say that it is done. */
  abandon(): void {
    for (const { resolve } of this.#marks) resolve();
  }

  #mark(): void {
    this.submits = 0;
    const begun = performance.now();
    // A lost device rejects or never had anything: either way nothing of it is in flight.
    const done = Promise.all([...this.#queues].map((queue) => queue.onSubmittedWorkDone())).catch(() => {});
    this.#queues.clear();
    // Not by `Promise.withResolvers()`: Node has that from 22 on.
    let resolve!: () => void;
    const promise = new Promise<void>((kept) => {
      resolve = kept;
    });
    const mark: Mark = { promise, resolve };
    this.#marks.push(mark);
    void done.then(() => mark.resolve());
    void mark.promise.then(() => {
      const now = performance.now();
      this.#service += 0.2 * (now - Math.max(begun, this.#lastDone) - this.#service);
      this.#lastDone = now;
      this.#marks.splice(this.#marks.indexOf(mark), 1);
    });
  }
}
