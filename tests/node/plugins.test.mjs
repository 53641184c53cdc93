/**
 * The plug-ins keep a fence's mark through the engines themselves, whatever highlights behind them, and write its runner. What a
 * page makes of both is in `src/components/`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import hljs from 'highlight.js';
import markdownIt from 'markdown-it';
import Prism from 'prismjs';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { markdownToHtml, mdxToJs } from 'satteri';
import { codeToHtml } from 'shiki';
import { unified } from 'unified';
import forMarkdownIt from '../../dist/npm/plugins/markdown-it.js';
import forRehype from '../../dist/npm/plugins/rehype.js';
import forRemark from '../../dist/npm/plugins/remark.js';
import forSatteri from '../../dist/npm/plugins/satteri.js';

const fence = (info) => `Words\n\n\`\`\`${info}\na < b;\n\`\`\`\n`;
const CODE = 'a &lt; b;\n';
const runner = (flags = '') => `<spark-runner${flags && ` ${flags}`}></spark-runner>`;
/** What an author may write around a fence, or behind it: its runner. */
const WITH_RUNNER = {
  'around it': ['<spark-runner>\n\n', '\n</spark-runner>\n'],
  'behind it': ['', '\n<spark-runner></spark-runner>\n'],
  'behind it, on two lines': ['', '\n<spark-runner>\n</spark-runner>\n'],
};
/** And what is none of it. */
const WITHOUT_RUNNER = {
  'before it': ['<spark-runner src="/a.js"></spark-runner>\n\n', ''],
  'before it, on two lines': ['<spark-runner src="/a.js">\n</spark-runner>\n\n', ''],
  'in a remark': ['<!-- <spark-runner> -->\n\n', ''],
  'behind other words': ['', '\nWords\n\n<spark-runner></spark-runner>\n'],
};
const runnersIn = (html) => html.match(/<spark-runner\b/g)?.length ?? 0;

describe('the plug-in for markdown-it', () => {
  const render = (info, options) => markdownIt(options).use(forMarkdownIt).render(fence(info));

  it('marks a fence that asks to run, and writes its runner with what its reader may do', () => {
    const block = (mark) => `<p>Words</p>\n<pre${mark}><code class="language-js">${CODE}</code></pre>\n`;
    assert.equal(render('js spark'), `${block(' data-spark=""')}${runner()}\n`);
    assert.equal(
      render('js spark editable autorun=load sandbox'),
      `${block(' data-spark="editable sandbox"')}${runner('editable sandbox')}\n`,
    );
  });

  it('writes a runner unless its author has', () => {
    const written = ([before, after]) => {
      const text = `${before}\`\`\`js spark\na();\n\`\`\`\n${after}`;
      const plain = markdownIt({ html: true }).render(text);
      return runnersIn(markdownIt({ html: true }).use(forMarkdownIt).render(text)) - runnersIn(plain);
    };
    for (const [where, around] of Object.entries(WITH_RUNNER)) assert.equal(written(around), 0, where);
    for (const [where, around] of Object.entries(WITHOUT_RUNNER)) assert.equal(written(around), 1, where);
  });

  describe('given a tag with a script in it', () => {
    const show = (text, options = { html: true }) => markdownIt(options).use(forMarkdownIt).render(text);

    it('keeps it whole, with its program as a block of code', () => {
      const tag =
        '<spark-runner editable>\n<script type="text/spark">\na < b && {{c}};\n\n\n  *d*\n</script>\n</spark-runner>';
      assert.equal(
        show(`Words\n${tag}\nWords`),
        '<p>Words</p>\n<spark-runner editable>\n<pre><code class="language-js">\n' +
          'a &#60; b &#38;&#38; &#123;&#123;c&#125;&#125;;\n\n\n  *d*\n</code></pre>\n</spark-runner>\n<p>Words</p>\n',
      );
    });

    it('keeps its language, what is beside it, and the list that it stands in', () => {
      const tag = `  <spark-runner label="One">
    <script lang="ts" type='text/spark'>a();

    b();</script>
    <div slot="result">1</div>
  </spark-runner>`;
      const html = show(`- Words\n\n${tag}\n- More`);
      assert.match(
        html,
        /<spark-runner label="One">\s+<pre><code class="language-ts">a\(\);\n\n\s+b\(\);<\/code><\/pre>/,
      );
      assert.match(html, /<div slot="result">1<\/div>\n<\/spark-runner>\n<\/li>\n<li>/);
    });

    it('leaves every other tag, and every other page, as it is', () => {
      for (const [text, options] of [
        ['<spark-runner>\n<script>a()</script>\n</spark-runner>'],
        ['<spark-runner>\n<script type="text/spark">a()'],
        ['<spark-runner src="a.js"></spark-runner>\n\n<script type="text/spark">a()</script>'],
        ['    <spark-runner><script type="text/spark">a()</script></spark-runner>'],
        ['<spark-runner><script type="text/spark">a()</script></spark-runner>', { html: false }],
      ]) {
        assert.equal(show(text, options), markdownIt(options ?? { html: true }).render(text), text);
      }
    });
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
      assert.equal(md.use(forMarkdownIt).render('```js spark\n```'), `${marked}${runner()}\n`);
    }
  });
});

