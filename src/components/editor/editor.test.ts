import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
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
import { complete } from './complete.ts';
import type { SparkEditorElement } from './editor.ts';
import { linkWith } from './share.ts';
import '../part-loaders.ts';
import './editor.ts';

const authored = { text: 'let a = 1;\nlet b = 2;' };

describe('<spark-editor plain>', () => {
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
    runner = await mount<FakeRunner>('<fake-runner><spark-editor plain></spark-editor></fake-runner>');
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
  });
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('is accessible', () => expectAccessible(runner));

  it('shows the program, with the numbers of its lines', () => {
    expect(part.value).to.equal(authored.text);
    expect(area().value).to.equal(authored.text);
    const numbers = [...part.shadowRoot!.querySelectorAll('.gutter span')].map((line) => line.textContent);
    expect(numbers).to.deep.equal(['1', '2']);
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
    runner.state.change({ code: { authored, applied: { text: 'let a = 5;' } } });
    await rendered(runner);
    expect(offered()).to.deep.equal(['revert']);
    button('revert').click();
    await rendered(runner);
    expect(part.value).to.equal(authored.text);
    expect(offered()).to.deep.equal(['apply']);
  });

  it('keeps what the reader has begun when the program changes under it', async () => {
    await type('mine');
    runner.state.change({ code: { authored, applied: { text: 'another' } } });
    await rendered(runner);
    expect(part.value).to.equal('mine');
  });

  it('follows the program while the reader has changed nothing', async () => {
    runner.state.change({ code: { authored, applied: { text: 'another' } } });
    await rendered(runner);
    expect(part.value).to.equal('another');
  });

  it('marks the line of an error', async () => {
    const error = new SparkProgramError('no', { phase: 'run', line: 2 });
    runner.state.change({ report: { error, code: authored.text, rejected: false } });
    await rendered(runner);
    expect(part.shadowRoot!.querySelector('.wrong')!.textContent).to.equal('2');
  });

  it('marks nothing for an error in a text that it does not show', async () => {
    const error = new SparkProgramError('no', { phase: 'run', line: 3 });
    runner.state.change({ report: { error, code: '\n\nanother();', rejected: true } });
    await rendered(runner);
    expect(part.shadowRoot!.querySelector('.wrong')).to.equal(null);
  });

  it('is one stop of the keyboard: Enter goes into the text, Escape leaves it, Tab is left alone', () => {
    const box = part.shadowRoot!.querySelector<HTMLElement>('.plain')!;
    expect([box.tabIndex, area().tabIndex]).to.deep.equal([0, -1]);
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(part.shadowRoot!.activeElement).to.equal(area());
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    area().dispatchEvent(tab);
    expect(tab.defaultPrevented).to.equal(false);
    area().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(part.shadowRoot!.activeElement).to.equal(box);
  });

  it('grows with its text', async () => {
    const { height } = area().getBoundingClientRect();
    await type(authored.text + '\n//'.repeat(5));
    expect(area().getBoundingClientRect().height).to.be.greaterThan(height + 5 * 12);
  });
});

