/**
 * Times each operator, twice: what its kernels take on the GPU, by the GPU's own timestamps, which is what shares are of; and what a program
 * waits for, with memory for results and submissions. Proves some of its values; leaves out what would take too long, and says so.
 */

/** Results that one submission makes at most, in bytes: what came before is given back in between. */
const ROOM = 2 ** 28;
/** Elements of a result that are proved. */
const PROVED = 24;
/** Roundings of a sum of products, by its type: parts of the root of the sum of its terms' squares. */
const TOLERANCE = { float32: 2e-5, float16: 2e-3 };

const bytesOf = (dtype) => (dtype === 'float16' ? 2 : 4);

/** Submits n runs of the operator, as many at a time as there is room for. */
const repeated =
  (torch, { result, alone, dtype }, run) =>
  async (count) => {
    const most = alone ? 1 : Math.max(1, Math.min(32, Math.floor(ROOM / (result * bytesOf(dtype)))));
    for (let left = count; left > 0; left -= most) {
      const kept = Array.from({ length: Math.min(left, most) }, run);
      torch.runtime.flush();
      kept.length = 0;
      await torch.runtime.settle();
    }
  };

/** Milliseconds of a run's kernels by the GPU's timestamps, the least of three rounds; undefined where it has none. */
async function kernelsOf(torch, run) {
  const [rounds, runs] = [3, 4];
  let best;
  for (let round = 0; round < rounds; round++) {
    const rows = await torch.profiler.profile(async () => {
      for (let i = 0; i < runs; i++) {
        run();
        torch.runtime.flush();
        await torch.runtime.settle();
      }
    });
    if (rows.some(({ time_ms }) => time_ms === null)) return undefined;
    const ms = rows.reduce((sum, { time_ms }) => sum + time_ms, 0) / runs;
    best = Math.min(best ?? ms, ms);
  }
  return best;
}

/** The first of some elements that is not what it should be, in words; '' if all are. */
async function disproved({ proof, result, proved = result, dtype }, { inputs, run, provable = run }) {
  const found = await provable().data();
  const values = await Promise.all(inputs.map((input) => input.data()));
  for (let i = 0; i < PROVED; i++) {
    const at = i === 0 ? 0 : i === 1 ? proved - 1 : Math.floor((i * 0.6180339887 * proved) % proved);
    const { value, scale } = proof(values, at);
    const allowed = TOLERANCE[dtype] * Math.max(scale, Math.abs(value));
    if (!(Math.abs(found[at] - value) <= allowed)) return `element ${at} is ${found[at]} instead of ${value}`;
  }
  return '';
}

/**
 * A row for each of `all` whose time is within the limits.
 * @param peaks what the adapter can do (peak.mjs)
 * @param seconds for all of a kind
 * @param renew opens another device
 */
export async function measureWork(torch, clock, all, { peaks, seconds, renew, tell }) {
  const rows = [];
  const spent = {};
  /** The slowest of each kind and dtype so far, as GFLOP/s or GB/s: what comes next is larger, and seldom slower. */
  const slowest = {};
  for (const each of all) {
    const { kind, dtype, name, flops, bytes } = each;
    const key = `${kind} ${dtype}`;
    const peak = flops ? peaks.float32 : peaks.copy;
    const amount = (flops || bytes) / 1e6;
    const left = seconds[kind] * 1000 - (spent[kind] ?? 0);
    // Some runs of it, and its proof; the first of a kind is small.
    const expected = (16 * amount) / (slowest[key] ?? peak / 12);
    if (expected > Math.min(left, clock.left)) {
      rows.push({
        kind,
        dtype,
        name,
        skipped: left > 0 ? `would take some ${Math.ceil(expected / 1000)} s` : 'no time is left',
      });
      tell(rows.at(-1));
      continue;
    }
    const start = performance.now();
    const row = { kind, dtype, name };
    try {
      await renew();
      const made = each.make();
      if (each.proof) row.wrong = await disproved(each, made);
      const kernels = await kernelsOf(torch, made.run);
      const ms = await clock.time(repeated(torch, each, made.run), { limit: Math.max(left / 8, 300) });
      const rate = amount / (kernels ?? ms);
      slowest[key] = Math.min(slowest[key] ?? rate, rate);
      Object.assign(row, { ms, kernels, [flops ? 'gflops' : 'gbytes']: rate, share: rate / peak });
    } catch (error) {
      row.wrong = error.message;
    }
    rows.push(row);
    spent[kind] = (spent[kind] ?? 0) + performance.now() - start;
    tell(row);
  }
  return rows;
}
