/** Steps a second of the demo's models, the script's share of a step, and what a steady step asks of WebGPU. */
import { median, program, round } from './lib.js';
import { training } from './programs.js';

const CASES = [
  { model: 'mlp', optimizer: 'sgd', batch: 64 },
  { model: 'mlp', optimizer: 'adam', batch: 64 },
  { model: 'cnn', optimizer: 'adam', batch: 32 },
  { model: 'transformer', optimizer: 'adam', batch: 8 },
];

export async function run({ backends }) {
  const results = [];
  for (const backend of backends) {
    for (const choice of CASES) {
      const name = `${backend}.${choice.model}_${choice.optimizer}`;
      const { exposed, done } = await program(training(choice), { backend });
      const warm = await exposed.train(40);
      // About a second a round, in whole groups of 20 steps.
      const steps = Math.max(20, Math.min(2000, Math.round(1000 / (warm.ms / 40) / 20) * 20));
      const rounds = [];
      for (let i = 0; i < 5; i++) rounds.push(await exposed.train(steps));
      results.push({
        name: `${name}.steps`,
        value: round(median(rounds.map((r) => (1000 * steps) / r.ms))),
        unit: '1/s',
      });
      results.push({
        name: `${name}.script`,
        value: round(median(rounds.map((r) => r.script / steps))),
        unit: 'ms/step',
      });
      if (backend === 'webgpu') {
        const counted = await exposed.count(100);
        for (const [what, count] of Object.entries(counted)) {
          results.push({ name: `${name}.${what}`, value: count / 100, unit: '1/step' });
        }
      }
      done();
    }
  }
  return results;
}
