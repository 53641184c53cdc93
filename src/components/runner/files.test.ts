/** A runner whose program has several files, or regions that are folded. */
import { expect } from 'chai';
import {
  expectAccessible,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
  write,
} from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkCodeElement } from '../code/code.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import type { SparkRunnerElement } from './runner.ts';

const MAIN = `import { rate } from './model.js';
spark.expose({ rate });
async function train() { for (;;) { await spark.checkpoint(); await new Promise((r) => setTimeout(r, 1)); } }
spark.expose({ train });`;
const files = (model: string): string =>
  `<script type="text/spark">${MAIN}</script>\n<script type="text/spark" name="model.js">${model}</script>`;

/** Resolves with a part of a runner, once its code has come. */
async function partOf<Part extends HTMLElement>(runner: SparkRunnerElement, name: string): Promise<Part> {
  const part = runner.shadowRoot!.querySelector<Part>(name)!;
  part.scrollIntoView();
  await customElements.whenDefined(name);
  await rendered(document);
  return part;
}

const tabs = (part: Element): HTMLButtonElement[] => [
  ...part.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role=tab]'),
];
const names = (part: Element): string[] => tabs(part).map((tab) => tab.textContent!.trim());
const chosen = (part: Element): string =>
  tabs(part)
    .find((tab) => tab.ariaSelected === 'true')!
    .textContent!.trim();
const press = (tab: Element, key: string): boolean =>
  tab.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

afterEach(() => {
  unmount();
  localStorage.clear();
});