/** An engine of the unified family, with plug-ins. */
const unifiedWith =
  (...plugins) =>
  async (text) => {
    const processor = unified().use(remarkParse);
    for (const plugin of plugins) processor.use(plugin, { allowDangerousHtml: true });
    return String(await processor.use(rehypeStringify, { allowDangerousHtml: true }).process(text));
  };

/** What makes HTML of Markdown with the plug-in, and without. */
const ENGINES = {
  remark: [unifiedWith(forRemark, remarkRehype), unifiedWith(remarkRehype)],
  rehype: [unifiedWith(remarkRehype, forRehype), unifiedWith(remarkRehype)],
  'remark and rehype at once': [unifiedWith(forRemark, remarkRehype, forRehype), unifiedWith(remarkRehype)],
  Sätteri: [
    (text) => markdownToHtml(text, { mdastPlugins: [forSatteri] }).html,
    (text) => markdownToHtml(text, {}).html,
  ],
};

for (const [name, [toHtml, toPlain]] of Object.entries(ENGINES)) {
  describe(`the plug-in for ${name}`, () => {
    /** Line ends between elements, and how a sign is written, are the engine's. */
    const render = async (info) =>
      (await toHtml(fence(info))).replace('</div>\n', '</div>').replace('&#x3C;', '&lt;').trimEnd();
    const block = (mark, language = 'js') =>
      `<p>Words</p>\n<div data-spark="${mark}"><pre><code class="language-${language}">${CODE}</code></pre></div>${runner(mark)}`;

    it('wraps a fence that asks to run, and writes its runner with what its reader may do', async () => {
      assert.equal(await render('js spark'), block(''));
      assert.equal(await render('ts title="x" spark editable'), block('editable', 'ts'));
    });

    it('does so in a list and in a quotation', async () => {
      assert.equal(runnersIn(await toHtml('- > ```js spark\n  > a();\n  > ```\n')), 1);
    });

    it('writes a runner unless its author has', async () => {
      const written = async ([before, after]) => {
        const text = `${before}\`\`\`js spark\na();\n\`\`\`\n${after}`;
        return runnersIn(await toHtml(text)) - runnersIn(await toPlain(text));
      };
      for (const [where, around] of Object.entries(WITH_RUNNER)) assert.equal(await written(around), 0, where);
      for (const [where, around] of Object.entries(WITHOUT_RUNNER)) assert.equal(await written(around), 1, where);
    });

    it('leaves every other fence as it is', async () => {
      for (const info of ['', 'js', 'js title="spark"', 'python spark']) {
        assert.equal(await toHtml(fence(info)), await toPlain(fence(info)), info);
      }
    });
  });
}

it('the plug-ins for remark and rehype give no children to what has none', () => {
  for (const plugin of [forRemark, forRehype]) {
    const text = { type: 'text', value: 'Words' };
    plugin()({ type: 'root', children: [{ type: 'paragraph', children: [text] }] });
    assert.deepEqual(Object.keys(text), ['type', 'value']);
  }
});

describe('the plug-in for Sätteri in MDX', () => {
  const render = (text) => mdxToJs(text, { mdastPlugins: [forSatteri] }).code;

  it('writes a runner unless its author has', () => {
    const written = (code) => code.match(/_jsxs?\(_components\["spark-runner"\]/g)?.length ?? 0;
    const fence = '```js spark editable\na();\n```\n';
    assert.match(render(fence), /_components\["spark-runner"\], \{ editable: true \}/);
    assert.match(render(fence), /"data-spark": "editable"/);
    assert.equal(written(render(fence)), 1);
    for (const around of Object.values(WITH_RUNNER)) {
      assert.equal(written(render(around[0] + fence + around[1])), 1, around.join());
    }
  });
});
