/**
 * What threads of the CPU gain, in a page that is cross-origin isolated: training and single operations, with all cores and as if there
 * were one, in turns in one run. Told are medians of what a step takes, and the fastest of both, which on a machine with other things to do
 * says more; `ratio` is that of the fastest: above 1, threads gain.
 */
import { median, quantile, round } from './lib.js';
import { OPERATIONS, TRAINING } from './peers/work.js';

const ROUNDS = { quick: 2, full: 40 };
/** Milliseconds that each works for in a round. */
const SLICE = 50;

/** A worker with so many cores, ready for the work; `0`: all that there are. */
async function open(work, cores) {
  const worker = new Worker('/bench/peers/contender.js', { type: 'module' });
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'the worker did not load'));
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
      if (message) worker.postMessage(message);
    });
  await ask();
  await ask({ contender: 'spark', backend: 'cpu', work, cores });
  return { ask, close: () => worker.terminate() };
}

export async function run({ backends, quick }) {
  if (!backends.includes('cpu')) return [];
  if (!crossOriginIsolated) throw new Error('the page has to be isolated');
  const lines = [];
  for (const work of [...OPERATIONS, ...TRAINING]) {
    const both = [await open(work, 1), await open(work, 0)];
    const every = work.model ? 10 : 1;
    const times = [[], []];
    const counts = [];
    for (const { ask } of both) {
      // The first steps ask for helpers, which come in between.
      for (let i = 0; i < 5; i++) await ask({ times: every, every });
      const { ms } = await ask({ times: every, every });
      counts.push(Math.max(1, Math.round(SLICE / ms)) * every);
    }
    for (let i = 0; i < (quick ? ROUNDS.quick : ROUNDS.full); i++) {
      for (const [n, { ask }] of both.entries()) {
        const { ms } = await ask({ times: counts[n], every });
        times[n].push(ms / counts[n]);
      }
    }
    for (const { close } of both) close();
    const [alone, shared] = times.map((each) => ({ p50: median(each), best: quantile(each, 0) }));
    const [unit, figure] = work.flops ? ['GFLOP/s', (ms) => work.flops / ms / 1e6] : ['ms', (ms) => ms];
    lines.push({
      name: `cpu.${work.name}`,
      value: round(figure(shared.best)),
      unit,
      alone: round(figure(alone.best)),
      ratio: round(alone.best / shared.best),
      p50: round(figure(shared.p50)),
      alone_p50: round(figure(alone.p50)),
      cores: navigator.hardwareConcurrency,
    });
  }
  return lines;
}
