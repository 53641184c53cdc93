/**
 * An error shows the line of what the author wrote: in every form a program may have, wherever in it the error comes
 * from. Each row says which line, and what stands there at the error's column; the caret has to point at it.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { openBrowser, openPage, root } from './site.mjs';

const script = (code, attributes = '') =>
  `<spark-runner><script type="text/spark" ${attributes}>${code}</script></spark-runner>`;
const file = (src) => `<spark-runner src="${src}"></spark-runner>`;

/** `html` of the runner, or `code` of an inline script; `page` runs in the page before, `during` while the program runs. */
const CASES = {
  'an inline script': {
    code: `
      const a = 1;
      const b = a + 1;
        throw new RangeError('in line 3');
    `,
    line: 3,
    mark: "new RangeError('in line 3')",
  },
  'an inline script with tabs and Windows line ends': {
    code: "\r\n\tconst a = 1;\r\n\t\tif (a) throw new RangeError('tabs');\r\n",
    line: 2,
    mark: "new RangeError('tabs')",
  },
  'a fenced block, as Markdown renderers write it': {
    html: `<spark-runner><pre><code class="language-js">
// A comment &amp; entities
const small = 1 &lt; 2;
if (small &amp;&amp; 2 &gt; 1) throw new RangeError(&quot;&lt;pre&gt;&quot;);
</code></pre></spark-runner>`,
    line: 3,
    mark: 'new RangeError("<pre>")',
  },
  'a highlighted block': {
    html: `<spark-runner><pre class="shiki"><code class="hljs language-js"><span class="line"><span style="color:red">const</span> a = <span class="n">1</span>;</span>
<span class="line"></span>
<span class="line"><span class="k">if</span> (a) <span class="k">throw</span> <span class="k">new</span> <span class="t">RangeError</span>(<span class="s">'spans'</span>);</span></code></pre></spark-runner>`,
    line: 3,
    mark: "new RangeError('spans')",
  },
  'a fenced block of TypeScript': {
    html: `<spark-runner><pre><code class="language-ts">interface Size { width: number }
const area = (size: Size, by: number = 1): number => {
  const w: number = size.width; const fail = (why: string): never => { throw new RangeError(why); }; return fail(\`\${w * by}\`);
};
area({ width: 2 } as Size);</code></pre></spark-runner>`,
    line: 3,
    mark: 'new RangeError(why)',
  },
  'an inline script of TypeScript': {
    code: `
      enum Kind { A, B }
      class Box<T> { constructor(private readonly value: T, public kind: Kind = Kind.A) {} }
      const box: Box<number> = new Box<number>(1);
      const read = <T,>(from: Box<T>): Box<T> | undefined => { throw new RangeError('typed'); };
      read<number>(box);`,
    attributes: 'lang="ts"',
    line: 4,
    mark: "new RangeError('typed')",
  },
  'TypeScript behind an import on its line': {
    code: `import { twice } from './twice.js'; const a: number = twice(1 as number); throw new RangeError(String(a as unknown));`,
    attributes: 'lang="ts"',
    line: 1,
    mark: 'new RangeError(',
  },
  'a file of the same origin': { html: file('fails.js'), line: 5, mark: 'new RangeError(' },
  'a file of another origin': { html: ({ other }) => file(`${other}/fails.js`), line: 5, mark: 'new RangeError(' },
  'a file of TypeScript': { html: file('fails.ts?v=1'), line: 9, mark: 'new RangeError(' },
  'a program given as text': {
    html: '<spark-runner></spark-runner>',
    page: (runner) => {
      runner.program = { code: "const a = 1;\n\n  throw new RangeError('given');" };
    },
    line: 3,
    mark: "new RangeError('given')",
  },
  'a program given as a function': {
    html: '<spark-runner></spark-runner>',
    page: (runner) => {
      runner.program = Function(`return async function program() {
        await spark.checkpoint();
        throw new RangeError('function');
      }`)();
    },
    line: 3,
    mark: "new RangeError('function')",
  },
  'a program given as an arrow function, on its first line': {
    html: '<spark-runner></spark-runner>',
    page: (runner) => {
      runner.program = Function("return () => { throw new RangeError('arrow'); }")();
    },
    line: 1,
    mark: "new RangeError('arrow')",
  },
  'a program with imports, behind one on its line': {
    code: `import { twice } from './twice.js'; import * as all from './twice.js'; throw new RangeError('imports');`,
    line: 1,
    mark: "new RangeError('imports')",
  },
  'a file that the program imports: the file’s own line': {
    code: `import { fails } from './twice.js';
      const go = () => {
        fails();
      };
      go();`,
    line: 3,
    mark: "new RangeError('inside the module')",
  },
  'a file of TypeScript that the program imports': {
    code: `import { fails } from './typed.ts';\n\n\n\n\nfails(1);`,
    line: 4,
    mark: 'new RangeError(`typed $',
  },
  'a library that the program calls: the call’s line': {
    html: ({ other }) =>
      script(`import { fails } from '${other}/twice.js';
      const go = () => {
        fails();
      };
      go();`),
    line: 3,
    mark: 'fails()',
  },
  'an exposed function that the page calls': {
    code: `spark.expose({
        bad() {
          throw new RangeError('called');
        },
      });`,
    during: (runner) => runner.exposed.bad().catch(() => {}),
    line: 3,
    mark: "new RangeError('called')",
  },
  'an asynchronous function, after a checkpoint': {
    code: `
      async function step(i) {
        await spark.checkpoint();
        if (i === 3) throw new RangeError('step');
      }
      for (let i = 0; ; i++) await step(i);`,
    line: 3,
    mark: "new RangeError('step')",
  },
  'a timer': {
    code: `
      setTimeout(() => {
        throw new RangeError('late');
      });
      for (;;) await spark.checkpoint();`,
    line: 2,
    mark: "new RangeError('late')",
  },
  'a promise that nobody awaits': {
    code: `
      Promise.resolve().then(() => {
        throw new RangeError('unhandled');
      });
      for (;;) await spark.checkpoint();`,
    line: 2,
    mark: "new RangeError('unhandled')",
  },
  'a listener of a canvas': {
    code: `
      const canvas = spark.canvas({ input: true });
      canvas.addEventListener('keydown', () => {
        throw new RangeError('heard');
      });
      canvas.dispatchEvent(new Event('keydown'));
      for (;;) await spark.checkpoint();`,
    line: 3,
    mark: "new RangeError('heard')",
  },
  'a mistake in the syntax': {
    code: `
      const a = 1;
      let b = ;`,
    line: 2,
    mark: ';',
    column: 9,
  },
  'a mistake in the syntax behind imports': {
    code: `import { twice } from './twice.js'; let b = );`,
    line: 1,
    mark: ');',
  },
  'a mistake in the syntax of TypeScript': {
    code: `const a: number = 1;\nconst b: string = a as;`,
    attributes: 'lang="ts"',
    line: 2,
    mark: ';',
    column: 23,
  },
  'a mistake in JavaScript behind types': {
    code: `const a: number = 1;\nconst b: string = 'b'; const b: string = 'c';`,
    attributes: 'lang="ts"',
    line: 2,
    mark: "b: string = 'c'",
  },
  'an import that is not there': {
    code: `
      import { twice } from './twice.js';
      import { x } from './nowhere.js';`,
    line: 2,
    mark: './nowhere.js',
  },
  'an import that is not there, in TypeScript': {
    code: `
      import { twice } from './twice.js';
      const a: number = 1; import { x } from './nowhere.js'; const b: number = x;`,
    attributes: 'lang="ts"',
    line: 2,
    mark: './nowhere.js',
  },
  'a name that a module does not export': {
    code: `
      import { thrice } from './twice.js';`,
    line: 1,
    mark: './twice.js',
  },
  'a bare import that no map knows': {
    code: `
      import three from 'three';`,
    line: 1,
    mark: 'three',
  },
  'WGSL in torch.kernel': {
    webgpu: true,
    code: `
      const kernel = torch.kernel({
        wgsl: \`
          @group(0) @binding(0) var<storage, read> x: array<f32>;
          @group(0) @binding(1) var<storage, read_write> y: array<f32>;
          @compute @workgroup_size(1) fn main() {
            y[0] = x[0] + nothing;
          }\`,
        outputs: (x) => ({ shape: x.shape }),
        workgroups: 1,
      });
      console.log(await kernel(torch.ones(4)).tolist());`,
    line: 6,
    mark: 'nothing',
  },
  'WGSL in a pipeline of the program’s own': {
    webgpu: true,
    code: `
      const device = await (await navigator.gpu.requestAdapter()).requestDevice();
      const module = device.createShaderModule({
        code: /* wgsl */ \`
          @compute @workgroup_size(1) fn main() {
            var a = missing;
          }\`,
      });
      await device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'main' } });`,
    line: 5,
    mark: 'missing',
  },
  'WGSL with values put in, in TypeScript': {
    webgpu: true,
    code: `
      const size: number = 8;
      const device: GPUDevice = await (await navigator.gpu.requestAdapter())!.requestDevice();
      const module: GPUShaderModule = device.createShaderModule({
        code: \`
          const SIZE = \${size};
          @compute @workgroup_size(\${size}) fn main() {
            var a = array<f32, \${size}>(); a[0] = missing;
          }\`,
      });
      device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
      for (;;) await spark.checkpoint();`,
    attributes: 'lang="ts"',
    line: 7,
    mark: 'missing',
  },
};

