import { expect } from 'chai';
import { mount, rendered, unmount } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import { AutoRunners } from './auto-runners.ts';

/** A turn in which the observer and the elements hear of what happened. */
async function turn(page: Element): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await rendered(page);
}

const runnersOf = (page: Element) => [...page.querySelectorAll('spark-runner')];

describe('the fences of a page', () => {
  let auto: AutoRunners | undefined;
  afterEach(() => {
    auto?.disconnect();
    unmount();
    localStorage.clear();
  });

  async function open(markup: string): Promise<HTMLElement> {
    const page = await mount<HTMLElement>(`<div>${markup}</div>`);
    auto = new AutoRunners(document);
    await turn(page);
    return page;
  }

  const MARKED: Record<string, string> = {
    'the words behind the language, as classes': '<pre><code class="language-js spark">a();</code></pre>',
    'one class': '<pre><code class="language-js,spark">a();</code></pre>',
    'the language’s name': '<pre><code class="language-spark">a();</code></pre>',
    'pandoc’s classes': '<div class="sourceCode"><pre class="sourceCode js spark"><code>a();</code></pre></div>',
    'a class of the frame':
      '<div class="spark highlight-js notranslate"><div class="highlight"><pre>a();</pre></div></div>',
    'kramdown’s attributes':
      '<div class="spark language-js highlighter-rouge"><div class="highlight"><pre><code>a();</code></pre></div></div>',
    'the meta of a fence': '<pre lang="js" data-meta="spark"><code>a();</code></pre>',
    'a metastring': '<pre><code class="language-js" metastring="spark">a();</code></pre>',
    'the whole words as a language': '<pre lang="js spark"><code>a();</code></pre>',
    'an attribute of the block': '<pre data-spark>a();</pre>',
    'an attribute of its code': '<pre><code class="language-ts" data-spark="">a();</code></pre>',
    'a wrapper that a plug-in wrote':
      '<div data-spark=""><div class="expressive-code"><figure class="frame"><pre data-language="js"><code><div class="ec-line"><div class="code">a();</div></div></code></pre></figure></div></div>',
    'a table with line numbers':
      '<div class="highlight spark"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1</pre></div></td><td class="code"><div><pre>a();</pre></div></td></tr></table></div>',
  };
  for (const [what, markup] of Object.entries(MARKED)) {
    it(`run where their mark is ${what}`, async () => {
      const page = await open(markup);
      const [runner, ...others] = runnersOf(page);
      expect(others).to.deep.equal([]);
      expect(runner.code).to.equal('a();');
      expect(runner.previousElementSibling).to.equal(page.firstElementChild);
    });
  }

  it('run where their first line says so', async () => {
    const page = await open('<pre><code class="language-ts">// spark editable\na();</code></pre>');
    const [runner] = runnersOf(page);
    expect(runner.code).to.equal('// spark editable\na();');
    expect(runner.editable).to.equal(true);
    expect(runner.state.code!.lang).to.equal('ts');
  });

  it('do not run where nothing asks for it, or in another language', async () => {
    const page = await open(
      [
        '<pre><code class="language-js">a();</code></pre>',
        '<pre><code class="language-js">// spark a discussion\na();</code></pre>',
        '<pre><code class="language-js">const sparkle = 1; // sparkle</code></pre>',
        '<pre><code class="language-scala spark">val a = 1</code></pre>',
        '<p class="spark">Words <code>js spark</code></p>',
      ].join(''),
    );
    expect(runnersOf(page)).to.deep.equal([]);
  });

  it('say what a reader may do, and nothing that runs by itself', async () => {
    const page = await open('<pre data-spark="editable shareable tempo autorun=load onclick=a() src=x">a();</pre>');
    const [runner] = runnersOf(page);
    expect(
      runner
        .getAttributeNames()
        .filter((name) => name !== 'status')
        .sort(),
    ).to.deep.equal(['editable', 'shareable', 'tempo']);
  });

  it('have one runner each, and none in a runner', async () => {
    const page = await open(
      [
        '<spark-runner><pre data-spark>a();</pre></spark-runner>',
        '<pre data-spark>b();</pre><spark-runner></spark-runner>',
        '<pre data-spark id="c">c();</pre><p>Words</p><spark-runner from="#c"></spark-runner>',
      ].join(''),
    );
    new AutoRunners(document).disconnect();
    page.append(document.createElement('p'));
    await turn(page);
    expect(runnersOf(page).map(({ code }) => code)).to.deep.equal(['a();', 'b();', 'c();']);
  });

  it('may come later, and grow', async () => {
    const page = await open('<main></main>');
    page.firstElementChild!.innerHTML = '<pre data-spark>a();</pre><div><div><pre data-spark>b();</pre></div></div>';
    await turn(page);
    expect(runnersOf(page).map(({ code }) => code)).to.deep.equal(['a();', 'b();']);
    const pre = page.querySelector('pre')!;
    pre.firstChild!.nodeValue += '\nmore();';
    await turn(page);
    expect(runnersOf(page).map(({ code }) => code)).to.deep.equal(['a();\nmore();', 'b();']);
  });

  it('may get their first line after they came', async () => {
    const page = await open('<pre><code></code></pre>');
    const code = page.querySelector('code')!;
    for (const piece of ['// sp', 'ark\n', 'a();']) {
      code.append(piece);
      await turn(page);
    }
    expect(runnersOf(page).map((runner) => runner.code)).to.deep.equal(['// spark\na();']);
  });

  it('take their runner along, and leave it to the block that a page puts in their place', async () => {
    const page = await open('<div><pre data-spark>a();</pre></div><div></div>');
    const [runner] = runnersOf(page);
    const [first, second] = page.children;
    runner.previousElementSibling!.outerHTML = '<pre data-spark>b();</pre>';
    await turn(page);
    expect(runnersOf(page)).to.deep.equal([runner]);
    expect(runner.code).to.equal('b();');
    second.append(first.firstElementChild!);
    await turn(page);
    expect(runner.parentElement).to.equal(second);
    second.firstElementChild!.remove();
    await turn(page);
    expect(runnersOf(page)).to.deep.equal([]);
  });

  it('get theirs again from a page that hydrates, and not against its will', async () => {
    const page = await open('<pre data-spark>a();</pre>');
    for (const left of [1, 0]) {
      runnersOf(page)[0].remove();
      await turn(page);
      expect(runnersOf(page)).to.have.length(left);
    }
  });

  it('keep focus and address', async () => {
    const page = await mount<HTMLElement>('<div><pre data-spark tabindex="0" id="here">a();</pre></div>');
    const pre = page.querySelector('pre')!;
    pre.focus();
    auto = new AutoRunners(document);
    await turn(page);
    expect(document.activeElement).to.equal(pre);
    // Where an editor takes its place, the focus goes to that.
    const [runner] = runnersOf(page);
    runner.editable = true;
    await turn(page);
    expect(document.activeElement).to.equal(runner);
    expect(pre.getClientRects()).to.have.length(1);
    expect(document.getElementById('here')).to.equal(pre);
  });
});
