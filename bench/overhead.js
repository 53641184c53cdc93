/**
 * What a real training loop's checkpoints cost it: the digits MLP with nothing between two steps (the floor), with a bare
 * await, with an await and a bare turn of the event loop every 5 ms (what it costs at all to hear a page), and with
 * `checkpoint()`. All in turns, in one run, so that the machine's moods meet all of them; told are the medians of each
 * round's ratios, with their quartiles.
 *
 * `by_clock` is the share of the loop's time between two steps, by the clock around it: less noisy than the ratios of
 * whole loops, and told on the CPU device alone, since on a GPU it would count the waiting for the device, which the
 * loop has to do anyway.
 */
import { median, program, quantile, round } from './lib.js';
import { training } from './programs.js';

const KINDS = ['nothing', 'await', 'turn', 'checkpoint'];
const STEPS = { cpu: 40, webgpu: 40 };

/** Medians of `of` over rounds as a measurement in percent. */
function share(name, rounds, of, more = {}) {
  const percents = rounds.map((round) => 100 * of(round));
  return {
    name,
    value: round(median(percents)),
    unit: '%',
    p25: round(quantile(percents, 0.25)),
    p75: round(quantile(percents, 0.75)),
    rounds: rounds.length,
    ...more,
  };
}

export async function run({ backends, quick }) {
  const results = [];
  for (const backend of backends) {
    const { exposed, done } = await program(training({ model: 'mlp', optimizer: 'adam', batch: 64 }), { backend });
    const steps = STEPS[backend];
    for (const between of KINDS) await exposed.train(steps, { between });
    const rounds = [];
    for (let i = 0; i < (quick ? 8 : 80); i++) {
      const found = {};
      // Each kind comes first, second, third and last equally often.
      for (let k = 0; k < KINDS.length; k++) {
        const between = KINDS[(i + k) % KINDS.length];
        found[between] = await exposed.train(steps, { between });
      }
      rounds.push(found);
    }
    done();
    for (const kind of KINDS.slice(1)) {
      const by_clock = round(100 * median(rounds.map((found) => found[kind].gate / found[kind].ms)));
      results.push(
        share(`${backend}.${kind}`, rounds, (found) => found[kind].ms / found.nothing.ms - 1, {
          ...(backend === 'cpu' && { by_clock }),
        }),
      );
    }
    const above = (found) => found.checkpoint.ms / found.turn.ms - 1;
    const byClock = ({ checkpoint, turn }) => checkpoint.gate / checkpoint.ms - turn.gate / turn.ms;
    results.push(
      share(`${backend}.checkpoint_above_turn`, rounds, above, {
        ...(backend === 'cpu' && { by_clock: round(100 * median(rounds.map(byClock))) }),
        step_ms: round(median(rounds.map(({ nothing }) => nothing.ms / steps))),
      }),
    );
  }
  return results;
}
