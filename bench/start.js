/**
 * From run() to the program's first checkpoint, and to its first step. Cold: in a fresh document that has loaded nothing but the element
 * (each in an iframe of its own, responses are not cached). Warm: again in the same document, after a stop. What drivers keep of
 * shaders outlives a document: to measure without, Mesa's takes MESA_SHADER_CACHE_DISABLE=true.
 */
import { spread } from './lib.js';
import { training } from './programs.js';

/** Trains a model from its first checkpoint on. */
const loop = (choice) => `${training(choice)}
    for (let number = 1; ; number++) {
      await spark.checkpoint();
      if (number === 1) spark.progress(1);
      spark.metric('loss', step(), { step: number });
    }`;

const CODE = {
  bare: `
    await spark.checkpoint();
    spark.progress(1);
    spark.metric('step', 1);
    while (true) await spark.checkpoint();`,
  torch: `
    const model = new torch.nn.Linear(784, 10);
    for (let step = 1; ; step++) {
      await spark.checkpoint();
      if (step === 1) spark.progress(1);
      const loss = model(torch.randn([64, 784])).square().mean();
      loss.backward();
      spark.metric('loss', loss, { step });
    }`,
  mlp: loop({ model: 'mlp', optimizer: 'sgd', batch: 64 }),
  transformer: loop({ model: 'transformer', optimizer: 'adam', batch: 8 }),
};

/** Runs inside the iframe's own realm, with its own copies of every module. */
async function inside(frame, code, backend, times) {
  const lib = await frame.contentWindow.load('/bench/lib.js');
  const element = await lib.runner(code, { backend });
  const samples = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const [checkpoint, step] = ['spark-progress', 'spark-metric'].map((type) =>
      lib.event(element, type).then(() => performance.now() - start),
    );
    element.run();
    samples.push({ checkpoint: await checkpoint, step: await step });
    const stopped = lib.status(element, 'stopped');
    element.controller.stop();
    await stopped;
  }
  return samples;
}

export async function run({ backends, quick }) {
  const results = [];
  const ofTorch = ['torch', 'mlp', 'transformer'].flatMap((name) => backends.map((backend) => [name, backend]));
  for (const [name, backend] of [['bare', 'cpu'], ...ofTorch]) {
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
      const [first, ...others] = await inside(frame, CODE[name], backend, 4);
      cold.push(first);
      warm.push(...others);
      frame.remove();
    }
    const label = name === 'bare' ? 'bare' : `${name}.${backend}`;
    for (const [state, samples] of Object.entries({ cold, warm })) {
      for (const what of ['checkpoint', 'step'])
        results.push(
          spread(
            `${label}.${state}.${what}`,
            samples.map((sample) => sample[what]),
            'ms',
          ),
        );
    }
  }
  return results;
}
