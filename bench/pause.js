/**
 * From `controller.pause()` on the page to the status "paused", with 1, 100 and 1,000 loops side by side whose steps each
 * compute for 1 ms, and with a real training step. The pauses come at random moments. The goal: `excess_p99`, what the
 * slowest in a hundred takes beyond one step, is no more than 25 ms.
 *
 * The step is so many rounds of arithmetic, tried out before: a browser's clock may go in steps of a millisecond. How long
 * one took in the run itself is `step_ms`, turns of the event loop included.
 *
 * `bare_p99` is what the machine itself costs in the same minutes: after each pause, while the program holds, a worker with
 * nothing of the runner's in it computes, takes a turn every 5 ms, and is asked to stop in the same way.
 */
import { event, program, quantile, round, sleep, spread } from './lib.js';
import { training } from './programs.js';

const STEP = 1;

const loops = (count) => `
  const ctrl = spark.controller();
  let x = 0;
  let steps = 0;
  const compute = (rounds) => { for (let i = 0; i < rounds; i++) x = Math.fround(x * 0.5 + i); };
  /** Rounds in ${STEP} ms: the most of several tries, since whatever else runs on the machine makes it less. */
  const most = () => {
    let [rounds, from] = [0, performance.now()];
    while (performance.now() - from < 20) { compute(1000); rounds += 1000; }
    return (${STEP} * rounds) / (performance.now() - from);
  };
  const rounds = Math.max(...Array.from({ length: 10 }, most));
  spark.expose({ begin, count: () => steps });
  async function loop() {
    for (;;) {
      await ctrl.checkpoint();
      compute(rounds);
      steps++;
    }
  }
  async function begin() {
    await Promise.all(Array.from({ length: ${count} }, loop));
  }`;

/** A training loop that counts its steps as the others do. */
const trains = `${training({ model: 'mlp', optimizer: 'adam', batch: 64 })}
  let steps = 0;
  spark.expose({ begin, count: () => steps });
  async function begin() {
    for (;;) {
      await ctrl.checkpoint();
      step();
      steps++;
    }
  }`;

const BARE = `
  let [asked, x] = [false, 0];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + 5;
    while (performance.now() < end) for (let i = 0; i < 1000; i++) x = Math.fround(x * 0.5 + i);
    if (asked) postMessage('stopped');
    else port2.postMessage(0);
  };
  onmessage = ({ data }) => {
    asked = data === 'stop';
    if (!asked) port2.postMessage(0);
  };`;

/** A worker of nothing else: `asked()` resolves with the milliseconds from a question to its answer. */
function bare() {
  const url = URL.createObjectURL(new Blob([BARE]));
  const worker = new Worker(url);
  return {
    async asked() {
      worker.postMessage('begin');
      await sleep(moment());
      const start = performance.now();
      worker.postMessage('stop');
      await event(worker, 'message');
      return performance.now() - start;
    },
    done() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

/** Long enough to be under way, and never in step with anything. */
const moment = () => 20 + Math.random() * 20;

/** Resolves when the controller is in a status. */
const reaches = (controller, wanted) =>
  new Promise((resolve) => {
    if (controller.status === wanted) return resolve();
    const unwatch = controller.watch((status) => {
      if (status !== wanted) return;
      unwatch();
      resolve();
    });
  });

async function measure(name, code, quick) {
  const { exposed, controller, done } = await program(code, { backend: 'cpu' });
  exposed.begin().catch(() => {}); // it ends with the worker
  await sleep(300);
  const floor = bare();
  const samples = [];
  const bareSamples = [];
  let ran = 0;
  const first = await exposed.count();
  let since = performance.now();
  for (let i = 0; i < (quick ? 20 : 200); i++) {
    await sleep(moment());
    const start = performance.now();
    controller.pause();
    await reaches(controller, 'paused');
    const end = performance.now();
    samples.push(end - start);
    ran += end - since;
    bareSamples.push(await floor.asked());
    controller.resume();
    since = performance.now();
  }
  floor.done();
  const step = ran / ((await exposed.count()) - first);
  done();
  const excess = round(quantile(samples, 0.99) - step);
  return spread(name, samples, 'ms', {
    max: round(Math.max(...samples)),
    step_ms: round(step),
    excess_p99: excess,
    bare_p99: round(quantile(bareSamples, 0.99)),
  });
}

export async function run({ quick }) {
  const results = [];
  for (const count of [1, 100, 1000]) results.push(await measure(`loops_${count}`, loops(count), quick));
  results.push(await measure('training', trains, quick));
  return results;
}
