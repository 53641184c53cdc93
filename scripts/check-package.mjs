/**
 * The package as others would install it: publint, are-the-types-wrong, its size, that every file is there which package.json
 * names, or a file as its map, and that what its files import is what it lists as dependencies, no more and no less.
 */
import './setup.mjs';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { imported } from './modules.mjs';
import { root, sh } from './setup.mjs';

/**
 * Bytes of the package, unpacked. The goal is 4.00 million, and it was 3.965; threads of the CPU (13,000), names that torch lacked
 * (30,000, half of them declarations) and rules that are recorded once (5,000) came after, since what a package takes on a disk is no reader's wait. The twentieth that is to be free of
 * budgets (scripts/budgets.mjs) is for readers' downloads; here a hundredth is. Each byte is there once: see scripts/pieces.mjs,
 * scripts/lean.mjs, scripts/modules.mjs, scripts/given.mjs and scripts/shake-types.mjs, and docs/decisions/0045, 0052 and 0057.
 */
const LIMIT = 4_073_000;

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { exports, alias } = manifest;
const [{ files, unpackedSize }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);
const packed = new Set(files.map(({ path }) => path));
const named = [
  ...['main', 'module', 'types', 'unpkg', 'jsdelivr', 'customElements', 'web-types'].map((field) => manifest[field]),
  ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))),
  ...Object.values(alias),
].filter((file) => !file.includes('*'));
const problems = named
  .filter((file) => !packed.has(file.replace('./', '')))
  .map((file) => `package.json names ${file}, which is not in the package.`);
for (const path of [...packed].filter((name) => name.endsWith('.js'))) {
  const [, map] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(join(root, path), 'utf8')) ?? [];
  if (map && !packed.has(join(dirname(path), map))) problems.push(`${path} names ${map}, which is not in the package.`);
}

/** What may be missing: who calls for it has it, and is told where not (bake's browser). */
const OPTIONAL = ['puppeteer-core', ...Object.keys(manifest.peerDependencies)];
const listed = Object.keys(manifest.dependencies);
const used = new Map();
for (const path of [...packed].filter((name) => /\.(m?js|d\.ts)$/.test(name))) {
  const lang = path.endsWith('.d.ts') ? 'dts' : 'js';
  for (const { value } of imported(readFileSync(join(root, path), 'utf8'), lang)) {
    if (!value || /^[./]/.test(value) || isBuiltin(value)) continue;
    used.set(value.split('/', value.startsWith('@') ? 2 : 1).join('/'), path);
  }
}
for (const [name, path] of used)
  if (![...listed, ...OPTIONAL].includes(name)) problems.push(`${path} imports ${name}, which is no dependency.`);
for (const name of listed) if (!used.has(name)) problems.push(`No file imports ${name}, which is a dependency.`);

const { modules } = JSON.parse(readFileSync(join(root, manifest.customElements), 'utf8'));
for (const { path } of modules)
  if (!packed.has(path)) problems.push(`${manifest.customElements} tells of ${path}, which is not in the package.`);
if (unpackedSize > LIMIT) problems.push(`The package has ${unpackedSize} bytes, more than ${LIMIT}.`);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${unpackedSize} bytes of ${LIMIT}`);

const noTypes = Object.keys(exports).filter((name) => /\.(json|css)$/.test(name) && name !== './package.json');

const failed = [
  problems.length > 0,
  // Asks nobody: without a network and an account as well.
  sh('npm', ['publish', '--dry-run', '--ignore-scripts', '--tag', 'next', '--silent']) !== 0,
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
