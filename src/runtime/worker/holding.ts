/**
 * Where checkpoints hold. Paused means that one holds, that the GPU is idle and that all output has been sent; however
 * many hold, that is waited for once.
 */
import { holds, type SparkState } from '../status.ts';
import type { Verdict } from './gate.ts';

interface HoldingContext {
  /** Which program is there: checkpoints of one before it hold no longer. */
  program(): number;
  state(): SparkState;
  /** Waits until the next step may be, where the program is to be slower than it is. */
  beat(): Promise<void> | undefined;
  /** Whether checkpoints throw now. */
  ends(): boolean;
  /** Resolves when the GPU is idle and everything has been sent. */
  quiet(): Promise<void>;
  /** A checkpoint holds, and all is quiet. */
  held(): void;
}

export class Holding {
  readonly #context: HoldingContext;
  #woken = Promise.withResolvers<void>();
  #resting: Promise<void> | undefined;
  #steps = 0;
  /** Checkpoints, of all loops together, that may still be passed. */
  #more = 0;

  constructor(context: HoldingContext) {
    this.#context = context;
  }

  /** Resolves when the checkpoint may go on, or has to be decided anew. */
  async hold(): Promise<Verdict> {
    const { program, state, ends, beat } = this.#context;
    const [own, steps] = [program(), this.#steps];
    while (own === program() && holds(state()) && !ends()) {
      if (this.#more > 0) {
        await beat();
        if (this.#more-- > 0) return 'go';
        continue;
      }
      this.#resting ??= this.#rest();
      await this.#woken.promise;
      if (steps !== this.#steps) return 'go';
    }
    return 'again';
  }

  /** Whoever holds now goes on to its next checkpoint, or to the one so many on; call `wake()` after it. */
  step(count = 1): void {
    this.#steps++;
    this.#more = count - 1;
  }

  /** Something was asked: whoever holds looks again. */
  wake(): void {
    // Whatever is asked goes before the steps that are left.
    if (this.#context.state() !== 'pausing') this.#more = 0;
    this.#resting = undefined;
    const { resolve } = this.#woken;
    this.#woken = Promise.withResolvers();
    resolve();
  }

  async #rest(): Promise<void> {
    const { promise } = this.#woken;
    await this.#context.quiet();
    if (promise === this.#woken.promise) this.#context.held();
  }
}
