/** What a baked page looks like: pure text, no browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeResults } from '../../dist/bake.js';

const result = {
  status: 'completed',
  metrics: {
    loss: [
      { step: 0, value: 2 },
      { step: 10, value: 0.5 },
    ],
  },
  log: [
    { level: 'log', text: 'a <b> c' },
    { level: 'warn', text: 'careful' },
  ],
};
const page = `<!-- </spark-runner> -->
<spark-runner><script type="text/spark">const end = '</spark-runner>';</script></spark-runner>
<p>between</p>
<spark-runner src="two.js"></spark-runner>`;

describe('a baked page', () => {
  it('has curves, numbers and log in the runner, and everything else as it was', () => {
    const baked = writeResults(page, [result, undefined]);
    assert.match(baked, /<\/script><!-- spark-runner bake --><figure slot="result".*<svg .*<\/figure><!-- \/spark/s);
    assert.match(baked, /<th scope="row">loss<\/th><td>0\.5<\/td><td>10<\/td><td>0\.5 to 2<\/td>/);
    assert.match(baked, /a &#60;b&#62; c\nwarn: careful/);
    assert.ok(baked.startsWith('<!-- </spark-runner> -->\n<spark-runner><script'));
    assert.ok(baked.endsWith('<p>between</p>\n<spark-runner src="two.js"></spark-runner>'));
  });

  it('is the same when it is baked again, and takes newer results', () => {
    const baked = writeResults(page, [result, result]);
    assert.equal(writeResults(baked, [result, result]), baked);
    const newer = writeResults(baked, [{ ...result, metrics: { loss: [{ step: 0, value: 7 }] } }, undefined]);
    assert.match(newer, /<td>7<\/td>/);
    assert.equal(newer.match(/slot="result"/g).length, 2);
  });
});
