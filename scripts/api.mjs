/**
 * `npm run api`: the reference of every public name, written into docs/api/ as Markdown, a page a module, and as data into docs/api/api.json
 * (docs/decisions/0044). What sources say is parsed; what can be measured is measured, by running the examples of the docstrings on the CPU,
 * with the torch of dist/. Says what a name lacks, as the tests do.
 *
 * `--update` writes what the examples give now into their docstrings, before all else. `--unclear` lists the mistakes that end in an error of
 * JavaScript itself, which nobody worded: they are not in the reference.
 */
import './setup.mjs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeExamples } from './api/examples.mjs';
import { othersOf } from './api/others.mjs';
import { pages } from './api/pages.mjs';
import { asJson, reference } from './api/reference.mjs';
import { root } from './setup.mjs';

const kernels = join(root, 'src/kernels');
const folder = join(root, 'docs/api');

/** torch as it is built, ready on the CPU. */
export async function builtTorch() {
  const { default: torch } = await import(pathToFileURL(join(root, 'dist', 'kernels.js')).href);
  await torch.init({ device: 'cpu' });
  return torch;
}

/** The text of each file of docs/api/, by its name. */
export const filesOf = (entries) => new Map([...pages(entries), ...othersOf(root), ['api.json', asJson(entries)]]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const torch = await builtTorch();
  let { entries, lacking } = await reference(torch, kernels);
  const changed = entries.filter(({ facts }) => facts && facts.result !== facts.written);
  if (process.argv.includes('--update') && changed.length) {
    writeExamples(
      kernels,
      changed.map(({ comment, facts: { code, result } }) => ({ comment, code, result })),
    );
    console.log(`examples: ${changed.length} were not up to date`);
    ({ entries, lacking } = await reference(torch, kernels));
  }
  for (const each of lacking) console.error(each);
  const unclear = entries.flatMap(({ names, facts }) =>
    (facts?.unclear ?? []).map((each) => ({ name: names[0], ...each })),
  );
  if (process.argv.includes('--unclear'))
    for (const { name, by, says } of unclear) console.log(`${name}, ${by}: ${says}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of filesOf(entries)) writeFileSync(join(folder, name), text);
  const count = entries.reduce((sum, { names, isInternal }) => sum + (isInternal ? 0 : names.length), 0);
  const ofNames = new Set(unclear.map(({ name }) => name)).size;
  console.log(
    `${unclear.length} mistakes, with ${ofNames} declarations, end in JavaScript's own words (--unclear lists them)`,
  );
  console.log(`reference: ${count} names; ${lacking.length} of them lack something`);
  process.exit(Number(lacking.length > 0));
}
