import { expect } from 'chai';
import { WrittenProgram } from '../source/written-program.ts';
import { STRINGS } from '../strings.ts';
import { authoredProgram, type ProgramHolder } from './source.ts';

type Given = Partial<ProgramHolder>;

/** An element with markup in it, as a runner reads it. */
function authored(markup: string, given: Given = {}) {
  const element = document.createElement('div');
  element.innerHTML = markup;
  const host = Object.assign(element, { addController() {}, requestUpdate() {}, isServed: () => false });
  const holder = { id: '', label: null, program: undefined, src: null, lang: '' as const, ...given };
  return authoredProgram(holder, new WrittenProgram(host as never).program, STRINGS);
}

describe('the source of a program', () => {
  it('is the property, else src, else a script, else a code block', () => {
    const all = '<pre><code>block</code></pre><script type="text/spark">script</script>';
    expect(authored(all, { program: { code: 'property' }, src: 'x.js' })?.code).to.equal('property');
    expect(authored(all, { src: 'x.js' })?.program).to.deep.equal({ src: 'x.js', lang: 'js' });
    expect(authored(all)?.code).to.equal('script');
    expect(authored('<pre><code>block</code></pre>')?.code).to.equal('block');
    expect(authored('<p>nothing</p><script>other()</script>')).to.equal(undefined);
  });

  it('is the text of a code block as a reader reads it', () => {
    const block = '<pre><code class="hljs language-ts"><span>a</span> &lt; b &amp;&amp; c</code></pre>';
    expect(authored(block)).to.include({ code: 'a < b && c', lang: 'ts' });
  });

  it('knows its language from tag, class, attribute or file name', () => {
    expect(authored('<script type="text/spark" lang="ts">x</script>')?.lang).to.equal('ts');
    expect(authored('<pre><code class="language-typescript">x</code></pre>')?.lang).to.equal('ts');
    expect(authored('<pre><code class="language-js">x</code></pre>')?.lang).to.equal('js');
    expect(authored('<pre><code>x</code></pre>', { lang: 'ts' })?.lang).to.equal('ts');
    expect(authored('', { src: 'train.ts?v=2' })?.lang).to.equal('ts');
    expect(authored('', { src: 'train.js?of=train.ts' })?.lang).to.equal('js');
  });

  it('has a name for errors: the id, or what kind of text it is', () => {
    expect(authored('<script type="text/spark">x</script>')?.name).to.equal('inline script');
    expect(authored('<pre>x</pre>')?.name).to.equal('code block');
    expect(authored('<script type="text/spark">x</script>', { id: 'mlp' })?.name).to.equal('#mlp');
    expect(authored('<script type="text/spark">x</script>', { id: 'mlp', label: 'Two moons' })?.name).to.equal(
      'Two moons',
    );
  });

  it('sends a function as it is', () => {
    const program = (): number => 1;
    expect(authored('', { program })?.program).to.equal(program);
  });

  it('is one text to whoever shows it and whoever runs it, in each form that has a text', () => {
    const code = '\uFEFF\r\n\r\n    if (a) {\r\n      b();\r\n    }\r\n  ';
    const text = 'if (a) {\n  b();\n}';
    const script = authored(`<script type="text/spark">${code}</script>`);
    for (const one of [script, authored('', { program: { code } }), authored(`<pre>${code}</pre>`)]) {
      expect(one).to.deep.include({ code: text });
      expect(one?.program).to.deep.include({ code: text });
    }
  });
});
