/** How the element takes its program from a page that arrives in pieces, changes, or has something else in it. */
import { expect } from 'chai';
import { deep, mount, nextEvent, rendered, textOf, unmount, write } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkEditorElement } from '../editor/editor.ts';
import type { SparkRunnerElement } from './runner.ts';

/** What the program has printed. */
function lines({ state: { log } }: SparkRunnerElement): string[] {
  return Array.from({ length: log?.size ?? 0 }, (_, i) => log!.line(log!.first + i)!.text);
}

/** Resolves when a program has come to its end. */
async function ended(element: SparkRunnerElement): Promise<void> {
  if (element.status !== 'completed') await nextEvent(element, 'spark-status', ({ status }) => status === 'completed');
}

/** Whether a reader sees an element. */
const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

describe('a program in the markup of a page', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  describe('that arrives in pieces', () => {
    let frame: HTMLIFrameElement;
    let page: Document;

    beforeEach(async () => {
      frame = document.createElement('iframe');
      document.body.append(frame);
      page = frame.contentDocument!;
      page.open();
      page.write(
        `<!doctype html><script type="module" async src="${new URL('../../index.ts', import.meta.url)}"></script>`,
      );
      await frame.contentWindow!.customElements.whenDefined('spark-runner');
    });
    afterEach(() => {
      page.close();
      frame.remove();
    });

    /** Resolves with the runner when what has been written so far is in the page, and has been seen. */
    async function runner(): Promise<SparkRunnerElement> {
      const element = page.querySelector('spark-runner')!;
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      return element;
    }

    it('is read when its page is past it, and runs and is shown whole', async () => {
      page.write(`<spark-runner editable autorun="load"><script type="text/spark">console.log('first half');\n`);
      const element = await runner();
      expect(element.status).to.equal('idle');
      expect(element.code).to.equal(undefined);
      page.write(`console.log('second half');</script></spark-runner><p>`);
      await ended(element);
      expect(element.code).to.equal("console.log('first half');\nconsole.log('second half');");
      expect(lines(element)).to.deep.equal(['first half', 'second half']);
      expect(element.state.code!.applied.text).to.equal(element.code);
    });

    it('waits for a block that `from` names further down, and for the rest of that', async () => {
      page.write('<spark-runner from="#below"></spark-runner><p>Words</p>');
      const element = await runner();
      page.write('<pre id="below">one();\n');
      await runner();
      expect(element.code).to.equal(undefined);
      page.write('two();</pre><p>');
      await runner();
      expect(element.code).to.equal('one();\ntwo();');
    });

    it('runs after it has arrived, when it was asked to before', async () => {
      page.write(`<spark-runner><pre>console.log('first');\n`);
      const element = await runner();
      const run = element.run();
      page.write(`console.log('second');</pre></spark-runner>`);
      page.close();
      await run;
      await ended(element);
      expect(lines(element)).to.deep.equal(['first', 'second']);
    });

    it('lets its block be read meanwhile', async () => {
      page.write('<spark-runner editable><pre>first();\n');
      const element = await runner();
      expect(isSeen(element.querySelector('pre')!)).to.equal(true);
    });
  });

  describe('that changes', () => {
    it('is the new program, shown and run, with a script and with a block', async () => {
      for (const markup of ['<script type="text/spark">console.log("old")</script>', '<pre>console.log("old")</pre>']) {
        const element = await mount<SparkRunnerElement>(`<spark-runner editable>${markup}</spark-runner>`);
        element.firstElementChild!.textContent = 'console.log("new")';
        await new Promise((resolve) => setTimeout(resolve));
        await rendered(element);
        expect(deep(element, 'spark-editor code')?.textContent ?? deep(element, 'textarea')).to.contain('new');
        await element.run();
        await ended(element);
        expect(lines(element)).to.deep.equal(['new']);
      }
    });

    it('stays what it is when a highlighter or a copy button changes its markup', async () => {
      const element = await mount<SparkRunnerElement>(
        '<spark-runner><pre><code>let a = 1;</code></pre></spark-runner>',
      );
      const before = element.state.code;
      element.querySelector('code')!.innerHTML = '<span class="k">let</span> a = 1;';
      element.querySelector('pre')!.insertAdjacentHTML('beforeend', '<button>Copy</button>');
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(element.state.code).to.equal(before);
    });

    it('does not take the reader’s text away', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner editable><pre>old();</pre></spark-runner>');
      element.scrollIntoView();
      await customElements.whenDefined('spark-editor');
      const editor = deep<SparkEditorElement>(element, 'spark-editor')!;
      await write(editor, 'mine();');
      element.querySelector('pre')!.textContent = 'new();';
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(editor.value).to.equal('mine();');
      expect(element.code).to.equal('mine();');
      expect(element.state.code!.authored.text).to.equal('new();');
    });

    it('comes late', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner></spark-runner>');
      expect(element.code).to.equal(undefined);
      element.insertAdjacentHTML('beforeend', '<div><pre>late();</pre></div>');
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.code).to.equal('late();');
    });
  });

  it('is one text with Windows’ line ends, in the editor, in the run and in a draft', async () => {
    const element = await mount<SparkRunnerElement>('<spark-runner editable></spark-runner>');
    element.program = {
      code: "const a = 1;\r\nconsole.log('one');\r\nconsole.log('two');\r\nspark.metric('m', a);\r\n",
    };
    await element.run();
    await ended(element);
    const editor = deep<SparkEditorElement>(element, 'spark-editor')!;
    editor.scrollIntoView();
    await customElements.whenDefined('spark-editor');
    await editor.ready;
    await rendered(element);
    expect(editor.value.split('\n')).to.have.length(4);
    const { value } = editor;
    await write(editor, 'x');
    await rendered(element);
    expect(editor.value).to.equal('x');
    const undo = { key: 'z', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
    editor.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', undo));
    await rendered(element);
    expect(editor.value).to.equal(value);
    for (const name of ['apply', 'revert'])
      expect(deep(editor, `[part=${name}]`)!.getAttribute('aria-disabled')).to.equal('true');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('spark-draft'))).to.deep.equal([]);
  });

  describe('as a block', () => {
    const framed = '<div class="language-js"><span class="lang">js</span><button>Copy</button><pre>a();</pre></div>';

    it('stays where it is, with its frame, while nobody edits it', async () => {
      const element = await mount<SparkRunnerElement>(`<spark-runner>${framed}</spark-runner>`);
      expect(isSeen(element.querySelector('pre')!)).to.equal(true);
      expect(deep(element, 'details')).to.equal(undefined);
    });

    it('makes room for its editor, with its frame, and keeps its address', async () => {
      const element = await mount<SparkRunnerElement>(
        `<spark-runner editable><p>Words</p><div id="here" class="language-js" style="color: red">${framed}</div></spark-runner>`,
      );
      const frame = element.querySelector<HTMLElement>('#here')!;
      expect(isSeen(frame)).to.equal(false);
      expect(isSeen(element.querySelector('p')!)).to.equal(true);
      expect(frame.getClientRects()).to.have.length(1);
      element.editable = false;
      await rendered(element);
      expect(frame.getAttribute('style')).to.equal('color: red');
    });

    it('is left as its framework has made it where it is all there is', async () => {
      const element = await mount<SparkRunnerElement>(`<spark-runner editable>\n${framed}\n</spark-runner>`);
      const frame = element.firstElementChild as HTMLElement;
      expect(isSeen(frame)).to.equal(false);
      expect(frame.hasAttribute('style')).to.equal(false);
      expect(frame.getClientRects()).to.have.length(1);
      element.insertAdjacentHTML('beforeend', '<p>Words</p>');
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect([isSeen(frame), isSeen(element.querySelector('p')!)]).to.deep.equal([false, true]);
    });

    it('makes room before an empty runner, and comes back with the runner’s end', async () => {
      const page = await mount<HTMLElement>(`<div>${framed}<spark-runner editable></spark-runner></div>`);
      const [block, element] = [page.querySelector('pre')!, page.querySelector('spark-runner')!];
      expect(element.code).to.equal('a();');
      expect(isSeen(block)).to.equal(false);
      element.remove();
      expect(isSeen(block)).to.equal(true);
    });

    it('stays where it is before an empty runner that has its program from elsewhere', async () => {
      const src = URL.createObjectURL(new Blob(['b();'], { type: 'text/javascript' }));
      for (const attribute of [`src="${src}"`, 'code="b();"', 'from="#other"']) {
        const page = await mount<HTMLElement>(
          `<div>${framed}<spark-runner editable ${attribute}></spark-runner><p>Words</p><pre id="other">b();</pre></div>`,
        );
        const [block, element] = [page.querySelector('pre')!, page.querySelector('spark-runner')!];
        // The text of a file is known with its first run.
        if (element.src) await element.run().catch(() => {});
        await rendered(element);
        expect(element.code, attribute).to.equal('b();');
        expect(isSeen(block), attribute).to.equal(true);
      }
      URL.revokeObjectURL(src);
    });

    it('comes back when another program is given, and makes room when that is taken away', async () => {
      const page = await mount<HTMLElement>(`<div>${framed}<spark-runner editable></spark-runner></div>`);
      const [block, element] = [page.querySelector('pre')!, page.querySelector('spark-runner')!];
      element.program = { code: 'b();' };
      await rendered(element);
      expect(isSeen(block)).to.equal(true);
      element.program = undefined;
      await rendered(element);
      expect(isSeen(block)).to.equal(false);
    });

    it('stays where it is when `from` names it', async () => {
      const page = await mount<HTMLElement>(
        '<div><pre id="there">a();</pre><p>Words</p><spark-runner editable from="#there"></spark-runner></div>',
      );
      expect(page.querySelector('spark-runner')!.code).to.equal('a();');
      expect(isSeen(page.querySelector('pre')!)).to.equal(true);
    });
  });

  it('hides nothing that stands beside its script, and shows nothing of the script', async () => {
    const script = '<script type="text/spark">a();</script>';
    const element = await mount<SparkRunnerElement>(`<spark-runner><br><p>${script}</p></spark-runner>`);
    const slot = deep<HTMLSlotElement>(element, 'slot:not([name])')!;
    expect(slot.hidden).to.equal(true);
    element.insertAdjacentHTML('beforeend', '<p>Words</p>');
    await new Promise((resolve) => setTimeout(resolve));
    await rendered(element);
    expect(isSeen(element.lastElementChild!)).to.equal(true);
  });

  describe('that is not there', () => {
    /** What the runner says, once it does. */
    async function told(
      markup: string,
    ): Promise<[message: string, hint: string | undefined, element: SparkRunnerElement]> {
      const element = await mount<SparkRunnerElement>(`<spark-runner>${markup}</spark-runner>`);
      if (!element.error) await nextEvent(element, 'spark-error');
      const { message, hint } = element.error!;
      return [message, hint, element];
    }

    it('is said at once, with what was found, which stays to be seen', async () => {
      const [message, , element] = await told('<p class="note">Some words</p> and more');
      expect(message).to.contain('Found in it: <p class="note">, the text “and more”. Give it a');
      expect(isSeen(element.querySelector('p')!)).to.equal(true);
      expect(element.status).to.equal('idle');
      await customElements.whenDefined('spark-error');
      while (!deep(element, '[part=message]')) await new Promise(requestAnimationFrame);
      expect(textOf(deep(element, 'spark-error')!)).to.contain('has no program');
    });

    it('is said with the cure, where Markdown or a slip is known by what it left', async () => {
      expect((await told('```js a();```'))[1]).to.contain('a blank line before it and after it');
      expect((await told('&lt;script type="text/spark"&gt;a()&lt;/script&gt;'))[1]).to.contain('shows tags as text');
      expect((await told('<script type="text/plain">a()</script>'))[1]).to.contain('type="text/spark"');
    });

    it('is said with what to write instead where Vue’s compiler has left the script out', async () => {
      const { createApp } = await import('vue/dist/vue.esm-browser.prod.js' as string);
      const page = await mount<HTMLElement>('<div></div>');
      const write = async (inside: string): Promise<SparkRunnerElement> => {
        const app = createApp({ template: `<spark-runner>${inside}</spark-runner>` });
        app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('spark-');
        app.mount(page);
        const element = page.querySelector('spark-runner')!;
        await element.run().catch(() => {});
        return element;
      };
      const { error } = await write('<script type="text/spark">a();</script>');
      expect(error!.message).to.contain('has no program');
      const { hint } = error!;
      expect(hint).to.contain('Vue leaves a script in a template out');
      // What it says to write.
      for (const way of ['<spark-runner :code="text">', '<pre v-pre>']) expect(hint).to.contain(way);
      expect((await write('<pre v-pre>console.log("{{ }}")</pre>')).code).to.equal('console.log("{{ }}")');
    });

    it('is said of a name that nothing has', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner from="#nowhere"></spark-runner>');
      if (!element.error) await nextEvent(element, 'spark-error');
      expect(element.error!.message).to.contain('from="#nowhere" names nothing');
    });

    it('is taken back when one comes', async () => {
      const [, , element] = await told('<p>Words</p>');
      element.append(document.createRange().createContextualFragment('<pre>a();</pre>'));
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(element);
      expect(element.error).to.equal(undefined);
    });

    it('is not said of a runner whose program a script will give', async () => {
      const element = await mount<SparkRunnerElement>('<spark-runner><noscript>Words</noscript></spark-runner>');
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.error).to.equal(undefined);
    });
  });
});
