/** What engines do to the lines of a block, each thing by itself; whole blocks of real engines are in `fences.test.ts`. */
import { expect } from 'chai';
import { mount, unmount } from '../../../tests/components/helpers.ts';
import { findProgram } from './find-program.ts';
import { readProgram } from './written-program.ts';

async function read(html: string, style = ''): Promise<string | undefined> {
  const place = await mount(`<div><style>${style}</style><div class="holder">${html}</div></div>`);
  const found = findProgram(place.querySelector('.holder')!);
  return found && readProgram(found).code;
}

/** Markup whose program is `a`, `b` and `c`, a line each, and styles of its page. */
const LINES: Record<string, [html: string, style?: string]> = {
  'line breaks': ['<pre>a<br>b<br/>c<br></pre>'],
  'line breaks at the end of elements': [
    '<pre><code><span>a<br></span><span>b<br></span><span>c<br></span></code></pre>',
  ],
  'an element a line': ['<pre><code><div>a</div><div>b</div><div>c</div></code></pre>'],
  'elements in elements': [
    '<pre><code><div class="ec-line"><div class="code">a</div></div><div class="ec-line"><div class="code">b</div></div><div class="ec-line"><div class="code">c</div></div></code></pre>',
  ],
  'an element a line, laid out in the markup': [
    '<pre><code>\n  <div>a</div>\n  <div>b</div>\n  <div>c</div>\n</code></pre>',
  ],
  'a list of lines': ['<pre><ol><li>a</li><li>b</li><li>c</li></ol></pre>'],
  'a <code> a line': ['<pre><code>a</code><code>b</code><code>c</code></pre>'],
  'elements that call themselves lines': [
    '<pre><code><span class="line">a</span><span class="line">b</span><span class="line">c</span></code></pre>',
  ],
  'elements that call themselves lines, between line ends': [
    '<pre><code><span class="line">a</span>\n<span class="line">b</span>\n<span class="line">c</span></code></pre>',
  ],
  'line ends within what calls itself a line': [
    '<pre><code><span class="line">a\n</span><span class="line">b\n</span><span class="line">c\n</span></code></pre>',
  ],
  'elements that the page shows as lines': [
    '<pre><code><span class="zeile">a</span><span class="zeile">b</span><span class="zeile">c</span></code></pre>',
    '.zeile { display: block; }',
  ],
  'elements that the page shows as lines, between line ends': [
    '<pre><code><span class="zeile">a</span>\n<span class="zeile">b</span>\n<span class="zeile">c</span></code></pre>',
    'code { display: grid; }',
  ],
  'lines that are rows of boxes': [
    '<pre><code><span class="zeile"><i></i><b>a</b></span><span class="zeile"><b>b</b></span><span class="zeile"><b></b>c</span></code></pre>',
    '.zeile { display: flex; }',
  ],
  'a row a line': [
    '<pre><code><table><tr><td>1</td><td>a</td></tr>\n<tr><td>2</td><td>b</td></tr>\n<tr><td>3</td><td>c</td></tr></table></code></pre>',
  ],
  'a block in each row': [
    '<table><tr><td><pre>1</pre></td><td><pre>a\n</pre></td></tr><tr><td><pre>2</pre></td><td><pre>b\n</pre></td></tr><tr><td><pre>3</pre></td><td><pre>c\n</pre></td></tr></table>',
  ],
  'a column of numbers': ['<table><tr><td><pre>1\n2\n3</pre></td><td><pre>a\nb\nc</pre></td></tr></table>'],
  'Windows’ line ends': ['<pre>a&#13;\nb&#13;\nc&#13;\n</pre>'],
  'an indented block': ['<pre>\n    a\n    b\n    c\n  </pre>'],
};

/** Markup whose program is `f(1)` and nothing else, and styles of its page. */
const NO_CODE: Record<string, [html: string, style?: string]> = {
  'line numbers by class': ['<pre><code><span class="linenos">1</span>f(1)</code></pre>'],
  'line numbers that cannot be selected': ['<pre><code><span style="user-select:none">1 </span>f(1)</code></pre>'],
  'line numbers that the page lets nobody select': [
    '<pre><code><span class="nummer">1.</span>f(1)</code></pre>',
    '.nummer { user-select: none; -webkit-user-select: none; }',
  ],
  'what is hidden from screen readers': ['<pre><code><span aria-hidden="true">1</span>f(1)</code></pre>'],
  'a button': ['<pre>f(1)<button>Copy</button></pre>'],
  'a button that is none': ['<pre>f(1)<div role="button">Copy</div></pre>'],
  'a head beside its code': ['<pre><div>train.js</div><code>f(1)</code></pre>'],
  'numbers that tell of a line': ['<pre><code>f(1) <i class="conum" data-value="1"></i><b>(1)</b></code></pre>'],
  'a toolbar': ['<pre>f(1)<div class="toolbar"><span>Copy code</span></div></pre>'],
  'a copy link': ['<pre>f(1)<a class="copy-link" href="#">Copy</a></pre>'],
  'an anchor with a sign': ['<pre>f(1)<a href="#x">¶</a></pre>'],
  'an anchor with a number': ['<pre><a href="#x">1</a>f(1)</pre>'],
  'what only screen readers read': ['<pre><span class="sr-only">Code: </span>f(1)</pre>'],
  'a picture': ['<pre><svg><title>Copy</title></svg>f(1)</pre>'],
  'a style of the block': ['<pre><style>pre { color: red }</style>f(1)</pre>'],
  'an invisible letter': ['<pre>f(1)\n\u200B\n</pre>'],
};

/** Blocks in which what looks like something else is code. */
const CODE: Record<string, [html: string, code: string, style?: string]> = {
  'a number token': [
    '<pre><code><span class="hljs-number">1</span>+<span class="token number">2</span></code></pre>',
    '1+2',
  ],
  'links in code': [
    '<pre><code><a href="/api">torch</a>.zeros(<a href="/api">shape</a>)</code></pre>',
    'torch.zeros(shape)',
  ],
  'lines that are called line numbers': [
    '<pre><code><span class="code-line line-number" line="1">a\n</span><span class="code-line line-number" line="2">b\n</span></code></pre>',
    'a\nb',
  ],
  'a block that is called by its plug-in’s name': [
    '<pre class="line-numbers copy"><code class="line-numbers">a</code></pre>',
    'a',
  ],
  'a page on which nothing can be selected': [
    '<pre><code><span>a</span></code></pre>',
    'a',
    'body { user-select: none; -webkit-user-select: none; }',
  ],
  'tokens in a row of boxes': [
    '<pre><code><span style="display:flex"><span>const a</span><span> = 1;</span></span></code></pre>',
    'const a = 1;',
  ],
  'empty lines': [
    '<pre><code><div class="line">a</div><div class="line"></div><div class="line"><br></div><div class="line">\n</div><div class="line">b</div></code></pre>',
    'a\n\n\n\nb',
  ],
  'what shows nothing': ['<pre><span></span><div class="x"></div>a<div class="y"></div></pre>', 'a'],
};

describe('a block of code', () => {
  afterEach(unmount);

  for (const [what, [html, style]] of Object.entries(LINES)) {
    it(`has the lines of ${what}`, async () => expect(await read(html, style)).to.equal('a\nb\nc'));
  }
  for (const [what, [html, style]] of Object.entries(NO_CODE)) {
    it(`is read without ${what}`, async () => expect(await read(html, style)).to.equal('f(1)'));
  }
  for (const [what, [html, code, style]] of Object.entries(CODE)) {
    it(`is read with ${what}`, async () => expect(await read(html, style)).to.equal(code));
  }
});
