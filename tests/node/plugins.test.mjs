/**
 * The plug-ins keep a fence's mark through the engines themselves, whatever highlights behind them. What a page makes of the
 * mark is in `src/components/auto/`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import hljs from 'highlight.js';
import markdownIt from 'markdown-it';
import Prism from 'prismjs';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { codeToHtml } from 'shiki';
import { unified } from 'unified';
import forMarkdownIt from '../../dist/markdown-it.js';
import forRehype from '../../dist/rehype.js';
import forRemark from '../../dist/remark.js';

const fence = (info) => `Words\n\n\`\`\`${info}\na < b;\n\`\`\`\n`;
const CODE = 'a &lt; b;\n';

describe('the plug-in for markdown-it', () => {
  const render = (info, options) => markdownIt(options).use(forMarkdownIt).render(fence(info));

  it('marks a fence that asks to run, and says what its reader may do', () => {
    const block = (mark) => `<p>Words</p>\n<pre${mark}><code class="language-js">${CODE}</code></pre>\n`;
    assert.equal(render('js spark'), block(' data-spark=""'));
    assert.equal(render('js spark editable autorun=load sandbox'), block(' data-spark="editable sandbox"'));
  });

  it('leaves every other fence as it is', () => {
    for (const info of ['', 'js', 'spark', 'js sparkling', 'python spark', 'sh spark', 'text']) {
      assert.equal(render(info), markdownIt().render(fence(info)), info);
    }
  });

  it('marks what a highlighter wrote', async () => {
    const shiki = await codeToHtml('a < b;', { lang: 'ts', theme: 'nord' });
    const prism = Prism.highlight('a < b;', Prism.languages.javascript, 'javascript');
    const highlighted = hljs.highlight('a < b;', { language: 'js' }).value;
    for (const [html, start] of [
      [shiki, /^<p>Words<\/p>\n<pre data-spark="" class="shiki nord"/],
      [`<pre class="language-js"><code>${prism}</code></pre>`, /<pre data-spark="" class="language-js">/],
      [`<pre><code class="hljs">${highlighted}</code></pre>`, /<pre data-spark=""><code class="hljs">/],
    ]) {
      assert.match(render('ts spark', { highlight: () => html }), start);
    }
  });

  it('marks what a site generator writes around it, and what begins with no element', () => {
    for (const [html, marked] of [
      ['<div class="language-js"><pre></pre></div>', '<div data-spark="" class="language-js"><pre></pre></div>'],
      ['{{ block }}', '<div data-spark="">{{ block }}</div>'],
    ]) {
      const md = markdownIt();
      md.renderer.rules.fence = () => html;
      assert.equal(md.use(forMarkdownIt).render('```js spark\n```'), marked);
    }
  });
});

for (const [name, plugins] of Object.entries({
  remark: [forRemark, remarkRehype],
  rehype: [remarkRehype, forRehype],
  'remark and rehype at once': [forRemark, remarkRehype, forRehype],
})) {
  describe(`the plug-in for ${name}`, () => {
    const render = async (info) => {
      const processor = unified().use(remarkParse);
      for (const plugin of plugins) processor.use(plugin);
      return String(await processor.use(rehypeStringify).process(fence(info)));
    };
    const block = (mark, language = 'js') =>
      `<p>Words</p>\n<div data-spark="${mark}"><pre><code class="language-${language}">a &#x3C; b;\n</code></pre></div>`;

    it('wraps a fence that asks to run, and says what its reader may do', async () => {
      assert.equal(await render('js spark'), block(''));
      assert.equal(await render('ts title="x" spark editable'), block('editable', 'ts'));
    });

    it('leaves every other fence as it is', async () => {
      for (const info of ['', 'js', 'js title="spark"', 'python spark']) {
        const plain = await unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).process(fence(info));
        assert.equal(await render(info), String(plain), info);
      }
    });
  });
}
