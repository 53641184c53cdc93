/** PyTorch's answers to as many calls as there is time for, an operator after the other: what is fast has to be right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCase, lookUp } from '../../tests/conformance/check.mjs';
import { isKnown } from '../../tests/conformance/known.mjs';

const folder = join(import.meta.dirname, '..', '..', 'tests', 'conformance', 'ops');

/** Steps through a list that visit each of its entries once, far from each other: what is left out is of all families. */
function* scattered(list) {
  const stride = Math.max(1, Math.floor(list.length * 0.6180339887));
  const common = (a, b) => (b ? common(b, a % b) : a);
  let step = stride;
  while (common(step, list.length) > 1) step++;
  for (let i = 0, at = 0; i < list.length; i++, at = (at + step) % list.length) yield list[at];
}

/** `{ passed, known, failed: [words], operators, of }` after at most this many seconds. */
export async function checkSample(torch, { seconds }) {
  const end = performance.now() + seconds * 1000;
  const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
  const found = { passed: 0, known: 0, failed: [], operators: 0, of: names.length };
  for (const name of scattered(names)) {
    if (performance.now() > end) break;
    const { op, cases } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    if (!lookUp(torch, op)) continue;
    found.operators++;
    // The first and the last of an operator's cases: the simplest, and one of the odd ones.
    for (const test of cases.length > 1 ? [cases[0], cases.at(-1)] : cases) {
      const problem = await checkCase(torch, op, test);
      if (problem === null) found.passed++;
      else if (isKnown(op, test.id)) found.known++;
      else found.failed.push(`${op} ${test.id}: ${problem}`);
    }
  }
  return found;
}