let [server, other, markup] = [];
before(async () => {
  const roots = { '/': join(root, 'tests', 'pages', 'errors'), '/dist/': join(root, 'dist') };
  server = await serve({ roots, rewrite: (html) => html.replace('<!-- the runner -->', markup) });
  other = await serve({ roots, cors: true });
});
after(async () => {
  await server.close();
  await other.close();
});

/** What `<spark-error>` shows: the excerpt's line, and what of it the caret points at. */
async function shown(page) {
  return page.evaluate(async () => {
    const runner = document.querySelector('spark-runner');
    for (;;) {
      const part = runner.shadowRoot.querySelector('spark-error')?.shadowRoot;
      const at = part?.querySelector('.excerpt .at');
      const caret = part?.querySelector('.excerpt .caret');
      const message = part?.querySelector('.message')?.textContent;
      if (at && caret) {
        const [number, text] = /^\s*(\d+) {2}(.*)$/.exec(at.textContent).slice(1);
        const offset = at.textContent.length - text.length;
        return { line: Number(number), at: text.slice(caret.textContent.indexOf('^') - offset), message };
      }
      if (message !== undefined) {
        await new Promise(requestAnimationFrame);
        if (!part.querySelector('.excerpt')) return { message, hint: part.textContent.replace(/\s+/g, ' ') };
      }
      await new Promise(requestAnimationFrame);
    }
  });
}

