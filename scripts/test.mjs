/**
 * `npm test`: sets itself up, builds, and runs every check there is; ends with what failed, told once more (a log is
 * often read from its end), and a line `N passed, N failed`. A stage that is no test suite (lint, build, sizes …)
 * counts as one test.
 * `--only build,browser` runs just these stages; see STAGES for the names.
 */
import './setup.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { giveUp, root } from './setup.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, each with its error. */
const failures = [];

/** Runs a command with its output shown; resolves with exit code and what it printed. */
function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (chunk) => {
        output += chunk;
        process[stream].write(chunk);
      });
    }
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
}

/** A check that passes or fails as a whole. */
async function check(command, ...args) {
  const { code, output } = await run(command, args);
  add(code === 0 ? { passed: 1 } : { failed: 1 });
  if (code !== 0)
    failures.push(`✗ ${args[0]}, exit code ${code}\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
}

async function browserTests() {
  const file = join(tmpdir(), `spark-counts-${process.pid}.json`);
  rmSync(file, { force: true });
  const { code } = await run('npx', ['wtr'], { SPARK_TEST_COUNTS: file });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { failed: 1 };
  add(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  failures.push(...(counts.failures ?? []));
  if (code !== 0 && !counts.failures?.length) failures.push(`✗ wtr, exit code ${code}`);
  rmSync(file, { force: true });
}

/** node:test files, one after another: pages and Node both want the whole machine. */
async function nodeTests(folder) {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs'));
  const { code, output } = await run('node', [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    ...files.map((name) => join(folder, name)),
  ]);
  const count = (word) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  if (code !== 0) failures.push(output.split('✖ failing tests:')[1] ?? `✗ ${folder}, exit code ${code}`);
  add({ passed: count('pass'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: count('skipped') });
}

const STAGES = {
  lint: () => check('node', 'scripts/lint.mjs'),
  build: () => check('node', 'scripts/build.mjs'),
  package: () => check('node', 'scripts/check-package.mjs'),
  manifest: () => check('node', 'scripts/manifest.mjs', '--check'),
  size: () => check('node', 'scripts/size.mjs'),
  digits: () => check('node', 'scripts/digits.mjs'),
  browser: browserTests,
  node: () => nodeTests('tests/node'),
  pages: () => nodeTests('tests/pages'),
  sites: () => check('node', 'scripts/sites.mjs', '--quick'),
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : undefined;
const unknown = only?.filter((name) => !STAGES[name]) ?? [];
if (unknown.length) giveUp(`--only knows ${Object.keys(STAGES).join(', ')}; not ${unknown.join(', ')}.`);

try {
  await ensureBrowsers({ needed: ['chromium', 'firefox'] });
} catch (error) {
  giveUp(error.message);
}

for (const [name, stage] of Object.entries(STAGES)) {
  if (only && !only.includes(name)) continue;
  const start = performance.now();
  console.log(`\n── ${name}`);
  await stage();
  console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

for (const failure of failures) console.log(`\n${failure}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
