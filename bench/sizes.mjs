/** What a reader downloads, gzipped: the first view, the worker, `torch`. Runs in Node, over the built files. */
import { measureBudgets, measurePrograms } from '../scripts/size.mjs';

export async function run() {
  return [...measureBudgets(), ...(await measurePrograms())].map(({ name, entry, bytes, limit }) => ({
    name: entry,
    value: bytes,
    unit: 'bytes gzip',
    ratio: Number((bytes / limit).toFixed(3)),
    note: `${name}; the ratio is to its budget`,
  }));
}