describe('<spark-editor>', () => {
  let runner: FakeRunner;
  let part: SparkEditorElement;
  const find = <Type extends Element = HTMLElement>(selector: string): Type | null =>
    part.shadowRoot!.querySelector<Type>(selector);
  const key = (target: Element, name: string, init: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));
  /** As an input method or a paste would. */
  const type = async (text: string): Promise<void> => {
    const edited = nextEvent(runner, 'spark-edit');
    part.focus();
    document.execCommand('insertText', false, text);
    await edited;
  };
  const open = async (code = { authored, applied: authored }, markup = ''): Promise<void> => {
    runner = await mount<FakeRunner>(`<fake-runner id="r" ${markup}><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code });
    await rendered(runner);
    await part.ready;
    await rendered(runner);
  };
  afterEach(() => {
    unmount();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is accessible', async () => {
    await open();
    await expectAccessible(runner);
  });

  it('has its numbers beside the text, not over it, where long lines are scrolled', async () => {
    const long = { text: `const long = '${'x'.repeat(400)}';` };
    runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored: long, applied: long } });
    await rendered(runner);
    const beside = (scroller: string, gutter: string, text: string): void => {
      find(scroller)!.scrollLeft = 200;
      expect(find(scroller)!.scrollLeft).to.equal(200);
      const [{ right }, { left }] = [gutter, text].map((each) => find(each)!.getBoundingClientRect());
      expect(right).to.be.at.most(left + 1);
    };
    beside('.plain', '.gutter', '.text');
    await part.ready;
    await rendered(runner);
    beside('.cm-scroller', '.cm-gutters', '.cm-content');
  });

  it('takes the text area’s place without moving a line', async () => {
    runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
    const before = part.getBoundingClientRect().height;
    const left = find('.copy')?.getBoundingClientRect().left;
    await part.ready;
    await rendered(runner);
    expect(find('textarea')).to.equal(null);
    expect(part.getBoundingClientRect().height).to.be.closeTo(before, 1);
    if (left !== undefined) expect(find('.cm-content')!.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('goes on where the reader was in the text area', async () => {
    runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    const text = `let a = 1;${'\n//'.repeat(80)}`;
    runner.state.change({ code: { authored: { text }, applied: { text } } });
    await rendered(runner);
    const area = find<HTMLTextAreaElement>('textarea')!;
    area.focus({ preventScroll: true });
    area.setSelectionRange(4, 5, 'backward');
    find('.plain')!.scrollTop = 30;
    await part.ready;
    await rendered(runner);
    expect(find('.cm-scroller')!.scrollTop).to.equal(30);
    const edited = nextEvent(runner, 'spark-edit');
    document.execCommand('insertText', false, 'mine');
    await edited;
    expect(part.value.slice(0, 19)).to.equal('let mine = 1;\n//\n//');
  });

  it('takes back what was typed into the text area before it', async () => {
    runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
    part.focus();
    document.execCommand('insertText', false, '// mine ');
    expect(part.value).to.equal(`// mine ${authored.text}`);
    await part.ready;
    expect(part.value).to.equal(`// mine ${authored.text}`);
    const edited = nextEvent(runner, 'spark-edit');
    key(find('.cm-content')!, 'z', { ctrlKey: true, keyCode: 90 });
    expect((await edited).code).to.equal(authored.text);
  });

  it('waits for letters that are being composed', async () => {
    runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored, applied: authored } });
    await rendered(runner);
    const area = find<HTMLTextAreaElement>('textarea')!;
    area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    const { ready } = part;
    while (!find('.full .cm-content')) await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(find('textarea')).to.equal(area);
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await ready;
    expect(find('textarea')).to.equal(null);
  });

  it('comes by itself for an error to mark, and for a text that a link brought', async () => {
    for (const change of [
      {
        report: { error: new SparkProgramError('no', { phase: 'run', line: 2 }), code: authored.text, rejected: false },
      },
      { code: { authored, applied: authored, draft: { text: 'let c;', origin: 'link' as const } } },
    ]) {
      runner = await mount<FakeRunner>(`<fake-runner><spark-editor></spark-editor></fake-runner>`);
      part = runner.querySelector('spark-editor')!;
      runner.state.change({ code: { authored, applied: authored } });
      await rendered(runner);
      for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      expect(find('textarea')).not.to.equal(null);
      runner.state.change(change);
      while (find('textarea')) await new Promise(requestAnimationFrame);
    }
  });

  it('wraps long lines by its switch', async () => {
    const long = { text: `let a = '${'word '.repeat(400)}';` };
    await open({ authored: long, applied: long });
    const button = part.shadowRoot!.querySelector<HTMLElement>('[part=wrap]')!;
    const scrolls = async (): Promise<boolean> => {
      await part.ready;
      await rendered(runner);
      const scroller = part.shadowRoot!.querySelector('.cm-scroller')!;
      return scroller.scrollWidth > scroller.clientWidth;
    };
    expect(await scrolls()).to.equal(true);
    button.click();
    expect(await scrolls()).to.equal(false);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
  });

  it('colours the program, and WGSL in its template strings', async () => {
    const text = 'const shader = `@compute @workgroup_size(8)\nfn main() { var x = 1u; }`;';
    await open({ authored: { text }, applied: { text } });
    const coloured = [...part.shadowRoot!.querySelectorAll('.cm-line span')].map((span) => span.textContent);
    expect(coloured).to.include.members(['const', '@compute', 'fn', 'var', '1u']);
  });

  it('tells of edits, and applies with Ctrl+Enter', async () => {
    await open();
    await type('// ');
    expect(part.value).to.equal(`// ${authored.text}`);
    const applied = nextEvent(runner, 'spark-apply');
    key(find('.cm-content')!, 'Enter', { ctrlKey: true });
    expect((await applied).code).to.equal(`// ${authored.text}`);
  });

  it('is one stop of the keyboard: Enter goes into the text, Escape leaves it, Tab is left alone', async () => {
    await open();
    const [box, content] = [find('.cm-scroller')!, find('.cm-content')!];
    expect([box.tabIndex, content.tabIndex]).to.deep.equal([0, -1]);
    box.focus();
    key(box, 'Enter');
    expect(part.shadowRoot!.activeElement).to.equal(content);
    expect(key(content, 'Tab', { keyCode: 9 })).to.equal(true);
    key(content, 'Escape', { keyCode: 27 });
    expect(part.shadowRoot!.activeElement).to.equal(box);
  });

  it('marks the line and the word of an error', async () => {
    const shown = { text: 'let a = 1;\nlet b = c;' };
    await open({ authored: shown, applied: shown });
    const error = new SparkProgramError('c is not defined', { phase: 'run', line: 2, column: 9 });
    runner.state.change({ report: { error, code: '', rejected: false } });
    await rendered(runner);
    expect(find('.cm-gutterElement.wrong')!.textContent).to.equal('2');
    expect(find('.cm-lintRange-error')!.textContent).to.equal('c');
    runner.state.change({ report: undefined });
    await rendered(runner);
    expect(find('.cm-lintRange-error')).to.equal(null);
  });

  it('keeps what was written, for this text of the author only', async () => {
    await open();
    await type('// mine\n');
    await open();
    expect(part.value).to.equal(`// mine\n${authored.text}`);
    expect(find('[part=note]')!.textContent).to.contain('wrote here before');
    await open({ authored: { text: 'other' }, applied: { text: 'other' } });
    expect(part.value).to.equal('other');
  });

  it('lets its note, which stands over the end of the text, go when the reader turns to the text', async () => {
    await open();
    await type('// mine\n');
    await open();
    expect(find('.foot [part=note]')!.textContent).to.contain('wrote here before');
    part.focus();
    await rendered(runner);
    expect(find('.foot [part=note]')!.textContent).to.equal('');
  });

  it('shows what a link brings, and says that it is not the author’s', async () => {
    await open(undefined, 'shareable');
    await type('// shared\n');
    const link = await linkWith('r', part.value);
    localStorage.clear();
    history.replaceState(null, '', new URL(link).hash);
    await open();
    expect(part.value, 'not shareable').to.equal(authored.text);
    let applied = false;
    await open(undefined, 'shareable');
    runner.addEventListener('spark-apply', () => (applied = true));
    while (part.value === authored.text) await nextEvent(runner, 'spark-edit');
    await rendered(runner);
    expect(part.value).to.equal(`// shared\n${authored.text}`);
    expect(find('[part=note]')!.textContent).to.contain('not the author’s');
    expect(applied).to.equal(false);
  });
});

