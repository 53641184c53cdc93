import { expect } from 'chai';
import { mount, unmount } from '../../../tests/components/helpers.ts';
import { findProgram, frameOf } from './find-program.ts';
import { readProgram } from './written-program.ts';

/** What a runner (an element of any name here) finds in a page's markup. */
async function found(markup: string, from?: string) {
  const place = await mount(`<div>${markup}</div>`);
  const holder = place.querySelector<HTMLElement>('[runner]')!;
  if (from) Object.assign(holder, { from });
  const element = findProgram(holder);
  return element && readProgram(element);
}
const code = async (markup: string, from?: string) => (await found(markup, from))?.code;
const inside = (markup: string) => code(`<div runner>${markup}</div>`);
const lang = async (markup: string) => (await found(`<div runner>${markup}</div>`))?.lang;

describe('a program in a runner', () => {
  afterEach(unmount);

  it('is the first script, at any depth, else the first block', async () => {
    expect(await inside('<pre>block</pre><p><script type="text/spark">script</script></p>')).to.equal('script');
    expect(await inside('<script type="Text/Spark; charset=utf-8">x</script>')).to.equal('x');
    expect(await inside('<div><div><figure><pre>one</pre></figure></div></div><pre>two</pre>')).to.equal('one');
  });

  it('is nothing of a nested runner, of a part or of a named slot', async () => {
    const others =
      '<spark-nested><pre>a</pre></spark-nested><div slot="result"><pre>b</pre></div><pre slot="result">c</pre>';
    expect(await inside(`${others}<pre>mine</pre>`)).to.equal('mine');
    expect(await inside(others)).to.equal(undefined);
    expect(await inside('<spark-log><script type="text/spark">a</script></spark-log>')).to.equal(undefined);
  });

  it('is a block with code in it, rather than a column of numbers or a block of another language', async () => {
    expect(await inside('<pre></pre><pre aria-hidden="true">1</pre><pre>a</pre>')).to.equal('a');
    expect(await inside('<pre class="language-bash">npm i</pre><pre class="language-js">a</pre>')).to.equal('a');
    expect(await inside('<pre class="language-text">a</pre><pre>b</pre>')).to.equal('a');
  });

  it('is a <code> by itself, and none in a sentence', async () => {
    expect(await inside('<code-frame><code class="language-js">a</code></code-frame>')).to.equal('a');
    expect(await inside('<p>Press <code>Run</code>, please.</p>')).to.equal(undefined);
  });
});

describe('a program beside a runner', () => {
  afterEach(unmount);

  it('is what `from` names: a script, a block, or what has one in it', async () => {
    const runner = '<div runner><pre>mine</pre></div>';
    expect(await code(`${runner}<pre id="p">named</pre>`, '#p')).to.equal('named');
    expect(await code(`${runner}<div id="1"><b>x</b><pre>named</pre></div>`, '#1')).to.equal('named');
    expect(await code(`${runner}<script type="text/spark" id="s">named</script>`, 's')).to.equal('named');
    expect(await code(`${runner}<pre id="p">named</pre>`, '#q')).to.equal(undefined);
  });

  it('is the block just before an empty runner', async () => {
    const empty = '<div runner>\n<spark-chart></spark-chart></div>';
    expect(await code(`<pre>a</pre>\n${empty}`)).to.equal('a');
    expect(await code(`<div class="highlight"><pre>a</pre><button>Copy</button></div>${empty}`)).to.equal('a');
    expect(await code(`<pre>a</pre><p>${empty.replaceAll('div', 'span')}</p>`)).to.equal('a');
  });

  it('is none that is not just before it, has other words with it, or is in another language', async () => {
    const empty = '<div runner></div>';
    expect(await code(`<pre>a</pre><p>Words</p>${empty}`)).to.equal(undefined);
    expect(await code(`<pre>a</pre>Words${empty}`)).to.equal(undefined);
    expect(await code(`<div>Some words <pre>a</pre></div>${empty}`)).to.equal(undefined);
    expect(await code(`<pre class="language-python">a</pre>${empty}`)).to.equal(undefined);
    expect(await code(`<pre>a</pre><div runner><p>Words</p></div>`)).to.equal(undefined);
  });

  it('is what Markdown put behind it, where it ended the runner’s tag', async () => {
    const tag = '<p><span runner></p>';
    expect(await code(`${tag}\n<script type="text/spark">a</script>\n<p></span></p>`)).to.equal('a');
    const fence = '<div class="codehilite"><pre><span></span><code>a</code></pre></div>';
    expect(await code(`<pre>other</pre>${tag}${fence}<p></span></p>`)).to.equal('a');
    expect(await code(`${tag}${fence}<p>Words</p>`)).to.equal(undefined);
  });
});

describe('the language of a block', () => {
  afterEach(unmount);

  for (const markup of [
    '<pre class="language-ts">x</pre>',
    '<pre><code class="lang-typescript">x</code></pre>',
    '<pre><code class="hljs ts">x</code></pre>',
    '<pre class="sourceCode ts"><code class="sourceCode typescript">x</code></pre>',
    '<pre lang="ts"><code>x</code></pre>',
    '<pre data-language="ts">x</pre>',
    '<pre><code data-lang="tsx">x</code></pre>',
    '<div class="highlight-ts notranslate"><div class="highlight"><pre>x</pre></div></div>',
    '<div class="highlight highlight-source-ts"><pre>x</pre></div>',
    '<figure class="highlight mts"><table><tr><td>1</td><td><pre>x</pre></td></tr></table></figure>',
    '<div class="code language-typescript"><div><pre class="language-plaintext">x</pre></div></div>',
    '<pre class="brush: ts; toolbar: false">x</pre>',
    '<div class="highlight hl-typescript"><pre>x</pre></div>',
    '<pre class="src src-ts">x</pre>',
    '<script type="text/spark" lang="typescript">x</script>',
  ]) {
    it(`is TypeScript in ${markup}`, async () => expect(await lang(markup)).to.equal('ts'));
  }

  it('is JavaScript where nothing says otherwise', async () => {
    expect(await lang('<pre class="ts-block">x</pre>')).to.equal('js');
    expect(await lang('<pre lang="en">x</pre>')).to.equal('js');
  });
});

describe('the frame of a block', () => {
  afterEach(unmount);
  const frame = async (markup: string) => {
    const place = await mount(`<div><main>${markup}</main></div>`);
    return frameOf(place.querySelector('pre')!, place.firstElementChild!).getAttribute('id');
  };

  it('is what is around it with its label and buttons', async () => {
    const bar = '<span class="lang">js</span><button>Copy to clipboard</button>';
    expect(await frame(`<div id="frame"><div>${bar}</div><pre>a</pre></div>`)).to.equal('frame');
    expect(await frame(`<div id="frame"><table><tr><td>1</td><td><pre>a</pre></td></tr></table></div>`)).to.equal(
      'frame',
    );
  });

  it('has no words of the author’s and no picture in it', async () => {
    expect(await frame(`<div><p>Some words</p><div id="frame"><pre>a</pre></div></div>`)).to.equal('frame');
    expect(await frame(`<div><img alt=""><pre id="frame">a</pre></div>`)).to.equal('frame');
  });
});
