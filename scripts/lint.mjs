/**
 * `npm run lint`: torch's public face up to date, format and lint (Biome), types (tsc), and who may import whom. `--write`
 * mends what can be mended.
 */
import './setup.mjs';
import { sh } from './setup.mjs';

const steps = [
  ['node', ['scripts/declare.mjs', ...(process.argv.includes('--write') ? [] : ['--check'])]],
  ['npx', ['biome', 'check', '--error-on-warnings', ...(process.argv.includes('--write') ? ['--write'] : [])]],
  ['npx', ['tsc', '-p', '.']],
  ['node', ['scripts/check-imports.mjs']],
];
process.exit(steps.filter(([command, args]) => sh(command, args) !== 0).length ? 1 : 0);
