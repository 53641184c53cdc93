/**
 * Firefox looks at its GPU process only about every 100 ms, so `onSubmittedWorkDone()` and `mapAsync()` resolve that
 * late. An empty submit makes it look at once: while such a promise is pending, one is sent a millisecond.
 *
 * Applied to the prototypes, so that it serves any library. Loaded in Firefox alone.
 * See https://bugzilla.mozilla.org/show_bug.cgi?id=1870699.
 */

/** @param turn lets other tasks have their turn */
export function nudgeFirefox(turn: () => Promise<void>): void {
  const submit = GPUQueue.prototype.submit;
  const recent = new Set<GPUQueue>();
  let pending = 0;
  let nudging = false;

  /** Timers that set timers are clamped to 4 ms; a hop between them starts afresh, at 1 ms. */
  async function nudge(): Promise<void> {
    nudging = true;
    while (pending > 0) {
      for (const queue of recent) submit.call(queue, []);
      await new Promise((resolve) => setTimeout(resolve, 1));
      await turn();
    }
    nudging = false;
  }

  function watched<T>(promise: Promise<T>): Promise<T> {
    pending++;
    const done = () => void pending--;
    promise.then(done, done);
    if (!nudging) void nudge();
    return promise;
  }

  GPUQueue.prototype.submit = function (this: GPUQueue, buffers: Iterable<GPUCommandBuffer>): undefined {
    recent.add(this);
    // A page has one or two devices; more than a few here are lost ones.
    if (recent.size > 4) recent.delete(recent.values().next().value!);
    return submit.call(this, buffers);
  };
  const workDone = GPUQueue.prototype.onSubmittedWorkDone;
  GPUQueue.prototype.onSubmittedWorkDone = function (this: GPUQueue) {
    return watched(workDone.call(this));
  };
  const mapAsync = GPUBuffer.prototype.mapAsync;
  GPUBuffer.prototype.mapAsync = function (this: GPUBuffer, ...range: Parameters<typeof mapAsync>) {
    return watched(mapAsync.apply(this, range));
  };
}
