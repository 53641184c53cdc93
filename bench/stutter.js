/**
 * The longest time the page could not answer, while a program floods it: 1,000 metrics a second, then 10,000 log lines
 * a second, then 60 images a second (256 × 256 numbers each, as a heat map); then everything that a program can emit, in
 * numbers and sizes that no page could show; and what one page may well show at its best: `fits_*`. Gaps between turns of the event loop are measured in every engine, and
 * between frames; long tasks as the browser itself reports them (PerformanceObserver) where it does, and by the processor
 * time they took where the driver can tell (Chromium). With `--minute` the first three take a minute each, and where the
 * driver can collect garbage (Chromium) reachable memory is told at 15, 30, 45 and 60 seconds.
 */
import { event, round, runner, sleep, spread } from './lib.js';

const flood = (each, perSecond) => `
  const start = performance.now();
  for (let sent = 0; ; ) {
    await spark.checkpoint();
    const due = ((performance.now() - start) / 1000) * ${perSecond};
    for (; sent < due; sent++) ${each};
    await new Promise((resolve) => setTimeout(resolve, 4));
  }`;

const FLOODS = {
  metrics_1000: flood(`spark.metric('loss', Math.exp(-sent / 3000) + Math.random() * 0.1, { step: sent })`, 1000),
  logs_10000: flood(`console.log('line', sent, 'of the flood')`, 10_000),
  images_60: `
    const values = Float32Array.from({ length: 65_536 }, () => Math.random());
    ${flood(`values.copyWithin(1, 0), spark.image('field', values, { shape: [256, 256], colors: 'viridis' })`, 60)}`,
};

/** Without a rest: the next begins where the last ended. */
const forever = (each) => `for (let step = 0; ; step++) { await spark.checkpoint(); ${each}; }`;
/** The same under so many names. */
const under = (names, each) => forever(`for (let i = 0; i < ${names}; i++) { ${each} }`);
const BIG = `const big = (length) => 'x'.repeat(length);`;

/** More than any page could show, of each kind: the program gives it once, or again and again. */
const EXCESSES = {
  /** What the machine itself costs, with a program that emits nothing. */
  nothing: forever('0'),
  metrics_60_names: under(60, `spark.metric('m' + i, Math.sin(step / 100 + i))`),
  metrics_1000_names: under(1000, `spark.metric('m' + i, Math.sin(step / 100 + i))`),
  metrics_1e6_points: `for (let i = 0; i < 1e6; i++) spark.metric('m', Math.sin(i / 1000))`,
  metrics_names_of_1MB: BIG + under(20, `spark.metric(big(1e6) + i, step)`),
  metrics_not_finite: under(10, `spark.metric('m' + i, [NaN, Infinity, -Infinity, step][(step + i) % 4])`),
  params_1000: `for (let i = 0; i < 1000; i++) spark.param('p' + i, { value: 1, min: 0, max: 10 })`,
  params_1000_awaited: `for (let i = 0; i < 1000; i++) { spark.param('p' + i, { value: 1, min: 0, max: 10 }); await 0; }`,
  params_huge: `${BIG}
    spark.param('label', { value: 1, min: 0, max: 2, label: big(1e7) });
    spark.param('options', { value: 'o1', options: Array.from({ length: 1e5 }, (_, i) => 'o' + i) });
    spark.param('long', { value: big(1e6), options: Array.from({ length: 20 }, (_, i) => big(1e6 + i)) });
    spark.param('text', { value: big(1e6) });`,
  table_10000_columns: forever(`spark.table('t', [Array.from({ length: 10_000 }, (_, i) => i + step)])`),
  table_cells_of_1MB: BIG + forever(`spark.table('t', Array.from({ length: 20 }, () => [step, big(1e6)]))`),
  table_1e6_rows: `const rows = Array.from({ length: 1e6 }, (_, i) => [i, -i]); ${forever(`spark.table('t', rows)`)}`,
  table_5000_cells: forever(`spark.table('t', Array.from({ length: 2500 }, (_, i) => [step, step + i / 7]))`),
  tables_1000_names: under(1000, `spark.table('t' + i, [[step, i], [i, step]])`),
  tables_100_large: under(100, `spark.table('t' + i, Array.from({ length: 500 }, (_, i) => [step, i, step + i]))`),
  images_1000_names: `const values = new Float32Array(1024).map(Math.random);
    ${under(1000, `spark.image('i' + i, values, { shape: [32, 32] })`)}`,
  images_100_of_1MB: `const values = new Uint8Array(1 << 20).map((_, i) => i);
    ${under(100, `spark.image('i' + i, values, { shape: [1024, 1024] })`)}`,
  image_of_100MB: `const values = new Float32Array(25e6).map((_, i) => i % 5000);
    ${forever(`spark.image('i', values, { shape: [5000, 5000] })`)}`,
  canvases_1000_names: under(1000, `spark.canvas('c' + i).getContext('2d').fillRect(step % 300, 0, 1, 1)`),
  canvas_of_16k: `const pen = spark.canvas('c', { width: 16_384, height: 16_384 }).getContext('2d');
    ${forever(`pen.fillRect(step % 16_384, 0, 50, 16_384)`)}`,
  logs_of_10MB: BIG + forever(`console.log(step, big(1e7))`),
  logs_full_speed: forever(`console.log(step, 'of a loop of nothing else')`),
  logs_of_lines: forever(`console.log('\\n'.repeat(9000))`),
  logs_object_of_1e6_keys: `const o = {}; for (let i = 0; i < 1e6; i++) o['key' + i] = i; ${forever('console.log(o)')}`,
  logs_deep_objects: `
    const deep = (left) => (left ? Array.from({ length: 6 }, () => ({ left, text: 'of some length', of: deep(left - 1) })) : 0);
    const o = deep(5); let nested = {}; for (let i = 0; i < 1e5; i++) nested = { nested };
    ${forever('console.log(o, nested)')}`,
  fits_plot_10000_points_30fps: `
    const [x, y] = [0, 0].map(() => new Float32Array(10_000));
    ${flood(`x.forEach((_, i) => { x[i] = Math.random(); y[i] = Math.random(); }), spark.plot('cloud', { type: 'scatter', x, y })`, 30)}`,
  fits_table_500_rows_30fps: flood(
    `spark.table('t', Array.from({ length: 500 }, (_, i) => ({ row: i, name: 'row ' + i, value: sent * i, root: Math.sqrt(i + sent) })))`,
    30,
  ),
  fits_chart_24_curves: `let step = 0; ${flood(`Array.from({ length: 24 }, (_, i) => spark.metric('curve ' + i, Math.sin(step / 100 + i), { step })), step++`, 100)}`,
  progress_label_of_1MB: BIG + forever(`spark.progress(step, 1e9, big(1e6))`),
};

