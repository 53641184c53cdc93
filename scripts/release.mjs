/**
 * `npm run release`: whether the package can be published as it is. Builds it and the site twice and compares every byte, so that anybody
 * can make what was published from its sources; sees that README, changelog and package speak of one version; has npm pack it without publishing; and
 * prints the hashes (SRI) of what pages load by name. Publishes nothing.
 */
import './setup.mjs';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, root, sh } from './setup.mjs';
import { filesIn } from './site/relative.mjs';

const dist = join(root, 'dist');
/** What a page names itself; all else these load, by names that hold their content's hash. */
const NAMED = ['spark-runner.js', 'auto.js', 'client.js', 'spark-worker.js', 'torch.js', 'kernels.js'];

/** What a script has written into a folder: the bytes of each file, by its name there. */
function made(folder, ...script) {
  if (sh('node', script) !== 0) giveUp(`${script[0]} failed; see above.`);
  return new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Makes something twice. @returns its files */
function madeAlike(what, make) {
  const [first, second] = [make(), make()];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const differ = names.filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)));
  if (differ.length) giveUp(`Two builds of ${what} differ in ${differ.join(', ')}: what does their text depend on?`);
  console.log(`Two builds of ${what} are equal: ${names.length} files.`);
  return first;
}

const files = madeAlike('the package', () => made(dist, 'scripts/build.mjs'));
const place = mkdtempSync(join(tmpdir(), 'spark-release-'));
madeAlike('the site', () => made(place, 'scripts/site.mjs', '--out', place));
rmSync(place, { recursive: true });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const address = `spark-runner@${version}/`;
const spoken = { 'README.md': address, 'docs/first-page.md': address, 'CHANGELOG.md': `## ${version}\n` };
for (const [file, words] of Object.entries(spoken))
  if (!readFileSync(join(root, file), 'utf8').includes(words))
    giveUp(`${file} does not speak of this version: it lacks "${words.trim()}".`);

if (sh('npm', ['publish', '--dry-run', '--ignore-scripts', '--tag', 'next', '--silent']) !== 0)
  giveUp('npm would not publish this; see above.');

console.log(`\nspark-runner ${version}, for integrity="…":`);
for (const name of NAMED) {
  const hash = createHash('sha384').update(files.get(name)).digest('base64');
  console.log(`  dist/${name.padEnd(16)} sha384-${hash}`);
}
