/**
 * What a server makes of the elements with `@lit-labs/ssr`, the shell as it is before anything ran, around children as they are; and
 * what React makes of its component and hook there.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { parseFragment } from 'parse5';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { loadParts } from 'spark-runner';
import { SparkRunner, useSpark } from 'spark-runner/react';

const CODE = `const a = 1 < 2;
spark.metric('a', a);
spark.canvas('pad', { width: 30, height: 15 });`;

/** As a tree: names of elements, texts, and shadow roots as children called "#root". */
function treeOf(node) {
  const children = (node.content ?? node).childNodes ?? [];
  const known = children.filter(({ nodeName }) => nodeName !== '#comment' && nodeName !== 'style');
  const name = node.attrs?.some(({ name }) => name === 'shadowrootmode') ? '#root' : node.nodeName;
  const attributes = Object.fromEntries(node.attrs?.map(({ name, value }) => [name, value]) ?? []);
  return { name, attributes, text: node.value ?? '', children: known.map(treeOf) };
}
const find = (tree, name) =>
  tree.name === name ? tree : tree.children.reduce((found, child) => found ?? find(child, name), undefined);
const allText = (tree) => [tree.text, ...tree.children.map(allText)].join('');
const textOf = (tree) => allText(tree).replace(/\s+/g, ' ').trim();

for (const connects of [false, true]) {
  describe(`a server that ${connects ? 'connects its elements' : 'renders'}`, () => {
    const said = [];
    const consoles = { warn: console.warn, error: console.error };
    before(() => {
      LitElementRenderer.renderOptions.push(() => ({ connectedCallback: connects }));
      for (const level of Object.keys(consoles)) console[level] = (...words) => said.push(words.join(' '));
    });
    after(() => {
      LitElementRenderer.renderOptions.length = 0;
      Object.assign(console, consoles);
    });
    const draw = async (template) => treeOf(parseFragment(await collectResult(render(template))));

    it('draws controls and an idle status around the children', async () => {
      const tree = await draw(html`<spark-runner label="Sums"><pre><code>run(1 &lt; 2)</code></pre></spark-runner>`);
      const runner = find(tree, 'spark-runner');
      assert.deepEqual(
        runner.children.map(({ name }) => name),
        ['#root', 'pre'],
      );
      assert.equal(textOf(find(runner, 'pre')), 'run(1 < 2)');
      assert.equal(textOf(find(runner, 'spark-controls')), 'Run Stop');
      assert.equal(textOf(find(runner, 'spark-status')), 'Ready');
      assert.equal(find(runner, 'div').attributes['aria-label'], 'Sums');
      assert.ok(find(runner, 'slot') && !('hidden' in find(runner, 'slot').attributes));
    });

    for (const [how, template] of [
      ['text', html`<spark-runner code=${CODE}></spark-runner>`],
      ['an object', html`<spark-runner .program=${{ code: CODE }}></spark-runner>`],
    ]) {
      it(`draws a program that is given as ${how}, and the room for what it will show`, async () => {
        const runner = find(await draw(template), 'spark-runner');
        assert.equal(find(runner, 'code').children[0].text, CODE);
        assert.ok(find(runner, 'spark-chart'));
        assert.match(find(runner, 'spark-canvas').attributes.style, /--ratio:0\.5/);
        assert.equal(find(runner, 'spark-log'), undefined);
      });
    }

    it('draws a text with an editor’s place, and parts of an author’s choice', async () => {
      const runner = find(await draw(html`<spark-runner editable code="run()"></spark-runner>`), 'spark-runner');
      assert.equal(textOf(find(find(runner, 'spark-editor'), 'code')), 'run()');
      const tree = await draw(html`<spark-runner id="it"></spark-runner><spark-controls for="it"></spark-controls>`);
      assert.equal(textOf(tree.children.at(-1)), 'Run Stop');
    });

    it('says nothing', async () => {
      await draw(
        html`<spark-runner lang="ts" locale="de" src="a.ts" autorun="load" .strings=${{ run: 'Go' }}></spark-runner>`,
      );
      // What is asked for without waiting would have come, or failed.
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual(said, []);
    });
  });
}

it('leaves what comes later to the page, also when it is asked for', async () => {
  await loadParts();
  const drawn = await collectResult(render(html`<spark-runner><spark-chart></spark-chart></spark-runner>`));
  assert.ok(drawn.endsWith('</template><spark-chart></spark-chart></spark-runner><!--/lit-part-->'));
});

it('React writes the component’s attributes, and the hook is idle', () => {
  function App() {
    const { status, values, metrics } = useSpark({ code: CODE }, { autorun: true });
    const given = { label: 'Sums', stopTimeout: '3s', keepAlive: true, editable: false, className: 'mine' };
    return createElement(
      SparkRunner,
      { ...given, program: { code: CODE }, onSparkStatus: () => {} },
      JSON.stringify([status, values, metrics]),
    );
  }
  const { attributes, children } = treeOf(parseFragment(renderToString(createElement(App)))).children[0];
  assert.deepEqual(attributes, { label: 'Sums', 'stop-timeout': '3s', 'keep-alive': '', class: 'mine' });
  assert.equal(children[0].text, '["idle",{},{}]');
});
