/** What a page or an application loads for an idle runner has the words that it shows then, and no others; and nothing twice. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { STRINGS } from '../../dist/npm/components/strings.js';
import { staticGraph } from '../../scripts/size.mjs';

const textOf = (files) => files.map((file) => readFileSync(file, 'utf8')).join('\n');
const has = (text, key) => ['`', '"', "'"].some((quote) => text.includes(quote + STRINGS[key] + quote));

describe('the first view', () => {
  for (const entry of ['spark-runner.js', 'npm/index.js']) {
    it(`of ${entry} has the words of an idle runner alone`, () => {
      const text = textOf(staticGraph(entry));
      for (const key of ['run', 'status.idle', 'code', 'partAbsent']) assert.ok(has(text, key), key);
      for (const key of ['savedContinue', 'waitsTurn', 'paramSlider', 'linkTooLong', 'strangeShown'])
        assert.ok(!has(text, key), `${key}: ${STRINGS[key]}`);
    });
  }

  it('is all that auto.js takes blocks apart with', () => {
    const files = staticGraph('auto.js');
    assert.deepEqual(
      files.map((file) => basename(file)),
      ['auto.js', 'spark-runner.js'],
    );
    const rule = 'blob-num';
    const [auto, element] = files.map((file) => readFileSync(file, 'utf8').includes(rule));
    assert.deepEqual({ auto, element }, { auto: false, element: true });
  });
});

describe('what a runner that is seen loads before any run', () => {
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  const [chunk] = readdirSync(dist).filter((name) => name.startsWith('page-in-view-'));

  it('has the words of an idle runner alone', () => {
    const text = textOf(staticGraph(chunk));
    for (const key of ['chart', 'log', 'takeAlong']) assert.ok(has(text, key), key);
    for (const key of ['savedContinue', 'waitsTurn', 'chartCauses']) assert.ok(!has(text, key), key);
  });

  it('is one file, for pages and for applications', () => {
    assert.deepEqual(
      staticGraph(chunk).map((file) => basename(file)),
      [chunk],
    );
    const runner = readFileSync(join(dist, 'npm/components/runner/runner.js'), 'utf8');
    assert.ok(runner.includes(`/${chunk}'`), runner);
  });
});
