/** Steps a second of whole models in training: those of `npm run bench`, and on hardware one that is worth it. */
import { training } from '../programs.js';

const MODELS = [
  { model: 'mlp', optimizer: 'sgd', batch: 64 },
  { model: 'mlp', optimizer: 'adam', batch: 64 },
  { model: 'cnn', optimizer: 'adam', batch: 32 },
  { model: 'transformer', optimizer: 'adam', batch: 8 },
];
const LARGE = { model: 'gpt', optimizer: 'adam', batch: 16 };

/** The functions that a program exposes, without a runner around it. */
function exposedBy(torch, text) {
  const exposed = {};
  const checkpoint = async () => {
    torch.runtime.flush();
    await torch.runtime.settle();
  };
  const spark = { controller: () => ({ checkpoint }), expose: (values) => Object.assign(exposed, values) };
  new Function('torch', 'spark', text)(torch, spark);
  return exposed;
}

export async function measureModels(torch, clock, { software, seconds, renew, tell }) {
  const rows = [];
  const choices = software ? MODELS : [...MODELS, LARGE];
  for (const choice of choices) {
    const limit = Math.min((seconds * 1000) / choices.length, clock.left);
    if (limit < 2000) {
      rows.push({ ...choice, skipped: 'no time is left' });
      tell(rows.at(-1));
      continue;
    }
    const end = performance.now() + limit;
    await renew();
    const { train, count } = exposedBy(torch, training(choice));
    const options = { between: 'nothing' };
    await train(3, options);
    const { ms } = await train(5, options);
    const steps = Math.max(2, Math.min(500, Math.round(limit / 6 / (ms / 5))));
    let best = { ms: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5 && performance.now() < end; round++) {
      const found = await train(steps, options);
      if (found.ms < best.ms) best = found;
    }
    if (best.ms === Number.POSITIVE_INFINITY) best = { ms: (ms / 5) * steps, script: 0 };
    const profile = await torch.profiler.profile(() => train(3, options));
    const kernels = profile.reduce((sum, { time_ms }) => sum + (time_ms ?? Number.NaN), 0) / 3;
    const counted = await count(10);
    const perStep = Object.fromEntries(Object.entries(counted).map(([name, n]) => [name, n / 10]));
    rows.push({ ...choice, steps: (1000 * steps) / best.ms, script: best.script / steps, kernels, ...perStep });
    tell(rows.at(-1));
  }
  return rows;
}
