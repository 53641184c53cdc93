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
import { createInterface } from 'node:readline';
import { ensureBrowsers } from './browsers.mjs';
import { giveUp, root } from './setup.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, each with its error. */
const failures = [];

/** What moves a terminal's cursor, as though nobody else wrote there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how these begin
const CURSOR = /\x1b\[\d*[A-K]/g;

/**
 * Runs a command, as part of a stage whose name each line that it prints is shown with; resolves with exit code and what it
 * printed.
 */
function run(stage, command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const lines = [];
    for (const stream of ['stdout', 'stderr']) {
      createInterface({ input: child[stream] }).on('line', (text) => {
        const line = text.replace(CURSOR, '');
        lines.push(line);
        console.log(`${stage} │ ${line}`);
      });
    }
    child.on('close', (code) => done({ code: code ?? 1, output: lines.join('\n') }));
  });
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
}

/** A check that passes or fails as a whole. */
function check(...args) {
  return async (stage) => {
    const { code, output } = await run(stage, 'node', args);
    add(code === 0 ? { passed: 1 } : { failed: 1 });
    if (code !== 0)
      failures.push(`✗ ${args[0]}, exit code ${code}\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
  };
}

async function browserTests(stage) {
  const file = join(tmpdir(), `spark-counts-${process.pid}.json`);
  rmSync(file, { force: true });
  const { code } = await run(stage, 'npx', ['wtr'], { SPARK_TEST_COUNTS: file });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { failed: 1 };
  add(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  failures.push(...(counts.failures ?? []));
  if (code !== 0 && !counts.failures?.length) failures.push(`✗ wtr, exit code ${code}`);
  rmSync(file, { force: true });
}

/** node:test files, one after another. */
function nodeTests(folder) {
  return async (stage) => {
    const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs'));
    const { code, output } = await run(stage, 'node', [
      '--test',
      '--test-concurrency=1',
      ...['spec', './scripts/file-times.mjs'].flatMap((reporter) => [
        `--test-reporter=${reporter}`,
        '--test-reporter-destination=stdout',
      ]),
      ...files.map((name) => join(folder, name)),
    ]);
    const count = (word) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    if (code !== 0) failures.push(output.split('✖ failing tests:')[1] ?? `✗ ${folder}, exit code ${code}`);
    add({ passed: count('pass'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: count('skipped') });
  };
}

const STAGES = {
  lint: check('scripts/lint.mjs'),
  build: check('scripts/build.mjs'),
  package: check('scripts/check-package.mjs'),
  manifest: check('scripts/manifest.mjs', '--check'),
  size: check('scripts/size.mjs'),
  digits: check('scripts/digits.mjs'),
  browser: browserTests,
  node: nodeTests('tests/node'),
  pages: nodeTests('tests/pages'),
  sites: check('scripts/sites.mjs', '--quick'),
};

/**
 * What runs when: these one after another, each a list of lanes that run beside one another, and a lane its stages in turn. Of two
 * cores the browser tests leave about one to the pages, since both wait for browsers more than they compute.
 */
const COURSE = [
  [['lint', 'build', 'package', 'manifest', 'size', 'digits']],
  [['browser'], ['pages', 'node', 'sites']],
];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : undefined;
const unknown = only?.filter((name) => !STAGES[name]) ?? [];
if (unknown.length) giveUp(`--only knows ${Object.keys(STAGES).join(', ')}; not ${unknown.join(', ')}.`);

try {
  await ensureBrowsers({ needed: ['chromium', 'firefox'] });
} catch (error) {
  giveUp(error.message);
}

async function runLane(names) {
  for (const name of names) {
    if (only && !only.includes(name)) continue;
    const start = performance.now();
    console.log(`── ${name}`);
    await STAGES[name](name);
    console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

const start = performance.now();
for (const lanes of COURSE) await Promise.all(lanes.map(runLane));
console.log(`── all of them: ${((performance.now() - start) / 1000).toFixed(1)} s`);

for (const failure of failures) console.log(`\n${failure}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
