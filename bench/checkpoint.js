/** The fast path: `await ctrl.checkpoint()` with nothing asked, against an await of a promise that is there already. */
import { median, program, round } from './lib.js';

const code = `
  const ctrl = spark.controller();
  spark.expose({ measure });

  async function measure(rounds, n) {
    const ready = Promise.resolve();
    const bare = [];
    const passed = [];
    for (let round = 0; round < rounds; round++) {
      let start = performance.now();
      for (let i = 0; i < n; i++) await ready;
      bare.push(((performance.now() - start) / n) * 1e6);
      start = performance.now();
      for (let i = 0; i < n; i++) await ctrl.checkpoint();
      passed.push(((performance.now() - start) / n) * 1e6);
    }
    return { bare, passed };
  }`;

export async function run() {
  const { exposed, done } = await program(code);
  await exposed.measure(2, 100_000); // lets the engine compile both loops
  const { bare, passed } = await exposed.measure(15, 200_000);
  done();
  return [
    { name: 'bare_await', value: round(median(bare)), unit: 'ns' },
    {
      name: 'checkpoint',
      value: round(median(passed)),
      unit: 'ns',
      ratio: round(median(passed) / median(bare)),
      note: 'the macrotask turns every few milliseconds are in it',
    },
  ];
}
