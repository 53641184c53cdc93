/**
 * From run() to the program's first step. Cold: in a fresh document that has loaded nothing but the element (each in an
 * iframe of its own, responses are not cached). Warm: again in the same document, after a stop.
 */
import { spread } from './lib.js';

const CODE = {
  bare: `await spark.checkpoint(); spark.metric('step', 1); while (true) { await spark.checkpoint(); }`,
  torch: `
    const model = new torch.nn.Linear(784, 10);
    for (let step = 1; ; step++) {
      await spark.checkpoint();
      const loss = model(torch.randn([64, 784])).square().mean();
      loss.backward();
      spark.metric('loss', loss, { step });
    }`,
};

/** Runs inside the iframe's own realm, with its own copies of every module. */
async function inside(frame, code, backend, times) {
  const lib = await frame.contentWindow.load('/bench/lib.js');
  const element = await lib.runner(code, { backend });
  const samples = [];
  for (let i = 0; i < times; i++) {
    const first = lib.event(element, 'spark-metric');
    const start = performance.now();
    element.run();
    await first;
    samples.push(performance.now() - start);
    const stopped = lib.status(element, 'stopped');
    element.controller.stop();
    await stopped;
  }
  return samples;
}

export async function run({ backends, quick }) {
  const results = [];
  for (const [name, backend] of [['bare', 'cpu'], ...backends.map((backend) => ['torch', backend])]) {
    const [cold, warm] = [[], []];
    for (let i = 0; i < (quick ? 2 : 8); i++) {
      const frame = document.createElement('iframe');
      frame.src = '/bench/page.html';
      frame.width = '800';
      frame.height = '600';
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      const samples = await inside(frame, CODE[name], backend, 4);
      cold.push(samples[0]);
      warm.push(...samples.slice(1));
      frame.remove();
    }
    const label = name === 'bare' ? 'bare' : `torch.${backend}`;
    results.push(spread(`${label}.cold`, cold, 'ms'), spread(`${label}.warm`, warm, 'ms'));
  }
  return results;
}