/** How a text comes to be a program does not depend on the engine; where an error is in it does. */
const isForm = (what) => /fenced|highlighted|TypeScript|given as text|types|pipeline/.test(what);

for (const engine of ['chromium', 'firefox']) {
  describe(`an error in ${engine} shows the author’s line of`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [what, { html, code, attributes, page: prepare, during, line, mark, column, webgpu }] of Object.entries(
      CASES,
    )) {
      it(what, isForm(what) ? usually(engine) : {}, async () => {
        markup = code === undefined ? html : script(code, attributes);
        if (typeof markup === 'function') markup = markup({ other: other.origin });
        const page = await openPage(browser, `${server.origin}/`);
        try {
          await page.$eval(
            'spark-runner',
            (runner, device) => runner.setAttribute('backend', device),
            webgpu ? 'webgpu' : 'cpu',
          );
          if (prepare) await page.evaluate(`(${prepare})(document.querySelector('spark-runner'))`);
          await page.evaluate(() => {
            const runner = document.querySelector('spark-runner');
            runner.addEventListener('spark-error', ({ error: { line, column, message } }) => {
              globalThis.failure = { line, column, message };
            });
            globalThis.ran = runner.run();
            globalThis.ran?.catch(() => {});
          });
          if (during) {
            await page.evaluate(() => globalThis.ran);
            await page.evaluate(`(${during})(document.querySelector('spark-runner'))`);
          }
          const error = await (await page.waitForFunction(() => globalThis.failure)).jsonValue();
          const excerpt = await shown(page);
          const seen = JSON.stringify([error, excerpt]);
          assert.equal(error.line, line, seen);
          if (column) assert.equal(error.column, column, seen);
          assert.equal(excerpt.line, line, seen);
          assert.ok(excerpt.at?.startsWith(mark), seen);
        } finally {
          await page.close();
        }
      });
    }
  });
}
