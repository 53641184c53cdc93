/**
 * `node tests/fences/make.mjs ENGINES`: writes `fences.json`, one program in a fence as site generators and highlighters
 * write it. Not part of the tests: what it needs is large, and what it wrote is stored.
 *
 * ENGINES is a folder with these from npm: vitepress rehype-expressive-code rehype-pretty-code prism-react-renderer react
 * react-dom @11ty/eleventy-plugin-syntaxhighlight rehype-prism-plus @shikijs/rehype rehype-highlight rehype-raw unified
 * remark-parse remark-rehype rehype-stringify shiki markdown-it marked prismjs highlight.js highlightjs-line-numbers.js jsdom.
 * From Debian: hugo ruby-rouge ruby-kramdown ruby-kramdown-parser-gfm python3-sphinx python3-markdown python3-pymdownx
 * python3-myst-parser pandoc. MkDocs Material's Markdown is python3-pymdownx with Material's own settings; Docusaurus's
 * block is what its theme renders with prism-react-renderer; Nextra's is rehype-pretty-code with its settings. An engine
 * that is not there is told, and what is stored of it stays.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program of every fence: entities, quotes, blank lines, numbers alone on a line, deep indentation. */
const PROGRAM = `// the first line
const list = [
  1,
];
for (let i = 0; i < 5 && list; i++) {
  spark.metric('loss', i); // x

  if (i > 3) console.log("<b>&amp;</b>", \`\${i}\`);
}


console.log('done');`;

/** What stands in the same place where the fence says \`ts\`. */
const TYPED = PROGRAM.replace('const list', 'const list: number[]');

const engines = resolve(process.argv[2] ?? '.');
const require = createRequire(join(engines, 'package.json'));
const load = (name) => import(pathToFileURL(resolvePackage(name)).href);
/** The ES module of a package, where `require` would not find it. */
function resolvePackage(name) {
  try {
    return require.resolve(name);
  } catch {
    const folder = join(engines, 'node_modules', name);
    const { exports, main, module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const root = exports?.['.'] ?? exports;
    const entry = typeof root === 'string' ? root : (root?.import?.default ?? root?.import ?? root?.default);
    return join(folder, entry ?? module ?? main);
  }
}
const run = (command, args, input) => execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1e8 });
const folder = mkdtempSync(join(tmpdir(), 'fences-'));
const put = (name, text) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const fence = (info) => `\`\`\`${info}\n${info.startsWith('ts') ? TYPED : PROGRAM}\n\`\`\`\n`;

async function rehype(info, ...plugins) {
  const { unified } = await load('unified');
  const parse = (await load('remark-parse')).default;
  const toHast = (await load('remark-rehype')).default;
  const stringify = (await load('rehype-stringify')).default;
  const processor = unified().use(parse).use(toHast);
  for (const [name, options] of plugins) processor.use((await load(name)).default, options);
  return String(await processor.use(stringify, { allowDangerousHtml: true }).process(fence(info)));
}

function hugo(options, info = 'js') {
  put('hugo/config.toml', `[markup.goldmark.renderer]\nunsafe = true\n[markup.highlight]\n${options}\n`);
  put('hugo/layouts/_default/single.html', '{{ .Content }}');
  put('hugo/content/page.md', `---\ntitle: x\n---\n${fence(info)}`);
  run('hugo', ['-s', join(folder, 'hugo'), '-d', join(folder, 'hugo/out'), '--quiet', '--cleanDestinationDir']);
  return readFileSync(join(folder, 'hugo/out/page/index.html'), 'utf8');
}

function rouge(formatter) {
  const code = `require 'rouge'; print Rouge::Formatters::${formatter}.format(Rouge::Lexers::Javascript.new.lex(STDIN.read))`;
  return run('ruby', ['-e', code], `${PROGRAM}\n`);
}

const kramdown = (options) =>
  run('ruby', ['-e', `require 'kramdown'; print Kramdown::Document.new(STDIN.read, ${options}).to_html`], fence('js'));

