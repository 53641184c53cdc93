/** How long work on the GPU takes, and how much time there is for all of it. */

/** A measurement begins once all that came before is done, and ends when its own work is. */
export class Clock {
  #gpu;
  #end;
  /** Milliseconds that samples should be long: beyond what a submission and its answer take. */
  #sample;

  constructor(gpu, { seconds, sample }) {
    this.#gpu = gpu;
    this.#end = performance.now() + seconds * 1000;
    this.#sample = sample;
  }

  get left() {
    return this.#end - performance.now();
  }

  async #once(work, repeat) {
    await this.#gpu.device.queue.onSubmittedWorkDone();
    const start = performance.now();
    await work(repeat);
    await this.#gpu.device.queue.onSubmittedWorkDone();
    return performance.now() - start;
  }

  /**
   * The milliseconds of one unit of work: the least of five samples, or of as many as there is time for. `work(n)` submits n units. The
   * first call compiles; the second tells how many units make a sample.
   */
  async time(work, { most = 1024, limit = Number.POSITIVE_INFINITY } = {}) {
    const end = performance.now() + Math.min(limit, this.left);
    await this.#once(work, 1);
    let best = await this.#once(work, 1);
    // Short work drowns in what a submission takes: more of it, until a sample is long.
    let repeat = 1;
    while (best * repeat < this.#sample && repeat < most && performance.now() < end) {
      repeat = Math.min(most, Math.ceil(Math.min(8 * repeat, (1.2 * this.#sample) / best)));
      const warm = (await this.#once(work, repeat)) / repeat;
      best = Math.min((await this.#once(work, repeat)) / repeat, warm);
    }
    for (let sample = 0; sample < 5 && performance.now() < end; sample++)
      best = Math.min(best, (await this.#once(work, repeat)) / repeat);
    return best;
  }
}
