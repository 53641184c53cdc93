/**
 * torch.profiler: which kernels a piece of a program runs, how often, and what they cost.
 * @family profiler
 */
import { wantKind } from '../core/kinds.ts';
import type { Profile, ProfileOptions, ProfileRow } from './profile.ts';
import { recorders } from './recorders.ts';

export type { Profile, ProfileOptions, ProfileRow };

/**
 * Runs `fn` (which may be async) and resolves with one plain row a kernel, dearest first: name, calls, bytes that it reads and
 * writes, and the time it took — the GPU's own where the device has 'timestamp-query', otherwise null there; on the CPU device
 * always. Show it with `console.table(rows)` or `spark.table('kernels', rows)`.
 *
 *   const rows = await torch.profiler.profile(async () => { for (let i = 0; i < 10; i++) step(); });
 *
 * `rows.export_chrome_trace()` is the course of it as JSON, for https://ui.perfetto.dev.
 * https://pytorch.org/docs/stable/profiler.html
 * @example
 * const rows = await torch.profiler.profile(() => torch.ones(4).mul(2).data());
 * rows.length > 0
 * // true
 */
export async function profile(fn: () => unknown, options: ProfileOptions = {}): Promise<Profile> {
  wantKind('!', fn, 'fn');
  return (await import('./profile.ts')).profile(fn, options);
}

/**
 * Runs `fn`, which may be async, as one named piece of a trace; what it gives is given back. Costs nothing where no profile is taken.
 * https://pytorch.org/docs/stable/generated/torch.autograd.profiler.record_function.html
 * @example
 * torch.profiler.record_function('twice', () => torch.tensor([1, 2]).mul(2))
 * // tensor([2, 4])
 */
export function record_function<T>(name: string, fn: () => T): T {
  wantKind('!', fn, 'fn');
  if (recorders.size === 0) return fn();
  const start = performance.now();
  const done = () => {
    for (const record of recorders) record(name, start, performance.now() - start);
  };
  let result: T;
  try {
    result = fn();
  } catch (error) {
    done();
    throw error;
  }
  if (result instanceof Promise) return result.finally(done) as T;
  done();
  return result;
}
