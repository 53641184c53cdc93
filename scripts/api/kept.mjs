/**
 * What was measured of torch's examples, kept in `.cache/` for as long as all that it was measured of is the same, to the byte: the built
 * files, the docstrings and these scripts. The site and the tests both ask for it, and it takes half a minute.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { filesIn } from '../site/relative.mjs';

const file = join(root, '.cache', 'measured-examples.json');

/** What it is measured of, as a sum. */
function sumOf(kernels) {
  const sum = createHash('sha256');
  const from = [
    [join(root, 'dist'), /^(torch|kernels)[\w.-]*\.js$/],
    [kernels, /\.ts$/],
    [import.meta.dirname, /\.mjs$/],
  ];
  for (const [folder, wanted] of from)
    for (const name of filesIn(folder).filter((name) => wanted.test(name)))
      sum.update(name).update(readFileSync(join(folder, name)));
  return sum.digest('hex');
}

/**
 * @param kernels the folder of the sources
 * @param measure what measures the facts of an entry, where they are not kept; they are plain data
 * @returns a function of an entry, and one that keeps what the first has given
 */
export function keeping(kernels, measure) {
  const sum = sumOf(kernels);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const isKept = kept.sum === sum;
  const facts = isKept ? kept.facts : {};
  const keyOf = ({ names, source }) => `${names[0]} ${source}`;
  return {
    async factsOf(entry) {
      facts[keyOf(entry)] ??= await measure(entry);
      return facts[keyOf(entry)];
    },
    keep() {
      if (isKept) return;
      mkdirSync(join(root, '.cache'), { recursive: true });
      // Whole or not at all, whoever else writes it at the same time.
      const made = `${file}-${process.pid}`;
      writeFileSync(made, JSON.stringify({ sum, facts }));
      renameSync(made, file);
    },
  };
}
