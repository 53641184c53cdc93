/**
 * `npm run test:soak`: hours of what `npm test` does in seconds, against the built bundle in a headless browser. It writes
 * what it measured to docs/reliability.json, and docs/reliability.md from that.
 *
 *   --only sequences,cycles,soak   default all; what is left out keeps its last result
 *   --browser firefox              default chromium; Firefox tells no heap sizes
 *   --sequences 10000              half of them through the SDK, half through the element
 *   --lanes 2                      of each kind, at once; they wait more than they compute
 *   --minutes 60                   of the soak
 *   --kind element                 or session: sequences through this one alone; writes no report
 *   --without adopt,hang           leaves commands and programs out of the sequences; writes no report
 *   --play run(loop),settle,stop   this sequence alone, with --kind, and --times 20 of it
 *   --replay                       SPARK_SEED=… SPARK_PATH=… (and SPARK_REPLAY=…) as a failure printed them, with --kind
 *   --no-build                     dist/ as it is
 */
import './setup.mjs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { openModelPage, WEIGHED } from './model-page.mjs';
import { writeReport } from './reliability.mjs';
import { giveUp, sh } from './setup.mjs';

const PARTS = ['sequences', 'cycles', 'soak'];
const KINDS = ['session', 'element'];
const ROUNDS = { starts: 1000, mounts: 300, reloads: 300 };
/** Seeds that lie between two lanes' first ones: more than either comes to. */
const APART = 1_000_000;
/** Sequences a page: what a failure leaves behind goes with its page. */
const BATCH = 25;
/** What a soak samples, and how often at most, in milliseconds. */
const SAMPLES = 60;
const LEAST_PERIOD = 5000;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: PARTS.join() },
    browser: { type: 'string', default: 'chromium' },
    sequences: { type: 'string', default: '10000' },
    lanes: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '60' },
    kind: { type: 'string' },
    without: { type: 'string', default: '' },
    play: { type: 'string' },
    times: { type: 'string', default: '1' },
    replay: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const only = options.only.split(',');
const unknown = only.filter((name) => !PARTS.includes(name));
if (unknown.length) giveUp(`--only knows ${PARTS.join(', ')}; not ${unknown.join(', ')}.`);
if (options.kind && !KINDS.includes(options.kind)) giveUp(`--kind is session or element; not ${options.kind}.`);
if (options.replay && !(options.kind && process.env.SPARK_SEED)) {
  giveUp('--replay needs --kind, SPARK_SEED and SPARK_PATH, as the failure printed them.');
}
/** To look at one sequence, not to measure. */
const single = options.replay || options.play !== undefined;
const without = options.without.split(',').filter(Boolean);
const kinds = options.kind ? [options.kind] : KINDS;

if (!options['no-build'] && sh('node', ['scripts/build.mjs', '--fast'], { stdio: ['ignore', 'ignore', 'inherit'] })) {
  giveUp('The build failed; its message is above.');
}
const browsers = await ensureBrowsers({ needed: [options.browser] }).catch((error) => giveUp(error.message));
const site = await openModelPage(options.browser, browsers[options.browser]);

/** Random sequences of one kind; goes on with another seed after a failure. */
async function runSequences(kind, count) {
  const lanes = options.replay ? 1 : Number(options.lanes);
  const total = { kind, runs: 0, commands: 0, quiet: {}, failures: [] };
  let left = count;
  const take = () => {
    const taken = Math.min(BATCH, left);
    left -= taken;
    return taken;
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(total, lane, take)));
  console.log(`${kind}: ${total.runs} sequences of ${total.commands} commands, ${total.failures.length} failures`);
  return total;
}

