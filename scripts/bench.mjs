/**
 * `npm run bench`: measures the built bundle in a headless browser and prints one JSON line a measurement, with `name`,
 * `value`, `unit`, `engine`, and where it makes sense `p50`, `p99`, `ratio`; those of `peers` on the way, too. It asserts nothing.
 *
 *   --browser firefox    default chromium
 *   NAME …               files of bench/ without their ending (or --only NAME,NAME); default all but `peers`, which installs others
 *   --backend cpu        or webgpu; default both
 *   --quick              fewer samples, to see that it works
 *   --minute             where a benchmark loads the page for a while (stutter): a minute each, with memory over time
 *   --floods NAME,NAME   of stutter: just these
 *   --isolated           pages are cross-origin isolated, so that memory can be shared; those of `threads` always are
 *   --no-build           measure dist/ as it is
 *   --json               stores what was measured in bench/results/, where the site takes it from; --note 'TEXT' says there what
 *                        has to be known of it
 */
import './setup.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, store } from '../bench/results.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { ISOLATING, serve } from './serve.mjs';
import { giveUp, root, sh } from './setup.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string' },
    backend: { type: 'string' },
    quick: { type: 'boolean', default: false },
    minute: { type: 'boolean', default: false },
    floods: { type: 'string' },
    isolated: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    note: { type: 'string' },
  },
});

const HELPERS = ['lib.js', 'programs.js', 'results.mjs'];
const files = readdirSync(join(root, 'bench')).filter((name) => /\.m?js$/.test(name) && !HELPERS.includes(name));
const nameOf = (file) => file.replace(/\.m?js$/, '');
const named = [...positionals, ...(options.only?.split(',') ?? [])];
const wanted = named.length ? named : files.map(nameOf).filter((name) => name !== 'peers');
const unknown = wanted.filter((name) => !files.map(nameOf).includes(name));
if (unknown.length) giveUp(`A benchmark is one of ${files.map(nameOf).join(', ')}; not ${unknown.join(', ')}.`);
if (!['chromium', 'firefox'].includes(options.browser)) {
  giveUp(`--browser is chromium or firefox; not ${options.browser}.`);
}

if (!options['no-build'] && sh('node', ['scripts/build.mjs', '--fast'], { stdio: ['ignore', 'ignore', 'inherit'] })) {
  giveUp('The build failed; its message is above.');
}
const peers = wanted.includes('peers') && (await import('../bench/peers/install.mjs').then((it) => it.peers()));
const browsers = await ensureBrowsers({ needed: [options.browser] }).catch((error) => giveUp(error.message));
const { default: puppeteer } = await import('puppeteer-core');
const { path, args, prefs } = browsers[options.browser];
const browser = await puppeteer.launch({
  browser: options.browser === 'firefox' ? 'firefox' : 'chrome',
  executablePath: path,
  args,
  extraPrefsFirefox: prefs,
  headless: true,
  protocolTimeout: 3_600_000,
});
const roots = {
  '/bench/': join(root, 'bench'),
  '/dist/': join(root, 'dist'),
  '/demo/': join(root, 'demo'),
  ...(peers && { '/peers/': peers }),
};
const server = await serve({ roots });
const isolated = await serve({ roots, headers: ISOLATING });

const engine = `${options.browser} ${(await browser.version()).replace(/^\D*/, '')}`;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const before = machine();
/** Prints what a benchmark has measured, and stores it where that was asked for. */
function tell(bench, lines) {
  for (const line of lines) console.log(JSON.stringify({ ...line, name: `${bench}.${line.name}`, engine }));
  if (!options.json) return;
  const { quick, note } = options;
  const date = new Date().toISOString().slice(0, 10);
  store(bench, { date, version, engine, quick, ...(note && { note }), machine: before, lines });
}
const { quick, minute } = options;
const floods = options.floods?.split(',');
const settings = { quick, minute, floods, backends: options.backend ? [options.backend] : ['cpu', 'webgpu'] };
let failed = 0;

/** Gives the page `heap()`: bytes that are reachable (garbage collected before), and nodes of the document. */
async function offerHeap(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await page.exposeFunction('heap', async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: bytes } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { bytes, nodes };
  });
}

/**
 * Gives the page `trace()`, and `traced()`: how many tasks of its main thread since then ran for over 50 ms of processor
 * time, and the longest, the collections of `heap()` left out. On a machine with other things to do, the time on the
 * clock says more about those.
 */
async function offerTasks(page) {
  await page.exposeFunction('trace', () => page.tracing.start({ categories: ['-*', 'toplevel', 'v8'] }));
  await page.exposeFunction('traced', async () => {
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
    const names = traceEvents.filter(({ name }) => name === 'thread_name');
    const mains = new Map(names.filter(({ args }) => args.name === 'CrRendererMain').map((e) => [threadOf(e), []]));
    for (const event of traceEvents) if (event.tdur) mains.get(threadOf(event))?.push(event);
    // The page under load is the one with most to do.
    const [events] = [...mains.values()].sort((a, b) => b.length - a.length);
    const collected = events.filter(({ name }) => name === 'V8.GCLowMemoryNotification');
    const isAsked = ({ ts, dur }) => collected.some((event) => event.ts >= ts && event.ts < ts + dur);
    const times = events.filter((event) => !isAsked(event)).map(({ tdur }) => tdur / 1000);
    return { over: times.filter((time) => time > 50).length, max: times.reduce((a, b) => Math.max(a, b), 0) };
  });
}

for (const file of files.filter((name) => wanted.includes(nameOf(name)))) {
  const bench = nameOf(file);
  try {
    if (file.endsWith('.mjs')) {
      const { run } = await import(`../bench/${file}`);
      tell(bench, await run(settings));
      continue;
    }
    const page = await browser.newPage();
    if (options.browser === 'chromium') {
      await offerHeap(page);
      await offerTasks(page);
    }
    // What comes on the way of a long one.
    page.on('console', (message) => message.type() === 'info' && console.error(`${bench}: ${message.text()}`));
    const { origin } = options.isolated || bench === 'threads' ? isolated : server;
    await page.goto(`${origin}/bench/page.html`);
    const lines = await page.evaluate(
      async (url, given) => {
        const { run } = await globalThis.load(url);
        return run(given);
      },
      `/bench/${file}`,
      settings,
    );
    tell(bench, lines);
    await page.close();
  } catch (error) {
    failed++;
    console.error(`bench/${file} could not measure: ${error.message}`);
  }
}

await browser.close();
await server.close();
await isolated.close();
process.exit(failed ? 1 : 0);