const python = (extensions, configs = '{}', info = 'js') =>
  run(
    '/usr/bin/python3',
    [
      '-c',
      `import sys, markdown; print(markdown.markdown(sys.stdin.read(), extensions=${extensions}, extension_configs=${configs}))`,
    ],
    fence(info),
  );

/** The part of a Sphinx page that is the block. */
function sphinx(source, name = 'index.rst', conf = '') {
  const at = `sphinx-${name.replace('.', '-')}-${conf.length}-${source.length}`;
  put(`${at}/conf.py`, `project = 'x'\nhtml_theme = 'basic'\n${conf}`);
  put(`${at}/${name}`, source);
  run('sphinx-build', ['-q', '-b', 'html', join(folder, at), join(folder, at, 'out')]);
  const html = readFileSync(join(folder, at, 'out', 'index.html'), 'utf8');
  return /<section id="x">[\s\S]*?<\/h1>([\s\S]*?)<\/section>/.exec(html)[1].trim();
}
const indented = PROGRAM.replace(/^(?=.)/gm, '   ');

async function shiki(options) {
  const { codeToHtml } = await load('shiki');
  return codeToHtml(PROGRAM, { lang: 'js', theme: 'nord', ...options });
}

/** What Docusaurus's theme renders: theme/CodeBlock/Content and Line. */
async function docusaurus(numbered) {
  const { createElement: h } = await load('react');
  const { renderToStaticMarkup } = await load('react-dom/server');
  const { Highlight, themes } = await load('prism-react-renderer');
  const block = h(Highlight, { code: PROGRAM, language: 'js', theme: themes.github }, (prism) =>
    h(
      'div',
      { className: 'language-js codeBlockContainer_Ckt0 theme-code-block' },
      h(
        'div',
        { className: 'codeBlockContent_QJqH' },
        h(
          'pre',
          { tabIndex: 0, className: `${prism.className} codeBlock_bY9V thin-scrollbar` },
          h(
            'code',
            { className: numbered ? 'codeBlockLines_e6Vv codeBlockLinesWithNumbering_o6Pm' : 'codeBlockLines_e6Vv' },
            prism.tokens.map((line, i) => {
              // An empty line is one with an empty token, and a line break.
              if (line.length === 1 && line[0].content === '\n') line[0].content = '';
              const { key, ...props } = prism.getLineProps({ line, key: i });
              const tokens = line.map((token, j) => {
                const { key: each, ...rest } = prism.getTokenProps({ token, key: j });
                return h('span', { key: j, ...rest });
              });
              return numbered
                ? h(
                    'span',
                    { key: i, ...props, className: 'token-line codeLine_lJS_' },
                    h('span', { className: 'codeLineNumber_Tfdd' }),
                    h('span', { className: 'codeLineContent_feaV' }, tokens),
                    h('br'),
                  )
                : h('span', { key: i, ...props }, tokens, h('br'));
            }),
          ),
        ),
        h(
          'div',
          { className: 'buttonGroup__atx' },
          h(
            'button',
            { type: 'button', 'aria-label': 'Copy code to clipboard', className: 'clean-btn' },
            h('span', { className: 'copyButtonIcons_eSgA', 'aria-hidden': true }),
          ),
        ),
      ),
    ),
  );
  return renderToStaticMarkup(block);
}

async function vitepress(info, options) {
  const { createMarkdownRenderer } = await load('vitepress');
  const md = await createMarkdownRenderer(folder, options);
  const html = await (md.renderAsync?.(fence(info)) ?? md.render(fence(info)));
  return html.replace(/ v-pre(="")?/g, '');
}

async function highlightTable() {
  const { JSDOM } = await load('jsdom');
  const hljs = (await load('highlight.js')).default;
  const { window } = new JSDOM('<pre><code class="language-js hljs"></code></pre>', { runScripts: 'outside-only' });
  const code = window.document.querySelector('code');
  code.innerHTML = hljs.highlight(PROGRAM, { language: 'js' }).value;
  window.hljs = {};
  window.eval(readFileSync(require.resolve('highlightjs-line-numbers.js'), 'utf8'));
  code.innerHTML = window.hljs.lineNumbersValue(code.innerHTML);
  return window.document.body.innerHTML;
}

