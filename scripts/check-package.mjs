/** The package as others would install it: publint, are-the-types-wrong, and every file that "exports" names is there. */
import './setup.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sh } from './setup.mjs';

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const missing = Object.values(exports)
  .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
  .filter((file) => !existsSync(join(root, file)));
for (const file of missing) console.error(`package.json exports ${file}, which is not there.`);

const noTypes = Object.keys(exports).filter((name) => /\.(json|css)$/.test(name) && name !== './package.json');

const failed = [
  missing.length > 0,
  sh('npx', ['publint', '--strict', '--pack', 'false']) !== 0,
  sh('npx', [
    'attw',
    '--pack',
    '--profile',
    'esm-only',
    '--quiet',
    '--exclude-entrypoints',
    ...noTypes.map((name) => name.slice(2)),
  ]) !== 0,
];
process.exit(failed.some(Boolean) ? 1 : 0);
