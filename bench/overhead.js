/**
 * What share of a real training loop its checkpoints take: the digits MLP with and without `checkpoint()`, in turns, so
 * that the machine's moods meet both. On the CPU device also by the clock around each checkpoint; on a GPU that would
 * count the waiting for the device, which the loop has to do anyway.
 */
import { median, program, round } from './lib.js';
import { training } from './programs.js';

const STEPS = { cpu: 400, webgpu: 60 };

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
  return results;
}
