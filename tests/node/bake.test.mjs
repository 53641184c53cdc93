/** What a baked page looks like: pure text, no browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbered, writeResults } from '../../dist/bake.js';

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

  it('has pictures, tables and the error of the program, in letters that any encoding has', () => {
    const picture = {
      name: 'weights',
      url: 'data:image/png;base64,AAAA',
      width: 8,
      height: 4,
      range: { min: -1, max: 2 },
    };
    const table = { name: 'größte', columns: ['n'], labels: ['<a>'], cells: [[1.23456789]], more: 3 };
    const baked = writeResults(page, [
      { ...result, status: 'error', pictures: [picture], tables: [table], error: 'x is not defined' },
      undefined,
    ]);
    assert.match(baked, /<img src="data:image\/png;base64,AAAA" width="176" height="88" .*>weights: -1 to 2</);
    assert.match(baked, /<caption>gr&#246;&#223;te<\/caption>.*<th scope="row">&#60;a&#62;<\/th><td>1\.235<\/td>/);
    assert.match(baked, /<td>\+ 3<\/td>.*<p>x is not defined<\/p><\/figure>/s);
    assert.equal(/[^\0-\x7f]/.test(baked), false);
  });

  it('says nothing of the range of numbers that are none', () => {
    const metrics = { loss: [{ step: 0, value: Number.NaN }] };
    assert.match(writeResults(page, [{ ...result, metrics }]), /<td>NaN<\/td><td>0<\/td><td><\/td>/);
  });

  it('has its own runners numbered, not those in comments, scripts and templates', () => {
    const html = `${page}<template><spark-runner></spark-runner></template><spark-runner-like></spark-runner-like>`;
    assert.deepEqual(numbered(html).match(/<spark-runner[^>]*data-bake[^>]*>/g), [
      '<spark-runner data-bake="0">',
      '<spark-runner data-bake="1" src="two.js">',
    ]);
    assert.equal(numbered(html).replaceAll(/ data-bake="\d"/g, ''), html);
  });

  it('is the same when it is baked again, and takes newer results', () => {
    const baked = writeResults(page, [result, result]);
    assert.equal(writeResults(baked, [result, result]), baked);
    const newer = writeResults(baked, [{ ...result, metrics: { loss: [{ step: 0, value: 7 }] } }, undefined]);
    assert.match(newer, /<td>7<\/td>/);
    assert.equal(newer.match(/slot="result"/g).length, 2);
  });
});
