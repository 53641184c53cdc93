/**
 * Firefox looks after its GPU process only about every 100 ms when nothing is submitted, so a pending map or `idle` would take that
 * long (bugzil.la/1870699). An empty submit makes it look at once; `nudge` sends one at most each millisecond until `pending`
 * settles. Elsewhere it does nothing.
 */
const FIREFOX = /Firefox/.test(globalThis.navigator?.userAgent ?? '');

/** How many wait for each queue. */
const waiting = new Map<GPUQueue, number>();
let timer: ReturnType<typeof setInterval> | undefined;

export function nudge<T>(queue: GPUQueue, pending: Promise<T>): Promise<T> {
  if (!FIREFOX) return pending;
  waiting.set(queue, (waiting.get(queue) ?? 0) + 1);
  timer ??= setInterval(() => {
    for (const queue of waiting.keys()) queue.submit([]);
  }, 1);
  const done = () => {
    const rest = waiting.get(queue)! - 1;
    if (rest > 0) waiting.set(queue, rest);
    else waiting.delete(queue);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  pending.then(done, done);
  return pending;
}