/** Batches of sequences as long as there are any, which it adds to the total. */
async function runLane(total, lane, take) {
  const { kind } = total;
  const { SPARK_SEED, SPARK_PATH: path, SPARK_REPLAY: replayPath } = process.env;
  let seed = Number(SPARK_SEED ?? 1) + lane * APART;
  for (let left = take(); left > 0; left = take(), seed++) {
    const given = { kind, seed, path, replayPath, without, runs: left };
    const page = await site.open(`${kind} ${lane}`);
    const { runs, commands, quiet, failure } = await page.evaluate((given) => globalThis.sequences(given), given);
    await page.close();
    total.runs += runs;
    total.commands += commands;
    for (const [status, times] of Object.entries(quiet)) total.quiet[status] = (total.quiet[status] ?? 0) + times;
    if (failure) {
      total.failures.push(failure);
      console.log(`✗ ${failure.told}\n`);
    }
    if (options.replay) break;
    if (total.runs % (20 * BATCH) < left) console.log(`${kind}: ${total.runs} so far`);
  }
}

/** Starts, mounts and reloads; each with what the page's heap and document had before and have after. */
async function runCycles() {
  const found = {};
  for (const [name, count] of Object.entries(ROUNDS)) {
    const page = await site.open(WEIGHED);
    const cycles = (name, count) => page.evaluate((name, count) => globalThis.cycles[name](count), name, count);
    await page.evaluate(() => void globalThis.openCycles());
    // What comes once, with the first ones: code, styles, caches.
    await cycles(name, 20);
    const before = await site.measure(page);
    await cycles(name, count);
    const after = await site.measure(page);
    const workers = await page.evaluate(() => globalThis.cycles.workers);
    await page.evaluate(() => globalThis.cycles.end());
    const left = await page.evaluate(() => globalThis.cycles.workers.alive);
    found[name] = { count, before, after, workers, left };
    console.log(name, JSON.stringify(found[name]));
    await page.close();
  }
  return found;
}

/** Rounds of everything a page does with a runner, for so many minutes, with samples on the way. */
async function runSoak(minutes) {
  const page = await site.open(WEIGHED);
  const end = performance.now() + minutes * 60_000;
  const period = Math.max(LEAST_PERIOD, (minutes * 60_000) / SAMPLES);
  const samples = [];
  let rounds = 0;
  await page.evaluate(() => void globalThis.openCycles());
  await page.evaluate(() => globalThis.cycles.round());
  for (let next = performance.now(); performance.now() < end; ) {
    await page.evaluate(() => globalThis.cycles.round());
    rounds++;
    if (performance.now() < next) continue;
    next += period;
    const { alive } = await page.evaluate(() => globalThis.cycles.workers);
    samples.push({ rounds, workers: alive, ...(await site.measure(page)) });
    console.log('soak', JSON.stringify(samples.at(-1)));
  }
  const { started } = await page.evaluate(() => globalThis.cycles.workers);
  await page.close();
  return { minutes, rounds, started, samples };
}

/** One sequence, as it was typed in, so many times in one page. @returns how often it failed */
async function play(kind) {
  const page = await site.open();
  let wrong = 0;
  for (let i = 0; i < Number(options.times); i++) {
    const message = await page.evaluate((...given) => globalThis.written(...given), kind, options.play);
    if (!message) continue;
    wrong++;
    console.log(`✗ ${message}\n`);
  }
  console.log(`${kind}: ${options.play}: ${wrong} of ${options.times} failed`);
  return wrong;
}

let failed = 0;
/** Each part when it is done: what comes after it may be broken off. */
function report(results) {
  if (!(options.kind || without.length)) failed += writeReport(options.browser, site.version, results);
}

try {
  if (options.play) {
    for (const kind of kinds) failed += await play(kind);
  } else if (options.replay || only.includes('sequences')) {
    const share = options.replay ? 1 : Math.ceil(Number(options.sequences) / kinds.length);
    const sequences = await Promise.all(kinds.map((kind) => runSequences(kind, share)));
    failed += sequences.reduce((sum, { failures }) => sum + failures.length, 0);
    if (!single) report({ sequences });
  }
  if (!single && only.includes('cycles')) report({ cycles: await runCycles() });
  if (!single && only.includes('soak')) report({ soak: await runSoak(Number(options.minutes)) });
} finally {
  await site.close();
}
process.exit(failed ? 1 : 0);
