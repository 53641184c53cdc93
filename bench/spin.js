/** Stop inside `while (true) {}`: how long past the stop timeout the worker is gone, and whether Run works again. */
import { button, event, runner, sleep, spread, status } from './lib.js';

const TIMEOUT = 300;
const code = `
  await spark.checkpoint();
  spark.metric('started', 1);
  await spark.checkpoint();
  await new Promise((resolve) => setTimeout(resolve, 50));
  while (true) {}`;

export async function run({ quick }) {
  const element = await runner(code, { 'stop-timeout': `${TIMEOUT}ms` });
  const samples = [];
  for (let i = 0; i < (quick ? 2 : 10); i++) {
    const started = event(element, 'spark-metric');
    element.run();
    await started;
    await sleep(100); // it spins now
    const start = performance.now();
    button(element, /^stop/i).click();
    await status(element, 'stopped');
    samples.push(performance.now() - start - TIMEOUT);
  }
  element.remove();
  return [spread('past_timeout', samples, 'ms', { timeout: TIMEOUT })];
}
