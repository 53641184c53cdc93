/**
 * What share of a real training loop its checkpoints take: the digits MLP with and without `checkpoint()`, in turns, so
 * that the machine's moods meet both. On the CPU device also by the clock around each checkpoint; on a GPU that would
 * count the waiting for the device, which the loop has to do anyway.
 *
 * What a checkpoint costs beyond its fast path is a turn of the event loop every 5 ms. `bare_turn` is what such a turn costs on
 * this machine with nothing of ours in it: a worker that computes for 5 ms, again and again, and lets one message through.
 */
import { median, program, round } from './lib.js';
import { training } from './programs.js';

const STEPS = { cpu: 400, webgpu: 60 };

const TURNS = `
  const { port1, port2 } = new MessageChannel();
  let heard;
  port1.onmessage = () => heard();
  const numbers = new Float32Array(50_000);
  (async () => {
    const costs = [];
    for (let i = 0; i < 200; i++) {
      const until = performance.now() + 5;
      while (performance.now() < until) for (let k = 0; k < numbers.length; k++) numbers[k] = Math.fround(numbers[k] * 0.5 + k);
      const before = performance.now();
      await new Promise((resolve) => { heard = resolve; port2.postMessage(0); });
      costs.push(performance.now() - before);
    }
    postMessage(costs);
  })();`;

/** Milliseconds, each of many: a turn of an event loop in which nothing waits. */
function bareTurns() {
  const url = URL.createObjectURL(new Blob([TURNS]));
  const worker = new Worker(url);
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      URL.revokeObjectURL(url);
      resolve(data);
    };
  });
}

export async function run({ backends }) {
  const results = [];
  for (const backend of backends) {
    const { exposed, done } = await program(training({ model: 'mlp', optimizer: 'adam', batch: 64 }), { backend });
    await exposed.train(STEPS[backend]);
    const pairs = [];
    for (let i = 0; i < 9; i++) {
      const first = await exposed.train(STEPS[backend], { checkpoints: i % 2 === 0 });
      const second = await exposed.train(STEPS[backend], { checkpoints: i % 2 === 1 });
      pairs.push(i % 2 === 0 ? [first, second] : [second, first]);
    }
    done();
    results.push({
      name: `${backend}.share_by_difference`,
      value: round(100 * median(pairs.map(([passed, bare]) => (passed.ms - bare.ms) / passed.ms))),
      unit: '%',
      ratio: round(median(pairs.map(([passed, bare]) => passed.ms / bare.ms))),
      samples: pairs.length,
    });
    if (backend === 'cpu') {
      const share = median(pairs.map(([passed]) => passed.gate / passed.ms));
      results.push({ name: 'cpu.share_by_clock', value: round(100 * share), unit: '%' });
    }
  }
  // The clock has steps of a tenth of a millisecond here: the mean of many is right where a median would not be.
  const turns = await bareTurns();
  const cost = turns.reduce((sum, ms) => sum + ms) / turns.length;
  results.push({
    name: 'bare_turn',
    value: round(1000 * cost),
    unit: 'µs',
    samples: turns.length,
    note: `one in 5 ms: ${round((100 * cost) / (5 + cost))} %`,
  });
  return results;
}
