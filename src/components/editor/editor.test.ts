import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SparkProgramError } from '../../runtime/errors.ts';
import type { SparkEditorElement } from './editor.ts';
import './editor.ts';

const authored = { text: 'let a = 1;\nlet b = 2;', firstLine: 2 };

describe('<spark-editor>', () => {
  let runner: FakeRunner;
  let part: SparkEditorElement;
  const area = (): HTMLTextAreaElement => part.shadowRoot!.querySelector('textarea')!;
  const button = (name: string): HTMLButtonElement => part.shadowRoot!.querySelector(`[part=${name}]`)!;
  const type = async (text: string): Promise<void> => {
    area().value = text;
    area().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(runner);
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-editor></spark-editor></fake-runner>');
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
  });
  afterEach(unmount);

  it('is accessible', () => expectAccessible(runner));

  it('shows the program, with the numbers of its lines', () => {
    expect(part.value).to.equal(authored.text);
    expect(area().value).to.equal(authored.text);
    const numbers = [...part.shadowRoot!.querySelectorAll('.gutter span')].map((line) => line.textContent);
    expect(numbers).to.deep.equal(['2', '3']);
  });

  it('tells of every edit', async () => {
    const edited = nextEvent(runner, 'spark-edit');
    await type('let a = 3;');
    expect((await edited).code).to.equal('let a = 3;');
    expect(part.value).to.equal('let a = 3;');
  });

  it('applies with the button, and with Ctrl+Enter', async () => {
    await type('let a = 4;');
    let applied = nextEvent(runner, 'spark-apply');
    button('apply').click();
    expect((await applied).code).to.equal('let a = 4;');
    applied = nextEvent(runner, 'spark-apply');
    area().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await applied;
  });

  it('offers to apply and to revert only what differs', async () => {
    const offered = (): string[] =>
      ['apply', 'revert'].filter((name) => button(name).getAttribute('aria-disabled') === 'false');
    expect(offered()).to.deep.equal([]);
    await type('let a = 5;');
    expect(offered()).to.deep.equal(['apply', 'revert']);
    runner.state.change({ code: { authored, applied: { text: 'let a = 5;', firstLine: 2 } } });
    await rendered(runner);
    expect(offered()).to.deep.equal(['revert']);
    button('revert').click();
    await rendered(runner);
    expect(part.value).to.equal(authored.text);
    expect(offered()).to.deep.equal(['apply']);
  });

  it('keeps what the reader has begun when the program changes under it', async () => {
    await type('mine');
    runner.state.change({ code: { authored, applied: { text: 'another', firstLine: 1 } } });
    await rendered(runner);
    expect(part.value).to.equal('mine');
  });

  it('follows the program while the reader has changed nothing', async () => {
    runner.state.change({ code: { authored, applied: { text: 'another', firstLine: 1 } } });
    await rendered(runner);
    expect(part.value).to.equal('another');
  });

  it('marks the line of an error', async () => {
    const error = new SparkProgramError('no', { phase: 'run', line: 3 });
    runner.state.change({ report: { error, code: '', rejected: false } });
    await rendered(runner);
    expect(part.shadowRoot!.querySelector('.wrong')!.textContent).to.equal('3');
  });

  it('leaves Tab alone, and Escape leaves the text', () => {
    area().focus();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    area().dispatchEvent(tab);
    expect(tab.defaultPrevented).to.equal(false);
    area().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(part.shadowRoot!.activeElement).to.not.equal(area());
  });

  it('grows with its text', async () => {
    const { height } = area().getBoundingClientRect();
    await type(authored.text + '\n//'.repeat(5));
    expect(area().getBoundingClientRect().height).to.be.greaterThan(height + 5 * 12);
  });
});
