import { expect } from 'chai';
import { STRINGS } from '../strings.ts';
import { authoredProgram, type ProgramHolder, showCode, unshowCode } from './source.ts';

function holder(markup: string, properties: Partial<ProgramHolder> = {}): ProgramHolder {
  const element = document.createElement('div');
  element.innerHTML = markup;
  return Object.assign(element, { program: undefined, src: null, ...properties });
}

const authored = (markup: string, properties?: Partial<ProgramHolder>) =>
  authoredProgram(holder(markup, properties), STRINGS);

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
    expect(authored('<pre><code>x</code></pre>', { lang: 'ts' } as Partial<ProgramHolder>)?.lang).to.equal('ts');
    expect(authored('', { src: 'train.ts?v=2' })?.lang).to.equal('ts');
  });

  it('has a name for errors: the id, or what kind of text it is', () => {
    expect(authored('<script type="text/spark">x</script>')?.name).to.equal('inline script');
    expect(authored('<script type="text/spark">x</script>', { id: 'mlp' })?.name).to.equal('#mlp');
  });

  it('sends a function as it is', () => {
    const program = (): number => 1;
    expect(authored('', { program })?.program).to.equal(program);
  });
});

describe('a text as it is shown', () => {
  it('has no common indentation and no blank lines around, and keeps its line numbers', () => {
    const code = '\n    if (a) {\n      b();\n    }\n  ';
    const shown = showCode(code);
    expect(shown).to.deep.equal({ text: 'if (a) {\n  b();\n}', firstLine: 2, whole: code });
    expect(unshowCode(shown)).to.equal(code);
    const edited = { text: shown.text.replace('b', 'c'), firstLine: shown.firstLine };
    expect(unshowCode(edited).split('\n')[2]).to.equal('  c();');
  });

  it('may be empty', () => {
    expect(showCode('')).to.include({ text: '', firstLine: 1 });
  });
});
