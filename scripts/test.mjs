/**
 * `npm test`: sets itself up, builds, and runs every check there is; ends with what failed, told once more (a log is
 * often read from its end), and a line `N passed, N failed`. A stage that is no test suite (lint, build, sizes …)
 * counts as one test.
 * `--only build,browser` runs just these stages; see STAGES for the names. `--whole` takes what takes too long for every change
 * (tests/whole.mjs).
 */
import './setup.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBrowsers } from './browsers.mjs';
import { slowest } from './file-times.mjs';
import { giveUp, root } from './setup.mjs';

if (process.argv.includes('--whole')) process.env.SPARK_WHOLE = '1';

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, each with its error. */
const failures = [];

/** What moves a terminal's cursor, as though nobody else wrote there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how these begin
const CURSOR = /\x1b\[\d*[A-K]/g;

/**
 * Runs a command; each line that it prints is shown behind a label, as other commands print meanwhile. Resolves with exit code and
 * what it printed.
 */
function command(label, program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
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
        console.log(`${label} │ ${line}`);
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
  const run = async (stage) => {
    const { code, output } = await command(stage, 'node', args);
    add(code === 0 ? { passed: 1 } : { failed: 1 });
    if (code !== 0)
      failures.push(`✗ ${args[0]}, exit code ${code}\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
  };
  return [{ name: args[0], run }];
}

async function browserTests(stage) {
  const file = join(tmpdir(), `spark-counts-${process.pid}.json`);
  rmSync(file, { force: true });
  const { code } = await command(stage, 'npx', ['wtr'], { SPARK_TEST_COUNTS: file });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { failed: 1 };
  add(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  failures.push(...(counts.failures ?? []));
  if (code !== 0 && !counts.failures?.length) failures.push(`✗ wtr, exit code ${code}`);
  rmSync(file, { force: true });
}

/** A folder's files for node:test, each a job. */
function nodeTests(folder) {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs'));
  return files.map((file) => {
    const name = join(folder, file);
    const run = async (stage) => {
      const { code, output } = await command(`${stage}/${basename(file, '.test.mjs')}`, 'node', [
        '--test',
        '--test-reporter=spec',
        name,
      ]);
      const count = (word) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0);
      const failed = count('fail') + count('cancelled');
      if (code !== 0) failures.push(output.split('✖ failing tests:')[1] ?? `✗ ${name}, exit code ${code}`);
      add({ passed: count('pass'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: count('skipped') });
    };
    return { name, run };
  });
}

/** The jobs of each stage. */
const STAGES = {
  lint: check('scripts/lint.mjs'),
  build: check('scripts/build.mjs'),
  package: check('scripts/check-package.mjs'),
  manifest: check('scripts/manifest.mjs', '--check'),
  size: check('scripts/size.mjs'),
  digits: check('scripts/digits.mjs'),
  browser: [{ name: 'wtr', run: browserTests }],
  pages: nodeTests('tests/pages'),
  sites: check('scripts/sites.mjs', '--quick'),
  node: nodeTests('tests/node'),
};

/**
 * What runs when: these one after another, each a queue of stages, and how many lanes take its jobs. All jobs of tests together keep
 * two cores busy in two lanes, since who waits for a browser leaves its core to others. Long jobs stand first, so that lanes end
 * together.
 */
const COURSE = [
  { lanes: 2, stages: ['build', 'lint', 'digits'] },
  { lanes: 2, stages: ['browser', 'pages', 'sites', 'node', 'package', 'manifest', 'size'] },
];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : undefined;
const unknown = only?.filter((name) => !STAGES[name]) ?? [];
if (unknown.length) giveUp(`--only knows ${Object.keys(STAGES).join(', ')}; not ${unknown.join(', ')}.`);

try {
  await ensureBrowsers({ needed: ['chromium', 'firefox'] });
} catch (error) {
  giveUp(error.message);
}

const since = (start) => (performance.now() - start) / 1000;

/** A stage's jobs as functions; the first to begin and the last to end say so, and which of them took longest. */
function jobsOf(stage) {
  const jobs = STAGES[stage];
  const times = [];
  let start;
  return jobs.map(({ name, run }) => async () => {
    if (start === undefined) console.log(`── ${stage}`);
    const begun = performance.now();
    start ??= begun;
    await run(stage);
    times.push([since(begun), name]);
    if (times.length < jobs.length) return;
    if (jobs.length > 1) console.log(slowest(times));
    console.log(`── ${stage}: ${since(start).toFixed(1)} s`);
  });
}

async function runLane(queue) {
  for (let job = queue.shift(); job; job = queue.shift()) await job();
}

const start = performance.now();
for (const { lanes, stages } of COURSE) {
  const queue = stages.filter((stage) => !only || only.includes(stage)).flatMap(jobsOf);
  await Promise.all(Array.from({ length: lanes }, () => runLane(queue)));
}
console.log(`── all of them: ${since(start).toFixed(1)} s`);

for (const failure of failures) console.log(`\n${failure}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
