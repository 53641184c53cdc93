import { expect } from 'chai';
import { render } from 'lit';
import { deep, mount, nextEvent, rendered, textOf, unmount } from '../../tests/components/helpers.ts';
import { html } from './html.ts';
import '../index.ts';
import type { SparkStatus } from '../runtime/status.ts';
import type { SparkRunnerElement } from './runner/runner.ts';

/** What a page translator does: in place of each text, elements with another one, where nothing forbids it. */
function translate(root: ParentNode): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest('[translate=no], style, script')) continue;
    const font = document.createElement('font');
    font.innerHTML = '<font></font>';
    font.firstElementChild!.textContent = `<${text.data}>`;
    text.replaceWith(font);
  }
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) translate(element.shadowRoot);
}

describe('a template', () => {
  const place = document.createElement('div');
  const shown = (): string => place.textContent!.replace(/\s+/g, ' ').trim();
  afterEach(() => {
    render(null, place);
  });

  it('shows the new text once a translator has replaced the old one, and only that', () => {
    const draw = (count: number, word: string): unknown =>
      render(
        html`<p title=${word}>There are ${count} of ${word} <b>here</b>, ${word ? html`<i>${word}</i>` : ''} and on.</p>`,
        place,
      );
    draw(1, 'one');
    expect(shown()).to.equal('There are 1 of one here, one and on.');
    translate(place);
    draw(2, 'two');
    expect(shown()).to.equal('<There are >2< of >two <here><, >two< and on.>');
    expect(place.querySelector('p')!.title).to.equal('two');
    translate(place);
    draw(2, '');
    expect(shown()).to.equal('<<There are >><2><< of >> <<here>><<, >><< and on.>>');
  });

  it('leaves a text alone that has not changed', () => {
    const draw = (): unknown => render(html`<p>${'same'}</p>`, place);
    draw();
    const [, node] = place.querySelector('p')!.childNodes;
    draw();
    expect(place.querySelector('p')!.contains(node)).to.equal(true);
    translate(place);
    draw();
    expect(shown()).to.equal('<same>');
  });
});

describe('a <spark-runner> on a page that is translated', () => {
  const errors: unknown[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent): void =>
    void errors.push('reason' in event ? event.reason : event.error);
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  afterEach(unmount);

  it('goes on saying what it does, each word once, and leaves code and log as they are', async () => {
    const element = await mount<SparkRunnerElement>(`<spark-runner editable label="Mine"><script type="text/spark">
      spark.param('rate', { value: 1, min: 0, max: 2 });
      let broken = false;
      spark.expose({ fail: () => void (broken = true) });
      for (let step = 0; ; step++) {
        console.log('line', step);
        spark.metric('loss', step);
        spark.progress(step, 1000);
        if (broken) throw new Error('broken');
        await spark.checkpoint();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    </script></spark-runner>`);
    translate(element.shadowRoot!);
    const reaches = async (wanted: SparkStatus): Promise<void> => {
      if (element.status !== wanted) await nextEvent(element, 'spark-status', ({ status }) => status === wanted);
    };
    const says = async (selector: string, words: string): Promise<void> => {
      for (;;) {
        const found = deep(element, selector);
        if (found && textOf(found) === words) return;
        await new Promise(requestAnimationFrame);
      }
    };
    await element.run();
    await says('span[part=text]', 'Running');
    await says('.main', 'Pause');
    await nextEvent(element, 'spark-log');
    translate(element.shadowRoot!);
    element.controller.pause();
    await reaches('paused');
    await says('span[part=text]', 'Paused');
    await says('.main', 'Resume');
    translate(element.shadowRoot!);
    element.controller.resume();
    await (element.exposed.fail as () => Promise<void>)();
    await reaches('error');
    await says('span[part=text]', 'Failed');
    await says('.main', 'Run again');
    await rendered(document);
    translate(element.shadowRoot!);
    element.strings = { runAgain: 'Noch einmal' };
    await says('.main', 'Noch einmal');
    for (const selector of ['.lines', '.excerpt', '.elapsed', 'textarea, .cm-content']) {
      while (!deep(element, selector)) await new Promise(requestAnimationFrame);
      expect(deep(element, selector)!.closest('[translate=no]'), selector).to.not.equal(null);
    }
    expect(errors).to.deep.equal([]);
  });
});
