/** Times each operator, and proves some of its values; leaves out what would take too long, and says so. */

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
 */
export async function measureWork(torch, clock, all, { peaks, seconds, tell }) {
  const rows = [];
  const spent = {};
  /** The slowest of each kind and dtype so far, as GFLOP/s or GB/s: what comes next is larger, and seldom slower. */
  const slowest = {};
  for (const each of all) {
    const { kind, dtype, name, flops, bytes } = each;
    const key = `${kind} ${dtype}`;
    const peak = flops ? (peaks[dtype] ?? peaks.float32) : peaks.copy;
    const amount = (flops || bytes) / 1e6;
    const left = seconds[kind] * 1000 - (spent[kind] ?? 0);
    // A few runs of it, and its proof; the first of a kind is small.
    const expected = (4 * amount) / (slowest[key] ?? peak / 12);
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
      const made = each.make();
      if (each.proof) row.wrong = await disproved(each, made);
      const ms = await clock.time(repeated(torch, each, made.run), { limit: Math.max(left / 4, 500) });
      const rate = amount / ms;
      slowest[key] = Math.min(slowest[key] ?? rate, rate);
      Object.assign(row, { ms, [flops ? 'gflops' : 'gbytes']: rate, share: rate / peak });
    } catch (error) {
      row.wrong = error.message;
    }
    rows.push(row);
    spent[kind] = (spent[kind] ?? 0) + performance.now() - start;
    tell(row);
  }
  return rows;
}