/** What shows that the flood has come. */
const FIRST = { metrics_1000: 'spark-metric', logs_10000: 'spark-log', images_60: 'spark-status' };

/** Watches the event loop until the returned function is called. */
function watch() {
  const gaps = [];
  const frames = [];
  const long = [];
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    // A timer, so that the probe itself leaves the thread idle most of the time.
    setTimeout(() => channel.port2.postMessage(0), 4);
  };
  channel.port2.postMessage(0);
  let frame = requestAnimationFrame(function next(now) {
    frames.push(now);
    frame = requestAnimationFrame(next);
  });
  const reports = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
  if (reports) observer.observe({ type: 'longtask' });
  return () => {
    long.push(...observer.takeRecords().map((entry) => entry.duration));
    observer.disconnect();
    channel.port1.close();
    cancelAnimationFrame(frame);
    const still = frames.slice(1).map((at, i) => at - frames[i]);
    return { gaps, still, long: reports ? long : undefined };
  };
}

/** Seconds of a minute's run at which memory is looked at. */
const LOOKS = [15, 30, 45, 60];

/** Reachable memory and nodes over a minute; the collections themselves are not counted as stutter. */
async function lookOverAMinute(stop, more) {
  const looks = [];
  const gaps = [];
  const long = [];
  let since = 0;
  await globalThis.trace?.();
  for (const second of LOOKS) {
    await sleep((second - since) * 1000);
    since = second;
    const found = stop();
    gaps.push(...found.gaps);
    long.push(...(found.long ?? []));
    if (globalThis.heap) looks.push({ second, ...(await globalThis.heap()) });
    stop = more();
  }
  const last = stop();
  return { gaps, long: last.long && long, looks, busy: await globalThis.traced?.() };
}