describe('the full editor', () => {
  let part: SparkEditorElement;
  const open = async (text: string): Promise<void> => {
    const runner = await mount<FakeRunner>('<fake-runner><spark-editor></spark-editor></fake-runner>');
    part = runner.querySelector('spark-editor')!;
    runner.state.change({ code: { authored: { text }, applied: { text } } });
    await rendered(runner);
    await part.ready;
    await rendered(runner);
    part.focus();
  };
  const press = (key: string, keyCode: number, more: KeyboardEventInit = {}): boolean =>
    part.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, keyCode, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  /** Resolves with an element of the editor, once it is there. */
  const shown = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = part.shadowRoot!.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('finds and replaces, makes comments, and indents anew', async () => {
    await open('if (a) {\nb();\n}');
    press('/', 191, { ctrlKey: true });
    expect(part.value).to.equal('// if (a) {\nb();\n}');
    press('/', 191, { ctrlKey: true });
    press('F', 70, { shiftKey: true, altKey: true });
    expect(part.value).to.equal('if (a) {\n  b();\n}');
    press('f', 70, { ctrlKey: true });
    const field = await shown('.cm-search [name=search]');
    expect(part.shadowRoot!.activeElement).to.equal(field);
    await expectAccessible(part);
  });

  it('says what a function takes while its arguments are written, and no longer', async () => {
    await open('const x = ');
    press('End', 35);
    await import('./help.ts');
    await new Promise(requestAnimationFrame);
    document.execCommand('insertText', false, 'torch.softmax(');
    expect((await shown('.cm-tooltip.explained')).textContent).to.match(/^softmax\(input, dim, dtype\)/);
    document.execCommand('insertText', false, 'y);');
    while (part.shadowRoot!.querySelector('.cm-tooltip.explained')) await new Promise(requestAnimationFrame);
  });
});

describe('completion', () => {
  const labels = async (text: string): Promise<string[]> => {
    const context = new CompletionContext(EditorState.create({ doc: text }), text.length, false);
    return (await complete(context))?.options.map(({ label }) => label) ?? [];
  };

  it('knows what spark and torch have', async () => {
    expect(await labels('await spark.')).to.include.members(['checkpoint', 'metric', 'persist']);
    expect(await labels('const x = torch.so')).to.include('softmax');
    expect(await labels('new torch.nn.Li')).to.include('Linear');
    expect(await labels('new nn.')).to.include('Linear');
  });

  it('knows the members of a tensor: after a variable that holds one, and after a call that gives one', async () => {
    expect(await labels('const x = torch.randn([2]);\nx.ma')).to.include('matmul');
    expect(await labels('const y = await spark.persist("y", () => torch.randn([2]));\ny.')).to.include('backward');
    expect(await labels('torch.randn([2]).su')).to.include('sum');
    expect(await labels('const model = new torch.nn.Linear(1, 1);\nmodel.')).to.deep.equal([]);
  });

  it('says nothing of what it does not know', async () => {
    expect(await labels('window.')).to.deep.equal([]);
    expect(await labels('torch.nowhere.')).to.deep.equal([]);
  });

  it('has the sentences of their documentation', async () => {
    const API = await (await import('./api.ts')).readAPI();
    expect(API.spark.find(({ label }) => label === 'checkpoint')!.info).to.contain('controller().checkpoint()');
    expect(API.torch.find(({ label }) => label === 'softmax')).to.include({ detail: '(input, dim, dtype)' });
  });
});
