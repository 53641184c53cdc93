/** What a page or an application loads for an idle runner has the words that it shows then, and no others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { STRINGS } from '../../dist/npm/components/strings.js';
import { staticGraph } from '../../scripts/size.mjs';

describe('the first view', () => {
  for (const entry of ['spark-runner.js', 'npm/index.js']) {
    it(`of ${entry} has the words of an idle runner alone`, () => {
      const text = staticGraph(entry)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const has = (key) => ['`', '"', "'"].some((quote) => text.includes(quote + STRINGS[key] + quote));
      for (const key of ['run', 'status.idle', 'code', 'partAbsent']) assert.ok(has(key), key);
      for (const key of ['savedContinue', 'waitsTurn', 'paramSlider', 'linkTooLong', 'strangeShown'])
        assert.ok(!has(key), `${key}: ${STRINGS[key]}`);
    });
  }
});