/** One line a flood: the longest task from its start on. */
async function exceed(name, code, quick) {
  const element = await runner(code);
  await globalThis.trace?.();
  const stop = watch();
  element.run();
  await event(element, 'spark-status', ({ status }) => status === 'running' || status === 'error');
  await sleep(quick ? 3000 : 8000);
  const { gaps, still, long = [] } = stop();
  const busy = await globalThis.traced?.();
  const { status } = element;
  element.remove();
  await sleep(300);
  const most = (times) => round(Math.max(0, ...times));
  return {
    name: `${name}.longest`,
    value: most(long.length ? long : gaps),
    unit: 'ms',
    ...(busy && { processor: round(busy.max) }),
    gap: most(gaps),
    frame: most(still),
    status,
  };
}

/** A reader who moves through what 5,000 checkpoints have shown, one moment a frame. */
const SCRUBBED = `
  for (let step = 1; step <= 5000; step++) {
    await spark.checkpoint();
    spark.metric('loss', Math.exp(-step / 900), { step });
    spark.table('t', Array.from({ length: 20 }, (_, i) => ({ row: i, value: step * i })));
    spark.plot('p', { type: 'line', y: Float32Array.from({ length: 100 }, (_, i) => Math.sin((step + i) / 20)) });
    if (step % 10 === 0) console.log('step', step);
  }`;

async function scrub(quick) {
  const element = await runner(SCRUBBED, { scrub: '' });
  await customElements.whenDefined('spark-time');
  const over = event(element, 'spark-status', ({ status }) => status === 'completed' || status === 'error');
  element.run();
  await over;
  const slider = element.shadowRoot.querySelector('spark-time').shadowRoot.querySelector('[type=range]');
  const [first, last] = [Number(slider.min), Number(slider.max)];
  await globalThis.trace?.();
  const stop = watch();
  const looks = quick ? 60 : 300;
  for (let i = 0; i < looks; i++) {
    slider.value = Math.round(first + ((last - first) * ((i * 37) % looks)) / looks);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
  const { gaps, still, long = [] } = stop();
  const busy = await globalThis.traced?.();
  const { status } = element;
  element.remove();
  return {
    name: 'fits_scrub_5000_points.longest',
    value: round(Math.max(0, ...(long.length ? long : gaps))),
    unit: 'ms',
    ...(busy && { processor: round(busy.max) }),
    gap: round(Math.max(...gaps)),
    frame: round(Math.max(...still)),
    looks,
    status,
  };
}

export async function run({ quick, minute, floods }) {
  const results = [];
  const wanted = ([name]) => !floods || floods.includes(name);
  if (!minute) {
    for (const [name, code] of Object.entries(EXCESSES).filter(wanted)) results.push(await exceed(name, code, quick));
    if (wanted(['fits_scrub_5000_points'])) results.push(await scrub(quick));
  }
  for (const [name, code] of Object.entries(FLOODS).filter(wanted)) {
    const element = await runner(code);
    const first = event(element, FIRST[name], ({ status }) => !status || status === 'running');
    const watchStart = watch();
    element.run();
    await first;
    const atStart = watchStart();
    const stop = watch();
    const before = performance.memory?.usedJSHeapSize;
    if (!minute) await sleep(quick ? 2000 : 10_000);
    const { gaps, long, looks = [], busy } = minute ? await lookOverAMinute(stop, watch) : stop();
    const grown = performance.memory && performance.memory.usedJSHeapSize - before;
    element.remove();
    results.push(spread(`${name}.gap`, gaps, 'ms', { max: round(Math.max(...gaps)) }));
    results.push({
      name: `${name}.start_gap`,
      value: round(Math.max(...atStart.gaps)),
      unit: 'ms',
      note: 'longest until the first output',
    });
    for (const { second, bytes, nodes } of looks) {
      results.push({ name: `${name}.heap_at_${second}s`, value: round(bytes / 2 ** 20), unit: 'MiB', nodes });
    }
    if (busy) {
      results.push({
        name: `${name}.busy_tasks`,
        value: busy.over,
        unit: 'tasks over 50 ms of processor time',
        max: round(busy.max),
      });
    }
    if (grown !== undefined && !looks.length) {
      results.push({
        name: `${name}.heap_growth`,
        value: round(grown / 2 ** 20),
        unit: 'MiB',
        note: 'garbage included',
      });
    }
    if (long) {
      const tasks = [...atStart.long, ...long];
      results.push({
        name: `${name}.long_tasks`,
        value: tasks.length,
        unit: 'tasks over 50 ms',
        max: round(Math.max(0, ...tasks)),
      });
    }
  }
  return results;
}
