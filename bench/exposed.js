/**
 * What exposed objects cost a loop that does not change them: its rounds in a second, beside those of the same loop
 * with an empty object (docs/decisions/0021).
 */
import { median, program, round } from './lib.js';

const STATES = {
  nothing: '{}',
  'ten objects': '{ epoch: 1, layers: Array.from({ length: 8 }, (_, size) => ({ size })) }',
  'a thousand objects': '{ list: Array.from({ length: 1000 }, (_, i) => ({ i, at: { x: i } })) }',
  'ten thousand numbers': '{ losses: Array.from({ length: 10_000 }, (_, i) => i / 7) }',
  'an array of 10 MB': '{ weights: new Float32Array(2_500_000) }',
};

/** A loop of some work and a checkpoint; answers with the rounds it made. */
const loop = (state) => `
  const state = ${state};
  const numbers = new Float32Array(2000);
  async function rounds(ms) {
    const until = performance.now() + ms;
    let count = 0;
    for (; performance.now() < until; count++) {
      for (let i = 0; i < numbers.length; i++) numbers[i] = Math.fround(numbers[i] * 0.5 + i);
      await spark.checkpoint();
    }
    return count;
  }
  spark.expose({ state, rounds });`;

export async function run({ quick }) {
  const loops = {};
  for (const [name, state] of Object.entries(STATES)) loops[name] = await program(loop(state), { backend: 'cpu' });
  const counts = Object.fromEntries(Object.keys(STATES).map((name) => [name, []]));
  // In turns, so that the machine's moods meet all of them.
  for (let i = 0; i < (quick ? 2 : 9); i++) {
    for (const [name, { exposed }] of Object.entries(loops))
      counts[name].push(await exposed.rounds(quick ? 200 : 1000));
  }
  for (const { done } of Object.values(loops)) done();
  const bare = median(counts.nothing);
  return Object.entries(counts).map(([name, samples]) => ({
    name: `loop_with.${name.replaceAll(' ', '_')}`,
    value: round(median(samples)),
    unit: 'rounds',
    ratio: round(median(samples) / bare),
    samples: samples.length,
  }));
}