describe('a program in several scripts', () => {
  it('runs as one, and a change of any file takes over at the checkpoint', async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner editable id="two">${files('export const rate = 1;')}</spark-runner>`,
    );
    const editor = await partOf<SparkEditorElement>(runner, 'spark-editor');
    expect(names(editor)).to.deep.equal(['#two', 'model.js']);
    await runner.run();
    expect(runner.exposed.rate).to.equal(1);
    tabs(editor)[1].click();
    await rendered(document);
    await write(editor, 'export const rate = 2;');
    const done = nextEvent(runner, 'spark-reload', ({ phase }) => phase === 'done');
    editor.shadowRoot!.querySelector<HTMLElement>('[part=apply]')!.click();
    await done;
    expect(runner.exposed.rate).to.equal(2);
    expect(runner.code).to.equal(`${MAIN}\n// @filename: model.js\nexport const rate = 2;`);
    runner.dispose();
  });

  it('shows one file at a time, which arrows, Home and End move between', async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner editable>${files('export const rate = 1;')}</spark-runner>`,
    );
    const editor = await partOf<SparkEditorElement>(runner, 'spark-editor');
    const area = editor.shadowRoot!.querySelector('textarea')!;
    expect(area.value).to.equal(MAIN);
    tabs(editor)[0].focus();
    const where: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowLeft']) {
      press(editor.shadowRoot!.activeElement!, key);
      await rendered(document);
      expect(editor.shadowRoot!.activeElement).to.equal(tabs(editor).find((tab) => tab.ariaSelected === 'true'));
      where.push(chosen(editor));
    }
    expect(where).to.deep.equal(['model.js', 'inline script', 'model.js', 'inline script', 'model.js']);
    expect(area.value).to.equal('export const rate = 1;');
    await expectAccessible(runner);
  });

  it('is read again when a file’s script changes', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner>${files('export const rate = 1;')}</spark-runner>`);
    runner.querySelector('[name]')!.textContent = 'export const rate = 3;';
    await new Promise((resolve) => setTimeout(resolve));
    await rendered(document);
    expect(runner.code).to.equal(`${MAIN}\n// @filename: model.js\nexport const rate = 3;`);
  });

  it('opens the file that an error is in, and marks its line there', async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner editable>${files('export const rate = 1;\nnull.x;')}</spark-runner>`,
    );
    const editor = await partOf<SparkEditorElement>(runner, 'spark-editor');
    await runner.run().catch(() => {});
    await editor.ready;
    await rendered(document);
    expect(chosen(editor)).to.equal('model.js');
    expect(textOf(editor)).to.include('null.x;');
    expect(editor.shadowRoot!.querySelector('.cm-gutterElement.wrong')!.textContent).to.equal('2');
    expect(editor.shadowRoot!.querySelector('.told')!.textContent).to.equal(runner.error!.message);
    expect(runner.error).to.include({ source: 'model.js', line: 2 });
  });

  it('keeps what was done in each file, to undo there', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner editable>${files('let a;')}</spark-runner>`);
    const editor = await partOf<SparkEditorElement>(runner, 'spark-editor');
    await write(editor, 'main');
    tabs(editor)[1].click();
    await rendered(document);
    await write(editor, 'model');
    tabs(editor)[0].click();
    await rendered(document);
    editor.focus();
    const undo = { key: 'z', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
    editor.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', undo));
    await rendered(document);
    expect(editor.value).to.equal(`${MAIN}\n// @filename: model.js\nmodel`);
  });

  it('is read in tabs, too, where nobody edits it', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner>${files('export const rate = 1;')}</spark-runner>`);
    runner.shadowRoot!.querySelector('details')!.open = true;
    const code = await partOf<SparkCodeElement>(runner, 'spark-code');
    tabs(code)[1].click();
    await rendered(document);
    expect(code.shadowRoot!.querySelector('code')!.textContent).to.equal('export const rate = 1;');
    await expectAccessible(runner);
  });
});

describe('regions of a program', () => {
  const TEXT = `// hide\nlet a = 1;\n// endhide\nlet b = 2;\n// region Data\nlet c = 3;\nlet d = 4;\n// endregion\nlet e = 5;`;

  it('are folded, and numbers stay right', async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner><script type="text/spark">${TEXT}</script></spark-runner>`,
    );
    runner.shadowRoot!.querySelector('details')!.open = true;
    const code = await partOf<SparkCodeElement>(runner, 'spark-code');
    const seen = (): string[] =>
      [...code.shadowRoot!.querySelectorAll('.lines, summary')]
        .filter((line) => line.checkVisibility())
        .map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
    expect(seen()).to.deep.equal(['1 Lines: 3', '4 let b = 2;', '5 // region DataLines: 3', '9 let e = 5;']);
    code.shadowRoot!.querySelectorAll('summary')[1].click();
    await rendered(document);
    expect(seen()).to.include('6 7 8 let c = 3; let d = 4; // endregion');
    await expectAccessible(runner);
  });

  it('are folded in the editor, which opens one that is pressed, and one with an error', async () => {
    const runner = await mount<SparkRunnerElement>(
      `<spark-runner editable><script type="text/spark">${TEXT.replace('let d', 'null.d')}</script></spark-runner>`,
    );
    const editor = await partOf<SparkEditorElement>(runner, 'spark-editor');
    await editor.ready;
    await rendered(document);
    const lines = (): string[] =>
      [...editor.shadowRoot!.querySelectorAll('.cm-line')].map((line) => line.textContent!.replace(/←.*/, ''));
    expect(lines()).to.deep.equal(['⋯ Lines: 3', 'let b = 2;', '// region Data⋯ Lines: 3', 'let e = 5;']);
    editor.shadowRoot!.querySelector<HTMLElement>('.folded')!.click();
    expect(lines()).to.include('let a = 1;');
    await runner.run().catch(() => {});
    await rendered(document);
    expect(lines().join('\n')).to.include('null.d = 4;');
    expect(editor.value).to.equal(TEXT.replace('let d', 'null.d'));
  });
});

describe('a runner that needs another', () => {
  const FIRST = `<spark-runner id="first"><script type="text/spark">export const data = [1, 2];</script></spark-runner>`;
  const second = (needs: string, more = ''): string =>
    `<spark-runner id="second" needs="${needs}"${more}><script type="text/spark">import { data } from '#first'; spark.expose({ data });</script></spark-runner>`;

  it('imports what the other exports, as that text stands now', async () => {
    const place = await mount<HTMLElement>(`<div>${FIRST}${second('#first')}</div>`);
    const [first, runner] = place.querySelectorAll<SparkRunnerElement>('spark-runner');
    const ended = nextEvent(runner, 'spark-status', ({ status }) => status === 'completed');
    await runner.run();
    expect(runner.exposed.data).to.deep.equal([1, 2]);
    await ended;
    first.code = 'export const data = [3];';
    await runner.run();
    expect(runner.exposed.data).to.deep.equal([3]);
    expect(first.status).to.equal('idle');
    runner.dispose();
  });

  it('needs a script in the page as well, which may need others', async () => {
    const place = await mount<HTMLElement>(
      `<div><script type="text/spark" id="zero">export const zero = 0;</script><script type="text/spark" id="first" needs="zero">import { zero } from '#zero'; export const data = zero;</script>${second('first')}</div>`,
    );
    const runner = place.querySelector<SparkRunnerElement>('spark-runner')!;
    await runner.run();
    expect(runner.exposed.data).to.equal(0);
    runner.dispose();
  });

  it('says what it names that is not there, or leads back', async () => {
    const place = await mount<HTMLElement>(
      `<div>${FIRST.replace('>', ' needs="second">')}${second('#first #nothing')}</div>`,
    );
    const runner = place.querySelector<SparkRunnerElement>('#second')!;
    await runner.run().catch(() => {});
    expect(runner.error!.message).to.match(/needs="#(nothing|second)" (names nothing in the page|leads back)/);
    expect(runner.status).to.equal('error');
  });
});
