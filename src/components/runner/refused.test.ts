/** Where a reader sees what is wrong: in the text, and in a panel that leaves the text to be seen. */
import { expect } from 'chai';
import { mount, nextEvent, rendered, unmount, write } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import type { SparkRunnerElement } from './runner.ts';

const LOOP = `
async function train() { for (;;) { await spark.checkpoint(); await new Promise((r) => setTimeout(r, 1)); } }
spark.expose({ train });`;

const editorOf = async (runner: SparkRunnerElement): Promise<SparkEditorElement> => {
  runner.scrollIntoView();
  await customElements.whenDefined('spark-editor');
  await rendered(document);
  return runner.shadowRoot!.querySelector('spark-editor')!;
};

/** Resolves with the panel, once it tells an error and has found its place. */
async function panelOf(runner: SparkRunnerElement): Promise<Element> {
  for (;;) {
    const panel = runner.shadowRoot!.querySelector('spark-error')!;
    const base = panel.shadowRoot?.querySelector('[part=base]');
    // A size is told after the frame in which it is another.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    if (base) return base;
  }
}

afterEach(() => {
  unmount();
  localStorage.clear();
});

it('marks the very token for which new code is refused, and says why beside its line', async () => {
  const runner = await mount<SparkRunnerElement>(
    `<spark-runner editable><script type="text/spark">${LOOP}</script></spark-runner>`,
  );
  const editor = await editorOf(runner);
  await runner.run();
  for (const [line, token] of [
    ['const a = ;', ';'],
    ['  let b = missing + 1;', 'missing'],
    ['const c = 1; const c = 2;', 'c'],
    ["import { d } from './nowhere.js';", '\\./nowhere\\.js'],
    // Chromium says the member, Firefox what has none.
    ['\tnull.e();', '(e|null)'],
  ]) {
    const rejected = nextEvent(runner, 'spark-reload', ({ phase }) => phase === 'rejected');
    await write(editor, `// new\n${line}${LOOP}`);
    editor.shadowRoot!.querySelector<HTMLElement>('[part=apply]')!.click();
    const { error } = await rejected;
    await rendered(document);
    const marked = [...editor.shadowRoot!.querySelectorAll('.cm-lintRange-error')].map((mark) => mark.textContent);
    expect(marked.join(''), `${line}: column ${error!.column}`).to.match(new RegExp(`^\\W*${token}$`));
    expect(editor.shadowRoot!.querySelector('.told')!.textContent).to.equal(error!.message.split('\n')[0]);
    expect(editor.shadowRoot!.querySelector('.wrong')!.textContent).to.equal('2');
    expect(runner.status).to.equal('running');
  }
  runner.dispose();
});

for (const [what, before] of [
  ['nothing', ''],
  ['a log', "console.log('one');"],
  ['a chart and a log', "spark.metric('loss', 1); console.log('one');"],
]) {
  it(`tells an error without covering the code, where a run shows ${what}`, async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner editable><script type="text/spark">${before}\nnull.x;</script></spark-runner>`,
    );
    await editorOf(runner);
    await runner.run().catch(() => {});
    const panel = await panelOf(runner);
    const code = runner.shadowRoot!.querySelector('[part=code]')!;
    expect(panel.getBoundingClientRect().bottom).to.be.at.most(code.getBoundingClientRect().top);
    expect(panel.getBoundingClientRect().height).to.be.above(50);
  });
}

it('mends a word with one press, and runs the program anew', async () => {
  const runner = await mount<SparkRunnerElement>(
    '<spark-runner editable><script type="text/spark">const a = None;\nspark.expose({ a });</script></spark-runner>',
  );
  await editorOf(runner);
  await runner.run().catch(() => {});
  const panel = await panelOf(runner);
  const done = nextEvent(runner, 'spark-status', ({ status }) => status === 'completed');
  panel.querySelector<HTMLElement>('[part=mend]')!.click();
  expect(runner.code).to.equal('const a = null;\nspark.expose({ a });');
  // A script's press runs only what a script may: the text is the reader's own, and does.
  runner.run();
  await done;
  expect(runner.exposed.a).to.equal(null);
  expect(runner.error).to.equal(undefined);
});