const MATERIAL = `{
 'pymdownx.highlight': {'anchor_linenums': True, 'line_spans': '__span', 'pygments_lang_class': True},
}`;
const MATERIAL_NUMBERS = MATERIAL.replace("'anchor", "'linenums': True, 'anchor");
const NEXTRA = {
  theme: { light: 'github-light', dark: 'github-dark' },
  defaultLang: { block: 'plaintext' },
  bypassInlineCode: true,
};

const ENGINES = {
  'CommonMark (markdown-it)': async () => (await load('markdown-it')).default().render(fence('js')),
  'CommonMark (markdown-it), TypeScript': async () => (await load('markdown-it')).default().render(fence('ts')),
  marked: async () => (await load('marked')).marked(fence('js')),
  'remark and rehype': () => rehype('js'),
  'Prism in markdown-it': async () => {
    const Prism = (await load('prismjs')).default;
    const highlight = (code) => Prism.highlight(code, Prism.languages.javascript, 'javascript');
    return (await load('markdown-it')).default({ highlight }).render(fence('js'));
  },
  'highlight.js in markdown-it': async () => {
    const hljs = (await load('highlight.js')).default;
    const highlight = (code) =>
      `<pre><code class="hljs language-js">${hljs.highlight(code, { language: 'js' }).value}</code></pre>`;
    return (await load('markdown-it')).default({ highlight }).render(fence('js'));
  },
  'highlightjs-line-numbers.js': highlightTable,
  'rehype-highlight': () => rehype('js', ['rehype-highlight']),
  'rehype-prism-plus': () => rehype('js showLineNumbers', ['rehype-prism-plus']),
  Shiki: () => shiki(),
  'Shiki, classic lines': () => shiki({ structure: 'classic' }),
  'Shiki, inline with line breaks': async () => `<pre><code>${await shiki({ structure: 'inline' })}</code></pre>`,
  '@shikijs/rehype': () => rehype('ts', ['@shikijs/rehype', { theme: 'nord', addLanguageClass: true }]),
  VitePress: () => vitepress('js'),
  'VitePress, line numbers': () => vitepress('js:line-numbers', {}),
  'VitePress, TypeScript and marked lines': () => vitepress('ts{2,3}'),
  Docusaurus: () => docusaurus(false),
  'Docusaurus, line numbers': () => docusaurus(true),
  'Starlight (Expressive Code)': () => rehype('js', ['rehype-expressive-code']),
  'Starlight (Expressive Code), a title, TypeScript': () => rehype('ts title="train.ts"', ['rehype-expressive-code']),
  'Nextra (rehype-pretty-code)': () => rehype('js', ['rehype-pretty-code', NEXTRA]),
  'Nextra (rehype-pretty-code), line numbers and a title': () =>
    rehype('js showLineNumbers title="train.js"', ['rehype-pretty-code', NEXTRA]),
  Eleventy: async () => {
    const highlighter = require('@11ty/eleventy-plugin-syntaxhighlight/src/markdownSyntaxHighlightOptions.js');
    return (await load('markdown-it')).default({ highlight: highlighter() }).render(fence('js'));
  },
  'Eleventy, every line wrapped': async () => {
    const highlighter = require('@11ty/eleventy-plugin-syntaxhighlight/src/markdownSyntaxHighlightOptions.js');
    return (await load('markdown-it'))
      .default({ highlight: highlighter({ alwaysWrapLineHighlights: true }) })
      .render(fence('js/0'));
  },
  Hugo: () => hugo(''),
  'Hugo, classes': () => hugo('noClasses = false'),
  'Hugo, line numbers inline': () => hugo('lineNos = true\nlineNumbersInTable = false'),
  'Hugo, line numbers inline, classes': () => hugo('noClasses = false\nlineNos = true\nlineNumbersInTable = false'),
  'Hugo, line numbers in a table': () => hugo('lineNos = true'),
  'Hugo, line numbers in a table, classes': () => hugo('noClasses = false\nlineNos = true\nanchorLineNos = true'),
  'Hugo, no highlighting': () => hugo('codeFences = false'),
  'Hugo, TypeScript': () => hugo('', 'ts'),
  'Jekyll (kramdown, Rouge)': () => kramdown(`input: 'GFM', syntax_highlighter: 'rouge'`),
  'Jekyll (kramdown, Rouge), line numbers': () =>
    kramdown(`input: 'GFM', syntax_highlighter: 'rouge', syntax_highlighter_opts: {block: {line_numbers: true}}`),
  'Rouge, a table': () => rouge('HTMLTable.new(Rouge::Formatters::HTML.new)'),
  'Rouge, a table of lines': () => rouge('HTMLLineTable.new(Rouge::Formatters::HTML.new)'),
  'Rouge, lines': () =>
    `<pre><code class="language-js">${rouge('HTMLLinewise.new(Rouge::Formatters::HTML.new)')}</code></pre>`,
  'Rouge, pygments': () => rouge(`HTMLPygments.new(Rouge::Formatters::HTML.new, 'highlight')`),
  Sphinx: () => sphinx(`x\n=\n\n.. code-block:: js\n\n${indented}\n`),
  'Sphinx, line numbers and a caption': () =>
    sphinx(`x\n=\n\n.. code-block:: js\n   :linenos:\n   :caption: The training\n   :name: training\n\n${indented}\n`),
  'Sphinx, line numbers in a table': () =>
    sphinx(
      `x\n=\n\n.. code-block:: js\n   :linenos:\n\n${indented}\n`,
      'index.rst',
      "html_codeblock_linenos_style = 'table'\n",
    ),
  'MyST (Jupyter Book)': () => sphinx(`# x\n\n${fence('js')}`, 'index.md', "extensions = ['myst_parser']\n"),
  'Python-Markdown, fenced_code': () => python(`['fenced_code']`),
  'Python-Markdown, codehilite': () => python(`['fenced_code', 'codehilite']`),
  'Python-Markdown, codehilite, line numbers': () =>
    python(`['fenced_code', 'codehilite']`, `{'codehilite': {'linenums': True}}`),
  'Python-Markdown, codehilite, line numbers inline': () =>
    python(
      `['fenced_code', 'codehilite']`,
      `{'codehilite': {'linenums': True, 'linenostyle': 'inline', 'linespans': 'line', 'lineanchors': 'at', 'anchorlinenos': True}}`,
    ),
  'MkDocs Material': () => python(`['pymdownx.highlight', 'pymdownx.superfences']`, MATERIAL),
  'MkDocs Material, line numbers': () => python(`['pymdownx.highlight', 'pymdownx.superfences']`, MATERIAL_NUMBERS),
  'MkDocs Material, TypeScript, a title': () =>
    python(`['pymdownx.highlight', 'pymdownx.superfences']`, MATERIAL, 'ts title="train.ts"'),
  Pandoc: () => run('pandoc', ['-t', 'html'], fence('js')),
  'Pandoc (Quarto), line numbers': () =>
    run('pandoc', ['-t', 'html'], fence('{.ts .numberLines}').replace(PROGRAM, TYPED)),
};

const file = join(import.meta.dirname, 'fences.json');
let known = {};
try {
  known = JSON.parse(readFileSync(file, 'utf8')).fences;
} catch {
  // The first time.
}
const made = {};
for (const [name, make] of Object.entries(ENGINES)) {
  try {
    const html = await make();
    made[name] = { lang: /TypeScript|@shikijs|Quarto/.test(name) ? 'ts' : 'js', html };
  } catch (error) {
    console.error(`${name}: ${String(error.message).split('\n')[0]}`);
    if (known[name]) made[name] = known[name];
  }
}
writeFileSync(file, `${JSON.stringify({ programs: { js: PROGRAM, ts: TYPED }, fences: made }, null, 2)}\n`);
console.log(`${Object.keys(made).length} of ${Object.keys(ENGINES).length}`);
