/** What a baked page looks like, and where in it a result goes: pure text, no browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'parse5';
import { numbered, places, saysCharset, writeResults } from '../../dist/npm/bake/index.js';

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

const BAKED = /<!-- spark-runner bake -->.*?<!-- \/spark-runner bake -->/gs;
/** Without marks that stood there before. */
const NEW = /<!-- spark-runner bake -->(<object[^>]*>)?<figure[^>]* data-status.*?<!-- \/spark-runner bake -->/gs;
const OPEN = '<!-- spark-runner bake -->';
const CLOSE = '<!-- /spark-runner bake -->';
/** A result that says which it is. */
const numberedResult = (number) => ({ status: 'completed', metrics: {}, log: [{ level: 'log', text: `r${number}` }] });
/** A result for each runner of a page. */
const bakeAll = (html) =>
  writeResults(
    html,
    places(html).map((_, number) => numberedResult(number)),
  );

/** Each runner of a page, by its id, with the texts of the results that are its own children. */
function resultsByRunner(html) {
  const found = {};
  const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  const isResult = (node) => node.attrs?.some(({ name, value }) => name === 'slot' && value === 'result');
  const visit = (node) => {
    if (node.tagName === 'spark-runner') {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      found[id] = node.childNodes.filter(isResult).map(textOf);
    }
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) visit(child);
  };
  visit(parse(html));
  return found;
}

