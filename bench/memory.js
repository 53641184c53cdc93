/**
 * Memory of a loop that frees nothing by hand: the most that steps 100–1,100 hold, and what the last 1,000 of 10,000 steps
 * hold beyond it (0 is the aim). `--quick` ends after 2,200 steps.
 */
import { program, round } from './lib.js';
import { training } from './programs.js';

const LOOPS = [
  { model: 'mlp', optimizer: 'adam', batch: 64 },
  { model: 'transformer', optimizer: 'adam', batch: 1 },
];

export async function run({ backends, quick }) {
  const results = [];
  for (const loop of LOOPS) {
    for (const backend of backends) {
      const { exposed, done } = await program(training(loop), { backend });
      await exposed.train(100);
      const early = (await exposed.train(1000)).bytes;
      await exposed.train(quick ? 100 : 7900);
      const late = (await exposed.train(1000)).bytes;
      done();
      const name = `${backend}.${loop.model}`;
      results.push({ name: `${name}.most`, value: round(early / 2 ** 20), unit: 'MiB' });
      results.push({ name: `${name}.growth`, value: late - early, unit: 'bytes' });
    }
  }
  return results;
}
