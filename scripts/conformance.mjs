/**
 * `npm run conformance`: every case of tests/conformance/ on every device — the CPU in Node, WebGPU in Chromium and in
 * Firefox — as a table op by op, ending with `N passed, N failed`. Exits with 1 when a case fails that is not in known.mjs.
 *
 *   --on node,chromium,firefox   where; default all        --only 'conv|pool'   operators by a pattern
 *   --no-build                   take dist/ as it is
 */
import './setup.mjs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { giveUp, sh } from './setup.mjs';

const { values: options } = parseArgs({
  options: {
    on: { type: 'string', default: 'node,chromium,firefox' },
    only: { type: 'string', default: '' },
    'no-build': { type: 'boolean', default: false },
  },
});
const places = options.on.split(',');
const engines = places.filter((place) => place !== 'node');
await ensureBrowsers({ needed: engines }).catch((error) => giveUp(error.message));
if (!options['no-build'] && sh('node', ['scripts/build.mjs', '--fast'], { stdio: ['ignore', 'ignore', 'inherit'] })) {
  giveUp('The build failed; its message is above.');
}
const { inBrowser, inNode, OPS, RUNS } = await import('../tests/conformance/run.mjs');

const total = { passed: 0, failed: 0, known: 0 };
const missing = new Set();
for (const place of places) {
  const session = place === 'node' ? await inNode() : await inBrowser(place, 'webgpu');
  console.log(`\n${place === 'node' ? 'CPU in Node' : `WebGPU in ${place}`}`);
  for (const name of OPS.filter((op) => new RegExp(options.only).test(op))) {
    const row = await session.op(name);
    if (row.missing) {
      missing.add(name);
      continue;
    }
    total.passed += row.passed;
    total.known += row.known;
    total.failed += row.failed.length;
    const count = `${row.passed}/${row.passed + row.known + row.failed.length}`;
    console.log(
      `${row.failed.length ? '✗' : '✓'} ${row.op.padEnd(52)} ${count}${row.known ? `  (${row.known} known)` : ''}`,
    );
    for (const { id, problem } of row.failed) console.log(`    ${id}: ${problem}`);
  }
  for (const name of RUNS.filter((run) => new RegExp(options.only).test(run))) {
    const problem = await session.run(name);
    if (problem === undefined) {
      missing.add(`training ${name}`);
      continue;
    }
    total[problem ? 'failed' : 'passed']++;
    console.log(`${problem ? '✗' : '✓'} training ${name}${problem ? `: ${problem}` : ''}`);
  }
  await session.close();
}
if (missing.size) console.log(`\nNot there yet (${missing.size}): ${[...missing].join(' ')}`);
console.log(`\n${total.known} known differences (tests/conformance/known.mjs)`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
