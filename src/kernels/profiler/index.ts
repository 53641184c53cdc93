/** torch.profiler: which kernels a piece of a program runs, how often, and what they cost. */
import type { ProfileOptions, ProfileRow } from './profile.ts';

export type { ProfileOptions, ProfileRow };

/**
 * Runs `fn` (which may be async) and resolves with one plain row a kernel, dearest first: name, calls, bytes that it reads and
 * writes, and the time it took — the GPU's own where the device has 'timestamp-query', otherwise null there; on the CPU device
 * always. Show it with `console.table(rows)` or `spark.table('kernels', rows)`.
 *
 *   const rows = await torch.profiler.profile(async () => { for (let i = 0; i < 10; i++) step(); });
 *
 * https://pytorch.org/docs/stable/profiler.html
 */
export async function profile(fn: () => unknown, options: ProfileOptions = {}): Promise<ProfileRow[]> {
  return (await import('./profile.ts')).profile(fn, options);
}
