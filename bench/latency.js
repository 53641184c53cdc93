/**
 * From a click on Pause, Resume or Stop to the status (and from Resume to the next step), with the main thread idle and
 * with it busy three quarters of the time. The program's steps take about 5 ms; the excess over one step is what the
 * runner adds.
 */
import { button, event, load, median, runner, sleep, spread, status } from './lib.js';

const STEP = 5;
const code = `
  const ctrl = spark.controller();
  for (let step = 1; ; step++) {
    await ctrl.checkpoint();
    const end = performance.now() + ${STEP};
    while (performance.now() < end);
    spark.metric('step', step);
  }`;

async function timed(element, name, wanted) {
  const pressed = button(element, name);
  const start = performance.now();
  pressed.click();
  await status(element, wanted);
  return performance.now() - start;
}

export async function run({ quick }) {
  const results = [];
  for (const busy of [false, true]) {
    const where = busy ? 'busy' : 'idle';
    const element = await runner(code);
    const start = async () => {
      element.run();
      await event(element, 'spark-metric');
    };
    await start();
    const release = busy ? load() : () => {};

    const [pause, resume, step] = [[], [], []];
    for (let i = 0; i < (quick ? 10 : 100); i++) {
      await sleep(10 + Math.random() * 20);
      pause.push(await timed(element, /^pause/i, 'paused'));
      await sleep(10);
      const next = event(element, 'spark-metric');
      const from = performance.now();
      resume.push(await timed(element, /^(resume|continue)/i, 'running'));
      await next;
      step.push(performance.now() - from);
    }

    const stop = [];
    for (let i = 0; i < (quick ? 3 : 25); i++) {
      await sleep(10 + Math.random() * 20);
      stop.push(await timed(element, /^stop/i, 'stopped'));
      await start();
    }
    release();
    element.remove();

    const excess = (samples) => ({ excess_p50: Math.round(median(samples) - STEP), step_ms: STEP });
    results.push(spread(`${where}.pause`, pause, 'ms', excess(pause)));
    results.push(spread(`${where}.resume`, resume, 'ms'));
    results.push(spread(`${where}.resume_to_step`, step, 'ms', excess(step)));
    results.push(spread(`${where}.stop`, stop, 'ms', excess(stop)));
  }
  return results;
}
