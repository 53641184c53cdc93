/** What a reader takes along of a program. */
import { expect } from 'chai';
import { expectAccessible, mount, rendered, unmount } from '../../../tests/components/helpers.ts';
import '../../index.ts';
import type { SparkRunnerElement } from './runner.ts';
import { CDN, embedCode, pageOf, type Standalone } from './standalone.ts';

const PROGRAM: Standalone = {
  title: 'A & "B"',
  language: 'de',
  text: 'import { x } from "./a.js";\nspark.expose({ x, end: "</script><!--" });\n// @filename: a.js\nexport const x = 1;',
  lang: 'js',
  attributes: [
    ['editable', ''],
    ['label', 'A & "B"'],
    ['id', 'one'],
    ['status', 'completed'],
    ['needs', '#first'],
  ],
  beside: [{ id: 'first', text: 'export const y = 2;', lang: 'ts', needs: '' }],
  base: 'https://a.example/b/',
};

afterEach(unmount);

describe('a page with a program', () => {
  it('has the runner with its program and what that needs, and the package by its version', () => {
    const page = new DOMParser().parseFromString(pageOf(PROGRAM), 'text/html');
    expect(page.title).to.equal(PROGRAM.title);
    expect(page.documentElement.lang).to.equal('de');
    expect(page.baseURI).to.equal('https://a.example/b/');
    expect(page.querySelector<HTMLScriptElement>('script[type=module]')!.src).to.equal(CDN);
    const runner = page.querySelector('spark-runner')!;
    expect(runner.getAttributeNames()).to.deep.equal(['editable', 'label', 'needs']);
    expect(runner.getAttribute('label')).to.equal(PROGRAM.title);
    const scripts = [...runner.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('name'))).to.deep.equal([null, 'a.js']);
    expect(scripts[0].text).to.include('end: "\\x3c/script>\\x3c!--"');
    expect(page.querySelector('#first')!.outerHTML).to.include('lang="ts"');
    const embedded = new DOMParser().parseFromString(embedCode(PROGRAM), 'text/html');
    expect(embedded.querySelector('spark-runner')!.outerHTML).to.equal(runner.outerHTML);
    expect(embedded.querySelector<HTMLScriptElement>('script[type=module]')!.src).to.equal(CDN);
  });

  it('runs from a document without a server', async () => {
    const entry = new URL('../../index.ts', import.meta.url).href;
    const frame = document.createElement('iframe');
    frame.srcdoc = pageOf({ ...PROGRAM, base: undefined }).replace(CDN, entry);
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    await frame.contentWindow!.customElements.whenDefined('spark-runner');
    const runner = frame.contentDocument!.querySelector<SparkRunnerElement>('spark-runner')!;
    await runner.run();
    expect(runner.exposed).to.deep.include({ x: 1, end: '</script><!--' });
    runner.dispose();
    frame.remove();
  });
});

describe('the tools of a program', () => {
  const SCRIPT = '<script type="text/spark">let a = 1;</script>';
  /** Resolves with a tool, once it is drawn. */
  async function tool(runner: SparkRunnerElement, part: string): Promise<HTMLElement> {
    runner.scrollIntoView();
    for (;;) {
      const found = runner.shadowRoot!.querySelector<HTMLElement>(`.tools [part=${part}]`);
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  }

  /** The next text that is put onto the clipboard. */
  const copied = (): Promise<string> =>
    new Promise((resolve) => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => resolve(text) },
      });
    });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  /** Opens the menu. @returns its buttons */
  async function opened(runner: SparkRunnerElement): Promise<HTMLButtonElement[]> {
    (await tool(runner, 'along')).querySelector('summary')!.click();
    while (!runner.shadowRoot!.querySelector('.menu')) await new Promise(requestAnimationFrame);
    return [...runner.shadowRoot!.querySelectorAll<HTMLButtonElement>('.menu button')];
  }

  it('copy the text that is shown', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner>${SCRIPT}</spark-runner>`);
    const text = copied();
    (await tool(runner, 'copy')).click();
    expect(await text).to.equal('let a = 1;');
  });

  it('copy code to embed', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner label="One" sandbox>${SCRIPT}</spark-runner>`);
    const [, embed] = await opened(runner);
    const text = copied();
    embed.click();
    expect(await text)
      .to.include('<spark-runner label="One" sandbox')
      .and.to.include('let a = 1;')
      .and.to.include(CDN);
  });

  it('are accessible, and a menu that Escape closes', async () => {
    const runner = await mount<SparkRunnerElement>(`<spark-runner>${SCRIPT}</spark-runner>`);
    const [first] = await opened(runner);
    await expectAccessible(runner);
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await rendered(document);
    expect(runner.shadowRoot!.querySelector('.menu')).to.equal(null);
    expect(runner.shadowRoot!.activeElement!.localName).to.equal('summary');
  });
});
