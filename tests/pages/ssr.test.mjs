/**
 * Pages whose runners a server has drawn: with Lit's support for hydration they are taken over, without it drawn anew, and in
 * both cases nobody sees it happen.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'spark-runner';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

const CODE = `for (let step = 0; step < 3; step++) {
  await spark.checkpoint();
  spark.metric('a', step);
}
console.log(1 < 2);`;

const RUNNERS = html`<h1>Words</h1>
  <spark-runner label="Given" editable backend="cpu" code=${CODE}></spark-runner>
  <p>Words in between</p>
  <spark-runner id="fence"><pre><code>globalThis.sum = 1 + 2;</code></pre></spark-runner>
  <p>Words in between</p>
  <spark-runner id="property" .program=${{ code: CODE }}></spark-runner>
  <div id="german" lang="de"><spark-runner code="run()"></spark-runner></div>
  <spark-runner id="parts"><script type="text/spark">sum();</script><spark-status></spark-status></spark-runner>
  <p>Words at the end</p>`;

/** In the page: what there is to see of the runners that have what the server had, in their shadow roots too. */
function look() {
  const seen = [];
  const add = (parent) => {
    for (const element of parent.children) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isSeen = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
      const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data.trim() : '')).join('');
      if (isSeen && element.localName !== 'slot') seen.push([element.localName, text, x, y, width, height].join(' '));
      if (element.shadowRoot) add(element.shadowRoot);
      add(element);
    }
  };
  add(document.body);
  return seen;
}

/** A page that looks at itself before its elements are defined, and once they are. */
const page = async (script) => `<!doctype html>
<html lang="en">
  <title>Drawn by a server</title>
  <body>${await collectResult(render(RUNNERS))}</body>
  <script type="module">
    ${look}
    const frame = () => new Promise(requestAnimationFrame);
    const germanText = () => german.querySelector('spark-runner').shadowRoot.querySelector('spark-controls').shadowRoot.textContent;
    const button = () => document.querySelector('spark-runner').shadowRoot.querySelector('spark-controls').shadowRoot.querySelector('button');
    // What a page gives as a property, and what stands in a runner, is not there in what the server drew.
    const late = document.querySelector('#property');
    const parts = document.querySelector('#parts');
    const german = document.querySelector('#german');
    for (const other of [late, parts, german]) other.remove();
    const [drawn, drawnButton] = [look(), button()];
    await import('${script}');
    await document.querySelector('spark-runner').updateComplete;
    await frame();
    globalThis.told = { drawn, taken: look(), isSameButton: button() === drawnButton };
    document.body.append(late, parts, german);
    do {
      await frame();
      const base = german.querySelector('spark-runner').shadowRoot.querySelector('.base');
      told.isHidden ||= !base.checkVisibility({ visibilityProperty: true });
    } while (!germanText().includes('Starten'));
    await frame();
    late.program = { code: ${JSON.stringify(CODE)} };
    await late.updateComplete;
    const made = document.createElement('spark-runner');
    made.code = 'run()';
    document.body.append(made);
    await frame();
    told.parts = [parts.shadowRoot.textContent.trim(), parts.querySelector('spark-status').shadowRoot.textContent.trim()];
    for (const [name, { shadowRoot }] of Object.entries({ late, made, first: document.querySelector('spark-runner') }))
      told[name] = {
        contents: shadowRoot.querySelectorAll('.base').length,
        code: shadowRoot.querySelector('code').textContent,
        // Those of the sketches and of the code’s tools come by themselves, and when they like.
        sheets: shadowRoot.adoptedStyleSheets.filter(({ cssRules }) => !/^[.](poster|written) /.test(cssRules[0].cssText)).length,
        status: shadowRoot.querySelector('spark-status').shadowRoot.textContent.trim(),
      };
    globalThis.isTold = true;
  </script>
</html>`;

let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-ssr-'));
  mkdirSync(join(folder, 'node_modules'));
  for (const [name, path] of [
    ['spark-runner', root],
    ['@lit-labs', join(root, 'node_modules', '@lit-labs')],
  ])
    symlinkSync(path, join(folder, 'node_modules', name), 'junction');
  const main = join(folder, 'main.js');
  writeFileSync(main, "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\nimport 'spark-runner';\n");
  const rolldownOptions = { input: main, output: { entryFileNames: '[name].js' } };
  await build({ root: folder, configFile: false, logLevel: 'error', base: './', build: { rolldownOptions } });
  writeFileSync(join(folder, 'dist', 'taken.html'), await page('./main.js'));
  writeFileSync(join(folder, 'dist', 'anew.html'), await page('/spark/spark-runner.js'));
  server = await serve({ roots: { '/': join(folder, 'dist'), '/spark/': join(root, 'dist') } });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const engine of ['chromium', 'firefox']) {
  describe(`a page that a server has drawn, in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [how, name, isSameButton] of [
      ['is taken over', 'taken', true],
      ['is drawn anew without support for hydration', 'anew', false],
    ]) {
      it(`${how}, with nothing to be seen of it, and runs`, { timeout: 90_000 }, async () => {
        const opened = await openPage(browser, `${server.origin}/${name}.html`, {
          before: () => {
            globalThis.complaints = [];
            for (const level of ['error', 'warn'])
              console[level] = (...words) => globalThis.complaints.push(words.join(' '));
          },
        });
        await opened.waitForFunction(() => globalThis.isTold);
        const told = await opened.evaluate(() => globalThis.told);
        assert.ok(
          told.drawn.some((seen) => seen.startsWith('spark-chart')),
          'the room of a chart is there from the start',
        );
        assert.deepEqual(told.taken, told.drawn);
        assert.equal(told.isSameButton, isSameButton);
        for (const [which, code] of Object.entries({ first: CODE, late: CODE, made: 'run()' }))
          assert.deepEqual(told[which], { contents: 1, code, sheets: 2, status: 'Ready' }, which);
        assert.deepEqual(told.parts, ['', 'Ready']);
        if (isSameButton) assert.ok(!told.isHidden, 'another language takes its place, and is not hidden first');
        await press(opened, 'Run');
        await status(opened, 'completed');
        const points = await metric(opened, 'a', { count: 3 });
        assert.deepEqual(
          points.map(({ value }) => value),
          [0, 1, 2],
        );
        await opened.evaluate(() => document.querySelector('#fence').run());
        assert.deepEqual(await opened.evaluate(() => globalThis.complaints), []);
        assert.deepEqual(opened.problems, []);
        await opened.close();
      });
    }
  });
}
