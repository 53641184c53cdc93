/**
 * `npm run manifest`: writes custom-elements.json from the elements' own JSDoc. `--check` writes nothing and fails
 * when the file is not what the sources say.
 */
import './setup.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sh } from './setup.mjs';

const status = sh('npx', [
  'custom-elements-manifest',
  'analyze',
  '--litelement',
  '--quiet',
  '--globs',
  'src/components/**/*.ts',
  '--exclude',
  'src/**/*.test.ts',
  '--outdir',
  join('node_modules', '.spark-manifest'),
]);
if (status !== 0) process.exit(status);
const made = join(root, 'node_modules', '.spark-manifest', 'custom-elements.json');
const manifest = JSON.parse(readFileSync(made, 'utf8'));
// The analyzer reads files as they come.
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
// What is private is nobody's to know.
for (const { declarations = [] } of manifest.modules) {
  for (const declaration of declarations) {
    declaration.members = declaration.members?.filter(({ privacy }) => !privacy || privacy === 'public');
  }
}
const text = `${JSON.stringify(manifest, null, 2)}\n`;

const target = join(root, 'custom-elements.json');
if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {}
  if (current !== text) {
    console.error('custom-elements.json is not what the sources say: run `npm run manifest` and commit it.');
    process.exit(1);
  }
  console.log('custom-elements.json is up to date');
} else {
  writeFileSync(target, text);
}