describe('a baked page', () => {
  it('has curves, numbers and log in the runner, and everything else as it was', () => {
    const baked = writeResults(page, [result, undefined]);
    assert.match(baked, /<\/script><!-- spark-runner bake --><figure slot="result".*<svg .*<\/figure><!-- \/spark/s);
    assert.match(baked, /<th scope="row">loss<\/th><td>0\.5<\/td><td>10<\/td><td>0\.5 to 2<\/td>/);
    assert.match(baked, /a &#60;b&#62; c\nwarn: careful/);
    assert.ok(baked.startsWith('<!-- </spark-runner> -->\n<spark-runner><script'));
    assert.ok(baked.endsWith('<p>between</p>\n<spark-runner src="two.js"></spark-runner>'));
  });

  it('has pictures and tables, in letters that any encoding has', () => {
    const picture = {
      name: 'weights',
      url: 'data:image/png;base64,AAAA',
      width: 8,
      height: 4,
      range: { min: -1, max: 2 },
    };
    const table = { name: 'größte', columns: ['n'], labels: ['<a>'], cells: [[1.23456789]], more: 3 };
    const baked = writeResults(page, [{ ...result, pictures: [picture], tables: [table] }, undefined]);
    assert.match(baked, /<img src="data:image\/png;base64,AAAA" width="176" height="88" .*>weights: -1 to 2</);
    assert.match(baked, /<caption>gr&#246;&#223;te<\/caption>.*<th scope="row">&#60;a&#62;<\/th><td>1\.235<\/td>/);
    assert.match(baked, /<td>\+ 3<\/td>/);
    assert.equal(/[^\0-\x7f]/.test(baked), false);
  });

  it('has plots as SVG', () => {
    const marks = [{ kind: 'bars', from: [0], to: [1], y: [2], names: ['<a>'] }];
    const baked = writeResults(page, [{ ...result, plots: [{ name: 'größe', marks, options: {} }] }, undefined]);
    assert.match(
      baked,
      /<svg [^>]*aria-label="gr&#246;&#223;e".*>&#60;a&#62;<\/text>.*<\/svg><br>gr&#246;&#223;e<\/p>/,
    );
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

describe('what merely looks like a result or a runner', () => {
  const looks = `${OPEN}<figure slot="result">x</figure>${CLOSE}`;
  const escaped = looks.replaceAll('<', '&lt;');
  const LOOKALIKES = {
    'in a comment': `<!-- <spark-runner>${looks.replaceAll('-->', '--&gt;')}</spark-runner> -->`,
    'in a script': `<script>const old = \`${looks}<spark-runner></spark-runner>\`;</script>`,
    'in a program': `<spark-runner id="x"><script type="text/spark">console.log('${looks}</spark-runner>')</script>`,
    'as escaped text': `<pre>${escaped}&lt;spark-runner></pre>`,
    'in an attribute': `<p title='${looks}<spark-runner></spark-runner>'></p>`,
    'in a frame': `<iframe srcdoc='<spark-runner>${looks}</spark-runner>'></iframe>`,
    'in a template': `<template><spark-runner>${looks}</spark-runner></template>`,
    'in a text field': `<textarea>${looks}<spark-runner></spark-runner></textarea>`,
    'in a style sheet': `<style>p::before { content: '${looks}<spark-runner>' }</style>`,
    'in a title': `<title>${looks}<spark-runner></title>`,
    'outside any runner': `<div>${looks}</div>`,
    'in a drawing': `<svg><spark-runner>${looks}</spark-runner></svg>`,
    'deeper in a runner': `<spark-runner id="x"><div>${looks}</div>`,
    'as a mark without its end': `<spark-runner id="x">${OPEN}<p>mine</p>`,
    'as marks around nothing': `<spark-runner id="x">${OPEN}${CLOSE}<p>mine</p>`,
    'as marks around something else': `<spark-runner id="x">${OPEN}<p>mine</p>${CLOSE}`,
    'as marks around two things': `<spark-runner id="x">${OPEN}<p>mine</p><p>mine</p>${CLOSE}`,
  };
  for (const [where, text] of Object.entries(LOOKALIKES)) {
    it(`stays as it is ${where}`, () => {
      const open = text.includes('id="x"');
      const html = open ? `${text}</spark-runner>` : `${text}\n<spark-runner id="x"></spark-runner>`;
      const baked = bakeAll(html);
      assert.equal(places(html).length, 1);
      assert.ok(baked.startsWith(text), baked);
      assert.deepEqual(resultsByRunner(baked).x, ['r0']);
      assert.equal(bakeAll(baked), baked);
    });
  }

  it('stays as it is on a page of a comment that never ends', () => {
    const html = `<spark-runner id="x"></spark-runner><!-- ${OPEN.slice(0, -3)} <spark-runner>`;
    const baked = bakeAll(html);
    assert.ok(baked.endsWith(html.slice(html.indexOf('</spark-runner>'))));
  });
});

describe('every runner gets its own result', () => {
  const PAGES = {
    'one in another': '<spark-runner id="a"><spark-runner id="b"></spark-runner><p>after</p></spark-runner>',
    'the outer one baked before': `<spark-runner id="a"><spark-runner id="b"></spark-runner>${OPEN}<figure slot="result">old</figure>${CLOSE}</spark-runner>`,
    'the inner one baked before': `<spark-runner id="a"><spark-runner id="b">${OPEN}<figure slot="result">old</figure>${CLOSE}</spark-runner></spark-runner>`,
    'written as if it closed itself':
      '<div><spark-runner id="a" src="a.js" /></div><spark-runner id="b" src="b.js"/>\n',
    'without end tags': '<main><spark-runner id="a" src="a.js">\n<p>text <b>bold\n<spark-runner id="b" src="b.js">',
    'one of two without its end tag':
      '<div><spark-runner id="a"><pre><code>1\n<spark-runner id="b"></spark-runner></div>',
    'unfinished tags inside': '<spark-runner id="a"><b><i></spark-runner>text<spark-runner id="b"></spark-runner>',
    'in elements of others':
      '<my-demo><my-frame><spark-runner id="a"></spark-runner></my-frame></my-demo><x-y><spark-runner id="b">',
    'in a shadow root that is written out':
      '<my-demo><template shadowrootmode="open"><spark-runner id="a"></spark-runner></template></my-demo><spark-runner id="b"></spark-runner>',
    'in a paragraph':
      '<p>See <spark-runner id="a" src="a.js"></spark-runner> and <em><spark-runner id="b"></spark-runner></em>.',
    'in a heading, a link and a button':
      '<h1><a href="#"><spark-runner id="a"></spark-runner></a></h1><button><spark-runner id="b"></spark-runner></button>',
    'in a list and a cell':
      '<ul><li><spark-runner id="a"></spark-runner><li>2</ul><table><td><spark-runner id="b"></spark-runner></table>',
    'in a table, out of which parsers move it':
      '<table><tr><spark-runner id="a"></table><table><spark-runner id="b"></spark-runner><tr><td>x</table>',
    'in odd writing':
      '<SPARK-RUNNER\n id = \'a\' data-x="</spark-runner>"\t></Spark-Runner\n><spark-runner/id=b></spark-runner bogus>',
    'with its end tag missing at the end of the page':
      '<spark-runner id="a"></spark-runner><spark-runner id="b"><script type="text/spark">1</script>',
  };
  for (const [where, html] of Object.entries(PAGES)) {
    it(`${where}`, () => {
      const baked = bakeAll(html);
      assert.deepEqual(resultsByRunner(baked), { a: ['r0'], b: ['r1'] });
      assert.equal(bakeAll(baked), baked, 'the second time changes nothing');
      assert.equal(baked.replace(BAKED, ''), html.replace(BAKED, ''));
    });
  }

  it('even several with the same id', () => {
    const html = '<spark-runner id="a"></spark-runner>'.repeat(3);
    assert.deepEqual(bakeAll(html).match(/r\d(?=<\/pre>)/g), ['r0', 'r1', 'r2']);
  });

  it('in the place that its author made for it', () => {
    const html = '<spark-runner id="a"><div slot="result" class="mine"><h3>A run</h3></div><p>after</p></spark-runner>';
    const baked = bakeAll(html);
    assert.match(
      baked,
      /<h3>A run<\/h3><!-- spark-runner bake --><figure data-status.*<\/figure><!-- .* --><\/div><p>/,
    );
    assert.equal(bakeAll(baked), baked);
  });

  it('once, where an older page has it twice', () => {
    const old = `${OPEN}<figure slot="result">old</figure>${CLOSE}`;
    const baked = bakeAll(`<spark-runner id="a">${old}<p>mine</p>\n${old}</spark-runner>`);
    assert.deepEqual(resultsByRunner(baked), { a: ['r0'] });
    assert.match(baked, /<p>mine<\/p>\n<\/spark-runner>/);
  });

  it('where a formatter has put the marks on lines of their own', () => {
    const baked = bakeAll('<spark-runner id="a"></spark-runner>');
    const spaced = baked.replace(OPEN, `\n  ${OPEN}\n  `).replace(CLOSE, `\n  ${CLOSE}\n`);
    assert.deepEqual(resultsByRunner(bakeAll(spaced)), { a: ['r0'] });
  });

  it('in any soup of tags', () => {
    const tag = fc.constantFrom(
      ...[
        'p',
        'b',
        'a',
        'div',
        'table',
        'tr',
        'td',
        'select',
        'option',
        'button',
        'svg',
        'title',
        'template',
        'pre',
        'li',
      ],
      ...['form', 'nobr', 'object', 'caption', 'math', 'mi', 'h1', 'ruby', 'rt', 'dd', 'body', 'head', 'i', 'script'],
    );
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom('<', '</'), tag).map(([open, name]) => `${open}${name}>`) },
      { weight: 3, arbitrary: fc.constantFrom('<spark-runner>', '</spark-runner>', '<spark-runner/>') },
      { weight: 1, arbitrary: fc.constantFrom('text', '\r\n', '<!-- x -->', '<div slot="result"></div>', OPEN, CLOSE) },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const ids = { next: 0 };
        const html = pieces.join('').replaceAll('<spark-runner', () => `<spark-runner id="${ids.next++}"`);
        const baked = bakeAll(html);
        assert.equal(bakeAll(baked), baked, 'the second time changes nothing');
        assert.equal(baked.replace(NEW, ''), html);
        assert.equal(places(baked).length, places(html).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('every letter outside a result', () => {
  it('stays as it is, whatever its line ends', () => {
    const lines = [
      '<!DOCTYPE html>',
      '<body bgcolor=red  >\t',
      '<spark-runner id=a>',
      '</spark-runner>',
      '<p>&nbsp;&copy',
      '',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const html = lines.join(end);
      const baked = bakeAll(html);
      assert.equal(baked.replace(BAKED, ''), html);
      assert.deepEqual(resultsByRunner(baked), { a: ['r0'] });
    }
  });

  it('stays as it is in a page of bytes that are no letters', () => {
    const html = `<spark-runner id="a">\0\x80\x9f\xff&#0;<p title=\x85>\x0c</spark-runner>\0`;
    assert.equal(bakeAll(html).replace(BAKED, ''), html);
  });

  it('and the ends of lines in a result are those of the page', () => {
    const baked = writeResults('<p>\r\n<spark-runner></spark-runner>', [result]);
    assert.match(baked, /c\r\nwarn/);
    assert.equal(writeResults(baked, [result]), baked);
  });
});

describe('a place', () => {
  it('is told with the line of the tag, and the line in which the program begins', () => {
    const html = `<div>\n<spark-runner\n id="a">\n<script\n type="text/spark">one</script></spark-runner>
      <spark-runner><pre><code>one</code></pre></spark-runner>\n<spark-runner><pre>\none</pre></spark-runner>
      <spark-runner src="a.js"><pre>one</pre></spark-runner>
      <spark-runner><div slot="result"><pre>old</pre></div>
        <table><tr><td><pre>1\n2</pre></td><td><pre><span>1</span>\n<b>one</b></pre></td></tr></table></spark-runner>
      <spark-runner><p><script type="text/spark">\r\n\r\n  one</script></p></spark-runner>`;
    assert.deepEqual(places(html), [
      { line: 2, programLine: 5 },
      { line: 6, programLine: 6 },
      { line: 7, programLine: 8 },
      { line: 9, programLine: undefined },
      { line: 10, programLine: 13 },
      { line: 14, programLine: 16 },
    ]);
  });

  it('is in an encoding that only the page itself can name', () => {
    assert.equal(saysCharset('<meta charset=latin1>'), true);
    assert.equal(saysCharset('<meta http-equiv="Content-Type" content="text/html; charset=x">'), true);
    assert.equal(saysCharset('<p title="charset=x"><!-- <meta charset=x> --><script charset=x></script>'), false);
  });
});
