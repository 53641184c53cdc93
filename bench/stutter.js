/**
 * The longest time the page could not answer, while a program floods it: 1,000 metrics a second, then 10,000 log lines
 * a second, then 60 images a second (256 × 256 numbers each, as a heat map). Gaps between turns of the event loop are
 * measured in every engine; long tasks as the browser itself reports them (PerformanceObserver) where it does. With
 * `--minute` each takes a minute, and where the driver can collect garbage (Chromium) reachable memory is told at 15,
 * 30, 45 and 60 seconds, and the tasks by the processor time they took.
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

/** What shows that the flood has come. */
const FIRST = { metrics_1000: 'spark-metric', logs_10000: 'spark-log', images_60: 'spark-status' };

/** Watches the event loop until the returned function is called. */
function watch() {
  const gaps = [];
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
  const reports = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
  if (reports) observer.observe({ type: 'longtask' });
  return () => {
    long.push(...observer.takeRecords().map((entry) => entry.duration));
    observer.disconnect();
    channel.port1.close();
    return { gaps, long: reports ? long : undefined };
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

export async function run({ quick, minute }) {
  const results = [];
  for (const [name, code] of Object.entries(FLOODS)) {
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
