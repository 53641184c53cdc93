/**
 * What benchmarks have measured, stored: a file each in `results/`, which the site's page of benchmarks is made of. With it stands where
 * it was measured, without which no figure says anything.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');
const fileOf = (bench) => join(folder, `${bench}.json`);

/** What kind of machine this is, and how busy. */
export function machine() {
  const all = cpus();
  return {
    cores: all.length,
    cpu: all[0]?.model.trim() || 'unknown',
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    platform: `${process.platform}-${process.arch}`,
    load: Number(loadavg()[0].toFixed(1)),
  };
}

/**
 * Stores the lines of a benchmark.
 * @param {string} bench the name of its file
 * @param {{ date: string, version: string, engine: string, quick: boolean, note?: string, machine: object, lines: object[] }} result
 */
export function store(bench, result) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(bench), `${JSON.stringify(result, null, 2)}\n`);
}

/** What was stored of a benchmark. @throws {Error} where nothing was, with what stores it */
export function stored(bench) {
  if (!existsSync(fileOf(bench)))
    throw new Error(`bench/results/${bench}.json is not there: \`npm run bench ${bench} -- --json\` writes it.`);
  return JSON.parse(readFileSync(fileOf(bench), 'utf8'));
}
